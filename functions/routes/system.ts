import { createHash, timingSafeEqual } from 'node:crypto';
import type { Handler } from 'hono';
import { deliver } from '../acts/deliver.ts';
import { sweepAll } from '../acts/sweep-all.ts';
import { RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { isLoopback } from '../domain/network.ts';
import { StoreFault } from '../domain/store-fault.ts';
import { mailboxPage, messagePage } from '../pages/mailbox.ts';
import { notice } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage, sendProblem } from './answer.ts';

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

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `POST /api/cron`: delivery and deadlines, for hosts without a timer. */
export const postCron =
  (deps: Deps): Handler =>
  async (c) => {
    const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const { cronSecret } = deps.settings;
    if (cronSecret === null || !timingSafeEqual(digest(given), digest(cronSecret))) {
      c.header('www-authenticate', 'Bearer');
      return sendProblem(c, 401, 'Send the bearer secret');
    }
    return c.json({ ...(await sweepAll(deps)), ...(await deliver(deps)) });
  };

const nowhere = (c: Parameters<Handler>[0], deps: Deps) =>
  refuse(c, deps, notice('There is no such page', 'Check the address, or start from the overview.'), 404);

/** The captured mail of the demo: for a browser on the same machine, and for nobody else. */
export const getMailbox =
  (deps: Deps): Handler =>
  async (c) => {
    if (!deps.mailbox || !isLoopback(deps.peer(c.env)) || c.req.header('x-forwarded-for') !== undefined)
      return nowhere(c, deps);
    const id = c.req.param('id');
    if (id === undefined) return sendPage(c, deps, mailboxPage(await deps.mailbox.list()));
    const message = await deps.mailbox.read(id);
    return message ? sendPage(c, deps, messagePage(message)) : nowhere(c, deps);
  };
