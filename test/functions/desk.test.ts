import { expect, test } from 'vitest';
import { LIST_PAGE_ROWS } from '../../functions/domain/limits.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { manyRequests } from './support/many-requests.ts';
import { type Seen, Visitor } from './support/visitor.ts';
import { lastMail } from './support/walk.ts';

const APPROVER = 'approver@northwind.example';
const INVITER = 'sales@northwind.example';
const ROWS = 450;

const references = ({ text }: Seen): string[] =>
  [...text.matchAll(/href="\/admin\/requests\/(VS-\w{8})\/"/g)].map((one) => one[1] ?? '');
const way = ({ text }: Seen, rel: 'prev' | 'next'): string | undefined =>
  new RegExp(`href="([^"]*)" rel="${rel}"`).exec(text)?.[1]?.replaceAll('&amp;', '&');

async function desk(email: string): Promise<{ rig: Rig; staff: Visitor; newestFirst: string[] }> {
  const rig = await makeApp();
  const staff = new Visitor(rig.app);
  await staff.post('/admin/sign-in/', { email });
  await rig.settle();
  await staff.submit(await staff.go(linkIn(lastMail(rig, email, /^Sign in/))), {});
  const rows = await manyRequests(rig.deps.store, ROWS, {
    end: rig.deps.clock.now(),
    documents: ['soc-2', 'pentest'],
    inviter: INVITER,
  });
  const seen = email === INVITER ? rows.filter((one) => one.invitedBy === INVITER) : rows;
  seen.sort(
    (a, b) =>
      (a.createdAt === b.createdAt ? 0 : a.createdAt < b.createdAt ? 1 : -1) || (a.reference < b.reference ? -1 : 1),
  );
  return { rig, staff, newestFirst: seen.map((one) => one.reference) };
}
async function leaf(staff: Visitor, from: string, rel: 'prev' | 'next'): Promise<string[][]> {
  const pages: string[][] = [];
  for (let at: string | undefined = from; at !== undefined; ) {
    const page = await staff.go(at);
    expect(page.status).toBe(200);
    pages.push(references(page));
    at = way(page, rel);
  }
  return pages;
}

test('450 requests: every one on one page of nine or ten, to the end and back again', async () => {
  const { staff, newestFirst } = await desk(APPROVER);
  const there = await leaf(staff, '/admin/?tab=all', 'next');
  expect(there.flat()).toEqual(newestFirst);
  expect(there.every((page, at) => page.length >= LIST_PAGE_ROWS || at === there.length - 1)).toBe(true);
  expect(Math.max(...there.map((page) => page.length))).toBeLessThanOrEqual(LIST_PAGE_ROWS + 1);
  const first = await staff.go('/admin/?tab=all');
  expect(way(first, 'prev')).toBeUndefined();
  let last = first;
  for (let next = way(first, 'next'); next !== undefined; next = way(last, 'next')) last = await staff.go(next);
  const back = await leaf(staff, way(last, 'prev') ?? '', 'prev');
  expect(new Set(back.flat())).toEqual(new Set(newestFirst.slice(0, -(there.at(-1)?.length ?? 0))));
  expect(back.at(-1)).toEqual(there[0]);
});

test('what comes in while someone reads moves nothing', async () => {
  const { rig, staff, newestFirst } = await desk(APPROVER);
  const first = await staff.go('/admin/?tab=all');
  rig.pass(1);
  const inviter = INVITER;
  await manyRequests(rig.deps.store, 30, { end: rig.deps.clock.now(), documents: ['soc-2'], inviter, first: ROWS });
  expect(await rig.deps.store.count('requests')).toBe(ROWS + 30);
  const second = await staff.go(way(first, 'next') ?? '');
  expect(references(second)).toEqual(newestFirst.slice(references(first).length).slice(0, references(second).length));
});

test('a state keeps its filter from page to page', async () => {
  const { staff } = await desk(APPROVER);
  const pages = await leaf(staff, '/admin/?state=signed', 'next');
  expect(pages.length).toBe(3);
  const all = pages.flat();
  expect(new Set(all).size).toBe(Math.floor((ROWS + 4) / 7));
});

test('opens on what waits for a decision, the oldest first, page by page and back', async () => {
  const { rig, staff } = await desk(APPROVER);
  const waiting = (await rig.deps.store.rows('requests', { where: { state: 'signed' } })).sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : 1,
  );
  const pages = await leaf(staff, '/admin/', 'next');
  expect(pages.length).toBe(3);
  expect(pages.flat()).toEqual(waiting.map((one) => one.reference));
  const last = await staff.go(way(await staff.go('/admin/'), 'next') ?? '');
  expect(references(await staff.go(way(last, 'prev') ?? ''))).toEqual(pages[0]);
});

