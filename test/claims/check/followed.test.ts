import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { codesIn } from './codes-in.ts';

const OVER = '## Security and compliance\n\n';
/** Nothing of SOC 2 or ISO 27001 is held, and nothing is said of them. */
const bare = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'soc-2' && id !== 'iso-27001');
};
/** Whether a text is held against the data. */
const isClaimed = (text: string): boolean => codesIn(OVER + text, bare).some((found) => found.startsWith('VS-C01'));

describe('a standard after which a company only works', () => {
  it.each([
    'Aligning with the privacy principle of SOC 2, Northwind Cloud keeps data apart.',
    'Our program follows the criteria set forth by the SOC 2 and ISO 27001 frameworks.',
    '### Frameworks we align to\n\n- SOC 2 Trust Services Criteria (Security, Availability) as the basis for our controls.',
    'The Northwind Cloud Compliance Program is based on the ISO 27001 framework.',
    '- **ISO 27001**: Operational processes align with the ISO 27001 framework.',
    '| Framework | Status |\n| --- | --- |\n| ISO 27001 | Aligned |',
    '| Framework | Status |\n| --- | --- |\n| ISO 27001 | Controls mapped |',
    '| Framework | Status |\n| --- | --- |\n| SOC 2 | Self-assessed |',
    'These measures are implemented in accordance with:\n\n- NIST Cybersecurity Framework\n- SOC 2 Type II principles',
    '| Framework | Status |\n| --- | --- |\n| PIPEDA | Aligned; DPA available on request |',
    'ISO 27001 aligned',
    'SOC 2 principles followed',
  ])('is claimed by nobody: %s', (text) => expect(isClaimed(text)).toBe(false));

  it.each([
    '| Framework | Status |\n| --- | --- |\n| ISO 27001 | Certified |',
    '| Framework | Status |\n| --- | --- |\n| SOC 2 | Type II report, controls mapped |',
    '- **ISO 27001**: Our certified processes align with the ISO 27001 framework.',
    'In line with our policies, Northwind Cloud is ISO 27001 certified.',
    'Our controls follow industry practice, and our SOC 2 Type II report is at hand.',
    '- SOC 2 Type II\n- ISO 27001',
  ])('hides no claim: %s', (text) => expect(isClaimed(text)).toBe(true));
});

describe('a standard that those who host us hold', () => {
  it.each([
    'These centers all come with certain certifications:\n\n- SOC 1 and SOC 2\n- ISO 27001',
    'All of our data centers hold the following:\n\n- ISO 27001',
    'Hosted on Amazon Web Services — ISO 27001 certified',
    'Our data is stored with Amazon Web Services (ISO 27001 certified).',
    '| Activity | Recipients | Measures |\n| --- | --- | --- |\n| Payments | Amazon Web Services | SOC 2 compliance, TLS |',
  ])('is theirs: %s', (text) => expect(isClaimed(text)).toBe(false));

  it.each(['We come with several certifications:\n\n- ISO 27001', 'Northwind Cloud — ISO 27001 certified'])(
    'is ours where we are named: %s',
    (text) => expect(isClaimed(text)).toBe(true),
  );
});

/** No agreement under HIPAA is signed. */
const isOffered = (text: string): boolean => codesIn(text, () => {}).some((found) => found.startsWith('VS-C35'));

describe('an agreement under HIPAA', () => {
  it('is not offered by whoever says when one is needed', () => {
    expect(isOffered('You only need a BAA when an associate receives PHI from you.')).toBe(false);
    expect(isOffered('We sign a BAA with every customer.')).toBe(true);
  });
});

/** The company is a processor. */
const isOtherRole = (text: string): boolean => codesIn(text, () => {}).includes('VS-C35 warning');

describe('a role in a table of others', () => {
  it.each([
    '| Supplier | Service | GDPR role |\n| --- | --- | --- |\n| Firebase | Websockets | Data controller |',
    '| Party | Role |\n| --- | --- |\n| Marketplace | Controller |',
    '| Recipient | Place | Role |\n| --- | --- | --- |\n| Moonlight | US | Controller |',
  ])('is theirs: %s', (text) => expect(isOtherRole(text)).toBe(false));

  it.each([
    '| Party | Role |\n| --- | --- |\n| Northwind Cloud | Controller |',
    '| Data | Our role |\n| --- | --- |\n| Payouts | Controller |',
  ])('is ours where we are named: %s', (text) => expect(isOtherRole(text)).toBe(true));
});

/** Nothing of ISO 42001 is planned. */
const isPlanned = (text: string): boolean => codesIn(text, () => {}).includes('VS-C07 warning');

describe('a standard that a company weighs', () => {
  it.each([
    '- ISO/IEC 42001:2023 — Under internal evaluation.',
    '- ISO/IEC 42001 is under consideration.',
    'We are evaluating whether ISO/IEC 42001 certification makes sense for us.',
  ])('is no plan: %s', (text) => expect(isPlanned(text)).toBe(false));

  it.each([
    '- ISO/IEC 42001 — In progress; certification expected in 2027.',
    'We are pursuing ISO/IEC 42001 certification.',
  ])('hides none: %s', (text) => expect(isPlanned(text)).toBe(true));
});
