import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../functions/domain/network.ts';
import { REFERENCE_PATTERN, readReference, reference } from '../../functions/domain/reference.ts';
import { compose } from '../../functions/mail/compose.ts';
import { defang } from '../../functions/mail/defang.ts';
import { fill } from '../../functions/pages/fill.ts';
import { attachment } from '../../functions/routes/attachment.ts';
import { makeApp, SITE } from './support/make-app.ts';

const RUNS = { numRuns: 300 };
const own = { 'sec-fetch-site': 'same-origin' };
const text = fc.string({ unit: 'binary', maxLength: 300 });

test('whatever is posted as a form is refused or stored, and nothing breaks', async () => {
  const rig = await makeApp();
  const names = fc.oneof(
    fc.constantFrom('name', 'email', 'company', 'title', 'purpose', 'documents', '__proto__', 'constructor'),
    text,
  );
  const pairs = fc.array(fc.tuple(names, fc.oneof(text, fc.constantFrom('soc-2', 'a@b.example'))), { maxLength: 12 });
  const before = await rig.snapshot();
  await fc.assert(
    fc.asyncProperty(pairs, async (body) => {
      const answer = await rig.app.request(`${SITE}/api/requests`, {
        method: 'POST',
        headers: own,
        body: new URLSearchParams(body),
      });
      expect([400, 422]).toContain(answer.status);
    }),
    RUNS,
  );
  expect(await rig.snapshot()).toBe(before);
});

test('whatever bytes are posted, as a form or as JSON', async () => {
  const rig = await makeApp();
  const before = await rig.snapshot();
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.json().map((one) => new TextEncoder().encode(one)),
  );
  const type = fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain', '');
  await fc.assert(
    fc.asyncProperty(body, type, async (bytes, contentType) => {
      const headers = { ...own, 'content-type': contentType };
      const answer = await rig.app.request(`${SITE}/api/requests`, {
        method: 'POST',
        headers,
        body: bytes as Uint8Array<ArrayBuffer>,
      });
      expect([400, 415, 422]).toContain(answer.status);
    }),
    RUNS,
  );
  expect(await rig.snapshot()).toBe(before);
});

test('whatever stands where a token or a cookie should', async () => {
  const rig = await makeApp();
  const before = await rig.snapshot();
  const room = fc.constantFrom(
    '/access/',
    '/review/',
    '/admin/link/',
    '/mailbox/',
    '/access/agreement/',
    '/admin/requests/',
  );
  await fc.assert(
    fc.asyncProperty(
      room,
      text,
      fc.constantFrom('GET', 'POST'),
      fc.base64String({ maxLength: 60 }),
      async (at, piece, method, cookie) => {
        const headers = {
          ...own,
          'content-type': 'application/x-www-form-urlencoded',
          cookie: `__Host-vouchsafe-access=${cookie}; __Host-vouchsafe-admin=${cookie}`,
        };
        const answer = await rig.app.request(`${SITE}${at}${encodeURIComponent(piece.toWellFormed())}`, {
          method,
          headers,
        });
        expect(answer.status).toBeLessThan(500);
      },
    ),
    RUNS,
  );
  expect(await rig.snapshot()).toBe(before);
});

test('a visitor cannot write a mark into a page', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(fill('<p>⟦value:name⟧</p>⟦main⟧<i data-fill="checked:a">', { 'value:name': value, main: 'M' })).toBe(
        `<p>${value}</p>M<i>`,
      );
    }),
    RUNS,
  );
  expect(fill('⟦value:name⟧|⟦main⟧', { 'value:name': '⟦main⟧', main: 'M' })).toBe('⟦main⟧|M');
});

test('a file name of any script is one safe header', () => {
  fc.assert(
    fc.property(text, (name) => {
      expect(attachment(name)).toMatch(
        /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[\w%.!~*-]*$/,
      );
      new Headers({ 'content-disposition': attachment(name) });
    }),
    RUNS,
  );
});

test('a subject is one line, and words in an approver’s mail are no links', () => {
  const { company } = {
    company: {
      name: 'N',
      legalName: 'N',
      contacts: { security: 's@n.example', privacy: 'p@n.example' },
      trustUrl: 'https://t.example',
      brand: { accent: '#1f5eff' },
    },
  };
  fc.assert(
    fc.property(text, (words) => {
      const letter = {
        kind: 'review' as const,
        reference: 'VS-00000000',
        name: words,
        email: 'a@b.example',
        company: words,
        title: words,
        purpose: words,
        documents: [],
        filedName: null,
        warnings: [],
      };
      const mail = compose(letter, {
        company: { ...company, language: 'en' } as never,
        siteUrl: 'https://t.example',
        link: { url: 'https://t.example/review/x', until: '2026-11-22T10:00:00.000Z' },
      });
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.html.match(/<a [^>]*/g)?.map((a) => / href="([^"]*)"/.exec(a)?.[1])).toEqual(
        Array(2).fill('https://t.example/review/x'),
      );
    }),
    RUNS,
  );
  expect(defang('see HTTPS://evil.example/x or www.evil.example, mail me@evil.example')).toBe(
    'see HXXPS://evil[.]example/x or www[.]evil[.]example, mail me[at]evil[.]example',
  );
});

test('references are read back, slips forgiven', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
      const made = reference(bytes);
      expect(made).toMatch(REFERENCE_PATTERN);
      expect(readReference(` ${made.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(made);
    }),
    RUNS,
  );
});

test('a network is found for every address and for nothing else', () => {
  expect(networkOf('203.0.113.77')).toBe('203.0.113.0/24');
  expect(networkOf('::ffff:203.0.113.77')).toBe('203.0.113.0/24');
  expect(networkOf('2001:DB8:1:2::7')).toBe('2001:db8:1::/48');
  expect(networkOf('::1')).toBe('0:0:0::/48');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0::/48');
  const yields = (address: fc.Arbitrary<string>, pattern: RegExp) =>
    fc.assert(
      fc.property(address, (one) => {
        expect(networkOf(one) ?? 'null').toMatch(pattern);
      }),
      RUNS,
    );
  yields(fc.ipV4(), /^\d+\.\d+\.\d+\.0\/24$/);
  yields(fc.ipV6(), /^([0-9a-f]+:){2}[0-9a-f]+::\/48$/);
  yields(fc.string(), /^null$/);
});
