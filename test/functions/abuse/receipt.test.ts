import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toMime } from '../../../functions/adapters/mime.ts';
import { armored, findReceipt, verifyReceipt } from '../../../functions/domain/receipt.ts';
import { keyPair, publishedKeys } from '../../../functions/domain/receipt-keys.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp, type Rig, SITE } from '../support/make-app.ts';
import { runCommand } from '../support/run-command.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { lastMail, SIGNATURE, signed } from '../support/walk.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'receipt-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function check(rig: Rig, text: string | Buffer, ...more: string[]): Promise<{ code: number; out: string }> {
  const file = path.join(folder, 'receipt.txt');
  await writeFile(file, text);
  const lines: string[] = [];
  const code = await runCommand(rig.deps, ['verify-receipt', file, ...more], (line) => lines.push(line));
  return { code, out: lines.join('\n') };
}
const receiptIn = (text: string) => findReceipt(text) ?? '';

describe('a receipt', () => {
  test('is in both sides’ mails, on the requester’s page and on the approver’s, and all are the same', async () => {
    const rig = await makeApp();
    const { reference, visitor, page } = await signed(rig);
    const [theirs, ours] = [ada.email, 'security@northwind.example'].map((to) =>
      receiptIn(lastMail(rig, to, /signed/i)),
    );
    expect(theirs).toMatch(/^eyJ/);
    expect(ours).toBe(theirs);
    expect(page.text).toContain('href="/access/receipt/report-nda.txt"');
    const saved = await visitor.go('/access/receipt/report-nda.txt');
    expect(saved.headers.get('content-disposition')).toBe(`attachment; filename="${reference}-report-nda-receipt.txt"`);
    expect(receiptIn(saved.text)).toBe(theirs);

    const staff = new Visitor(rig.app);
    await staff.post('/admin/sign-in/', { email: 'approver@northwind.example' });
    await rig.settle();
    await staff.submit(await staff.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Sign in/))), {});
    const link = `/admin/requests/${reference}/receipt/report-nda.txt`;
    expect((await staff.go(`/admin/requests/${reference}/`)).text).toContain(link);
    expect(receiptIn((await staff.go(link)).text)).toBe(theirs);

    expect((await new Visitor(rig.app).go('/access/receipt/report-nda.txt')).status).toBe(403);
    expect((await new Visitor(rig.app).go(link)).path).toBe('/admin/sign-in/');
    for (const other of ['pentest-terms.txt', '..%2f..%2fetc%2fpasswd', '__proto__'])
      expect((await visitor.go(`/access/receipt/${other}`)).status).toBe(404);
  });

  test('says who signed what, when and from where, and can be checked with the published key alone', async () => {
    const rig = await makeApp();
    const { reference } = await signed(rig);
    const answer = await rig.app.request(`${SITE}/.well-known/vouchsafe-keys.json`);
    expect(answer.headers.get('content-type')).toBe('application/jwk-set+json');
    const keys = await answer.text();
    expect(keys).not.toContain('"d"');
    const outcome = verifyReceipt(receiptIn(lastMail(rig, ada.email, /signed/i)), JSON.parse(keys));
    const [row] = await rig.deps.store.rows('signatures');
    expect(outcome).toMatchObject({
      receipt: {
        issuer: SITE,
        company: 'Northwind Cloud, Inc.',
        reference,
        agreement: { id: 'report-nda', version: '2.0', sha256: row?.sha256 },
        signedAt: '2026-11-21T10:00:00.000Z',
        signer: { name: SIGNATURE.signer, title: 'Reviewer', company: ada.company, email: ada.email },
        address: '203.0.113.7',
      },
    });
  });

  test('in a mail saved as a file', async () => {
    const rig = await makeApp();
    await signed(rig);
    const mail = rig.mails.find((one) => /Your signed copy/.test(one.subject));
    if (!mail) throw new Error('no mail');
    const stream = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const { message } = await stream.sendMail(toMime(mail, { name: 'x', address: 'x@northwind.example' }));
    expect((await check(rig, message as Buffer)).out).toMatch(/^The receipt is genuine/);
    const forwarded = mail.text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
    expect((await check(rig, forwarded)).code).toBe(0);
    expect((await check(rig, mail.text)).out).toContain('"reference": "VS-');
  });

  test('the same in every run: the key comes from the secret', () => {
    expect(keyPair('a').jwk).toEqual(keyPair('a').jwk);
    expect(keyPair('a').jwk.kid).not.toBe(keyPair('b').jwk.kid);
    // RFC 8037 appendix A.3 has the thumbprint's form: 43 characters of base64url.
    expect(keyPair('a').jwk.kid).toMatch(/^[\w-]{43}$/);
  });
});

