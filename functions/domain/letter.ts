import * as v from 'valibot';
import { EVENT_TYPES } from '../../src/schemas/channel-events.ts';
import { upgrade } from './letter-upgrades.ts';
import { READER_LETTERS } from './reader-letters.ts';
import { LETTER_VERSION } from './write-letter.ts';

/**
 * What an email says, before it is worded: one shape a kind, facts and no sentences. Kept as JSON in the outbox; the link is added on the
 * way out. A change of any shape makes a new version (`write-letter.ts`), and `letter-upgrades.ts` learns to read the one before.
 */

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const texts = v.array(text);
const reference = text;

/** `documents` by their titles; `signing`: how many agreements come first. */
const requested = { reference, documents: texts, signing: count };
const signature = {
  reference,
  agreement: text,
  version: text,
  sha256: text,
  text,
  signer: text,
  title: text,
  /** The statement that was ticked. */
  ground: text,
  email: text,
  company: text,
  at: text,
  address: text,
  agent: text,
  /** The same record signed with the gate's key (JWS, compact). */
  signed: text,
};
/** What makes an approver look twice, and about whom. `said` is a sentence of before version 1. */
const warning = v.strictObject({
  kind: v.picklist([
    'free-mail',
    'disposable',
    'beside',
    'begins-with',
    'other-ending',
    'letters',
    'slip',
    'hyphen',
    'word',
    'in-front',
    'script',
    'invitation-unbound',
    'invitation-left',
    'invitation-reader-left',
    'invitation-denied',
    'said',
  ]),
  of: texts,
});
/** Letters to the staff that a summary takes the place of. */
export const STAFF_KINDS = [
  'review',
  'record',
  'unstampable',
  'more-time',
  'left',
  'answered',
  'assigned',
  'escalation',
] as const;

