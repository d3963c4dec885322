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
];
