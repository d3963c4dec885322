import manifest from '#manifest';
import { baseOf } from '../../src/schemas/addresses.ts';
import { createApp } from '../app.ts';
import type { Deps } from '../ports.ts';
import { closed } from './closed.ts';
import { openWorkerDeps, type WorkerContext, type WorkerEnv } from './worker-deps.ts';
import { PURGE_CRON } from './worker-schedule.ts';

/** What is opened for one call ends with it, after all that goes on behind the answer. */
async function forOneCall<T>(env: WorkerEnv, context: WorkerContext, work: (deps: Deps) => Promise<T>): Promise<T> {
  const going: Promise<unknown>[] = [];
  const waitUntil = (one: Promise<unknown>): void => {
    going.push(one);
    context.waitUntil(one);
  };
  const deps = openWorkerDeps(env, { waitUntil }, manifest);
  try {
    return await work(deps);
  } finally {
    const close = async () => {
      // What is added meanwhile is waited for, too.
      for (const one of going) await one;
      await deps.store.close();
    };
    context.waitUntil(close());
  }
}

/** The gate on Cloudflare Workers; every other address is answered from the static assets before it comes here. */
export default {
  async fetch(request: Request, env: WorkerEnv, context: WorkerContext): Promise<Response> {
    try {
      const ip = request.headers.get('cf-connecting-ip');
      return await forOneCall(env, context, async (deps) => createApp(deps).fetch(request, ip as never));
    } catch (fault) {
      return closed(fault, baseOf(manifest.company.trustUrl));
    }
  },
  /** The cron triggers: deadlines written down and mail delivered, and once a day the purge. */
  scheduled: ({ cron }: { cron: string }, env: WorkerEnv, context: WorkerContext): Promise<void> =>
    forOneCall(env, context, async (deps) => {
      await (await import('../acts/sweep-all.ts')).sweepAll(deps);
      await (await import('../acts/deliver.ts')).deliver(deps);
      if (cron === PURGE_CRON) await (await import('../acts/purge-all.ts')).purgeAll(deps);
    }),
};
