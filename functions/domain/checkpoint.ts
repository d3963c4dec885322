import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { CheckpointRow } from './records.ts';

const KEY_BYTES = 32;
const seal = (secret: string, { seq, hash, at }: Omit<CheckpointRow, 'mac'>): string => {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'vouchsafe checkpoint 1', KEY_BYTES));
  return createHmac('sha256', key).update(`${seq}\n${hash}\n${at}`).digest('hex');
};

/** The head of the log under seal. */
export const makeCheckpoint = (head: Omit<CheckpointRow, 'mac'>, secret: string): CheckpointRow => ({
  ...head,
  mac: seal(secret, head),
});

/** Whether it was sealed with one of the secrets. */
export const sealHolds = (row: CheckpointRow, secrets: readonly string[]): boolean =>
  secrets.some((secret) => {
    const [mine, theirs] = [Buffer.from(seal(secret, row)), Buffer.from(row.mac)];
    return mine.length === theirs.length && timingSafeEqual(mine, theirs);
  });