describe('a receipt that was changed is refused', () => {
  test('every bit of it counts', async () => {
    const rig = await makeApp();
    await signed(rig);
    const jws = receiptIn(lastMail(rig, ada.email, /signed/i));
    const keys = publishedKeys(rig.deps.settings.secrets);
    expect(verifyReceipt(jws, keys)).toHaveProperty('receipt');
    for (let at = 0; at < jws.length; at++) {
      const other = jws[at] === 'A' ? 'B' : 'A';
      expect(verifyReceipt(`${jws.slice(0, at)}${other}${jws.slice(at + 1)}`, keys)).toHaveProperty('fault');
    }
  });

  test.each<[string, (parts: string[]) => string[]]>([
    [
      'another signer',
      ([head = '', body = '', sig = '']) => [
        head,
        Buffer.from(Buffer.from(body, 'base64url').toString().replace('Reviewer', 'Director')).toString('base64url'),
        sig,
      ],
    ],
    [
      'no algorithm',
      ([, body = '', sig = '']) => [
        Buffer.from('{"alg":"none","kid":"x","typ":"vouchsafe-receipt+jws"}').toString('base64url'),
        body,
        sig,
      ],
    ],
    [
      'a shared-secret algorithm',
      ([head = '', body = '', sig = '']) => [
        Buffer.from(Buffer.from(head, 'base64url').toString().replace('EdDSA', 'HS256')).toString('base64url'),
        body,
        sig,
      ],
    ],
    [
      'a key of its own in the header',
      ([head = '', body = '', sig = '']) => [
        Buffer.from(
          JSON.stringify({ ...JSON.parse(Buffer.from(head, 'base64url').toString()), jwk: keyPair('evil').jwk }),
        ).toString('base64url'),
        body,
        sig,
      ],
    ],
    ['no signature', ([head = '', body = '']) => [head, body, 'A'.repeat(86)]],
  ])('%s', async (_, bend) => {
    const rig = await makeApp();
    await signed(rig);
    const before = await rig.snapshot();
    const forged = bend(receiptIn(lastMail(rig, ada.email, /signed/i)).split('.')).join('.');
    const { code, out } = await check(rig, armored(forged));
    expect([code, out]).toEqual([1, expect.stringMatching(/changed after it was signed|not a receipt/)]);
    expect(await rig.snapshot()).toBe(before);
  });

  test('signed by somebody else', async () => {
    const rig = await makeApp();
    await signed(rig);
    const other = await makeApp();
    other.deps.settings.secrets = ['the secret of another trust center altogether'];
    const { code, out } = await check(other, lastMail(rig, ada.email, /signed/i));
    expect([code, out]).toEqual([1, expect.stringContaining('has not been published')]);
  });
});

test('a rotated key verifies, a removed one does not, and a saved key set still does', async () => {
  const rig = await makeApp();
  await signed(rig);
  const mail = lastMail(rig, ada.email, /signed/i);
  const saved = path.join(folder, 'keys.json');
  await writeFile(saved, await (await rig.app.request(`${SITE}/.well-known/vouchsafe-keys.json`)).text());
  const [old] = rig.deps.settings.secrets;
  const fresh = 'a fresh secret of the tests, long enough to sign';
  rig.deps.settings.secrets = [fresh, old];
  expect((await check(rig, mail)).code).toBe(0);
  const { keys } = (await (await rig.app.request(`${SITE}/.well-known/vouchsafe-keys.json`)).json()) as {
    keys: unknown[];
  };
  expect(keys).toEqual([keyPair(fresh).jwk, keyPair(old).jwk]);
  rig.deps.settings.secrets = [fresh];
  expect(await check(rig, mail)).toMatchObject({
    code: 1,
    out: expect.stringContaining('has not been published'),
  });
  expect((await check(rig, mail, '--keys', saved)).code).toBe(0);
});

test.each([
  ['nothing', ''],
  ['no receipt', 'Hello'],
  ['an empty block', '-----BEGIN VOUCHSAFE RECEIPT-----\n-----END VOUCHSAFE RECEIPT-----'],
])('a file with %s', async (_, text) => {
  await expect(check(await makeApp(), text)).rejects.toThrow('no receipt found');
});
test('a file that is not there, and keys that are none', async () => {
  const rig = await makeApp();
  await signed(rig);
  await expect(runCommand(rig.deps, ['verify-receipt', '/nowhere/x'], () => {})).rejects.toThrow('cannot be read');
  await expect(runCommand(rig.deps, ['verify-receipt'], () => {})).rejects.toThrow("missing required argument 'file'");
  const file = path.join(folder, 'keys.txt');
  await writeFile(file, 'not JSON');
  await expect(check(rig, lastMail(rig, ada.email, /signed/i), '--keys', file)).rejects.toThrow('is not JSON');
});
