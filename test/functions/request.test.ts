import { describe, expect, test } from 'vitest';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { BODY_MAX_BYTES } from '../../functions/domain/limits.ts';
import { gate } from '../../src/words/en/gate.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, SITE } from './support/make-app.ts';
import { ada, formBody, Visitor } from './support/visitor.ts';
import { ask, confirm, lastMail } from './support/walk.ts';

const good = { ...ada, documents: 'soc-2' };
const own = { 'sec-fetch-site': 'same-origin' };
type Case = [what: string, body: BodyInit, status: number, words: RegExp, headers?: Record<string, string>];
const form = (change: Record<string, string | string[]>) => formBody({ ...good, ...change });
const json = { 'content-type': 'application/json' };

const cases: Case[] = [
  ['no name', form({ name: '' }), 422, /<a href="#name">Enter your name<\/a>/],
  ['a long name', form({ name: 'x'.repeat(5000) }), 422, /Your name must be 120 characters or fewer/],
  ['no address', form({ email: '' }), 422, /Enter your work email address/],
  ['no address at all', form({ email: 'ada' }), 422, /Enter an email address in the format/],
  ['two addresses', form({ email: 'a@x.example, b@y.example' }), 422, /Enter an email address in the format/],
  [
    'an address with a header',
    form({ email: 'a@x.example\r\nBcc: b@y.example' }),
    422,
    /Enter an email address in the format/,
  ],
  ['a group of addresses', form({ email: 'G: a@x.example;' }), 422, /Enter an email address in the format/],
  [
    'a long address',
    form({ email: `${'a'.repeat(300)}@x.example` }),
    422,
    /The email address must be 254 characters or fewer/,
  ],
  [
    'a name with a header',
    form({ name: 'Ada\r\nBcc: b@y.example' }),
    422,
    /Remove line breaks and control characters from your name/,
  ],
  ['a null byte', form({ company: 'a\u0000b' }), 422, /from your company/],
  ['a direction override', form({ title: 'a\u202eb' }), 422, /from your job title/],
  ['no document', form({ documents: '' }), 422, /Select at least one document/],
  ['an unknown document', form({ documents: 'nope' }), 422, /Select a document from the list/],
  ['a path', form({ documents: '../../etc/passwd' }), 422, /Select a document from the list/],
  ['a public document', form({ documents: 'whitepaper' }), 422, /is public: download it/],
  [
    'a document without a file',
    form({ documents: 'by-mail' }),
    422,
    /is sent by email: write to security@northwind\.example/,
  ],
  ['a document past its day', form({ documents: 'outdated' }), 422, /is no longer available/],
  ['a key twice', `${form({})}&email=b%40y.example`, 422, /Send &quot;email&quot; once/],
  ['a foreign key', form({ state: 'granted' }), 422, /Remove the field &quot;state&quot;/],
  ['a prototype', `__proto__[x]=1&${form({})}`, 422, /Remove the field/],
  [
    'a foreign origin',
    form({}),
    403,
    /another site/,
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  ],
  ['a sister site', form({}), 403, /another site/, { 'sec-fetch-site': 'same-site', origin: SITE }],
  [
    'plain text',
    'hello',
    415,
    /Send application\/x-www-form-urlencoded or application\/json/,
    { 'content-type': 'text/plain' },
  ],
  ['broken JSON', '{"name":', 400, /not JSON/, json],
  ['a JSON array', '[]', 400, /one JSON object/, json],
  ['JSON of wrong types', JSON.stringify({ ...good, name: 7, documents: ['soc-2'] }), 422, /Enter your name/, json],
  ['JSON with a key twice', '{"name":"a","name":"b"}', 422, /more than once/, json],
  ['bytes that are no text', new Uint8Array([0x6e, 0x3d, 0xff, 0xfe]), 400, /UTF-8/],
  ['too much', `name=${'x'.repeat(BODY_MAX_BYTES)}`, 413, /64 kB/],
];

