import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { lazyStore } from '../../../functions/adapters/lazy-store.ts';
import { postgresStore } from '../../../functions/adapters/postgres.ts';
import { openStore } from '../../../functions/hosts/open-store.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { type OwnServer, ownServer } from '../../support/postgres.ts';
import { makeApp, type Rig } from '../support/make-app.ts';
import { ada, type Seen, Visitor } from '../support/visitor.ts';
import { ask, confirm, SIGNATURE } from '../support/walk.ts';

const ANSWER_MAX_MS = 2000;
let server: OwnServer;
let url: string;
let store: Store;
let rig: Rig;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server.remove());
beforeEach(async () => {
  url = await server.fresh();
  store = await postgresStore(url);
  rig = await makeApp({ store });
});
afterEach(async () => {
  server.thaw();
  await rig.settle();
  await store.close();
});

const FAULTS: Record<string, { start(): Promise<void> | void; fix(): Promise<void> | void }> = {
  stopped: { start: () => server.kill(), fix: () => server.start() },
  frozen: { start: () => server.freeze(), fix: () => server.thaw() },
};

async function timed<T>(work: Promise<T>): Promise<T> {
  const started = performance.now();
  const answer = await work;
  expect(performance.now() - started).toBeLessThan(ANSWER_MAX_MS);
  return answer;
}
function expectRefused(page: Seen): void {
  expect(page.status).toBe(503);
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
}
const typed = { ...ada, company: 'Sons & Co', purpose: 'Vendor review, 2026', documents: ['soc-2', 'continuity'] };

describe.each(Object.entries(FAULTS))('PostgreSQL is %s', (_, fault) => {
  test('a request: 503 within 2 s, every typed value kept; when it is back, taken', async () => {
    await ask(rig, ['continuity'], { ...ada, email: 'first@other.example' });
    await fault.start();
    const page = await timed(new Visitor(rig.app).post('/api/requests', typed));
    expectRefused(page);
    expect(page.text).toContain(`value="${typed.name}"`);
    expect(page.text).toContain('value="Sons &amp; Co"');
    expect(page.text).toContain(`>${typed.purpose}</textarea>`);
    for (const id of typed.documents) expect(page.text).toMatch(new RegExp(`value="${id}" checked`));
    const many = Array.from({ length: 20 }, (_, at) =>
      timed(new Visitor(rig.app).post('/api/requests', { ...typed, email: `r@buyer${at}.example` })),
    );
    for (const one of await Promise.all(many)) expectRefused(one);
    expect((await timed(new Visitor(rig.app).go('/healthz'))).status).toBe(503);

    await fault.fix();
    await expect
      .poll(async () => (await new Visitor(rig.app).post('/api/requests', typed)).status, { timeout: 10_000 })
      .toBe(303);
    await rig.settle();
    expect(rig.mails.filter((mail) => mail.to === ada.email)).toHaveLength(1);
    expect((await verifyLog({ store })).fault).toBeNull();
  });

  test('a signature: 503 within 2 s, nothing is lost; from the page that came back it is signed', async () => {
    await ask(rig, ['soc-2']);
    const { visitor, page: form } = await confirm(rig);
    await fault.start();
    const page = await timed(visitor.submit(form, SIGNATURE));
    expectRefused(page);
    expect(page.text).toContain(`value="${SIGNATURE.signer}"`);
    await fault.fix();
    await expect.poll(async () => (await visitor.submit(page, {})).status, { timeout: 10_000 }).toBe(200);
    expect(await store.rows('signatures')).toMatchObject([{ signer: SIGNATURE.signer }]);
  });
});

test('a function whose first call finds no server answers 503 within 2 s, and works when it is there', async () => {
  const lazy = lazyStore(() => openStore(url));
  const fresh = await makeApp({ store: lazy });
  await server.kill();
  expectRefused(await timed(new Visitor(fresh.app).post('/api/requests', typed)));
  await server.start();
  await expect
    .poll(async () => (await new Visitor(fresh.app).post('/api/requests', typed)).status, { timeout: 10_000 })
    .toBe(303);
  await fresh.settle();
  await lazy.close();
});
