/**
 * What a mail server or a provider says of an address that doesn't exist (any more). Only that ends somebody's access: a mailbox that is full,
 * a filter that took us for spam, a server that is down say nothing of the person.
 */

/** An enhanced status code for good (RFC 3463), and no part of an IP address. */
const STATUS = /(?<![\d.])5\.\d{1,3}\.\d{1,3}(?!\.?\d)/;
/** Bad destination mailbox address; the second is what Exchange says of a recipient that isn't found (RFC 3463 §3.2, RFC 7505 is 5.1.10 of a domain). */
const NO_MAILBOX = ['5.1.1', '5.1.10'];
/** What a status that says nothing (5.0.0), or none, comes with. */
const NAMED =
  /\b(no such (user|mailbox|recipient|account|address)|(user|recipient|mailbox|account) (is )?(unknown|not found|does(n[’']t| not) exist)|unknown (user|recipient|mailbox|account)|invalid (mailbox|recipient))\b/i;
/** Words of filters and of full mailboxes, beside whatever code. */
const ELSE =
  /\b(spam\w*|junk|block(ed|list\w*)?|blacklist\w*|denylist\w*|listed|policy|reputation|abuse|greylist\w*|rate.?limit\w*|throttl\w*|quota|full|over.?quota|storage|dmarc|dkim|spf)\b/i;

const statusIn = (said: string): string | undefined => STATUS.exec(said)?.[0];

/** Whether an answer, code and text, is that there is no such mailbox, for good. */
export function saysNoMailbox(said: string): boolean {
  if (ELSE.test(said)) return false;
  const status = statusIn(said);
  if (status !== undefined && status !== '5.0.0') return NO_MAILBOX.includes(status);
  return /(?<!\d)55[0-1](?!\d)/.test(said) && NAMED.test(said);
}

type Json = Record<string, unknown>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** https://postmarkapp.com/developer/webhooks/bounce-webhook */
function fromPostmark(body: Json): string[] {
  if (body.Type !== 'HardBounce') return [];
  const details = text(body.Details);
  // A hard bounce is one of these by Postmark's own sorting, unless the server's answer says something else.
  return (statusIn(details) === undefined ? !ELSE.test(details) : saysNoMailbox(details)) ? [text(body.Email)] : [];
}

/** https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html, as it is or as event publishing has it. */
function fromSes(body: Json): string[] {
  const bounce = object(body.bounce);
  if (bounce.bounceType !== 'Permanent') return [];
  return list(bounce.bouncedRecipients).flatMap(({ emailAddress, status, diagnosticCode }) => {
    const said = [text(status), text(diagnosticCode)].join(' ').trim();
    // Without the server's answer, “General” may be anything.
    const isGone = said === '' ? bounce.bounceSubType === 'NoEmail' : saysNoMailbox(said);
    return isGone ? [text(emailAddress)] : [];
  });
}

/** What Amazon SES says of an email, whatever it is. */
export const isSes = (given: unknown): boolean =>
  ['notificationType', 'eventType'].some((name) => text(object(given)[name]) !== '');

/** The addresses that a report says don't exist: ours, Postmark's or Amazon SES's. */
export function goneMailboxes(given: unknown): string[] {
  const body = object(given);
  if (body.RecordType === 'Bounce') return fromPostmark(body).filter(Boolean);
  if (body.notificationType === 'Bounce' || body.eventType === 'Bounce') return fromSes(body).filter(Boolean);
  return list(body.bounces)
    .filter(({ status, diagnostic }) => saysNoMailbox([text(status), text(diagnostic)].join(' ').trim()))
    .map(({ email }) => text(email))
    .filter(Boolean);
}
