// One instance that delivers: `node delivery-worker.ts <database> <file of what it mailed> <moment> <speed>`. Its clock started at the moment
// (milliseconds) and runs so many times as fast as the machine's, so that a lease of a minute is over in seconds. It ends when no row waits.
import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { deliver } from '../../../../functions/acts/deliver.ts';
import { postgresStore } from '../../../../functions/adapters/postgres.ts';
import { makeApp } from '../../support/make-app.ts';

/** What a mail server takes for its answer. */
const MAIL_MS = 50;
const PAUSE_MS = 50;

const [, , url = '', file = '', started = '', speed = ''] = process.argv;
const store = await postgresStore(url);
const { deps } = await makeApp({
  store,
  clock: { now: () => new Date(Number(started) + (Date.now() - Number(started)) * Number(speed)) },
  mailer: {
    async send({ to }) {
      await setTimeout(MAIL_MS);
      appendFileSync(file, `${to}\n`);
    },
  },
});
process.stdout.write('ready\n');
for (;;) {
  // A batch that ran out of its time is a fault of the store; what it left is due again.
  const waiting = await deliver(deps)
    .then(() => store.count('outbox', { where: { status: 'waiting' } }))
    .catch(() => 1);
  if (waiting === 0) break;
  await setTimeout(PAUSE_MS);
}
await store.close();
