// `npm run bench -- outbox [rows]`: eight instances deliver one queue on a real PostgreSQL; then again while four of them are killed, and
// while four are frozen past their lease. Against one instance alone. Ends with an error when a row is lost or claimed twice.
import { type Delivery, startDelivery } from '../../test/functions/instances/support/delivery.ts';
import { endShared, freshDatabase } from '../../test/support/postgres.ts';

const ROWS = 10_000;
const WORKERS = 8;
const LOST = 4;

const rows = Number(process.argv[3] ?? ROWS);
if (!Number.isInteger(rows) || rows < 100 || rows % 10 > 0) {
  console.error(`Rows: expected a multiple of ten from 100, such as ${ROWS}.`);
  process.exit(2);
}

async function measure(
  name: string,
  rows: number,
  workers: number,
  disturb: (delivery: Delivery) => Promise<void> = async () => {},
): Promise<number> {
  const delivery = await startDelivery(await freshDatabase(), rows, workers);
  try {
    const started = performance.now();
    await disturb(delivery);
    await delivery.sent(rows);
    const seconds = (performance.now() - started) / 1000;
    for (const { child } of delivery.workers) child.kill('SIGCONT');
    await Promise.all(delivery.workers.map(({ ended }) => ended));
    const { sent, recorded, claimedTwice, reached, duplicates, again, chain } = await delivery.outcome();
    console.log(
      `  ${name.padEnd(34)}${seconds.toFixed(1).padStart(6)} s  ${(rows / seconds).toFixed(0).padStart(5)} mails/s  lost ${rows - reached}, claimed twice ${claimedTwice}, taken over ${again}, mailed twice ${duplicates}`,
    );
    if (sent !== rows || recorded !== rows || reached !== rows || claimedTwice > 0 || chain !== null)
      throw new Error(`sent ${sent}, recorded ${recorded} of ${rows}; chain: ${chain ?? 'whole'}`);
    return rows / seconds;
  } finally {
    await delivery.end();
  }
}
const signalled = (signal: NodeJS.Signals) => async (delivery: Delivery) => {
  await delivery.sent(rows / 10);
  for (const { child } of delivery.workers.slice(0, LOST)) child.kill(signal);
};

try {
  console.log(`${rows} mails on one PostgreSQL, each claimed, sent (50 ms) and written down`);
  const alone = await measure('1 instance, a tenth of the mails', rows / 10, 1);
  const together = await measure(`${WORKERS} instances`, rows, WORKERS);
  await measure(`${WORKERS}, ${LOST} of them killed`, rows, WORKERS, signalled('SIGKILL'));
  await measure(`${WORKERS}, ${LOST} of them frozen`, rows, WORKERS, signalled('SIGSTOP'));
  console.log(`  ${WORKERS} instances against one: ${(together / alone).toFixed(2)} times as fast`);
} finally {
  await endShared();
}
