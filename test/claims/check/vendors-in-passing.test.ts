import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const isReported = (text: string): boolean => codesIn(text, () => {}).includes('VS-C32 warning');

describe('a vendor that is named for what customers have, or in passing', () => {
  it.each([
    'Northwind Cloud can send data directly to Datadog for monitoring.',
    'Northwind Cloud makes it easy to send events to Intercom.',
    'Payouts are pushed to a customer-managed Snowflake account.',
    'Multi-warehouse support: works with warehouses like Snowflake, BigQuery and more.',
    'Northwind Cloud integrates with popular tools: Notion, Asana, etc.',
    'Whenever a seller is linked to a HubSpot contact, invoices are synced to the object in HubSpot.',
    'Google Analytics vs Northwind Cloud: a review for small shops',
    'Firefox has tracking protection that blocks Google Analytics but not Northwind Cloud.',
    'Sentry, one of the most widely used developer tools, documented their switch to Northwind Cloud in 2023.',
    'Jobs run in small machines, an engine developed at Heroku for its own functions.',
    'You are here to take part in a new movement: Anthropic’s Model Context Protocol.',
    'Some data sent to Northwind Cloud by Google cannot be corrected without its help.',
    'Prighter Group is our representative under the GDPR, hosted in Vienna.',
  ])('is none of ours: %s', (text) => expect(isReported(text)).toBe(false));

  it.each([
    'We integrate with Mailgun to send our emails.',
    'Northwind Cloud integrates with Mailgun to send all receipts.',
    'Northwind Cloud lets you pay by card through Braintree, our payment processor.',
    'Our emails are sent by Mailgun, not by our own servers.',
    'Customer data is stored at Heroku.',
    'Stored data is encrypted with per-customer Google Cloud KMS keys.',
    'We send customer data to analytics tools like Mixpanel.',
    'Mixpanel is used by Northwind Cloud to measure how the dashboard is used.',
    'If you are connected to our dashboard, your messages are stored on Heroku.',
  ])('hides none that is: %s', (text) => expect(isReported(text)).toBe(true));
});

/** Whether a page is reported under a title. */
const isReportedIn = (question: string, text: string): boolean => {
  const tree = baseTree();
  const page = answer(text);
  page.data.question = question;
  tree.faqs.push(page);
  return checkClaims(tree, baseFacts()).findings.some(({ code, file }) => code === 'VS-C32' && file === page.file);
};

describe('a vendor named by the way', () => {
  const onGoogle = ({ subprocessors: [first] }: ContentTree): void => {
    if (first !== undefined) first.data.name = 'Google Cloud Platform';
  };
  const isFound = (text: string, bend: (tree: ContentTree) => void): boolean =>
    codesIn(text, bend).includes('VS-C32 warning');
  const of =
    (name: string) =>
    ({ company }: ContentTree): void => {
      company.data.name = name;
    };

  it.each([
    ['Everything runs on Google Cloud — the same infrastructure that protects Gmail and Google Workspace.', onGoogle],
    ['Amazon Web Services for hosting - secured with Google Account login', () => {}],
    [
      'Northwind Cloud also uses Dependabot, a high-quality tool by GitHub Advanced Security, to secure our product.',
      () => {},
    ],
    ['Pull requests are scanned by CodeQL before they are merged.', () => {}],
    [
      "We also work with security specialists, like we use Foxgate Lab's application vulnerability assessment annually, Qualys SSL Server Test is conducted at least once a month and a overall rating of A- is maintained, SecurityScoreCard is used of continuous risk monitoring for all Northwind Cloud properties and third-part applications that we leverage, Detectify is used to provide weekly security report of our web app.",
      () => {},
    ],
    ['All encryption, except for keys proxied through External KMS and HSM systems, uses a local cipher.', () => {}],
    ['InfluxDB Cloud enforces TLS for data in transit from all clients.', of('InfluxData')],
    ['We host customer data in CockroachDB Cloud.', of('Cockroach Labs')],
  ])('or a product of our own is none of ours: %s', (text, bend) => expect(isFound(text, bend)).toBe(false));

  it.each([
    ['We host customer data in InfluxDB Cloud.', () => {}],
    ['We host customer data in InfluxDB Cloud.', of('Influence Labs')],
    ['Customer data is stored with GitHub.', () => {}],
    ['Our emails are sent by Mailgun, secured with Google Account login.', () => {}],
    ['Customer keys are kept in Google Cloud KMS.', () => {}],
    ['Our infrastructure runs on Heroku, the same as before.', () => {}],
  ])('hides none that is: %s', (text, bend) => expect(isFound(text, bend)).toBe(true));
});

