import manifest from '#manifest';
import { createApp } from '../app.ts';
import { closed, told } from './closed.ts';
import { forOneCall } from './worker-call.ts';
import type { WorkerContext, WorkerEnv } from './worker-deps.ts';
import { PURGE_CRON } from './worker-schedule.ts';

/** The gate on Cloudflare Workers; every other address is answered from the static assets before it comes here. */
export default {
  async fetch(request: Request, env: WorkerEnv, context: WorkerContext): Promise<Response> {
    try {
      const ip = request.headers.get('cf-connecting-ip');
      return await forOneCall(env, context, manifest, async (deps) => createApp(deps).fetch(request, ip as never));
    } catch (fault) {
      return closed(fault, manifest);
    }
  },
  /** The cron triggers: deadlines written down and mail delivered, and once a day the purge. */
  scheduled: ({ cron }: { cron: string }, env: WorkerEnv, context: WorkerContext): Promise<void> =>
    forOneCall(env, context, manifest, async (deps) => {
      const { runSchedule } = await import('../acts/run-schedule.ts');
      // Its own trigger says when, whatever was done before.
      const purge = async () => cron === PURGE_CRON && (await import('../acts/purge-all.ts')).purgeAll(deps);
      await runSchedule(deps, purge);
    }).catch(told),
};
