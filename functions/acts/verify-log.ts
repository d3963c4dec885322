import { type ChainFault, ChainReader, GENESIS } from '../domain/audit-chain.ts';
import { sealHolds } from '../domain/checkpoint.ts';
import type { Deps } from '../ports.ts';

const PAGE_ROWS = 2000;

export interface LogReport {
  fault: ChainFault | null;
  rows: number;
  head: string;
  /** Checkpoints that fit, and those under a secret that is no longer among SECRETS. */
  sealed: number;
  unknown: number;
}

/**
 * Reads the whole audit log in order, and compares it with the head that the database keeps (rows cut off at the end) and with the
 * checkpoints (a chain that was written anew). Someone who may write to the database and knows a secret is beyond this: keep a
 * printed head elsewhere.
 */
export async function verifyLog(
  deps: Pick<Deps, 'store'> & { settings?: Pick<Deps['settings'], 'secrets'> },
): Promise<LogReport> {
  const checkpoints = await deps.store.rows('checkpoints', { order: ['seq', 'asc'] });
  const sealed = checkpoints.filter((one) => sealHolds(one, deps.settings?.secrets ?? []));
  const reader = new ChainReader();
  const report = (seq: number, why: string | null): LogReport => ({
    fault: why === null ? null : { seq, why },
    rows: reader.head.seq,
    head: reader.head.hash,
    sealed: sealed.length,
    unknown: checkpoints.length - sealed.length,
  });
  const seals = new Map(sealed.map(({ seq, hash }) => [seq, hash]));
  for (;;) {
    const rows = await deps.store.rows('audit', {
      compare: [['seq', '>', reader.head.seq]],
      order: ['seq', 'asc'],
      limit: PAGE_ROWS,
    });
    const fault = reader.read(rows);
    if (fault) return report(fault.seq, fault.why);
    for (const { seq, hash } of rows)
      if ((seals.get(seq) ?? hash) !== hash) return report(seq, 'it is not what was sealed in the checkpoint');
    if (rows.length < PAGE_ROWS) break;
  }
  const [head = { seq: 0, hash: GENESIS }] = await deps.store.rows('heads', { where: { id: 'audit' }, limit: 1 });
  const { seq, hash } = reader.head;
  const known = Math.max(head.seq, ...seals.keys());
  if (known > seq) return report(seq + 1, `the log ends before it, and ${known} rows were written`);
  return report(
    seq,
    head.seq === seq && head.hash === hash ? null : 'the log was longer or other when it was last written',
  );
}
