import { misusedIn } from '../../reading/misused.ts';
import { toldAt } from '../../reading/told.ts';
import { isPutForward } from '../prose/judge.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';

/** Words without which none of the misuses is there. */
const MAYBE = /end[ -]to[ -]end|e2e|encrypt|certif|accredit|anonym|hash|\baes|\bat[ -]rest\b/i;

/** "Encrypted with SHA-256", "HTTPS (end-to-end encryption)", "VPAT certified", "auditors certify our security" */
function* misused(context: Context): Faults<'VS-W19'> {
  for (const sentence of spoken(context)) {
    if (!MAYBE.test(sentence.text)) continue;
    for (const { from, to, source } of misusedIn(sentence.read)) {
      const start = sentence.read.words[from]?.start ?? 0;
      const end = sentence.read.words[to - 1]?.end ?? start;
      if (isPutForward(toldAt(sentence.read, start, end)))
        yield faultAt(sentence, start, sentence.text.slice(start, end), { source });
    }
  }
}

export const WORDING_MISUSED: Rule[] = [{ code: 'VS-W19', family: 'wording', severity: 'warning', check: misused }];
