import { describe, expect, it } from 'vitest';
import unknown from '../../../src/claims/check/meant/lexicon/unknown-vendor-weights.json' with { type: 'json' };
import { sameVendor } from '../../../src/claims/check/meant/vendors.ts';
import { codesIn } from './codes-in.ts';

const unbent = (): void => {};

describe('vendors that no list knows', () => {
  it.each([
    '## Payments\n\nAll payments are handled by Finaxio, our payment partner.',
    '## Where we host\n\nOur servers are housed in the Tarnholm Datacenter.',
    '## Newsletter\n\nWe use [Larkpost](https://larkpost.example) to send our newsletter.',
    'Our application is built and hosted on Pagelorn.',
  ])('are found where all that is near says what they do: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C32 warning');
  });

  it.each([
    'Passwords are hashed with Argon2id before they are stored.',
    'Customer data is encrypted using Transport Layer Security (TLS).',
    'Our servers are located in Council Bluffs, Iowa.',
    'Our servers are protected by Firewalls.',
    'Weekly data backups are triggered on Saturday and stored for eight weeks.',
    'Our apps participate in the BugBounty program.',
    'Write to us at 1 Grand Canal Street Lower, Dublin.',
    'Sales tax is calculated when you pay.',
    'We follow the Zero Trust Architecture in our network.',
    'Our Security Team answers within one business day.',
    'Workers may join the Staff Portal from any device.',
    'All traffic is protected by Transport Guarded Layer Shield (TLS1).',
    'We use Amazon Web Services Auth to sign in, as the built-in Auth keeps no passwords.',
  ])('are none where a term, a place or a part of ours is meant: %s', (text) => {
    expect(codesIn(text, unbent)).not.toContain('VS-C32 warning');
  });

  it('weigh what they look like', () => {
    expect(Object.entries(unknown.weights).filter(([, weight]) => weight === 0)).toEqual([]);
  });
});

describe('names side by side with vendors in use', () => {
  it.each([
    '## Infrastructure\n\n### Amazon Web Services\n\nHosting.\n\n### Example Postbox\n\nEmail.\n\n### Tarnholm\n\nBackups.',
    '## What we run on\n\n- **Amazon Web Services**: servers\n- **Example Postbox**: email\n- **Tarnholm**: backups of files',
  ])('are told like them: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C32 warning');
  });

  it.each([
    '## Integrations\n\n- **Amazon Web Services**: files\n- **Example Postbox**: email\n- **Tarnholm**: chat',
    '## What we run on\n\n- **Amazon Web Services**: servers\n- **Example Postbox**: email\n- **Encryption**: at rest',
    '## What we run on\n\n- **Amazon Web Services**: servers\n- **Tarnholm**: backups\n- **Orrin**: chat',
  ])('are not where they are offered, are terms, or few are in use: %s', (text) => {
    expect(codesIn(text, unbent)).not.toContain('VS-C32 warning');
  });
});

describe('what happens every time', () => {
  it.each([
    'Your payment will be processed by Stripe.',
    'If you pay by card, we will send your payment data to Stripe.',
    'We use Datadog, which is used to detect errors in our apps.',
  ])('is no plan and no past: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C32 warning');
  });

  it.each([
    'We will move our data to Hetzner next year.',
    'From March, emails will be sent by Mailgun.',
    'We will soon host the service on Hetzner.',
  ])('is a plan where a day or a change is told: %s', (text) => {
    expect(codesIn(`## Hosting\n\n${text}`, unbent)).not.toContain('VS-C32 warning');
  });
});

describe('who makes a product', () => {
  it.each([
    ['Google Ireland Limited', 'Firebase'],
    ['Atlassian Pty Ltd', 'Jira'],
    ['Twilio Inc.', 'SendGrid'],
    ['Google Cloud', 'Firebase'],
    ['PayPal (Europe)', 'Braintree'],
  ])('%s in a list stands for %s', (listed, said) => {
    expect(sameVendor(listed, said)).toBe(true);
  });
  it.each([
    ['Google Cloud', 'Google Workspace'],
    ['Firebase', 'Google Cloud'],
    ['Braintree', 'PayPal'],
    ['Okta', 'Auth0'],
    ['Jira', 'Confluence'],
  ])('%s in a list does not stand for %s', (listed, said) => {
    expect(sameVendor(listed, said)).toBe(false);
  });
});

describe('whose a vendor in use is', () => {
  it.each([
    '- Amazon Web Services (a Sinch company): servers',
    '- Amazon Web Services EMEA SARL (Luxembourg), part of Sinch',
    '- Tarnholm Research Group (Amazon Web Services): servers',
    '- Self-hosted (Tarnholm)',
  ])('is no vendor of ours: %s', (text) => {
    expect(codesIn(`# Subprocessors\n\n${text}`, unbent)).not.toContain('VS-C32 warning');
  });

  it('leaves a vendor of its own behind one in use', () => {
    expect(codesIn('Mail is sent by Amazon Web Services and by Sinch.', unbent)).toContain('VS-C32 warning');
  });
});
