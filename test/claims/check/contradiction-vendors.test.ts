import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const unbent = (): void => {};
/** The list with its last subprocessor under another name. */
const renamed =
  (name: string) =>
  ({ subprocessors }: ContentTree): void => {
    const last = subprocessors.at(-1);
    if (last !== undefined) last.data.name = name;
  };

describe('vendors that are not on the list', () => {
  it.each([
    '| Subprocessor | Purpose |\n| --- | --- |\n| Anthropic, OpenAI, Moonlight | Inference |',
    '**Subprocessors**\n\nAnthropic · OpenAI · Moonlight.',
    '## Subprocessors\n\n- Database: Neon serverless PostgreSQL',
    'Our data is hosted on Amazon Web Services, Moonlight Speech, Vercel.',
    '- **Railway** -- application hosting\n- **Neon** -- the database of all accounts',
  ])('are read in a row of names: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C32 warning');
  });

  it.each([
    'Our vendors (LLM, ASR) are bound by contracts.',
    'Our servers are hosted at Tier IV facilities.',
    '**Subprocessors**\n\nNames, Purposes and Places are told below.',
    '| Subprocessor | Purpose |\n| --- | --- |\n| Amazon Web Services, Inc. | Hosting |',
    '| Subprocessor | Purpose |\n| --- | --- |\n| Amazon Web Services, L.L.C. | Hosting |',
  ])('are none: %s', (text) => {
    expect(codesIn(text, unbent)).not.toContain('VS-C32 warning');
  });

  it.each([
    'Our service partner, Moonlight Ltd, checks identities.',
    'Northwind Cloud, through our payment partner Moonlight, takes cards.',
    'Moonlight Labs, who hosts our client portal, has 14 layers of doors.',
    'All records are stored on Hetzner, and so is our mail.',
  ])('are called ours: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C32 warning');
  });

  it.each([
    'Customers must ensure that their MongoDB Atlas cluster is hosted in the EU.',
    'Events are written to your Snowflake warehouse.',
    'OAuth tokens for Xero, Dropbox and OneDrive are encrypted at rest.',
    'All traffic between your browser, Northwind Cloud, Xero and your cloud provider is encrypted.',
    'Send your warehouse events to Snowflake through our connector.',
    'MinIO (self-hosted) stores generated images.',
    'Our self-hosted Sentry collects errors.',
    'In 2019 Heroku hosted our first prototype.',
    '| Subprocessor | Purpose | Location |\n| --- | --- | --- |\n| Example Postbox | Mail | EU (Azure West Europe) |',
    '## Subprocessors\n\n- Amazon Web Services, Inc. (Amazon)\n- OpenAI (answers, planned, not enabled)',
    '## Other services\n\nThese services support our work but do not process customer data.\n\n| Service | Purpose |\n| --- | --- |\n| Plausible | Website analytics |\n| Updown.io | Uptime monitoring |',
    'We rely on the following data centers for hosting the Harbor Advisor application.',
  ])('are somebody else’s: %s', (text) => {
    expect(codesIn(text, unbent)).not.toContain('VS-C32 warning');
  });

  it.each([
    'Recordings are stored in encrypted cloud storage (Cloudflare R2), and drafts of letters are written by Claude Sonnet.',
    'Your notes are sent to Claude Sonnet, which writes a summary.',
    'All events are stored in Fly Postgres in Amsterdam.',
    'For example, we send our reminders through Mailgun.',
    'First, transactional emails are sent by Postmark.',
    'Northwind Cloud is a cloud first platform and uses Hetzner as the cloud provider for all data.',
    'Daily backups of all customer data are stored at a disaster-recovery target (Hetzner, Germany).',
    'Plaid is the financial service we use to retrieve your bank account.',
  ])('are known by their products, however it is told: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C32 warning');
  });

  it.each([
    'Models: Claude Sonnet writes all summaries. It runs on Amazon Bedrock.',
    'Files are kept in S3-compatible storage on our own servers.',
    'For example, a shop that sends its receipts through Mailgun needs a key.',
    'In the past we used Mailgun to send our emails.',
    'We plan to move our backups to Hetzner.',
    'Many schools rely on Dropbox to share files and on Zoom for calls.',
    'Our sync with Salesforce reads your Salesforce contacts every hour.',
  ])('are not what is resold, past, planned or others’: %s', (text) => {
    expect(codesIn(text, unbent)).not.toContain('VS-C32 warning');
  });

  it('are tools of our own where the list holds one of their kind', () => {
    const text = 'Northwind Cloud stores its source code in git repositories hosted by GitHub.';
    expect(codesIn(text, unbent)).not.toContain('VS-C32 warning');
    expect(codesIn(text, renamed('GitLab'))).toContain('VS-C32 warning');
  });

  it('keep to rules of their own', () => {
    const text = 'Northwind Cloud is hosted on AWS data centers that adhere to ISO 27701 and FedRAMP.';
    expect(codesIn(text, unbent).filter((code) => code.startsWith('VS-C01'))).toEqual([]);
  });
});

