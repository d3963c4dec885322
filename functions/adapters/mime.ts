import type { SendMailOptions } from 'nodemailer';
import { MailFault } from '../domain/mail-fault.ts';
import type { Message } from '../ports/mail.ts';
import type { Dkim } from './dkim-key.ts';

export interface Sender {
  name: string;
  address: string;
  /** Absent where the mail server signs, or nobody does. */
  dkim?: Dkim | null;
}

/** One address and nothing that a mail library would read as two: its envelope, too, splits at commas and brackets. */
const ONE_ADDRESS = /^[^\s,;:<>"()[\]\\@]+@[^\s,;:<>"()[\]\\@]+$/;

/** Programs offer to write there (RFC 2369 §3.2), or to end it with one POST (RFC 8058 §3.1), which asks for `https:`. */
const optOut = ({ unsubscribe, oneClick }: Message): Record<string, string> => {
  const ways = [oneClick, unsubscribe].flatMap((one) => (one ? [`<${one}>`] : []));
  return {
    ...(ways.length > 0 ? { 'List-Unsubscribe': ways.join(', ') } : {}),
    ...(oneClick?.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
};

/**
 * One message for nodemailer: the recipient as one address object, never as a string that it would split at commas, and an
 * envelope of its own. `Auto-Submitted` keeps vacation replies away (RFC 3834 §5). Throws when the recipient is not exactly one address.
 */
export const toMime = (message: Message, { name, address }: Sender): SendMailOptions => {
  if (!ONE_ADDRESS.test(message.to)) throw new MailFault('the recipient is not one plain address', 'never');
  return {
    from: { name, address },
    to: { name: '', address: message.to },
    envelope: { from: address, to: [message.to] },
    subject: message.subject,
    text: message.text,
    html: message.html,
    messageId: `<${message.messageId}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...optOut(message) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};
