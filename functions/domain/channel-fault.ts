import { MailFault, type MailOutcome } from './mail-fault.ts';

/** Why a channel did not take a message. */
export class ChannelFault extends MailFault {
  override readonly name = 'ChannelFault';
  /** How long its receiver asked to be left alone. */
  readonly retryAfterSeconds: number | null;
  /** Its receiver is gone for good: nothing more is sent to this address. */
  readonly isGone: boolean;

  constructor(
    message: string,
    outcome: MailOutcome,
    {
      retryAfterSeconds = null,
      isGone = false,
      ...rest
    }: ErrorOptions & { retryAfterSeconds?: number | null; isGone?: boolean } = {},
  ) {
    super(message, outcome, rest);
    this.retryAfterSeconds = retryAfterSeconds;
    this.isGone = isGone;
  }
}
