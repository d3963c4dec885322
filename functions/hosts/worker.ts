import manifest from '#manifest';
import { createApp } from '../app.ts';
import { closed } from './closed.ts';
import { openWorkerDeps, type WorkerContext, type WorkerEnv } from './worker-deps.ts';
import { PURGE_CRON } from './worker-schedule.ts';

/** The gate on Cloudflare Workers; every other address is answered from the static assets before it comes here. */
export default {
  async fetch(request: Request, env: WorkerEnv, context: WorkerContext): Promise<Response> {
    try {
      const app = createApp(openWorkerDeps(env, context, manifest));
      return await app.fetch(request, request.headers.get('cf-connecting-ip') as never);
    } catch (fault) {
      return closed(fault);
    }
  },
  /** The cron triggers: deadlines written down and mail delivered, and once a day the purge. */
  async scheduled({ cron }: { cron: string }, env: WorkerEnv, context: WorkerContext): Promise<void> {
    const deps = openWorkerDeps(env, context, manifest);
    await (await import('../acts/sweep-all.ts')).sweepAll(deps);
    await (await import('../acts/deliver.ts')).deliver(deps);
    if (cron === PURGE_CRON) await (await import('../acts/purge-all.ts')).purgeAll(deps);
  },
};
