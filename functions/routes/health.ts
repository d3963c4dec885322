import type { Handler } from 'hono';
import { RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Deps } from '../ports.ts';

/** `GET /healthz`: whether the database answers and the mail leaves. Nothing secret. */
export const getHealth =
  (deps: Deps): Handler =>
  async (c) => {
    try {
      const [queued, waiting, dead] = await Promise.all([
        deps.store.count('outbox', { where: { status: 'queued' } }),
        deps.store.count('outbox', { where: { status: 'waiting' } }),
        deps.store.count('outbox', { where: { status: 'dead' } }),
      ]);
      return c.json({ ok: true, manifest: deps.manifest.builtAt, outbox: { queued, waiting, dead } });
    } catch (fault) {
      if (!(fault instanceof StoreFault)) throw fault;
      c.header('retry-after', String(RETRY_AFTER_SECONDS));
      return c.json({ ok: false, store: 'unreachable' }, 503);
    }
  };
