import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAMP_MAX_PAGES } from '../../../functions/adapters/stamp/limits.ts';
import { createStamper, type Stamper } from '../../../functions/adapters/stamp/stamper.ts';
import { folderVault } from '../../../functions/adapters/vault/folder.ts';
import { attachment } from '../../../functions/routes/attachment.ts';
import { plain } from '../adapters/stamp-support.ts';
import { makeApp } from '../support/make-app.ts';
import { serveSite } from '../support/serve-site.ts';
import { Visitor } from '../support/visitor.ts';
import { granted } from '../support/walk.ts';

let base: string;
let vaultRoot: string;
let stamper: Stamper;
const SECRET = 'the unstamped words';

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'download-'));
  vaultRoot = join(base, 'private');
  mkdirSync(vaultRoot);
  mkdirSync(join(base, 'site/documents'), { recursive: true });
  writeFileSync(join(base, 'outside.pdf'), SECRET);
  symlinkSync(join(base, 'outside.pdf'), join(vaultRoot, 'escape.pdf'));
  const doc = await plain(2);
  writeFileSync(join(vaultRoot, 'demo-soc-2.pdf'), await doc.save());
  writeFileSync(join(base, 'site/documents/paper.pdf'), Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251)));
  writeFileSync(join(base, 'site/404.html'), 'Not here');
  stamper = createStamper();
});
afterAll(async () => {
  await stamper.close();
  rmSync(base, { recursive: true });
});

describe('names come from the manifest alone', () => {
  test.each([
    '../outside.pdf',
    '..%2foutside.pdf',
    '%2e%2e%2foutside.pdf',
    '..\\outside.pdf',
    '/etc/passwd',
    'file:///etc/passwd',
    'demo-soc-2.pdf',
    'private/demo-soc-2.pdf',
    'escape.pdf',
    'soc-2.pdf',
    'soc-2/',
    'soc-2\0.pdf',
    'SOC-2',
    ' soc-2',
    'pentest',
    'whitepaper',
    '__proto__',
    'constructor',
    'toString',
    '*',
    '',
  ])('%j in the form gives nothing', async (document) => {
    const rig = await makeApp({ vault: folderVault(vaultRoot) });
    const { visitor } = await granted(rig);
    const before = await rig.snapshot();
    const answer = await visitor.post('/access/download', { document });
    expect([404, 422]).toContain(answer.status);
    expect(answer.text).not.toContain(SECRET);
    expect(rig.stamps).toEqual([]);
    expect(await rig.snapshot()).toBe(before);
  });

  test.each(['../outside.pdf', 'escape.pdf', '/etc/hostname', '..', 'missing.pdf'])(
    'a manifest that names %s gets no file either, and the operator is told',
    async (file) => {
      const rig = await makeApp({
        vault: folderVault(vaultRoot),
        bend: (draft) => {
          for (const one of draft.documents) if (one.id === 'soc-2') one.file = file;
        },
      });
      const { visitor } = await granted(rig);
      const answer = await visitor.post('/access/download', { document: 'soc-2' });
      expect(answer.status).toBe(503);
      expect(answer.text).not.toContain(SECRET);
      await rig.settle();
      expect(rig.mails.filter((one) => /could not be stamped/.test(one.subject)).length).toBe(2);
    },
  );
});

