import { MailFault, type MailOutcome } from '../domain/mail-fault.ts';
import { isLoopback } from '../domain/network.ts';
import { saysNoMailbox } from '../domain/no-mailbox.ts';
import type { Mailer } from '../ports/mail.ts';
import { type Sender, toMime } from './mime.ts';
import { readSmtpAddress } from './server-address.ts';

/** How long one attempt may take, in milliseconds. nodemailer's own limits go up to ten minutes. */
export interface SmtpLimits {
  /** From the name lookup to the end of STARTTLS. */
  setupMs: number;
  /** Some servers greet late on purpose, to see who talks out of turn. */
  greetingMs: number;
  silenceMs: number;
  /** A server that drips one byte a second never falls silent, so the whole attempt has an end as well. */
  attemptMs: number;
  /** From our goodbye to a closed socket, whatever the server does meanwhile. */
  closeMs: number;
}
export const SMTP_LIMITS: SmtpLimits = {
  setupMs: 12_000,
  greetingMs: 10_000,
  silenceMs: 15_000,
  attemptMs: 18_000,
  closeMs: 1_000,
};
const REPLY_MAX_BYTES = 64 * 1024;

/** What nodemailer tells about a failure; each part may be missing. */
interface SmtpError extends Error {
  command?: string;
  response?: string;
  responseCode?: number;
}

/**
 * 5yz is for good (RFC 5321 §4.2.1) when it is about this recipient or this text. It is not when it is about us (greeting,
 * AUTH, MAIL FROM, a policy by its enhanced code 5.7.z, RFC 3463 §3.8), which an operator can fix, nor for 503, a lost
 * session, nor for 552, which also says that a mailbox is full at the moment (RFC 5321 §4.5.3.1.10).
 */
function outcomeOf({ command, response = '', responseCode = 0 }: SmtpError, allSent: boolean): MailOutcome {
  if (responseCode === 0 && allSent) return 'unknown';
  const forGood = responseCode >= 500 && responseCode !== 503 && responseCode !== 552;
  const ours = command !== 'RCPT TO' && command !== 'DATA';
  return forGood && !ours && !/^\d{3}[ -]5\.7\.\d/.test(response) ? 'never' : 'later';
}

/** What nodemailer is told for an address: see `smtpMailer`. Throws for what is no address; the message does not repeat it. */
function transportOptions(address: string, limits: SmtpLimits) {
  const read = readSmtpAddress(address);
  if (!read) throw new Error('SMTP_URL is not the address of a mail server');
  const { host, port, secure, tls, auth } = read;
  const local = host === 'localhost' || isLoopback(host);
  return {
    host,
    port,
    secure,
    requireTLS: !secure && (tls === 'required' || !local) && tls !== 'optional',
    ...(auth ? { auth } : {}),
    connectionTimeout: limits.setupMs,
    dnsTimeout: limits.setupMs,
    greetingTimeout: limits.greetingMs,
    socketTimeout: limits.silenceMs,
    socketCloseTimeout: limits.closeMs,
    maxResponseSize: REPLY_MAX_BYTES,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Connects, upgrades and signs in as for a mail, and sends none. Throws what the server or the network said. */
export async function verifySmtp(address: string, limits: SmtpLimits = SMTP_LIMITS): Promise<{ where: string }> {
  const options = transportOptions(address, limits);
  const { default: nodemailer } = await import('nodemailer');
  const transport = nodemailer.createTransport(options);
  try {
    await transport.verify();
    return { where: `${options.host}:${options.port}` };
  } finally {
    transport.close();
  }
}

/**
 * The headers under the signature. nodemailer's own list lacks `List-Unsubscribe-Post`, and a mail program offers to end a list with one
 * click only where both headers are signed (RFC 8058 §4).
 */
const SIGNED_HEADERS = [
  ...['From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'Cc', 'MIME-Version', 'Content-Type'],
  ...['Content-Transfer-Encoding', 'In-Reply-To', 'References', 'List-Unsubscribe', 'List-Unsubscribe-Post'],
  ...['Auto-Submitted'],
].join(':');

/** What nodemailer signs with. A key that it cannot use was refused at the start (`dkim-key.ts`). */
const signedBy = ({ dkim }: Sender) =>
  dkim
    ? {
        dkim: {
          domainName: dkim.domain,
          keySelector: dkim.selector,
          privateKey: dkim.privateKey,
          headerFieldNames: SIGNED_HEADERS,
        },
      }
    : {};

/**
 * `smtps://` is TLS from the first byte (RFC 8314 §3); `smtp://` must be upgraded by STARTTLS unless the server is on this
 * machine or the address ends in `?tls=optional`. One connection an attempt; throws `MailFault`.
 */
export function smtpMailer(address: string, from: Sender, limits: SmtpLimits = SMTP_LIMITS): Mailer {
  const options = { ...transportOptions(address, limits), ...signedBy(from) };
  return {
    async send(message) {
      const mime = toMime(message, from);
      let allSent = false;
      // The one place where nodemailer tells that the last byte of the message has been handed to the socket.
      const info = (entry: unknown) => {
        if ((entry as { tnx?: unknown }).tnx === 'message') allSent = true;
      };
      // Loaded by the first mail: whoever only takes requests starts without it.
      const { default: nodemailer } = await import('nodemailer');
      const transport = nodemailer.createTransport({ ...options, logger: { info } });
      const end = new AbortController();
      const timer = setTimeout(() => end.abort(), limits.attemptMs);
      try {
        await transport.sendMail({ ...mime, signal: end.signal });
      } catch (error) {
        const fault = error as SmtpError;
        const words = end.signal.aborted ? `no end after ${limits.attemptMs / 1000} s` : fault.message;
        const outcome = outcomeOf(fault, allSent);
        const { response = '', responseCode = 0 } = fault;
        const noMailbox = outcome === 'never' && saysNoMailbox(`${responseCode} ${response}`);
        throw new MailFault(words, outcome, { cause: error, noMailbox });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
