import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type D1Binding, d1Store } from '../../../../functions/adapters/d1.ts';
import { type Called, startWorkerd, WORKER_SECRETS } from '../../../e2e/grounds/workerd.ts';
import { startMailbox } from '../../../support/mailbox.ts';
import { plain } from '../../adapters/stamp-support.ts';
import { SITE } from '../../support/make-app.ts';
import type { Ground, Mail } from '../actors.ts';
import { mustBe } from '../must-be.ts';
import { CHANNEL_KEY, listen } from '../their-program.ts';
import { FIRST, newsOf } from '../trust-center.ts';
import { builtFolder } from './built.ts';
import { HELD, NOW, PROGRAM, STEP } from './names.ts';

const HOUR_MS = 3_600_000;

/** The built worker in workerd on D1 and R2, with real SMTP. A newer build is deployed, and a process killed, by starting it anew on what they keep. */
export async function onWorkerd(): Promise<Ground> {
  let now = Date.parse('2026-11-21T10:00:00.000Z');
  const clock = { now: () => new Date(now) };
  const [mailbox, program, built] = await Promise.all([startMailbox(), listen(clock.now), builtFolder()]);
  const persist = mkdtempSync(path.join(tmpdir(), 'weeks-'));
  let edition = FIRST;
  let held = () => {};
  const options = {
    folder: built.folder,
    persist,
    port: 0,
    env: {
      SMTP_URL: mailbox.url,
      SITE_URL: SITE,
      CHANNEL_SECRETS: `crm=${CHANNEL_KEY}`,
    },
    async internet(request: Called): Promise<Response> {
      if (request.url === HELD) held();
      else {
        const body = await request.text();
        const { status } = await fetch(program.url + new URL(request.url).pathname, {
          ...{ method: 'POST', headers: Object.fromEntries(request.headers), body },
        });
        return new Response(null, { status });
      }
      return new Response();
    },
  };
  built.publish(edition);
  let runtime = await startWorkerd(options);
  const again = async (): Promise<void> => {
    await runtime.dispose();
    runtime = await startWorkerd(options);
  };
  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set(NOW, clock.now().toISOString());
    // Its `fetch` is another one's, which knows no form of ours.
    if (init.body instanceof URLSearchParams) headers.set('content-type', 'application/x-www-form-urlencoded');
    const body = init.body instanceof URLSearchParams ? String(init.body) : null;
    const given = { method: init.method ?? 'GET', headers: [...headers], body, redirect: 'manual' };
    return runtime.dispatchFetch(SITE + address, given as never) as unknown as Promise<Response>;
  }
  async function step(name: string): Promise<void> {
    const answer = await ask('/healthz', { headers: { [STEP]: name } });
    mustBe(`${name} (${await answer.text()})`, answer.status, 200);
  }

  // Types of the runtime's own, which are not a dependency.
  const bucket = (await runtime.getR2Bucket('VAULT')) as unknown as { put(name: string, bytes: Uint8Array): unknown };
  const report = await (await plain(2)).save();
  for (const { file } of FIRST.manifest(PROGRAM).documents) if (file) await bucket.put(file, report);
  const store = d1Store((await runtime.getD1Database('DB')) as unknown as D1Binding);

  return {
    site: SITE,
    fetch: ask,
    get mails(): Mail[] {
      return mailbox.received.map(({ to, mail }) => ({
        to: to[0] ?? '',
        subject: mail.subject ?? '',
        text: mail.text ?? '',
      }));
    },
    now: clock.now,
    pass(hours) {
      now += hours * HOUR_MS;
    },
    async schedule(processes = 1) {
      await Promise.all(Array.from({ length: processes }, () => step('schedule')));
    },
    async die(when) {
      const reached = new Promise<void>((done) => {
        held = done;
      });
      const ended = step(`die-${when}`).then(
        () => Promise.reject(new Error('a process that was to be killed has ended')),
        () => {},
      );
      await Promise.race([reached, ended]);
      await again();
    },
    seal: () => step('seal'),
    settle: () => step('settle'),
    async publish(change) {
      edition = newsOf(edition, change);
      built.publish(edition);
      await again();
    },
    beside: { clock, store, settings: { secrets: [WORKER_SECRETS.SECRETS] } },
    calls: program,
    draws: false,
    command: null,
    async close() {
      await runtime.dispose();
      await Promise.all([mailbox.close(), program.close()]);
      built.remove();
      rmSync(persist, { recursive: true, force: true });
    },
  };
}
