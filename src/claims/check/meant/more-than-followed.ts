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
/** "Complies with the EU-U.S. Data Privacy Framework", in the words that are asked of participants; but not "with its principles". */
const ADHERES = anyOf(joined.adheres.wordings);
const FORMULA = anyOf(joined.formula.wordings);
const PRINCIPLES = anyOf(joined.principles.wordings);
/** "Data Privacy Framework: certified" */
const STATUS = anyOf(joined.status.wordings);
/** "An ISAE 3000 Type 2 report", before and from the name on. */
const REPORT_OF = anyOf(joined.reportUnder.wordings);
const LOOKED_AT = 160;

/** Whether more is said of what others follow as guidance: that we take part in the program, or have a report that names the standard. */
export function isMoreThanFollowed(
  { tree, frameworks }: Context,
  one: Spoken,
  { mention, act, subject, noun, start, word }: Statement,
): boolean {
  const isProgram = PROGRAMS.has(mention.key);
  if (subject !== 'us' && !(isProgram && subject === 'unsaid')) return false;
  if (isOfNamed(one, Math.min(start, mention.start))) return false;
  const { text } = one;
  const before = text.slice(Math.max(0, mention.start - LOOKED_AT), mention.start).replaceAll('U.S.', 'US');
  if (isProgram) {
    // A file about one of them is about the others, too: one self-certification covers all.
    if ([...PROGRAMS].some((key) => frameworks.has(key))) return false;
    // "We certify to it each year" tells of what is done; "we are certified" of what holds.
    const isStanding =
      (act === 'certified' && !/^certif(?:y|ies)$/i.test(word)) || act === 'authorized' || act === 'accredited';
    if (isStanding || JOINS.test(before)) return true;
    const behind = text.slice(mention.end, mention.end + LOOKED_AT);
    return (
      STATUS.test(behind) ||
      (subject === 'us' && ADHERES.test(before) && FORMULA.test(text) && !PRINCIPLES.test(behind))
    );
  }
  // Where a report is listed, it may well be the one that was made under the standard.
  if (mention.sort !== 'ssae' || act !== 'attested' || tree.compliance.some(({ data }) => data.kind === 'attestation'))
    return false;
  return noun && REPORT_OF.test(text.slice(mention.start, mention.end + LOOKED_AT));
}

/** "We have joined the framework", "we adhere to it", "you find us on its list": said of us, though no word of a standing stands there. */
export function isJoinedPlainly({ frameworks }: Context, one: Spoken, statement: Statement): boolean {
  const { mention, subject, polarity, tense, certainty } = statement;
  if (!PROGRAMS.has(mention.key) || [...PROGRAMS].some((key) => frameworks.has(key)) || polarity === 'denied')
    return false;
  const before = one.text.slice(Math.max(0, mention.start - LOOKED_AT), mention.start).replaceAll('U.S.', 'US');
  if (LISTED.test(before)) return subject === 'reader' || subject === 'us';
  if (subject !== 'us' || tense !== 'now' || !PLAIN.has(certainty) || isOfNamed(one, mention.start)) return false;
  return (
    JOINS.test(before) ||
    (ADHERES.test(before) && FORMULA.test(one.text) && !PRINCIPLES.test(one.text.slice(mention.end)))
  );
}
const LISTED = anyOf(joined.listed.wordings);
const PLAIN: ReadonlySet<Statement['certainty']> = new Set(['claim', 'topic']);

/** "… as Example Texts is certified": who is named right before what is said of the scheme. */
function isOfNamed({ read: { words, marks } }: Spoken, start: number): boolean {
  let index = wordAt({ words }, start) - 1;
  while (HAVING.test(words[index]?.text ?? '')) index -= 1;
  return [1, 2, 3].some((length) => at(marks, index + 1 - length, 'other-name') >= length);
}
const HAVING = /^(?:is|are|has|have|been|also|itself|currently|self|they|it)$/;
