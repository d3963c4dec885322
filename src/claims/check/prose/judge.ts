import { at, type Sentence } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { isDeniedBefore, toldAt } from '../../reading/told.ts';
import type { Fault } from '../rule.ts';
import type { Spoken } from './spoken.ts';
import { faultAt } from './walk.ts';

/** A fault in a statement, with how it was understood. */
export function faultOf(sentence: Spoken, statement: Statement): Fault;
export function faultOf<Facts>(sentence: Spoken, statement: Statement, facts: Facts): Fault<Facts>;
export function faultOf(sentence: Spoken, statement: Statement, facts: unknown = null): Fault<unknown> {
  const { subject, act, mention, polarity, tense, certainty, start, text } = statement;
  return {
    ...faultAt(sentence, start, text, facts),
    understood: { subject, act, scheme: mention.text, polarity, tense, certainty },
  };
}

/** Whether words are put forward at all, by whomever and for whenever: neither denied, asked, nor spoken of as words. */
export const isPutForward = ({ polarity, certainty }: Pick<Statement, 'polarity' | 'certainty'>): boolean =>
  polarity === 'affirmed' && certainty !== 'question' && certainty !== 'worded';

/**
 * Whether the words from `index` to before `end` promise what they say: neither denied, asked, nor corrected right after.
 * `isAffirmed`: that they aren't denied was found before.
 */
export function isStated({ read, block }: Spoken, index: number, end: number, isAffirmed = false): boolean {
  const { words } = read;
  const start = words[index]?.start ?? 0;
  if (!isAffirmed && isDeniedBefore(read, start)) return false;
  const { certainty } = toldAt(read, start, words[index]?.end ?? start);
  if (certainty === 'worded') return false;
  if (at(read.marks, end, 'deniedAfter') > 0 || isNothing(read, end)) return false;
  return (
    certainty !== 'question' ||
    (block.answer !== undefined && !/\b(?:no|not|nobody|none|never|nothing|cannot)\b|n['’]t\b/i.test(block.answer))
  );
}
/** "Bank-grade is no measure": the words are corrected right after. */
const isNothing = ({ words, marks }: Sentence, end: number): boolean =>
  at(marks, end, 'copula') > 0 &&
  at(marks, end + 1, 'denied') > 0 &&
  at(marks, end + 1, 'notDenied') === 0 &&
  !['longer', 'limited'].includes(words[end + 2]?.text ?? '');
