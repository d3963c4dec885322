import { describe, expect, test } from 'vitest';
import { coverOf, gapsBetween, overlapsBetween } from '../../src/claims/cover.ts';
import { bridgeCovers, standing } from '../../src/claims/standing.ts';
import { attested, typeOne, typeTwo } from './samples.ts';

const year = typeTwo('2024-07-01', '2025-06-30', { issued: '2025-08-22' });

describe('bridge cover', () => {
  test('ends on the day of issue, which is the last day management can speak of', () => {
    const cover = coverOf({ from: '2026-07-01', to: '2026-12-31', issued: '2026-10-05' });
    expect(cover).toMatchObject({ to: '2026-10-05', statedTo: '2026-12-31', clipped: true });
    expect(coverOf({ from: '2026-07-01', to: '2026-10-05', issued: '2026-10-05' })).toMatchObject({ clipped: false });
  });
  test('is none when the letter was written before its first day, or runs backwards', () => {
    expect(coverOf({ from: '2026-07-01', to: '2026-09-30', issued: '2026-06-30' })).toBeNull();
    expect(coverOf({ from: '2026-09-30', to: '2026-07-01', issued: '2026-10-05' })).toBeNull();
    expect(coverOf({ from: '2026-07-01', to: '2026-09-30', issued: '2026-07-01' })).toMatchObject({ to: '2026-07-01' });
  });
  test('bridges only once no report holds, through its last day and not the next', () => {
    const framework = attested({
      reports: [year],
      bridgeLetters: [{ from: '2025-07-01', to: '2026-12-31', issued: '2026-09-30' }],
    });
    expect(standing(framework, '2026-06-30').status).toBe('current');
    expect(standing(framework, '2026-07-01')).toMatchObject({
      status: 'bridged',
      validThrough: '2026-09-30',
      daysLeft: 91,
    });
    expect(standing(framework, '2026-09-30')).toMatchObject({ status: 'bridged', daysLeft: 0 });
    expect(standing(framework, '2026-10-01')).toMatchObject({
      status: 'lapsed',
      validThrough: '2026-09-30',
      daysLeft: -1,
    });
  });
  test('a letter after a gap says which days nothing covers', () => {
    const framework = attested({
      reports: [year],
      bridgeLetters: [{ from: '2025-09-01', to: '2025-11-30', issued: '2025-12-01' }],
    });
    expect(standing(framework, '2026-01-01').bridge?.uncovered).toEqual({ from: '2025-07-01', to: '2025-08-31' });
  });
  test('a chain of letters leaves nothing uncovered; the one that contains the day counts', () => {
    const framework = attested({
      reports: [year],
      bridgeLetters: [
        { from: '2025-10-01', to: '2025-12-31', issued: '2026-01-03' },
        { from: '2025-07-01', to: '2025-09-30', issued: '2025-10-02' },
      ],
    });
    expect(bridgeCovers(framework, '2026-02-01').map(({ from, uncovered }) => [from, uncovered])).toEqual([
      ['2025-07-01', null],
      ['2025-10-01', null],
    ]);
    expect(standing(framework, '2025-09-15').bridge?.to).toBe('2025-09-30');
    expect(standing(framework, '2026-02-01').bridge?.to).toBe('2025-12-31');
  });
  test('a Type 1 report can be bridged too', () => {
    const framework = attested({
      reports: [typeOne('2024-03-29')],
      bridgeLetters: [{ from: '2025-03-30', to: '2025-06-30', issued: '2025-06-30' }],
    });
    expect(standing(framework, '2025-04-01').status).toBe('bridged');
  });
});

describe('gaps and overlaps', () => {
  const p = (from: string, to: string) => ({ from, to });
  test('days between consecutive periods', () => {
    expect(gapsBetween([p('2025-10-01', '2026-03-31'), p('2024-07-01', '2025-06-30')], [])).toEqual({
      gaps: [p('2025-07-01', '2025-09-30')],
      bridgedGaps: [],
    });
    expect(gapsBetween([p('2024-07-01', '2025-06-30'), p('2025-07-01', '2026-06-30')], []).gaps).toEqual([]);
    expect(gapsBetween([], [])).toEqual({ gaps: [], bridgedGaps: [] });
  });
  test('a short period inside a long one opens no gap', () => {
    expect(
      gapsBetween([p('2024-01-01', '2024-12-31'), p('2024-03-01', '2024-05-31'), p('2025-01-01', '2025-12-31')], [])
        .gaps,
    ).toEqual([]);
  });
  test('what a letter covers is noted apart and is no gap', () => {
    const found = gapsBetween(
      [p('2024-07-01', '2025-06-30'), p('2025-10-01', '2026-03-31')],
      [p('2025-07-01', '2025-08-31')],
    );
    expect(found).toEqual({ gaps: [p('2025-09-01', '2025-09-30')], bridgedGaps: [p('2025-07-01', '2025-08-31')] });
  });
  test('a period that runs backwards is left out instead of inventing a gap', () => {
    expect(gapsBetween([p('2025-06-30', '2024-07-01'), p('2025-07-01', '2025-12-31')], []).gaps).toEqual([]);
  });
  test('overlapping days are found once', () => {
    expect(overlapsBetween([p('2025-04-01', '2026-03-31'), p('2024-07-01', '2025-06-30')])).toEqual([
      p('2025-04-01', '2025-06-30'),
    ]);
    expect(
      overlapsBetween([p('2025-01-01', '2025-12-31'), p('2025-02-01', '2025-05-31'), p('2025-04-01', '2025-07-31')]),
    ).toEqual([p('2025-02-01', '2025-07-31')]);
    expect(overlapsBetween([p('2025-01-01', '2025-06-30'), p('2025-07-01', '2025-12-31')])).toEqual([]);
  });
  test('a period not yet out closes no gap', () => {
    const framework = attested({ reports: [year, typeTwo('2025-10-01', '2026-03-31', { issued: '2026-05-20' })] });
    expect(standing(framework, '2026-05-19').gaps).toEqual([]);
    expect(standing(framework, '2026-05-20').gaps).toEqual([p('2025-07-01', '2025-09-30')]);
  });
});
