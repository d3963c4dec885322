import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { postgresStore } from '../../../functions/adapters/postgres.ts';
import { ada } from '../../functions/support/visitor.ts';
import { type BuiltOnce, builtHost } from '../../support/built-hosts.ts';
import { startMailbox } from '../../support/mailbox.ts';
import { endShared, freshDatabase, runIn } from '../../support/postgres.ts';
import { REPORT, REPORT_PAGES, SITE } from '../../support/wanted.ts';
import { fillVault, startWorkerd } from '../grounds/workerd.ts';
import { expectStamped, wholeFlow } from './flow.ts';
import { submission } from './submission.ts';

let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let built: BuiltOnce;
let persist = '';
beforeAll(async () => {
  mailbox = await startMailbox();
  built = await builtHost('worker');
  persist = mkdtempSync(path.join(tmpdir(), 'workerd-'));
});
afterAll(async () => {
  await mailbox?.close();
  await endShared();
  rmSync(persist, { recursive: true, force: true });
});
const get = (address: string, on: Miniflare) =>
  on.dispatchFetch(SITE + address, { redirect: 'manual' }) as unknown as Promise<Response>;

describe.each(['Hyperdrive', 'DATABASE_URL'])('on PostgreSQL by %s', (by) => {
  test('the whole flow, and the operator’s commands on the same database', async () => {
    const url = await freshDatabase();
    const kept = mkdtempSync(path.join(tmpdir(), 'workerd-'));
    const onPostgres = await startWorkerd({
      folder: built.folder,
      persist: kept,
      port: 0,
      env: { SMTP_URL: mailbox.url, ...(by === 'DATABASE_URL' ? { DATABASE_URL: url } : {}) },
      ...(by === 'Hyperdrive' ? { hyperdrive: url } : {}),
    });
    try {
      await fillVault(onPostgres);
      const deployed = {
        request: (address: string, init?: RequestInit) =>
          onPostgres.dispatchFetch(new URL(address, SITE), { redirect: 'manual', ...(init as object) }) as never,
        schedule: async () => {},
        settle: async () => {},
      };
      // In one statement: between two, a mail may go from the one state to the other and be in neither.
      const left = `select id from outbox where status in ('queued', 'waiting')`;
      const { answer } = await wholeFlow(deployed, mailbox, REPORT, () =>
        expect.poll(() => runIn(url, left), { timeout: 20_000 }).toEqual([]),
      );
      expect(answer.status).toBe(200);
      await expectStamped(new Uint8Array(await answer.arrayBuffer()), REPORT_PAGES);
      // What was opened for a call ended with it.
      const open = () => runIn(url, `select pid from pg_stat_activity where application_name = 'vouchsafe'`);
      await expect.poll(async () => (await open()).length, { timeout: 20_000 }).toBe(0);
      const store = await postgresStore(url);
      try {
        expect(await verifyLog({ store })).toMatchObject({ fault: null });
        expect(await store.count('requests', { where: { email: ada.email } })).toBe(1);
      } finally {
        await store.close();
      }
    } finally {
      await onPostgres.dispose();
      rmSync(kept, { recursive: true, force: true });
    }
  });
});

test.each(['gone', 'silent'])(
  'a PostgreSQL that is %s is a 503 within two seconds, with everything typed',
  async (how) => {
    const held = new Set<Socket>();
    const server = createServer((socket) => void held.add(socket)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    if (how === 'gone') server.close();
    const onPostgres = await startWorkerd({
      folder: built.folder,
      persist,
      port: 0,
      env: { SMTP_URL: mailbox.url, DATABASE_URL: `postgres://gate@127.0.0.1:${port}/gate` },
    });
    try {
      await get('/access/', onPostgres);
      const started = performance.now();
      const answer = (await onPostgres.dispatchFetch(
        `${SITE}/api/requests`,
        submission('down@buyer.example') as never,
      )) as unknown as Response;
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
      expect(await answer.text()).toContain('down@buyer.example');
      expect(performance.now() - started).toBeLessThan(2000);
    } finally {
      await onPostgres.dispose();
      for (const socket of held) socket.destroy();
      server.close();
    }
  },
);
