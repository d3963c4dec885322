import type { Context } from 'hono';
import { expect, test } from 'vitest';
import { pageCursor } from '../../functions/routes/desk-list.ts';

const asked = (query: Record<string, string>) =>
  ({ req: { query: (name: string) => query[name] } }) as unknown as Context;

test.each<[Record<string, string>, 'moment' | 'number' | 'id', unknown]>([
  [{ next: '12' }, 'number', { way: 'next', from: 12 }],
  [{ prev: '2147483647' }, 'number', { way: 'prev', from: 2_147_483_647 }],
  // A number that PostgreSQL would refuse is no page.
  [{ next: '2147483648' }, 'number', null],
  [{ next: '999999999999999' }, 'number', null],
  [{ next: '-1' }, 'number', null],
  [{ next: '1e9' }, 'number', null],
  [{ next: '2026-11-21T10:00:00.000Z' }, 'moment', { way: 'next', from: '2026-11-21T10:00:00.000Z' }],
  [{ next: 'now' }, 'moment', null],
  [{ next: 'soc-2' }, 'id', { way: 'next', from: 'soc-2' }],
  [{ next: '../x' }, 'id', null],
])('%o as a page by %s', (query, kind, cursor) => {
  expect(pageCursor(asked(query), kind)).toEqual(cursor);
});
