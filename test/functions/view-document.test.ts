import { describe, expect, test } from 'vitest';
import { erasePerson } from '../../functions/acts/erase.ts';
import { sumLog } from '../../functions/acts/sum-log.ts';
import { StamperBusy } from '../../functions/domain/stamper-busy.ts';
import type { Viewer } from '../../functions/ports/documents.ts';
import { linkIn } from '../support/link-in.ts';
import { bearerFrom, program } from './support/bearer.ts';
import { AUDITOR, atDesk, INVITER, plainText } from './support/desk.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { ada, type Seen, Visitor } from './support/visitor.ts';
import { granted, lastMail, SIGNATURE } from './support/walk.ts';

const PAGES = 40;
const PNG = new TextEncoder().encode('\x89PNG');

interface Shown {
  rig: Rig;
  /** What was asked of the viewer, which copies it keeps, and which were made for it again. */
  drawn: string[];
  kept: string[];
  remade: string[];
}
/** A gate whose report is view-only, with a viewer that notes what it is asked. */
async function open(change: Parameters<typeof makeApp>[0] = {}): Promise<Shown> {
  const [drawn, kept, remade, stamps]: [string[], string[], string[], Rig['stamps']] = [[], [], [], []];
  const viewer: Viewer = {
    async keep(key) {
      kept.push(key);
    },
    async page(key, page, stamped) {
      drawn.push(`${key} ${page}`);
      if (!kept.includes(key)) {
        await stamped();
        remade.push(key);
      }
      return PNG;
    },
  };
  const rig = await makeApp({
    viewer,
    stamper: {
      async stamp(bytes, stamp) {
        stamps.push(stamp);
        return { bytes, pages: PAGES };
      },
    },
    bend: (draft) => {
      for (const one of draft.documents) if (one.id === 'soc-2') one.delivery = 'view';
    },
    ...change,
  });
  return { rig: { ...rig, stamps }, drawn, kept, remade };
}
const FIRST = '/access/view/soc-2/1/';
const image = (page: number): string => `/access/view/soc-2/${page}/page.png`;
const view = (visitor: Visitor): Promise<Seen> => visitor.post('/access/view', { document: 'soc-2' });
const log = async ({ deps }: Rig, event: string) =>
  (await deps.store.rows('audit', { where: { event } })).map(({ detail }) => JSON.parse(detail));

