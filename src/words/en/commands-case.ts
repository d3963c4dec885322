import { sayMoment, sayNumber } from './format.ts';

/** The commands about a request that waits: help, and what they answer. */
export const caseHelp = {
  ask: 'ask the requester a question; the promised time is paused until they answer',
  askText: 'the question',
  savedReply: 'a saved reply of access.yaml, by its ID; what you type follows it',
  note: 'add a note that only staff can read',
  noteText: 'the note',
  assign: 'hand a request to an approver',
  assignTo: 'their address, or: nobody',
  assigned: 'only requests that this approver looks after',
  resend: 'send an email of a request again; without --letter: list its emails',
  letter: 'the number of the email in that list',
  downloads: 'downloads of each document',
};

export const caseCommands = {
  asked: (reference: string) => `${reference}: question sent to the requester`,
  noted: (reference: string) => `${reference}: note added`,
  assigned: (reference: string, to: string | null) =>
    to === null ? `${reference} is assigned to nobody` : `${reference} is assigned to ${to}`,
  already: (reference: string) => `${reference} is already assigned that way`,
  notAnApprover: (to: string, approvers: string) =>
    `--to: ${to} may not decide on this request. These may: ${approvers}.`,
  nothingTyped: '--text or --reply: write something',
  unknownReply: (given: string, known: string) =>
    known === ''
      ? `--reply: content/access.yaml has no saved replies, so not “${given}” either.`
      : `--reply: there is no saved reply “${given}”. There are: ${known}.`,
  tooLong: (most: number) => `This is longer than ${sayNumber(most)} characters.`,
  tooManyQuestions: (reference: string, most: number) => `${reference} has ${sayNumber(most)} questions already.`,
  tooManyNotes: (reference: string, most: number) => `${reference} has ${sayNumber(most)} notes already.`,
  purged: (reference: string) => `${reference}: personal data was erased, so nothing can be added.`,
  letter: (number: number, kind: string, to: string, status: string, at: string, again: boolean) =>
    `${String(number).padStart(2)}  ${kind} to ${to}: ${status}, ${sayMoment(at)}${again ? '' : ' (can’t be sent again)'}`,
  noLetters: (reference: string) => `${reference}: its emails are no longer kept`,
  badLetter: (given: string, most: number) => `--letter: ${given} is not a number from 1 to ${most}.`,
  resent: (reference: string) => `${reference}: email queued`,
  notAgain: (reference: string) => `${reference}: this email can’t be sent again, because the request has moved on.`,
  limit: 'This address got several emails in the last hour or day. Try again later.',
};
