import { beforeEach, describe, expect, test } from 'vitest';
import { forgetCertificates, snsNotary } from '../../functions/adapters/sns.ts';
import { readSns } from '../../functions/domain/sns.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { CERTIFICATE_URL, SNS_CERTIFICATE, snsMessage, snsSubscription, TOPIC } from './support/sns.ts';
import { ada } from './support/visitor.ts';
import { granted } from './support/walk.ts';

const TOKEN = 'the bounce token of the tests, long enough';
const bounce = {
  notificationType: 'Bounce',
  bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: ada.email, status: '5.1.1' }] },
};

let rig: Rig;
let asked: string[];
let logged: unknown[];
let certificate: () => string;
async function open(more: { bounceTopics?: string[] } = {}): Promise<Rig> {
  const opened = await makeApp({
    settings: { bounceTokens: [TOKEN], ...more } as never,
    log: (_, event, facts) => void logged.push([event, facts]),
  });
  opened.deps.notary = snsNotary(opened.deps.clock, async (url) => {
    asked.push(url.href);
    return certificate();
  });
  return opened;
}
beforeEach(async () => {
  forgetCertificates();
  asked = [];
  logged = [];
  certificate = () => SNS_CERTIFICATE;
  rig = await open();
});
const report = (body: unknown, on = rig) =>
  on.app.request(`${SITE}/api/bounces`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=UTF-8', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify(body),
  });
const title = async (answer: Response) => ((await answer.json()) as { title: string }).title;