describe('the name of the file', () => {
  test.each([
    ['line ends', 'Report\r\nSet-Cookie: a=b.pdf'],
    ['bare CR', 'a\rb.pdf'],
    ['quotes', 'The "best" report\\".pdf'],
    ['semicolons', 'a; filename=evil.exe.pdf'],
    ['percent signs', '100%41%00.pdf'],
    ['slashes', '../../etc/passwd'],
    ['backslashes', '..\\..\\boot.ini'],
    ['Chinese, Japanese and Korean', '安全報告書レポート보고서.pdf'],
    ['Cyrillic', 'Отчёт Ивановић.pdf'],
    ['right to left', 'تقرير الأمان.pdf'],
    ['a direction override that turns fdp.exe round', 'report\u202Efdp.exe'],
    ['isolates and marks', '\u2066a\u2069\u200f\u200e.pdf'],
    ['zero-width letters', 'a\u200bb\ufeffc.pdf'],
    ['emoji', '🔐 report 👩‍💻.pdf'],
    ['half a surrogate', 'a\ud800b.pdf'],
    ['controls', '\u0000\u0007\u001b[31m\u007f.pdf'],
    ['nothing', ''],
    ['only what is dropped', '山田'],
    ['very long', `${'長'.repeat(500)}.pdf`],
    ['an asterisk and quote marks of RFC 8187', "a'b*c(d)!e.pdf"],
  ])('%s: one safe header that says the name', (_what, name) => {
    const value = attachment(name);
    const [, ascii = '', coded = ''] = /^attachment; filename="([^"\\]+)"; filename\*=UTF-8''(\S*)$/.exec(value) ?? [];
    expect(value).toMatch(/^[\x20-\x7e]+$/);
    expect(ascii).toMatch(/^[^"\\%/;\r\n]+$|^[^"\\%/\r\n]+$/);
    // RFC 8187 §3.2.1: attr-char and percent-encoded octets, nothing else.
    expect(coded).toMatch(/^(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})*$/);
    const read = decodeURIComponent(coded);
    expect(read).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f/\\]/u);
    expect(new Headers({ 'content-disposition': value }).get('content-disposition')).toBe(value);
  });
});

describe('ranges', () => {
  let site: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    site = await serveSite(join(base, 'site'));
  });
  afterAll(() => site.stop());
  const get = (range: string, more: Record<string, string> = {}, method = 'GET') =>
    site.ask('/documents/paper.pdf', { range, ...more }, method);

  test.each<[range: string, status: number, content: string | null]>([
    ['bytes=0-0', 206, 'bytes 0-0/1000'],
    ['bytes=0-99', 206, 'bytes 0-99/1000'],
    ['bytes=990-', 206, 'bytes 990-999/1000'],
    ['bytes=990-5000', 206, 'bytes 990-999/1000'],
    ['bytes=-10', 206, 'bytes 990-999/1000'],
    ['bytes=1000-', 416, 'bytes */1000'],
    ['bytes=1000-1001', 416, 'bytes */1000'],
    ['bytes=-0', 416, 'bytes */1000'],
    // What RFC 9110 §14.1.2 would ignore, or send whole, is refused by the library; a client then asks for the file.
    ['bytes=-5000', 416, 'bytes */1000'],
    ['bytes=5-1', 416, 'bytes */1000'],
    ['bytes=99999999999999999999-', 416, 'bytes */1000'],
    ['bytes=-', 200, null],
    ['bytes=0-1,5-9', 200, null],
    ['bytes=a-b', 200, null],
    ['lines=0-1', 200, null],
  ])('a public file, %s: %i', async (range, status, content) => {
    const { headers, bytes, ...answer } = await get(range);
    expect([answer.status, headers['content-range']]).toEqual([status, content ?? undefined]);
    expect(headers['accept-ranges']).toBe('bytes');
    if (status === 416) expect(bytes.length).toBe(0);
    else expect(String(bytes.length)).toBe(headers['content-length']);
    const [, start = '0'] = /^bytes (\d+)-/.exec(content ?? '') ?? [];
    if (status !== 416) expect(bytes[0]).toBe(Number(start) % 251);
  });

  test('a public file: no range for HEAD, and none when the tag is a weak one', async () => {
    expect((await get('bytes=0-9', {}, 'HEAD')).status).toBe(200);
    const etag = (await get('')).headers.etag ?? '';
    expect(etag).toMatch(/^W\//);
    expect((await get('bytes=0-9', { 'if-range': etag })).status).toBe(200);
  });

  test('a gated file is sent whole, counted once and says that it knows no ranges', async () => {
    const rig = await makeApp();
    const { visitor } = await granted(rig);
    for (const range of ['bytes=0-9', 'bytes=99999-']) {
      const answer = await visitor.post('/access/download', { document: 'soc-2' }, { range });
      expect([answer.status, answer.headers.get('accept-ranges')]).toEqual([200, 'none']);
      expect(answer.text).toMatch(/^%PDF.* for lucja@buyer\.example$/);
    }
    expect((await rig.deps.store.rows('grants'))[0]?.used).toBe(2);
  });
});

