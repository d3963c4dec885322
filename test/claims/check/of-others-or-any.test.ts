import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { codesIn } from './codes-in.ts';

const unbent = (): void => {};
const bare = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'iso-27001' && id !== 'soc-2');
};
const unsought = (tree: ContentTree): void => {
  bare(tree);
  tree.company.data.notClaimed = ['FedRAMP', 'SOC 2', 'ISO/IEC 27001'].map((claim) => ({
    claim,
    why: 'We have not sought it.',
  }));
};
const has = (text: string, code: string, bend: (tree: ContentTree) => void): boolean =>
  codesIn(text, bend).some((found) => found.startsWith(code));

describe('a certificate of those whom we use', () => {
  it.each([
    'Northwind Cloud exclusively uses IaaS providers certified according to ISO 27001.',
    'We only work with hosting providers certified to ISO 27001.',
    'Northwind Cloud relies on data centers certified under ISO 27001.',
    'For storage we choose vendors certified to ISO/IEC 27001.',
    'Northwind Cloud runs in facilities certified according to ISO 27001.',
    'We select subcontractors that are certified to ISO 27001.',
    'Northwind Cloud uses a cloud provider certified to ISO 27001.',
    'We host with vendors that are certified to ISO 27001.',
  ])('is left alone: %s', (text) => expect(has(text, 'VS-C01', bare)).toBe(false));

  it.each([
    'We are an IaaS provider certified according to ISO 27001.',
    'As a hosting provider certified to ISO 27001, we keep your data safe.',
    'Northwind Cloud is certified according to ISO 27001.',
    'Northwind Cloud, a provider certified to ISO 27001, uses encryption.',
    'Northwind Cloud uses an information security management system certified to ISO 27001.',
    'We use hosting providers in the EU and are certified according to ISO 27001.',
  ])('hides nothing that is said: %s', (text) => expect(has(text, 'VS-C01', bare)).toBe(true));
});

describe('what the place has where something is hosted', () => {
  it.each([
    '- Reputable cloud provider — hosted on a tier-1 EU cloud with ISO 27001, ISO 27017, ISO 27018, SOC 1/2/3 attestations.',
    '- Hosted in European data centers with ISO 27001 certification.',
    '- Hosting: runs on a cloud with SOC 2 and ISO 27001 attestations.',
    'Northwind Cloud is hosted in data centers with ISO 27001 and SOC 2 certifications.',
    '- Runs on infrastructure that holds ISO 27001 and SOC 2 certifications.',
    '- Data is stored in a German data center which has an ISO 27001 certificate.',
    '- Built on servers of a large cloud with SOC 2 Type II reports.',
  ])('is left alone: %s', (text) => expect(has(text, 'VS-C01', bare)).toBe(false));

  it.each([
    '- Hosted in a cloud with encryption; Northwind Cloud is certified to ISO 27001.',
    '- Cloud platform with ISO 27001 certification and SOC 2 attestation.',
    'Northwind Cloud is a cloud with ISO 27001 certification.',
    '- Hosted in Frankfurt. ISO 27001 certified.',
    'We run on a European cloud and hold ISO 27001 certification.',
  ])('hides nothing that is said: %s', (text) => expect(has(text, 'VS-C01', bare)).toBe(true));
});

describe('what a report tells of any company', () => {
  it.each([
    "The SOC 2 report assesses if a company's controls are appropriately designed and working under the five TSC.",
    "The SOC 2 report evaluates whether an organization's controls meet the trust services criteria.",
    'A SOC 2 report assesses how a service organization protects data.',
    'The SOC 2 examination looks at the controls of a company over months.',
    'The ISO 27001 certificate confirms that an organization runs a management system.',
    "SOC 2 reports describe a service organization's system.",
  ])('is left alone: %s', (text) => expect(has(text, 'VS-C01', bare)).toBe(false));

  it.each([
    'The SOC 2 report assesses our controls over a year.',
    'The SOC 2 report of Northwind Cloud assesses whether controls work.',
    'Our SOC 2 report assesses how a company like ours protects data.',
    'Our SOC 2 report is available under NDA.',
  ])('hides nothing that is said: %s', (text) => expect(has(text, 'VS-C01', bare)).toBe(true));
});

