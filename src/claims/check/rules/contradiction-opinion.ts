import { notedIn } from '../../exceptions.ts';
import { isQuestion } from '../lexicon/asserted.ts';
import { clauseBefore, isFuture, isNegated } from '../lexicon/clauses.ts';
import { subjectBefore } from '../lexicon/subjects.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

const OPINION =
  /\b(unqualified|clean|unmodified|qualified|adverse)(?: \w+)? opinion\b|\bopinion (?:is|was) (unqualified|clean|unmodified|qualified|adverse)\b|\bdisclaimer of opinion\b/gi;
const NUMBER: Record<string, number> = {
  no: 0,
  zero: 0,
  without: 0,
  any: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  a: 1,
  single: 1,
};
const EXCEPTIONS =
  /\b(no|zero|without(?: any)?|one|two|three|four|five|six|a single|\d{1,3})(?: (?:control|testing|noted|minor|reported|relevant))* (?:exceptions?|deviations?)\b(?! (?:process|handling|request|to|register|for|in your|polic\w+|list))/gi;

/** The opinion or the number of exceptions of the current report told otherwise. */
function* wrongOpinion(context: Context): Faults<'VS-C33'> {
  const soc = [...context.frameworks.values()].flatMap((data) => (data.kind === 'attestation' ? data.reports : []));
  if (soc.length === 0) return;
  const names = new RegExp(context.names.us.source, 'i');
  for (const sentence of spoken(context, [...NO_CLAIMS, 'learn'])) {
    const { text, page } = sentence;
    if (
      isQuestion(text) ||
      isFuture(text) ||
      !(/\b(?:auditor|report)\b/i.test(text) || names.test(text) || page.collection === 'compliance')
    )
      continue;
    const type = /\btype[- ]?(1|2|II|I)\b/i.exec(text)?.[1];
    const years = [...text.matchAll(/\b20\d\d\b/g)].map((match) => match[0]);
    const several =
      /\b(?:first|earlier|previous|before|last year|it noted)\b/i.test(text) ||
      page.collection === 'updates' ||
      page.collection === 'documents';
    const reports = soc
      .filter((report) => (report.issued ?? (report.type === 1 ? report.asOf : report.period.to)) <= page.day)
      .filter((report) => type === undefined || report.type === (/^(?:1|I)$/i.test(type) ? 1 : 2))
      .filter(
        (report) =>
          years.length === 0 ||
          years.every((year) =>
            [
              report.type === 1 ? report.asOf : report.period.from,
              report.type === 1 ? report.asOf : report.period.to,
              report.issued ?? '',
            ].some((day) => day.startsWith(year)),
          ),
      )
      .toSorted((a, b) => ((a.type === 1 ? a.asOf : a.period.to) < (b.type === 1 ? b.asOf : b.period.to) ? 1 : -1));
    const meant = several || years.length > 0 ? reports : reports.slice(0, 1);
    if (meant.length === 0) continue;
    const opinions = meant.flatMap((report) => report.opinion ?? []);
    for (const match of text.matchAll(OPINION)) {
      const word = (match[1] ?? match[2] ?? 'disclaimer').toLowerCase();
      const opinion = word === 'clean' || word === 'unmodified' ? 'unqualified' : word;
      const before = clauseBefore(text, match.index);
      if (
        opinions.length < meant.length ||
        opinions.includes(opinion as never) ||
        isNegated(before) ||
        subjectBefore(before.replace(/auditors?|firm/gi, ''), context.names) === 'generic'
      )
        continue;
      yield faultAt(sentence, match.index, match[0], { fault: 'opinion', opinions: [...new Set(opinions)] });
    }
    if (!/\b(?:report|audit\w*|SOC|test\w*|examin\w+|opinion|Type)\b/i.test(text)) continue;
    const counts = meant.flatMap((report) => notedIn(report)?.count ?? []);
    for (const match of text.matchAll(EXCEPTIONS)) {
      const word = (match[1] ?? '')
        .toLowerCase()
        .replace(/^without any$/, 'without')
        .replace(/^a single$/, 'one');
      const count = NUMBER[word] ?? Number(word);
      if (counts.length < meant.length || counts.includes(count) || /\bnot\b/i.test(clauseBefore(text, match.index)))
        continue;
      if (
        /\b(?:access|password|policy|policies|rule|MFA|encryption)\b/i.test(text) &&
        !/\breport|auditor|SOC\b/i.test(text)
      )
        continue;
      yield faultAt(sentence, match.index, match[0], { fault: 'exceptions', counts: [...new Set(counts)] });
    }
  }
}

export const CONTRADICTION_OPINION: Rule[] = [
  { code: 'VS-C33', family: 'contradiction', severity: 'error', check: wrongOpinion },
];
