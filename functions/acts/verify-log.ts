import { type ChainFault, ChainReader } from '../domain/audit-chain.ts';
import type { Deps } from '../ports.ts';

const PAGE_ROWS = 2000;

/** Reads the whole audit log in order. Rows cut off at the end leave no trace inside: compare `head` with one kept elsewhere. */
export async function verifyLog(
  deps: Pick<Deps, 'store'>,
): Promise<{ fault: ChainFault | null; rows: number; head: string }> {
  const reader = new ChainReader();
  for (;;) {
    const rows = await deps.store.rows('audit', {
      compare: [['seq', '>', reader.head.seq]],
      order: ['seq', 'asc'],
      limit: PAGE_ROWS,
    });
    const fault = reader.read(rows);
    if (fault || rows.length < PAGE_ROWS) return { fault, rows: reader.head.seq, head: reader.head.hash };
  }
}
