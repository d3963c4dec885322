import { faulty, innocent, type Snippet } from './snippet.ts';

/** What is said to be done at or by a vendor, whoever is the subject, and steps, choices and parts of manuals that only look alike. */
export const FAULTY: readonly Snippet[] = [
  faulty(
    'VS-C32',
    'All traffic from visitors is, in order to fend off floods, proxied through the Cloudflare network.',
  ),
  faulty('VS-C32', 'Every night a full backup to Backblaze B2 is made.'),
  faulty('VS-C32', 'Backups of your data on Wasabi are stored for 30 days.'),
  faulty('VS-C32', 'Your account data lives in Supabase Postgres, encrypted at the disk level.'),
  faulty('VS-C32', 'Files that people upload are kept on a Hetzner storage box.'),
  faulty('VS-C32', 'Your card details are only stored on servers of Stripe.'),
  faulty('VS-C32', 'Teachers authenticate through Auth0; passwords never reach our servers.'),
  faulty('VS-C32', 'Containers are scanned automatically using GCP Container Scanning.'),
  faulty('VS-C32', 'Our AI features are powered by Azure OpenAI.'),
  faulty('VS-C32', 'Datadog, our monitoring provider, holds logs only.'),
  faulty('VS-C32', "Our service is hosted on Microsoft's cloud services in Sydney."),
];
export const INNOCENT: readonly Snippet[] = [
  innocent('## Integrations\n\n| Service | What it does |\n| --- | --- |\n| Twilio | Sends text messages |'),
  innocent('Navigate to your Heroku dashboard and store the key in your database settings.'),
  innocent('The agent requires a first call to send events to Mixpanel.'),
  innocent('It can be deployed on Docker, Kubernetes, and DigitalOcean.'),
  innocent('Logs may be sent to Datadog by whoever runs the agent.'),
  innocent('Each queue can run in a different AWS account.'),
  innocent('Passwords are stored in AWS, Azure or GCP, whichever you choose.'),
  innocent('Millions of companies process payments through Stripe.'),
  innocent('Even our hosting providers see nothing but ciphertext.'),
  innocent('Our search is powered by Amazon OpenSearch and AWS Elasticsearch.'),
  innocent('Plausible threats are reviewed by our team each month.'),
  innocent(
    '## Subprocessors\n\n### Decided, not yet in use\n\n| Subprocessor | Purpose |\n|---|---|\n| Paddle.com Market Ltd | Merchant of record |',
  ),
  innocent('Payments go through Paddle, our merchant of record, which is not a subprocessor.'),
];
