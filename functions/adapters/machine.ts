import { randomBytes } from 'node:crypto';
import { plainFacts } from '../domain/plain-facts.ts';
import type { Clock, Log, Random } from '../ports.ts';

export const systemClock: Clock = { now: () => new Date() };
export const systemRandom: Random = { bytes: (count) => randomBytes(count) };

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** One JSON object a line on standard error. Callers pass facts, never form values or tokens. */
export const jsonLog =
  (lowest: LogLevel): Log =>
  (level, event, facts = {}) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(lowest)) return;
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...plainFacts(facts) })}\n`);
  };
