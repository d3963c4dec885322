import type { Facts } from '../../../src/claims/check/types.ts';
import { access } from '../../../src/schemas/access.ts';
import { agreement } from '../../../src/schemas/agreement.ts';
import { company } from '../../../src/schemas/company.ts';
import { type Attestation, type Certification, compliance } from '../../../src/schemas/compliance.ts';
import type { ContentTree, Entry } from '../../../src/schemas/content-tree.ts';
import { document } from '../../../src/schemas/document.ts';
import { faq } from '../../../src/schemas/faq.ts';
import { learn } from '../../../src/schemas/learn.ts';
import { principle } from '../../../src/schemas/principle.ts';
import { subprocessor } from '../../../src/schemas/subprocessor.ts';
import { update } from '../../../src/schemas/update.ts';

export const TODAY = '2026-11-21';

export const entry = <T>(file: string, data: T, body = ''): Entry<T> => ({
  id: (file.split('/').at(-1) ?? '').replace(/\.\w+$/, ''),
  file,
  data,
  body,
});

export const answer = (body: string, question = 'How is this handled?', id = 'answer') =>
  entry(`content/faqs/${id}.mdx`, faq.parse({ question, category: 'General', updated: '2026-10-01' }), body);
export const guide = (body: string, title = 'A guide') =>
  entry('content/learn/guide.mdx', learn.parse({ title, summary: 'How to read what is here.', order: 1 }), body);
export const news = (body: string, title = 'A change', date = '2026-10-20') =>
  entry(`content/updates/${date}-change.mdx`, update.parse({ title, date, kind: 'notice' }), body);

const auditor = {
  name: 'Example Assurance LLP',
  url: 'https://auditor.example',
  license: { number: 'PAR-0417', jurisdiction: 'US-CA' },
  peerReview: 'Pass, accepted 14 November 2024',
};
const doc = (id: string, data: object) =>
  entry(`content/documents/${id}.mdx`, document.parse({ title: id.replaceAll('-', ' '), ...data }));

