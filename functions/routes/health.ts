import type { Handler } from 'hono';
import { askStore, countOutbox } from '../acts/ask-store.ts';
import { RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Deps } from '../ports.ts';
import { hasBearer } from './bearer.ts';

/**
 * `GET /healthz`: whether the database answers, and no more: a count of mail would tell a stranger whose address is known here. With the
 * bearer `CRON_SECRET` also when the site was built, and how much mail waits, cannot be read by this version, or was given up.
 */
export const getHealth =
  (deps: Deps): Handler =>
  async (c) => {
    try {
      if (!hasBearer(c, deps)) {
        await askStore(deps);
        return c.json({ ok: true });
      }
      return c.json({ ok: true, manifest: deps.manifest.builtAt, outbox: await countOutbox(deps) });
    } catch (fault) {
      if (!(fault instanceof StoreFault)) throw fault;
      c.header('retry-after', String(RETRY_AFTER_SECONDS));
      return c.json({ ok: false }, 503);
    }
  };
