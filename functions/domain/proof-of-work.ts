import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { WORK_DOUBLINGS_MAX, WORK_LIFETIME_MINUTES, WORK_NUMBER_MAX, WORK_PAYLOAD_MAX_CHARS } from './limits.ts';
import type { Moment } from './moment.ts';
import { REFERENCE_PATTERN } from './reference.ts';
import { addSeconds, type Instant } from './time.ts';

/**
 * Proof of work as in ALTCHA's protocol (altcha.org/docs/v1/proof-of-work): find the number whose SHA-256 after the salt is the challenge.
 * The salt says until when it holds and which request it is for, and ends in `&`, or digits of the number could be moved into it.
 */
export interface Challenge {
  algorithm: 'SHA-256';
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}
export interface Work {
  challenge: string;
  expiresAt: Instant;
  /** The stored request that it hurries; null when it comes with a new one. */
  reference: string | null;
}

const SALT_BYTES = 16;
const NUMBER_BYTES = 6;
const KEY_BYTES = 32;
const MS_PER_SECOND = 1000;
const keyOf = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'vouchsafe proof of work 1', KEY_BYTES));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const seal = (secret: string, challenge: string): Buffer =>
  createHmac('sha256', keyOf(secret)).update(challenge).digest();

/** Twice the work for every allowance of the hour that has been worked for already. */
export const workNumberMax = (used: number, firstMailsPerHour: number): number =>
  WORK_NUMBER_MAX * 2 ** Math.min(WORK_DOUBLINGS_MAX, Math.floor(used / firstMailsPerHour));

export function makeChallenge(maxnumber: number, reference: string | null, moment: Moment): Challenge {
  const expires = Math.floor(Date.parse(addSeconds(moment.now, WORK_LIFETIME_MINUTES * 60)) / MS_PER_SECOND);
  const salt = `${Buffer.from(moment.bytes(SALT_BYTES)).toString('hex')}?expires=${expires}${reference === null ? '' : `&for=${reference}`}&`;
  // 48 bits over a range of at most 21: the bias of the remainder is nothing.
  const number = Buffer.from(moment.bytes(NUMBER_BYTES)).readUIntBE(0, NUMBER_BYTES) % maxnumber;
  const challenge = sha256(`${salt}${number}`);
  return {
    algorithm: 'SHA-256',
    challenge,
    maxnumber,
    salt,
    signature: seal(moment.secret, challenge).toString('hex'),
  };
}

const HEX_64 = /^[0-9a-f]{64}$/;
const payload = v.object({
  algorithm: v.literal('SHA-256'),
  challenge: v.pipe(v.string(), v.regex(HEX_64)),
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}\?[\x21-\x7e]{1,100}&$/)),
  signature: v.pipe(v.string(), v.regex(HEX_64)),
});

/** Base64 of the JSON that a solver sends, checked; null when it does not hold, for whatever reason. */
export function readWork(text: string, secrets: readonly string[], now: Instant): Work | null {
  if (text.length > WORK_PAYLOAD_MAX_CHARS || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  let given: unknown;
  try {
    given = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    return null;
  }
  const read = v.safeParse(payload, given);
  if (!read.success) return null;
  const { output: data } = read;
  if (sha256(`${data.salt}${data.number}`) !== data.challenge) return null;
  const signature = Buffer.from(data.signature, 'hex');
  if (!secrets.some((secret) => timingSafeEqual(seal(secret, data.challenge), signature))) return null;
  const said = new URLSearchParams(data.salt.slice(data.salt.indexOf('?') + 1));
  const expires = Number(said.get('expires'));
  const expiresAt = new Date(Number.isSafeInteger(expires) ? expires * MS_PER_SECOND : 0).toISOString();
  const reference = said.get('for');
  if (expiresAt <= now || (reference !== null && !REFERENCE_PATTERN.test(reference))) return null;
  return { challenge: data.challenge, expiresAt, reference };
}
