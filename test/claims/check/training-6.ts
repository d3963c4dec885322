import { faulty, innocent, type Snippet } from './snippet.ts';

/** Paraphrases of how pages set out their vendors, numbers, scope and marks, which the rules against the facts misread or missed. */
export const FAULTY: readonly Snippet[] = [
  // A list that is neither table nor bullets.
  faulty(
    'VS-C32',
    '# Subprocessors\n\n## Monitoring\n\nNew Relic\nApplication performance. Data can include request metadata.',
  ),
  faulty(
    'VS-C32',
    '# Our subprocessors\n\n[**Rollbar, Inc.**](https://rollbar.com/)\n\nError tracking\n\n51 Federal Street',
  ),
  faulty('VS-C32', '# Sub-processor list\n\n### Fastly\n\nCaching of static files.'),
  // The passive, and a vendor as the subject of what it does for us.
  faulty('VS-C32', 'All traffic to our API is routed through Cloudflare, which filters attacks.'),
  faulty('VS-C32', 'All payments are handled through Stripe.'),
  faulty('VS-C32', 'Customer files are encrypted in transit and at rest in a database hosted by Heroku.'),
  faulty(
    'VS-C32',
    '**Hosting** — Google Cloud Platform provides infrastructure that meets the strict needs of Northwind Cloud.',
  ),
  faulty('VS-C32', 'We run our edge in data centers like Equinix.'),
  // Numbers in lists by grade, in what hangs on the sentence or the heading before, in other measures.
  faulty(
    'VS-C41',
    'We patch vulnerabilities in time that fits their severity.\n\n**Severity: time**\n\n- Critical: 24 hours\n- High: one week',
    'answer',
    'Critical vulnerabilities are fixed within 14 days.',
  ),
  faulty(
    'VS-C41',
    '- **SLA:** These times apply to vulnerabilities that are resolved:\n  - Critical: 14 days.\n  - High: 30 days.',
    'answer',
    'Critical vulnerabilities are resolved within 48 hours.',
  ),
  faulty(
    'VS-C41',
    'Any severe incident is looked into. The customers concerned are alerted by email within 24 hours.',
    'answer',
    'We notify customers of an incident within 72 hours.',
  ),
  faulty(
    'VS-C41',
    '## Report a vulnerability\n\n- Write to our team\n- We acknowledge it within 48 hours',
    'answer',
    'We acknowledge a reported vulnerability within five business days.',
  ),
  faulty('VS-C41', 'We perform daily backups.', 'answer', 'Backups are taken weekly.'),
  faulty(
    'VS-C41',
    'The Supplier shall keep logs of Client Data for ninety (90) calendar days.',
    'answer',
    'We retain logs for 30 days.',
  ),
  faulty(
    'VS-C41',
    'If you do not object to the sub-processor within 2 weeks, it counts as approved.',
    'answer',
    'Customers can object to a new subprocessor within 30 days.',
  ),
  faulty(
    'VS-C41',
    'We notify customers without undue delay (and within 72 hours) of any breach of security.',
    'answer',
    'We notify customers of a breach within 24 hours.',
  ),
  // Categories after a colon and in an answer; numbers and days that nothing calls so.
  faulty('VS-C10', 'We hold:\n\n- **SOC 2**: Service Organization Control 2 compliance for security and privacy'),
  faulty(
    'VS-C10',
    'Yes, we undergo a yearly SOC 2 audit, which validates our commitment to security, availability, and privacy.',
  ),
  faulty('VS-C04', 'Our ISO 27001 certificate IS 741205 is public.'),
  faulty('VS-C20', 'An independent audit in April 2025 found us in line with SOC 2 Type 2.'),
  faulty('VS-C01', 'We have PCI DSS certification which you can find in our portal.'),
  faulty(
    'VS-C41',
    'Access is removed within five business days of departure.',
    'answer',
    'People who leave lose their access within 24 hours.',
  ),
  faulty(
    'VS-C01',
    'Northwind Cloud has obtained the following compliance certifications:\n\n- HITRUST\n- ISO 27001:2022',
  ),
];
export const INNOCENT: readonly Snippet[] = [
  // Whom a text compares with, or takes as an example.
  innocent(
    'VPS providers like DigitalOcean, Hetzner Cloud, Linode, or Vultr give you a machine that you run yourself.',
  ),
  innocent('It is the approach used by GitHub, Stripe, and other careful platforms.'),
  innocent('When a site is using Google Analytics, Google learns which pages were read.'),
  innocent('Sandboxes are isolated with the engine developed at Fastly as the base of its edge.'),
  // Headings of groups, abbreviations, names of plans.
  innocent('# Subprocessors\n\nWe work with these providers:\n\n- **Analytics Tools:**\n  - *Amazon Web Services*'),
  innocent('# Subprocessors\n\nOur subprocessor DPA with Amazon Web Services covers support email.'),
  innocent('Northwind Cloud Managed on Google Cloud Platform is a plan of its own.'),
  innocent('## Subprocessors\n\nDo your sub-processors sit outside the EU?\n\n- Yes\n- No\n- Other: ____'),
  innocent('For example, if Railway uses AWS (a US entity), it must have clauses with AWS.'),
  innocent('The accounts are created in Azure as opposed to a third-party directory.'),
  innocent('Vendors are data processors that follow our documented instructions.'),
  // Tools of the staff; the customer’s own cloud; advice.
  innocent('Northwind Cloud uses JumpCloud for identity and access management of its people.'),
  innocent("Northwind Cloud can run in the customer's Azure account."),
  innocent('Use Snowflake encryption controls, and do not assume a deployment is safe because it uses Snowflake.'),
  innocent('The client takes templates for each model (Anthropic gets shorter ones).'),
  // Business days and days; the least that is kept, or done; what others do.
  innocent(
    'We acknowledge reports of a vulnerability within three business days.',
    'answer',
    'A reported vulnerability is acknowledged within 72 hours.',
  ),
  innocent('Audit logs are retained for at least 90 days.', 'answer', 'We keep audit logs for one year.'),
  innocent('Access rights are reviewed at least annually.', 'answer', 'We review access rights every quarter.'),
  innocent('Our hosting provider keeps logs for 30 days.', 'answer', 'We keep logs for one year.'),
  innocent(
    'We answer reports by severity:\n\n- Critical: 4 hours\n- High: one day',
    'answer',
    'Critical vulnerabilities are fixed within 14 days.',
  ),
  innocent('Our program protects the confidentiality, integrity and privacy of data, as the SOC 2 audit shows.'),
  innocent('We list an ESV Entropy Certificate #E191 beside our ISO 27001 certification.'),
  innocent(
    '- **SLA:** These times apply to vulnerabilities that are resolved:\n  - High: 30 days.\n  - Low: 180 days.',
    'answer',
    'Critical vulnerabilities are resolved within 48 hours.',
  ),
  // Said of those who were named just before.
  innocent('Our servers stand with AWS and Example Postbox (all being PCI DSS compliant vendors).'),
  innocent('We only work with vendors, all of which are PCI DSS certified.'),
];
