import type { Code, RuleFacts } from '../../claims/check/rule-facts.ts';

/** What a rule says. `why` is told from its facts where it has any; `source` says who requires it. */
interface RuleWords<Facts> {
  title: string;
  why: [Facts] extends [null] ? string : (facts: Facts) => string;
  source: string;
  fix: string;
}
/** The words of every rule, by its code. */
export type RuleCatalog = { [C in Code]: RuleWords<RuleFacts[C]> };
