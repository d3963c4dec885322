import { z } from 'zod';
import { auditor } from './auditor.ts';
import { aliases, category, day, expectedDate, httpsUrl, id, line, period, wordsOf } from './primitives.ts';
import { testFindings } from './test-findings.ts';
import { rule } from './value-rule.ts';

/** The four forms of a practitioner's opinion (AICPA AT-C 205). */
export const OPINIONS = ['unqualified', 'qualified', 'adverse', 'disclaimer'] as const;
/** Which of the company's products a report, letter or certificate is about. */
const ownSystems = wordsOf(line, 1).optional().meta({
  description: 'The systems it covers, where products have reports of their own; left out: those of the framework.',
});
const withdrawal = z
  .strictObject({
    on: day.meta({ description: 'The first day it no longer counts.' }),
    why: line.meta({ description: 'Why, in one sentence. It is published.' }),
  })
  .meta({ description: 'No longer held, and said so.' });
export type Withdrawal = z.infer<typeof withdrawal>;
const withdrawn = withdrawal.optional();

/** What the auditor found not to work, and what management says of it. */
const exception = z
  .strictObject({
    control: line.meta({ description: 'The control, and what was found.' }),
    response: line.optional().meta({ description: "Management's response, as in the report." }),
  })
  .meta({ title: 'Exception' });
export type Exception = z.infer<typeof exception>;

/** Longer than an opinion is; it is never published. */
const OPINION_CHARS = 20_000;

const reported = {
  systems: ownSystems,
  criteria: wordsOf(category, 1).optional().meta({ description: 'The trust services categories examined.' }),
  auditor: auditor.optional(),
  opinion: z.enum(OPINIONS).optional().meta({ description: "The auditor's opinion." }),
  opinionText: z.string().trim().min(1).max(OPINION_CHARS).optional().meta({
    description:
      "The auditor's opinion word for word, or a SHA-256 of it. Never published: it is only compared with that of other reports.",
  }),
  issued: day.optional().meta({ description: 'The date of the report.' }),
  document: id.optional().meta({ description: 'The report, an id under documents/.' }),
  withdrawn,
};

export const typeOne = z
  .strictObject({
    type: z.literal(1).meta({ description: '1: design of controls, as of one day.' }),
    asOf: day.meta({ description: 'The day the report speaks of.' }),
    ...reported,
  })
  .meta({ title: 'Type 1 report' });
export const typeTwo = z
  .strictObject({
    type: z.literal(2).meta({ description: '2: operation of controls, over a period.' }),
    period: period.meta({ description: 'The period examined.' }),
    exceptions: z
      .union([z.int().min(0), z.array(exception)])
      .optional()
      .meta({
        description: 'Exceptions noted in the tests of controls: how many, or each with its control and the response.',
      }),
    ...reported,
  })
  .meta({ title: 'Type 2 report' });
export const report = z.discriminatedUnion('type', [typeOne, typeTwo]);
export type Report = z.infer<typeof report>;

const bridgeLetter = z
  .strictObject({
    from: day.meta({ description: 'The first day it covers.' }),
    to: day.meta({ description: 'The last day it says it covers; cover ends on the day of issue.' }),
    issued: day.meta({ description: 'The day management signed it.' }),
    systems: ownSystems,
    document: id.optional().meta({ description: 'The letter, an id under documents/.' }),
  })
  .meta({
    description: "Management's own statement about the days since the period ended. The auditor does not sign it.",
  });
export type BridgeLetter = z.infer<typeof bridgeLetter>;

export const STAGES = ['planned', 'readiness', 'remediation', 'observation', 'fieldwork', 'draft', 'issued'] as const;
export const nextAudit = z
  .strictObject({
    type: z
      .union([z.literal(1), z.literal(2)])
      .optional()
      .meta({ description: 'The type of report that is expected.' }),
    stage: z.enum(STAGES).meta({ description: 'How far it is.' }),
    expected: expectedDate.optional().meta({ description: 'When it is expected.' }),
    systems: ownSystems,
  })
  .meta({ description: 'The audit that comes next.' });
export type NextAudit = z.infer<typeof nextAudit>;

