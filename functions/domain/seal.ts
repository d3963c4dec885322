import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { CheckpointRow, HeadRow, SealKind, SealRow } from './audit-rows.ts';
import type { Instant } from './time.ts';

const KEY_BYTES = 32;
/** The keys of each use of a secret (HKDF, RFC 5869): made once, because a check of a long log asks for them at every seal. */
const keys = new Map<string, Buffer>();
function keyOf(secret: string, use: string): Buffer {
  const name = `${use}\n${secret}`;
  const key = keys.get(name) ?? Buffer.from(hkdfSync('sha256', secret, '', use, KEY_BYTES));
  keys.set(name, key);
  return key;
}
const same = (mine: string, theirs: string): boolean => {
  const [one, other] = [Buffer.from(mine), Buffer.from(theirs)];
  return one.length === other.length && timingSafeEqual(one, other);
};

type Unsealed = Omit<SealRow, 'mac' | 'witnessedAt'>;
const macOf = (secret: string, { number, seq, hash, at, kind, note, previous }: Unsealed): string =>
  createHmac('sha256', keyOf(secret, 'vouchsafe seal 2'))
    .update(JSON.stringify([number, seq, hash, at, kind, note, previous]))
    .digest('hex');

/** The seal that follows `last` over the head of the log. */
export function makeSeal(
  last: SealRow | undefined,
  head: { seq: number; hash: string },
  { at, kind, note = '' }: { at: Instant; kind: SealKind; note?: string },
  secret: string,
): SealRow {
  const row = { number: (last?.number ?? 0) + 1, ...head, at, kind, note, previous: last?.mac ?? '' };
  return { ...row, mac: macOf(secret, row), witnessedAt: null };
}

type Head = Pick<HeadRow, 'seq' | 'hash' | 'mac'>;
const headMac = (secret: string, { seq, hash }: Pick<HeadRow, 'seq' | 'hash'>): string =>
  createHmac('sha256', keyOf(secret, 'vouchsafe head 1'))
    .update(JSON.stringify([seq, hash]))
    .digest('hex');

/** Whether the head was written by a gate with one of the secrets; that of an empty log needs none. */
export const headHolds = (head: Head, secrets: readonly string[]): boolean =>
  head.seq === 0 || secrets.some((secret) => same(headMac(secret, head), head.mac ?? ''));

/** The mark of a new head; null for one that follows a head which does not hold, so that it never holds again by itself. */
export type KeepHead = (before: Head, after: Pick<HeadRow, 'seq' | 'hash'>) => string | null;
export const keepHead =
  (secrets: readonly [string, ...string[]]): KeepHead =>
  (before, after) =>
    headHolds(before, secrets) ? headMac(secrets[0], after) : null;
/** For whoever has made sure of the log by other means: the mark of any head. */
export const signHead =
  (secret: string): KeepHead =>
  (_before, after) =>
    headMac(secret, after);

/** Whether it was made with one of the secrets. */
export const sealHolds = (row: SealRow, secrets: readonly string[]): boolean =>
  secrets.some((secret) => same(macOf(secret, row), row.mac));

/** The same for a seal from before migration 0005. */
export const checkpointHolds = ({ seq, hash, at, mac }: CheckpointRow, secrets: readonly string[]): boolean =>
  secrets.some((secret) =>
    same(
      createHmac('sha256', keyOf(secret, 'vouchsafe checkpoint 1')).update(`${seq}\n${hash}\n${at}`).digest('hex'),
      mac,
    ),
  );

/** What the outside witness keeps of a seal: enough to hold the log and its seals against it later. */
export type WitnessedSeal = Pick<SealRow, 'number' | 'seq' | 'hash' | 'at' | 'mac'>;
export const witnessLine = ({ number, seq, hash, at, mac }: SealRow): string =>
  JSON.stringify({ seal: number, seq, hash, at, mac });

const HEX = /^[0-9a-f]{64}$/;
/** One line of a witness read back; null for a line that is none, so that a saved email can be read as it is. */
export function readWitnessLine(line: string): WitnessedSeal | null {
  const found = /\{"seal":.*\}/.exec(line)?.[0];
  if (found === undefined) return null;
  try {
    const { seal, seq, hash, at, mac } = JSON.parse(found) as Record<string, unknown>;
    const whole = Number.isSafeInteger(seal) && Number.isSafeInteger(seq);
    const texts = typeof hash === 'string' && HEX.test(hash) && typeof mac === 'string' && HEX.test(mac);
    return whole && texts && typeof at === 'string'
      ? { number: seal as number, seq: seq as number, hash, at, mac }
      : null;
  } catch {
    return null;
  }
}