describe('a controller of a part, beside a processor', () => {
  it.each([
    'Northwind Cloud does not currently rely on the frameworks for transfers of personal data from the EU to the United States in its role as a controller.',
    'See our Privacy Policy, which provides additional details on how we collect, use, disclose, and safeguard personal data for which Northwind Cloud is a data controller.',
    'Our privacy notice covers personal data for which we are the controller.',
    'In its role as a controller, Northwind Cloud relies on standard contractual clauses.',
    'This statement does not cover what we process in our capacity as a controller; our privacy policy does.',
    'The privacy policy tells how Northwind Cloud handles data where it acts as a controller.',
    'Transfers that we make in our role as a data controller are described in our privacy policy.',
  ])('is left alone: %s', (text) => expect(has(text, 'VS-C35', unbent)).toBe(false));

  it.each([
    'Northwind Cloud is a controller in the sense of the GDPR; see our privacy policy.',
    'Northwind Cloud is a data controller.',
    'Northwind Cloud is the data controller of all personal data in the service.',
    'We act as a controller for the data that customers upload; see our privacy policy.',
    'In our role as controller, we decide how the data of our customers is used.',
  ])('hides nothing that is said: %s', (text) => expect(has(text, 'VS-C35', unbent)).toBe(true));
});

describe('what is denied in the row of another scheme', () => {
  it.each([
    '| Certification | Status | Details |\n|---|---|---|\n| ISO/IEC 27001:2022 | Certified | Valid through May 2028 |\n| ISO 42001 | In progress | Not yet certified. |',
    '| Framework | Status | Notes |\n|---|---|---|\n| ISO 42001 | Planned | No certification yet. |',
    '| Scheme | Notes |\n|---|---|\n| FedRAMP | We are not certified. |',
    '| Standard | State | Details |\n|---|---|---|\n| CSA STAR | On the roadmap | Not certified yet |',
    '| Standard | Details |\n|---|---|\n| ISO 9001 | No certificate is held. |',
    '| Standard | Status | Remark |\n|---|---|---|\n| TISAX | Not started | We do not hold a certification. |',
  ])('is left alone: %s', (text) => expect(has(text, 'VS-C05', unbent)).toBe(false));

  it.each([
    '| Certification | Status | Details |\n|---|---|---|\n| ISO/IEC 27001:2022 | In progress | Not yet certified. |',
    '| Topic | Details |\n|---|---|\n| Certifications | We are not certified yet. |',
    '| Standard | Details |\n|---|---|\n| ISO 27001 | Not yet certified |',
    'We hold no certifications yet.',
    '| Question | Answer |\n|---|---|\n| Do you hold SOC 2 or other certificates? | We hold no certifications. |',
  ])('hides nothing that is said: %s', (text) => expect(has(text, 'VS-C05', unbent)).toBe(true));
});

describe('a row that says that nothing is planned', () => {
  it.each([
    '## Compliance Roadmap (Not Commitments)\n\n| Certification | Status | Target Timeline |\n|---|---|---|\n| **SOC 2 Type II** | Not started | 2026+ (if demand justifies) |\n| **ISO 27001** | Not started | 2026+ (if demand justifies) |\n| **FedRAMP** | Not planned | Escalate to us if needed |',
    '## Compliance Roadmap (Not Commitments)\n\n| Certification | Status |\n|---|---|\n| FedRAMP | Not planned |\n| SOC 2 | Not planned |',
    'ISO 27001: not planned',
    '## Compliance roadmap\n\n| Standard | State | Target |\n|---|---|---|\n| ISO 27001 | No plans | None |',
    '## Compliance roadmap\n\n| Standard | State | Target |\n|---|---|---|\n| ISO 27001 | Not currently planned | - |',
    '## Compliance roadmap\n\n| Standard | Roadmap |\n|---|---|\n| ISO 27001 | Not planned |',
    '## Compliance roadmap\n\n| Standard | Status | Target date |\n|---|---|---|\n| SOC 2 | Not scheduled | If customers ask |',
  ])('is left alone: %s', (text) => expect(has(text, 'VS-C07', unsought)).toBe(false));

  it.each([
    '## Compliance Roadmap (Not Commitments)\n\n| Certification | Status | Target Timeline |\n|---|---|---|\n| **SOC 2 Type II** | In progress | Q2 2027 |',
    '## Compliance Roadmap (Not Commitments)\n\n| Certification | Status |\n|---|---|\n| ISO 27001 | Planned |',
    'ISO 27001: planned for 2027',
    '## Compliance Roadmap (Not Commitments)\n\n| Certification | Status | Target Timeline |\n|---|---|---|\n| **ISO 27001** | Not started | Q3 2027 |',
    'We are working towards ISO 27001 certification.',
    '## Roadmap\n\n| Scheme | Status | Notes |\n|---|---|---|\n| ISO 27001 | Planned | Ask us if you need details |',
  ])('hides nothing that is said: %s', (text) => expect(has(text, 'VS-C07', unsought)).toBe(true));
});
