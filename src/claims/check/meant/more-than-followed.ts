import { at, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import joined from './lexicon/joined.json' with { type: 'json' };

/** Programs that a company joins by certifying to them itself. */
const PROGRAMS: ReadonlySet<string> = new Set(joined.programs.keys);
/** "Participates in the program", "has certified to the Department of Commerce that it adheres to it". */
const JOINS = anyOf(joined.joins.wordings);
/** "An ISAE 3000 Type 2 report", before and from the name on. */
const REPORT_OF = anyOf(joined.reportUnder.wordings);
const LOOKED_AT = 160;

/** Whether more is said of what others follow as guidance: that we take part in the program, or have a report that names the standard. */
export function isMoreThanFollowed(
  { tree, frameworks }: Context,
  one: Spoken,
  { mention, act, subject, noun, start, word }: Statement,
): boolean {
  if (subject !== 'us' || isOfNamed(one, Math.min(start, mention.start))) return false;
  const { text } = one;
  const before = text.slice(Math.max(0, mention.start - LOOKED_AT), mention.start).replaceAll('U.S.', 'US');
  if (PROGRAMS.has(mention.key)) {
    // A file about one of them is about the others, too: one self-certification covers all.
    if ([...PROGRAMS].some((key) => frameworks.has(key))) return false;
    // "We certify to it each year" tells of what is done; "we are certified" of what holds.
    const isStanding =
      (act === 'certified' && !/^certif(?:y|ies)$/i.test(word)) || act === 'authorized' || act === 'accredited';
    return isStanding || JOINS.test(before);
  }
  // Where a report is listed, it may well be the one that was made under the standard.
  if (mention.sort !== 'ssae' || act !== 'attested' || tree.compliance.some(({ data }) => data.kind === 'attestation'))
    return false;
  return noun && REPORT_OF.test(text.slice(mention.start, mention.end + LOOKED_AT));
}

/** "… as Example Texts is certified": who is named right before what is said of the scheme. */
function isOfNamed({ read: { words, marks } }: Spoken, start: number): boolean {
  let index = wordAt({ words }, start) - 1;
  while (HAVING.test(words[index]?.text ?? '')) index -= 1;
  return [1, 2, 3].some((length) => at(marks, index + 1 - length, 'other-name') >= length);
}
const HAVING = /^(?:is|are|has|have|been|also|itself|currently|self|they|it)$/;
