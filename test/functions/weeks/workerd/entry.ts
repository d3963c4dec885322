import { deliver } from '../../../../functions/acts/deliver.ts';
import { runSchedule } from '../../../../functions/acts/run-schedule.ts';
import { sealLog } from '../../../../functions/acts/seal-log.ts';
import { createApp } from '../../../../functions/app.ts';
import { forOneCall } from '../../../../functions/hosts/worker-call.ts';
import type { WorkerContext, WorkerEnv } from '../../../../functions/hosts/worker-deps.ts';
import type { Deps } from '../../../../functions/ports.ts';
import type { Manifest } from '../../../../src/schemas/manifest.ts';
import type { Stated } from '../../../../src/schemas/stated.ts';
import { stoppingAtNews } from '../dying-at-news.ts';
import { BUILD, HELD, NOW, STEP } from './names.ts';

/** Says that this process has come to where it is to be killed, and goes no further. */
async function hold(): Promise<never> {
  await fetch(HELD);
  return new Promise(() => {});
}

const STEPS: Record<string, (deps: Deps) => Promise<unknown>> = {
  schedule: runSchedule,
  seal: sealLog,
  settle: deliver,
  'die-before': (deps) => runSchedule({ ...deps, store: stoppingAtNews(deps.store, 'before', hold) }),
  'die-after': (deps) => runSchedule({ ...deps, store: stoppingAtNews(deps.store, 'after', hold) }),
};

let known: { text: string; build: { manifest: Manifest; stated: Stated } } | undefined;
/** What the newest build of the site brings: a real worker has it in its code. */
async function readBuild({ ASSETS }: WorkerEnv) {
  const text = await ASSETS.fetch(`https://assets.invalid${BUILD}`).then((answer) => answer.text());
  if (known?.text !== text) known = { text, build: JSON.parse(text) };
  return known.build;
}

/** The gate as `functions/hosts/worker.ts` opens it, at the time that a header tells; an answer waits for what goes on behind it. Never shipped. */
export default {
  async fetch(request: Request, env: WorkerEnv, context: WorkerContext): Promise<Response> {
    const now = new Date(request.headers.get(NOW) ?? '');
    const step = STEPS[request.headers.get(STEP) ?? ''];
    const { manifest, stated } = await readBuild(env);
    return forOneCall(env, context, manifest, async (deps) => {
      const behind: Promise<unknown>[] = [];
      Object.assign(deps, {
        clock: { now: () => now },
        stated: async () => stated,
        defer: (work: () => Promise<unknown>) => void behind.push(work()),
      });
      const answer = step ? Response.json((await step(deps)) ?? null) : await createApp(deps).fetch(request);
      for (const one of behind) await one;
      return answer;
    });
  },
};
