import { z } from 'zod';
import { OPINIONS, STAGES } from '../schemas/compliance.ts';
import { category, day, expectedDate, period } from '../schemas/primitives.ts';
import { SEVERITIES } from '../schemas/test-findings.ts';
import {
  addressOrNull,
  documentId,
  fileHash,
  on,
  onOrNull,
  ownAddress,
  pages,
  text,
  textOrNull,
  yes,
} from './trust-fields.ts';

const withdrawn = z
  .strictObject({ on: on('The first day it no longer counts.'), why: text('Why.') })
  .nullable()
  .meta({ description: 'Null: it was not withdrawn.' });

const covered = z.array(z.string()).meta({ description: 'The systems it covers. Empty: not stated.' });

const report = z
  .strictObject({
    type: z
      .union([z.literal(1), z.literal(2)])
      .meta({ description: '1: design of controls on one day. 2: operation over a period.' }),
    period: period.nullable().meta({ description: 'The period covered; null for Type 1.' }),
    asOf: day.nullable().meta({ description: 'The date the report is about; null for Type 2.' }),
    criteria: z
      .array(category)
      .nullable()
      .meta({ description: 'The trust services categories covered. Null: not stated.' }),
    auditor: textOrNull('The firm that signed.'),
    auditorUrl: addressOrNull("The firm's site."),
    auditorLicense: z
      .strictObject({
        number: text('The number, or the license in words.'),
        jurisdiction: textOrNull('Where it was issued: ISO 3166, such as GB or US-CA.'),
      })
      .nullable()
      .meta({ description: "The firm's license. Null: not stated." }),
    auditorPeerReview: textOrNull("The firm's latest peer review: an address, or in words."),
    opinion: z.enum(OPINIONS).nullable().meta({ description: "The auditor's opinion. Null: not stated." }),
    exceptions: z.int().min(0).nullable().meta({ description: 'Exceptions noted. Null: not stated, or Type 1.' }),
    exceptionsNoted: z
      .array(
        z.strictObject({
          control: text('The control, and what was found.'),
          response: textOrNull("Management's response."),
        }),
      )
      .meta({ description: 'The exceptions one by one. Empty with `exceptions` above 0: stated, not explained.' }),
    issued: onOrNull('The date of the report.'),
    holdsThrough: on(
      'The last day it is current: 12 months after its period ends, or after its date (Type 1: of which it speaks alone), or the day before it is withdrawn.',
    ),
    current: yes('Whether this report is current at `asOf`.'),
    document: documentId,
    pages,
    sha256: fileHash,
    withdrawn,
    systems: covered,
  })
  .meta({ title: 'Report', description: "An auditor's attestation report." });

const certificate = z
  .strictObject({
    edition: text('The edition of the standard, a year.'),
    number: textOrNull("The certificate's number."),
    body: textOrNull('The certification body.'),
    register: addressOrNull("The certificate in the body's own register."),
    accreditation: textOrNull('Who accredits the body.'),
    issued: on('The day of issue.'),
    expires: on('The last day it is valid.'),
    scope: textOrNull('The scope on the certificate.'),
    surveillance: z
      .array(day)
      .meta({ description: 'The days by which surveillance audits are due, counted from the issue date.' }),
    current: yes('Whether this certificate is valid at `asOf`.'),
    document: documentId,
    pages,
    sha256: fileHash,
    withdrawn,
    systems: covered,
  })
  .meta({ title: 'Certificate' });

const letter = period
  .extend({ issued: on('The day management signed it.'), document: documentId, systems: covered.optional() })
  .meta({ title: 'Bridge letter', description: "Management's own statement, not the auditor's." });

const next = z
  .strictObject({
    type: z
      .union([z.literal(1), z.literal(2)])
      .optional()
      .meta({ description: 'The type of report expected.' }),
    stage: z.enum(STAGES).meta({ description: 'The current stage.' }),
    expected: expectedDate.optional().meta({ description: 'A month or a day.' }),
    systems: z.array(z.string()).optional().meta({ description: 'The systems it will cover. Absent: all of them.' }),
  })
  .meta({ title: 'Next audit' });

