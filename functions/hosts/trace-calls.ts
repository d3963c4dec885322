import { setTimeout } from 'node:timers/promises';
import { observedDeps } from '../adapters/observed-deps.ts';
import { messageOf } from '../domain/message-of.ts';
import type { Deps } from '../ports.ts';
import type { Environment } from './env.ts';
import { openTraces } from './open-traces.ts';

/** An answer waits no longer than this for a collector. */
const TRACES_SECONDS = 3;

/** The gate of a function, watched. Its process may stop with the call, so the traces of a call are sent by whoever carries it. */
export interface TracedCalls {
  deps: Deps;
  /** Sends what was noted. Never rejects. */
  send(): Promise<void>;
  /** The same for a host that stops with its answer: gives up after three seconds. Never rejects either. */
  sendBeforeAnswer(): Promise<void>;
}

/** Null where no collector is named. */
export async function traceCalls(env: Environment, plain: Deps, open = openTraces): Promise<TracedCalls | null> {
  const traces = await open(env);
  if (!traces) return null;
  // Whatever comes of it: it stands where work may have failed, whose fault must be told and not this one.
  async function send(): Promise<void> {
    try {
      await traces?.flush();
    } catch (fault) {
      plain.log('warn', 'traces.lost', { fault: messageOf(fault) });
    }
  }
  return {
    deps: observedDeps(plain, traces.observer),
    send,
    sendBeforeAnswer: () => Promise.race([send(), setTimeout(TRACES_SECONDS * 1000, undefined, { ref: false })]),
  };
}
