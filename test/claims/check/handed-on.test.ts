import { expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';
import { tryKinds, type WordedKind } from './worded-kinds.ts';

/** What strangers make of a provider, a form or a report, each kind beside what sounds like it and is right. */
const KINDS: readonly WordedKind[] = [
  {
    what: 'end-to-end encryption of all data, where nobody but the provider has keys',
    code: 'VS-W19 warning',
    found: [
      'Northwind provides end-to-end encryption for user data, including encryption in transit and at rest.',
      'Encrypted at rest, in transit, end to end.\n\n- AES-256 on every disk\n- TLS 1.3',
      'We secure our services with end-to-end encryption for all customer data.\n\n- TLS 1.2 for data in transit\n- AES-256 for data at rest',
      'Full end-to-end encryption. Every request goes over HTTPS, and backups are encrypted as well.',
      'Connections to our API are end-to-end encrypted. We take TLS 1.2 and 1.3 only.',
      'Thanks to TLS, your data is protected by end-to-end encryption while it travels to us.',
      'All data is end-to-end encrypted and stored securely on our servers.',
      'Hosting is in Ireland, with TLS in transit. All external data transmission is encrypted end-to-end.',
    ],
    passed: [
      'All customer data is end-to-end encrypted with keys that stay on your device. The connection uses TLS.',
      'End-to-end encryption for all messages comes with the Signal Protocol, on top of TLS.',
      'Data is encrypted in transit and at rest, but not end-to-end.',
      'End-to-end encryption is available for video calls. Other traffic uses TLS in transit.',
    ],
  },
  {
    what: 'forms that a vendor fills in, complied with',
    code: 'VS-W19 warning',
    found: [
      'Northwind complies with the HECVAT policies for information security.',
      'We meet the HECVAT requirements of universities.',
      'Northwind is compliant with SIG Lite.',
      'We meet the requirements of the SIG questionnaire.',
    ],
    passed: [
      'Our VPAT describes how we conform to WCAG 2.1 AA.',
      'For compliance with policies of universities, see our HECVAT.',
      'We answer the CAIQ each year.',
    ],
  },
  {
    what: 'procedures and policies that SOC 2 does not have',
    code: 'VS-W14 warning',
    found: [
      'Overall, we follow SOC 2 Type II procedures when we develop.',
      'All access is granted in line with SOC 2 policies.',
      'Our offboarding follows SOC 2 protocols.',
      'Our cloud team sticks to SOC 2 procedures.',
      'SOC 2 protocols are followed for all data handling.',
      'We use encryption and follow SOC 2 Type II security practices.',
      'We adhere to SOC 2 Type 2 controls.',
    ],
    passed: [
      'Policies and procedures were examined for our SOC 2 report.',
      'We follow our own SOC 2 procedures.',
      'We follow a SOC 2-aligned set of practices.',
      'We follow up on SOC 2 findings with changes in our practices.',
      'Under our SOC 2 program, policies are reviewed each year.',
    ],
  },
  {
    what: 'compliance that passes from a provider to whoever uses it',
    code: 'VS-W17 warning',
    found: [
      'By using Northwind for your website, it meets PCI requirements as well.',
      'Because our host is PCI compliant, your store is PCI compliant too.',
      'The self-hosted version is compliant by default, since you own the data.',
      'By using AWS, Northwind inherits all the security and compliance features built by AWS.',
      'As all our vendors are GDPR compliant, so are we.',
      'Our payment provider has PCI DSS Level 1, so do we.',
      'We run on Azure, which is SOC 2 audited, so are we.',
      'Any app you deploy on Northwind is HIPAA compliant.',
      'Any app built on Northwind is GDPR compliant by default.',
      'PCI compliance certifies Northwind (and by extension, anyone using it) to handle card data.',
    ],
    passed: [
      'By using Northwind, you agree to comply with the GDPR.',
      'Because AWS is SOC 2 audited, physical controls are covered by its report.',
      'Sub-accounts inherit the compliance settings of their parent.',
      'When you use Northwind, you are the controller and we are the processor under the GDPR.',
    ],
  },
  {
    what: 'a denial that denies nothing',
    code: 'VS-W01 error',
    found: [
      'This includes, but is not limited, to a SOC 2 certification.',
      "There's no better proof than our SOC 2 certification.",
    ],
    passed: ['We are not SOC 2 certified; our report is an attestation.'],
  },
  {
    what: 'an accreditation without its name, where reports alone are named',
    code: 'VS-W01 warning',
    found: [
      '## SOC 2\n\nNorthwind has achieved industry-wide accreditation. Our SOC 2 Type 2 report is in the portal.',
    ],
    passed: ['## SOC 2\n\nOur SOC 2 Type 2 report is in the portal. Our test lab has an accreditation by a body.'],
  },
  {
    what: 'seals, and certifications that point back over a list',
    code: 'VS-W01 warning',
    found: [
      'Northwind carries the SOC 2 seal of approval.',
      'SOC 2 Type II verified and certified',
      '## SOC 2 Type II\n\nOur SOC 2 Type II report covers:\n\n- Security\n- Availability\n\nThese certifications apply to all workloads.',
      'You can find our certifications, security practices, and explore details on our controls.\n\n- SOC 2 Type II\n- GDPR Compliant',
    ],
    passed: [
      'There is no SOC 2 seal.',
      'The AICPA logo stands for our SOC 2 report.',
      'You can find our certifications below.\n\n- ISO/IEC 27001:2022\n- ISO 9001:2015',
      'See the documentation on the specific certifications, standards, and regulations:\n\n- SOC 2\n- HIPAA',
    ],
  },
  {
    what: 'seals of laws, and products certified as compliant to one',
    code: 'VS-W07 warning',
    found: [
      'HIPAA seal of compliance',
      'The Northwind product is certified as compliant to Food and Drug Administration (FDA) regulation 21 CFR Part 11; Electronic Records and Signatures.',
    ],
    passed: ['There is no official HIPAA seal.', 'Our signatures meet 21 CFR Part 11.'],
  },
  {
    what: 'promises by their form',
    code: 'VS-W10 warning',
    found: [
      'No individual member is identifiable in that data, ever.',
      'Our approach ensures that customers are in control and that their information is safe.',
      'Our firewall keeps every attacker out.',
      'Your account can never be hijacked.',
      'A file is worthless to anybody who intercepts it.',
      'A lost phone poses no risk.',
      'Your records couldn’t be in safer hands.',
    ],
    passed: [
      'No employee is identified in the survey unless they add a name.',
      'No one is getting into the office without a badge.',
      'A lost device poses a risk, so report it at once.',
      'We make sure that backups run and that records are complete.',
    ],
  },
  {
    what: 'papers about data that is destroyed',
    code: 'VS-W07 error',
    found: ['Northwind is HIPAA certified.'],
    passed: ['We offer certificates of data destruction under HIPAA.'],
  },
];

tryKinds(KINDS);

it('shows an item with the line over its list that calls it accredited', () => {
  const tree = baseTree();
  tree.faqs.push(answer('Their data centers have been accredited under:\n\n- ISO 27001\n- SOC 1 and SOC 2'));
  const { findings } = checkClaims(tree, baseFacts());
  expect(findings.find(({ code }) => code === 'VS-W01')?.sentence).toBe(
    'Their data centers have been accredited under: SOC 1 and SOC 2',
  );
});
