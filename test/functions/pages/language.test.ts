import { beforeAll, describe, expect, test } from 'vitest';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { StoreFault } from '../../../functions/domain/store-fault.ts';
import { composer } from '../../../functions/hosts/composer.ts';
import type { Store } from '../../../functions/ports/store.ts';
import type { Deps } from '../../../functions/ports.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp, type Rig } from '../support/make-app.ts';
import { sampleManifest } from '../support/manifest.ts';
import { ada, type Seen, Visitor } from '../support/visitor.ts';
import { ask, confirm, lastMail, SIGNATURE, signed } from '../support/walk.ts';

/** Pages in the pseudo-language; emails in English, because the way to the next page is found by their subjects (`mail.test.ts` has them). */
const PSEUDO = {
  bend: (draft: Manifest) => void Object.assign(draft.company, { language: 'ar-XB' }),
  compose: ((letter, links, from) =>
    composer(letter, links, { ...from, manifest: sampleManifest() })) as Deps['compose'],
};

const APPROVER = 'approver@northwind.example';
const REASON = 'Zwrot: ąćę';
/** What is the same in every language: names, titles, addresses, codes, and what visitors typed. */
const CONTENT = [
  ...['Northwind Cloud', 'Report NDA', 'Penetration test terms', 'one working day'],
  ...['Is customer data encrypted at rest?', 'Yes, with AES-256.', 'The keys are kept in a key management service.'],
  ...['How are passwords stored?', 'The SOC 2 Type 2 report is current through 30 June 2027.', 'SOC 2', 'Encryption'],
  ...[ada.name, ada.company, ada.title, ada.purpose, REASON, SIGNATURE.signer, 'Someone', 'partner.example'],
];
const CODES = [
  /Title of [\w-]+/g,
  /[\w.+-]+@[\w.-]+/g,
  /(?:VS|L)-[0-9A-Z]{8}/g,
  /\S*trust\.northwind\.example\/\S*/g,
  /\b[\w[\]-]+(?:\[?\.\]?[a-z]+)+\b/g,
  /"\w+"/g,
  /\bPOST\b|\bGET\b|\bHEAD\b|\bTRIAL\b/g,
];
const decoded = (html: string) =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** Every run of plain English letters that a reader sees or hears on a page. */
function englishOn(page: string): string[] {
  const spoken = [...page.matchAll(/ (?:aria-label|data-label|title|alt)="([^"]*)"/g)].map(([, said = '']) => said);
  const text = page
    // The site's own part of the request page, as the sample has it; agreements, codes, what was typed.
    .replace(
      /<label for="(\w+)">\1<\/label>|<button>Request<\/button>|<article[\s\S]*?<\/article>|<code>[\s\S]*?<\/code>|<textarea[\s\S]*?<\/textarea>/g,
      ' ',
    )
    .replace(/<[^>]+>/g, ' ');
  const own = CONTENT.reduce((rest, one) => rest.replaceAll(one, ' '), decoded([text, ...spoken].join(' | ')));
  const left = CODES.reduce((rest, code) => rest.replace(code, ' '), own);
  return [...left.matchAll(/(?<![\p{L}\p{M}])[a-z]{2,}(?![\p{L}\p{M}])/giu)].map(([word]) => word);
}

/** A store that fails while `down` holds. */
const unsteady = (store: Store, down: () => boolean): Store =>
  new Proxy(store, {
    get: (held, name: keyof Store) => {
      const value = held[name];
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (down()) throw new StoreFault('down');
        return Reflect.apply(value, held, args);
      };
    },
  });

/** The link of the newest email to somebody, whatever the email says. */
const linkTo = (rig: Rig, to: string): string => linkIn(lastMail(rig, to, /./));

