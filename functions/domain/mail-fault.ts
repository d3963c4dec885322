/**
 * What a failed attempt means for the mail. `later`: it did not leave, try again. `never`: the server refused this recipient
 * or this text for good. `unknown`: all of it was handed over and no answer came, so it may have been taken.
 */
export type MailOutcome = 'later' | 'never' | 'unknown';

/** Thrown by a mailer. Any other error of a mailer counts as `later`. */
export class MailFault extends Error {
  override readonly name = 'MailFault';
  readonly outcome: MailOutcome;
  /** The server says that there is no such mailbox, for good. */
  readonly noMailbox: boolean;

  constructor(message: string, outcome: MailOutcome, options: ErrorOptions & { noMailbox?: boolean } = {}) {
    super(message, options);
    this.outcome = outcome;
    this.noMailbox = options.noMailbox ?? false;
  }
}
