import { describe, expect, test } from 'vitest';
import { addDays, addMonths, contains, daysBetween, expectedBy, overlap, subtract } from '../../src/claims/days.ts';

describe('days', () => {
  test.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s plus %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('days are counted over leap days, years and the change of clocks', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
  });

  test('a month is expected by its last day, a day by itself', () => {
    expect(expectedBy('2027-08')).toBe('2027-08-31');
    expect(expectedBy('2028-02')).toBe('2028-02-29');
    expect(expectedBy('2027-12')).toBe('2027-12-31');
    expect(expectedBy('2027-08-15')).toBe('2027-08-15');
  });

  test('both ends belong to a period', () => {
    const june = { from: '2026-06-01', to: '2026-06-30' };
    expect([contains(june, '2026-06-01'), contains(june, '2026-06-30')]).toEqual([true, true]);
    expect([contains(june, '2026-05-31'), contains(june, '2026-07-01')]).toEqual([false, false]);
    expect(overlap(june, { from: '2026-06-30', to: '2026-07-31' })).toEqual({ from: '2026-06-30', to: '2026-06-30' });
    expect(overlap(june, { from: '2026-07-01', to: '2026-07-31' })).toBeNull();
  });

  test('cutting leaves the days on both sides', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    expect(subtract(year, [{ from: '2026-03-01', to: '2026-04-30' }, year])).toEqual([]);
    expect(subtract(year, [{ from: '2026-03-01', to: '2026-04-30' }])).toEqual([
      { from: '2026-01-01', to: '2026-02-28' },
      { from: '2026-05-01', to: '2026-12-31' },
    ]);
    expect(subtract(year, [])).toEqual([year]);
  });
});