export const certificate = z
  .strictObject({
    edition: z
      .preprocess(
        (value) => (typeof value === 'number' ? String(value) : value),
        z.string().regex(/^(?:\d{4}|\d{1,2}(?:\.\d{1,3}){1,2})$/, rule('edition')),
      )
      .meta({ description: 'The edition of the standard: a year such as 2022, or a version such as "4.0.1".' }),
    number: line.optional().meta({ description: "The certificate's number." }),
    body: line.optional().meta({ description: 'The certification body.' }),
    register: httpsUrl.optional().meta({ description: "Where the body's own register shows this certificate." }),
    accreditation: line.optional().meta({ description: 'Who accredits the body.' }),
    issued: day.meta({ description: 'The day of issue.' }),
    expires: day.meta({ description: 'The last day it is valid.' }),
    scope: line.optional().meta({ description: 'The scope as printed on the certificate.' }),
    systems: ownSystems,
    withdrawn,
    document: id.optional().meta({ description: 'The certificate, an id under documents/.' }),
  })
  .meta({
    description: 'One certificate. Surveillance audits fall one and two years after issue (ISO/IEC 17021-1 §9.1.3).',
  });
export type Certificate = z.infer<typeof certificate>;

const common = {
  name: line.max(60).meta({ description: "The framework's own name, such as SOC 2." }),
  summary: line.meta({ description: 'What it is, in one sentence.' }),
  systems: wordsOf(line).default([]).meta({ description: 'The systems in scope.' }),
  aliases,
  next: nextAudit.optional(),
  withdrawn,
  userEntityControls: wordsOf(line)
    .default([])
    .meta({ description: 'Complementary user entity controls: what is left to the customer.' }),
  order: z.int().default(100).meta({ description: 'Where it stands in lists, smallest first.' }),
};

export const attestation = z
  .strictObject({
    kind: z.literal('attestation').meta({ description: 'An auditor attests: SOC 1, 2, 3.' }),
    ...common,
    reports: z.array(report).default([]).meta({ description: 'Every report that may be named.' }),
    bridgeLetters: z.array(bridgeLetter).default([]).meta({ description: 'Bridge letters since the last period.' }),
    subserviceOrganizations: z
      .array(
        z.strictObject({
          name: line.meta({ description: 'Whose services the system relies on.' }),
          method: z.enum(['carve-out', 'inclusive']).meta({ description: 'Whether their controls are in the report.' }),
        }),
      )
      .default([])
      .meta({ description: 'Subservice organizations.' }),
  })
  .meta({ title: 'Attestation' });

export const certification = z
  .strictObject({
    kind: z.literal('certification').meta({ description: 'A body certifies: ISO/IEC 27001 and the like.' }),
    ...common,
    certificates: z.array(certificate).default([]).meta({ description: 'Every certificate held or once held.' }),
  })
  .meta({ title: 'Certification' });

export const assessment = z
  .strictObject({
    kind: z.literal('assessment').meta({ description: 'A test or questionnaire: CAIQ, MVSP, a penetration test.' }),
    ...common,
    completed: day.optional().meta({ description: 'The day it was finished.' }),
    by: line.optional().meta({ description: 'Who did it.' }),
    findings: testFindings.optional(),
    document: id.optional().meta({ description: 'The result, an id under documents/.' }),
  })
  .meta({ title: 'Assessment' });

export const regulation = z
  .strictObject({
    kind: z.literal('regulation').meta({ description: 'A law that is stated, not certified: GDPR, HIPAA.' }),
    ...common,
    role: line.optional().meta({ description: 'The role under the law, such as processor.' }),
    document: id.optional().meta({ description: 'The agreement or statement, an id under documents/.' }),
  })
  .meta({ title: 'Regulation' });

export const compliance = z
  .discriminatedUnion('kind', [attestation, certification, assessment, regulation])
  .meta({ title: 'Compliance', description: 'One framework: what is held, for what, until when, by whom.' });
export type Compliance = z.infer<typeof compliance>;
export type Attestation = z.infer<typeof attestation>;
export type Certification = z.infer<typeof certification>;
export type Assessment = z.infer<typeof assessment>;
export type Regulation = z.infer<typeof regulation>;

/**
 * Whether the five trust services categories can belong to it: to an attestation other than SOC 1, which is about financial reporting
 * (AICPA AT-C 320).
 */
export const hasCategories = ({ kind, name }: Compliance): boolean => kind === 'attestation' && !/^SOC 1\b/.test(name);
