import { expect, test } from 'vitest';
import { search } from '../../../functions/acts/search.ts';
import { purge } from '../../../functions/domain/purge.ts';
import type { RequestRow } from '../../../functions/domain/records.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { manyRequests } from '../support/many-requests.ts';
import { change, event } from './store-contract.ts';

const AT = '2026-11-21T10:00:00.000Z';
const REQUESTS = {
  end: new Date(AT),
  documents: ['soc-2', 'soc-2-type-1'],
  inviter: 'sales@northwind.example',
};

/** What of a store finds rows by what stands in them, and counts rows of a kind without reading them. */
export function foundContract(store: () => Store): void {
  const found = async (query: string): Promise<string[]> => {
    const asked = await search({ store: store() }, 'requests', ['name'], query);
    if (asked === 'nothing') return [];
    const rows = await store().rows('requests', { ...asked, order: ['createdAt', 'asc'] });
    // Whether the database begins with the words or with the rows, it finds the same.
    const words = asked.words && { ...asked.words, few: !asked.words.few };
    expect(await store().count('requests', { ...(words ? { words } : {}) })).toBe(rows.length);
    return rows.map(({ reference }) => reference);
  };
  const tally = async (id: string) => (await store().rows('tallies', { where: { id } }))[0]?.total ?? 0;

  test('finds a request by the words it has today, and by none of them once it is erased', async () => {
    const [one, , two] = (await manyRequests(store(), 9, REQUESTS)) as [RequestRow, RequestRow, RequestRow];
    expect(await found('reader0@')).toEqual([one.reference]);
    expect(await found('gmbh')).toHaveLength(2);
    expect(await found(two.reference)).toEqual([two.reference]);
    const { reference } = one;
    await store().commit(
      change({ writes: [{ do: 'update', table: 'requests', where: { reference }, set: { stampName: 'Zoë Œuvre' } }] }),
    );
    expect(await found('oeuvre zoe')).toEqual([reference]);
    await store().commit(purge(one, [], AT));
    expect(await found('zoe')).toEqual([]);
    expect(await found('reader0@')).toEqual([]);
    expect(await found(reference)).toEqual([reference]);
    await store().commit(change({ writes: [{ do: 'delete', table: 'requests', where: { reference } }] }));
    expect(await store().rows('finds', { where: { reference } })).toEqual([]);
  });

  test('finds nothing by a change that was stale', async () => {
    const [row] = (await manyRequests(store(), 1, REQUESTS)) as [RequestRow];
    const other = { ...row, reference: 'VS-99999999', company: 'Stale & Sons' };
    const stale = await store().commit(
      change({
        expect: [{ table: 'requests', where: { reference: row.reference }, exists: false }],
        writes: [{ do: 'insert', table: 'requests', row: other }],
      }),
    );
    expect([stale, await found('stale'), await tally('requests submitted')]).toEqual(['stale', [], 1]);
  });

  test('tallies rows of a kind as they come, change and go', async () => {
    const rows = await manyRequests(store(), 14, REQUESTS);
    const { reference } = rows[0] as RequestRow;
    expect([await tally('requests submitted'), await tally('requests signed')]).toEqual([2, 2]);
    const move = { do: 'update', table: 'requests', where: { reference }, set: { state: 'signed' } } as const;
    await store().commit(change({ writes: [move, { ...move, set: { title: 'Buyer' } }] }));
    expect([await tally('requests submitted'), await tally('requests signed')]).toEqual([1, 3]);
    // A row that is there already is no row more.
    await store().commit(change({ writes: [{ do: 'restore', table: 'requests', row: rows[1] as RequestRow }] }));
    await store().commit(change({ writes: [{ do: 'delete', table: 'requests', where: { reference } }] }));
    expect([await tally('requests signed'), await tally('requests lapsed')]).toEqual([2, 2]);
    await store().commit(change({ audit: [event('a'), event('a'), { ...event('a'), actor: 'rule' }] }));
    expect([await tally('audit 2026-11 a'), await tally('rule 2026-11 a')]).toEqual([3, 1]);
    expect(await store().count('requests', { limit: 5 })).toBe(5);
  });

  test('finds rows that hold one of some texts, and those with one of some values', async () => {
    const rows = await manyRequests(store(), 6, REQUESTS);
    const holding = async (...texts: string[]) =>
      store().count('requests', { holding: { column: 'documents', texts: texts.map((id) => JSON.stringify(id)) } });
    expect([await holding('soc-2-type-1'), await holding('soc-2'), await holding('soc')]).toEqual([3, 6, 0]);
    expect([await holding('soc-2-type-1', 'soc-2'), await holding(), await holding('soc%')]).toEqual([6, 0, 0]);
    const among = async (references: string[]) =>
      (await store().rows('requests', { among: ['reference', references], order: ['createdAt', 'asc'], limit: 9 })).map(
        ({ reference }) => reference,
      );
    const some = [rows[4], rows[0]].map((row) => row?.reference ?? '');
    expect(await among([...some, 'VS-00000000'])).toEqual(some.toReversed());
    expect(await among([])).toEqual([]);
  });

  test('knows the rows about requests for some documents, and none of the log about another document alone', async () => {
    const rows = await manyRequests(store(), 2, REQUESTS);
    const [one, both] = rows.map(({ reference }) => reference) as [string, string];
    const row = (name: string, reference: string | null, detail = {}) => ({ ...event(name), reference, detail });
    await store().commit(
      change({
        audit: [
          row('asked', one),
          row('asked', both),
          row('got', both, { document: 'soc-2' }),
          row('got', both, { document: 'soc-2-type-1' }),
          row('other', null),
        ],
      }),
    );
    const about = async (...documents: string[]) =>
      (await store().rows('audit', { about: documents, order: ['seq', 'asc'] })).map(({ seq }) => seq);
    expect([await about('soc-2-type-1'), await about('soc-2'), await about()]).toEqual([[2, 4], [1, 2, 3], []]);
    expect(await about('soc-2', 'soc-2-type-1')).toEqual([1, 2, 3, 4]);
  });

  test('looks for a long text in a column, in whatever case', async () => {
    await manyRequests(store(), 6, REQUESTS);
    const holds = (text: string) => store().count('requests', { search: { columns: ['name', 'company'], text } });
    expect(await holds('THE LONG-STANDING consolidated insurance company of the north')).toBe(1);
    expect([await holds('żółw'), await holds('%'), await holds('łUCJA')]).toEqual([1, 0, 1]);
  });

  test('knows them by documents with long names, and by as many as a company may have', async () => {
    const id = 'penetration-test-of-the-customer-portal-and-its-interfaces-2026-summary';
    const [row] = await manyRequests(store(), 1, { ...REQUESTS, documents: [id, `${id}-2`] });
    const { reference } = row as RequestRow;
    await store().commit(change({ audit: [{ ...event('got'), reference, detail: { document: id } }] }));
    const others = Array.from({ length: 120 }, (_, at) => `other-${at}`);
    const counts = (documents: string[]) =>
      Promise.all([
        store().count('audit', { about: documents }),
        store().count('requests', {
          holding: { column: 'documents', texts: documents.map((one) => JSON.stringify(one)) },
        }),
      ]);
    expect([await counts([...others, id]), await counts(others), await counts([id.toUpperCase()])]).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  test('keeps the messages of a request in the order of their numbers, and no two with one', async () => {
    const message = (number: number, reference = 'VS-1') => ({
      do: 'insert' as const,
      table: 'messages' as const,
      row: { id: `${reference}:${number}`, reference, number, kind: 'note' as const, author: 'a@b.example' },
    });
    const row = (number: number, reference?: string) => {
      const one = message(number, reference);
      return { ...one, row: { ...one.row, text: `Ünd "${number}"\n`, at: AT, mac: null } };
    };
    await store().commit(change({ writes: [row(10), row(9), row(1), row(1, 'VS-2')] }));
    const kept = await store().rows('messages', { where: { reference: 'VS-1' }, order: ['number', 'asc'] });
    expect(kept.map(({ number, text }) => [number, text])).toEqual([1, 9, 10].map((one) => [one, `Ünd "${one}"\n`]));
    await expect(store().commit(change({ writes: [row(9)] }))).rejects.toThrow();
    const many = Array.from({ length: 80 }, (_, at) => `VS-${at}`);
    expect(await store().rows('messages', { among: ['reference', many], where: { kind: 'note' } })).toHaveLength(4);
  });
}
