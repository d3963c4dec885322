import { addMonths } from '../../days.ts';
import { at } from '../../reading/sentence.ts';
import { isOurs, toldFor } from '../meant/read-spoken.ts';
import { reportMeant } from '../meant/report-meant.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults } from '../rule.ts';
import { NO_CLAIMS, speakingReport } from './claim-context.ts';
import { known } from './known-days.ts';

const NUMBERS: Record<string, number> = { three: 3, six: 6, nine: 9, twelve: 12, fifteen: 15, eighteen: 18 };
const OF_REPORT = /\b(?:SOC|reports?|audit\w*|attest\w*|examin\w*)\b/i;
const LENGTH =
  /\b(three|six|nine|twelve|fifteen|eighteen|3|6|9|12|15|18)[- ]months? (?:Type (?:2|II) |SOC 2 )?(?:(?:observation|audit|review|reporting|examination|attestation|testing) )?(?:period|window)\b/gi;
const PERIOD_OF = /\bperiods? of (three|six|nine|twelve|fifteen|eighteen|3|6|9|12|15|18) months?\b/gi;
/** "Three to twelve months", "at least six months" tell of any report. */
const RANGE = /(?:\bto|\bor|-|–|\bleast|\bup to|\bminimum of|\btypically|\busually) ?(?:an? )?$/i;

/** "Over a twelve-month observation period", where the report's period is half as long. */
export function* wrongLength(context: Context): Faults<'VS-C20'> {
  for (const one of spoken(context, [...NO_CLAIMS, 'learn'])) {
    if (!/month/i.test(one.text) || !OF_REPORT.test(one.text)) continue;
    for (const match of [...one.text.matchAll(LENGTH), ...one.text.matchAll(PERIOD_OF)]) {
      const start = match.index;
      if (RANGE.test(one.text.slice(Math.max(0, start - 20), start)) || !speaksOfUs(one)) continue;
      const meant = reportMeant(context, one, start, ['attestation']);
      if (meant?.framework.kind !== 'attestation') continue;
      const report = speakingReport(meant.framework, one.page.day);
      if (report?.type !== 2) continue;
      const said = NUMBERS[(match[1] ?? '').toLowerCase()] ?? Number(match[1]);
      const { period } = report;
      if (addMonths(period.from, said - 1) <= period.to && period.to <= addMonths(period.from, said + 1)) continue;
      const told = toldFor(one, start, start + match[0].length);
      if (told.polarity === 'denied' || told.tense === 'planned' || told.certainty === 'question') continue;
      yield faultAt(one, start, match[0], { fault: 'period', periods: [period] });
    }
  }
}
const speaksOfUs = ({ read: { marks } }: Spoken): boolean =>
  marks.some((_, index) => at(marks, index, 'our') > 0 || at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0);

const UNTIL =
  /\b(?:valid (?:until|through|thru|to)|expires?|expiry(?: date)?|expiration(?: date)?)\W{1,6}(?:in |on )?(20\d\d)\b(?![-/.]\d)/gi;
/** "Valid until: 2028", where nothing ends in that year. */
export function* wrongExpiryYear(context: Context): Faults<'VS-C20'> {
  for (const one of spoken(context, [...NO_CLAIMS, 'learn'])) {
    if (!one.text.includes('20')) continue;
    for (const match of one.text.matchAll(UNTIL)) {
      const year = match[1] ?? '';
      const start = match.index + match[0].length - year.length;
      const meant = reportMeant(context, one, start, ['certification', 'attestation']);
      if (meant === null) continue;
      const told = toldFor(one, start, start + year.length);
      if (told.polarity === 'denied' || !isOurs(context, one, { ...told, tense: 'now', certainty: 'claim' })) continue;
      const { expires, periods } = known(meant.framework, null);
      if (expires.length === 0 || [...expires, ...periods.map(({ to }) => to)].some((day) => day.startsWith(year)))
        continue;
      yield faultAt(one, start, year, { fault: 'day', days: [...new Set(expires)] });
    }
  }
}
