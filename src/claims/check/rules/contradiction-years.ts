import { isHistory } from '../meant/history.ts';
import { isOurs, toldFor } from '../meant/read-spoken.ts';
import { reportMeant } from '../meant/report-meant.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';
import { known } from './known-days.ts';

/** In "ISO/IEC 42001:2023" and "ISO 27001: 2022 Certificate" it is the edition of the standard. */
const YEAR = /(?<!\bI(?:SO|EC)[ /-]?(?:IEC )?\d{4,5} ?[:–-] ?\(?)(?<!\d:)\b(20\d\d)\b/g;
const BEFORE_REPORT = /^ (?:SOC|report|audit|attestation|penetration|pen[- ]?test|certificat)/i;
const AFTER_REPORT = /\b(?:report|attestation) (?:for|from|of) $/i;
/** "our 2021 SOC 2 report" where no report touches that year. */
export function* wrongYear(context: Context): Faults<'VS-C20'> {
  for (const one of spoken(context, [...NO_CLAIMS, 'learn'])) {
    if (!one.text.includes('20')) continue;
    for (const match of one.text.matchAll(YEAR)) {
      const [year, at] = [match[0], match.index];
      const isBefore = BEFORE_REPORT.test(one.text.slice(at + 4, at + 24));
      if (!isBefore && !AFTER_REPORT.test(one.text.slice(Math.max(0, at - 24), at))) continue;
      // What the year stands before is what it is of, whatever else the sentence names.
      const scheme = isBefore ? one.mentions.find(({ start }) => start === at + year.length + 1) : undefined;
      const meant =
        scheme === undefined
          ? reportMeant(context, one, at)
          : reportMeant(context, one, scheme.start, ['attestation', 'certification', 'assessment']);
      if (meant === null) continue;
      const sentence = one.read;
      if (isHistory(sentence, at) || !isOurs(context, one, toldFor(one, at, at + 4))) continue;
      const facts = known(meant.framework, meant.type);
      const days = [
        ...facts.issued,
        ...facts.asOf,
        ...facts.completed,
        ...facts.periods.flatMap(({ from, to }) => [from, to]),
      ];
      if (days.length === 0 || days.some((day) => day.startsWith(year))) continue;
      // Tests are made again and again: what one of an earlier year found is told of that one.
      if (meant.framework.kind === 'assessment' && days.every((day) => day > year) && OF_FINDINGS.test(one.text))
        continue;
      yield faultAt(one, at, year, { fault: 'year', year });
    }
  }
}
const OF_FINDINGS = /\b(?:findings?|fixed|found|remediat\w*|resolved|closed)\b/i;
