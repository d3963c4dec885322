import { expect, test } from 'vitest';
import { makeApp } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { signIn } from './support/staff.ts';
import { ada, Visitor } from './support/visitor.ts';

const checked = (html: string): string[] =>
  [...html.matchAll(/<input type="checkbox"[^>]*value="([^"]*)"[^>]*checked/g)].map(([, id = '']) => id);
const companyIn = (html: string): string | undefined => /id="company"[^>]*value="([^"]*)"/.exec(html)?.[1];

test('fills documents and company into the form, without a script, and leaves the rest to be asked', async () => {
  const rig = await makeApp();
  const guest = new Visitor(rig.app);
  const page = await guest.go(
    '/start/?documents=soc-2,pentest&company=Buyer+Inc.&name=Eve&email=eve@buyer.example&purpose=x',
  );
  expect(page.status).toBe(200);
  expect(checked(page.text)).toEqual(['soc-2', 'pentest']);
  expect(companyIn(page.text)).toBe('Buyer Inc.');
  expect(page.text).not.toMatch(/eve@buyer|"Eve"/);
  expect(page.headers.get('cache-control')).toBe('no-store');

  // And gives no right: the request is anybody's.
  await guest.post('/api/requests', { ...ada, documents: checked(page.text) });
  expect(await rig.deps.store.rows('requests')).toMatchObject([{ invitedBy: null, state: 'submitted', mac: null }]);
});

test.each([
  ['documents=nope,by-mail,whitepaper,outdated,soc-2', ['soc-2'], ''],
  ['documents=soc-2&documents=pentest&documents=soc-2', ['soc-2', 'pentest'], ''],
  ['company=%22%3E%3Cscript%3Ealert(1)%3C/script%3E', [], '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['company=Buyer%E2%80%AE', [], ''],
  [`company=${'x'.repeat(300)}`, [], ''],
  ['company=a%0Ab', [], ''],
  ['', [], ''],
  [`documents=${'soc-2,'.repeat(2000)}`, ['soc-2'], ''],
])('%s', async (query, documents, company) => {
  const rig = await makeApp();
  const before = await rig.snapshot();
  const page = await new Visitor(rig.app).go(`/start/?${query}`);
  expect([page.status, checked(page.text), companyIn(page.text)]).toEqual([200, documents, company]);
  expect(page.text).not.toContain('<script');
  expect(await rig.snapshot()).toBe(before);
});

test('the desk has the link of each document and bundle, and what it copies works; the command prints the same', async () => {
  const rig = await makeApp({
    bend: ({ access }) => {
      access.bundles = { review: { title: 'Secret name of a bundle', documents: ['soc-2', 'continuity', 'outdated'] } };
    },
  });
  const staff = await signIn(rig, 'sales@northwind.example');
  const page = await staff.go('/admin/links/share/?company=Buyer+%26+Co');
  const links = [...page.text.matchAll(/value="(https:[^"]+)"/g)].map(([, one = '']) => one.replaceAll('&amp;', '&'));
  expect(links).toHaveLength(4);
  expect(links[0]).toBe('https://trust.northwind.example/start/?documents=soc-2,continuity&company=Buyer+%26+Co');
  expect(links.join()).not.toMatch(/review|Secret/);
  for (const link of links) {
    const { pathname, search } = new URL(link);
    const filled = await new Visitor(rig.app).go(pathname + search);
    expect([checked(filled.text).length, companyIn(filled.text)]).toEqual([expect.any(Number), 'Buyer &amp; Co']);
    expect(checked(filled.text).length).toBeGreaterThan(0);
  }
  const lines: string[] = [];
  await runCommand(rig.deps, ['request-link', 'review', '--company', 'Buyer & Co'], (line) => lines.push(line));
  expect(lines).toEqual([links[0]]);
  await expect(runCommand(rig.deps, ['request-link', 'outdated'], () => {})).rejects.toThrow('can’t be requested');
});
