import * as v from 'valibot';
import { formFault } from '../../src/schemas/form-fault.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { addressLine, oneLine, REQUEST_LIMITS, textOf } from '../../src/schemas/request-form.ts';
import { type Change, insert, join, logged, remove, update } from './change.ts';
import { askingLimits, laneFor } from './follow.ts';
import { GONE } from './gone.ts';
import {
  PRIVACY_DAYS,
  PRIVACY_EXTENDED_DAYS,
  PRIVACY_LINK_LIFETIME_HOURS,
  PRIVACY_OPEN_PER_ADDRESS,
  PRIVACY_TEXT_MAX_CHARS,
} from './limits.ts';
import { sameMailbox } from './mail-domain.ts';
import type { Moment } from './moment.ts';
import { spend } from './open-link.ts';
import { queueEmail } from './queue-email.ts';
import { useRate } from './rate.ts';
import type { PrivacyOutcome, PrivacyRow } from './reader-rows.ts';
import type { TokenRow } from './records.ts';
import { inLetters, REFERENCE_BYTES } from './reference.ts';
import { privacyContact, staffOf } from './staff.ts';
import { addDays, addHours, type Instant } from './time.ts';

type Subject = Parameters<typeof formFault>[0];
const given = (subject: Subject) => {
  const missing = formFault(subject, 'missing');
  return v.optional(
    v.pipe(v.string(missing), v.trim(), v.minLength(1, missing), textOf(subject, PRIVACY_TEXT_MAX_CHARS)),
    '',
  );
};
/** What was chosen of a list; which one is looked up by the caller, who says what is wrong with it. */
const chosen = v.optional(v.string(), '');
/** What somebody sends from `/privacy-request/`, in the order of the page. */
export const privacyForm = v.strictObject({
  kind: chosen,
  name: oneLine('your-name', REQUEST_LIMITS.name),
  email: addressLine('email'),
  text: given('your-request'),
});
export type PrivacyForm = Omit<v.InferOutput<typeof privacyForm>, 'kind'> & Pick<PrivacyRow, 'kind'>;
export const extendPrivacyForm = v.strictObject({ why: given('why-longer') });
export const closePrivacyForm = v.strictObject({
  outcome: chosen,
  reply: v.optional(textOf('our-answer', PRIVACY_TEXT_MAX_CHARS), ''),
});

export interface PrivacyFacts {
  /** Requests of this mailbox that were confirmed and not closed, and those that wait to be confirmed. */
  open: number;
  unconfirmed: number;
  confirmed: boolean;
  mayAsk: boolean;
}

/** Kept until its address is confirmed, with the one email that asks for that. Null where the network or the mailbox has enough. */
export function askPrivacy(
  manifest: Manifest,
  form: PrivacyForm,
  network: string | null,
  facts: PrivacyFacts,
  moment: Moment,
): Change | null {
  if (!facts.mayAsk) return null;
  const asked = useRate(askingLimits('privacy', network), moment);
  const room = PRIVACY_OPEN_PER_ADDRESS - facts.open;
  if (facts.unconfirmed >= room) return asked;
  const email = sameMailbox(form.email);
  const reference = `P-${inLetters(moment.bytes(REFERENCE_BYTES))}`;
  const row: PrivacyRow = {
    reference,
    kind: form.kind,
    name: form.name,
    email,
    text: form.text,
    state: 'unconfirmed',
    createdAt: moment.now,
    confirmedAt: null,
    // The month runs from the day the request came in, not from the day it was looked at.
    dueAt: addDays(moment.now, PRIVACY_DAYS),
    why: null,
    outcome: null,
    reply: null,
    closedAt: null,
    closedBy: null,
    purgedAt: null,
  };
  return join(asked, {
    expect: [
      { table: 'privacy', where: { reference }, exists: false },
      { table: 'privacy', where: { email, state: 'unconfirmed' }, fewer: room },
    ],
    writes: [
      insert('privacy', row),
      ...queueEmail(moment, {
        to: email,
        reference,
        letter: { kind: 'privacy-confirm', reference, what: form.kind },
        link: { purpose: 'privacy', hours: PRIVACY_LINK_LIFETIME_HOURS },
        lane: laneFor(manifest, email, facts.confirmed),
      }),
    ],
    audit: [logged(moment.now, 'subject', 'privacy.asked', reference, { kind: form.kind })],
  });
}

