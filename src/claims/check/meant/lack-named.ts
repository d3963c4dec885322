import { type Mention, typeNumber } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { readSentence } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };

const HEADING_WORDS = 9;
const TITLE_WORDS = 5;
const TITLE_CHARS = 40;

/** Where the scheme is named that a sentence speaks of. `here`: in the sentence itself, at the mention's offsets. */
export type NamedBy = 'here' | 'row' | 'heading' | 'before';

/** The schemes that a sentence speaks of: its own, those of its row, of the heading right over it, of the sentence before. */
export function namedFor({ mentions: own, block, read, previous, start }: Spoken): {
  mentions: readonly Mention[];
  by: NamedBy;
} {
  if (own.length > 0) return { mentions: own, by: 'here' };
  if (block.kind === 'cell') return { mentions: mentions(block.row ?? ''), by: 'row' };
  if (block.kind !== 'text') return { mentions: [], by: 'here' };
  const heading = block.heading ?? '';
  if ((read.around.previous ?? '') === '' && heading !== '' && (!isQuestion(heading) || WANTS_YES.test(heading))) {
    const over = mentions(heading);
    if (over.length > 0 && readSentence(heading, read.parties).words.length <= HEADING_WORDS)
      return { mentions: over, by: 'heading' };
  }
  // "**SOC 2**" as a line of its own is a heading as well.
  const line = read.around.previous ?? '';
  if (start === 0 && line.length <= TITLE_CHARS && !isQuestion(line) && !LASTING.test(read.text)) {
    const over = mentions(line);
    if (over.length === 1 && readSentence(line, read.parties).words.length <= TITLE_WORDS)
      return { mentions: over, by: 'heading' };
  }
  const before = previous === '' ? (read.around.previous ?? '') : previous;
  // "Do you have a SOC 2 report? Not at this time."
  if (
    previous !== '' &&
    isQuestion(before) &&
    WANTS_YES.test(before) &&
    !NEEDED.test(before) &&
    REFUSES.test(read.text)
  )
    return { mentions: mentions(before), by: 'heading' };
  const back = BACK.exec(read.text);
  if (back === null) return { mentions: [], by: 'here' };
  // "The Type 2 audit" is that of the scheme named before, whichever type is held.
  const type = TYPE.exec(back[0])?.[1];
  return {
    mentions: mentions(before)
      .slice(-1)
      .map((one) => (type === undefined ? one : { ...one, type: typeNumber(type) })),
    by: 'before',
  };
}
const TYPE = /\btype (\w{1,2})\b/i;
/** "Are you ISO 27001 certified?" */
const WANTS_YES = /^\W*(?:is|are|do|does|has|have)\b/i;
/** "Do you need a SOC 2 report?", "Has anyone asked for it?" */
const NEEDED = /\b(?:anyone|ask(?:s|ed)?|needs?|needed|requires?|required|must|should)\b/i;
/** "Not currently", "No, but our host is" */
const REFUSES = /^\W*(?:no|not|unfortunately|negative)\b/i;
/** "An ongoing program is in place" */
const LASTING = /\bongoing [a-z]/i;
/** What hangs on what was named before. */
const BACK = anyOf(reports.back.wordings);

/** Where that ends which points back to what was named before, in characters: "The Type 2 audit" is the scheme's name here. */
export const backIn = (text: string): number => (BACK.exec(text)?.[0] ?? '').length;
