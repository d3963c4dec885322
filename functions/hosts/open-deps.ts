import { baseOf, to } from '../../src/schemas/addresses.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Stated } from '../../src/schemas/stated.ts';
import { lazyStore } from '../adapters/lazy-store.ts';
import { loadOnce } from '../adapters/load-once.ts';
import { jsonLog, systemClock, systemRandom } from '../adapters/machine.ts';
import { onDemand } from '../adapters/on-demand.ts';
import { messageOf } from '../domain/message-of.ts';
import type { Deps, Lender, Mailbox, Mailer, Stamper, Store, Vault } from '../ports.ts';
import { adoptAfterMigration } from './adopt-after-migration.ts';
import { composer } from './composer.ts';
import type { Environment } from './env.ts';
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
  vault: Vault;
  lender?: Lender | undefined;
  openStamper(): Promise<Stamper>;
  /** In bytes; null where the host has no such limit. */
  responseMaxBytes: number | null;
  /** As in `Deps`, for work that does not reject. */
  defer: Deps['defer'];
  peer: Deps['peer'];
}

/** Environment and parts → everything the gate touches: the same for every host, and for the command line. Opens nothing yet. */
export function openDeps(env: Environment, parts: Parts): Deps {
  const { manifest, mailFolder, vault, lender, responseMaxBytes, peer } = parts;
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
    clock: systemClock,
    random: systemRandom,
    log,
    mailbox: env.production ? null : mailFolder,
    stated: loadOnce(parts.stated),
    defer: (work, onlyHere) => parts.defer(() => work().catch(told), onlyHere),
    peer,
  };
  deps.witness = openWitness(env, deps);
  return deps;
}
