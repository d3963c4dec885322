import { expect, test } from 'vitest';
import { addDays, isDay } from '../../functions/domain/time.ts';
import { makeApp } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { ask } from './support/walk.ts';

test('no moment is after the last one that compares as text', () => {
  expect(addDays('9999-12-31T00:00:00.000Z', 1)).toBe('9999-12-31T23:59:59.999Z');
  expect(addDays('2026-12-31T00:00:00.000Z', 1)).toBe('2027-01-01T00:00:00.000Z');
});

test('a day is one of the calendar', () => {
  const said = ['2026-02-28', '2028-02-29', '2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', ''].map(isDay);
  expect(said).toEqual([true, true, false, false, false, false, false]);
});

test('the log up to the last day there is has all of it, and up to no day is refused', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const log = async (until: string): Promise<string[]> => {
    const lines: string[] = [];
    await runCommand(rig.deps, ['log', '--until', until], (line) => lines.push(line));
    return lines.join('\n').trim().split('\n');
  };
  expect((await log('9999-12-31')).length).toBeGreaterThan(1);
  await expect(log('2026-02-30')).rejects.toThrow('--until');
});
