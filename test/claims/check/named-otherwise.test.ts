import { describe, expect, it } from 'vitest';
import { sameVendor } from '../../../src/claims/check/meant/vendors.ts';
import { codesIn } from './codes-in.ts';

const isReported = (text: string): boolean => codesIn(text, () => {}).includes('VS-C32 warning');

describe('a name in what readers have chosen themselves', () => {
  it.each([
    "Be sure to check the app where you're storing form data for its policies, including Amazon Web Services, Airtable and Notion.",
    'Check the app in which you keep your entries for its privacy terms, including Amazon Web Services, Airtable and HubSpot.',
    "Be sure to read the policies of the tools where you're storing answers, such as Airtable, Amazon Web Services and Notion.",
    'Look up the privacy policy of whichever app you are sending records to, including HubSpot and Airtable.',
    'Please review the terms of the services where you store exports, like Amazon Web Services, Notion or Dropbox.',
    'Make sure that the database you are saving rows to, for example Supabase or Amazon Web Services, is in your region.',
  ])('is no vendor of ours: %s', (text) => expect(isReported(text)).toBe(false));

  it.each([
    'The app where your form data is stored is hosted on Heroku.',
    'Check the app where your form data is kept: we host it on Heroku.',
    'The tools where we are storing your answers are Amazon Web Services and Supabase.',
    'When you use the app, we send your data to Heroku and Amazon Web Services.',
  ])('hides none that is: %s', (text) => expect(isReported(text)).toBe(true));
});

describe('a name made of an adjective with a hyphen and what it tells of', () => {
  it.each([
    '# Subprocessors\n\n**Amazon Web Services and GDPR-Compliant Forms**',
    '# Subprocessors\n\n**Amazon Web Services and HIPAA-Ready Hosting**',
    '# Subprocessors\n\n**Amazon Web Services and Privacy-First Analytics**',
    '# Subprocessors\n\n**Amazon Web Services and Customer-Managed Keys**',
    '## Access\n\nWe use Role-Based Permissions to guard your data.',
    '## Email\n\nWe use Privacy-First Analytics to count visits to our site.',
    'We use Event-Driven Workers to process your data.',
  ])('is no vendor of ours: %s', (text) => expect(isReported(text)).toBe(false));

  it.each([
    '# Subprocessors\n\n**Amazon Web Services and Postmark**',
    '## Email\n\nWe use [Rapid-Relay](https://rapid-relay.example) to send our newsletter.',
    '## Payments\n\nAll payments are handled by Pay-Ready Ltd, our payment partner.',
    '## Hosting\n\nOur servers are housed in the Nord-Tarn Datacenter.',
    '## Newsletter\n\nWe use [Larkpost](https://larkpost.example) to send our newsletter.',
  ])('hides none that is: %s', (text) => expect(isReported(text)).toBe(true));
});

describe('a name in a field that tells where or what', () => {
  it.each([
    '## Amazon Web Services\n\n- **Services**: Content delivery network (CDN), DDoS protection, DNS\n- **Data Types**: IP addresses, request logs\n- **Location**: Global (330 data centers worldwide)',
    '# Subprocessors\n\n## Amazon Web Services\n\n- **Services**: hosting\n- **Location**: Worldwide (all servers)',
    '# Subprocessors\n\n## Amazon Web Services\n\n- **Region**: Frankfurt (servers with our database)',
    '# Subprocessors\n\n## Amazon Web Services\n\n- **Processing location**: Oregon (data center of the hosting provider)',
    '# Subprocessors\n\n## Amazon Web Services\n\nLocation: Continental (servers near you)',
    '# Subprocessors\n\n## Amazon Web Services\n\n- **Country**: Multiple (data centers in 30 countries)',
    '# Subprocessors\n\n## Amazon Web Services\n\n- **Data types**: Anonymized (logs of our servers)',
    '## Where data is kept\n\n- **Location**: Global (our servers are hosted in 30 data centers)',
  ])('is no vendor of ours: %s', (text) => expect(isReported(text)).toBe(false));

  it.each([
    '# Subprocessors\n\n- **Hosting**: Heroku (location: Dublin)',
    '## Hosting\n\n- **Provider**: Hetzner (servers in Falkenstein)',
    '## Where we host\n\nOur location of choice: our servers are housed in the Tarnholm Datacenter.',
    '## Location\n\nOur servers are hosted at Hetzner in Falkenstein.',
  ])('hides none that is: %s', (text) => expect(isReported(text)).toBe(true));
});