describe('a notification of Amazon SNS', () => {
  test.each([
    ['1', {}],
    ['2', {}],
    ['2', { Subject: 'Amazon SES Email Event Notification' }],
  ])('with a signature of version %s %o counts', async (SignatureVersion, more) => {
    await granted(rig);
    const answer = await report(snsMessage(bounce, { SignatureVersion, ...more }));
    expect([answer.status, await answer.json()]).toEqual([200, { gone: 1, ended: 1 }]);
  });

  test('asks for its certificate once', async () => {
    await report(snsMessage(bounce));
    await report(snsMessage(bounce));
    expect(asked).toEqual([CERTIFICATE_URL]);
  });

  test('by another of one’s own topics counts, by a stranger’s it is refused before anything is asked', async () => {
    const ours = await open({ bounceTopics: [TOPIC, `${TOPIC}-2`] });
    expect((await report(snsMessage(bounce, { TopicArn: `${TOPIC}-2` }), ours)).status).toBe(200);
    asked = [];
    const theirs = await report(snsMessage(bounce, { TopicArn: 'arn:aws:sns:eu-central-1:999999999999:x' }), ours);
    expect([theirs.status, await title(theirs)]).toEqual([403, expect.stringContaining('BOUNCE_TOPICS')]);
    expect(asked).toEqual([]);
  });

  const changed = (change: Record<string, unknown>) => ({ ...snsMessage(bounce), ...change });
  test.each<[string, unknown]>([
    ['raw, as SES says it', bounce],
    ['raw, as an event', { ...bounce, notificationType: undefined, eventType: 'Bounce' }],
    ['without a signature', changed({ Signature: undefined })],
    ['with an empty one', changed({ Signature: '' })],
    ['with somebody else’s', changed({ Signature: snsMessage('x').Signature })],
    ['of a version that there is not', changed({ SignatureVersion: '3' })],
    ['signed as the other version', changed({ SignatureVersion: '1' })],
    ['changed on the way', changed({ Message: JSON.stringify({ ...bounce, more: 1 }) })],
    ['of another topic than was signed', changed({ TopicArn: `${TOPIC}-2` })],
    ['with a subject that was not signed', changed({ Subject: 'x' })],
    ['without what is signed', changed({ Timestamp: undefined })],
    ['with a list for a text', changed({ Message: [JSON.stringify(bounce)] })],
  ])('%s is refused, and changes nothing', async (_, body) => {
    await granted(rig);
    const before = await rig.snapshot();
    const answer = await report(body);
    expect([answer.status, await title(answer)]).toEqual([403, expect.stringContaining('raw message delivery')]);
    // But for the call, which is counted.
    const strip = (text: string) => text.replace(/\["rates",.*?\]\]/, '');
    expect(strip(await rig.snapshot())).toBe(strip(before));
  });

  test.each([
    'http://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0.pem',
    'https://sns.eu-central-1.amazonaws.com.evil.example/SimpleNotificationService-0.pem',
    'https://evil.example/sns.eu-central-1.amazonaws.com/SimpleNotificationService-0.pem',
    'https://sns.eu-central-1.amazonaws.com@evil.example/SimpleNotificationService-0.pem',
    'https://user@sns.eu-central-1.amazonaws.com/SimpleNotificationService-0.pem',
    'https://sns.eu-central-1.amazonaws.com:8443/SimpleNotificationService-0.pem',
    'https://sns.eu-central-1.amazonaws.com/?Action=GetTopicAttributes&x=SimpleNotificationService-0.pem',
    'https://sns.eu-central-1.amazonaws.com/a/SimpleNotificationService-0.pem',
    'https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0.pem?x',
    'https://s3.eu-central-1.amazonaws.com/SimpleNotificationService-0.pem',
    'https://sns.amazonaws.com/SimpleNotificationService-0.pem',
    'https://sns.evil.amazonaws.com/SimpleNotificationService-0.pem',
    'nonsense',
  ])('with its certificate at %s is refused, and nobody is asked for it', async (SigningCertURL) => {
    expect((await report(snsMessage(bounce, { SigningCertURL }))).status).toBe(403);
    expect(asked).toEqual([]);
  });

  test('after the certificate has run out is refused', async () => {
    rig.pass(24 * 366 * 100);
    const Timestamp = rig.deps.clock.now().toISOString();
    const answer = await report(snsMessage(bounce, { Timestamp }));
    expect([answer.status, await title(answer)]).toEqual([403, expect.stringContaining('raw message delivery')]);
    expect(asked).toEqual([CERTIFICATE_URL]);
  });

  test.each([
    ['as late as SNS tries', '2026-11-21T09:00:00.000Z', 200],
    ['as late, by a clock here that is ahead', '2026-11-21T08:55:00.000Z', 200],
    ['of later, by a clock here that is behind', '2026-11-21T10:10:00.000Z', 200],
    ['kept for longer, and sent again', '2026-11-21T08:54:59.999Z', 403],
    ['of no moment at all', 'yesterday', 403],
  ])('%s is answered %s: %s', async (_, Timestamp, status) => {
    await granted(rig);
    const answer = await report(snsMessage(bounce, { Timestamp }));
    expect(answer.status).toBe(status);
    if (status === 200) return expect(await answer.json()).toEqual({ gone: 1, ended: 1 });
    expect(await title(answer)).toContain('over an hour old');
    expect(asked).toEqual([]);
    expect((await rig.deps.store.rows('requests')).map(({ state }) => state)).toEqual(['granted']);
  });

  test('whose certificate cannot be read is to be sent again', async () => {
    for (const broken of [
      () => '<html>',
      () => {
        throw new Error('no answer');
      },
    ]) {
      certificate = broken;
      const answer = await report(snsMessage(bounce));
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    }
    // What was no certificate is not kept.
    certificate = () => SNS_CERTIFICATE;
    expect((await report(snsMessage(bounce))).status).toBe(200);
  });

  test('in words of its own says of nobody that they left', async () => {
    const answer = await report(snsMessage('Successfully validated SNS topic for Amazon SES event publishing.'));
    expect(await answer.json()).toEqual({ gone: 0, ended: 0 });
  });
});

describe('the confirmation of a subscription', () => {
  test('is left to the operator, once it is known to be Amazon’s', async () => {
    const asks = snsSubscription();
    expect((await report(asks)).status).toBe(200);
    expect(logged).toEqual([['bounces.confirm', { open: asks.SubscribeURL }]]);
  });

  test.each([
    ['unsigned', { ...snsSubscription(), Signature: '' }, 403],
    ['with another address than was signed', { ...snsSubscription(), SubscribeURL: 'https://sns.eu.x/?a' }, 403],
    [
      'that leads elsewhere',
      snsSubscription({ SubscribeURL: 'https://sns.eu-central-1.amazonaws.com.evil.example/' }),
      200,
    ],
  ])('%s names no address to open', async (_, body, status) => {
    expect((await report(body)).status).toBe(status);
    expect(logged).toEqual([]);
  });
});

test.each([null, 'x', [], {}, { Type: 'HardBounce' }, { Type: 'constructor' }, { bounces: [] }])(
  '%o is no message of SNS',
  (body) => expect(readSns(body)).toBeNull(),
);