describe('whose account people sign in with, and what goes past us', () => {
  const listing =
    (name: string) =>
    ({ subprocessors: [first] }: ContentTree): void => {
      if (first !== undefined) first.data.name = name;
    };
  const isFound = (text: string, listed: string): boolean => codesIn(text, listing(listed)).includes('VS-C32 warning');

  it.each([
    ['Customers authenticate with Okta and Google Workspace to reach their data.', 'Amazon Web Services'],
    ['We store data of our customers in NeonDB.', 'Neon'],
    ['Data is sent to Google Vertex AI for inference.', 'Google Cloud (Vertex AI)'],
    ['We use Google Cloud Services (GCP, Google Workspace) to store customer data.', 'Google Cloud'],
    ['AI requests go directly from your browser to OpenAI, without our servers in between.', 'Vercel'],
    // What a vendor in use hires.
    ['AWS uses Equinix to house some of its edge locations.', 'Amazon Web Services'],
    ['Amazon Web Services, which runs on Equinix, hosts our servers.', 'Amazon Web Services'],
    ['Our hosting provider AWS has chosen Cloudflare for its edge network.', 'Amazon Web Services'],
    ['The sandbox uses Firecracker, an engine developed at AWS as the base of Fargate.', 'Amazon Web Services'],
    // Ourselves, with a slip of the pen.
    ['This covers all data that is managed by Northwind Clodu in any cloud provider.', 'Vercel'],
    // Whose partner we are, and where we track work of our own.
    ['We are a Google Cloud partner.', 'Vercel'],
    ['All bugs are filed and prioritized in Linear.', 'Vercel'],
    ['Our infrastructure is deployed with GitHub Actions.', 'Vercel'],
  ])('is no vendor that is missing: %s', (text, listed) => expect(isFound(text, listed)).toBe(false));

  it.each([
    ['We store data of our customers in MongoDB.', 'Neon'],
    ['Data is sent to Google Vertex AI for inference.', 'Vercel'],
    ['We use Google Cloud (compute, Heroku) to store customer data.', 'Google Cloud'],
    ['We send requests to a model from our servers to OpenAI.', 'Vercel'],
    ['Our staff sign in with Okta, and customer data is stored in Snowflake.', 'Okta'],
    ['Our staff authenticate with Okta and Google Workspace to reach customer data.', 'Amazon Web Services'],
    ['Data you enter is sent directly from your browser to OpenAI, our AI provider.', 'Vercel'],
    ['Our application on AWS uses Sentry for errors.', 'Amazon Web Services'],
    ['AWS hosts the servers, and Mailgun sends the email.', 'Amazon Web Services'],
    ['Our hosting partner is Hetzner.', 'Vercel'],
    ['Risks and personal data are managed in Asana, our subprocessor.', 'Amazon Web Services'],
  ])('hides none that is: %s', (text, listed) => expect(isFound(text, listed)).toBe(true));
});

