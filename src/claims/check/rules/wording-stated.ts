import type { Statement } from '../../reading/statement.ts';
import { toldAt } from '../../reading/told.ts';
import { faultOf, isPutForward } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault } from '../rule.ts';
import type { Severity } from '../types.ts';

/** Understood from a heading or from the sentence before. */
export const isRemote = ({ from }: Statement): boolean => from === 'heading' || from === 'antecedent';
export const isCertified = ({ act }: Statement): boolean => act === 'certified' || act === 'accredited';

type Wanted = (statement: Statement, sentence: Spoken) => boolean;

/** Where the word stands that makes the statement. */
const actAt = ({ start, end, mention, word }: Statement): number => (start < mention.start ? start : end - word.length);

/** Statements that are put forward and have a fault, each scheme and each word of standing once a sentence. */
export function* stated(
  context: Context,
  wanted: Wanted,
  severity?: (statement: Statement) => Severity,
): Generator<Fault> {
  for (const sentence of spoken(context)) {
    const seen = new Set<number | string>();
    for (const statement of sentence.statements) {
      // "SOC 1, SOC 2 and SOC 3 certifications" is one fault.
      const said = statement.from === 'lead' ? 'lead' : `at ${actAt(statement)}`;
      if (
        seen.has(statement.mention.start) ||
        seen.has(said) ||
        !isPutForward(statement) ||
        !wanted(statement, sentence)
      )
        continue;
      seen.add(statement.mention.start).add(said);
      const fault = underItsLead(sentence, statement);
      yield severity === undefined ? fault : { ...fault, severity: severity(statement) };
    }
  }
}

/** "SOC 1" alone tells nobody what is wrong with it: it's shown with the line over its list that calls it certified. */
function underItsLead(sentence: Spoken, statement: Statement): Fault {
  const fault = faultOf(sentence, statement);
  const { leadIn = '' } = sentence.block;
  const { from, word } = statement;
  const isSaidThere = from === 'lead' && leadIn !== '' && !(word !== '' && sentence.text.includes(word));
  return isSaidThere
    ? { ...fault, sentence: `${leadIn.trim().replace(/(?<=[\p{L}\d])$/u, ':')} ${fault.sentence}` }
    : fault;
}

/** The words from one to before another as a fault, where they are put forward. */
export function* ifStated(sentence: Spoken, from: number, to: number): Generator<Fault> {
  const start = sentence.read.words[from]?.start ?? 0;
  const end = sentence.read.words[to - 1]?.end ?? start;
  if (isPutForward(toldAt(sentence.read, start, end))) yield faultAt(sentence, start, sentence.text.slice(start, end));
}
