import { z } from 'zod';
import { CHANNEL_KINDS, EVENT_TYPES, INCLUDED, WEEKDAYS } from './channel-events.ts';
import { domain, email, id, wordsOf } from './primitives.ts';
import { rule } from './value-rule.ts';

/** `http` is for a receiver on the same machine, and only where the gate runs for development. */
const ADDRESS = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/;
const webhookUrl = z
  .url(rule('webhook-url'))
  .regex(ADDRESS, rule('webhook-url'))
  .refine(
    (text) => !URL.canParse(text) || (new URL(text).username === '' && new URL(text).hash === ''),
    rule('webhook-url'),
  );

const fields = z.strictObject({
  kind: z.enum(CHANNEL_KINDS).meta({
    description: 'webhook signs each message by Standard Webhooks; slack and teams write into a chat.',
  }),
  url: webhookUrl.optional().meta({ description: 'Where a webhook is sent. Its secret is in CHANNEL_SECRETS.' }),
  host: domain.optional().meta({
    description:
      'The host of the address in CHANNEL_SECRETS, for a chat that takes messages of Slack or Teams elsewhere than at their own hosts.',
  }),
  events: wordsOf(z.enum(EVENT_TYPES))
    .default([...EVENT_TYPES])
    .meta({ description: 'What it is told. Left out: everything. [] for roundups and escalations alone.' }),
  include: wordsOf(z.enum(INCLUDED)).default([]).meta({
    description:
      'Personal data that goes along: requester (name, email and job title), staff (the address of whoever acted). Left out: none.',
  }),
});
/** The address of a chat is a secret; that of a webhook is not. */
const hasItsAddress = ({ kind, url, host }: z.infer<typeof fields>): boolean =>
  kind === 'webhook' ? url !== undefined && host === undefined : url === undefined;

export const channel = fields
  .refine(hasItsAddress, rule('channel-address'))
  .meta({ description: 'Somewhere beside email that is told what happens at the gate.' });
export type Channel = z.infer<typeof channel>;

/** An email address, or the id of a channel. */
const told = z.union([email, id], rule('told'));

const ROUNDUP_HOUR = 8;
export const roundup = z
  .strictObject({
    to: wordsOf(told, 1).meta({ description: 'Addresses of approvers, and channels that are chats.' }),
    every: z.enum(['day', 'week']).default('day').meta({ description: 'How often.' }),
    day: z.enum(WEEKDAYS).default('monday').meta({ description: 'The day of a weekly one.' }),
    hour: z
      .int()
      .min(0)
      .max(23)
      .default(ROUNDUP_HOUR)
      .meta({ description: 'The hour from which it is sent, in timeZone.' }),
  })
  .meta({
    description:
      'What waits for a decision and whose access ends soon, in one message. An approver who gets one is not emailed about each request.',
  });
export type Roundup = z.infer<typeof roundup>;

const ESCALATE_PERCENT = 75;
export const escalate = z
  .strictObject({
    to: wordsOf(told, 1).meta({ description: 'Email addresses and channels that are told.' }),
    atPercent: z
      .int()
      .min(1)
      .max(99)
      .default(ESCALATE_PERCENT)
      .meta({ description: 'How much of targetHours may pass first. They are told once more when all of it has.' }),
  })
  .meta({ description: 'Who is told when a request is about to wait longer than targetHours.' });

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
export const timeZone = z.string().refine(isTimeZone, rule('time-zone'));