const pages = new Map<string, Seen>();
beforeAll(async () => {
  let down = false;
  const rig = await makeApp({
    store: unsteady(await sqliteStore(':memory:'), () => down),
    ...PSEUDO,
    mailbox: {
      list: async () => [{ id: '1', to: ada.email, subject: 'Report NDA', at: '2026-11-21T10:00:00.000Z' }],
      read: async () => ({ to: ada.email, subject: 'Report NDA', text: ada.purpose, at: '2026-11-21T10:00:00.000Z' }),
    },
    peer: () => '127.0.0.1',
  });
  const guest = new Visitor(rig.app);
  const see = async (name: string, page: Promise<Seen> | Seen) => {
    pages.set(name, await page);
    return page;
  };
  const own = { 'sec-fetch-site': 'same-origin' };
  await see('request refused', guest.post('/api/requests', { ...ada, state: 'x', documents: ['nope', 'outdated'] }));
  await see(
    'request with faults',
    guest.post('/api/requests', { name: 'x'.repeat(200), email: 'ada', company: '\u200b' }),
  );
  await see('another site', guest.post('/api/requests', ada, { 'sec-fetch-site': 'cross-site' }));
  await see('too long', guest.post('/api/requests', { ...ada, purpose: 'x'.repeat(70_000) }));
  await see(
    'not a form',
    guest.go('/api/requests', { method: 'POST', body: 'x', headers: { ...own, 'content-type': 'text/plain' } }),
  );
  await see('no such page', guest.go('/api/nowhere'));
  await see('another method', guest.go('/api/requests', { method: 'DELETE', headers: own }));
  await see('link refused', guest.go('/access/x'));
  await see('new link', guest.go('/access/fresh/'));
  await see('new link sent', guest.post('/access/fresh/', { email: 'someone@buyer.example' }));
  await see('captured email', guest.go('/mailbox/'));
  await see('one captured email', guest.go('/mailbox/1'));

  await ask(rig, ['soc-2', 'pentest']);
  await see('continue', guest.go(linkTo(rig, ada.email)));
  const { visitor, page } = await confirm(rig);
  await see('sign', page);
  await see('sign, other text', visitor.submit(page, { ...SIGNATURE, version: '9' }));
  await see('sign refused', visitor.submit(page, { ...SIGNATURE, sha256: '' }));
  await see('sign the next', visitor.submit(page, SIGNATURE));
  await rig.settle();
  down = true;
  await see('database down', visitor.post('/access/sign', SIGNATURE));
  down = false;
  await visitor.submit(await visitor.go('/access/'), SIGNATURE);
  await see('waiting', visitor.go('/access/'));
  await rig.settle();

  const approver = new Visitor(rig.app);
  const link = linkTo(rig, APPROVER);
  const review = await see('review', approver.go(link));
  await see('review refused', approver.post(link, { decision: 'approve', documents: ['continuity'], days: '3' }));
  await see('decided', approver.submit(review, { decision: 'approve', days: '3', documents: ['soc-2', 'pentest'] }));
  await see('decided before', approver.go(link));
  await rig.settle();
  await see('on its way', visitor.go('/access/'));
  const reader = new Visitor(rig.app);
  await see('documents', reader.submit(await reader.go(linkTo(rig, ada.email)), {}));
  await see('not yours', reader.post('/access/download', { document: 'continuity' }));
  await see('none chosen', reader.post('/access/download', {}));

  await see('sign in', guest.go('/admin/sign-in/'));
  await see('sign in sent', guest.post('/admin/sign-in/', { email: APPROVER }));
  await rig.settle();
  await see('staff continues', approver.go(linkTo(rig, APPROVER)));
  await see('desk', approver.post(linkTo(rig, APPROVER), {}));
  await see('desk without requests', approver.go('/admin/?state=denied'));
  await see(
    'invite refused',
    approver.post('/admin/invite', { email: 'a@b.example', documents: ['outdated', 'whitepaper'] }),
  );
  const [row] = await rig.deps.store.rows('requests');
  const path = `/admin/requests/${row?.reference}/`;
  await see('case', approver.go(path));
  await see('no such request', approver.go('/admin/requests/VS-00000000/'));
  await see('no receipt', approver.go(`${path}receipt/none.txt`));
  await approver.post(`${path}revoke`, {});
  await see('revoked', reader.go('/access/'));

  const stranger = { ...ada, email: 'someone@gmail.com', company: 'Someone' };
  const waits = await signed(rig, ['soc-2'], stranger);
  await see('case to decide', approver.go(`/admin/requests/${waits.reference}/`));
  await approver.post(linkTo(rig, APPROVER), { decision: 'deny', reason: REASON });
  await see('declined', waits.visitor.go('/access/'));
  const waived = await ask(rig, ['soc-2'], { ...ada, email: 'guest@regulator.example' });
  await new Visitor(rig.app).post(linkTo(rig, 'guest@regulator.example'), {});
  await see('case under a waiver', approver.go(`/admin/requests/${waived}/`));
  const inviter = new Visitor(rig.app);
  await inviter.post('/admin/sign-in/', { email: 'sales@northwind.example' });
  await rig.settle();
  await inviter.post(linkTo(rig, 'sales@northwind.example'), {});
  const offered = {
    ...{ for: 'someone@buyer.example', company: 'Someone', documents: ['soc-2', 'whitepaper'], days: '30' },
    ...{ note: ada.purpose, send: 'copy', answers: ['encryption-at-rest'], frameworks: ['soc-2'] },
  };
  await see('links, none', inviter.go('/admin/links/'));
  await see('new link', inviter.go('/admin/links/new/'));
  const wrong = { ...offered, for: 'gmail.com', send: 'mail', answers: ['nope'], documents: ['outdated'], days: '0' };
  await see('new link refused', inviter.post('/admin/links/new/', wrong));
  await see('new link impossible', inviter.post('/admin/links/new/', { ...wrong, days: '3' }));
  const made = await see('link made', inviter.post('/admin/links/new/', offered));
  const at = /"https:[/][/]trust[.]northwind[.]example([/]for[/][^"]+)"/.exec(made.text)?.[1] ?? '';
  await see('page for a buyer', guest.go(at));
  await see('page for a buyer, sent', guest.post(at, {}));
  await rig.settle();
  const forDomain = await inviter.post('/admin/links/new/', { ...offered, for: 'buyer.example' });
  const there = /"https:[/][/]trust[.]northwind[.]example([/]for[/][^"]+)"/.exec(forDomain.text)?.[1] ?? '';
  await see('page for a domain, refused', guest.post(there, { email: 'someone@gmail.com' }));
  await see('links to share', inviter.go('/admin/links/share/?company=Someone'));
  await see('list of links', inviter.go('/admin/links/list/'));
  const upload = (paste: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ paste, days: '30', documents: 'soc-2' })) body.append(name, value);
    return inviter.go('/admin/links/list/', { method: 'POST', body, headers: own });
  };
  await see('list refused', upload('x'));
  const list = await see('list checked', upload('domain,email\npartner.example\n,somebody@buyer.example\ngmail.com,'));
  const [rows = '', mac = ''] = ['list', 'mac'].map(
    (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(list.text)?.[1],
  );
  await see('list sent', inviter.post('/admin/links/list/send', { list: rows, mac }));
  await see('list not shown', inviter.post('/admin/links/list/send', { list: rows, mac: 'x' }));
  const [made1] = await rig.deps.store.rows('offers', { where: { subject: 'partner.example' } });
  await see('links of a list', inviter.go(`/admin/links/?batch=${made1?.batch}`));
  await rig.settle();
  await see('links', inviter.go('/admin/links/'));
  const [offer] = await rig.deps.store.rows('offers', { where: { subject: 'buyer.example' } });
  await see('one link', inviter.go(`/admin/links/${offer?.id}/`));
  await inviter.post(`/admin/links/${offer?.id}/withdraw`, {});
  await see('one link, withdrawn', inviter.go(`/admin/links/${offer?.id}/`));
  await see('page for a buyer, withdrawn', guest.go(there));
  await see('no such link', inviter.go('/admin/links/L-00000000/'));
  await see('no approver', inviter.post(`${path}revoke`, {}));
  await ask(rig, ['soc-2'], { ...ada, email: 'late@buyer.example' });
  const late = new Visitor(rig.app);
  await late.post(linkTo(rig, 'late@buyer.example'), {});
  rig.pass(1.9);
  await see('lapsed', late.go('/access/'));
});