describe('a view-only document', () => {
  test('is on the shelf with a button that opens its pages, and no way to download it', async () => {
    const { rig } = await open();
    const { visitor, shelf } = await granted(rig);
    expect(shelf.text).toContain('formaction="/access/view"');
    expect(shelf.text).toContain('View only, 112 pages, shown as pictures, no download · 2 of 2 views left');
    expect(shelf.text).toContain('opens for 24 hours, and that counts as one view');
    const page = await view(visitor);
    expect([page.status, page.path]).toEqual([200, FIRST]);
    for (const part of [
      'Page 1 of 40',
      `src="${image(1)}"`,
      'id="sheet"',
      'href="/access/view/soc-2/2/#sheet"',
      'href="/access/view/soc-2/40/#sheet"',
      'href="/access/"',
      'Its text can’t be read by a screen reader.',
      'mailto:security@northwind.example',
    ])
      expect(page.text).toContain(part);
    expect(page.text).not.toContain('Previous page');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.headers.get('x-robots-tag')).toBe('noindex, noimageindex, noarchive');
    const last = await visitor.go('/access/view/soc-2/40/');
    expect(last.text).toContain('Page 40 of 40');
    expect(last.text).not.toContain('Next page');
    expect((await visitor.go('/access/view/soc-2/?page=17')).path).toBe('/access/view/soc-2/17/');
    for (const [typed, leads] of [
      ['0', 1],
      ['999', 40],
      ['x', 1],
      ['', 1],
    ])
      expect((await visitor.go(`/access/view/soc-2/?page=${typed}`)).path).toBe(`/access/view/soc-2/${leads}/`);
  });

  test('its pictures are PNG, never stored, and drawn from the copy that was stamped for this reader', async () => {
    const shown = await open();
    const { visitor } = await granted(shown.rig);
    await view(visitor);
    const picture = await visitor.go(image(3));
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(picture.headers.get('cache-control')).toBe('private, no-store');
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    expect(picture.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(shown.drawn).toEqual([`${shown.kept[0]} 3`]);
    const { name, email, reference } = shown.rig.stamps[0] ?? {};
    expect([name, email, reference]).toEqual([ada.name, ada.email, expect.stringMatching(/^VS-/)]);
  });

  test('counts once, however many pages, sessions and presses in a day; the next day counts again', async () => {
    const shown = await open();
    const { rig } = shown;
    const { visitor, reference } = await granted(rig);
    await view(visitor);
    for (let page = 1; page <= 5; page++) await visitor.go(image(page));
    await view(visitor);
    const used = async () => (await rig.deps.store.rows('grants', { where: { reference } }))[0]?.used;
    expect(await used()).toBe(1);
    expect((await visitor.go('/access/')).text).toContain('Continue viewing');
    expect(await log(rig, 'document.viewed')).toEqual([
      { document: 'soc-2', use: 1, of: 2, pages: PAGES, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await log(rig, 'document.downloaded')).toEqual([]);
    // A page that isn't kept any more is stamped again as it was, date included, and counts nothing.
    rig.pass(1);
    shown.kept.length = 0;
    await visitor.go(image(1));
    expect([shown.remade.length, await used()]).toEqual([1, 1]);
    expect(rig.stamps[1]).toEqual(rig.stamps[0]);
    rig.pass(23);
    const back = await newSession(rig, reference);
    expect((await back.go(FIRST)).status).toBe(403);
    await view(back);
    expect(await used()).toBe(2);
    rig.pass(24);
    const third = await newSession(rig, reference);
    const page = await view(third);
    expect([page.status, page.text.includes('No views left')]).toEqual([403, true]);
    expect((await third.go('/access/')).text).toContain('No views left');
  });
  test('begun many times at the same moment, it is one view', async () => {
    const { rig } = await open();
    const { visitor, reference } = await granted(rig);
    const pages = await Promise.all(Array.from({ length: 6 }, () => view(visitor)));
    expect(pages.some(({ path }) => path === FIRST)).toBe(true);
    expect(await rig.deps.store.count('views')).toBe(1);
    expect((await rig.deps.store.rows('grants', { where: { reference } }))[0]?.used).toBe(1);
    expect(await log(rig, 'document.viewed')).toHaveLength(1);
  });

  test('is not downloaded: not by the form, not by a token, and the list says so', async () => {
    const { rig } = await open();
    const { visitor } = await granted(rig, ['soc-2', 'continuity']);
    await visitor.post('/access/download', { document: 'continuity' });
    const { secret } = await bearerFrom(visitor);
    const call = program(rig, secret);
    const before = await rig.deps.store.rows('grants');
    const refused = await visitor.post('/access/download', { document: 'soc-2' });
    expect([refused.status, refused.text.includes('can’t be downloaded')]).toEqual([403, true]);
    const problem = await call('POST', '/api/documents/soc-2');
    expect([problem.status, problem.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
    expect(((await problem.json()) as { title: string }).title).toMatch(/may only be viewed/);
    const { documents } = (await (await call('GET', '/api/documents')).json()) as {
      documents: { id: string; delivery: string }[];
    };
    expect(documents.map(({ id, delivery }) => [id, delivery]).sort()).toEqual([
      ['continuity', 'download'],
      ['soc-2', 'view'],
    ]);
    expect(await rig.deps.store.rows('grants')).toEqual(before);
    // What is downloaded is not viewed.
    expect((await visitor.post('/access/view', { document: 'continuity' })).status).toBe(404);
    expect(await log(rig, 'document.viewed')).toEqual([]);
  });

  test('pages are this reader’s alone, from the moment it is opened to the moment access ends', async () => {
    const { rig, drawn } = await open();
    const { visitor, reference } = await granted(rig);
    // Not before it was opened: an address is not enough.
    for (const path of [FIRST, image(1), '/access/view/soc-2/']) expect((await visitor.go(path)).status).toBe(403);
    await view(visitor);
    const other = await granted(rig, ['pentest'], { ...ada, email: 'other@buyer.example' });
    for (const path of [FIRST, image(1)]) {
      expect((await other.visitor.go(path)).status).toBe(403);
      expect((await new Visitor(rig.app).go(path)).status).toBe(403);
    }
    for (const path of ['/access/view/soc-2/0/', '/access/view/soc-2/41/', '/access/view/soc-2/01/', image(41)])
      expect((await visitor.go(path)).status).toBe(404);
    expect(drawn).toEqual([]);
    expect((await visitor.go(image(1))).status).toBe(200);
    const { revokeRequest } = await import('../../functions/acts/revoke-access.ts');
    await revokeRequest(rig.deps, reference, 'approver@northwind.example');
    for (const path of [FIRST, image(1)]) expect((await visitor.go(path)).status).toBe(403);
    expect(drawn).toHaveLength(1);
  });
  test('a row alone shows nothing: one that was written or changed by someone who has the database is none', async () => {
    const { rig } = await open();
    const { visitor, reference } = await granted(rig, ['soc-2', 'continuity']);
    await view(visitor);
    const [row] = await rig.deps.store.rows('views');
    if (!row) throw new Error('no view');
    const forge = (set: Partial<typeof row>) =>
      rig.deps.store.commit({
        expect: [],
        writes: [{ do: 'update', table: 'views', set, where: { reference } }],
        audit: [],
      });
    expect((await visitor.go(FIRST)).status).toBe(200);
    await forge({ expiresAt: '2027-01-01T00:00:00.000Z' });
    expect((await visitor.go(FIRST)).status).toBe(403);
    await forge({ expiresAt: row.expiresAt, mac: null });
    expect((await visitor.go(FIRST)).status).toBe(403);
    await forge({ mac: row.mac, pages: 1 });
    expect((await visitor.go(FIRST)).status).toBe(403);
    await forge({ pages: row.pages });
    expect((await visitor.go(FIRST)).status).toBe(200);
  });
  test('once it may be downloaded again, or is gone, its pages are not shown', async () => {
    const { rig } = await open();
    const { visitor } = await granted(rig);
    await view(visitor);
    const soc2 = rig.deps.manifest.documents.find(({ id }) => id === 'soc-2');
    if (!soc2) throw new Error('no document');
    delete soc2.delivery;
    expect((await visitor.go(image(1))).status).toBe(403);
    soc2.delivery = 'view';
    expect((await visitor.go(image(1))).status).toBe(200);
    rig.deps.manifest.documents.splice(rig.deps.manifest.documents.indexOf(soc2), 1);
    expect((await visitor.go(image(1))).status).toBe(403);
  });

  test('where pages can’t be drawn nothing is shown, counted or handed out instead', async () => {
    const { rig } = await open({ viewer: undefined });
    const { visitor, shelf } = await granted(rig);
    expect(shelf.text).toContain('Can’t be shown here');
    expect(shelf.text).not.toContain('formaction');
    const before = await rig.snapshot();
    for (const answer of [await view(visitor), await visitor.go(FIRST), await visitor.go(image(1))])
      expect([answer.status, answer.text.includes('We can’t show this document here')]).toEqual([503, true]);
    expect((await visitor.post('/access/download', { document: 'soc-2' })).status).toBe(403);
    expect(await rig.snapshot()).toBe(before);
    expect(rig.stamps).toHaveLength(0);
  });
  test('when others come first it says so, and nothing was counted', async () => {
    const { rig } = await open({ stamper: { stamp: () => Promise.reject(new StamperBusy()) } });
    const { visitor, reference } = await granted(rig);
    const page = await view(visitor);
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
    expect((await rig.deps.store.rows('grants', { where: { reference } }))[0]?.used).toBe(0);
    expect(await rig.deps.store.count('views')).toBe(0);
  });
  test('a page that can’t be drawn is a 503 that is logged, and not a picture', async () => {
    const lines: unknown[] = [];
    const { rig } = await open({
      viewer: { keep: async () => {}, page: () => Promise.reject(new Error('out of order')) },
      log: (...line) => lines.push(line),
    });
    const { visitor } = await granted(rig);
    await view(visitor);
    const answer = await visitor.go(image(2));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html; charset=UTF-8']);
    expect(lines).toContainEqual(['error', 'page.not-drawn', { document: 'soc-2', page: 2, fault: 'out of order' }]);
  });

  test('the name is asked for before the first view, as before the first download', async () => {
    const { rig } = await open();
    const { invited } = await import('./support/walk.ts');
    const { visitor, shelf, reference } = await invited(rig);
    expect(shelf.text).toContain('name="name"');
    const again = await visitor.post('/access/view', { document: 'soc-2', name: ' ' });
    expect(again.status).toBe(422);
    expect(await rig.deps.store.count('views')).toBe(0);
    const page = await visitor.post('/access/view', { document: 'soc-2', name: 'Noor Haddad' });
    expect(page.path).toBe(FIRST);
    expect(rig.stamps.at(-1)?.name).toBe('Noor Haddad');
    const [request] = await rig.deps.store.rows('requests', { where: { reference } });
    expect(request?.stampName).toBe('Noor Haddad');
    // The copy is made again with that name.
    expect((await visitor.go(image(1))).status).toBe(200);
  });

  test('views go with their time, and with their person', async () => {
    const { rig } = await open();
    const { visitor } = await granted(rig);
    await view(visitor);
    const { sweepAll } = await import('../../functions/acts/sweep-all.ts');
    await sweepAll(rig.deps);
    expect(await rig.deps.store.count('views')).toBe(1);
    const { erasePerson } = await import('../../functions/acts/erase.ts');
    await erasePerson(rig.deps, ada.email);
    expect(await rig.deps.store.count('views')).toBe(0);
    const other = await granted(rig, ['soc-2'], { ...ada, email: 'other@buyer.example' });
    await view(other.visitor);
    rig.pass(25);
    await sweepAll(rig.deps);
    expect(await rig.deps.store.count('views')).toBe(0);
  });
});

/** The reader comes back with a new link. */
async function newSession(rig: Rig, reference: string): Promise<Visitor> {
  const visitor = new Visitor(rig.app);
  await visitor.post('/access/fresh/', { email: ada.email });
  await rig.settle();
  const mail = rig.mails.findLast(({ to }) => to === ada.email);
  const path = new URL(/https:\/\/\S+\/access\/(?!fresh)\S+/.exec(mail?.text ?? '')?.[0] ?? SITE).pathname;
  const page = await visitor.submit(await visitor.go(path), {});
  expect(page.text).toContain(reference);
  return visitor;
}

test('what was viewed is counted by document and company, and told in the month’s evidence', async () => {
  const { rig } = await open();
  const { visitor } = await granted(rig);
  await view(visitor);
  const staff = await atDesk(rig, AUDITOR);
  const numbers = plainText(await staff.go('/admin/numbers/'));
  expect(numbers).toMatch(/Documents viewed without download.*Title of soc-2\s+1.*buyer\.example\s+1/s);
  await sumLog(rig.deps);
  expect(plainText(await staff.go('/admin/numbers/'))).toBe(numbers);
  expect((await staff.go('/admin/numbers/shown.csv')).text).toContain('soc-2,Title of soc-2,buyer.example,1');
  expect((await staff.go('/admin/numbers/downloads.csv')).text).not.toContain('soc-2');
  expect(plainText(await staff.go('/admin/evidence/'))).toMatch(/Views of view-only documents\s+1\b/);
  expect((await staff.go('/admin/evidence.csv?month=2026-11')).text).toMatch(/viewed/i);
  await erasePerson(rig.deps, ada.email);
  expect((await staff.go('/admin/numbers/shown.csv')).text).not.toContain('buyer.example');
});

test('the page of a request says how many views are left, and lists them beside the downloads', async () => {
  const { rig } = await open({
    bend: (draft) => {
      for (const one of draft.documents) {
        if (one.id === 'soc-2') one.delivery = 'view';
        if (one.id === 'pentest') one.agreement = 'report-nda';
      }
    },
  });
  const { visitor, reference } = await granted(rig, ['soc-2', 'pentest']);
  const staff = await atDesk(rig, AUDITOR);
  const page = async () => plainText(await staff.go(`/admin/requests/${reference}/`));
  const before = await page();
  for (const part of ['Downloads and views', 'Title of soc-2 2 of 2 views', 'Title of pentest 2 of 2 downloads'])
    expect(before).toContain(part);
  expect(before).toContain('Nothing has been downloaded yet. Nothing has been viewed yet.');
  await view(visitor);
  const after = await page();
  expect(after).toContain('Title of soc-2 1 of 2 views');
  expect(after).toMatch(/Document Viewed By Title of soc-2 21 Nov 2026, 10:00 UTC The requester/);
  expect(after).not.toContain('Nothing has been viewed yet.');
  const alone = await granted(rig, ['soc-2'], { ...ada, email: 'other@buyer.example' });
  const only = plainText(await staff.go(`/admin/requests/${alone.reference}/`));
  expect(only).toContain('Nothing has been viewed yet.');
  expect(only).not.toMatch(/downloaded yet|Downloads and views/);
});

test('a personal link to it ends in “Viewed”, at the desk and on the command line', async () => {
  const { rig } = await open();
  const staff = await atDesk(rig, INVITER);
  await staff.post('/admin/links/new/', {
    ...{ for: ada.email, company: ada.company, documents: ['soc-2'], days: '30', note: '', send: 'mail' },
  });
  await rig.settle();
  const reader = new Visitor(rig.app);
  const sign = await reader.submit(await reader.go(linkIn(lastMail(rig, ada.email, /something for you/))), {});
  await reader.submit(sign, SIGNATURE);
  await rig.settle();
  const visitor = new Visitor(rig.app);
  await visitor.submit(await visitor.go(linkIn(lastMail(rig, ada.email, /ready/))), {});
  const said: string[] = [];
  const printed = async () => {
    said.length = 0;
    await runCommand(rig.deps, ['links'], (line) => said.push(line));
    return said.join('\n');
  };
  expect(await printed()).toContain('Signed');
  await view(visitor);
  expect(await printed()).toContain('Viewed');
  const list = await staff.go('/admin/links/');
  expect(plainText(list)).toMatch(new RegExp(`${ada.email} .* Viewed`));
  const [offer] = await rig.deps.store.rows('offers');
  const steps = plainText(await staff.go(`/admin/links/${offer?.id}/`));
  expect(steps).toMatch(/Signed .*Viewed/);
  expect(steps).not.toContain('Downloaded');
});
