import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { keyedStore } from '../../../functions/adapters/keyed-store.ts';
import type { Change, Expectation } from '../../../functions/domain/change.ts';
import { TABLES } from '../../../functions/domain/records.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { foundContract } from './store-contract-found.ts';

/** A database that two stores can be opened on, as two instances would. */
export interface Ground {
  /** Opens a store on the same state each time. */
  open(options?: { maxChanges?: number }): Promise<Store>;
  /** Runs a statement past the store; rejects with what the database says. */
  raw(statement: string): Promise<unknown>;
  remove(): Promise<void>;
}

export const rate = (id: string, more: { bucket?: string; at?: string } = {}) => ({
  do: 'insert' as const,
  table: 'rates' as const,
  row: { id, bucket: 'b', at: '2026-11-21', ...more },
});
export const event = (name: string) => ({
  at: '2026-11-21T10:00:00.000Z',
  reference: null,
  actor: 'gate',
  event: name,
  detail: {},
});
export const change = (more: Partial<Change>): Change => ({ expect: [], writes: [], audit: [], ...more });

/** What every store does, whatever it keeps its rows in. */
export function storeContract(
  name: string,
  makeGround: () => Promise<Ground>,
  {
    /** How many changes may share a commit. */
    commits = [1, 7, 128],
    /** How many ask at once for one thing. */
    crowd = 100,
  } = {},
): void {
  describe(`the store on ${name}`, () => {
    let ground: Ground;
    let store: Store;
    beforeEach(async () => {
      ground = await makeGround();
      store = await ground.open();
    });
    afterEach(async () => {
      await store.close();
      await ground.remove();
    });
    const ids = async () => (await store.rows('rates', { order: ['id', 'asc'] })).map((row) => row.id);
    const events = async () => (await store.rows('audit', { order: ['seq', 'asc'] })).map((row) => row.event);

    test('is empty at first, with every table', async () => {
      for (const table of TABLES) expect(await store.count(table), table).toBe(table === 'heads' ? 1 : 0);
    });

    test('adds up rows that share columns, the largest total first', async () => {
      const row = (id: string, name: string, day: string, count: number) => ({
        do: 'insert' as const,
        table: 'sums' as const,
        row: { id, kind: 'view' as const, day, name, part: '', count },
      });
      await store.commit(
        change({
          writes: [
            row('1', '/b/', '2026-11-20', 2_000_000_000),
            row('2', '/b/', '2026-11-21', 2_000_000_000),
            row('3', '/a/', '2026-11-21', 3),
            row('4', '/c/', '2026-11-21', 3),
            row('5', '/a/', '2026-11-01', 100),
          ],
        }),
      );
      const compare: [['day', '>=', string]] = [['day', '>=', '2026-11-20']];
      const query = { by: ['name'] as const, sum: 'count' as const, where: { kind: 'view' as const }, compare };
      expect(await store.totals('sums', query)).toEqual([
        { name: '/b/', total: 4_000_000_000 },
        { name: '/a/', total: 3 },
        { name: '/c/', total: 3 },
      ]);
      expect(await store.totals('sums', { ...query, limit: 1 })).toHaveLength(1);
      expect(await store.totals('sums', { ...query, where: { kind: 'stage' } })).toEqual([]);
    });

    test('marks the head of the log for whoever has a secret, also when many write at once', async () => {
      const settings: { secrets: [string, ...string[]] } = {
        secrets: ['a secret of the contract, as long as it should be'],
      };
      const gate = keyedStore(store, settings);
      await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          gate.commit(change({ writes: [rate(`r${at}`)], audit: [event(`e${at}`)] })),
        ),
      );
      await gate.commit(change({ writes: [rate('quiet')] }));
      expect(await verifyLog({ store, settings })).toMatchObject({ fault: null, rows: 12 });
      expect(await verifyLog({ store, settings: { secrets: ['some other secret, and just as long'] } })).toMatchObject({
        fault: { seq: 12 },
      });
      // Written past the gate: it never holds again by itself.
      await store.commit(change({ audit: [event('past')] }));
      await gate.commit(change({ audit: [event('later')] }));
      expect(await verifyLog({ store, settings })).toMatchObject({ fault: { seq: 14 } });
    });

    test('is not written to when the head of its log is missing: a second chain would begin', async () => {
      await ground.raw('delete from heads');
      await expect(store.commit(change({ audit: [event('a')] }))).rejects.toThrow(
        'the head of the audit log is missing',
      );
      expect(await store.count('audit')).toBe(0);
    });

    describe('a change', () => {
      test('is applied as a whole', async () => {
        const grant = {
          id: 'g',
          reference: 'VS-1',
          document: 'soc-2',
          allowed: 3,
          used: 0,
          expiresAt: '2027',
          successors: 0,
          mac: null,
        };
        const wide = change({
          writes: [rate('1'), rate('2'), { do: 'insert', table: 'grants', row: grant }],
          audit: [event('one'), { ...event('two'), reference: 'VS-1', detail: { n: 1, list: ['ä', '山'] } }],
        });
        expect(await store.commit(wide)).toBe('applied');
        expect(await ids()).toEqual(['1', '2']);
        expect(await store.rows('grants')).toEqual([grant]);
        expect(await store.rows('audit', { where: { reference: 'VS-1' } })).toMatchObject([
          { seq: 2, detail: '{"list":["ä","山"],"n":1}' },
        ]);
        expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: 2 });
      });

      test('that is stale leaves nothing behind', async () => {
        await store.commit(change({ writes: [rate('1')], audit: [event('one')] }));
        const stale = change({
          expect: [{ table: 'rates', where: { id: '1' }, exists: false }],
          writes: [rate('2')],
          audit: [event('two')],
        });
        expect(await store.commit(stale)).toBe('stale');
        expect([await ids(), await events()]).toEqual([['1'], ['one']]);
      });

      test('that fails half-way leaves nothing behind', async () => {
        await store.commit(change({ writes: [rate('1')], audit: [event('one')] }));
        const failing = change({ writes: [rate('3'), rate('1')], audit: [event('three')] });
        await expect(store.commit(failing)).rejects.toMatchObject({
          name: 'StoreFault',
          message: expect.stringMatching(/unique/i),
        });
        expect([await ids(), await events()]).toEqual([['1'], ['one']]);
        expect(await store.commit(change({ writes: [rate('2')], audit: [event('two')] }))).toBe('applied');
        expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: 2 });
      });

      test('updates and deletes what fits, and nothing else; null is a value like any other', async () => {
        const outbox = (id: string, leasedUntil: string | null) => ({
          do: 'insert' as const,
          table: 'outbox' as const,
          row: {
            ...{ id, kind: 'sign', recipient: 'a@buyer.example', reference: null, data: '{}', lane: null, fault: null },
            ...{ status: 'waiting' as const, attempts: 0, uncertain: 0, notBefore: '1', createdAt: '1' },
            ...{ leasedUntil, sentAt: null, mac: null },
          },
        });
        await store.commit(change({ writes: [outbox('free', null), outbox('held', '9'), outbox('other', null)] }));
        await store.commit(
          change({
            writes: [
              { do: 'update', table: 'outbox', set: { attempts: 1 }, where: { leasedUntil: null, status: 'waiting' } },
              { do: 'update', table: 'outbox', set: { leasedUntil: null, fault: 'x' }, where: { id: 'held' } },
              { do: 'delete', table: 'outbox', where: { id: 'other' } },
              { do: 'delete', table: 'outbox', where: { id: 'nobody' } },
            ],
          }),
        );
        expect(await store.rows('outbox', { order: ['id', 'asc'] })).toMatchObject([
          { id: 'free', attempts: 1, fault: null },
          { id: 'held', attempts: 0, fault: 'x', leasedUntil: null },
        ]);
        expect(await store.count('outbox', { where: { leasedUntil: null, fault: null } })).toBe(1);
      });

      test('restores a row, and leaves one that is there as it is', async () => {
        const restore = (id: string, bucket: string) => ({ ...rate(id, { bucket }), do: 'restore' as const });
        await store.commit(change({ writes: [rate('1')] }));
        await store.commit(change({ writes: [restore('1', 'changed'), restore('2', 'new')] }));
        expect((await store.rows('rates', { order: ['id', 'asc'] })).map((row) => row.bucket)).toEqual(['b', 'new']);
      });

      test('restores a linked log, which goes on from there', async () => {
        await store.commit(change({ audit: ['a', 'b', 'c'].map(event) }));
        const rows = await store.rows('audit', { order: ['seq', 'asc'] });
        const other = await makeGround();
        const heir = await other.open();
        const writes = rows.map((row) => ({ do: 'restore' as const, table: 'audit' as const, row }));
        await heir.commit(change({ writes: writes.slice(0, 2) }));
        await heir.commit(change({ writes }));
        await heir.commit(change({ audit: [event('d')] }));
        expect(await verifyLog({ store: heir })).toMatchObject({ fault: null, rows: 4 });
        expect((await heir.rows('audit', { order: ['seq', 'asc'] })).slice(0, 3)).toEqual(rows);
        await heir.close();
        await other.remove();
      });
    });

    describe('an expectation', () => {
      beforeEach(async () => {
        const at = (day: number) => rate(`r${day}`, { bucket: 'mail', at: `2026-11-0${day}` });
        await store.commit(change({ writes: [at(1), at(2), at(3)] }));
      });
      const mail = { table: 'rates', where: { bucket: 'mail' } } as const;
      test.each<[string, Expectation, 'applied' | 'stale']>([
        ['a row is there', { ...mail, exists: true }, 'applied'],
        ['a row is there, and is not', { table: 'rates', where: { id: 'none' }, exists: true }, 'stale'],
        ['no row is there', { table: 'rates', where: { id: 'none' }, exists: false }, 'applied'],
        ['no row is there, and one is', { ...mail, exists: false }, 'stale'],
        [
          'a null column, and no row has it',
          { table: 'outbox', where: { leasedUntil: null }, exists: false },
          'applied',
        ],
        ['fewer than four', { ...mail, fewer: 4 }, 'applied'],
        ['fewer than three', { ...mail, fewer: 3 }, 'stale'],
        ['fewer than two after a day', { ...mail, compare: [['at', '>', '2026-11-02']], fewer: 2 }, 'applied'],
        ['fewer than two from a day on', { ...mail, compare: [['at', '>=', '2026-11-02']], fewer: 2 }, 'stale'],
        ['fewer than two before a day', { ...mail, compare: [['at', '<', '2026-11-02']], fewer: 2 }, 'applied'],
        ['fewer than two up to a day', { ...mail, compare: [['at', '<=', '2026-11-02']], fewer: 2 }, 'stale'],
      ])('%s', async (_, one, outcome) => {
        const before = await store.count('rates');
        expect(await store.commit(change({ expect: [one], writes: [rate('new')] }))).toBe(outcome);
        expect(await store.count('rates')).toBe(before + (outcome === 'applied' ? 1 : 0));
      });

      test('all of them must hold', async () => {
        const yes = { ...mail, exists: true };
        const no = { ...mail, fewer: 1 };
        expect(await store.commit(change({ expect: [yes, no], writes: [rate('new')] }))).toBe('stale');
        expect(await store.commit(change({ expect: [no, yes], writes: [rate('new')] }))).toBe('stale');
      });
    });

    describe('reading', () => {
      const texts = ['', ' ', '-', '10', '9', 'A', 'Z', 'a', 'b', 'z', 'Ä', 'ä', '山', '\u{fffd}'];
      test('orders and compares text by code point, whatever the language of the database', async () => {
        await store.commit(change({ writes: texts.toReversed().map((id) => rate(id)) }));
        expect(await ids()).toEqual(texts);
        const after = await store.rows('rates', { compare: [['id', '>', 'Z']], order: ['id', 'asc'] });
        expect(after.map((row) => row.id)).toEqual(texts.slice(texts.indexOf('Z') + 1));
      });

      test('where, compare, order, limit and offset together', async () => {
        const some = ['1', '2', '3', '4', '5', '6'];
        await store.commit(
          change({ writes: some.map((id) => rate(id, { bucket: Number(id) % 2 ? 'odd' : 'even', at: id })) }),
        );
        const query = { where: { bucket: 'even' }, order: ['at', 'desc'] } as const;
        const found = async (more: object) => (await store.rows('rates', { ...query, ...more })).map((row) => row.id);
        expect(await found({})).toEqual(['6', '4', '2']);
        expect(await found({ limit: 2 })).toEqual(['6', '4']);
        expect(await found({ limit: 2, offset: 1 })).toEqual(['4', '2']);
        expect(await found({ limit: 2, offset: 3 })).toEqual([]);
        const between = {
          compare: [
            ['at', '>', '1'],
            ['at', '<=', '4'],
          ] as const,
        };
        expect(await found(between)).toEqual(['4', '2']);
        expect(await store.count('rates', { where: query.where, compare: [...between.compare] })).toBe(2);
      });

      test('numbers come back as numbers', async () => {
        await store.commit(change({ audit: Array.from({ length: 12 }, (_, at) => event(`e${at}`)) }));
        const last = await store.rows('audit', { compare: [['seq', '>', 9]], order: ['seq', 'desc'] });
        expect(last.map((row) => row.seq)).toEqual([12, 11, 10]);
        expect(await store.count('audit')).toBe(12);
      });
    });

    describe('found and counted', () => foundContract(() => store));

    describe('many at once', () => {
      test.each(commits)(
        '%i a commit: as many rows as acknowledgements, in the order they came',
        async (maxChanges) => {
          const other = await ground.open({ maxChanges });
          const done: number[] = [];
          const numbers = Array.from({ length: Math.min(crowd, 60) }, (_, at) => at);
          await Promise.all(
            numbers.map(async (at) => {
              expect(await other.commit(change({ writes: [rate(String(at))], audit: [event(`e${at}`)] }))).toBe(
                'applied',
              );
              done.push(at);
            }),
          );
          expect([await store.count('rates'), done, await events()]).toEqual([
            numbers.length,
            numbers,
            numbers.map((at) => `e${at}`),
          ]);
          await other.close();
        },
      );

      test('a stale one is left out alone, and sees what was written before it', async () => {
        const once = (id: string) =>
          change({
            expect: [{ table: 'rates', where: { id: 'only' }, exists: false }],
            writes: [rate('only'), rate(id)],
            audit: [event(id)],
          });
        const outcomes = await Promise.all([
          store.commit(change({ writes: [rate('before')], audit: [event('before')] })),
          store.commit(once('first')),
          store.commit(once('second')),
          store.commit(change({ writes: [rate('after')], audit: [event('after')] })),
        ]);
        expect(outcomes).toEqual(['applied', 'applied', 'stale', 'applied']);
        expect([await ids(), await events()]).toEqual([
          ['after', 'before', 'first', 'only'],
          ['before', 'first', 'after'],
        ]);
        expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: 3 });
      });

      test('a failing one takes nothing with it and leaves nothing behind', async () => {
        const outcomes = await Promise.allSettled([
          store.commit(change({ writes: [rate('1')], audit: [event('one')] })),
          store.commit(change({ writes: [rate('2'), rate('1')], audit: [event('two')] })),
          store.commit(
            change({ expect: [{ table: 'rates', where: { id: '2' }, exists: true }], audit: [event('no')] }),
          ),
          store.commit(change({ writes: [rate('3')], audit: [event('three')] })),
        ]);
        expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.name))).toEqual([
          'applied',
          'StoreFault',
          'stale',
          'applied',
        ]);
        expect([await ids(), await events()]).toEqual([
          ['1', '3'],
          ['one', 'three'],
        ]);
        expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: 2 });
      });

      test(`${crowd} from two instances for one thing: one has it`, async () => {
        const other = await ground.open();
        const take = (at: number) =>
          change({
            expect: [{ table: 'rates', where: { id: 'token', bucket: 'free' }, exists: true }],
            writes: [{ do: 'update', table: 'rates', set: { bucket: `spent by ${at}` }, where: { id: 'token' } }],
            audit: [event(`taken by ${at}`)],
          });
        await store.commit(change({ writes: [rate('token', { bucket: 'free' })] }));
        const outcomes = await Promise.all(
          Array.from({ length: crowd }, (_, at) => (at % 2 ? store : other).commit(take(at))),
        );
        expect(outcomes.filter((one) => one === 'applied')).toHaveLength(1);
        expect(await events()).toEqual([`taken by ${outcomes.indexOf('applied')}`]);
        await other.close();
      });

      test('two instances keep one chain, and a limit that both write to holds exactly', async () => {
        const other = await ground.open();
        const room = crowd / 5;
        const add = (at: number) =>
          change({
            expect: [{ table: 'rates', where: { bucket: 'hour' }, fewer: room }],
            writes: [rate(String(at), { bucket: 'hour' })],
            audit: [event(`e${at}`)],
          });
        const outcomes = await Promise.all(
          Array.from({ length: room * 3 }, (_, at) => (at % 2 ? store : other).commit(add(at))),
        );
        expect(outcomes.filter((one) => one === 'applied')).toHaveLength(room);
        expect(await verifyLog({ store: other })).toMatchObject({ fault: null, rows: room });
        await other.close();
      });
    });

    describe('the audit log', () => {
      beforeEach(async () => {
        await store.commit(change({ audit: ['a', 'b', 'c'].map(event) }));
      });
      test.each(["update audit set actor = 'x' where seq = 2", 'delete from audit where seq = 3'])(
        'the database refuses: %s',
        async (statement) => {
          await expect(ground.raw(statement)).rejects.toThrow('the audit log is append-only');
          expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: 3 });
        },
      );
      test('two rows with one predecessor cannot be', async () => {
        const fork = `insert into audit select 9, at, reference, actor, event, detail, previous, 'f' from audit where seq = 3`;
        await expect(ground.raw(fork)).rejects.toThrow(/unique/i);
      });
    });

    test('closing commits what is queued, and refuses what comes later', async () => {
      const other = await ground.open();
      const queued = other.commit(change({ writes: [rate('1')] }));
      await other.close();
      expect(await queued).toBe('applied');
      await expect(other.commit(change({ writes: [rate('2')] }))).rejects.toMatchObject({ name: 'StoreFault' });
      await expect(other.rows('rates')).rejects.toMatchObject({ name: 'StoreFault' });
      expect(await ids()).toEqual(['1']);
    });
  });
}
