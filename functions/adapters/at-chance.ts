import { setTimeout } from 'node:timers/promises';
import { DEFERRED_WITHIN_MS } from '../domain/limits.ts';
import type { Random } from '../ports.ts';

const DICE = 2 ** 32;

/** Begins work at a moment of chance; at once when `signal` says that there is no more time. */
export async function atChance<T>(random: Random, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const dice = new DataView(random.bytes(4).slice().buffer).getUint32(0) / DICE;
  await setTimeout(dice * DEFERRED_WITHIN_MS, undefined, signal ? { signal } : {}).catch(() => {});
  return work();
}
