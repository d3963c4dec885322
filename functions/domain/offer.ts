import * as v from 'valibot';
import { formFault } from '../../src/schemas/form-fault.ts';
import { readAddress } from '../../src/schemas/mail-address.ts';
import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import { optionalLine, REQUEST_LIMITS, textOf } from '../../src/schemas/request-form.ts';
import {
  OFFER_ANSWERS_MAX,
  OFFER_DAYS_MAX,
  OFFER_FRAMEWORKS_MAX,
  OFFER_NOTE_MAX_CHARS,
  OFFER_TITLE_MAX_CHARS,
} from './limits.ts';
import { domainOf, sameMailbox } from './mail-domain.ts';
import type { OfferRow } from './offer-rows.ts';
import type { Instant } from './time.ts';

const SUBJECT_FAULT = formFault('link-subject', 'not-an-address');
/** An address or a domain as people type one; null when it is neither. */
export function readSubject(typed: string): string | null {
  const text = typed.trim().replace(/^@/, '');
  const read = readAddress(text.includes('@') ? text : `x@${text}`);
  if (!('address' in read)) return null;
  return text.includes('@') ? sameMailbox(read.address) : domainOf(read.address);
}
export const isAddress = (subject: string): boolean => subject.includes('@');
/** The domain that rules are asked about; empty for a page that is for nobody in particular. */
export const subjectDomain = (subject: string): string => (isAddress(subject) ? domainOf(subject) : subject);

const subject = v.optional(
  v.pipe(
    v.string(SUBJECT_FAULT),
    v.trim(),
    v.maxLength(EMAIL_MAX_CHARS, SUBJECT_FAULT),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const read = dataset.value === '' ? '' : readSubject(dataset.value);
      if (read !== null) return read;
      addIssue({ message: SUBJECT_FAULT });
      return NEVER;
    }),
  ),
  '',
);
const daysFault = formFault('days', 'out-of-range', `1-${OFFER_DAYS_MAX}`);
const days = v.optional(
  v.pipe(
    v.string(daysFault),
    v.trim(),
    v.regex(/^\d{1,3}$/, daysFault),
    v.transform(Number),
    v.minValue(1, daysFault),
    v.maxValue(OFFER_DAYS_MAX, daysFault),
  ),
  '',
);
const ids = (about: 'documents' | 'answers' | 'frameworks', most: number) => {
  const missing = formFault(about, 'missing');
  return v.optional(
    v.pipe(
      v.array(v.pipe(v.string(missing), v.maxLength(100, missing)), missing),
      v.maxLength(most, formFault(about, 'too-many', most)),
    ),
    [],
  );
};

/** What staff fill in, in the order of the page. `send`: mailed by the gate, or copied by whoever made it. */
export const offerForm = v.strictObject({
  for: subject,
  company: optionalLine('their-company', REQUEST_LIMITS.company),
  documents: ids('documents', REQUEST_LIMITS.documents),
  days,
  note: v.optional(textOf('link-note', OFFER_NOTE_MAX_CHARS), ''),
  title: optionalLine('page-title', OFFER_TITLE_MAX_CHARS),
  frameworks: ids('frameworks', OFFER_FRAMEWORKS_MAX),
  answers: ids('answers', OFFER_ANSWERS_MAX),
  send: v.optional(v.picklist(['copy', 'mail']), 'copy'),
});
export type OfferForm = v.InferOutput<typeof offerForm>;
/** What can be changed of one that is made: whom it is for stays, and who has its link. */
export const offerChangeForm = v.omit(offerForm, ['for', 'send']);
export type OfferChange = v.InferOutput<typeof offerChangeForm>;

export const idsOf = (json: string): string[] => JSON.parse(json) as string[];

export const OFFER_STATES = ['open', 'expired', 'withdrawn'] as const;
export type OfferState = (typeof OFFER_STATES)[number];
export const offerState = (
  { withdrawnAt, expiresAt }: Pick<OfferRow, 'withdrawnAt' | 'expiresAt'>,
  now: Instant,
): OfferState => {
  if (withdrawnAt !== null) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
};
