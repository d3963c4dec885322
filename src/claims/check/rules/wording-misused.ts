import { misusedIn } from '../../reading/misused.ts';
import { miswordedIn } from '../../reading/misworded.ts';
import { isDeniedBefore, toldAt } from '../../reading/told.ts';
import { isPutForward } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { endToEndOverTransit } from './wording-end-to-end.ts';

/** Words without which none of the misuses is there: of encryption, and of all else. */
const OF_ENCRYPTION =
  /end[ -]to[ -]end|e2e|encrypt|anonym|pseudonym|token|hash|\baes|\bat[ -]rest\b|zero[ -]knowledge|air[ -]?gapped|\b(?:ssl|tls)\b|cipher/i;
const OF_OTHERS =
  /certif|accredit|\btype\b|pen(?:etration)?[ -]?test|level|tier|3402|hecvat|caiq|\bsig\b|vpat|scanning vendor|\basv/i;

/** "Encrypted with SHA-256", "HTTPS (end-to-end encryption)", "VPAT certified", "auditors certify our security" */
function* misused(context: Context): Faults<'VS-W19'> {
  for (const sentence of spoken(context)) {
    if (!OF_ENCRYPTION.test(sentence.text) && !OF_OTHERS.test(sentence.text)) continue;
    const sources = new Set<string>();
    for (const { from, to, source } of misusedIn(sentence.read)) {
      const start = sentence.read.words[from]?.start ?? 0;
      const end = sentence.read.words[to - 1]?.end ?? start;
      if (!isPutForward(toldAt(sentence.read, start, end))) continue;
      sources.add(source);
      yield faultAt(sentence, start, sentence.text.slice(start, end), { source });
    }
    for (const { start, end, source } of miswordedIn(sentence.text)) {
      if (sources.has(source) || isAskedOrTakenBack(sentence, start, end)) continue;
      yield faultAt(sentence, start, sentence.text.slice(start, end), { source });
    }
  }
  yield* endToEndOverTransit(context);
}
/** What denies a misuse within its own words is part of it: "hashed data is no longer personal data". */
const isAskedOrTakenBack = ({ read }: Spoken, start: number, end: number): boolean =>
  isDeniedBefore(read, start) || ['question', 'worded'].includes(toldAt(read, start, end).certainty);

export const WORDING_MISUSED: Rule[] = [{ code: 'VS-W19', family: 'wording', severity: 'warning', check: misused }];
