import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { baseOf, to } from '../../src/schemas/addresses.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { atChance } from '../adapters/at-chance.ts';
import { demoSecret } from '../adapters/demo-secret.ts';
import { keyedStore } from '../adapters/keyed-store.ts';
import { lazyStore } from '../adapters/lazy-store.ts';
import { jsonLog, systemClock, systemRandom } from '../adapters/machine.ts';
import { onDemand } from '../adapters/on-demand.ts';
import type { Stamper } from '../adapters/stamp/stamper.ts';
import { SHUTDOWN_GRACE_SECONDS } from '../domain/limits.ts';
import { messageOf } from '../domain/message-of.ts';
import type { Deps } from '../ports.ts';
import { adoptAfterMigration } from './adopt-after-migration.ts';
import type { Environment } from './env.ts';
import { openStore } from './open-store.ts';
import { openVault } from './open-vault.ts';
import { openWitness } from './open-witness.ts';
import { mailFrom, settingsOf } from './settings.ts';

export interface Opened {
  deps: Deps;
  /** Where captured mail lies, when no mail server is set. */
  mailDir: string | null;
  /** Waits for what was deferred, then lets everything go. */
  close(): Promise<void>;
}

/** Environment → adapters, for a Node process. `lazy`: the database is opened by the first request that needs it. */
export async function openDeps(env: Environment, manifest: Manifest, { lazy = false } = {}): Promise<Opened> {
  const log = jsonLog(env.LOG_LEVEL);
  const from = mailFrom(env, manifest);
  const mailDir = env.SMTP_URL ? null : path.join(env.DATA_DIR, 'mail');
  const folder = mailDir === null ? null : (await import('../adapters/mail-folder.ts')).mailFolder(mailDir, from);
  const smtp = async () => (await import('../adapters/smtp.ts')).smtpMailer(env.SMTP_URL ?? '', from);
  let stamper: Stamper | undefined;
  const openStamper = async () => {
    stamper = (await import('../adapters/stamp/stamper.ts')).createStamper();
    return stamper;
  };
  const settings = settingsOf(env, manifest, env.SECRETS ? [] : [demoSecret(env.DATA_DIR)]);
  const adopt = adoptAfterMigration({ settings, clock: systemClock, log });
  const open = async () => adopt(keyedStore(await openStore(env.DATABASE_URL), settings));
  const store = lazy ? lazyStore(open) : await open();
  const pending = new Set<Promise<unknown>>();
  const closing = new AbortController();
  const deps: Deps = {
    manifest,
    settings,
    to: to(baseOf(settings.siteUrl)),
    store,
    mailer: folder ?? onDemand(smtp, 'send'),
    ...openVault(env),
    stamper: onDemand(openStamper, 'stamp', 'alone'),
    clock: systemClock,
    random: systemRandom,
    log,
    mailbox: env.production ? null : folder,
    defer(work) {
      const running = atChance(systemRandom, work, closing.signal)
        .catch((fault: unknown) => log('error', 'deferred', { fault: messageOf(fault) }))
        .finally(() => pending.delete(running));
      pending.add(running);
    },
    peer: (host) =>
      (host as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ??
      null,
  };
  deps.witness = openWitness(env, deps);
  return {
    deps,
    mailDir,
    async close() {
      // What waits for its moment begins now.
      closing.abort();
      const drained = (async () => {
        while (pending.size > 0) await Promise.allSettled([...pending]);
      })();
      // What is not sent by then stays in the outbox; its lease runs out.
      await Promise.race([drained, setTimeout(SHUTDOWN_GRACE_SECONDS * 1000, undefined, { ref: false })]);
      await stamper?.close();
      await store.close();
    },
  };
}
