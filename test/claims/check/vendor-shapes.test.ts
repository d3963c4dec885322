import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { codesIn } from './codes-in.ts';

const unbent = (): void => {};
const unlisted = (tree: ContentTree): void => {
  tree.subprocessors = [];
};

/** What tells by its whole shape that a vendor works for the service. */
const IN_USE = [
  'Maps are provided by Mapbox.',
  'Identity checks are carried out by Onfido on our behalf.',
  'Sign-in runs through WorkOS.',
  'We’re fully on Google Cloud Platform.',
  'With the help of Twilio we send you a code.',
  'We’ve partnered with Plaid to connect your bank account.',
  'We share it with subcontractors and service providers (Braze, Google Cloud Platform).',
  'Please see Stripe’s privacy policy for information on its use of your personal data.',
  'Your files are moved to our European servers in Frankfurt, run by Google.',
  'Our assistant uses models from Anthropic.',
  '- Error tracking via Sentry\n- Parameterized queries',
  '- Single sign-on via Clerk\n- Daily backups',
  'Northwind Cloud uses Paddle as its merchant of record.',
  'We keep the contact details of customers in HubSpot.',
  'Payments (Stripe) and mail see only what they need.',
  'For example, we use analytics providers, such as Google Analytics, to help us understand our service.',
  'You pay through Mollie; we never see the card.',
  'Nightly dumps are pushed to a bucket at Wasabi.',
  'Backups are encrypted before being transferred to the Google Cloud Storage buckets (EU).',
  'If you pay by card, the payment is processed by Adyen.',
  'Login codes are texted to you by MessageBird.',
  'Maps come from Mapbox, which sees your address.',
  'We embed videos from Vimeo.',
  'The chatbot hands your question to Azure OpenAI in Sweden.',
  'We rely on third-party services for sign-in (Auth0), card payments (Stripe) and mail (Postmark).',
  'Errors go to our monitoring tool, Sentry.',
  'Through Stripe, we accept all major cards.',
  'OpenAI is not permitted to use customer data to train its models.',
  'OpenAI and Anthropic are not permitted to use customer data for training purposes.',
  'Our agreement with OpenAI forbids training on customer data.',
  'We have DPAs in place with Stripe, Postmark and Sentry.',
  'We have signed a BAA with Google Cloud.',
  'Our hosting provider of choice is Hetzner.',
  'We use analytics providers, such as Google Analytics and Mixpanel.',
  'Tech stack: Vercel, Supabase, Resend.',
  'Services used: Heroku, Mailgun, Stripe.',
  'We never see your card number, Stripe takes care of that.',
  'You pay on Stripe’s checkout page.',
  'We store only the token that Stripe gives us.',
  'Auth is delegated to Clerk.',
  'Geocoding by Mapbox.',
  'Mistral AI never trains on your prompts.',
  'OpenAI isn’t allowed to keep your prompts.',
  'There’s a BAA between us and Google Cloud.',
  'What we run on: Render, Supabase, Upstash.',
  'Our subprocessors include Cloudflare and Fastly.',
  'All credentials are encrypted with Google Key Management Service.',
];

describe('a vendor in use by the shape of what is said', () => {
  it.each(IN_USE)('is not on the list: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C32 warning');
  });
  it.each(IN_USE)('and is named where the list is empty: %s', (text) => {
    expect(codesIn(text, unlisted)).toContain('VS-C32 warning');
  });

  it.each([
    'Google Analytics has been the de facto standard in web analytics for well over a decade.',
    'Microsoft Azure offers similar regions, but we haven’t tried them.',
    'Sync events from Segment into Northwind Cloud.',
    'You are responsible for your agreement with Twilio.',
    'Our package has passed an ongoing security review by Salesforce.',
    'Works with Stripe, Square, or any payment provider.',
    'Single sign-on via Okta is part of the Business plan.',
    'Hosting on Heroku or Render.',
    'Mastodon is hosted on Hetzner.',
    '## Integrations\n\nMaps are provided by Mapbox.',
    'Before 2023 our mail went through Mailgun.',
    'Our engineers come from Stripe, Adyen and Klarna.',
    'Connect your own tools: email (Postmark), payments (Stripe).',
    'Through Zapier, you can connect 5,000 apps.',
    'Use Sentry for errors and Datadog for metrics.',
    'We never send customer data to OpenAI.',
    'Our subprocessors do not include Cloudflare.',
    'Anthropic published a paper on how models are trained.',
    'With Zapier, you can send records to Google Sheets.',
    'You need a BAA with Google Cloud before you store PHI there.',
    'We don’t have an agreement with OpenAI.',
    'If you use Stripe, payments are tokenized there.',
    'OpenAI’s policy forbids some uses.',
    'Northwind Cloud watches apps that run on Vercel.',
    'Our HubSpot integration syncs contacts.',
    'With the help of your Twilio account we send codes.',
  ])('is only spoken of: %s', (text) => {
    expect(codesIn(text, unbent)).not.toContain('VS-C32 warning');
    expect(codesIn(text, unlisted)).not.toContain('VS-C32 warning');
  });

  it('is read from a list of subprocessors though the data lists none', () => {
    const list =
      '## Subprocessors\n\n| Vendor | Purpose |\n| --- | --- |\n| Plausible | Web analytics |\n| Crisp | Support chat |';
    expect(codesIn(list, unlisted)).toEqual(['VS-C32 warning', 'VS-C32 warning']);
  });
});
