import { sayCount, sayDay, sayNumber } from './format.ts';

const kinds = {
  access: 'See the personal data you hold about me',
  correction: 'Correct my personal data',
  deletion: 'Delete my personal data',
  objection: 'Stop using my personal data in some way',
  portability: 'Get my personal data in a form I can take elsewhere',
};
const short = {
  access: 'Access',
  correction: 'Correction',
  deletion: 'Deletion',
  objection: 'Objection',
  portability: 'Portability',
};
const states = { unconfirmed: 'Not confirmed', open: 'Open', extended: 'Extended', closed: 'Closed' };
const outcomes = {
  done: 'Done',
  partly: 'Done in part',
  refused: 'Refused',
  'nothing-held': 'No data held',
  withdrawn: 'Withdrawn',
};

/** Requests about personal data: the form, and the desk's queue. */
export const privacy = {
  kinds,
  short,
  states,
  outcomes,
  ask: {
    title: 'Privacy request',
    lede: (company: string, days: number) =>
      `Ask ${company} about your own personal data. We answer within ${sayCount(days, 'day')} of your request.`,
    kind: 'What would you like us to do?',
    name: 'Your name',
    email: 'Email address',
    emailHint: 'Use the one we may know you by. We’ll email you a link to confirm it.',
    text: 'Your request',
    hint: (most: number) => `What it’s about, and where we may find your data. Up to ${sayNumber(most)} characters.`,
    chooseOne: 'Select what you would like us to do',
    button: 'Send request',
    kept: (company: string, unconfirmed: number, days: number) =>
      `${company} uses what you enter to answer this request. It’s deleted after ${sayCount(unconfirmed, 'day')} if you don’t confirm your address, and ${sayCount(days, 'day')} after the request is closed.`,
  },
  sent: (days: number) => ({
    title: 'Check your email',
    lede: `If we can email this address, a link to confirm your request is on its way. It works for ${sayCount(days, 'day')}.`,
    more: 'Didn’t get it? Check your spam folder, then submit the request again.',
  }),
  confirm: {
    title: 'Confirm your request',
    lede: (company: string) => `${company} starts on it once you confirm.`,
    button: 'Confirm the request',
    facts: { kind: 'Request', reference: 'Reference', due: 'We answer by' },
  },
  confirmed: (reference: string, due: string) => ({
    title: 'We have your request',
    lede: `Your reference is ${reference}. We’ll answer by ${sayDay(due)}.`,
  }),
  desk: {
    title: 'Privacy requests',
    lede: 'Requests from people about their own personal data. Each has a deadline (GDPR Art. 12(3)).',
    off: 'There is no form for privacy requests. To turn it on, set privacyRequests in content/company.yaml.',
    table: 'Privacy requests, open ones first, by when they are due',
    none: 'No privacy requests yet.',
    columns: { reference: 'Request', kind: 'Kind', received: 'Received', due: 'Answer by', state: 'Status' },
    day: (at: string) => sayDay(at),
    left: (days: number) => (days === 0 ? 'today' : `${sayCount(days, 'day')} left`),
    overdue: (days: number) => `${sayCount(days, 'day')} overdue`,
    unconfirmed: (count: number) =>
      `${sayCount(count, 'request')} not confirmed yet. They’re deleted after seven days.`,
    all: 'All privacy requests',
    one: (reference: string) => `Privacy request ${reference}`,
    unknown: { title: 'Privacy request not found', lede: 'Check the reference.' },
    facts: {
      kind: 'Request',
      name: 'Name',
      email: 'Email',
      received: 'Received',
      confirmed: 'Confirmed',
      due: 'Answer by',
      why: 'Why it takes longer',
      closed: 'Closed',
      by: 'Closed by',
      outcome: 'Outcome',
    },
    text: 'What they ask',
    reply: 'What we told them',
    held: {
      heading: 'What we hold about this address',
      lede: 'Counted in this trust center alone. Look in your other systems too.',
      requests: 'Requests for documents',
      signatures: 'Signatures',
      messages: 'Questions, answers and notes',
      links: 'Personal links',
      emails: 'Emails in the outbox',
      follows: 'Topics followed',
      objections: 'Objections',
      privacy: 'Privacy requests, this one included',
      number: (count: number) => sayNumber(count),
      export: 'Download all of it as JSON',
      file: (reference: string) => `${reference}.json`,
      erase: (email: string) => `To erase it, run: npm run gate -- erase ${email}`,
    },
    extend: {
      heading: 'Take longer',
      lede: (day: string) =>
        `Where a request is complex, you have until ${sayDay(day)}. The person is told why within the first month.`,
      why: 'Why it takes longer',
      button: 'Extend and tell them',
    },
    close: {
      heading: 'Close the request',
      outcome: 'Outcome',
      reply: 'Your answer',
      hint: 'We email it to them. Say why where you refuse.',
      chooseOne: 'Select an outcome',
      button: 'Close and tell them',
    },
  },
};
