import { describe, expect, test } from 'vitest';
import { byTag, find, parseHtml } from '../support/facts/html.ts';
import { linkIn } from '../support/link-in.ts';
import { htmlFaults } from '../support/valid-html.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { ada, type Seen, Visitor } from './support/visitor.ts';
import { ask, confirm, granted, invited, lastMail, signed } from './support/walk.ts';

const APPROVER = 'approver@northwind.example';
async function staff(rig: Rig): Promise<Visitor> {
  const visitor = new Visitor(rig.app);
  await visitor.post('/admin/sign-in/', { email: APPROVER });
  await rig.settle();
  await visitor.submit(await visitor.go(linkIn(lastMail(rig, APPROVER, /^Sign in/))), {});
  return visitor;
}

/** Every form of the gate, sent with faults in as many fields as it takes. */
const FORMS: Record<string, (rig: Rig) => Promise<Seen>> = {
  'the request': (rig) => new Visitor(rig.app).post('/api/requests', {}),
  'the request, with a field sent twice and another unknown': (rig) =>
    new Visitor(rig.app).post('/api/requests', { title: ['a', 'b'], email: 'nobody', state: 'granted' }),
  'the signature': async (rig) => {
    await ask(rig, ['soc-2']);
    const { visitor, page } = await confirm(rig);
    return visitor.submit(page, { signer: '', title: '' });
  },
  'a decision': async (rig) => {
    await signed(rig);
    const visitor = new Visitor(rig.app);
    const page = await visitor.go(linkIn(lastMail(rig, APPROVER, /^Decision needed/)));
    return visitor.submit(page, { days: 'x', documents: ['x'.repeat(101)], reason: 'a\u0000' });
  },
  'an approval of nothing': async (rig) => {
    await signed(rig);
    const visitor = new Visitor(rig.app);
    const page = await visitor.go(linkIn(lastMail(rig, APPROVER, /^Decision needed/)));
    return visitor.submit(page, { decision: 'approve', days: '3' });
  },
  'an invitation': async (rig) => (await staff(rig)).post('/admin/invite/', { email: '', company: '\u0000' }),
  'a sign-in': (rig) => new Visitor(rig.app).post('/admin/sign-in/', { email: '' }),
  'a new link': (rig) => new Visitor(rig.app).post('/access/fresh/', { email: 'x' }),
  'the name on a copy': async (rig) => {
    const { visitor } = await invited(rig);
    return visitor.post('/access/download', { document: 'soc-2', name: '' });
  },
};

describe.each(Object.entries(FORMS))('%s', (_, send) => {
  test('comes back with the focus on its faults, in the order of the page, each leading to its control', async () => {
    const page = await send(await makeApp());
    const html = parseHtml(page.text);
    const summary = find(html, ({ attributes }) => attributes.class === 'error-summary');
    if (!summary) throw new Error(`${page.status}: ${page.text}`);
    expect(summary.attributes).toMatchObject({ tabindex: '-1', autofocus: expect.anything() });
    // The first thing that can be focused in the main part: nothing before it is skipped.
    const main = byTag(html, 'main')[0] ?? html;
    const first = find(main, ({ tag, attributes }) => /^(?:a|button|input)$/.test(tag) || 'tabindex' in attributes);
    expect(first).toBe(summary);
    const led = byTag(summary, 'a').map(({ attributes }) => (attributes.href ?? '').slice(1));
    const controls = byTag(html, 'form').flatMap((form) =>
      ['input', 'textarea', 'select'].flatMap((tag) => byTag(form, tag).map(({ attributes }) => attributes.id ?? '')),
    );
    const places = led.map((id) => page.text.indexOf(` id="${id}"`));
    expect(controls).toEqual(expect.arrayContaining(led));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const own = byTag(html, 'form').filter((form) => led.some((id) => find(form, (one) => one.attributes.id === id)));
    expect(own.map(({ attributes }) => 'novalidate' in attributes)).toEqual(own.map(() => true));
    if (led.length === 0) expect(summary.children.length).toBeGreaterThan(1);
  });
});

/** The page of the gate without the frame that the site gives it. */
const asDocument = ({ text }: Seen) =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body>${/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text}</body></html>`;

test('every page of the gate is valid HTML', async () => {
  const pages = new Map<string, Seen>();
  for (const [name, send] of Object.entries(FORMS))
    if (!name.startsWith('the request')) pages.set(name, await send(await makeApp()));
  const rig = await makeApp();
  const { visitor, shelf, desk, decided, reference } = await granted(rig);
  const approver = await staff(rig);
  pages.set('the shelf', shelf).set('the review', desk).set('decided', decided);
  pages.set('the desk', await approver.go('/admin/'));
  pages.set('a case', await approver.go(`/admin/requests/${reference}/`));
  pages.set('a new bearer', await visitor.post('/access/tokens', {}));
  pages.set('waiting', (await signed(await makeApp())).page);
  const faults = await Promise.all(
    [...pages].map(async ([name, page]) => (await htmlFaults(asDocument(page))).map((fault) => `${name}: ${fault}`)),
  );
  expect(faults.flat()).toEqual([]);
});

test('every field of an empty request has its fault, the documents first as on the page', async () => {
  const page = await new Visitor((await makeApp()).app).post('/api/requests', { name: '', company: ada.company });
  const ids = [...page.text.matchAll(/<li><a href="#(\w+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['documents', 'name', 'email', 'title', 'purpose']);
});
