import { comparisonsIn, type Measure } from '../../reading/compared.ts';
import { isStated } from '../prose/judge.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';

/** Words without which nothing is measured by anybody. */
const BANKS = /bank|financ|fintech|wall street/i;
const STATES =
  /militar|defen[cs]e|arm(?:y|ies|ed)|navy|pentagon|nsa|national security|fbi|cia|spy|spies|secret|intelligence|special forces|government|agenc/i;

/** Security measured by a bank, an army or a government. What isn't said outright is worth a look. */
function* measuredBy(context: Context, quick: RegExp, measures: readonly Measure[]): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!quick.test(sentence.text)) continue;
    const { words } = sentence.read;
    for (const { measure, from, to, plain } of comparisonsIn(sentence.read)) {
      if (!measures.includes(measure) || !isStated(sentence, from, to)) continue;
      const start = words[from]?.start ?? 0;
      const said = sentence.text.slice(start, words[to - 1]?.end ?? start);
      yield { ...faultAt(sentence, start, said), severity: plain ? 'error' : 'warning' };
    }
  }
}

export const WORDING_COMPARED: Rule[] = [
  {
    code: 'VS-W12',
    family: 'wording',
    severity: 'error',
    check: (context) => measuredBy(context, STATES, ['military', 'government']),
  },
  { code: 'VS-W13', family: 'wording', severity: 'error', check: (context) => measuredBy(context, BANKS, ['bank']) },
];
