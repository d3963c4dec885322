import { faulty, innocent, type Snippet } from './snippet.ts';

/** Paraphrases of how trust pages set out dates, examiners, scope, vendors and names, on which the rules against the facts were tuned. */
export const FAULTY: readonly Snippet[] = [
  faulty('VS-C20', '## ISO/IEC 27001\n\n| Certificate | |\n| --- | --- |\n| Expiry date | 2028-11-05 |'),
  faulty('VS-C20', 'The certificate was issued by Example Certification B.V. and it is valid until March 11, 2027.'),
  faulty(
    'VS-C20',
    '- **SOC 2 Type 2**: audited annually by Example Assurance LLP. Current period: 01/01/2025 - 12/31/2025.',
  ),
  faulty('VS-C20', 'Our penetration test was completed in March 2026 by Example Offensive Security Ltd.'),
  faulty('VS-C04', 'Our information security management system is certified under certificate number IS 741205.'),
  faulty('VS-C04', 'Our own ISO 27001 certificate (edition 2013) can be downloaded.'),
  faulty('VS-C30', 'Prescient Assurance, a leader in attestation, conducted the audit of our SOC 2 report.'),
  faulty('VS-C30', 'At Northwind Cloud we work with BARR Advisory for SOC 2.'),
  faulty('VS-C10', 'Our SOC 2 report covers:\n\n- Security\n- Privacy'),
  faulty('VS-C10', 'These 2 Trust Principles—Security and Privacy—are those on which Northwind Cloud was audited.'),
  faulty(
    'VS-C33',
    'The current SOC 2 report is in, and we did not receive any exceptions but two exceptions on access reviews.',
  ),
  faulty('VS-C33', 'The last SOC 2 Type II audit confirmed that no significant incident took place.'),
  faulty(
    'VS-C32',
    'These are our subprocessors:\n\n| Name | Purpose | Country |\n| --- | --- | --- |\n| Mixpanel, Inc. | Analytics | USA |',
  ),
  faulty('VS-C32', 'We rely on these third-party services:\n\n- Clearbit for sign-up risk\n- Vercel for hosting'),
  faulty('VS-C32', 'Northwind Cloud uses DataDog and Sentry to watch over its application.'),
  faulty('VS-C34', 'This addendum is entered into by and between Northwind Cloud GmbH and the customer.', 'agreement'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent('We were first certified in 2018, long before the current certificate.'),
  innocent('Our hosting provider has a certificate of its own that is valid until September 2027.'),
  innocent('Earlier penetration tests, in 2023 and 2024, were done by Bishop Fox.'),
  innocent('We are certified by Example Certification B.V., an accredited certification body.'),
  innocent('Our source code is hosted on GitHub, and our bug bounty runs on HackerOne.'),
  innocent('You can connect your own Snowflake account, or export logs to Splunk.'),
  innocent('Our previous host, Rackspace, was retired in 2022.'),
  innocent('Below is a list of our subprocessors:'),
  innocent('Amazon S3 keeps our backups, and AWS Shield guards the login pages.'),
  innocent('This addendum is entered into by and between Northwind Cloud, Inc. and the customer.', 'agreement'),
  innocent('The SOC 2 examination looks at security, availability and confidentiality; privacy is not in scope.'),
];