const STATUS = ['current', 'bridged', 'lapsed', 'withdrawn', 'in-progress', 'planned', 'stated'] as const;

const product = z
  .strictObject({
    systems: covered,
    status: z.enum(STATUS).meta({ description: 'As for the framework, for these systems alone.' }),
    validThrough: onOrNull('The last day it is or was current.'),
    from: onOrNull('The day since which it has been current.'),
    holds: text('How long it is current, in words that stay true.'),
    claim: text('The claim in one true sentence.'),
  })
  .meta({ title: 'Product' });

/** One of `frameworks`: what is held, for what, until when, by whom. */
export const trustFramework = z
  .strictObject({
    id: text('Stable id.'),
    name: text("The framework's name."),
    kind: z
      .enum(['attestation', 'certification', 'assessment', 'regulation'])
      .meta({ description: 'Whose word it is: an auditor’s, a certification body’s, or the company’s.' }),
    status: z.enum(STATUS).meta({
      description:
        'At `asOf`: a report or certificate is current; a bridge letter covers the day; it has lapsed; it was withdrawn; an audit is under way; planned; stated by the company.',
    }),
    validThrough: onOrNull('The last day it is or was current.'),
    url: ownAddress('Its page.'),
    summary: text('What it is, in one sentence.'),
    claim: text('The claim in true sentences: one, or one for each product.'),
    holds: text('How long it is current, in words that stay true.'),
    from: onOrNull('The day since which it has been current.'),
    daysLeft: z.int().nullable().meta({ description: 'Days from `asOf` to `validThrough`; negative when past.' }),
    reports: z.array(report).meta({ description: 'Every report that can be named, current or past.' }),
    certificates: z
      .array(certificate)
      .optional()
      .meta({ description: 'For a certification: every certificate, current or past.' }),
    completed: onOrNull('For an assessment: the day it was completed.').optional(),
    by: textOrNull('For an assessment: who did it.').optional(),
    findings: z
      .array(
        z.strictObject({
          severity: z.enum(SEVERITIES).meta({ description: 'The severity.' }),
          found: z.int().min(0).meta({ description: 'How many were found.' }),
          open: z.int().min(0).nullable().meta({ description: 'How many are not fixed. Null: not stated.' }),
          by: onOrNull('The day the last one was fixed; with open ones, the day by which they will be.'),
        }),
      )
      .nullable()
      .optional()
      .meta({ description: 'For an assessment: what it found, by severity, the worst first. Null: not stated.' }),
    role: textOrNull('For a regulation: the role under the law.').optional(),
    document: documentId.optional(),
    bridge: letter
      .nullable()
      .meta({ description: 'The days that the current bridge letter covers, never past the day it was signed.' }),
    bridgeLetters: z.array(letter).meta({ description: 'Every bridge letter, with the days it claims to cover.' }),
    gaps: z.array(period).meta({ description: 'Days between Type 2 periods that nothing covers.' }),
    systems: z.array(z.string()).meta({ description: 'The systems in scope. Empty: not stated.' }),
    products: z.array(product).meta({
      description: 'By product, where products have reports or certificates of their own; else one for all systems.',
    }),
    subserviceOrganizations: z
      .array(
        z.strictObject({
          name: text('Whose services the system relies on.'),
          method: z.enum(['carve-out', 'inclusive']).meta({ description: 'Whether their controls are in the report.' }),
        }),
      )
      .meta({ description: 'Subservice organizations.' }),
    userEntityControls: z
      .array(z.string())
      .meta({ description: 'Complementary user entity controls: the customer’s responsibilities.' }),
    withdrawn,
    next: next.nullable().meta({ description: 'The next audit. Null: none is announced.' }),
  })
  .meta({ title: 'Framework' });
