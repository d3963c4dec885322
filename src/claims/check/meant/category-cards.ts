import { mentions } from '../../reading/schemes.ts';
import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Group } from './category-groups.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };

/** How many words the title of a card has beside the scheme, and the line under it. */
const TITLE_WORDS = 6;
const LINE_WORDS = 14;

/** The title over a line: a heading or a line of its own that names SOC 2 and hardly more; null where there is none. */
export function cardTitle({ block, start, read, mentions: named }: Spoken): string | null {
  if (block.kind !== 'text' || start > 0 || named.length > 0) return null;
  const { previous = '', heading = '' } = read.around;
  return [previous, heading].find(isTitle) ?? null;
}
const isTitle = (line: string): boolean => {
  const [only, ...others] = mentions(line.slice(0, 80));
  return (
    only?.key === 'soc-2' &&
    others.length === 0 &&
    line.split(' ').length <= TITLE_WORDS &&
    !isQuestion(line) &&
    !/[.:]\s*$|\b(?:what|how|why|about|vs|versus|criteria|principles)\b/i.test(line)
  );
};

/** "SOC 2 Type II" over "Independently audited for security and privacy", or over "Security and privacy controls". */
export function isOnCard(one: Spoken, { categories, from, to }: Group): boolean {
  const { words } = one.read;
  if (categories.length < 2 || categories.length === 5 || words.length > LINE_WORDS || cardTitle(one) === null)
    return false;
  const { text } = one;
  if (EXPLAINS.test(text)) return false;
  const before = text.slice(0, words[from]?.start ?? 0);
  const after = text.slice(words[to - 1]?.end ?? 0);
  return isExaminedBefore(before) || (from <= 1 && OF_REPORT.test(after));
}
const EXAMINED = anyOf(reports.examinedOn.wordings);
/** "Audited on security and", "our report on the security,": between the verb and a category. */
const ON = /\b(?:(?:of|for|on|against|over|our|the|security|controls)[ ,]*){1,4}(?:,? ?and )?$/i;
function isExaminedBefore(before: string): boolean {
  const on = ON.exec(before);
  return on !== null && EXAMINED.test(before.slice(0, on.index));
}
const OF_REPORT = /^ (?:controls?|criteria|categories|principles)(?: (?:audited|examined|attested|in place))?\W*$/i;
const EXPLAINS = /\b(?:standards?|framework|defines?|based on|is|are|not|without|except|planned|may|can)\b/i;
