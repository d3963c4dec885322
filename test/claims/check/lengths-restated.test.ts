import { describe, expect, it } from 'vitest';
import { numbersBeside } from './numbers-beside.ts';

/** What is reported of a page and of an answer that restates it; `question` stands over the answer. */
const told = (page: string, restated: string, question = 'How do you look after our data?'): string[] =>
  numbersBeside(page, question, restated);

/** What a page says, how somebody else restates it, the length in that and one that contradicts, and the question over the answer. */
const RESTATED: readonly [page: string, restated: string, length: string, bent: string, question?: string][] = [
  // Those who leave.
  [
    'When somebody’s employment ends, we immediately disable all access.',
    'A leaver loses access within 40 hours.',
    'within 40 hours',
    'within 20 days',
  ],
  [
    'Access of contractors is revoked within 20 hours of the engagement end.',
    'A freelancer whose engagement is over can’t get in after 20 hours.',
    '20 hours',
    '9 days',
  ],
  // What is told ahead.
  [
    'We announce new sub-processors 20 days in advance.',
    'If the list of vendors changes, you’re told 20 days ahead.',
    '20 days',
    '9 days',
  ],
  [
    'If a revision of the terms is material, we give 40 days’ notice.',
    'The terms can change, and you know it 40 days earlier.',
    '40 days',
    '10 days',
  ],
  [
    'We give 45 days’ notice before a price increase takes effect.',
    'Should prices go up, you hear it 45 days before.',
    '45 days',
    '10 days',
  ],
  // Answers that leave it to their question.
  [
    'We log users out after 20 minutes of inactivity.',
    'Yes: 20 minutes.',
    '20 minutes',
    '50 minutes',
    'Is there an idle timeout?',
  ],
  [
    'Telemetry logs are stored for 20 days.',
    'A little, and it is deleted after 20 days.',
    '20 days',
    '90 days',
    'Do you collect telemetry?',
  ],
  // Alerts, signed requests, exports and uploads.
  [
    'If an alert isn’t acknowledged within 9 minutes, it is escalated.',
    'If nobody reacts to an alert for 9 minutes, the rest of the team is called.',
    '9 minutes',
    '40 minutes',
  ],
  [
    'Webhooks with a timestamp older than six minutes are rejected.',
    'Nothing can be replayed later than six minutes after it was sent.',
    'six minutes',
    'fifty minutes',
  ],
  ['CSV exports expire after 9 days.', 'An export stays downloadable for 9 days.', '9 days', '3 days'],
  ['Your uploaded files are removed after 20 hours.', 'What you upload is gone after 20 hours.', '20 hours', '9 days'],
  // Other words for what is done.
  [
    'Client data is purged within 50 days of the end of the contract.',
    'Once the contract is over, nothing of yours is left after 50 days.',
    '50 days',
    '90 days',
  ],
  [
    'Visits of clinics are retained for six years.',
    'What a clinic wrote down can be looked up for six years.',
    'six years',
    'two years',
  ],
  // Lengths that were not read.
  [
    'New hires are trained within 30 days of their start date.',
    'Newcomers have gone through the course by the end of their first month.',
    'first month',
    'first week',
  ],
  [
    'We answer reports of flaws within 24 hours.',
    'A researcher who writes to us gets an answer inside a day.',
    'a day',
    'a week',
  ],
  [
    'We answer reports of flaws within two full business days.',
    'Whoever reports a flaw hears back in two business days.',
    'two business days',
    'nine business days',
  ],
];

describe('a length of time that somebody else restates', () => {
  it.each(RESTATED)('%s / %s', (page, restated, length, bent, question) => {
    expect(told(page, restated, question)).toEqual([]);
    expect(told(page, restated.replace(length, bent), question)).not.toEqual([]);
  });
});

describe('what a lead-in of ours stands over', () => {
  it('is promised, however its points begin', () => {
    const page =
      'Under the addendum, Northwind Cloud agrees to:\n\n- Report any breach of personal data within 30 days';
    expect(told(page, 'After a breach, customers hear from us within 30 days.')).toEqual([]);
    expect(told(page, 'After a breach, customers hear from us within 60 days.')).not.toEqual([]);
  });
});

describe('lengths of two things', () => {
  it.each([
    ['Audit entries are kept for 400 days and can be exported.', 'An export can be downloaded for 7 days.'],
    ['Keys are destroyed within 40 days after termination.', 'Staff lose their access on their last day.'],
    ['Access of leavers is removed immediately.', 'Access of leavers is removed within one day.'],
    ['Support cases are kept for 3 years.', 'Messages that you send in the app stay for 90 days.'],
    ['Two years ago, we noticed that nobody offered storage.', 'Storage is billed for a year.'],
    ['Scan reports are retained for 6 years.', 'Critical vulnerabilities are fixed within 40 days.'],
    ['You hear back on the same business day.', 'We answer tickets within 6 business hours.'],
  ])('%s / %s', (one, other) => {
    expect(told(one, other)).toEqual([]);
  });
});