const none = (tree: ContentTree): void => {
  tree.subprocessors = [];
};
describe('where no subprocessor is listed at all', () => {
  it.each([
    'Northwind Cloud is hosted on Amazon Web Services.',
    'We use Amazon Web Services (AWS) servers to host all customer data.',
    'Customer data is stored in Google Cloud Platform in Frankfurt.',
    'Northwind Cloud runs on Microsoft Azure.',
    'All data and backups are stored with AWS in Frankfurt.',
    'Northwind Cloud leverages AWS data centers in three countries.',
    'Our production servers are located in Hetzner data centers in Germany.',
    'We use Stripe to process the payments of our customers.',
    'Data Hosting: our database is hosted by Google Cloud.',
    'Northwind Cloud utilizes industry-leading Amazon Web Services (AWS) hosting infrastructure.',
    'We aim to deliver the best experience from our AWS-hosted platform.',
    'The standard processing location is the Hetzner data centre Falkenstein, Germany.',
    'Our database is encrypted at the storage layer (AWS RDS).',
    'We leverage world-class Google Cloud Platform infrastructure.',
  ])('a vendor that surely works for the service is reported: %s', (text) => {
    expect(codesIn(text, none)).toEqual(['VS-C32 warning']);
  });

  it.each([
    'Customers can deploy it on AWS, Azure or Google Cloud.',
    'Connect your Snowflake warehouse to send events there.',
    'If you host your own copy, your data are stored on AWS.',
    'We do not host customer data on AWS.',
    'In 2019 our service ran on Heroku.',
    'We plan to move our servers to Google Cloud next year.',
    'Integrations: Slack, Salesforce, HubSpot.',
    'Our engineers learned their trade at Amazon Web Services.',
    'Read about the security of AWS on its website.',
    'Does the service run on AWS?',
    'Our status page links to the status of Cloudflare.',
    'Customers sign in with Google or Okta.',
    'Our office uses Slack and Notion.',
    'Our agent can run on AWS Lambda.',
    'Our platform connects to AWS, Azure and Google Cloud.',
    'AWS is a trademark of Amazon.com, Inc.',
    'Our product monitors AWS-hosted workloads.',
    'We offer solutions implementing the OIDC protocol (currently Azure and Okta).',
    'This product includes location data created by MaxMind.',
    'Our service works with Azure-hosted databases of customers.',
    'We chose our own servers instead of AWS, GCP, or Azure, a third of what it costs on AWS.',
  ])('one that is only named is not: %s', (text) => {
    expect(codesIn(text, none)).not.toContain('VS-C32 warning');
  });

  it('a vendor is reported once, and the finding says that nobody is listed', () => {
    const tree = baseTree();
    none(tree);
    tree.faqs.push(answer('Our servers run on AWS.\n\nCustomer data is stored on Amazon Web Services in Frankfurt.'));
    const found = checkClaims(tree, baseFacts()).findings.filter(({ code }) => code === 'VS-C32');
    expect(found.map(({ facts }) => facts)).toEqual([{ until: null, list: 'empty' }]);
  });
});

describe('vendors whose messages are checked by their signature', () => {
  it.each([
    'Webhooks are signature-verified (Stripe HMAC, Telnyx Ed25519).',
    'Inbound webhooks from Twilio and Stripe are verified by signature.',
  ])('are in use: %s', (text) => {
    expect(codesIn(text, () => undefined)).toContain('VS-C32 warning');
  });
  it('are whatever readers connect', () => {
    const text = 'Verify the signature of webhooks with the secret that your Stripe account shows you.';
    expect(codesIn(text, () => undefined)).toEqual([]);
  });
});

describe('vendors told by whole sentences', () => {
  it.each([
    'Northwind Cloud is hosted on Google Cloud and Microsoft Azure.',
    'Our whole platform is deployed on Google Cloud and Heroku.',
    'Instead, we depend on Stripe, a company dedicated to this task.',
    'We outsource this to Stripe.',
    'We count on Stripe to keep your card details safe.',
    'Adyen, who specialize in card payments, charges your card for us.',
    'All third-party vendors that Northwind Cloud integrates with are GDPR compliant, namely: Google Cloud Platform, Sentry and Stripe.',
    'All of our vendors comply with the GDPR: Sentry, Intercom, Stripe and Mailchimp.',
    'Northwind Cloud’s third-party services, namely Sentry, Stripe and Intercom, have all signed DPAs.',
  ])('are in use: %s', (text) => expect(codesIn(text, unbent)).toContain('VS-C32 warning'));

  it.each([
    'Northwind Cloud runs on Google Cloud or Microsoft Azure, as you like.',
    'Leave your card with Stripe if you want to pay there.',
    'We trust that Stripe and others act in good faith.',
    'Many companies depend on Stripe, a company that makes payments.',
    'You trust Stripe, so we let you connect it.',
    'All vendors that you connect, such as Sentry and Stripe, have their own terms.',
    'All apps that you integrate with are your choice, namely Sentry, Intercom and Stripe.',
    'We never hand over your data to Google Cloud.',
  ])('are not: %s', (text) => expect(codesIn(text, unbent)).not.toContain('VS-C32 warning'));
});
