import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPdf } from '../../../functions/adapters/stamp/open-pdf.ts';
import { StampRefused } from '../../../functions/domain/stamp-refused.ts';
import { manifest } from '../../../src/schemas/manifest.ts';
import { COLLECTION_NAMES } from '../../../src/source/kinds.ts';
import { parseSource } from '../../../src/source/parse-source.ts';
import { faultWords } from '../../../src/words/faults.ts';
import { isLong } from '../../support/spread.ts';
import { plain } from '../adapters/stamp-support.ts';
import { makeApp, type Rig, SITE } from '../support/make-app.ts';
import { sampleManifest } from '../support/manifest.ts';
import { ada } from '../support/visitor.ts';

/** `npm run bench -- fuzz` gives each parser thirty times as many, together more than 100,000; `npm run bench -- long` five times. */
const TIMES = process.env.FUZZ_SEED === undefined ? (isLong ? 5 : 1) : 30;
/** How many inputs each parser is given. */
const INPUTS = {
  form: 400 * TIMES,
  json: 400 * TIMES,
  token: 400 * TIMES,
  cookie: 400 * TIMES,
  manifest: 500 * TIMES,
  'front matter': 1_000 * TIMES,
  pdf: 300 * TIMES,
};
/** None may take longer, whatever it says: a hang is a fault. */
const SLOWEST_MS = 2000;

const given: Record<string, number> = {};
let slowest = { ms: 0, what: '' };
const own = { 'sec-fetch-site': 'same-origin' };
let rig: Rig;
let before = '';
beforeAll(async () => {
  rig = await makeApp();
  before = await rig.snapshot();
});
afterAll(() => {
  const total = Object.values(given).reduce((sum, one) => sum + one, 0);
  console.log(
    `fuzz: ${total} inputs (${Object.entries(given)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ')}); slowest ${slowest.ms.toFixed(0)} ms (${slowest.what})`,
  );
  expect(total).toBeGreaterThanOrEqual(3_400 * TIMES);
});

/** Counts and times one input. */
async function taken<T>(what: keyof typeof INPUTS, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  given[what] = (given[what] ?? 0) + 1;
  if (ms > slowest.ms) slowest = { ms, what };
  expect(ms).toBeLessThan(SLOWEST_MS);
  return result;
}
const run = <T>(what: keyof typeof INPUTS, input: fc.Arbitrary<T>, check: (input: T) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(input, check), { numRuns: INPUTS[what], endOnFailure: true });

const nasty = fc.constantFrom(
  '',
  ' ',
  '\0',
  '\r\nBcc: x@y.example',
  '../../etc/passwd',
  '%00',
  '%',
  '%u0041',
  '⟦main⟧',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '"}],"$where":"1',
  '{{7*7}}',
  '#{7*7}',
  '\u202egpj.exe',
  '\ud800',
  '😀'.repeat(50),
  'a'.repeat(5000),
  '-1',
  '1e309',
  'NaN',
  '__proto__',
  'constructor',
  'null',
  'true',
  '[]',
  '=cmd()',
  'xn--80ak6aa92e.example',
);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: nasty },
  fc.emailAddress(),
);
const NAMES = [
  'name',
  'email',
  'company',
  'title',
  'purpose',
  'documents',
  'document',
  'signer',
  'decision',
  'days',
  'reason',
  'state',
  '__proto__',
];
const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: text });
const POSTS = [
  '/api/requests',
  '/access/fresh/',
  '/admin/sign-in/',
  '/access/sign',
  '/access/download',
  '/admin/invite',
];

