import * as v from 'valibot';
import { PRIVACY_KINDS, PRIVACY_OUTCOMES } from './reader-rows.ts';

/** Letters to those who follow by email, object, or ask about their own data: see `letter.ts`. */

const text = v.string();
const maybe = v.nullable(text);

/** What changed, a fact each. */
const item = v.variant('what', [
  v.strictObject({ what: v.literal('update'), id: text, title: text, date: text }),
  /** `changed` names the facts that are others now, where it was there before. `location` in codes. */
  v.strictObject({
    what: v.picklist(['subprocessor-added', 'subprocessor-changed', 'subprocessor-ends']),
    id: text,
    name: text,
    purpose: text,
    data: text,
    location: v.array(text),
    transfer: maybe,
    since: maybe,
    until: maybe,
    objectBy: maybe,
    changed: v.array(v.picklist(['name', 'purpose', 'data', 'location', 'transfer', 'since', 'objectBy'])),
  }),
  v.strictObject({ what: v.literal('document'), id: text, title: text, version: maybe, issued: maybe }),
  /** `from` and `status` as in `/trust.json`; `claim` says it in a sentence. */
  v.strictObject({ what: v.literal('framework'), id: text, name: text, from: text, status: text, claim: text }),
]);
export const newsFacts = v.strictObject({ topic: text, name: maybe, items: v.pipe(v.array(item), v.minLength(1)) });
export type NewsItem = v.InferOutput<typeof item>;
export type NewsFacts = v.InferOutput<typeof newsFacts>;

export const READER_LETTERS = [
  /** `name` of a document or framework; null for the topics that the words name. `known`: they follow something already. */
  v.strictObject({
    kind: v.literal('follow-confirm'),
    topics: v.array(v.strictObject({ topic: text, name: maybe })),
    known: v.nullable(text),
  }),
  /** `follower` is the id that the links of the letter are made from. */
  v.strictObject({ kind: v.literal('news'), follower: text, ...newsFacts.entries }),
  v.strictObject({
    kind: v.literal('objection'),
    reference: text,
    subprocessor: text,
    email: text,
    company: text,
    text,
    objectBy: text,
  }),
  v.strictObject({ kind: v.literal('objection-answer'), reference: text, subprocessor: text, answer: text }),
  v.strictObject({ kind: v.literal('privacy-confirm'), reference: text, what: v.picklist(PRIVACY_KINDS) }),
  v.strictObject({ kind: v.literal('privacy'), reference: text, what: v.picklist(PRIVACY_KINDS), dueAt: text }),
  v.strictObject({
    kind: v.literal('privacy-extended'),
    reference: text,
    what: v.picklist(PRIVACY_KINDS),
    why: text,
    dueAt: text,
  }),
  v.strictObject({
    kind: v.literal('privacy-closed'),
    reference: text,
    what: v.picklist(PRIVACY_KINDS),
    outcome: v.picklist(PRIVACY_OUTCOMES),
    reply: text,
  }),
] as const;