const KINDS = [
  v.strictObject({ kind: v.literal('confirm'), ...requested }),
  /** `invitedBy`: an address of the company's staff; null when an operator invited, or before version 1. */
  v.strictObject({ kind: v.literal('invitation'), ...requested, invitedBy: v.nullable(text) }),
  /** `reference`: of the link; `answers`: how many its page shows; `note`: of the company's staff; `until`: when the link ends. */
  v.strictObject({
    kind: v.literal('offer'),
    ...requested,
    answers: count,
    note: text,
    invitedBy: v.nullable(text),
    until: text,
  }),
  v.strictObject({ kind: v.literal('receipt'), ...signature }),
  v.strictObject({ kind: v.literal('record'), ...signature }),
  v.strictObject({
    kind: v.literal('review'),
    reference,
    name: text,
    /** The name the request was filed under, where the requester signed with another one. */
    filedName: v.nullable(text),
    email: text,
    company: text,
    title: text,
    purpose: text,
    documents: texts,
    warnings: v.array(warning),
  }),
  /** `downloads`: of each document. */
  v.strictObject({ kind: v.literal('granted'), reference, documents: texts, expiresAt: text, downloads: count }),
  v.strictObject({ kind: v.literal('denied'), reference, reason: v.nullable(text) }),
  v.strictObject({ kind: v.literal('revoked'), reference }),
  /** `shelf`: the documents are granted. */
  v.strictObject({ kind: v.literal('fresh'), reference, shelf: v.boolean() }),
  v.strictObject({
    kind: v.literal('links'),
    /** One for each open request of a mailbox; `outbox` is the name that its link is derived from. */
    links: v.array(v.strictObject({ reference, shelf: v.boolean(), documents: texts, outbox: text })),
    /** How many more are open. */
    more: count,
  }),
  v.strictObject({ kind: v.literal('sign-in') }),
  /** Seals of the audit log for an outside witness, a line of JSON each. */
  v.strictObject({ kind: v.literal('seals'), lines: texts }),
  v.strictObject({
    kind: v.literal('digest'),
    requests: v.array(v.strictObject({ reference, what: v.picklist(STAFF_KINDS) })),
    /** How many more there are. */
    more: count,
  }),
  /** `expires`: the last day on which each is offered. */
  v.strictObject({
    kind: v.literal('expiring'),
    documents: v.array(v.strictObject({ id: text, title: text, expires: text })),
  }),
  /** `document` by its title; `fault` as the stamper names it. */
  v.strictObject({ kind: v.literal('unstampable'), reference, document: text, fault: text }),
  ...READER_LETTERS,
  v.strictObject({ kind: v.literal('reminder'), reference, documents: texts, expiresAt: text }),
  v.strictObject({
    kind: v.literal('more-time'),
    ...{ reference, name: text, email: text, company: text, documents: texts, expiresAt: text },
  }),
  /** `document` comes in the place of `replaced`, both by their titles. */
  v.strictObject({
    kind: v.literal('successor'),
    ...{ reference, document: text, replaced: text, expiresAt: text, downloads: count },
  }),
  /** The new version of an agreement, by its title, and the documents that wait for it. */
  v.strictObject({ kind: v.literal('renewal'), reference, agreement: text, version: text, documents: texts }),
  /** A mailbox is gone: `more` requests of it ended beside this one. */
  v.strictObject({ kind: v.literal('left'), reference, more: count, how: v.picklist(['bounce', 'refused']) }),
  /** What an approver wants to know of the requester. */
  v.strictObject({ kind: v.literal('question'), reference, text }),
  /** What the requester answered to it; `by`: who of the staff handed a request on. */
  v.strictObject({ kind: v.literal('answered'), reference, questions: texts, answer: text }),
  v.strictObject({ kind: v.literal('assigned'), reference, by: text }),
  /** What happened, for a channel. Of `documents` the ids; none: those of the request. Who it is about is read as it goes out. */
  v.strictObject({
    kind: v.literal('event'),
    type: v.picklist(EVENT_TYPES),
    at: text,
    reference: v.nullable(reference),
    actor: text,
    documents: texts,
    facts: v.record(text, v.union([text, count])),
  }),
  /** What waits, the longest first, and whose access ends soon. */
  v.strictObject({
    kind: v.literal('roundup'),
    every: v.picklist(['day', 'week']),
    waiting: v.array(v.strictObject({ reference, hours: v.number(), isOverdue: v.boolean() })),
    ending: v.array(v.strictObject({ reference, until: text })),
    /** How many more of each there are. */
    moreWaiting: count,
    moreEnding: count,
  }),
  /** To a channel, to see whether it arrives. */
  v.strictObject({ kind: v.literal('trial'), at: text }),
  /** An answer that is nearly late, or late. `hours` waited, of `target`. */
  v.strictObject({
    kind: v.literal('escalation'),
    reference,
    at: text,
    isOverdue: v.boolean(),
    hours: v.number(),
    target: v.number(),
  }),
] as const;
export const letter = v.variant('kind', KINDS);
export type Letter = v.InferOutput<typeof letter>;
export type LetterKind = Letter['kind'];
export type LetterOf<Kind extends LetterKind> = Extract<Letter, { kind: Kind }>;

/** `newer`: written by a version of Vouchsafe after this one; `broken`: not a letter at all. */
export interface LetterFault {
  why: 'newer' | 'broken';
  /** Where in the letter, what is wrong there, and what to do about it. */
  said: string;
}

const broken = (where: string, what: string): { fault: LetterFault } => ({
  fault: {
    why: 'broken',
    said: `${where}: ${what}; report it as a bug: a version that can read this email sends it`,
  },
});
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of an outbox row of this version or any before it; a fault names what stands in the way. Whose text it is shows its `mac`. */
export function readLetter(json: string): { letter: Letter } | { fault: LetterFault } {
  let stored: unknown;
  try {
    stored = JSON.parse(json);
  } catch (fault) {
    return broken('letter', `not JSON (${fault instanceof Error ? fault.message : fault})`);
  }
  if (!isObject(stored)) return broken('letter', 'not a JSON object');
  // What was written before letters had one.
  const { letterVersion: version = 0, ...facts } = stored;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return broken('letter.letterVersion', `expected a whole number, got ${JSON.stringify(version)}`);
  if (version > LETTER_VERSION)
    return {
      fault: {
        why: 'newer',
        said: `letter.letterVersion: ${version}, and this version of Vouchsafe reads up to ${LETTER_VERSION}; deploy the newer version again, which sends it`,
      },
    };
  const read = v.safeParse(letter, upgrade(facts, version));
  if (read.success) return { letter: read.output };
  const [issue] = read.issues;
  return broken(['letter', v.getDotPath(issue)].filter(Boolean).join('.'), issue.message);
}
