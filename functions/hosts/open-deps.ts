import { baseOf, to } from '../../src/schemas/addresses.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Stated } from '../../src/schemas/stated.ts';
import { lazyStore } from '../adapters/lazy-store.ts';
import { loadOnce } from '../adapters/load-once.ts';
import { jsonLog, systemClock, systemRandom } from '../adapters/machine.ts';
import { onDemand } from '../adapters/on-demand.ts';
import { messageOf } from '../domain/message-of.ts';
import type { Lender, Stamper, Vault, Viewer } from '../ports/documents.ts';
import type { Mailbox, Mailer, Post } from '../ports/mail.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from '../ports.ts';
import { adoptAfterMigration } from './adopt-after-migration.ts';
import { composer } from './composer.ts';
import type { Environment } from './env.ts';
import { openIdentity } from './open-identity.ts';
import { openWitness } from './open-witness.ts';
import { mailFrom, settingsOf } from './settings.ts';

/** What differs from host to host; the rest of `Deps` follows from the environment. */
export interface Parts {
  manifest: Manifest;
  /** Read by the first that needs it. */
  stated(): Promise<Stated>;
  /** Stand in for `SECRETS`, which the environment may lack outside production. */
  secrets?: readonly string[];
  /** Called by the first that needs the database, and again when that failed. */
  openStore(): Promise<Store>;
  /** Where email is kept instead of sent; null where a mail server is set. */
  mailFolder: (Mailer & Mailbox) | null;
  /** How this host calls an address on the internet; loaded by the first message to a channel. */
  openPost(): Promise<Post>;
  vault: Vault;
  lender?: Lender | undefined;
  openStamper(): Promise<Stamper>;
  /** Absent where pages can't be drawn. */
  openViewer?(responseMaxBytes: number | null): Promise<Viewer>;
  /** In bytes; null where the host has no such limit. */
  responseMaxBytes: number | null;
  /** As in `Deps`, for work that does not reject. */
  defer: Deps['defer'];
  peer: Deps['peer'];
}

/** Environment and parts → everything the gate touches: the same for every host, and for the command line. Opens nothing yet. */
export function openDeps(env: Environment, parts: Parts): Deps {
  const { manifest, mailFolder, vault, lender, openViewer, responseMaxBytes, peer } = parts;
  const log = jsonLog(env.LOG_LEVEL);
  const settings = { ...settingsOf(env, manifest, parts.secrets), responseMaxBytes };
  const adopt = adoptAfterMigration({ settings, clock: systemClock, log });
  const smtp = async () =>
    (await import('../adapters/smtp.ts')).smtpMailer(env.SMTP_URL ?? '', await mailFrom(env, manifest));
  const told = (fault: unknown) => log('error', 'deferred', { fault: messageOf(fault) });
  const deps: Deps = {
    manifest,
    settings,
    to: to(baseOf(settings.siteUrl)),
    store: lazyStore(async () => adopt(await parts.openStore())),
    mailer: mailFolder ?? onDemand(smtp, 'send'),
    compose: composer,
    vault,
    lender,
    stamper: onDemand(parts.openStamper, 'stamp', 'alone', 'print'),
    viewer: openViewer && onDemand(() => openViewer(responseMaxBytes), 'keep', 'page'),
    clock: systemClock,
    random: systemRandom,
    log,
    mailbox: env.production ? null : mailFolder,
    stated: loadOnce(parts.stated),
    identity: openIdentity(env),
    defer: (work, onlyHere) => parts.defer(() => work().catch(told), onlyHere),
    peer,
  };
  if (Object.keys(manifest.access.channels).length > 0)
    deps.channels = onDemand(
      async () => (await import('./open-channels.ts')).loadChannels(env, { ...deps, post: await parts.openPost() }),
      'publicKeys',
      'mark',
      'send',
    );
  if (env.BOUNCE_TOKENS)
    deps.notary = onDemand(async () => (await import('../adapters/sns.ts')).snsNotary(systemClock), 'isAmazons');
  if (env.METRICS_TOKEN)
    deps.metrics = onDemand(async () => (await import('../adapters/database-metrics.ts')).databaseMetrics(), 'text');
  deps.witness = openWitness(env, deps);
  return deps;
}
