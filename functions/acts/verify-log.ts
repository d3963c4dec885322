import type { LogFault } from '../../src/schemas/log-fault.ts';
import { ChainReader, GENESIS } from '../domain/audit-chain.ts';
import { UNSEALED_HOURS } from '../domain/limits.ts';
import type { LogReport } from '../domain/log-report.ts';
import { checkpointHolds, headHolds, sealHolds, type WitnessedSeal } from '../domain/seal.ts';
import { gapsOf, sealFault } from '../domain/seal-chain.ts';
import { addHours, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { auditPages } from './audit-pages.ts';

/** Where a seal and a witness of it disagree. */
function against(
  witnessed: readonly WitnessedSeal[],
  seals: ReadonlyMap<number, { seq: number; hash: string; mac: string }>,
): LogFault | null {
  for (const one of witnessed) {
    const mine = seals.get(one.number);
    if (!mine) return { seal: one.number, why: ['witness-alone', one.at] };
    if (mine.mac !== one.mac || mine.hash !== one.hash || mine.seq !== one.seq)
      return { seal: one.number, why: ['witness-other', one.at] };
  }
  return null;
}

/**
 * Reads the whole audit log in order, and compares it with the head that the database keeps, with every seal, and with what an outside
 * witness holds of them. Someone who may write to the database and has no secret can't rewrite or cut what a seal covers; what was
 * written since the last seal they can, for as long as that seal is young. A database that is put back whole to an earlier hour differs from its witness alone.
 */
export async function verifyLog(
  deps: Pick<Deps, 'store'> & { settings?: Pick<Deps['settings'], 'secrets'>; clock?: Deps['clock'] },
  witnessed: readonly WitnessedSeal[] = [],
): Promise<LogReport> {
  const secrets = deps.settings?.secrets ?? [];
  const seals = await deps.store.rows('seals', { order: ['number', 'asc'] });
  const old = (await deps.store.rows('checkpoints', { order: ['seq', 'asc'] })).filter((one) =>
    checkpointHolds(one, secrets),
  );
  const newest = seals.at(-1);
  const late = deps.clock && addHours(deps.clock.now().toISOString(), -UNSEALED_HOURS);
  const reader = new ChainReader();
  const known = seals.filter((one) => sealHolds(one, secrets)).length;
  let firstAt: Instant | undefined;
  let unsealed: LogReport['unsealed'] = null;
  const report = (fault: LogReport['fault']): LogReport => ({
    fault,
    rows: reader.head.seq,
    head: reader.head.hash,
    sealed: known + old.length,
    unknown: seals.length - known,
    gaps: gapsOf(seals, firstAt),
    unsealed,
    silentSince: newest !== undefined && late !== undefined && newest.at <= late ? newest.at : null,
  });
  const broken = sealFault(seals, secrets);
  if (broken) return report({ seal: broken.number, why: broken.why });

  const covered = new Map([...old, ...seals].map(({ seq, hash }) => [seq, hash]));
  const last = newest?.seq ?? 0;
  for await (const rows of auditPages(deps)) {
    const fault = reader.read(rows);
    if (fault) return report(fault);
    firstAt ??= rows[0]?.at;
    for (const { seq, hash, at } of rows) {
      if ((covered.get(seq) ?? hash) !== hash) return report({ seq, why: ['row-unlike-seal'] });
      if (seq > last && late !== undefined && at <= late) unsealed ??= { seq, since: at };
    }
  }
  const [head = { seq: 0, hash: GENESIS, mac: null }] = await deps.store.rows('heads', {
    where: { id: 'audit' },
    limit: 1,
  });
  const { seq, hash } = reader.head;
  const longest = Math.max(head.seq, ...covered.keys());
  if (longest > seq) return report({ seq: seq + 1, why: ['log-cut', longest] });
  if (head.seq !== seq || head.hash !== hash) return report({ seq, why: ['log-other'] });
  // A seal that covers the very end says as much.
  const covers = newest !== undefined && newest.seq === seq && newest.hash === hash && sealHolds(newest, secrets);
  if (deps.settings && !headHolds(head, secrets) && !covers) return report({ seq, why: ['end-foreign'] });
  return report(against(witnessed, new Map(seals.map((one) => [one.number, one]))));
}
