import { type Change, logged } from './change.ts';
import { TRIAL_COPIES_PER_PERSON_PER_HOUR } from './limits.ts';
import type { Moment } from './moment.ts';
import { type RateLimit, useRate } from './rate.ts';

const TRIAL_REFERENCE = 'VS-TRIAL';

/** What a trial copy says on every page: `email` is whoever looks at it, `at` the time in words. `title` names the file in a refusal. */
export const trialStamp = (name: string, email: string, title: string, at: string) => ({
  name,
  company: 'trial copy, not for release',
  email,
  at,
  reference: TRIAL_REFERENCE,
  title,
});

export const trialLimit = (email: string): RateLimit => ({
  bucket: `trial:${email}`,
  hours: 1,
  most: TRIAL_COPIES_PER_PERSON_PER_HOUR,
});

/** A trial copy for an approver: counted, and written down before its file is read. */
export function recordTrial(document: string, email: string, moment: Moment): Change {
  const counted = useRate([trialLimit(email)], moment);
  return {
    ...counted,
    audit: [logged(moment.now, email, 'document.tried', null, { document })],
  };
}
