// The real gate on a port, for the benches: `node app-server.ts <folder> <settings as JSON>`.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { stopDelivery } from '../../../functions/acts/deliver.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { createApp } from '../../../functions/app.ts';
import { composer } from '../../../functions/hosts/composer.ts';
import type { Deps } from '../../../functions/ports.ts';
import { to } from '../../../src/schemas/addresses.ts';
import { sampleManifest } from '../../../test/functions/support/manifest.ts';
import { serveUntilTold } from './child.ts';

const [folder = '', given = '{}'] = process.argv.slice(2);
interface Given {
  /** How many changes share a commit. */
  maxChanges?: number;
  /** How far the clock jumps each time it is read. */
  clockStepSeconds?: number;
  /** Without it mail leaves by another process, and what is measured is the way from the form to the disk. */
  deliver?: boolean;
}
const { maxChanges, clockStepSeconds = 0, deliver = false } = JSON.parse(given) as Given;
/** When each mail left, by its recipient, on the clock of `Date.now()`. */
const mails: { to: string; at: number }[] = [];

const store = await sqliteStore(path.join(folder, 'gate.db'), maxChanges === undefined ? {} : { maxChanges });
let skew = 0;
const deps: Deps = {
  manifest: sampleManifest(),
  settings: {
    siteUrl: 'http://127.0.0.1',
    secrets: ['a secret of the bench, long enough to sign with'],
    trustProxy: 1,
    cronSecret: null,
    confirmationsPerHour: 60,
  },
  to: to(''),
  store,
  mailer: {
    async send({ to }) {
      mails.push({ to, at: Date.now() });
    },
  },
  compose: composer,
  vault: { read: async () => null, stat: async () => null },
  stamper: { stamp: () => Promise.reject(new Error('not in this bench')) },
  clock: {
    now() {
      skew += clockStepSeconds * 1000;
      return new Date(Date.now() + skew);
    },
  },
  random: { bytes: (count) => randomBytes(count) },
  log: (level, event, facts) => {
    if (level === 'error') process.stderr.write(`${event} ${JSON.stringify(facts)}\n`);
  },
  mailbox: null,
  stated: () => Promise.reject(new Error('not in this bench')),
  defer: (work) => {
    if (deliver) work().catch((fault: unknown) => console.error(fault));
  },
  peer: (host) =>
    (host as { incoming?: { socket?: { remoteAddress?: string } } }).incoming?.socket?.remoteAddress ?? null,
};
await serveUntilTold(createAdaptorServer({ fetch: createApp(deps).fetch }), folder, async () => {
  const rows = await store.count('requests');
  const honest = mails.findIndex(({ to }) => to === 'honest@partner.example');
  await stopDelivery(deps);
  await store.close();
  return {
    rows,
    counts: {
      mails: mails.length,
      mostToOne: Math.max(
        0,
        ...Map.groupBy(mails, ({ to }) => to)
          .values()
          .map((all) => all.length),
      ),
      honestMailAt: mails[honest]?.at ?? 0,
    },
  };
});