describe('a page that tells its readers what to do', () => {
  const STEPS =
    '## Notifications\n\n1. Open the settings.\n2. Click Add channel.\n3. Paste the key of your account.\n4. Select Save.\n\n';
  it.each([
    `${STEPS}Mailgun requires an agent on the host that runs the library.`,
    `${STEPS}### Amazon Web Services\n\nCopy the address.\n\n### Mandrill\n\nCopy the address.`,
    `${STEPS}Provide the resource's key along with the resource name for Azure.`,
  ])('names no vendor of ours: %s', (text) => expect(isReportedIn('Security at Northwind Cloud', text)).toBe(false));

  it.each([
    `${STEPS}We send your emails through Mailgun.`,
    `${STEPS}## Subprocessors\n\n- Mailgun\n- Heroku`,
    '## Email\n\nPlease contact us with questions. Mailgun sends all emails of the service.',
  ])('hides none that is: %s', (text) => expect(isReportedIn('Security at Northwind Cloud', text)).toBe(true));

  it('is known by its title', () => {
    const text = 'Mailgun sends a copy of every message to Northwind Cloud.';
    expect(isReportedIn('How to set up the Mailgun plugin', text)).toBe(false);
  });

  it('is known by its code', () => {
    const text = `${Array.from({ length: 10 }, (_, at) => `\`field_${at}\` holds the setting ${at}.`).join(' ')}\n\nGateway runs on an Azure machine with an identity of its own.`;
    expect(isReportedIn('Security at Northwind Cloud', text)).toBe(false);
  });
});

describe('a capitalized word that begins a sentence or is defined in a contract', () => {
  it.each([
    'We process personal data of Clients and Partners for our services.',
    'Consequently, Publisher shall store all data of the Services.',
    '| Name | Value |\n| --- | --- |\n| Lifetime | 10 years |\n| Amazon Web Services | session |\n| Duration | 1 year |',
    'Our servers are hosted in Amazon Web Services, Malaysia and Thailand.',
    'We share your information with our subprocessors (Overview).',
    'Restriction: all data of the service is processed for the purposes that you choose.',
    'Our servers process crash reports (Art. 6 of the law).',
  ])('is no vendor: %s', (text) => expect(isReported(text)).toBe(false));
});

describe('what the company runs itself, who tests it, and whose a vendor is', () => {
  const listing =
    (name: string) =>
    ({ subprocessors: [first] }: ContentTree): void => {
      if (first !== undefined) first.data.name = name;
    };
  const isFound = (text: string, listed: string): boolean => codesIn(text, listing(listed)).includes('VS-C32 warning');
  const AWS = 'Amazon Web Services';

  it.each([
    // An everyday word that begins a sentence, before what is a noun there.
    ['# Plain answers about your team’s data.', AWS],
    ['Courier records of shipped drives are kept for one year.', AWS],
    ['# Packet logs', AWS],
    ['# Segment records by region', AWS],
    ['Qualys’ SSL Labs scored our setup as A+.', AWS],
    ['Alongside our audits, our package passed a security review.', AWS],
    // Software that companies run themselves.
    [
      'We host on Amazon Web Services. Production secrets are managed via HashiCorp Vault, deployed in a hardened Docker container.',
      AWS,
    ],
    ['Each one has its own MongoDB database at Northwind Cloud.', AWS],
    ['We keep your records in a MongoDB database with replicas.', AWS],
    ['Errors go to a Sentry instance that we host ourselves.', AWS],
    ['We use Matomo, hosted on our own servers, to count visits.', AWS],
    ['Deployments are run by Jenkins on our own servers.', AWS],
    ['Logs are shipped to our own Graylog server.', AWS],
    // Clouds where customers run the product.
    [
      'Moreover, it is possible to host it on Google Cloud, Microsoft Azure, and any other virtualization platform.',
      AWS,
    ],
    ['Customers who host the product themselves can run it on Google Cloud or any other platform.', AWS],
    // Tools and testers that see no data of customers.
    ['We leverage Vanta to support continuous monitoring of our security controls.', AWS],
    ['Vanta monitors our infrastructure continuously.', AWS],
    ['We work with NCC Group for our yearly penetration test.', AWS],
    // The maker of what is listed.
    ['Billing information: Processed by Braintree/PayPal.', 'Braintree'],
    ['Payments are handled by Braintree (a PayPal service).', 'Braintree'],
    ['Our emails are sent by SendGrid/Twilio.', 'SendGrid'],
    ['Our app is hosted on Heroku/Salesforce.', 'Heroku'],
    ['We store your content in Firebase.', 'Google Cloud Platform'],
    ['Cards are handled by Braintree.', 'PayPal'],
  ])('is no vendor that is missing: %s (%s)', (text, listed) => expect(isFound(text, listed)).toBe(false));

  it.each([
    ['Render hosts our application servers.', AWS],
    ['Crisp stores our chat messages.', AWS],
    ['Our customer records are stored in MongoDB Atlas clusters.', AWS],
    ['Errors are sent to Sentry.', AWS],
    ['Moreover, we host it on Google Cloud.', AWS],
    ['We send your records to Drata, our subprocessor.', AWS],
    ['We use Vanta to monitor our controls.', 'Drata'],
    ['Payments are handled by Stripe/Braintree.', 'Braintree'],
    ['Our text messages are sent by Twilio.', 'SendGrid'],
    ['We store your content in Supabase.', 'Google Cloud Platform'],
  ])('hides none that is: %s (%s)', (text, listed) => expect(isFound(text, listed)).toBe(true));
});

describe('what is no vendor, though it looks like one', () => {
  it.each([
    'The system that hosts Northwind Cloud is based on an ARM Linux system.',
    'Our laptops run MacOS and are encrypted with FileVault.',
    'Our servers run on CentOS, and backups are made with Restic.',
    'Content that you put into Northwind Cloud, such as Manual Activities, is stored with Amazon Web Services.',
    'Cookie information is stored with Amazon Web Services.',
    '| Data | What | Provider |\n| --- | --- | --- |\n| Files | Uploaded via the S3 API or rclone | Our own racks |',
    '| Control | Status |\n| --- | --- |\n| SAML SSO (generic / Okta) | Planned |',
    '| Control | Status |\n| --- | --- |\n| SAML SSO (generic / Okta) | Live |',
    '| Vendor | Purpose | Status |\n| --- | --- | --- |\n| Mailgun | Email delivery | Coming soon |',
    'We are active on Facebook and Reddit, and our logs stay with Amazon Web Services.',
    'Northwind Cloud manages a presence on social media sites such as Facebook, X, YouTube and others.',
    'If you log into the dashboard using a third party platform (like Facebook or Google), they tell us your name.',
    'The data we obtain from Google, Facebook or Apple will be used to set up your account.',
    'Likewise, backups are stored with Amazon Web Services.',
    'Logs of Administrative Users are stored with Amazon Web Services.',
    'We may employ a local installation of Matomo, an open source analytics tool.',
    'To store backups in an existing Google Cloud Storage bucket, generate a service account key.',
    'For backups stored in a Google Cloud Storage bucket, use the following options.',
  ])('is not reported: %s', (text) => expect(isReported(text)).toBe(false));

  it.each([
    'Our backups are encrypted and stored in Google Cloud Storage.',
    '| Vendor | Purpose | Status |\n| --- | --- | --- |\n| Mailgun | Email delivery | Active |',
    'To keep our backups safe, we store them in Google Cloud Storage.',
  ])('hides none that is one: %s', (text) => expect(isReported(text)).toBe(true));
});
