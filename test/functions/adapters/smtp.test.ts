import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { smtpMailer } from '../../../functions/adapters/smtp.ts';
import { compose } from '../../../functions/mail/compose.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp } from '../support/make-app.ts';
import { sampleManifest } from '../support/manifest.ts';
import { ada } from '../support/visitor.ts';
import { ask } from '../support/walk.ts';

const FROM = { name: 'Northwind Cloud Trust center', address: 'trust@northwind.example' };
interface Taken {
  to: string[];
  raw: string;
}
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A real server on loopback; `answer` may refuse at DATA. */
async function server(answer: (count: number) => Error | null = () => null) {
  const taken: Taken[] = [];
  let count = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        count += 1;
        const refusal = answer(count);
        if (!refusal)
          taken.push({ to: session.envelope.rcptTo.map((one) => one.address), raw: Buffer.concat(chunks).toString() });
        done(refusal);
      });
    },
  });
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  closing.push(() => smtp.close());
  return { taken, url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}` };
}

const busy = (): Error => Object.assign(new Error('try later'), { responseCode: 451 });
const message = (to: string) => ({
  to,
  messageId: 'one@trust.northwind.example',
  ...compose(
    { kind: 'confirm', reference: 'VS-00000000', documents: ['Ünïcode – report'], signing: 1 },
    {
      company: sampleManifest().company,
      siteUrl: 'https://trust.northwind.example',
      link: { url: `https://trust.northwind.example/access/${'a'.repeat(43)}`, until: '2026-11-22T10:00:00.000Z' },
    },
  ),
});

test('a mail arrives whole: one recipient, one link, the headers that belong', async () => {
  const { taken, url } = await server();
  await smtpMailer(url, FROM).send(message('reader@buyer.example'));
  expect(taken).toHaveLength(1);
  expect(taken[0]?.to).toEqual(['reader@buyer.example']);
  const mail = await PostalMime.parse(taken[0]?.raw ?? '');
  expect(mail.to).toEqual([{ name: '', address: 'reader@buyer.example' }]);
  expect(mail.from).toEqual(FROM);
  expect(mail.text).toContain('Ünïcode – report');
  expect(linkIn(mail.text)).toBe(`https://trust.northwind.example/access/${'a'.repeat(43)}`);
  expect(mail.html?.match(/(?<=<a [^>]*href=")[^"]+/g)).toEqual(
    Array(2).fill(`https://trust.northwind.example/access/${'a'.repeat(43)}`),
  );
  expect(mail.headers.map((one) => one.key).sort()).toEqual([
    'auto-submitted',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ]);
});

test.each([
  'a@x.example, b@y.example',
  'a@x.example; b@y.example',
  'G: a@x.example;',
  '"a" <a@x.example>, <b@y.example>',
])('an address that is two goes to nobody: %s', async (to) => {
  const { taken, url } = await server();
  await expect(smtpMailer(url, FROM).send(message(to))).rejects.toThrow('not one plain address');
  expect(taken).toEqual([]);
});

test('4xx, then taken: nothing lost, nothing doubled', async () => {
  const { taken, url } = await server((count) => (count <= 2 ? busy() : null));
  const rig = await makeApp({ mailer: smtpMailer(url, FROM) });
  await ask(rig, ['soc-2']);
  expect(taken).toHaveLength(0);
  expect(await rig.deps.store.rows('outbox')).toMatchObject([
    { status: 'waiting', attempts: 1, fault: expect.stringContaining('try later') },
  ]);
  for (let round = 0; round < 4; round++) {
    rig.pass(0.5);
    await rig.settle();
  }
  expect(taken.map((one) => one.to)).toEqual([[ada.email]]);
  expect(await rig.deps.store.rows('outbox')).toMatchObject([{ status: 'sent', attempts: 3 }]);
});
