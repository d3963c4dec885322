import { sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Stands in for the certificate that Amazon signs with. */
export const SNS_CERTIFICATE = readFileSync('test/support/tls/sns.crt', 'utf8');
const KEY = readFileSync('test/support/tls/sns.key', 'utf8');
export const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:bounces';
export const CERTIFICATE_URL =
  'https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem';

type Fields = Record<string, string>;
const HASHES: Fields = { '1': 'RSA-SHA1', '2': 'RSA-SHA256' };
const SIGNED = [
  ...['Message', 'MessageId', 'Subject', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
] as const;

/** A message as SNS sends it, signed by the certificate above after `change`. */
export function snsMessage(message: unknown, change: Fields = {}): Fields {
  const fields: Fields = {
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: TOPIC,
    Message: typeof message === 'string' ? message : JSON.stringify(message),
    Timestamp: '2026-11-21T09:59:38.605Z',
    SignatureVersion: '2',
    SigningCertURL: CERTIFICATE_URL,
    UnsubscribeURL: 'https://sns.eu-central-1.amazonaws.com/?Action=Unsubscribe',
    ...change,
  };
  const text = SIGNED.flatMap((name) => (fields[name] === undefined ? [] : `${name}\n${fields[name]}\n`)).join('');
  const hash = HASHES[fields.SignatureVersion ?? ''] ?? 'RSA-SHA256';
  return { ...fields, Signature: sign(hash, Buffer.from(text), KEY).toString('base64') };
}
export const snsSubscription = (change: Fields = {}): Fields =>
  snsMessage('You have chosen to subscribe to the topic.', {
    Type: 'SubscriptionConfirmation',
    Token: '2336412f37fb687f5d51e6e2425dacbbaeb0a7',
    SubscribeURL: 'https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription&Token=2336412f37fb',
    ...change,
  });
