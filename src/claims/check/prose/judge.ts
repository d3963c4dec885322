import type { Statement } from '../../reading/statement.ts';
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
