import { licenseOf } from '../claims/auditors.ts';
import { surveillance } from '../claims/certificate-days.ts';
import { coverOf } from '../claims/cover.ts';
import { addMonths, HOLDS_MONTHS } from '../claims/days.ts';
import { notedIn } from '../claims/exceptions.ts';
import { reportHoldsThrough, type Standing } from '../claims/standing.ts';
import type { Auditor } from '../schemas/auditor.ts';
import type { BridgeLetter, Certificate, Compliance, Report, Withdrawal } from '../schemas/compliance.ts';
import type { Category, Day } from '../schemas/primitives.ts';
import type { ClaimWords } from '../words/claims.ts';
import { dayFact, type Fact, periodFact, textFact } from './facts.ts';

/** "Security, availability and confidentiality", or null where the report's criteria are not stated. */
export const criteriaText = (words: ClaimWords, criteria: readonly Category[] | undefined): string | null =>
  criteria ? words.categoryList(criteria) : null;

export function systemsFact(words: ClaimWords, systems: readonly string[]): Fact {
  return textFact(words, 'systems', words.facts.systems, systems.join(', ') || null);
}

/** What a report covers, where products have reports of their own. */
export const ownSystemsFacts = (words: ClaimWords, systems: readonly string[] | undefined): Fact[] =>
  systems ? [textFact(words, 'own-systems', words.facts.systems, systems.join(', '))] : [];

/** When and why it was withdrawn; nothing where it was not. */
export const withdrawalFacts = (words: ClaimWords, withdrawn: Withdrawal | undefined): Fact[] =>
  withdrawn
    ? [
        dayFact(words, 'withdrawn', words.facts.withdrawn, withdrawn.on),
        textFact(words, 'withdrawn-why', words.facts.reason, withdrawn.why),
      ]
    : [];

/** How a reader can look the firm up; nothing where it is not stated, which the page says where it tells how to check. */
function auditorFacts(words: ClaimWords, auditor: Auditor | undefined): Fact[] {
  const license = auditor && licenseOf(auditor);
  const review = auditor?.peerReview;
  const isAddress = review !== undefined && URL.canParse(review);
  return [
    ...(license
      ? [
          textFact(
            words,
            'auditor-license',
            words.facts.license,
            words.facts.licenseOf(license.number, license.jurisdiction),
          ),
        ]
      : []),
    ...(review
      ? [
          textFact(words, 'peer-review', words.facts.peerReview, isAddress ? words.facts.publicFile : review, {
            value: review,
            href: isAddress ? review : undefined,
          }),
        ]
      : []),
  ];
}

/** How many exceptions were noted; then each, with management's response. A Type 1 tests none. */
function exceptionFacts(words: ClaimWords, report: Report): Fact[] {
  if (report.type !== 2) return [];
  const { facts } = words;
  const noted = notedIn(report);
  const text = noted && facts.noted(noted.count, noted.told.length > 0);
  return [
    textFact(words, 'exceptions', facts.exceptions, text, { value: noted?.count }),
    ...(noted?.told ?? []).flatMap(({ control, response }) => [
      textFact(words, 'exception', facts.exception, control),
      textFact(words, 'response', facts.response, response ?? facts.noResponse, {
        value: response === undefined ? '' : undefined,
      }),
    ]),
  ];
}

/** Every field of a report, in the order a reviewer asks for them. */
export function reportFacts(words: ClaimWords, report: Report, day: Day): Fact[] {
  const { criteria, auditor, opinion } = report;
  const through = reportHoldsThrough(report);
  return [
    textFact(words, 'type', words.facts.type, words.facts.typeOf(report.type), { value: report.type }),
    report.type === 2
      ? periodFact(words, 'period', words.facts.period, report.period)
      : dayFact(words, 'as-of', words.facts.asOf, report.asOf),
    textFact(words, 'criteria', words.facts.principles, criteriaText(words, criteria), { value: criteria?.join(' ') }),
    textFact(words, 'auditor', words.facts.auditor, auditor?.name, { href: auditor?.url }),
    ...auditorFacts(words, auditor),
    textFact(words, 'opinion', words.facts.opinion, opinion && words.facts.opinions[opinion], { value: opinion }),
    ...exceptionFacts(words, report),
    dayFact(words, 'issued', words.facts.issued, report.issued),
    ...withdrawalFacts(words, report.withdrawn),
    report.type === 1 && !report.withdrawn
      ? dayFact(words, 'holds-through', words.facts.agesOn, through)
      : through < day
        ? dayFact(words, 'holds-through', words.facts.wasCurrentThrough, through)
        : {
            ...dayFact(words, 'holds-through', words.facts.currentThrough, through),
            labelLapse: { day: through, text: words.facts.wasCurrentThrough },
          },
  ];
}

/** Every field of a certificate, and the surveillance days derived from its issue. */
export function certificateFacts(words: ClaimWords, framework: string, certificate: Certificate, day: Day): Fact[] {
  return [
    textFact(words, 'edition', words.facts.edition, certificate.edition),
    textFact(words, 'certificate-number', words.facts.certificate, certificate.number),
    textFact(words, 'body', words.facts.certifiedBy, certificate.body),
    ...(certificate.register
      ? [
          textFact(words, 'register', words.facts.register, words.facts.registerEntry, {
            value: certificate.register,
            href: certificate.register,
          }),
        ]
      : []),
    textFact(words, 'accreditation', words.facts.accreditedBy, certificate.accreditation),
    dayFact(words, 'issued', words.facts.issued, certificate.issued),
    dayFact(words, 'expires', words.facts.expires, certificate.expires),
    ...withdrawalFacts(words, certificate.withdrawn),
    ...surveillance(framework, certificate, day).map(({ year, day: due }) =>
      dayFact(words, 'surveillance', words.surveillanceDue[year], due),
    ),
    textFact(words, 'scope', words.facts.scope, certificate.scope),
  ];
}

/** The facts that stand beside the claim of a framework without a report or certificate. */
export function otherFacts(words: ClaimWords, framework: Compliance): Fact[] {
  switch (framework.kind) {
    case 'assessment':
      return [
        dayFact(words, 'completed', words.facts.completed, framework.completed),
        textFact(words, 'by', words.facts.doneBy, framework.by),
      ];
    case 'regulation':
      return [textFact(words, 'role', words.facts.role, framework.role)];
    default:
      return [];
  }
}

/** What a bridge letter covers in truth, which ends on the day it was signed, and that day. */
export function letterFacts(words: ClaimWords, letter: BridgeLetter): Fact[] {
  const cover = coverOf(letter);
  return [
    cover
      ? periodFact(words, 'covers', words.facts.covers, cover)
      : textFact(words, 'covers', words.facts.covers, words.facts.coversNothing),
    dayFact(words, 'issued', words.facts.signed, letter.issued),
  ];
}

/** An assessment has one date, and a day by which it is due again: facts, not a drawing. */
export function againFacts(words: ClaimWords, { basis, aged }: Standing): Fact[] {
  if (basis?.kind !== 'assessment') return [];
  const { dueAgain, wasDueAgain } = words.facts;
  return [dayFact(words, 'due-again', aged ? wasDueAgain : dueAgain, addMonths(basis.completed, HOLDS_MONTHS))];
}

/** What comes next, in the words of the timeline. */
export function nextFacts(words: ClaimWords, { next }: Standing, day: Day): Fact[] {
  if (!next) return [];
  return [textFact(words, 'next', words.facts.next, words.nextFact(next, day), { value: next.stage })];
}
