import type { Day } from '../../../schemas/primitives.ts';
import { ENDED_EDITIONS, type EndedEdition } from '../../reading/ended-editions.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { at, type Sentence, wordAt } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';

/** How far from the end of a scheme's name its edition may stand, in words: "version 3.2.1 of PCI DSS", "PCI DSS (v3.2.1)". */
const EDITION_WORDS = 6;

/** The edition that a sentence names of a scheme, where it had ended on the page's day. */
export function endedEditionOf(mention: Mention, { page, read }: Spoken): EndedEdition | undefined {
  const end = wordAt(read, mention.end);
  const from = Math.max(0, end - EDITION_WORDS - 2);
  return ENDED_EDITIONS.find((one) => {
    if (one.key !== mention.key || page.day < one.since) return false;
    if (one.edition !== undefined && mention.edition !== null) return mention.edition === one.edition;
    for (let index = from; index < Math.min(read.words.length, end + EDITION_WORDS); index += 1)
      if (isSaidAt(read, index, one)) return true;
    return false;
  });
}

/** The same of the heading right over a sentence that names no edition: "We hold the certificate" below "ISO 27001:2013 certified". */
export function endedEditionOver(mention: Mention, { page, block }: Spoken): EndedEdition | undefined {
  if (mention.edition !== null || block.heading === undefined) return undefined;
  const over = mentions(block.heading);
  return ENDED_EDITIONS.find(
    ({ key, since, edition }) =>
      key === mention.key &&
      page.day >= since &&
      edition !== undefined &&
      over.some((one) => one.key === key && one.edition === edition),
  );
}

const EDITION_NOUN = /^(?:editions?|versions?|revisions?|releases?|standard)$/;
function isSaidAt(sentence: Sentence, index: number, { edition, said = [], after = [] }: EndedEdition): boolean {
  const { words } = sentence;
  if (edition !== undefined)
    return (
      words[index]?.text === edition &&
      (EDITION_NOUN.test(words[index + 1]?.text ?? '') || EDITION_NOUN.test(words[index - 1]?.text ?? ''))
    );
  const isNamed = after.includes(words[index - 1]?.text ?? '') || isOfBefore(sentence, index, after);
  return isNamed && said.some((one) => isNumberAt(sentence, index, one));
}
/** "version 3.2.1 of the PCI DSS" */
function isOfBefore({ words }: Sentence, index: number, after: readonly string[]): boolean {
  if (words[index]?.text !== 'version' && words[index]?.text !== 'v') return false;
  const of = words.slice(index + 2, index + EDITION_WORDS).findIndex(({ text }) => text === 'of');
  return of !== -1 && words.slice(index + 3 + of, index + 5 + of).some(({ text }) => after.includes(text));
}
/** Words one after another, and not the beginning of a longer number or of "3-D". */
function isNumberAt({ words }: Sentence, from: number, said: string): boolean {
  const parts = said.split(' ');
  const next = words[from + parts.length];
  const isLonger =
    next !== undefined &&
    ((next.gap === '.' && /^\d/.test(next.text)) || (/^-?$/.test(next.gap) && /^[a-z]{1,2}$/.test(next.text)));
  // "FIPS 140-2 or later"
  const isOpen =
    next !== undefined &&
    (next.text === 'or' || next.text === 'and') &&
    OR_LATER.test(words[from + parts.length + 1]?.text ?? '');
  return parts.every((part, place) => words[from + place]?.text === part) && !isLonger && !isOpen;
}
const OR_LATER = /^(?:later|higher|newer|above|better|greater|up|beyond)$/;

/** How far from an edition a word of its history may stand, in words. */
const HISTORY_WITHIN = 8;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
/** "In March 2019, we …", "2019: …" */
const DATED = new RegExp(`^\\W*(?:(?:In|On|By) )?(?:${MONTH}\\.? )?(?:\\d{1,2},? )?(20\\d\\d)\\b`);
/** The first column of a table of what happened when. */
const TIMELINE = /^(?:years?|dates?|when)$/i;
const LATER_EDITION =
  /\b(?:edition|version|revision|standard) \(?(20\d\d)\b|\b(20\d\d) (?:edition|version|revision|standard)\b/g;

/** Whether an ended edition is told as what was: by the words near it, by the newer edition beside it, or by a day that leads the line. */
export function isEditionHistory({ since, edition }: EndedEdition, mention: Mention, sentence: Spoken): boolean {
  const { text, read, block, page } = sentence;
  if (isFollowed(edition, sentence, mention.key)) return true;
  if (/140-?2\b.{0,60}140-?3|140-?3\b.{0,60}140-?2/.test(text)) return true;
  if (TIMELINE.test(block.columns?.[0] ?? '')) return true;
  const day = DATED.exec(text);
  if (day !== null && Number(day[1]) < Number(since.slice(0, 4))) return true;
  const [from, to] = [wordAt(read, mention.start), wordAt(read, mention.end)];
  const clause = clauseOf(read, from);
  for (
    let index = Math.max(0, from - HISTORY_WITHIN);
    index < Math.min(read.words.length, to + HISTORY_WITHIN);
    index += 1
  ) {
    const isInClause = clause.start <= index && index < clause.end;
    if (isHistoryAt(read, index, isInClause, page.day)) return true;
  }
  return false;
}
/** The newer edition of the same standard, named beside. */
const isFollowed = (edition: string | undefined, { text, mentions }: Spoken, key: string): boolean =>
  edition !== undefined &&
  (mentions.some((other) => other.key === key && (other.edition ?? '') > edition) ||
    [...text.matchAll(LATER_EDITION)].some(
      ([, ...years]) => (years.find((year) => year !== undefined) ?? '') > edition,
    ));

function isHistoryAt({ words, marks }: Sentence, index: number, isInClause: boolean, today: Day): boolean {
  if (at(marks, index, 'schemeHistory') === 0 && at(marks, index, 'once') === 0) return false;
  const word = words[index]?.text ?? '';
  if (/^(?:was|were|had)$/.test(word)) return isInClause;
  const years = words.slice(index + 1, index + 5).filter(({ text }) => /^20\d\d$/.test(text));
  // "certified since 2018" holds on; "valid until 2027" does, too.
  if (word === 'since') return years.length === 0;
  return word !== 'until' || !years.some(({ text }) => text > today.slice(0, 4));
}
