import { standing } from '../../standing.ts';
import { isQuestion } from '../lexicon/asserted.ts';
import { clauseBefore } from '../lexicon/clauses.ts';
import { subjectBefore } from '../lexicon/subjects.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

const DENIES =
  /(?:\b(?:not|no longer|never)|n't)(?: (?:have|hold|held|been|got|yet|currently|an?|any|the|in possession of|certified (?:to|for|under|against)|obtained|received))* *$|\b(?:have|has|hold|holds) (?:no|neither)(?: (?:current|valid))? *$/i;
/** "We do not have a SOC 2 report" while one holds. */
function* denied(context: Context): Generator<Fault> {
  for (const sentence of spoken(context, [...NO_CLAIMS, 'updates', 'learn'])) {
    if (isQuestion(sentence.text)) continue;
    for (const statement of sentence.older) {
      const { mention } = statement;
      const framework = context.frameworks.get(mention.key);
      if (framework === undefined || framework.kind === 'regulation' || framework.kind === 'assessment') continue;
      if (mention.type !== null || mention.edition !== null || statement.act === 'compliant') continue;
      const before = clauseBefore(sentence.text, statement.start);
      if (!DENIES.test(before) || subjectBefore(before, context.names) !== 'us') continue;
      if (
        !/^ ?(?:report|attestation|certificate|certification|examination|yet|at this time|at present|today|currently|[.!,]|$)/i.test(
          sentence.text.slice(statement.end),
        )
      )
        continue;
      if (framework.kind === 'attestation' && statement.act === 'certified') continue;
      const { status } = standing(framework, sentence.page.day);
      if (status !== 'current' && status !== 'bridged') continue;
      yield faultAt(sentence, Math.max(0, statement.start - 20), `${before.trimStart().slice(-40)}${statement.text}`);
    }
  }
}

export const CONTRADICTION_DENIED: Rule[] = [
  { code: 'VS-C05', family: 'contradiction', severity: 'error', check: denied },
];
