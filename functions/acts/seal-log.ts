import type { LogFault } from '../../src/schemas/log-fault.ts';
import { ChainReader } from '../domain/audit-chain.ts';
import type { SealKind, SealRow } from '../domain/audit-rows.ts';
import { insert } from '../domain/change.ts';
import { headHolds, keepHead, makeSeal, sealHolds, signHead } from '../domain/seal.ts';
import { sealIsDue } from '../domain/seal-chain.ts';
import type { Deps } from '../ports.ts';
import { auditPages } from './audit-pages.ts';
import { tellWitness } from './witness.ts';

/** The newest seal that this process has seen: one that is gone later was taken away. */
const seen = new WeakMap<object, SealRow>();

export type Sealing = Pick<Deps, 'store' | 'clock' | 'log' | 'witness'> & {
  settings: Pick<Deps['settings'], 'secrets'>;
};

export const lastSeal = async ({ store }: Pick<Deps, 'store'>): Promise<SealRow | undefined> =>
  (await store.rows('seals', { order: ['number', 'desc'], limit: 1 }))[0];

/** Why the log must not be sealed as it is now, or the head to be sealed. */
async function readOn(
  deps: Sealing,
  last: SealRow | undefined,
  trusting: boolean,
): Promise<{ seq: number; hash: string } | LogFault> {
  const remembered = seen.get(deps.store);
  if (remembered && (!last || last.number < remembered.number)) return { seal: remembered.number, why: ['seal-gone'] };
  if (last && !trusting && !sealHolds(last, deps.settings.secrets)) return { seal: last.number, why: ['seal-foreign'] };
  const reader = new ChainReader(last);
  if (last) {
    const [row] = await deps.store.rows('audit', { where: { seq: last.seq }, limit: 1 });
    if (last.seq > 0 && row?.hash !== last.hash) return { seq: last.seq, why: ['row-unlike-seal'] };
  }
  for await (const rows of auditPages(deps, reader.head.seq)) {
    const fault = reader.read(rows);
    if (fault) return fault;
  }
  const [head] = await deps.store.rows('heads', { where: { id: 'audit' }, limit: 1 });
  const covered = last?.seq === reader.head.seq;
  if (!trusting && !covered && head && !headHolds(head, deps.settings.secrets))
    return { seq: last?.seq ?? 0, why: ['end-foreign'] };
  return reader.head;
}

/**
 * Puts the head of the audit log under seal when one is due, after reading what has come since the last one; one that ends seals
 * in any case. A log that doesn't follow its last seal is left unsealed and an error logged, so that
 * `verify-log` fails from then on; `trusting` is for an operator who knows why it can't be checked. Then tells the outside witness, if there is one.
 */
export async function sealLog(
  deps: Sealing,
  { kind = 'timed', note = '', trusting = false }: { kind?: SealKind; note?: string; trusting?: boolean } = {},
): Promise<void> {
  const at = deps.clock.now().toISOString();
  const last = await lastSeal(deps);
  const [newest] = await deps.store.rows('audit', { order: ['seq', 'desc'], limit: 1 });
  const head = newest ?? { seq: 0 };
  const wanted = kind === 'accepted' || (kind === 'stop' && (last !== undefined || head.seq > 0));
  if (wanted || sealIsDue(last, head, at)) {
    const read = await readOn(deps, last, trusting);
    if ('why' in read) {
      deps.log('error', 'audit.not-sealed', { row: read.seq ?? null, seal: read.seal ?? null, why: read.why[0] });
      return;
    }
    const [sign, keep] = [signHead(deps.settings.secrets[0]), keepHead(deps.settings.secrets)];
    const row = makeSeal(last, read, { at, kind, note }, deps.settings.secrets[0]);
    const outcome = await deps.store.commit({
      expect: [{ table: 'seals', where: { number: row.number }, exists: false }],
      writes: [insert('seals', row)],
      audit: [],
      // What was just read and sealed is marked with the newest secret, whichever marked it before.
      rekey: true,
      keep: (before, after) => (before.hash === read.hash ? sign : keep)(before, after),
    });
    if (outcome === 'applied') seen.set(deps.store, row);
  } else if (last) seen.set(deps.store, last);
  await tellWitness(deps);
}
