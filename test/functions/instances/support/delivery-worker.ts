// One instance that delivers: `node delivery-worker.ts <database> <file of what it mailed> <moment> <speed>`. Its clock started at the moment
// (milliseconds) and runs so many times as fast as the machine's, so that a lease of a minute is over in seconds. It ends when no row waits.
import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { deliver } from '../../../../functions/acts/deliver.ts';
import { postgresStore } from '../../../../functions/adapters/postgres.ts';
import type { Store } from '../../../../functions/ports/store.ts';
import { makeApp } from '../../support/make-app.ts';

/** What a mail server takes for its answer. */
const MAIL_MS = 50;
const PAUSE_MS = 50;
const OPEN_TRIES = 5;

const [, , url = '', file = '', started = '', speed = ''] = process.argv;
// Where many start at once on a busy machine, a connection may take longer than the gate waits for one.
async function opened(): Promise<Store> {
  for (let tried = 1; ; tried++) {
    try {
      return await postgresStore(url);
    } catch (fault) {
      if (tried === OPEN_TRIES) throw fault;
    }
  }
}
const store = await opened();
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
