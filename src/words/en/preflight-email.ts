import { fixable, MAKE_SECRET } from './fixable.ts';
import { sayCount } from './format.ts';

export const bounces = {
  topics: (topics: number) =>
    `accepted; from Amazon SNS, only signed messages from ${sayCount(topics, 'topic')}, so raw message delivery must be off`,
  anyTopic: 'accepted; from Amazon SNS, signed messages from any topic; to accept only your own, set BOUNCE_TOPICS',
  noTokens: fixable('has no effect without BOUNCE_TOKENS', 'Set BOUNCE_TOKENS, or unset it.'),
  shared: fixable('shares a secret with another setting', MAKE_SECRET),
};

const SENDS_FIX = 'Set SENDS_PER_HOUR to what your mail provider allows.';
export const sends = {
  pace: (perHour: number) => `up to ${sayCount(perHour, 'email')} an hour`,
  fits: (followers: number, perHour: number) =>
    `up to ${sayCount(perHour, 'email')} an hour; a send to all ${sayCount(followers, 'follower')} takes ${
      followers <= perHour ? 'less than an hour' : `about ${sayCount(Math.ceil(followers / perHour), 'hour')}`
    }`,
  tooFast: (perHour: number, server: string, takes: number) =>
    fixable(
      `SENDS_PER_HOUR is ${sayCount(perHour, 'email')}, but ${server} allows ${sayCount(takes, 'email')} an hour`,
      SENDS_FIX,
    ),
  tooMany: (followers: number, server: string, takes: number) =>
    fixable(
      `a send to all ${sayCount(followers, 'follower')} is more than ${server} allows in a day (${sayCount(takes, 'email')})`,
      'Use a provider that is made for bulk email.',
    ),
  tooSlow: (followers: number, perHour: number, hours: number) =>
    fixable(
      `a send to all ${sayCount(followers, 'follower')} takes about ${sayCount(hours, 'hour')} at ${sayCount(perHour, 'email')} an hour`,
      SENDS_FIX,
    ),
};

export const mail = {
  missing: fixable('SMTP_URL is missing', 'Set it. Without it, requests can’t be confirmed.'),
  signedIn: (server: string) => `signed in to ${server}`,
  fixes: {
    signIn:
      'Check the user and password in SMTP_URL. Special characters in them must be percent-encoded, such as @ as %40.',
    host: 'Check the host in SMTP_URL.',
    port: 'Nothing is listening there. Check the port: 587 for smtp://, 465 for smtps://.',
    silent: 'Many hosts block port 25. Use 587 or 465, or ask the host to open it.',
    tls: 'Use a server with TLS and a certificate for its name.',
    other: 'Fix what the mail server reports.',
  },
};

const publish = (name: string, record: string): string => `Publish this TXT record at ${name}: ${record}`;
export const dkim = {
  none: 'not by Vouchsafe; if your mail server doesn’t sign (DKIM), set DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY',
  otherDomain: (domain: string, sender: string) =>
    fixable(
      `signs for ${domain}, but email comes from ${sender}`,
      'DMARC requires the same domain for both, or one to be a subdomain of the other. Change DKIM_DOMAIN or MAIL_FROM.',
    ),
  published: (name: string) => `${name} has the key`,
  noRecord: (name: string, record: string) => fixable(`no key at ${name}`, publish(name, record)),
  revoked: (name: string, record: string) =>
    fixable(`the key at ${name} is revoked (p= is empty)`, publish(name, record)),
  otherKey: (name: string, record: string) =>
    fixable(`${name} has another key, so no signature can be verified`, publish(name, record)),
  notLookedUp: (name: string, said: string, record: string) =>
    fixable(`${name} could not be looked up: ${said}`, publish(name, record)),
};
