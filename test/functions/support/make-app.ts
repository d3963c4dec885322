import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { deliver } from '../../../functions/acts/deliver.ts';
import { keyedStore } from '../../../functions/adapters/keyed-store.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { createApp } from '../../../functions/app.ts';
import { TABLES } from '../../../functions/domain/records.ts';
import { composer } from '../../../functions/hosts/composer.ts';
import type { Stamp } from '../../../functions/ports/documents.ts';
import type { Message } from '../../../functions/ports/mail.ts';
import type { Deps } from '../../../functions/ports.ts';
import { baseOf, to } from '../../../src/schemas/addresses.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import { sampleManifest } from './manifest.ts';
import { sampleStated } from './stated.ts';

export const SITE = 'https://trust.northwind.example';
export const SECRET = 'a secret of the tests, long enough to sign with';

export interface Rig {
  app: Hono;
  deps: Deps;
  /** Everything that was mailed, in order. */
  mails: Message[];
  /** Every stamp asked for. */
  stamps: Stamp[];
  /** Moves the clock. */
  pass(hours: number): void;
  /** Waits for what was deferred, then sends what is due. */
  settle(): Promise<void>;
  /** How many rows every table holds; equal before and after a refusal. */
  snapshot(): Promise<string>;
}

const HOUR_MS = 3_600_000;

/** The whole gate on an in-memory database, with a clock that stands still and a mailer that remembers. */
export async function makeApp(change: Partial<Deps> & { bend?: (draft: Manifest) => void } = {}): Promise<Rig> {
  const { bend, ...given } = change;
  const mails: Message[] = [];
  const stamps: Stamp[] = [];
  const deferred: Promise<unknown>[] = [];
  const stated = sampleStated();
  let now = Date.parse('2026-11-21T10:00:00.000Z');
  const settings: Deps['settings'] = {
    siteUrl: SITE,
    secrets: [SECRET],
    trustProxy: 0,
    cronSecret: 'the cron secret of the tests',
    confirmationsPerHour: 60,
    ...given.settings,
  };
  const store = keyedStore(given.store ?? (await sqliteStore(':memory:')), settings);
  const deps: Deps = {
    manifest: sampleManifest(bend),
    to: to(baseOf(settings.siteUrl)),
    mailer: {
      async send(message) {
        mails.push(message);
      },
    },
    compose: composer,
    vault: {
      read: async (file) => new TextEncoder().encode(`%PDF-1.7 ${file}`),
      stat: async () => ({ bytes: 1_234_567, sha256: null }),
    },
    stamper: {
      async stamp(bytes, stamp) {
        stamps.push(stamp);
        return { bytes: new Uint8Array([...bytes, ...new TextEncoder().encode(` for ${stamp.email}`)]), pages: 1 };
      },
    },
    clock: { now: () => new Date(now) },
    random: { bytes: (count) => randomBytes(count) },
    log: () => {},
    mailbox: null,
    stated: async () => stated,
    defer: (work) => {
      deferred.push(work());
    },
    peer: () => '203.0.113.7',
    ...given,
    settings,
    store,
  };
  return {
    app: createApp(deps),
    deps,
    mails,
    stamps,
    pass(hours) {
      now += hours * HOUR_MS;
    },
    async settle() {
      while (deferred.length > 0) await deferred.pop();
      await deliver(deps);
    },
    async snapshot() {
      const rows = await Promise.all(TABLES.map(async (table) => [table, await deps.store.rows(table)]));
      return JSON.stringify(rows);
    },
  };
}

/** What /healthz tells the bearer of the cron secret. */
export const countsOf = async ({ app, deps }: Rig): Promise<unknown> =>
  (await app.request(`${SITE}/healthz`, { headers: { authorization: `Bearer ${deps.settings.cronSecret}` } })).json();
