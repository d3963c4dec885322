import { expect, test } from 'vitest';
import { LIST_PAGE_ROWS } from '../../functions/domain/limits.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { manyRequests } from './support/many-requests.ts';
import { linkIn, type Seen, Visitor } from './support/visitor.ts';
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
  const there = await leaf(staff, '/admin/', 'next');
  expect(there.flat()).toEqual(newestFirst);
  expect(there.every((page, at) => page.length >= LIST_PAGE_ROWS || at === there.length - 1)).toBe(true);
  expect(Math.max(...there.map((page) => page.length))).toBeLessThanOrEqual(LIST_PAGE_ROWS + 1);
  const first = await staff.go('/admin/');
  expect(way(first, 'prev')).toBeUndefined();
  let last = first;
  for (let next = way(first, 'next'); next !== undefined; next = way(last, 'next')) last = await staff.go(next);
  const back = await leaf(staff, way(last, 'prev') ?? '', 'prev');
  expect(new Set(back.flat())).toEqual(new Set(newestFirst.slice(0, -(there.at(-1)?.length ?? 0))));
  expect(back.at(-1)).toEqual(there[0]);
});

test('what comes in while someone reads moves nothing', async () => {
  const { rig, staff, newestFirst } = await desk(APPROVER);
  const first = await staff.go('/admin/');
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
  expect(pages.length).toBe(2);
  const all = pages.flat();
  expect(new Set(all).size).toBe(Math.floor((ROWS + 4) / 7));
});

test('an inviter sees each of their own invitations, however many others lie between', async () => {
  const { staff, newestFirst } = await desk(INVITER);
  expect(newestFirst).toHaveLength(ROWS / 9);
  expect((await leaf(staff, '/admin/', 'next')).flat()).toEqual(newestFirst);
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
  const page = await staff.go(`/admin/?${query}`);
  expect(page.status).toBe(200);
  expect(references(page)).toEqual(newestFirst.slice(0, references(page).length));
  expect(references(page).length).toBeGreaterThanOrEqual(LIST_PAGE_ROWS);
});