test('counts its tabs, and a grant that has run out gives no access', async () => {
  const { rig, staff } = await desk(APPROVER);
  const count = (state: 'signed' | 'granted') => rig.deps.store.count('requests', { where: { state } });
  const tabs = ({ text }: Seen) => [...text.matchAll(/\((\d+)\)<\/a>/g)].map(([, number]) => Number(number));
  expect(tabs(await staff.go('/admin/'))).toEqual([await count('signed'), await count('granted'), ROWS]);
  expect(references(await staff.go('/admin/?tab=granted')).length).toBeGreaterThan(LIST_PAGE_ROWS - 1);
  // All of them end a day later.
  rig.pass(25);
  await staff.post('/admin/sign-in/', { email: APPROVER });
  await rig.settle();
  await staff.submit(await staff.go(linkIn(lastMail(rig, APPROVER, /^Sign in/))), {});
  const later = await staff.go('/admin/?tab=granted');
  expect(tabs(later)[1]).toBe(0);
  expect(later.text).toContain('Nobody has access at the moment.');
});

test('finds by name, company, address and reference, in whatever case, and takes signs as they are', async () => {
  const { staff, newestFirst } = await desk(APPROVER);
  const found = async (query: string) => references(await staff.go(`/admin/?${new URLSearchParams({ q: query })}`));
  const [reference = ''] = newestFirst;
  expect(await found(reference.toLowerCase())).toEqual([reference]);
  expect(await found('READER17@')).toHaveLength(1);
  expect((await found('łucja')).length).toBeGreaterThan(LIST_PAGE_ROWS - 1);
  expect((await found('buyer gmbh')).length).toBeGreaterThan(LIST_PAGE_ROWS - 1);
  expect((await found('山田商事')).length).toBeGreaterThan(LIST_PAGE_ROWS - 1);
  for (const nothing of ['%', '_____________________________', "' or 1=1 --", '\\'])
    expect([nothing, await found(nothing)]).toEqual([nothing, []]);
  const page = await staff.go(`/admin/?${new URLSearchParams({ q: '"><b>xyzzy' })}`);
  expect(page.text).toContain('No request has “');
  expect(page.text).not.toContain('<b>x');
  // Without accents, in any order of the words, and from within a word.
  for (const some of ['LUCJA', 'nowak lucja', 'zolw', 'standing consolidated', 'surance', '商事'])
    expect([some, (await found(some)).length]).toEqual([some, expect.toSatisfy((count) => count >= LIST_PAGE_ROWS)]);
  expect(await found('lucja gmbh')).toEqual([]);
  // A search stays while one goes from tab to tab and from page to page.
  const { text } = await staff.go('/admin/?q=buyer&tab=granted');
  expect(text).toContain('tab=waiting&amp;q=buyer');
  expect(new Set((await leaf(staff, '/admin/?q=buyer', 'next')).flat()).size).toBe(ROWS);
});

test('says how long a request has waited, and that it is longer than promised', async () => {
  const { rig, staff } = await desk(APPROVER);
  expect((await staff.go('/admin/')).text).toMatch(/Waiting \d+ hours/);
  rig.deps.manifest.access.targetHours = 6;
  const first = await staff.go('/admin/');
  expect(first.text).toMatch(/Waiting 7 hours, longer than promised</);
  const last = await staff.go(way(first, 'next') ?? '');
  expect(last.text).toMatch(/Waiting [1-5] hours?</);
  expect(last.text).not.toContain('longer than promised');
});

test('an inviter sees each of their own invitations, however many others lie between', async () => {
  const { staff, newestFirst } = await desk(INVITER);
  expect(newestFirst).toHaveLength(ROWS / 9);
  expect((await leaf(staff, '/admin/?tab=all', 'next')).flat()).toEqual(newestFirst);
});

test.each([
  'older=',
  'older=2026',
  'newer=%27%3B--',
  'older=9999-99-99T99:99:99.999Z',
  'newer=9999-01-01T00:00:00.000Z',
  'older=0000-01-01T00:00:00.000Z',
])('?%s is the newest page', async (query) => {
  const { staff, newestFirst } = await desk(APPROVER);
  const page = await staff.go(`/admin/?tab=all&${query}`);
  expect(page.status).toBe(200);
  expect(references(page)).toEqual(newestFirst.slice(0, references(page).length));
  expect(references(page).length).toBeGreaterThanOrEqual(LIST_PAGE_ROWS);
});

test('counts somebody’s own requests no further than a limit, and says that there are more', async () => {
  const { rig, staff } = await desk(INVITER);
  const { count } = rig.deps.store;
  rig.deps.store.count = async (table, query) => {
    // As many as are asked for.
    if (table === 'requests' && query?.limit !== undefined) return query.limit;
    return count(table, query);
  };
  const { text } = await staff.go('/admin/');
  expect(text).toContain('All (1,000+)');
});
