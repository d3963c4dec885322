import type { AuditRow } from '../domain/audit-rows.ts';
import type { Deps } from '../ports.ts';

const PAGE_ROWS = 2000;

/** The rows of the audit log in order, from the one after `seq` on, a page at a time. */
export async function* auditPages({ store }: Pick<Deps, 'store'>, seq = 0): AsyncGenerator<AuditRow[]> {
  let after = seq;
  for (;;) {
    const rows = await store.rows('audit', { compare: [['seq', '>', after]], order: ['seq', 'asc'], limit: PAGE_ROWS });
    yield rows;
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < PAGE_ROWS) return;
  }
}
