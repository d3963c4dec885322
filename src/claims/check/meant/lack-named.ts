import { type Mention, typeNumber } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { readSentence } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import { askedOver } from './asked-over.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };

const HEADING_WORDS = 9;
const TITLE_WORDS = 5;
const TITLE_CHARS = 40;

/** Where the scheme is named that a sentence speaks of. `here`: in the sentence itself, at the mention's offsets. */
export type NamedBy = 'here' | 'row' | 'heading' | 'before';

/** The schemes that a sentence speaks of: its own, those of its row, of the heading right over it, of the sentence before. */
export function namedFor(one: Spoken): {
  mentions: readonly Mention[];
  by: NamedBy;
} {
  const { mentions: own, block, read, previous, start } = one;
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
  // "Are you SOC 2 certified?" – "We are working on it."
  const asked = start === 0 ? askedOver(one) : '';
  if (
    WANTS_YES.test(asked) &&
    isOfUs(asked, read) &&
    !NEEDED.test(asked) &&
    (REFUSES.test(read.text) || OF_US.test(read.text))
  )
    return { mentions: mentions(asked), by: 'heading' };
  // "**SOC 2.** Not held.": a name that opens its paragraph.
  if (isBareName(previous) && (REFUSES.test(read.text) || STANDS.test(read.text)))
    return { mentions: mentions(previous), by: 'heading' };
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
  const isAnswer = isQuestion(before) && WANTS_YES.test(before) && !NEEDED.test(before) && /^we$/i.test(back[0].trim());
  return {
    mentions: mentions(before)
      .slice(-1)
      .map((one) => (type === undefined ? one : { ...one, type: typeNumber(type) })),
    by: isAnswer ? 'heading' : 'before',
  };
}
/** "SOC 2.", "ISO 27001:", "SOC 2 Type II report." */
function isBareName(text: string): boolean {
  if (text === '' || text.length > TITLE_CHARS || isQuestion(text)) return false;
  const [only, ...others] = mentions(text);
  if (only === undefined || others.length > 0) return false;
  return BESIDE_NAME.test(`${text.slice(0, only.start)} ${text.slice(only.end)}`);
}
/** How such a name goes on where it tells of a standing: "In progress", "We have not …". */
const STANDS = anyOf(reports.standsBeside.wordings);
const BESIDE_NAME =
  /^[^\p{L}\p{N}]*(?:(?:AICPA|Type|II?|[12]|reports?|certification|certificate|attestation|audit|compliance|status)[^\p{L}\p{N}]*){0,3}$/iu;
const TYPE = /\btype (\w{1,2})\b/i;
/** "Are you ISO 27001 certified?" */
const WANTS_YES = /^\W*(?:is|are|do|does|has|have)\b/i;
/** "Do you need a SOC 2 report?", "Has anyone asked for it?" */
const NEEDED = /\b(?:anyone|ask(?:s|ed)?|needs?|needed|requires?|required|must|should)\b/i;
/** "Not currently", "No, but our host is" */
const REFUSES =
  /^\W*(?:no|not|unfortunately|negative|(?:we|it|[\p{L}\p{N}.]+) (?:(?:are|is|do|does|have|has) not|(?:are|is|do|does|have|has)n['’]t))\b/iu;
/** "An ongoing program is in place" */
const LASTING = /\bongoing [a-z]/i;
const OF_US = /^\W*we\b/i;
/** "Is SOC 2 a certification?" asks nothing of us. */
const isOfUs = (asked: string, { parties }: Spoken['read']): boolean =>
  /\b(?:you|your|we|our)\b/i.test(asked) ||
  readSentence(asked, parties).marks.some((mark) => mark?.has('own') === true);
/** What hangs on what was named before. */
const BACK = anyOf(reports.back.wordings);

/** Where that ends which points back to what was named before, in characters: "The Type 2 audit" is the scheme's name here. */
export const backIn = (text: string): number => (BACK.exec(text)?.[0] ?? '').length;
