import { afterEach, describe, expect, it, vi } from 'vitest';
import { today } from '../../src/today.ts';

describe('the day on which claims are judged', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });

  it('is the one that TODAY names', () => {
    vi.stubEnv('TODAY', '2028-01-01');
    expect(today()).toBe('2028-01-01');
  });

  it.each(['', undefined])('is the day in UTC when TODAY is %o, whatever the place', (value) => {
    vi.stubEnv('TODAY', value);
    vi.useFakeTimers({ now: new Date('2026-11-21T23:59:59Z') });
    expect(today()).toBe('2026-11-21');
    vi.setSystemTime(new Date('2026-11-22T00:00:00Z'));
    expect(today()).toBe('2026-11-22');
  });

  it.each(['21.11.2026', '2026-02-30', 'tomorrow', '2026-11'])(
    'is refused as %s, with the way to write it',
    (value) => {
      vi.stubEnv('TODAY', value);
      expect(() => today()).toThrow(`TODAY is "${value}". Write a day as YYYY-MM-DD, such as 2026-11-21.`);
    },
  );
});
