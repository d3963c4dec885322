import type { EventType } from '../../schemas/channel-events.ts';
import { sayAge, sayCount, sayMoment, sayNumber } from './format.ts';
import { history } from './gate-history.ts';

/** What happened, as a heading. */
const events: Record<EventType, string> = {
  'request.signed': 'A request needs a decision',
  'request.granted': 'Request approved',
  'request.declined': 'Request declined',
  'request.revoked': 'Access revoked',
  'request.expired': 'Access ended',
  'document.downloaded': 'Document downloaded',
  'document.viewed': 'Document viewed',
  'invitation.sent': 'Invitation sent',
  'signature.recorded': 'Agreement signed',
  'question.asked': 'We asked the requester a question',
  'question.answered': 'The requester answered',
  'delivery.failed': 'An email could not be delivered',
};

const waited = (hours: number): string => `waiting ${sayAge(hours)}`;

/** To the channels of the company, and to the people who want to hear of what waits. */
export const channelEmails = {
  event: {
    events,
    subject: (title: string, reference: string) => `${title} (${reference})`,
    facts: {
      company: 'Company',
      documents: 'Documents',
      reference: 'Reference',
      requester: 'Requester',
      by: 'By',
      until: 'Access until',
      download: 'Download',
      view: 'View',
      agreement: 'Agreement',
      email: 'Email',
    },
    by: { rule: 'An access rule', operator: 'The command line', staff: 'Someone at the desk' },
    until: (at: string) => sayMoment(at),
    uses: (use: number, of: number) => `${sayNumber(use)} of ${sayNumber(of)}`,
    agreement: (title: string, version: string) => `${title}, version ${version}`,
    requester: (name: string, email: string) => (name === '' ? email : `${name}, ${email}`),
    email: (kind: string) => new Map(Object.entries<string>(history.emails)).get(kind) ?? kind,
    button: 'Open the request',
    desk: 'Open the desk',
  },
  roundup: {
    subject: (waiting: number, overdue: number) => {
      if (waiting === 0) return 'Nothing is waiting; access ends soon';
      const all = `${sayCount(waiting, 'request is', 'requests are')} waiting`;
      return overdue === 0 ? all : `${all}, ${sayNumber(overdue)} overdue`;
    },
    title: { day: 'Your daily roundup', week: 'Your weekly roundup' },
    waiting: (count: number) => `${sayCount(count, 'request is', 'requests are')} waiting for a decision:`,
    nothingWaits: 'Nothing is waiting for a decision.',
    request: (reference: string, company: string, hours: number) => `${company} (${reference}), ${waited(hours)}`,
    overdue: (reference: string, company: string, hours: number) =>
      `Overdue: ${company} (${reference}), ${waited(hours)}`,
    ending: (count: number) => `${sayCount(count, 'requester’s access ends', 'requesters’ access ends')} soon:`,
    ends: (reference: string, company: string, until: string) => `${company} (${reference}), until ${sayMoment(until)}`,
    erased: 'erased',
    more: (count: number) => `And ${sayNumber(count)} more.`,
    button: 'Open the desk',
    why: (company: string) =>
      `You got this email because access.yaml lists you under “roundups” in the ${company} trust center.`,
  },
  escalation: {
    subject: (isOverdue: boolean, reference: string) =>
      `${isOverdue ? 'Answer overdue' : 'Answer due soon'} (${reference})`,
    title: { soon: 'An answer is due soon', overdue: 'An answer is overdue' },
    said: (hours: number, target: number) =>
      `This request has waited ${sayAge(hours)}. The promised time is ${sayCount(target, 'hour')}.`,
    button: 'Open the request',
    why: (company: string) =>
      `You got this email because access.yaml lists you under “escalate” in the ${company} trust center.`,
  },
  /** What a channel is sent on trial. */
  trial: {
    title: 'This is a test',
    said: (company: string) => `The ${company} trust center can send messages here.`,
  },
};