/** Files that cannot be stamped, as an operator might put them into the vault. */
const UNSTAMPABLE: [what: string, says: RegExp, make: () => Promise<Uint8Array>][] = [
  [
    'encrypted with a password',
    /needs a password/,
    async () => {
      const doc = await plain(2);
      await doc.encrypt({ userPassword: 'open sesame', ownerPassword: 'owner' });
      return doc.save();
    },
  ],
  [
    'signed',
    /digital signature/,
    async () => {
      const doc = await plain(1);
      const value = doc.context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', ByteRange: [0, 1, 2, 3] });
      value.set(PDFName.of('Contents'), PDFString.of('00'));
      const field = doc.context.register(doc.context.obj({ FT: 'Sig', V: doc.context.register(value) }));
      doc.catalog.set(PDFName.of('AcroForm'), doc.context.obj({ Fields: [field], SigFlags: 3 }));
      return doc.save();
    },
  ],
  ['broken', /cannot be read as a PDF/, async () => (await (await plain(20)).save()).slice(0, 3000)],
  ['no PDF', /cannot be read as a PDF/, async () => Buffer.from(`<html>${SECRET}</html>`)],
  ['empty', /has no pages/, async () => new Uint8Array()],
  ['without pages', /has no pages/, async () => (await PDFDocument.create()).save({ addDefaultPage: false })],
  [
    'small, and stating a million million objects',
    /cross-reference/,
    async () => {
      const whole = Buffer.from(await (await plain(1)).save()).toString('latin1');
      return Buffer.from(whole.replace(/\/Size \d+/, '/Size 999999999999'), 'latin1');
    },
  ],
  [
    'small, and stating fields a million million bytes wide',
    /cross-reference/,
    async () => {
      const whole = Buffer.from(await (await plain(1)).save()).toString('latin1');
      return Buffer.from(whole.replace(/\/W \[ \d+/, '/W [ 999999999999'), 'latin1');
    },
  ],
  ['huge', /too large/, async () => new Uint8Array(64 * 1024 * 1024 + 1)],
  [
    'of one page too many',
    /too many pages/,
    async () => {
      const doc = await PDFDocument.create();
      for (let page = 0; page <= STAMP_MAX_PAGES; page++) doc.addPage([100, 100]);
      return doc.save();
    },
  ],
];

describe('a file that cannot be stamped', () => {
  test.each(UNSTAMPABLE)(
    '%s: the operator is told why, and not a byte leaves',
    { timeout: 60_000 },
    async (_what, says, make) => {
      const bytes = await make();
      const rig = await makeApp({
        stamper,
        vault: { read: async () => bytes, stat: async () => ({ bytes: bytes.length, sha256: null }) },
      });
      const { visitor } = await granted(rig);
      const answer = await visitor.post('/access/download', { document: 'soc-2' });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8');
      expect(answer.headers.get('content-disposition')).toBeNull();
      for (const never of ['%PDF', SECRET, 'password', 'signature', '.pdf']) expect(answer.text).not.toContain(never);
      await rig.settle();
      const told = rig.mails.filter((one) => /could not be stamped/.test(one.subject));
      expect(told.map((one) => one.to)).toEqual(['approver@northwind.example', 'second@northwind.example']);
      expect(told[0]?.text.replace(/\s+/g, ' ')).toMatch(says);
      const [row] = await rig.deps.store.rows('audit', { where: { event: 'document.unstampable' } });
      expect(row?.detail).toMatch(says);
      expect((await rig.deps.store.rows('grants'))[0]?.used).toBe(0);
      expect(rig.mails.some((one) => one.to === 'lucja@buyer.example' && says.test(one.text))).toBe(false);
    },
  );

  test('a real file through the real vault and stamp carries the reader’s name', async () => {
    const rig = await makeApp({ stamper, vault: folderVault(vaultRoot) });
    const { visitor } = await granted(rig);
    const answer = await visitor.post('/access/download', { document: 'soc-2' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const again = new Visitor(rig.app);
    expect((await again.post('/access/download', { document: 'soc-2' })).status).toBe(403);
  });
});
