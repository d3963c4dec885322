import { ownStatements } from './own-statements.ts';
import type { Mention } from './scheme-names.ts';
import { mentions } from './schemes.ts';
import type { Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import { statusUnder } from './status.ts';
import { answered, referredTo, underLead } from './structure.ts';

/** Everything a sentence says of the schemes that it names, or that it means by what stands around it. */
export function statementsOf(sentence: Sentence, named: readonly Mention[] = mentions(sentence.text)): Statement[] {
  if (named.length === 0) return [...statusUnder(sentence), ...referredTo(sentence)];
  const own = ownStatements(sentence, named);
  return answered(sentence, underLead(sentence, named, own));
}
