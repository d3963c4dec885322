import { expect, test } from 'vitest';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { signIn } from './support/staff.ts';
import { sampleStated } from './support/stated.ts';
import { type Seen, Visitor } from './support/visitor.ts';
import { lastMail } from './support/walk.ts';

const INVITER = 'sales@northwind.example';
const PAGE = {
  ...{ for: 'jane@buyer.example', company: 'Buyer Inc.', documents: ['soc-2', 'whitepaper'], days: '30' },
  ...{
    note: 'As promised.\n\nMore below.',
    title: '',
    frameworks: ['soc-2'],
    answers: ['passwords', 'encryption-at-rest'],
  },
  send: 'copy',
};
async function make(rig: Rig, form: Record<string, string | string[]> = {}) {
  const staff = await signIn(rig, INVITER);
  const page = await staff.post('/admin/links/new/', { ...PAGE, ...form });
  await rig.settle();
  return { staff, page, path: /value="https:\/\/trust\.northwind\.example(\/for\/[^"]+)"/.exec(page.text)?.[1] ?? '' };
}
const textOf = ({ text }: Seen): string =>
  text
    .replace(/<title>.*?<\/title>|<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ');

test('gathers the chosen answers in full with their addresses and days, claims, documents and a note', async () => {
  const stated = sampleStated();
  const rig = await makeApp({ stated: async () => stated });
  const { path } = await make(rig);
  const guest = new Visitor(rig.app);
  const page = await guest.go(path);
  const text = textOf(page);
  expect(text).toContain('From Northwind Cloud, for Buyer Inc.');
  expect(text).toContain('As promised. More below.');
  expect(text).toMatch(
    /Is customer data encrypted at rest\? Yes, with AES-256\. The keys are kept in a key management service\./,
  );
  expect(text).toMatch(
    /trust\.northwind\.example\/faq\/encryption-at-rest\/ · Last reviewed 1 September 2026 · next review by 1 September 2027/,
  );
  expect(text).toContain('The SOC 2 Type 2 report is current through 30 June 2027.');
  expect(text).toContain('As of 21 November 2026');
  // In the order in which they were chosen, and what a visitor's browser must not run stays text.
  expect(text.indexOf('passwords stored')).toBeLessThan(text.indexOf('encrypted at rest'));
  expect(page.text).not.toContain('</quote>');
  // Public: a link. Gated: no link, no file, no session.
  expect(page.text).toContain('href="/documents/whitepaper/"');
  expect(page.text).not.toMatch(/demo-soc-2|href="\/documents\/soc-2/);
  expect(guest.cookies.size).toBe(0);
  expect((await guest.post('/access/download', { document: 'soc-2' })).status).toBe(403);

  // What it shows is what is published on the day somebody looks.
  const entry = (stated.answers as { entries: { id: string; says: string[] }[] }).entries[0];
  if (entry) entry.says = ['Yes, with AES-512.'];
  stated.frameworks = [];
  const later = textOf(await guest.go(path));
  expect(later).toContain('Yes, with AES-512.');
  expect(later).not.toContain('SOC 2 Type 2');
  expect(later).toContain('Some of what we chose for you has since been taken down');
});

test('an answer keeps its paragraphs, lists and tables; where there are only its words, they are text', async () => {
  const html = '<p>Yes:</p><ul><li>at rest</li></ul><table><tr><td>AES-256</td></tr></table>';
  const stated = sampleStated((draft) => {
    draft.bodies = { 'encryption-at-rest': html };
  });
  const rig = await makeApp({ stated: async () => stated });
  const { path } = await make(rig);
  const { text } = await new Visitor(rig.app).go(path);
  expect(text).toContain(`<h3>Is customer data encrypted at rest?</h3><div class="stack prose">${html}</div>`);
  expect(text).not.toContain('The keys are kept');
  expect(text).toContain('<h3>How are passwords stored?</h3><p>Hashed with Argon2id. &lt;/quote&gt;');
});

test('its button has the power of the link, and no more', async () => {
  const rig = await makeApp();
  const { path } = await make(rig);
  const guest = new Visitor(rig.app);
  await guest.submit(await guest.go(path), {});
  await rig.settle();
  expect(await rig.deps.store.rows('requests')).toMatchObject([
    { email: 'jane@buyer.example', documents: '["soc-2"]', state: 'submitted', confirmedAt: null },
  ]);
  const sign = await guest.submit(await guest.go(linkIn(lastMail(rig, 'jane@buyer.example', /^Confirm/))), {});
  expect(sign.text).toContain('Keep it to yourself.');
});

test('for nobody in particular: the usual request, without any power', async () => {
  const rig = await makeApp();
  const { path } = await make(rig, { for: '' });
  const guest = new Visitor(rig.app);
  const page = await guest.go(path);
  expect(page.text).not.toMatch(/<form/);
  const before = await rig.snapshot();
  await guest.post(path, { email: 'eve@buyer.example' }).catch(() => {});
  await rig.settle();
  expect(await rig.snapshot()).toBe(before);
});

test('is changed without another link; what it was for stays, and a withdrawn one is changed no more', async () => {
  const rig = await makeApp();
  const { staff, path } = await make(rig);
  const [row] = await rig.deps.store.rows('offers');
  const at = `/admin/links/${row?.id}/`;
  const { for: _, send: __, ...form } = PAGE;
  expect(textOf(await staff.go(at))).toContain('How are passwords stored?');
  const refused = await staff.post(at, { ...form, answers: ['nope'] });
  expect([refused.status, textOf(refused)]).toEqual([422, expect.stringContaining('There is no answer nope')]);
  await staff.post(at, {
    ...form,
    title: 'Your review',
    note: 'Second round.',
    answers: ['encryption-at-rest'],
    days: '2',
  });
  const page = await new Visitor(rig.app).go(path);
  expect(textOf(page)).toMatch(/Your review .*Second round\..*encrypted at rest/);
  expect(textOf(page)).not.toContain('passwords');
  rig.pass(49);
  expect((await new Visitor(rig.app).go(path)).status).toBe(410);
  const again = await signIn(rig, INVITER);
  await again.post(at, { ...form, days: '5' });
  expect((await new Visitor(rig.app).go(path)).status).toBe(200);
  await again.post(`${at}withdraw`, {});
  await again.post(at, { ...form, days: '5' });
  expect((await new Visitor(rig.app).go(path)).status).toBe(410);
  expect((await rig.deps.store.rows('offers'))[0]).toMatchObject({ subject: 'jane@buyer.example' });
});

test('where the build left nothing to read, a link still works, and a page is not made', async () => {
  const rig = await makeApp({ stated: () => Promise.reject(new Error('nothing there')) });
  const { page } = await make(rig);
  expect(page.status).toBe(422);
  const { path } = await make(rig, { answers: [], frameworks: [] });
  expect(textOf(await new Visitor(rig.app).go(path))).toContain('Title of soc-2');
});