describe('a name that is another name of what stands beside it', () => {
  it.each([
    '# Subprocessors\n\n| Provider | Purpose |\n|---|---|\n| Amazon Web Services / CloudMarket | Marketplace listing |\n| Example Postbox | Mail |',
    '# Subprocessors\n\n| Provider | Purpose |\n|---|---|\n| Example Postbox / Parcelmark | Mail |\n| Amazon Web Services | Hosting |',
    '# Subprocessors\n\n| Subprocessor | Purpose |\n|---|---|\n| Amazon Web Services / Marketline | Listing |',
    '# Subprocessors\n\n| Vendor | Purpose |\n|---|---|\n| CloudMarket / Amazon Web Services | Marketplace listing |',
    '# Subprocessors\n\n| Vendor | Purpose |\n|---|---|\n| Amazon Web Services / Amazon Web Services Marketplace | Listing |',
    '# Subprocessors\n\n- Amazon Web Services / CloudMarket: listing',
  ])('is no vendor of ours: %s', (text) => expect(isReported(text)).toBe(false));

  it.each([
    '# Subprocessors\n\n| Provider | Purpose |\n|---|---|\n| Amazon Web Services / Mailgun | Mail |',
    '# Subprocessors\n\n| Provider | Purpose |\n|---|---|\n| Amazon Web Services, Parcelmark, Example Postbox | Mail |',
    '# Subprocessors\n\n| Provider | Purpose |\n|---|---|\n| Mailgun / Parcelmark | Mail |',
    '# Subprocessors\n\n| Provider | Purpose |\n|---|---|\n| Amazon Web Services | Hosting |\n| Example Postbox | Mail |\n| Parcelmark | Mail |',
  ])('hides none that is: %s', (text) => expect(isReported(text)).toBe(true));
});

describe('a name by which readers are told of something', () => {
  it.each([
    '## Status page\n\nThe status page is run by Amazon Web Services. It is possible to subscribe by e-mail and Slack. Mails are sent by Example Postbox.',
    'You can subscribe to incidents via email, SMS, Slack or webhook on the status page of Example Postbox.',
    'Subscribe by RSS or Slack to hear of downtimes.',
    'Whoever likes may subscribe through email, Microsoft Teams and Slack to our status page.',
    'Subscribing by text message, Slack or email is free.',
    'Our status page is run by Amazon Web Services. You may subscribe via Slack or RSS.',
    'Status updates can be subscribed to via email, Slack and Discord.',
  ])('is no vendor of ours: %s', (text) => expect(isReported(text)).toBe(false));

  it.each([
    'When you subscribe, your payment details go straight to Stripe.',
    'You can subscribe by email, and the messages are sent by Mailgun.',
    'If you subscribe by credit card, your card is charged by Stripe.',
    'Those who subscribe get mail that Mailgun delivers.',
  ])('hides none that is: %s', (text) => expect(isReported(text)).toBe(true));
});

describe('a name of a part of our own software', () => {
  it.each([
    'Access is managed through Nexus (the platform administration module): viewer, member and admin.',
    'All data is processed in Corvid (our reporting component).',
    'Permissions are managed in Harbor Desk, the administration module of our platform.',
    'Users are managed through Tillerman (an internal admin console).',
    'Your files are stored in Vaultwing (the storage layer of our product).',
    'Data is processed by Orrery (our in-house scheduling engine).',
    'Logs are stored by Quillon, our own logging component.',
  ])('is no vendor of ours: %s', (text) => expect(isReported(text)).toBe(false));

  it.each([
    '## Payments\n\nAll payments are handled by Finaxio (our payment partner).',
    '## Hosting\n\nOur application is built and hosted on Pagelorn (the hosting provider).',
    '## Newsletter\n\nWe use [Larkpost](https://larkpost.example) (a mail service) to send our newsletter.',
    'Errors are reported to Sentry (the error-tracking module of our platform sends them).',
  ])('hides none that is: %s', (text) => expect(isReported(text)).toBe(true));
});

describe('a name of a language or a format', () => {
  it.each([
    'Data is retrieved through our API via our GROQ query language, which lets customers comply.',
    'We provide tools such as data retrieval via our GROQ query language and custom retention policies.',
    'Your data is queried with our own Segment expression language.',
    'Data is sent in our Mux wire format and stored with AES-256.',
    'Records are processed with our Render template syntax.',
    'Your data is exported in the Neon markup language of our product.',
    'Your data is stored in the Render file format.',
  ])('is no vendor of ours: %s', (text) => expect(isReported(text)).toBe(false));

  it.each([
    'Prompts are sent to Groq, which runs the language model.',
    'We use Groq to run our language models.',
    'Your data is stored in our Neon database.',
    'Live updates are delivered with our Pusher subscription.',
  ])('hides none that is: %s', (text) => expect(isReported(text)).toBe(true));
});

describe('a listed name and a word for what it is', () => {
  it.each([
    ['Clever Cloud', 'CleverCloud PaaS'],
    ['Clever Cloud', 'CleverCloud managed PostgreSQL'],
    ['CleverCloud', 'Clever Cloud PaaS'],
    ['Digital Ocean', 'DigitalOcean Droplets'],
    ['Post Box Example', 'PostBox Example API'],
    ['Tarn Holm', 'TarnHolm Hosting'],
  ])('%s stands for %s', (listed, said) => expect(sameVendor(listed, said)).toBe(true));

  it.each([
    ['Clever Cloud', 'CleverCloudera PaaS'],
    ['Clever Cloud', 'Cleverbridge'],
    ['Tarn Holm', 'Tarnholmen Hosting'],
    ['Post Box Example', 'PostBoxer API'],
  ])('%s does not stand for %s', (listed, said) => expect(sameVendor(listed, said)).toBe(false));
});
