import { describe, expect, test } from 'vitest';
import { linkIn } from '../support/link-in.ts';
import { makeApp, SITE } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, lastMail, SIGNATURE, signed } from './support/walk.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', origin: SITE };
const line = 'a'.repeat(99);

describe('a form as a browser sends it', () => {
  test('a text area that was filled to its maxlength, with its line ends as two characters', async () => {
    const rig = await makeApp();
    const purpose = [...Array(9).fill(line), 'a'.repeat(100)].join('\r\n');
    const body = new URLSearchParams({ ...ada, purpose, documents: 'soc-2' });
    expect((await rig.app.request(`${SITE}/api/requests`, { method: 'POST', headers: form, body })).status).toBe(303);
    expect((await rig.deps.store.rows('requests'))[0]?.purpose).toBe(purpose.replaceAll('\r\n', '\n'));
    body.set('purpose', `${purpose}a`);
    expect((await rig.app.request(`${SITE}/api/requests`, { method: 'POST', headers: form, body })).status).toBe(422);
  });

  test.each([
    ['ada@sld.xn--p1ai', 'ada@sld.xn--p1ai'],
    ['ada@почта.рф', 'ada@xn--80a1acny.xn--p1ai'],
  ])('%s is mailed at %s', async (email, to) => {
    const rig = await makeApp();
    await ask(rig, ['soc-2'], { ...ada, email });
    expect(rig.mails.map((mail) => mail.to)).toEqual([to]);
    expect(await rig.deps.store.rows('requests')).toMatchObject([{ email: to, domain: to.slice(4) }]);
  });

  test.each([
    ['name', '\u200b', /Enter your name, in letters/],
    ['company', '\u3164', /Enter your company’s name, in letters/],
    ['title', '\u00ad', /Enter your job title, in letters/],
    ['name', '\u2800\u2800', /Enter your name, in letters/],
    ['name', 'Ada\u202e', /hidden character U\+202E from your name/],
    ['purpose', '\u061c', /Enter what you need the documents for, in letters/],
    ['email', 'o’brien@buyer.example', /Use a straight apostrophe/],
    ['email', 'почта@почта.рф', /only the letters a to z before the @/],
  ])('%s %j is refused, and nothing is kept', async (field, value, words) => {
    const rig = await makeApp();
    const before = await rig.snapshot();
    const body = new URLSearchParams({ ...ada, documents: 'soc-2', [field]: value });
    const answer = await rig.app.request(`${SITE}/api/requests`, { method: 'POST', headers: form, body });
    expect(answer.status).toBe(422);
    expect((await answer.text()).replaceAll('&#39;', "'")).toMatch(words);
    expect([await rig.snapshot(), rig.mails]).toEqual([before, []]);
  });
});

test.each([
  { signer: '\u2060' },
  { signer: '\u3164' },
  { signer: '\u2800' },
  { signer: 'Ada\u2067' },
  { title: '\u061c' },
])('an agreement is not signed as %j', async (bend) => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const { visitor, page } = await confirm(rig);
  const before = await rig.snapshot();
  const again = await visitor.submit(page, { ...SIGNATURE, ...bend });
  expect([again.status, again.text]).toEqual([422, expect.stringMatching(/in letters|hidden character U\+/)]);
  expect(await rig.snapshot()).toBe(before);
});

test('the reason that an approver gives is held to the same', async () => {
  const rig = await makeApp();
  await signed(rig);
  const desk = new Visitor(rig.app);
  const page = await desk.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  const before = await rig.snapshot();
  const again = await desk.submit(page, { decision: 'deny', reason: 'No\u202e' });
  expect([again.status, again.text]).toEqual([422, expect.stringContaining('hidden character U+202E from the reason')]);
  expect(await rig.snapshot()).toBe(before);
});

test('a name that runs from right to left moves nothing beside it: pages, mail, export, command line', async () => {
  const rig = await makeApp();
  const person = { ...ada, name: 'אבי כהן', company: 'בנק, בע"מ', title: 'سکرتر', purpose: 'בדיקת ספק\nשנתית' };
  const { reference } = await signed(rig, ['soc-2'], person, person.name);
  const review = lastMail(rig, 'approver@northwind.example', /^Decision needed/);
  expect(review).toContain('Name: \u2068אבי כהן\u2069\n');
  expect(review).toContain('Purpose: \u2068בדיקת ספק\u2069\n  | \u2068שנתית\u2069\n');
  expect(rig.mails.find((mail) => /^Decision needed/.test(mail.subject))?.html).toContain('><bdi>אבי כהן</bdi></td>');
  const page = await new Visitor(rig.app).go(linkIn(review));
  expect(page.text).toContain('\u2068אבי כהן\u2069 (\u2068בנק, בע&quot;מ\u2069) is requesting 1 document.');
  expect(page.text).toContain('<dd><bdi>אבי כהן</bdi></dd>');
  const staff = new Visitor(rig.app);
  await staff.post('/admin/sign-in/', { email: 'approver@northwind.example' });
  await rig.settle();
  const list = await staff.submit(await staff.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Sign in/))), {});
  expect(list.text).toContain(`<bdi>אבי כהן</bdi> · ${reference}`);
  const out: string[] = [];
  await runCommand(rig.deps, ['export', '--format', 'csv'], (text) => out.push(text));
  expect(out.join('\n')).toContain('\u2068אבי כהן\u2069,');
});

test('what an older row holds is shown without its direction controls', async () => {
  const rig = await makeApp();
  const { reference } = await signed(rig);
  await rig.deps.store.commit({
    expect: [],
    writes: [{ do: 'update', table: 'requests', where: { reference }, set: { name: 'Ada\u202e gpj' } }],
    audit: [],
  });
  const out: string[] = [];
  await runCommand(rig.deps, ['show', reference], (text) => out.push(text));
  expect(out.join('')).toContain('"name": "Ada\\u202e gpj"');
  const page = await new Visitor(rig.app).go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  expect(page.text).toContain('<bdi>Ada gpj</bdi>');
  expect(page.text).not.toContain('\u202e');
});

test('the fields take the direction of what is typed into them', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const { page } = await confirm(rig);
  expect(page.text).toMatch(/<input id="signer"[^>]* dir="auto"\/>/);
});
