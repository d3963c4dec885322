import { sayCount, sayDay, sayMoment, sayNumber } from './format.ts';

/** The commands about followers, sends, objections and privacy requests: their help, and what they print. */
export const readersHelp = {
  followers: 'manage who follows by email',
  followersList: 'count followers by topic',
  followersRemove: 'remove one address',
  sends: 'manage what goes out to followers',
  sendsList: 'list sends with how far each has come',
  sendsPause: 'stop a send for a while',
  sendsResume: 'go on with a paused send',
  sendsCancel: 'end a send; emails that have left stay sent',
  sendsRun: 'compare the build with what was last announced, and go on with every send',
  send: 'the send, such as S-7K3M9Q2A',
  objections: 'manage objections to subprocessors',
  objectionsList: 'list objections, open ones first',
  objectionsAnswer: 'answer an objection; the answer is emailed',
  objection: 'the objection, such as O-7K3M9Q2A',
  text: 'the text that is sent',
  privacy: 'manage requests about personal data',
  privacyList: 'list privacy requests, by when they are due',
  privacyShow: 'show one privacy request',
  privacyHeld: 'print everything the gate holds about an address, as JSON',
  privacyExtend: 'take two more months, with a reason that is emailed',
  privacyClose: 'close a privacy request; the answer is emailed',
  privacyRequest: 'the privacy request, such as P-7K3M9Q2A',
  outcome: 'how it ended',
};

export const readers = {
  off: 'Following by email is off. To turn it on, set follow: true in content/company.yaml.',
  topic: (count: number, topic: string) => `${sayNumber(count).padStart(6)}  ${topic}`,
  unmailed: (unconfirmed: number, bounced: number) =>
    `${sayNumber(unconfirmed)} waiting to be confirmed, ${sayNumber(bounced)} stopped because the address was refused.`,
  removed: (rows: number) =>
    rows === 0 ? 'This address follows nothing.' : 'This address no longer follows anything.',
  noSends: 'Nothing has been sent yet.',
  send: (reference: string, state: string, sent: number, total: number, failed: number, topic: string) =>
    [reference, state.padEnd(9), `${sent}/${total} sent`, `${failed} failed`, topic].join('  '),
  noSend: (reference: string) => `There is no send ${reference}. To see them all, run: npm run gate -- sends list`,
  sendState: (reference: string) =>
    `${reference} is in a state where this changes nothing. See: npm run gate -- sends list`,
  changed: (reference: string, state: string) => `${reference} ${state}`,
  states: { pause: 'paused', resume: 'goes on', cancel: 'canceled' },
  ran: (made: number) => `${sayCount(made, 'new send')}.`,
  noObjections: 'No objections yet.',
  objection: (reference: string, state: string, created: string, email: string, company: string, name: string) =>
    [reference, state.padEnd(8), sayDay(created), email, company, name].join('  '),
  noObjection: (reference: string) =>
    `There is no objection ${reference} to answer. To see them all, run: npm run gate -- objections list`,
  answered: (reference: string) => `${reference} answered`,
  noPrivacy: 'No privacy requests yet.',
  privacyLine: (reference: string, state: string, due: string, kind: string, email: string) =>
    [reference, state.padEnd(11), `by ${sayDay(due)}`, kind, email].join('  '),
  noPrivacyRequest: (reference: string) =>
    `There is no privacy request ${reference} in a state for this. To see them all, run: npm run gate -- privacy list`,
  tooLate: (reference: string, due: string) =>
    `${reference} was due on ${sayMoment(due)}. It can no longer be extended.`,
  extended: (reference: string, due: string) => `${reference} extended to ${sayDay(due)}`,
  closed: (reference: string) => `${reference} closed`,
  needText: (option: string) => `${option}: enter a text.`,
  oneAddress: 'Enter one email address, such as name@company.example',
};
