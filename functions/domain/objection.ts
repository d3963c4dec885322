import * as v from 'valibot';
import { formFault } from '../../src/schemas/form-fault.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { oneLine, REQUEST_LIMITS, textOf } from '../../src/schemas/request-form.ts';
import type { Stated } from '../../src/schemas/stated.ts';
import { type Change, insert, join, logged, remove, update } from './change.ts';
import { GONE } from './gone.ts';
import { OBJECTION_MAX_CHARS, OBJECTIONS_PER_DAY } from './limits.ts';
import type { Moment } from './moment.ts';
import { queueEmail } from './queue-email.ts';
import { type RateLimit, useRate } from './rate.ts';
import type { FollowerRow, ObjectionRow } from './reader-rows.ts';
import { inLetters, REFERENCE_BYTES } from './reference.ts';
import { staffOf } from './staff.ts';

type Subprocessor = Stated['subprocessors'][number];

const missing = formFault('objection', 'missing');
/** What a follower sends from the page behind the link of an email. */
export const objectionForm = v.strictObject({
  company: oneLine('your-company', REQUEST_LIMITS.company),
  text: v.optional(
    v.pipe(v.string(missing), v.trim(), v.minLength(1, missing), textOf('objection', OBJECTION_MAX_CHARS)),
    '',
  ),
});
export type ObjectionForm = v.InferOutput<typeof objectionForm>;
const unanswered = formFault('our-answer', 'missing');
/** What the company answers. */
export const answerForm = v.strictObject({
  answer: v.optional(
    v.pipe(v.string(unanswered), v.trim(), v.minLength(1, unanswered), textOf('our-answer', OBJECTION_MAX_CHARS)),
    '',
  ),
});

/** Whether one may still object on a day: `none` where there is no day to do so by. */
export function standing(one: Subprocessor | undefined, today: string): 'open' | 'over' | 'none' {
  if (!one || one.objectBy === null || one.state === 'ended') return 'none';
  return one.objectBy >= today ? 'open' : 'over';
}

export const objectionLimit = ({ id }: FollowerRow): RateLimit => ({
  bucket: `objection:${id}`,
  hours: 24,
  most: OBJECTIONS_PER_DAY,
});

/** Kept for the desk, and the approvers told. */
export function object(
  manifest: Manifest,
  follower: FollowerRow,
  { id, name, objectBy }: Subprocessor,
  form: ObjectionForm,
  moment: Moment,
): { change: Change; reference: string } {
  const reference = `O-${inLetters(moment.bytes(REFERENCE_BYTES))}`;
  const { email } = follower;
  const row: ObjectionRow = {
    reference,
    subprocessor: id,
    name,
    email,
    company: form.company,
    text: form.text,
    state: 'open',
    createdAt: moment.now,
    objectBy: objectBy ?? '',
    answer: null,
    answeredAt: null,
    answeredBy: null,
    purgedAt: null,
  };
  const letter = {
    kind: 'objection' as const,
    reference,
    subprocessor: name,
    email,
    company: form.company,
    text: form.text,
    objectBy: row.objectBy,
  };
  return {
    reference,
    change: join(useRate([objectionLimit(follower)], moment), {
      expect: [{ table: 'objections', where: { reference }, exists: false }],
      writes: [
        insert('objections', row),
        ...staffOf(manifest).approvers.flatMap((to) => queueEmail(moment, { to, reference, letter })),
      ],
      audit: [logged(moment.now, 'follower', 'objection.made', reference, { subprocessor: id })],
    }),
  };
}

/** The company's answer, sent to whoever objected. */
export function answerObjection(
  { reference, name, email, state }: ObjectionRow,
  answer: string,
  by: string,
  moment: Moment,
): { refused: 'answered' } | { change: Change } {
  if (state !== 'open') return { refused: 'answered' };
  const letter = { kind: 'objection-answer' as const, reference, subprocessor: name, answer };
  return {
    change: {
      expect: [{ table: 'objections', where: { reference, state: 'open', purgedAt: null }, exists: true }],
      writes: [
        update('objections', { reference }, { state: 'answered', answer, answeredAt: moment.now, answeredBy: by }),
        ...queueEmail(moment, { to: email, reference, letter }),
      ],
      audit: [logged(moment.now, by, 'objection.answered', reference, {})],
    },
  };
}

/** Without whose it was, and what they wrote. */
export const eraseObjection = ({ reference }: Pick<ObjectionRow, 'reference'>, now: string): Change => ({
  expect: [{ table: 'objections', where: { reference, purgedAt: null }, exists: true }],
  writes: [
    update('objections', { reference }, { email: GONE, company: GONE, text: GONE, answer: null, purgedAt: now }),
    remove('outbox', { reference }),
  ],
  audit: [logged(now, 'gate', 'objection.purged', reference, {})],
});