describe('every page of the gate in the pseudo-language', () => {
  test('was seen', () => {
    const statuses = Object.fromEntries([...pages].map(([name, { status }]) => [name, status]));
    expect(statuses).toMatchObject({
      ...{ 'request refused': 422, 'another site': 403, 'too long': 413, 'not a form': 415, 'no such page': 404 },
      ...{ 'another method': 405, 'link refused': 404, sign: 200, 'sign, other text': 409, 'database down': 503 },
      ...{ documents: 200, desk: 200, case: 200, 'invite refused': 422, revoked: 200, declined: 200, lapsed: 200 },
      ...{ 'case under a waiver': 200, 'case to decide': 200, 'no approver': 403, 'on its way': 200, waiting: 200 },
    });
    expect(pages.size).toBeGreaterThan(40);
  });
  test('holds no English but content, names and codes', () => {
    const found = [...pages].flatMap(([name, { text }]) => englishOn(text).map((word) => `${name}: ${word}`));
    expect(found).toEqual([]);
  });
  test('would be found out by one English word', () => {
    expect(englishOn('<p>Áććéšš is <b>open</b> until</p><a aria-label="Close">×</a>')).toEqual([
      'is',
      'open',
      'until',
      'Close',
    ]);
  });
});

test('what is signed is recorded in the words that were shown', async () => {
  const rig = await makeApp(PSEUDO);
  await ask(rig, ['soc-2']);
  const { visitor, page } = await confirm(rig);
  await visitor.submit(page, SIGNATURE);
  const [row] = await rig.deps.store.rows('signatures');
  const statements = [...page.text.matchAll(/<label for="(?:authority|agree)">([^<]*)</g)].map(([, said = '']) => said);
  expect(statements).toHaveLength(2);
  expect(row?.ground).toBe(`${decoded(statements.join('. '))}.`);
});