describe('refusals leave nothing behind', () => {
  test.each(cases)('%s', async (_, body, status, words, headers) => {
    const rig = await makeApp();
    const before = await rig.snapshot();
    const answer = await rig.app.request(`${SITE}/api/requests`, {
      method: 'POST',
      body,
      headers: { ...own, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(words);
    await rig.settle();
    expect(await rig.snapshot()).toBe(before);
    expect(rig.mails).toEqual([]);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s', async (method) => {
    const rig = await makeApp();
    const before = await rig.snapshot();
    const answer = await rig.app.request(`${SITE}/api/requests`, { method, headers: own });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(await rig.snapshot()).toBe(before);
  });
});

test('the page comes back with what was typed, escaped, and the faults in front', async () => {
  const rig = await makeApp();
  const page = await new Visitor(rig.app).post('/api/requests', {
    ...good,
    name: '⟦title⟧"<script>',
    purpose: '',
    documents: ['soc-2', 'pentest'],
  });
  expect(page.status).toBe(422);
  expect(page.text).toContain(`<title>Error: ${gate.forms.request} | Northwind Cloud Trust center</title>`);
  expect(page.text).toContain('value="⟦title⟧&quot;&lt;script&gt;"');
  expect(page.text).toContain('name="purpose" aria-invalid="true" aria-describedby="purpose-error"');
  expect(page.text.match(/value="(?:soc-2|pentest)" checked/g)).toHaveLength(2);
  expect(page.text).not.toContain('data-fill');
});

test('JSON callers get a reference, and faults as problem details', async () => {
  const rig = await makeApp();
  expect(await ask(rig, ['soc-2'])).toMatch(/^VS-[0-9A-HJKMNP-TV-Z]{8}$/);
  const answer = await rig.app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ documents: [] }),
  });
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({
    status: 422,
    errors: expect.arrayContaining([{ detail: 'Select at least one document', pointer: '#/documents' }]),
  });
});

describe('an unconfirmed mailbox is not bothered', () => {
  test('one mail until it is confirmed, then the rest', async () => {
    const rig = await makeApp();
    for (const document of ['soc-2', 'pentest', 'continuity']) await ask(rig, [document]);
    expect(rig.mails).toHaveLength(1);
    await confirm(rig);
    expect(rig.mails.filter((one) => one.to === ada.email)).toHaveLength(3);
    await ask(rig, ['soc-2']);
    expect(rig.mails.filter((one) => one.to === ada.email)).toHaveLength(4);
  });

  test('what waited and lapsed is not mailed any more', async () => {
    const rig = await makeApp();
    for (const document of ['soc-2', 'pentest']) await ask(rig, [document]);
    rig.pass(25);
    await sweepAll(rig.deps);
    await ask(rig, ['continuity']);
    await confirm(rig);
    expect(rig.mails.filter((one) => one.to === ada.email)).toHaveLength(2);
  });

  test('what is beyond the limit is answered alike and not kept', async () => {
    const rig = await makeApp();
    for (let at = 0; at < 6; at++)
      expect((await new Visitor(rig.app).post('/api/requests', good)).path).toBe('/request/sent/');
    await rig.settle();
    expect(await rig.deps.store.count('requests')).toBe(4);
    expect(rig.mails).toHaveLength(1);
  });

  test('the whole gate sends so many first mails an hour, and the rest later', async () => {
    const rig = await makeApp();
    rig.deps.settings.confirmationsPerHour = 2;
    for (let at = 0; at < 5; at++) await ask(rig, ['soc-2'], { ...ada, email: `reader${at}@buyer.example` });
    expect(rig.mails).toHaveLength(2);
    rig.pass(1);
    await rig.settle();
    expect(rig.mails).toHaveLength(4);
    rig.pass(1);
    await rig.settle();
    expect(rig.mails).toHaveLength(5);
    const { page } = await confirm(rig, { ...ada, email: 'reader4@buyer.example' });
    expect(page.path).toBe('/access/');
  });

  test('a network has its limit', async () => {
    const rig = await makeApp();
    for (let at = 0; at < 30; at++) await ask(rig, ['soc-2'], { ...ada, email: `reader${at}@buyer.example` });
    const before = await rig.snapshot();
    const answer = await new Visitor(rig.app).post('/api/requests', good);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('3600');
    expect(await rig.snapshot()).toBe(before);
  });
});

test('when the database is away the visitor keeps what was typed', async () => {
  const rig = await makeApp();
  await rig.deps.store.close();
  const page = await new Visitor(rig.app).post('/api/requests', good);
  expect(page.status).toBe(503);
  expect(page.headers.get('retry-after')).toBe('30');
  expect(page.text).toContain('value="lucja@buyer.example"');
  expect((await new Visitor(rig.app).go('/healthz')).status).toBe(503);
});

test('the first mail holds no word of the visitor', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2'], { ...ada, name: 'Buy pills', company: 'https://spam.example', purpose: 'Click here' });
  const mail = rig.mails[0];
  expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/pills|spam|Click here/);
  linkIn(lastMail(rig, ada.email, /^Confirm/));
});
