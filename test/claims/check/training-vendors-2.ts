import { faulty, innocent, type Snippet } from './snippet.ts';

/** Vendors in short lines, under labels, in columns and in brackets, and lines that only look alike. */
export const FAULTY: readonly Snippet[] = [
  faulty('VS-C32', '## Storage and sub-processors\n\n- Sign-in: Clerk (sessions and profiles)'),
  faulty(
    'VS-C32',
    '## Storage and sub-processors\n\n- Search index of evidence (Pinecone, EU; one namespace a tenant)',
  ),
  faulty('VS-C32', '## Sub-processors\n\n- Locks and rate limits: Upstash Redis (no content)'),
  faulty('VS-C32', '## Sub-processors\n\n- Transactional email: Resend (contact form)'),
  faulty(
    'VS-C32',
    '## Built on certified services\n\n| Vendor | Role | Region |\n|---|---|---|\n| DigitalOcean | Main hosting | Frankfurt |\n| PostHog EU Cloud | Product analytics | Frankfurt |',
  ),
  faulty(
    'VS-C32',
    '| Data Center Provider | Address | Country |\n|---|---|---|\n| Brookfield Hosting Ltd | 4 Mill Lane, Leeds | U.K. |',
  ),
  faulty('VS-C32', '- Cloud infrastructure: Microsoft Azure (US East, EU West and DR in EU North).'),
  faulty('VS-C32', 'Live error reporting via Sentry; metrics via Datadog.'),
  faulty('VS-C32', 'Cloudflare WAF and DDoS shielding.'),
  faulty('VS-C32', 'Northwind Cloud hosts its production environment within Microsoft Azure.'),
  faulty('VS-C32', 'Our servers are located in Brookfield data centers near Leeds.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent('## Sub-processors\n\n- Email: Resend the form if no answer comes.'),
  innocent('## Your rights and sub-processors\n\n- Sign-in: Clerk (if you connect it)'),
  innocent('## Integrations\n\n| Vendor | Setup |\n|---|---|\n| Zendesk | Add a key. |'),
  innocent('Sign in via Okta or Google.'),
  innocent('Alerts via Slack.'),
  innocent('Metrics via Datadog, if you connect it.'),
  innocent('Cloudflare WAF rules you write are kept.'),
  innocent('Our servers are located in two data centers near Leeds.'),
  innocent('Send your data warehouse events to Snowflake through our connector.'),
  innocent('We export your data to your own AWS account.'),
  innocent('Hosting on Heroku or Render.'),
];
