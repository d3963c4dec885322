import { sayAge, sayCount, sayMoment, sayNumber } from './format.ts';

/** The page of one request at the desk, and the requester's page while a question is open. */
export const caseWords = {
  /** In the place of the status, while the next word is the requester's. */
  asked: 'Waiting for the requester',
  askedFor: (hours: number) => `Asked ${sayAge(hours)} ago`,
  assignedTo: (who: string) => `With ${who}`,
  mine: 'Assigned to me',
  noneMine: 'None of these requests is assigned to you.',
  since: {
    title: 'This request changed while you had it open',
    lede: 'Nothing you entered has been saved yet. In the meantime:',
    one: (what: string, by: string, at: string) => `${what}: ${by}, ${sayMoment(at)}`,
    kept: 'What you typed is still below. Check it, then submit again.',
    copy: 'This form is no longer on the page. Here is what you typed, to copy:',
  },
  scope: 'Others decide on some of these documents: you can release only those below.',
  outOfScope: 'Select only documents that you may decide on',
  notYours: 'This request is for documents that others decide on',
  company: {
    heading: 'What we know about the company',
    domain: 'Email domain',
    kind: 'Kind of address',
    rules: 'Access rules',
    kinds: {
      company: 'The company’s own domain',
      'free-mail': 'A mailbox provider open to anyone, so it says nothing about the company',
      disposable: 'A provider of throwaway addresses',
    },
  },
  earlier: {
    noneFree: (domain: string) => `None from this address. Other addresses at ${domain} belong to anyone.`,
    signed: (agreement: string, version: string, at: string) =>
      `Signed: ${agreement}, version ${version}, ${sayMoment(at)}`,
    waived: (agreement: string, at: string) => `Waived: ${agreement}, ${sayMoment(at)}`,
    covered: (agreement: string, at: string) =>
      `Covered by a colleague’s signature: ${agreement}, recorded ${sayMoment(at)}`,
    onFile: (agreement: string, at: string) => `On file: ${agreement}, recorded ${sayMoment(at)}`,
  },
  talk: {
    heading: 'Questions to the requester',
    question: (who: string) => `${who} asked`,
    answer: 'The requester answered',
    /** After how long the promised time stands still. */
    open: (at: string) =>
      `The question has been open since ${sayMoment(at)}. The promised time is paused until they answer.`,
    ask: 'Ask the requester',
    askLabel: 'Your question',
    askHint:
      'We email it to the requester, who answers on their own page. The request keeps waiting for your decision.',
    saved: 'Saved reply',
    button: 'Send question',
    tooMany: (most: number) => `You can ask ${sayNumber(most)} questions at most. Decide, or email the requester`,
  },
  reply: {
    label: 'Saved reply',
    none: 'None',
    hint: 'Its text is sent first, then what you type below.',
    declineHint: 'If you decline: its text is sent first, then what you type below.',
    texts: 'Read the saved replies',
    unknown: 'Select a saved reply from the list',
    tooLong: (most: number) => `With the saved reply, this is longer than ${sayNumber(most)} characters. Shorten it`,
  },
  notes: {
    heading: 'Notes for colleagues',
    hint: 'Only people who sign in here see notes. The requester never does.',
    none: 'No notes yet.',
    label: 'New note',
    button: 'Add note',
    tooMany: (most: number) => `A request has ${sayNumber(most)} notes at most`,
  },
  assign: {
    heading: 'Who looks after it',
    label: 'Assigned to',
    nobody: 'Nobody',
    button: 'Assign',
    take: 'Assign to me',
    unknown: 'Select an approver who may decide on these documents',
  },
  downloads: 'Downloads of each document',
  downloadsHint: (most: number) => `If you approve: from 1 to ${most}.`,
  access: {
    heading: (ways: readonly ('download' | 'view')[]) =>
      ways.length > 1 ? 'Downloads and views' : ways[0] === 'view' ? 'Views' : 'Downloads',
    given: 'Documents with what is left of each',
    document: 'Document',
    left: 'Left',
    until: 'Access until',
    by: 'By',
    person: 'The requester',
    program: (token: string) => `A program (token ${token})`,
    download: {
      left: (left: number, allowed: number) => `${sayNumber(left)} of ${sayCount(allowed, 'download')}`,
      none: 'Nothing has been downloaded yet.',
      table: 'Downloads, newest first',
      at: 'Downloaded',
    },
    view: {
      left: (left: number, allowed: number) => `${sayNumber(left)} of ${sayCount(allowed, 'view')}`,
      none: 'Nothing has been viewed yet.',
      table: 'Views, newest first',
      at: 'Viewed',
    },
  },
  letters: {
    heading: 'Emails',
    table: 'Emails about this request, newest first',
    none: 'No emails are kept anymore. The history names those that were sent.',
    columns: { kind: 'Email', to: 'To', status: 'Delivery', resend: 'Send again' },
    status: {
      queued: 'Waiting for its turn',
      held: 'Waiting for the address to be confirmed',
      waiting: 'Being sent',
      unreadable: 'Waiting for another version of Vouchsafe',
      sent: 'Sent',
      dead: 'Could not be delivered',
    },
    attempts: (count: number) => sayCount(count, 'attempt'),
    resend: { revive: 'Try again', copy: 'Send again', link: 'Send a new link' },
    /** Beside a button that looks like its neighbors. */
    which: (label: string, kind: string) => `${label}: ${kind}`,
    limit: 'This address got several emails in the last hour or day. Try again later',
    notAgain: 'This email can’t be sent again: the request has moved on',
  },
  hashes: {
    summary: 'Hashes of the audit log',
    table: 'Rows of the audit log for this request',
    columns: { row: 'Row', event: 'Event', hash: 'Hash' },
  },
  /** On the requester's page. */
  reader: {
    title: 'We have a question about your request',
    lede: (company: string) => `${company} needs your answer before deciding.`,
    heading: 'Questions and answers',
    question: (company: string, at: string) => `${company}, ${sayMoment(at)}`,
    answer: (at: string) => `You, ${sayMoment(at)}`,
    label: 'Your answer',
    hint: 'We’ll email you our decision. You can’t change your answer once it’s sent.',
    button: 'Send answer',
  },
};