/** A tree without a fault on TODAY; built anew on each call, so that a test may bend it. */
export function baseTree(): ContentTree {
  return {
    company: entry(
      'content/company.yaml',
      company.parse({
        name: 'Northwind Cloud',
        legalName: 'Northwind Cloud, Inc.',
        tagline: 'Payments infrastructure for marketplaces',
        url: 'https://northwind.example',
        trustUrl: 'https://trust.northwind.example',
        contacts: { security: 'security@northwind.example', privacy: 'privacy@northwind.example' },
        disclosure: { policy: 'https://northwind.example/vdp', languages: ['en'], expires: '2027-06-30' },
        brand: { logo: '/logo.svg', accent: '#1f5eff' },
        notClaimed: [
          { claim: 'PCI DSS', why: 'Card data never reaches our systems; our processor holds it.' },
          { claim: 'FedRAMP', why: 'We do not sell to federal agencies and have not sought an authorization.' },
          { claim: 'SOC 1', why: 'Our services are not part of our customers’ financial reporting.' },
          { claim: 'HITRUST', why: 'We accept no protected health information.' },
        ],
      }),
    ),
    access: entry(
      'content/access.yaml',
      access.parse({
        approvers: ['security@northwind.example'],
        inviters: [],
        grant: { days: 14, downloads: 5 },
        rules: [],
        target: 'one working day',
      }),
    ),
    compliance: [
      entry(
        'content/compliance/gdpr.mdx',
        compliance.parse({
          name: 'GDPR',
          kind: 'regulation',
          summary: 'The General Data Protection Regulation.',
          role: 'Processor',
          document: 'data-processing-addendum',
        }),
      ),
      entry(
        'content/compliance/hipaa.mdx',
        compliance.parse({
          name: 'HIPAA',
          kind: 'regulation',
          summary: 'The United States health privacy law.',
          role: 'Not a business associate',
        }),
      ),
      entry(
        'content/compliance/iso-27001.mdx',
        compliance.parse({
          name: 'ISO/IEC 27001',
          kind: 'certification',
          summary: 'A certified management system.',
          certificates: [
            {
              edition: '2022',
              number: 'EC-27001-0417',
              body: 'Example Certification B.V.',
              accreditation: 'Example Accreditation Council',
              issued: '2025-05-12',
              expires: '2028-05-11',
              document: 'iso-27001-certificate',
            },
          ],
        }),
      ),
      entry(
        'content/compliance/penetration-test.mdx',
        compliance.parse({
          name: 'Penetration test',
          kind: 'assessment',
          summary: 'A yearly test by an independent firm.',
          completed: '2026-09-18',
          by: 'Example Offensive Security Ltd',
          document: 'penetration-test-2026',
        }),
      ),
      entry(
        'content/compliance/soc-2.mdx',
        compliance.parse({
          name: 'SOC 2',
          kind: 'attestation',
          summary: 'An independent CPA firm’s report on our controls.',
          systems: ['Northwind Cloud API', 'Northwind Cloud Dashboard'],
          reports: [
            {
              type: 2,
              period: { from: '2025-07-01', to: '2026-06-30' },
              criteria: ['security', 'availability', 'confidentiality'],
              auditor,
              opinion: 'unqualified',
              exceptions: 0,
              issued: '2026-08-14',
              document: 'soc-2-type-2-2026',
            },
            {
              type: 2,
              period: { from: '2024-07-01', to: '2025-06-30' },
              criteria: ['security', 'availability'],
              auditor,
              opinion: 'unqualified',
              exceptions: [{ control: 'Access was removed late.', response: 'Removal now starts by itself.' }],
              issued: '2025-08-22',
              document: 'soc-2-type-2-2025',
            },
            {
              type: 1,
              asOf: '2024-03-29',
              criteria: ['security'],
              auditor,
              opinion: 'unqualified',
              issued: '2024-05-03',
              document: 'soc-2-type-1-2024',
            },
          ],
          bridgeLetters: [
            { from: '2026-07-01', to: '2026-09-30', issued: '2026-10-05', document: 'soc-2-bridge-letter' },
          ],
          next: { type: 2, stage: 'observation', expected: '2027-08' },
          subserviceOrganizations: [{ name: 'Amazon Web Services', method: 'carve-out' }],
        }),
      ),
    ],
    principles: ['availability', 'confidentiality', 'privacy', 'processing-integrity', 'security'].map((id) =>
      entry(
        `content/principles/${id}.mdx`,
        principle.parse({ name: id.replace('-', ' '), commitment: 'We keep what we promise in the contract.' }),
      ),
    ),
    faqs: [],
    documents: [
      doc('data-processing-addendum', { kind: 'agreement', access: 'public', file: 'data-processing-addendum.pdf' }),
      doc('iso-27001-certificate', { kind: 'certificate', access: 'public', file: 'iso-27001-certificate.pdf' }),
      doc('penetration-test-2026', {
        kind: 'penetration-test',
        access: 'nda',
        agreement: 'report-nda',
        file: 'demo-penetration-test-2026.pdf',
      }),
      doc('soc-2-bridge-letter', {
        kind: 'bridge-letter',
        access: 'nda',
        agreement: 'report-nda',
        file: 'demo-soc-2-bridge-letter.pdf',
      }),
      doc('soc-2-type-1-2024', { kind: 'report', access: 'request' }),
      doc('soc-2-type-2-2025', {
        kind: 'report',
        access: 'nda',
        agreement: 'report-nda',
        file: 'demo-soc-2-type-2-2025.pdf',
      }),
      doc('soc-2-type-2-2026', {
        kind: 'report',
        access: 'nda',
        agreement: 'report-nda',
        file: 'demo-soc-2-type-2-2026.pdf',
      }),
    ],
    subprocessors: [
      entry(
        'content/subprocessors/amazon-web-services.yaml',
        subprocessor.parse({
          name: 'Amazon Web Services',
          purpose: 'Hosting',
          data: 'All customer data',
          location: ['DE', 'US'],
          since: '2019-01-01',
        }),
      ),
      entry(
        'content/subprocessors/example-analytics.yaml',
        subprocessor.parse({
          name: 'Example Analytics',
          purpose: 'Product analytics',
          data: 'Usage data',
          location: ['US'],
          since: '2021-01-01',
          until: '2026-03-31',
        }),
      ),
      entry(
        'content/subprocessors/example-postbox.yaml',
        subprocessor.parse({
          name: 'Example Postbox',
          purpose: 'Mail delivery',
          data: 'Mail addresses',
          location: ['IE'],
          since: '2020-01-01',
        }),
      ),
    ],
    updates: [],
    agreements: [
      entry(
        'content/agreements/report-nda.md',
        agreement.parse({
          title: 'Report agreement',
          version: '2.0',
          effective: '2026-01-15',
          supersedes: 'report-nda-2024',
        }),
        'The reader keeps the report confidential.\n',
      ),
      entry(
        'content/agreements/report-nda-2024.md',
        agreement.parse({ title: 'Report agreement', version: '1.0', effective: '2024-04-01' }),
        'The reader keeps the report confidential.\n',
      ),
    ],
    learn: [],
  };
}

const pdf = (name: string) => ({ name, bytes: 40_000, isPdf: true });
export const baseFiles = (): {
  public: { name: string; bytes: number; isPdf: boolean; sha256?: string }[];
  private: { name: string; bytes: number; isPdf: boolean; sha256?: string }[];
} => ({
  public: [
    pdf('documents/data-processing-addendum.pdf'),
    pdf('documents/iso-27001-certificate.pdf'),
    { name: 'logo.svg', bytes: 900, isPdf: false },
  ],
  private: [
    pdf('demo-penetration-test-2026.pdf'),
    pdf('demo-soc-2-bridge-letter.pdf'),
    pdf('demo-soc-2-type-2-2025.pdf'),
    pdf('demo-soc-2-type-2-2026.pdf'),
  ],
});
export const baseFacts = (): Facts => ({ today: TODAY, files: baseFiles() });

export const soc2 = (tree: ContentTree): Attestation =>
  tree.compliance.find((item) => item.id === 'soc-2')?.data as Attestation;
export const iso = (tree: ContentTree): Certification =>
  tree.compliance.find((item) => item.id === 'iso-27001')?.data as Certification;
