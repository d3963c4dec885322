import { emptyChange, join, remove } from '../domain/change.ts';
import { DELETES_PER_CHANGE, SUMS_KEPT_DAYS } from '../domain/limits.ts';
import { addToSums } from '../domain/sums.ts';
import { addDays, dayOf, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { deleteInParts } from './delete-in-parts.ts';
import { knownSums } from './sum-log.ts';

const BATCH_ROWS = 50;

/** By company as well as by document. */
const BY_COMPANY = ['download', 'shown'] as const;

/** Downloads of a company become downloads of no company in particular, on the same days. */
async function forgetCompany(deps: Deps, of: (typeof BY_COMPANY)[number], part: string): Promise<void> {
  for (let left = true; left; ) {
    await commitFresh(deps, async () => {
      const rows = await deps.store.rows('sums', { where: { kind: of, part }, limit: BATCH_ROWS });
      left = rows.length === BATCH_ROWS;
      if (rows.length === 0) return {};
      let change = emptyChange();
      for (const { id, kind, day, name, count } of rows) {
        const cells = [{ kind, day, name, part: '', count }];
        change = join(
          change,
          {
            expect: [{ table: 'sums', where: { id, count }, exists: true }],
            writes: [remove('sums', { id })],
            audit: [],
          },
          addToSums(cells, await knownSums(deps, cells)),
        );
      }
      return { change };
    });
  }
}

/** Forgets companies, all of them or one, of which no request is kept any more: a company of one person is as good as its name. */
export async function forgetCompanies(deps: Deps, domain?: string): Promise<void> {
  const { store } = deps;
  for (const kind of BY_COMPANY) {
    const where = { kind, ...(domain === undefined ? {} : { part: domain }) };
    for (const { part } of await store.totals('sums', { by: ['part'], sum: 'count', where }))
      if (part !== '' && (await store.count('requests', { where: { domain: part } })) === 0)
        await forgetCompany(deps, kind, part);
  }
}

/** Deletes sums that have been kept long enough, and the names of companies that are known no more. */
export async function purgeSums(deps: Deps, now: Instant): Promise<void> {
  const before = dayOf(addDays(now, -SUMS_KEPT_DAYS));
  for (;;) {
    const old = await deps.store.rows('sums', {
      compare: [
        ['day', '<', before],
        ['day', '>', ''],
      ],
      limit: DELETES_PER_CHANGE,
    });
    await deleteInParts(
      deps,
      old.map(({ id }) => remove('sums', { id })),
    );
    if (old.length < DELETES_PER_CHANGE) break;
  }
  await forgetCompanies(deps);
}
