import * as v from 'valibot';
import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import { REQUEST_LIMITS, requestForm } from '../../src/schemas/request-form.ts';
import { WORK_PAYLOAD_MAX_CHARS } from '../domain/limits.ts';
import { REFERENCE_PATTERN } from '../domain/reference.ts';

// What programs send and are sent. The description of the API is made from these, and the tests hold every answer to them.

const reference = v.pipe(v.string(), v.regex(REFERENCE_PATTERN));
const instant = v.pipe(v.string(), v.isoTimestamp());
const address = v.pipe(v.string(), v.url());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** As `POST /api/requests` reads it: the form of the site, and what a proof of work adds to it. */
const asked = v.strictObject({
  ...requestForm.entries,
  // The exact rules for an address and a text are code; this is as much of them as a schema can say.
  email: v.pipe(v.string(), v.email(), v.maxLength(EMAIL_MAX_CHARS)),
  purpose: v.pipe(v.string(), v.minLength(1), v.maxLength(REQUEST_LIMITS.purpose)),
  altcha: v.optional(v.pipe(v.string(), v.maxLength(WORK_PAYLOAD_MAX_CHARS))),
});
/** What may not be left out: the form gives a fault for each of these when nothing is sent. */
export const ASKED_REQUIRED: readonly string[] = [
  ...new Set(v.safeParse(requestForm, {}).issues?.map((issue) => String(issue.path?.[0].key)) ?? []),
];

const accepted = v.strictObject({ reference, challenge: v.optional(v.string()) });

const granted = v.strictObject({
  reference,
  expiresAt: instant,
  documents: v.array(
    v.strictObject({
      id: v.string(),
      title: v.string(),
      pages: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
      downloads: v.strictObject({ allowed: count, left: count }),
      url: address,
    }),
  ),
});
export type GrantedDocuments = v.InferOutput<typeof granted>;

/** https://altcha.org/docs/v2/proof-of-work/ */
const challenge = v.strictObject({
  algorithm: v.literal('SHA-256'),
  challenge: v.string(),
  maxnumber: count,
  salt: v.string(),
  signature: v.string(),
});
const work = v.strictObject({ altcha: v.pipe(v.string(), v.maxLength(WORK_PAYLOAD_MAX_CHARS)) });

const searched = v.strictObject({ query: v.string() });

/** RFC 9457, with `errors` as in its §3. */
const problem = v.strictObject({
  type: v.literal('about:blank'),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  title: v.string(),
  detail: v.optional(v.string()),
  errors: v.optional(v.array(v.strictObject({ detail: v.string(), pointer: v.optional(v.string()) }))),
});

export const SHAPES = {
  asked,
  accepted,
  granted,
  challenge,
  work,
  searched,
  problem,
  done: v.record(v.string(), count),
};
export type ShapeName = keyof typeof SHAPES;
