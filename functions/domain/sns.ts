import { SNS_CLOCK_APART_MINUTES, SNS_TRIED_MINUTES } from './limits.ts';
import { addSeconds, type Instant } from './time.ts';

/**
 * What Amazon SNS wraps a notification in, and what of it is signed
 * (https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html).
 */

export interface SnsMessage {
  topic: string;
  /** What is inside, as text. */
  message: string;
  /** Where SNS asks to be told that its messages are wanted; null for every other message. */
  confirm: string | null;
  /** When it was published, as it says; a message that is sent again keeps it. */
  published: string;
  signed: SnsSigned;
}
/** A text, and what proves that it is Amazon's: the signature, and the address of the certificate for it. */
export interface SnsSigned {
  text: string;
  /** In base64. */
  signature: string;
  hash: 'SHA-1' | 'SHA-256';
  certificate: URL;
}

/** The fields that are signed, in their order, by the kind of message; `Subject` only where there is one. */
const SUBSCRIPTION = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: SUBSCRIPTION,
  UnsubscribeConfirmation: SUBSCRIPTION,
};
const HASHES: Readonly<Record<string, SnsSigned['hash']>> = { '1': 'SHA-1', '2': 'SHA-256' };

const AT_AMAZON = /^sns\.[a-z]{2,}(-[a-z]+)+-\d+\.amazonaws\.com(\.cn)?$/;
/** No other address there will do: some answer with what a stranger has put in. */
const CERTIFICATE = /^\/SimpleNotificationService-[\w-]{1,100}\.pem$/;

function atAmazon(text: string): URL | null {
  const url = URL.parse(text);
  const isPlain = url?.port === '' && url.username === '' && url.password === '' && url.hash === '';
  return url && url.protocol === 'https:' && isPlain && AT_AMAZON.test(url.hostname) ? url : null;
}
function certificateAt(text: string): URL | null {
  const url = atAmazon(text);
  return url && url.search === '' && CERTIFICATE.test(url.pathname) ? url : null;
}

/** A body that SNS may have sent; null for every other body, `unsigned` where its signature cannot even be looked at. */
export function readSns(body: unknown): SnsMessage | 'unsigned' | null {
  if (typeof body !== 'object' || body === null) return null;
  const given = body as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  const fields = Object.hasOwn(FIELDS, text('Type')) ? FIELDS[text('Type')] : undefined;
  if (!fields) return null;
  const there = fields.filter((name) => name !== 'Subject' || typeof given[name] === 'string');
  const hash = HASHES[text('SignatureVersion')];
  const certificate = certificateAt(text('SigningCertURL'));
  const isWhole = there.every((name) => typeof given[name] === 'string');
  if (!isWhole || !hash || !certificate || text('Signature') === '') return 'unsigned';
  return {
    topic: text('TopicArn'),
    message: text('Message'),
    confirm: text('Type') === 'SubscriptionConfirmation' ? (atAmazon(text('SubscribeURL'))?.href ?? null) : null,
    published: text('Timestamp'),
    signed: {
      text: there.map((name) => `${name}\n${text(name)}\n`).join(''),
      signature: text('Signature'),
      hash,
      certificate,
    },
  };
}

/** Whether SNS itself no longer tries to send it: then it was kept, and is sent by somebody else. So is what names no moment. */
export function isStale({ published }: SnsMessage, now: Instant): boolean {
  const at = Date.parse(published);
  const oldest = addSeconds(now, -(SNS_TRIED_MINUTES + SNS_CLOCK_APART_MINUTES) * 60);
  return Number.isNaN(at) || at < Date.parse(oldest);
}
