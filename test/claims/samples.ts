import {
  type Assessment,
  type Attestation,
  assessment,
  attestation,
  type Certification,
  certification,
  type Regulation,
  regulation,
} from '../../src/schemas/compliance.ts';
import type { ContentTree, Entry } from '../../src/schemas/content-tree.ts';

/** Parsed through the schemas, so that a sample cannot be what content could not be. */
export const attested = (fields: Record<string, unknown> = {}): Attestation =>
  attestation.parse({ kind: 'attestation', name: 'SOC 2', summary: 'An auditor’s report.', ...fields });
export const certified = (fields: Record<string, unknown> = {}): Certification =>
  certification.parse({ kind: 'certification', name: 'ISO/IEC 27001', summary: 'A certificate.', ...fields });
export const assessed = (fields: Record<string, unknown> = {}): Assessment =>
  assessment.parse({ kind: 'assessment', name: 'Penetration test', summary: 'A test.', ...fields });
export const regulated = (fields: Record<string, unknown> = {}): Regulation =>
  regulation.parse({ kind: 'regulation', name: 'GDPR', summary: 'A law.', ...fields });

export const typeTwo = (from: string, to: string, fields: Record<string, unknown> = {}) => ({
  type: 2,
  period: { from, to },
  ...fields,
});
export const typeOne = (asOf: string, fields: Record<string, unknown> = {}) => ({ type: 1, asOf, ...fields });

const auditor = { name: 'Example Assurance LLP', url: 'https://auditor.example' };

/** The demo company's SOC 2, fact for fact. */
export const northwindSoc2 = attested({
  systems: ['Northwind Cloud API', 'Northwind Cloud Dashboard'],
  reports: [
    typeTwo('2025-07-01', '2026-06-30', {
      criteria: ['security', 'availability', 'confidentiality'],
      auditor,
      opinion: 'unqualified',
      exceptions: 0,
      issued: '2026-08-14',
      document: 'soc-2-type-2-2026',
    }),
    typeTwo('2024-07-01', '2025-06-30', {
      criteria: ['security', 'availability'],
      auditor,
      opinion: 'unqualified',
      exceptions: 1,
      issued: '2025-08-22',
      document: 'soc-2-type-2-2025',
    }),
    typeOne('2024-03-29', { criteria: ['security'], auditor, opinion: 'unqualified', issued: '2024-05-03' }),
  ],
  bridgeLetters: [{ from: '2026-07-01', to: '2026-09-30', issued: '2026-10-05', document: 'soc-2-bridge-letter' }],
  next: { type: 2, stage: 'observation', expected: '2027-08' },
  subserviceOrganizations: [
    { name: 'Amazon Web Services', method: 'carve-out' },
    { name: 'Example Postbox', method: 'carve-out' },
  ],
  userEntityControls: ['Require single sign-on for your own users.'],
});

/** The demo company's ISO/IEC 27001, fact for fact. */
export const northwindIso = certified({
  certificates: [
    {
      edition: '2022',
      number: 'EC-27001-0417',
      body: 'Example Certification B.V.',
      accreditation: 'Example Accreditation Council',
      issued: '2025-05-12',
      expires: '2028-05-11',
      scope: 'Development and operation of the Northwind Cloud API.',
      document: 'iso-27001-certificate',
    },
  ],
});

const entry = <T>(folder: string, id: string, data: T): Entry<T> => ({
  id,
  file: `content/${folder}/${id}.mdx`,
  data,
  body: '',
});
type Frameworks = Record<string, ContentTree['compliance'][number]['data']>;

/** A content tree with these frameworks and nothing else that is dated, unless `rest` says so. */
export const treeOf = (frameworks: Frameworks, rest: Partial<ContentTree> = {}): ContentTree => ({
  company: {
    id: 'company',
    file: 'content/company.yaml',
    body: '',
    data: {
      name: 'Northwind Cloud',
      legalName: 'Northwind Cloud, Inc.',
      tagline: 'Payments infrastructure for marketplaces',
      url: 'https://northwind.example',
      trustUrl: 'https://trust.northwind.example',
      language: 'en',
      contacts: { security: 'security@northwind.example', privacy: 'privacy@northwind.example' },
      brand: { logo: '/logo.svg', accent: '#1f5eff' },
      entities: [],
      search: { countUnanswered: false },
      follow: false,
      statistics: { views: 'off' },
      notClaimed: [],
    },
  },
  access: {
    id: 'access',
    file: 'content/access.yaml',
    body: '',
    data: {
      approvers: ['security@northwind.example'],
      inviters: [],
      auditors: [],
      grant: { days: 14, downloads: 5, remindDays: 3 },
      bundles: {},
      scopes: {},
      replies: {},
      rules: [],
      publishAnswerTime: false,
      target: 'one working day',
      channels: {},
      roundups: [],
      timeZone: 'UTC',
    },
  },
  compliance: Object.entries(frameworks).map(([id, data]) => entry('compliance', id, data)),
  principles: [],
  faqs: [],
  documents: [],
  subprocessors: [],
  updates: [],
  agreements: [],
  learn: [],
  ...rest,
});
