import { surveillance } from '../claims/certificates.ts';
import { coverOf } from '../claims/cover.ts';
import { reportHoldsThrough, type Standing } from '../claims/standing.ts';
import type { BridgeLetter, Certificate, Compliance, Report } from '../schemas/compliance.ts';
import type { Category, Day } from '../schemas/primitives.ts';
import type { ClaimWords } from '../words/claims.ts';
import { dayFact, type Fact, periodFact, textFact } from './facts.ts';

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Security, availability and confidentiality", or null where the report's criteria are not stated. */
export const criteriaText = (words: ClaimWords, criteria: readonly Category[] | undefined): string | null =>
  criteria ? words.categoryList(criteria) : null;

export function systemsFact(words: ClaimWords, systems: readonly string[]): Fact {
  return textFact(words, 'systems', 'Systems', systems.join(', ') || null);
}

/** Every field of a report, in the order a reviewer asks for them. */
export function reportFacts(words: ClaimWords, report: Report, day: Day): Fact[] {
  const { criteria, auditor, opinion } = report;
  const exceptions = report.type === 2 ? report.exceptions : undefined;
  const through = reportHoldsThrough(report);
  return [
    textFact(words, 'type', 'Type', `Type ${report.type}`, { value: report.type }),
    report.type === 2
      ? periodFact(words, 'period', 'Period', report.period)
      : dayFact(words, 'as-of', 'As of', report.asOf),
    textFact(words, 'criteria', 'Principles', criteriaText(words, criteria), { value: criteria?.join(' ') }),
    textFact(words, 'auditor', 'Auditor', auditor?.name, { href: auditor?.url }),
    textFact(words, 'opinion', 'Opinion', opinion && sentenceCase(opinion), { value: opinion }),
    ...(report.type === 2
      ? [
          textFact(
            words,
            'exceptions',
            'Exceptions',
            exceptions === undefined ? null : exceptions === 0 ? 'None noted' : `${exceptions} noted`,
            {
              value: exceptions,
            },
          ),
        ]
      : []),
    dayFact(words, 'issued', 'Issued', report.issued),
    through < day
      ? dayFact(words, 'holds-through', 'Was current through', through)
      : {
          ...dayFact(words, 'holds-through', 'Current through', through),
          labelLapse: { day: through, text: 'Was current through' },
        },
  ];
}

/** Every field of a certificate, and the surveillance days derived from its issue. */
export function certificateFacts(words: ClaimWords, certificate: Certificate, day: Day): Fact[] {
  return [
    textFact(words, 'edition', 'Edition', certificate.edition),
    textFact(words, 'certificate-number', 'Certificate', certificate.number),
    textFact(words, 'body', 'Certified by', certificate.body),
    textFact(words, 'accreditation', 'Accredited by', certificate.accreditation),
    dayFact(words, 'issued', 'Issued', certificate.issued),
    dayFact(words, 'expires', 'Expires', certificate.expires),
    ...surveillance(certificate, day).map(({ year, day: due }) =>
      dayFact(words, 'surveillance', words.surveillanceDue[year], due),
    ),
    textFact(words, 'scope', 'Scope', certificate.scope),
  ];
}

/** The facts that stand beside the claim of a framework without a report or certificate. */
export function otherFacts(words: ClaimWords, framework: Compliance): Fact[] {
  switch (framework.kind) {
    case 'assessment':
      return [
        dayFact(words, 'completed', 'Completed', framework.completed),
        textFact(words, 'by', 'Done by', framework.by),
      ];
    case 'regulation':
      return [textFact(words, 'role', 'Role', framework.role)];
    default:
      return [];
  }
}

/** What a bridge letter covers in truth, which ends on the day it was signed, and that day. */
export function letterFacts(words: ClaimWords, letter: BridgeLetter): Fact[] {
  const cover = coverOf(letter);
  return [
    cover
      ? periodFact(words, 'covers', 'Covers', cover)
      : textFact(words, 'covers', 'Covers', 'Nothing: it was signed before its first day'),
    dayFact(words, 'issued', 'Signed', letter.issued),
  ];
}

/** What comes next, in the words of the timeline. */
export function nextFacts(words: ClaimWords, { next }: Standing, day: Day): Fact[] {
  if (!next) return [];
  return [textFact(words, 'next', 'Next', words.nextFact(next, day), { value: next.stage })];
}
