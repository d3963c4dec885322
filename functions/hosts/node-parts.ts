import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Stated } from '../../src/schemas/stated.ts';
import { atChance } from '../adapters/at-chance.ts';
import { demoSecret } from '../adapters/demo-secret.ts';
import { systemRandom } from '../adapters/machine.ts';
import { onDemand } from '../adapters/on-demand.ts';
import type { Stamper } from '../adapters/stamp/stamper.ts';
import { SHUTDOWN_GRACE_SECONDS } from '../domain/limits.ts';
import { messageOf } from '../domain/message-of.ts';
import type { Deps } from '../ports.ts';
import type { Environment } from './env.ts';
import { openDeps, type Parts } from './open-deps.ts';
import type { Watching } from './open-observer.ts';
import { openStore } from './open-store.ts';
import { openVault } from './open-vault.ts';
import { mailFrom } from './settings.ts';

export interface NodeParts {
  parts: Parts;
  /** Where captured email lies, when no mail server is set. */
  mailDir: string | null;
  /** Waits for what was deferred, then lets the stamper go. */
  finish(): Promise<void>;
}

/** What a Node process brings. */
export function nodeParts(env: Environment, manifest: Manifest, stated: () => Promise<Stated>): NodeParts {
  const mailDir = env.SMTP_URL ? null : path.join(env.DATA_DIR, 'mail');
  const folder = async (dir: string) =>
    (await import('../adapters/mail-folder.ts')).mailFolder(dir, await mailFrom(env, manifest));
  let stamper: Stamper | undefined;
  const pending = new Set<Promise<unknown>>();
  const closing = new AbortController();
  return {
    mailDir,
    parts: {
      manifest,
      stated,
      secrets: env.SECRETS ? [] : [demoSecret(env.DATA_DIR)],
      openStore: () => openStore(env.DATABASE_URL),
      mailFolder: mailDir === null ? null : onDemand(() => folder(mailDir), 'send', 'forget', 'list', 'read'),
      ...openVault(env),
      async openStamper() {
        stamper = (await import('../adapters/stamp/stamper.ts')).createStamper();
        return stamper;
      },
      responseMaxBytes: null,
      defer(work) {
        const running = atChance(systemRandom, work, closing.signal).finally(() => pending.delete(running));
        pending.add(running);
      },
      peer: (host) =>
        (host as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ??
        null,
    },
    async finish() {
      // What waits for its moment begins now.
      closing.abort();
      const drained = (async () => {
        while (pending.size > 0) await Promise.allSettled([...pending]);
      })();
      // What is not sent by then stays in the outbox; its lease runs out.
      await Promise.race([drained, setTimeout(SHUTDOWN_GRACE_SECONDS * 1000, undefined, { ref: false })]);
      await stamper?.close();
    },
  };
}

export interface Opened {
  deps: Deps;
  mailDir: string | null;
  /** Waits for what was deferred, then lets everything go. */
  close(): Promise<void>;
}

const readStated = async (): Promise<Stated> => (await import('./read-stated.ts')).readStated();

/** For a process of its own: a server, or a command. The database is opened at once, unless `lazy` asks to wait for the first need. */
export async function openNode(
  env: Environment,
  manifest: Manifest,
  {
    lazy = false,
    stated = readStated,
    watching,
  }: { lazy?: boolean; stated?: () => Promise<Stated>; watching?: Watching } = {},
): Promise<Opened> {
  // A key that cannot sign stops the start.
  (await import('./dkim.ts')).dkimOf(env);
  const { parts, mailDir, finish } = nodeParts(env, manifest, () => stated());
  const plain = openDeps(env, parts);
  const deps = watching?.observer
    ? (await import('../adapters/observed-deps.ts')).observedDeps(plain, watching.observer, watching.metrics)
    : plain;
  if (!lazy) await deps.store.rows('heads', { limit: 1 });
  const close = async () => {
    await finish();
    await deps.store.close();
    await watching?.close().catch((fault) => deps.log('warn', 'traces.lost', { fault: messageOf(fault) }));
  };
  return { deps, mailDir, close };
}