test('form', { timeout: 60_000 }, async () => {
  const pair = fc
    .tuple(name, text)
    .map(([key, value]) => `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`);
  const body = fc.oneof(
    { weight: 3, arbitrary: fc.array(pair, { maxLength: 10 }).map((all) => all.join('&')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );
  await run('form', fc.tuple(fc.constantFrom(...POSTS), body), async ([path, form]) => {
    const answer = await taken('form', () =>
      rig.app.request(SITE + path, {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toWellFormed(),
      }),
    );
    expect(answer.status, form).toBeLessThan(500);
  });
});

test('JSON', { timeout: 60_000 }, async () => {
  const value = fc.oneof(text, fc.array(text, { maxLength: 4 }), fc.jsonValue({ maxDepth: 3 }));
  const object = fc
    .array(fc.tuple(name, value), { maxLength: 8 })
    .map((all) => `{${all.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`).join(',')}}`);
  const deep = fc.integer({ min: 1, max: 20_000 }).map((depth) => `{"name":${'['.repeat(depth)}`);
  const bent = fc
    .tuple(fc.constant(JSON.stringify({ ...ada, documents: ['by-mail'] })), fc.nat(), text)
    .map(([json, at, piece]) => json.slice(0, at % json.length) + piece + json.slice(at % json.length));
  const body = fc.oneof(
    { weight: 5, arbitrary: object },
    { weight: 3, arbitrary: bent },
    { weight: 1, arbitrary: deep },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
  await run('json', body, async (json) => {
    const answer = await taken('json', () =>
      rig.app.request(`${SITE}/api/requests`, {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/json' },
        body: json.toWellFormed(),
      }),
    );
    expect([400, 413, 422], json.slice(0, 200)).toContain(answer.status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});

test('token', { timeout: 60_000 }, async () => {
  const room = fc.constantFrom(
    '/access/',
    '/review/',
    '/admin/link/',
    '/access/agreement/',
    '/admin/requests/',
    '/mailbox/',
  );
  const token = fc.oneof(
    fc.base64String({ minLength: 40, maxLength: 46 }),
    text,
    fc.string({ unit: fc.constantFrom('%', '2', 'f', 'F', '.', '/', 'é', 'A'), maxLength: 60 }),
  );
  const raw = token.map((one) => one.toWellFormed().replace(/[\s?#\\\p{Cc}]/gu, ''));
  const piece = fc.oneof(
    token.map((one) => encodeURIComponent(one.toWellFormed())),
    raw,
  );
  await run('token', fc.tuple(room, piece, fc.constantFrom('GET', 'POST', 'HEAD')), async ([path, one, method]) => {
    const headers = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await taken('token', () => rig.app.request(SITE + path + one, { method, headers }));
    expect(answer.status, path + one).toBeLessThan(500);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

test('cookie', { timeout: 60_000 }, async () => {
  const part = fc.oneof(
    fc
      .tuple(fc.constantFrom('access', 'review', 'admin'), fc.oneof(fc.base64String({ maxLength: 60 }), nasty))
      .map(([at, value]) => `__Host-vouchsafe-${at}=${value}`),
    text,
  );
  const header = fc.array(part, { maxLength: 6 }).map((all) => all.join('; ').replace(/[^\x20-\x7e\x80-\xff]/g, ''));
  const places = [
    '/access/',
    '/review/',
    '/admin/',
    '/admin/requests/VS-00000000/',
    '/access/agreement/report-nda.txt',
  ];
  await run('cookie', fc.tuple(fc.constantFrom(...places), header), async ([path, cookie]) => {
    const answer = await taken('cookie', () => rig.app.request(SITE + path, { headers: { cookie } }));
    expect([303, 403], cookie).toContain(answer.status);
  });
});

test('manifest', { timeout: 60_000 }, async () => {
  const whole = JSON.stringify(sampleManifest());
  const bent = fc
    .tuple(fc.nat(), fc.nat({ max: 40 }), fc.oneof(nasty, fc.string({ maxLength: 8 })))
    .map(([at, cut, piece]) => {
      const from = at % whole.length;
      return whole.slice(0, from) + piece + whole.slice(from + cut);
    });
  /** One value somewhere in the tree exchanged for another. */
  const exchanged = fc.tuple(fc.nat(), fc.jsonValue()).map(([at, value]) => {
    let left = at % 200;
    return JSON.stringify(JSON.parse(whole), (_key, one) => (left-- === 0 ? value : one)) ?? 'null';
  });
  await run('manifest', fc.oneof(bent, exchanged), async (json) => {
    await taken('manifest', () => {
      let read: unknown;
      try {
        read = JSON.parse(json);
      } catch {
        return;
      }
      const parsed = manifest.safeParse(read);
      if (!parsed.success) expect(parsed.error.issues.length).toBeGreaterThan(0);
    });
  });
});

test('front matter', { timeout: 60_000 }, async () => {
  const kind = fc.constantFrom('company' as const, 'access' as const, ...COLLECTION_NAMES);
  const unit = fc.constantFrom(
    '---\n',
    'name: ',
    'kind: attestation',
    'reports:',
    '\n',
    '\n  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!!js/function ',
    '<<: *a',
    '? ',
    '%YAML 1.1',
    '2026-02-31',
    '{/* ',
    ' */}',
    '<!--',
    '\t',
    '\0',
    '\u2028',
    ': ',
    '#',
    '0x10',
    '.inf',
    '1e999',
    '__proto__: 1',
  );
  const source = fc.oneof(
    { weight: 4, arbitrary: fc.array(unit, { maxLength: 25 }).map((all) => `---\n${all.join('')}\n---\nBody`) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 150 }) },
  );
  await run('front matter', fc.tuple(kind, source), async ([of, content]) => {
    const { faults, entry } = await taken('front matter', () =>
      parseSource('content/x.mdx', content, of, faultWords.en),
    );
    expect(entry !== null || faults.length > 0, content).toBe(true);
  });
  expect(({} as Record<string, unknown>)['1']).toBeUndefined();
});

test('pdf', { timeout: 90_000 }, async () => {
  const seeds = await Promise.all(
    [1, 3].flatMap((pages) =>
      [true, false].map(async (useObjectStreams) => Buffer.from(await (await plain(pages)).save({ useObjectStreams }))),
    ),
  );
  const tokens = fc.constantFrom(
    'obj',
    'endobj',
    'stream',
    'endstream',
    '<<',
    '>>',
    '/Kids',
    '/Parent',
    '/Count',
    '/Length',
    '99999999999',
    '-1',
    '1 0 R',
    '0 0 R',
    '(',
    ')',
    '[',
    'startxref',
    'trailer',
    '%%EOF',
    '\0',
    '/Encrypt',
    '/ByteRange',
    '/Filter/FlateDecode',
  );
  const change = fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.oneof(tokens, fc.string({ unit: 'binary', maxLength: 6 })));
  const bent = fc.tuple(fc.nat({ max: 3 }), fc.array(change, { minLength: 1, maxLength: 5 })).map(([seed, changes]) => {
    let bytes: Buffer = seeds[seed] ?? Buffer.alloc(0);
    for (const [at, cut, piece] of changes) {
      const from = at % bytes.length;
      bytes = Buffer.concat([bytes.subarray(0, from), Buffer.from(piece, 'latin1'), bytes.subarray(from + cut)]);
    }
    return bytes;
  });
  const junk = fc
    .uint8Array({ maxLength: 300 })
    .map((all) => Buffer.concat([Buffer.from('%PDF-1.7\n'), all, Buffer.from('%%EOF')]));

  // The library warns on the console of every number that is too large.
  const quiet = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const words = new Map<string, number>();
  await run('pdf', fc.oneof({ weight: 9, arbitrary: bent }, { weight: 1, arbitrary: junk }), async (bytes) => {
    const word = await taken('pdf', () =>
      openPdf(bytes).then(
        () => 'read',
        (fault: unknown) => (fault instanceof StampRefused ? fault.reason : `crash: ${(fault as Error).stack}`),
      ),
    );
    words.set(word, (words.get(word) ?? 0) + 1);
    expect(word).not.toMatch(/^crash/);
  });
  quiet.mockRestore();
  console.log(`pdf: ${[...words].map(([word, count]) => `${word} ${count}`).join(', ')}`);
});

test('and after all of it nothing is stored, mailed or stamped', async () => {
  await rig.settle();
  const after = JSON.parse(await rig.snapshot()) as [string, unknown[]][];
  const rates = after.find(([table]) => table === 'rates');
  const others = after.filter(([table]) => table !== 'rates');
  expect(JSON.stringify(others)).toBe(
    JSON.stringify((JSON.parse(before) as [string, unknown[]][]).filter(([table]) => table !== 'rates')),
  );
  // A form that happens to hold an address is counted, for whom only its hash says.
  const counted = (rates?.[1] ?? []) as { bucket: string }[];
  expect(counted.filter(({ bucket }) => !/^[a-z-]+-asked:/.test(bucket))).toEqual([]);
  expect([rig.mails, rig.stamps]).toEqual([[], []]);
});
