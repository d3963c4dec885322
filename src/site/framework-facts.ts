import { surveillance } from '../claims/certificates.ts';
import { coverOf } from '../claims/cover.ts';
import { joinWords } from '../claims/dates.ts';
import { reportHoldsThrough, type Standing } from '../claims/standing.ts';
import { categoryName, nextSentence, surveillanceDue } from '../claims/wording.ts';
import type { BridgeLetter, Certificate, Compliance, Report } from '../schemas/compliance.ts';
import type { Category, Day } from '../schemas/primitives.ts';
import { dayFact, type Fact, periodFact, textFact } from './facts.ts';

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Security, availability and confidentiality", or null where the report's criteria are not stated. */
export function criteriaText(criteria: readonly Category[] | undefined): string | null {
  return criteria ? sentenceCase(joinWords(criteria.map(categoryName)).toLowerCase()) : null;
}

export function systemsFact(systems: readonly string[]): Fact {
  return textFact('systems', 'Systems', systems.join(', ') || null);
}

/** Every field of a report, in the order a reviewer asks for them. */
export function reportFacts(report: Report, day: Day): Fact[] {
  const { criteria, auditor, opinion } = report;
  const exceptions = report.type === 2 ? report.exceptions : undefined;
  const through = reportHoldsThrough(report);
  return [
    textFact('type', 'Type', `Type ${report.type}`, { value: report.type }),
    report.type === 2 ? periodFact('period', 'Period', report.period) : dayFact('as-of', 'As of', report.asOf),
    textFact('criteria', 'Principles', criteriaText(criteria), { value: criteria?.join(' ') }),
    textFact('auditor', 'Auditor', auditor?.name, { href: auditor?.url }),
    textFact('opinion', 'Opinion', opinion && sentenceCase(opinion), { value: opinion }),
    ...(report.type === 2
      ? [
          textFact(
            'exceptions',
            'Exceptions',
            exceptions === undefined ? null : exceptions === 0 ? 'None noted' : `${exceptions} noted`,
            {
              value: exceptions,
            },
          ),
        ]
      : []),
    dayFact('issued', 'Issued', report.issued),
    through < day
      ? dayFact('holds-through', 'Was current through', through)
      : { ...dayFact('holds-through', 'Current through', through), labelOncePast: 'Was current through' },
  ];
}

/** Every field of a certificate, and the surveillance days derived from its issue. */
export function certificateFacts(certificate: Certificate, day: Day): Fact[] {
  return [
    textFact('edition', 'Edition', certificate.edition),
    textFact('certificate-number', 'Certificate', certificate.number),
    textFact('body', 'Certified by', certificate.body),
    textFact('accreditation', 'Accredited by', certificate.accreditation),
    dayFact('issued', 'Issued', certificate.issued),
    dayFact('expires', 'Expires', certificate.expires),
    ...surveillance(certificate, day).map(({ year, day: due }) => dayFact('surveillance', surveillanceDue(year), due)),
    textFact('scope', 'Scope', certificate.scope),
  ];
}

/** The facts that stand beside the claim of a framework without a report or certificate. */
export function otherFacts(framework: Compliance): Fact[] {
  switch (framework.kind) {
    case 'assessment':
      return [dayFact('completed', 'Completed', framework.completed), textFact('by', 'Done by', framework.by)];
    case 'regulation':
      return [textFact('role', 'Role', framework.role)];
    default:
      return [];
  }
}

/** What a bridge letter covers in truth, which ends on the day it was signed, and that day. */
export function letterFacts(letter: BridgeLetter): Fact[] {
  const cover = coverOf(letter);
  return [
    cover
      ? periodFact('covers', 'Covers', cover)
      : textFact('covers', 'Covers', 'Nothing: it was signed before its first day'),
    dayFact('issued', 'Signed', letter.issued),
  ];
}

/** What comes next, in the words of the timeline. */
export function nextFacts({ next }: Standing, day: Day): Fact[] {
  if (!next) return [];
  const text = nextSentence(next, day).replace(/^Next: |\.$/g, '');
  return [textFact('next', 'Next', sentenceCase(text), { value: next.stage })];
}
