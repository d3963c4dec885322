/**
 * What a failed attempt means for the mail. `later`: it did not leave, try again. `never`: the server refused this recipient
 * or this text for good. `unknown`: all of it was handed over and no answer came, so it may have been taken.
 */
export type MailOutcome = 'later' | 'never' | 'unknown';

/** Thrown by a mailer. Any other error of a mailer counts as `later`. */
export class MailFault extends Error {
  override readonly name: string = 'MailFault';
  readonly outcome: MailOutcome;

  constructor(message: string, outcome: MailOutcome, options?: ErrorOptions) {
    super(message, options);
    this.outcome = outcome;
  }
}
