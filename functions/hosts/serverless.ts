import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { atChance } from '../adapters/at-chance.ts';
import { loadOnce } from '../adapters/load-once.ts';
import { systemRandom } from '../adapters/machine.ts';
import { createApp } from '../app.ts';
import { EVEN_ANSWER_MS } from '../domain/limits.ts';
import { bundledStated } from './bundled-stated.ts';
import { closed, told } from './closed.ts';
import { readEnvironment } from './env.ts';
import { nodeParts } from './node-parts.ts';
import { openDeps } from './open-deps.ts';

/** One call of a function, as its host tells of it. */
export interface Call {
  /** The visitor's address. */
  ip: string | null;
  /** Keeps the function alive for work that goes on after the answer; without it the schedule carries that work. */
  waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}
/** What of a call must be done before its answer, because nothing else would do it. */
interface UnderWay extends Call {
  before: Promise<unknown>[];
}

/** What is added meanwhile is waited for, too. */
async function allOf(works: readonly Promise<unknown>[]): Promise<void> {
  for (const one of works) await one;
}

/** A function between its calls. */
export interface Instance {
  fetch(request: Request, call: Call): Promise<Response>;
  /** What the host's schedule asks for: deadlines written down, mail delivered, the daily purge. Answers what was done. */
  work(): Promise<Record<string, number>>;
}

/**
 * The gate in a function that runs on Node: opened by its first call, kept for the next ones. Such hosts are always in production, and
 * show nobody what a module throws on its way in: a fault of the environment is told in the log at each call, and answered with 503.
 */
export function openInstance(
  source: Readonly<Record<string, string | undefined>>,
  manifest: Manifest,
  responseMaxBytes: number | null,
): Instance {
  const calls = new AsyncLocalStorage<UnderWay>();
  const open = async () => {
    const env = readEnvironment({ ...source, NODE_ENV: 'production' });
    const { parts } = nodeParts(env, manifest, bundledStated);
    const plain = openDeps(env, {
      ...parts,
      responseMaxBytes,
      peer: (call) => (call as Call).ip,
      defer(work, onlyHere) {
        const call = calls.getStore();
        if (call?.waitUntil) call.waitUntil(atChance(systemRandom, work));
        // As long for every address, whether there is anything to do or not.
        else if (onlyHere) call?.before.push(work(), setTimeout(EVEN_ANSWER_MS));
      },
    });
    const traced = env.OTEL_EXPORTER_OTLP_ENDPOINT
      ? await (await import('./trace-calls.ts')).traceCalls(env, plain)
      : null;
    const { deps } = traced ?? { deps: plain };
    return { app: createApp(deps), deps, traced };
  };
  const instance = loadOnce(open);
  return {
    async fetch(request, call) {
      try {
        const { app, traced } = await instance();
        const { waitUntil } = call;
        const before: Promise<unknown>[] = [];
        const behind: Promise<unknown>[] = [];
        const keep = (work: Promise<unknown>) => {
          behind.push(work);
          waitUntil?.(work);
        };
        const answer = await calls.run({ ...call, before, waitUntil: waitUntil && keep }, async () =>
          app.fetch(request, call),
        );
        await Promise.all(before);
        if (traced && waitUntil) waitUntil(allOf(behind).then(traced.send));
        else await traced?.sendBeforeAnswer();
        return answer;
      } catch (fault) {
        return closed(fault, manifest);
      }
    },
    async work() {
      const { deps, traced } = await instance().catch(told);
      try {
        return await (await import('../acts/run-schedule.ts')).runSchedule(deps);
      } finally {
        await traced?.sendBeforeAnswer();
      }
    },
  };
}
