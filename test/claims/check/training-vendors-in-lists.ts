import { faulty, innocent, type Snippet } from './snippet.ts';

/** The same of lists, tables and sections. */
export const FAULTY: readonly Snippet[] = [
  faulty('VS-C32', '## Where does my data live?\n\nHetzner (servers) and Cloudflare (CDN).'),
  faulty('VS-C32', '## Who processes data for us\n\n- Stripe: payments\n- Postmark: email'),
  faulty(
    'VS-C32',
    '## Service providers and vendors\n\n- CRM and marketing platforms (e.g., HubSpot, Mailjet);\n- Auditors',
  ),
  faulty('VS-C32', '## Subprocessors\n\nWe use this one:\n\n- **Entity:** DigitalOcean\n- **Purpose:** Cloud'),
  faulty('VS-C32', '| Data | Where |\n| --- | --- |\n| Reports | Encrypted at rest in Supabase Storage |'),
  faulty(
    'VS-C32',
    '| Location | Personal data | Purpose |\n| --- | --- | --- |\n| Azure Blob Storage (exports) | Names | Files that users upload |',
  ),
  faulty('VS-C32', '| What | Who |\n| --- | --- |\n| Card payments | Stripe |'),
  faulty('VS-C32', '| Vendor | What for | Where |\n| --- | --- | --- |\n| Mailgun | Email | Germany |'),
  faulty('VS-C32', '- Errors: Sentry\n- Metrics: Datadog'),
  faulty('VS-C32', '### Email\n\nWe send through Resend.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent('## Alternatives\n\n- Heroku – simple, but dear\n- Render – younger'),
  innocent('## What we removed\n\n- Intercom (support chat)\n- Segment (analytics)'),
  innocent('## Planned subprocessors\n\n- Stripe – payments\n- Postmark – email'),
  innocent('## Install\n\n1. Create a bucket on AWS.\n2. Store the key in Vercel.'),
  innocent('## Supported providers\n\n- OpenAI\n- Anthropic\n- Groq'),
  innocent('## Prerequisites\n\n- A Stripe account\n- A Vercel account'),
  innocent(
    '## Connect your warehouse\n\n| Warehouse | Notes |\n| --- | --- |\n| Snowflake | Use a key pair |\n| BigQuery | Use a service account |',
  ),
  innocent(
    '| Data warehouse | Query tag |\n| --- | --- |\n| BigQuery | In the labels |\n| Snowflake | In the comment |',
  ),
  innocent('| Feature | Northwind Cloud | Datadog |\n| --- | --- | --- |\n| Log storage | Included | Extra |'),
  innocent('## Self-hosting\n\nRun the image on Render, Railway or Fly.io.'),
  innocent('## Sign-in\n\n- Google\n- Microsoft\n- Okta'),
  innocent('## Migrating from Auth0\n\nExport your users from Auth0 and import them here.'),
  innocent('## Compare\n\n| | Northwind Cloud | Heroku |\n| --- | --- | --- |\n| Price | 10 | 25 |'),
  innocent('| Connector | Direction |\n| --- | --- |\n| Snowflake | Both |\n| BigQuery | Out |'),
  innocent(
    '| Subprocessor | Purpose |\n| --- | --- |\n| Example Postbox Ltd (a Glimmer company) | Email |\n| Amazon Web Services | Hosting |',
  ),
  innocent('African customer data lives in African data centers (af-south-1) of Amazon Web Services.'),
  innocent('| Subprocessor | Purpose |\n| --- | --- |\n| Example Postbox R&D Unlimited Company | Email |'),
];
