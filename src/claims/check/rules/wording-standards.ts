import { at, wordAt } from '../../reading/sentence.ts';
import { toldAt } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import others from '../meant/lexicon/wordings-others.json' with { type: 'json' };
import type { Spoken } from '../prose/spoken.ts';

export const isCriteria = ({ sort, key }: { sort: string; key: string }): boolean => sort === 'soc' && key !== 'soc';
/** How sure a text is that says so of itself. */
export const CLAIMED = new Set(['claim', 'mapping']);

export interface Place {
  start: number;
  end: number;
}
const MEETING = /^(?:compl(?:y|ies|ying|iant|iance)|adher(?:e|es|ing|ence|ent)|conform(?:s|ing|ity|ance|ant)?|meets?)$/;
/** How far after a verb of complying the standards may stand, and how long their list may be, in words. */
const [STANDARDS_WITHIN, STANDARDS_LIST] = [7, 18];
/** "complies with industry standards, such as SOC 1 and SOC 2", "adherence to ISO, SOC 2 and GDPR standards": the report among what is complied with. */
export function standardsMet(sentence: Spoken): Place | null {
  const { read, mentions, text } = sentence;
  const { words, marks } = read;
  if (!/standards/i.test(text)) return null;
  const verb = words.findIndex(({ text: word }) => MEETING.test(word));
  if (verb === -1) return null;
  const start = words[verb]?.start ?? 0;
  const { certainty, tense } = toldAt(read, start, words[verb]?.end ?? start);
  if (!CLAIMED.has(certainty) || tense !== 'now') return null;
  const noun = words.findIndex(({ text: word }, index) => index > verb && word === 'standards');
  if (noun === -1 || noun - verb > STANDARDS_LIST) return null;
  const isBroken = words.slice(verb + 1, noun + 1).some(({ gap }) => /[.;:()–—]/.test(gap));
  if (isBroken) return null;
  // The standards after their list.
  const among = mentions.find((one) => {
    const from = wordAt(read, one.start);
    return isCriteria(one) && from > verb && from < noun && !isOfReport(one, text);
  });
  if (among !== undefined && isListed(sentence, mentions.find((one) => one.start > start)?.start ?? 0, among.start))
    return { start, end: words[noun]?.end ?? among.end };
  if (noun - verb > STANDARDS_WITHIN) return null;
  const listing = [noun + 1, noun + 2].find((index) => at(marks, index, 'listing') > 0);
  const from = listing === undefined ? undefined : words[listing]?.start;
  if (from === undefined) return null;
  const listed = mentions.find(
    (one) => isCriteria(one) && one.start > from && !isOfReport(one, text) && isListed(sentence, from, one.start),
  );
  return listed === undefined ? null : { start, end: listed.end };
}
const isOfReport = ({ end }: Place, text: string): boolean =>
  /^,? (?:reports?|attestations?|examinations?)\b/i.test(text.slice(end));

const FOLLOWED = anyOf(others.proceduresFollowed.wordings);
const OWN = anyOf(others.proceduresOwn.wordings);
/** "We follow SOC 2 procedures", "in line with SOC 2 policies": it has none. */
export function proceduresFollowed({ text, read }: Spoken): Place | null {
  const met = FOLLOWED.exec(text);
  if (met === null || OWN.test(text)) return null;
  const [start, end] = [met.index, met.index + met[0].length];
  const { certainty } = toldAt(read, start, end);
  return CLAIMED.has(certainty) ? { start, end } : null;
}

/** Only names and joints stand between: nothing else is said. */
export function isListed({ read, mentions }: Spoken, from: number, to: number): boolean {
  for (let index = wordAt(read, from); index < read.words.length; index += 1) {
    const word = read.words[index];
    if (word === undefined || word.start >= to) return true;
    if (/[;.]/.test(word.gap.trim())) return false;
    if (mentions.some(({ start, end }) => start < word.end && end > word.start)) continue;
    if (
      at(read.marks, index, 'joints') === 0 &&
      at(read.marks, index, 'listing') === 0 &&
      !/^(?:as|such|iso|iec|e|g|dss)$/.test(word.text)
    )
      return false;
  }
  return true;
}
