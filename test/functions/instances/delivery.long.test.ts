import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { OUTBOX_PARALLEL } from '../../../functions/domain/mail-limits.ts';
import { endShared, freshDatabase } from '../../support/postgres.ts';
import { type Delivery, startDelivery } from './support/delivery.ts';

/** `npm run bench -- outbox` does the same with 10,000. */
const ROWS = 240;
const WORKERS = 6;
const LOST = 3;
const LONG_MS = 120_000;

let delivery: Delivery;
afterEach(() => delivery.end());
afterAll(endShared);

/** Every row is sent, is written down once, and was claimed by one at a time; only what a lost worker held may have left twice. */
async function expectWhole(): Promise<void> {
  const { duplicates, again, ...outcome } = await delivery.outcome();
  expect(outcome).toEqual({ sent: ROWS, recorded: ROWS, claimedTwice: 0, reached: ROWS, chain: null });
  expect(duplicates).toBeLessThanOrEqual(LOST * OUTBOX_PARALLEL);
  expect(again).toBeGreaterThan(0);
}
const endOf = (workers: Delivery['workers']) => Promise.all(workers.map(({ ended }) => ended));

describe(`${WORKERS} instances, ${ROWS} mails, one database`, () => {
  test(`${LOST} are killed in the middle: no row is lost`, { timeout: LONG_MS }, async () => {
    delivery = await startDelivery(await freshDatabase(), ROWS, WORKERS);
    await delivery.sent(ROWS / 10);
    for (const { child } of delivery.workers.slice(0, LOST)) child.kill('SIGKILL');
    expect(await endOf(delivery.workers.slice(LOST))).toEqual(Array(WORKERS - LOST).fill(0));
    await expectWhole();
  });

  test(`${LOST} are frozen past their lease: others take over, and their late word changes nothing`, {
    timeout: LONG_MS,
  }, async () => {
    delivery = await startDelivery(await freshDatabase(), ROWS, WORKERS);
    await delivery.sent(ROWS / 10);
    const frozen = delivery.workers.slice(0, LOST);
    for (const { child } of frozen) child.kill('SIGSTOP');
    await delivery.sent(ROWS);
    for (const { child } of frozen) child.kill('SIGCONT');
    expect(await endOf(delivery.workers)).toEqual(Array(WORKERS).fill(0));
    await expectWhole();
  });
});