/** Who of the company is told: the privacy mailbox and the approvers. */
const told = (manifest: Manifest): string[] => [
  ...new Set([sameMailbox(privacyContact(manifest)), ...staffOf(manifest).approvers]),
];

/** The button behind the email: the request is in the queue from now on. */
export function confirmPrivacy(manifest: Manifest, token: TokenRow, row: PrivacyRow, moment: Moment): Change {
  const { reference, kind, dueAt } = row;
  const letter = { kind: 'privacy' as const, reference, what: kind, dueAt };
  return join(
    { ...spend(token, moment), audit: [] },
    {
      expect: [{ table: 'privacy', where: { reference, state: 'unconfirmed' }, exists: true }],
      writes: [
        update('privacy', { reference }, { state: 'open', confirmedAt: moment.now }),
        update('outbox', { recipient: row.email, status: 'held' }, { status: 'waiting' }),
        ...told(manifest).flatMap((to) => queueEmail(moment, { to, reference, letter })),
      ],
      audit: [logged(moment.now, 'subject', 'privacy.confirmed', reference, { kind, due: dueAt })],
    },
  );
}

const isOpen = ({ state }: PrivacyRow): boolean => state === 'open' || state === 'extended';

/** The last day, where it takes longer. */
export const extendedDue = ({ createdAt }: PrivacyRow): Instant => addDays(createdAt, PRIVACY_EXTENDED_DAYS);

type Outcome = { refused: 'state' | 'late' } | { change: Change };
/** Two months more, with the reason, told within the first (GDPR Art. 12(3)). */
export function extendPrivacy(row: PrivacyRow, why: string, by: string, moment: Moment): Outcome {
  if (row.state !== 'open') return { refused: 'state' };
  if (moment.now > row.dueAt) return { refused: 'late' };
  const { reference, kind, email } = row;
  const dueAt = extendedDue(row);
  return {
    change: {
      expect: [{ table: 'privacy', where: { reference, state: 'open' }, exists: true }],
      writes: [
        update('privacy', { reference }, { state: 'extended', dueAt, why }),
        ...queueEmail(moment, {
          to: email,
          reference,
          letter: { kind: 'privacy-extended', reference, what: kind, why, dueAt },
        }),
      ],
      audit: [logged(moment.now, by, 'privacy.extended', reference, { due: dueAt })],
    },
  };
}

/** Answered, one way or another; the person is told. */
export function closePrivacy(
  row: PrivacyRow,
  outcome: PrivacyOutcome,
  reply: string,
  by: string,
  moment: Moment,
): Outcome {
  if (!isOpen(row)) return { refused: 'state' };
  const { reference, kind, email, state } = row;
  const late = moment.now > row.dueAt;
  return {
    change: {
      expect: [{ table: 'privacy', where: { reference, state }, exists: true }],
      writes: [
        update('privacy', { reference }, { state: 'closed', outcome, reply, closedAt: moment.now, closedBy: by }),
        ...queueEmail(moment, {
          to: email,
          reference,
          letter: { kind: 'privacy-closed', reference, what: kind, outcome, reply },
        }),
      ],
      audit: [logged(moment.now, by, 'privacy.closed', reference, { outcome, late })],
    },
  };
}

/** What was asked and how it ended stays as evidence; who asked, and every word, goes. */
export const erasePrivacy = ({ reference, state }: PrivacyRow, now: Instant, by = 'gate'): Change => ({
  expect: [{ table: 'privacy', where: { reference, state, purgedAt: null }, exists: true }],
  writes: [
    update('privacy', { reference }, { name: GONE, email: GONE, text: GONE, why: null, reply: null, purgedAt: now }),
    remove('outbox', { reference }),
    remove('tokens', { reference }),
  ],
  audit: [logged(now, by, 'privacy.purged', reference, {})],
});

/** A request that nobody confirmed leaves no row, only that it came and went. */
export const dropPrivacy = ({ reference }: PrivacyRow, now: Instant): Change => ({
  expect: [{ table: 'privacy', where: { reference, state: 'unconfirmed' }, exists: true }],
  writes: [remove('privacy', { reference }), remove('outbox', { reference }), remove('tokens', { reference })],
  audit: [logged(now, 'gate', 'privacy.dropped', reference, {})],
});

export const unconfirmedBefore = (now: Instant): Instant => addHours(now, -PRIVACY_LINK_LIFETIME_HOURS);
