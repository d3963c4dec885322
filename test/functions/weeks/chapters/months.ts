import type { World } from '../actors.ts';

type Told = (of: Pick<World, 'company' | 'ground'>) => string[];

/** What the report of each month has to tell of this story: on which day whose request, what, and by whom; in this order, and no more. */
export const MONTHS: Record<string, Told> = {
  '2026-11': ({ company: { name }, ground }) => [
    `21 the regulator: reader.invited by ${name('sales')}`,
    '21 the regulator: agreement.waived by rule',
    `21 the regulator: request.granted by ${name('sales')}`,
    '21 the regulator: document.downloaded by requester',
    '21 the regulator: document.downloaded by requester',
    '22 the partner: request.submitted by requester',
    '22 the partner: agreement.signed by requester',
    '22 the partner: request.granted by rule',
    '22 the partner: document.downloaded by requester',
    '23 the buyer: request.submitted by requester',
    '23 the buyer: agreement.signed by requester',
    `23 the buyer: request.granted by ${name('approver')}`,
    '23 the buyer: document.downloaded by requester',
    '24 the viewer: request.submitted by requester',
    '24 the viewer: agreement.signed by requester',
    `24 the viewer: request.granted by ${name('approver')}`,
    ...(ground.draws ? ['24 the viewer: document.viewed by requester'] : []),
    '25 the curious: request.submitted by requester',
    '25 the curious: agreement.signed by requester',
    `25 the curious: request.granted by ${name('approver')}`,
    '27 the stranger: request.submitted by requester',
    '27 the stranger: agreement.signed by requester',
    '27 the silent: request.submitted by requester',
    `27 the stranger: request.denied by ${name('approver')}`,
    '30 the heir: request.submitted by requester',
    '30 the heir: agreement.signed by requester',
    `30 the heir: request.granted by ${name('approver')}`,
  ],
  '2026-12': ({ company: { name } }) => [
    '01 the viewer: request.expired by gate',
    '02 the curious: request.expired by gate',
    '03 the heir: document.succeeded by gate',
    '04 the heir: document.downloaded by requester',
    `04 the buyer: request.extended by ${name('approver')}`,
    '05 the regulator: request.expired by gate',
    '05 the linked: offer.taken by requester',
    '05 the linked: agreement.signed by requester',
    `05 the linked: request.granted by ${name('sales')}`,
    '05 the linked: document.downloaded by requester',
    '06 the partner: request.expired by gate',
    '06 the late: offer.taken by requester',
    `11 the buyer: request.revoked by ${name('approver')}`,
    '14 the heir: request.expired by gate',
    '19 the linked: request.expired by gate',
  ],
};
/** And what its PDF counts. */
export const COUNTS: Record<string, Told> = {
  '2026-11': ({ ground }) => [
    'Requests received: 7',
    'Invitations sent: 1',
    'Agreements signed: 6',
    'Agreements waived: 1',
    'Approved by a person: 5',
    'Approved by a rule: 1',
    'Declined: 1',
    'Downloads: 4',
    `Views of view-only documents: ${ground.draws ? 1 : 0}`,
  ],
  '2026-12': () => ['Requests received: 2', 'Access extended: 1', 'Access revoked: 1', 'Downloads: 2'],
};
