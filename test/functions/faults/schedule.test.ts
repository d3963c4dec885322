import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterFailure, heldByClock, leaseHolds, nextAttempt } from '../../../functions/domain/retry.ts';

const CREATED = '2026-11-21T10:00:00.000Z';
const hoursAfter = (at: string): number => (Date.parse(at) - Date.parse(CREATED)) / 3_600_000;

/** The moments of every attempt against a server that never takes it; each takes a second. */
function attempts(jitter: () => number): number[] {
  const times: number[] = [];
  let now: string | null = CREATED;
  while (now !== null && times.length < 1000) {
    times.push(hoursAfter(now));
    const ended = new Date(Date.parse(now) + 1000).toISOString();
    now = nextAttempt(CREATED, times.length, ended, jitter());
  }
  return times;
}

test('retries spread over 72 h, the last one at their end', () => {
  const times = attempts(() => 0.5);
  expect(times.length).toBeGreaterThan(15);
  expect(times.length).toBeLessThan(30);
  expect(times[1]).toBeCloseTo(31 / 3600, 3);
  expect(times.at(-1)).toBe(72);
  // Half of them in the first hours, when a fault is most likely to pass; then at least four a day.
  expect(times.filter((hour) => hour < 3).length).toBeGreaterThanOrEqual(8);
  for (const [at, hour] of times.entries()) expect(hour - (times[at - 1] ?? 0)).toBeLessThanOrEqual(7.51);
});

test('whatever the jitter: each wait is longer than 20 s, none passes 72 h, and it ends', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }), (dice) => {
      let at = 0;
      const times = attempts(() => dice[at++ % dice.length] ?? 0);
      expect(times.length).toBeLessThan(60);
      expect(times.at(-1)).toBe(72);
      for (const [index, hour] of times.slice(0, -1).entries())
        if (index > 0) expect(hour - (times[index - 1] ?? 0)).toBeGreaterThan(20 / 3600);
    }),
  );
});

test('a thousand mails that failed together do not come back together', () => {
  const next = Array.from({ length: 1000 }, (_, at) => nextAttempt(CREATED, 6, CREATED, at / 1000) ?? '');
  const perMinute = new Map<string, number>();
  for (const one of next) perMinute.set(one.slice(0, 16), (perMinute.get(one.slice(0, 16)) ?? 0) + 1);
  expect(Math.max(...perMinute.values())).toBeLessThan(200);
});

describe('after a failure', () => {
  const row = { createdAt: CREATED, attempts: 1, uncertain: 0 };
  test('later is tried again, never is not, unknown is once', () => {
    expect(afterFailure(row, 'later', CREATED, 0.5)).toEqual({ uncertain: 0, next: '2026-11-21T10:00:30.000Z' });
    expect(afterFailure(row, 'never', CREATED, 0.5)).toEqual({ uncertain: 0, next: null });
    expect(afterFailure(row, 'unknown', CREATED, 0.5)).toEqual({ uncertain: 1, next: '2026-11-21T10:00:30.000Z' });
    expect(afterFailure({ ...row, uncertain: 1 }, 'unknown', CREATED, 0.5)).toEqual({ uncertain: 2, next: null });
    expect(afterFailure({ ...row, uncertain: 1 }, 'later', CREATED, 0.5).next).not.toBeNull();
  });
});

test('a lease holds until its end, and one from a clock that was set back holds nothing', () => {
  expect(leaseHolds('2026-11-21T10:00:30.000Z', CREATED)).toBe(true);
  expect(leaseHolds(CREATED, CREATED)).toBe(false);
  expect(leaseHolds(null, CREATED)).toBe(false);
  expect(leaseHolds('2026-11-22T10:00:30.000Z', CREATED)).toBe(false);
  expect(heldByClock({ createdAt: '2026-11-22T10:00:00.000Z', notBefore: '2026-11-22T10:00:00.000Z' }, CREATED)).toBe(
    true,
  );
  expect(heldByClock({ createdAt: '2026-11-22T10:00:00.000Z', notBefore: '2026-11-22T11:00:00.000Z' }, CREATED)).toBe(
    false,
  );
  expect(heldByClock({ createdAt: CREATED, notBefore: CREATED }, CREATED)).toBe(false);
});
