import { describe, expect, test } from 'vitest';
import {
  currentReport,
  lapsesAfter,
  reportHoldsThrough,
  reportsNewestFirst,
  standing,
} from '../../src/claims/standing.ts';
import { report } from '../../src/schemas/compliance.ts';
import { assessed, attested, certified, northwindIso, northwindSoc2, regulated, typeOne, typeTwo } from './samples.ts';

describe('the demo', () => {
  test.each([
    ['2024-05-02', 'in-progress', null, null],
    ['2024-05-03', 'current', '2025-03-29', 2],
    ['2025-03-29', 'current', '2025-03-29', 2],
    ['2025-03-30', 'lapsed', '2025-03-29', 2],
    ['2025-08-21', 'lapsed', '2025-03-29', 2],
    ['2025-08-22', 'current', '2026-06-30', 1],
    ['2026-06-30', 'current', '2026-06-30', 1],
    ['2026-07-01', 'bridged', '2026-09-30', 1],
    ['2026-08-14', 'current', '2027-06-30', 0],
    ['2026-11-21', 'current', '2027-06-30', 0],
    ['2027-06-30', 'current', '2027-06-30', 0],
    ['2027-07-01', 'lapsed', '2027-06-30', 0],
    ['2028-01-01', 'lapsed', '2027-06-30', 0],
  ])('SOC 2 on %s is %s through %s', (today, status, validThrough, index) => {
    const judged = standing(northwindSoc2, today);
    expect(judged).toMatchObject({ status, validThrough });
    expect(judged.basis?.kind === 'report' ? judged.basis.index : null).toBe(index);
  });

  test('SOC 2 today, in full', () => {
    const judged = standing(northwindSoc2, '2026-11-21');
    expect(judged).toMatchObject({ asOf: '2026-11-21', daysLeft: 221, from: '2026-08-14', gaps: [], bridgedGaps: [] });
    expect(judged.bridge).toEqual({
      from: '2026-07-01',
      to: '2026-09-30',
      issued: '2026-10-05',
      document: 'soc-2-bridge-letter',
      statedTo: '2026-09-30',
      clipped: false,
      uncovered: null,
    });
    expect(judged.next).toEqual({ type: 2, stage: 'observation', expected: '2027-08' });
    expect(lapsesAfter(judged)).toBe('2027-06-30');
    expect(standing(northwindSoc2, '2028-01-01').daysLeft).toBe(-185);
  });

  test.each([
    ['2025-05-11', 'planned', null],
    ['2025-05-12', 'current', '2028-05-11'],
    ['2028-05-11', 'current', '2028-05-11'],
    ['2028-05-12', 'lapsed', '2028-05-11'],
  ])('ISO/IEC 27001 on %s is %s', (today, status, validThrough) => {
    expect(standing(northwindIso, today)).toMatchObject({ status, validThrough });
  });
});

describe('how long a report holds', () => {
  test.each([
    [typeTwo('2025-07-01', '2026-06-30'), '2027-06-30'],
    [typeTwo('2023-09-01', '2024-02-29'), '2025-02-28'],
    [typeOne('2024-03-29'), '2025-03-29'],
    [typeOne('2024-02-29'), '2025-02-28'],
  ])('%o holds through %s', (given, day) => {
    expect(reportHoldsThrough(report.parse(given))).toBe(day);
  });

  test('a report counts from its issue; without one, from the end of what it speaks of', () => {
    const issued = attested({ reports: [typeTwo('2025-07-01', '2026-06-30', { issued: '2026-08-14' })] });
    expect(currentReport(issued, '2026-08-13')).toBeNull();
    expect(currentReport(issued, '2026-08-14')?.index).toBe(0);
    const silent = attested({ reports: [typeTwo('2025-07-01', '2026-06-30'), typeOne('2025-05-05')] });
    expect(currentReport(silent, '2025-05-04')).toBeNull();
    expect(currentReport(silent, '2025-05-05')?.index).toBe(1);
    expect(currentReport(silent, '2026-06-30')?.index).toBe(0);
  });

  test('an issue before the period ended does not make it hold early', () => {
    const early = attested({ reports: [typeTwo('2025-07-01', '2026-06-30', { issued: '2026-02-01' })] });
    expect(standing(early, '2026-03-01').status).toBe('planned');
    expect(standing(early, '2026-06-30').status).toBe('current');
  });

  test('a Type 2 stands before a newer Type 1, then the latest period', () => {
    const both = attested({ reports: [typeOne('2026-09-01'), typeTwo('2025-01-01', '2025-12-31')] });
    expect(currentReport(both, '2026-10-01')?.report.type).toBe(2);
    expect(currentReport(both, '2027-02-01')?.report.type).toBe(1);
    const years = attested({ reports: [typeTwo('2024-01-01', '2024-12-31'), typeTwo('2024-07-01', '2025-06-30')] });
    expect(currentReport(years, '2025-07-01')?.index).toBe(1);
  });

  test('a report issued after its year is over never held and does not count as held', () => {
    const late = attested({ reports: [typeOne('2024-01-01', { issued: '2025-06-01' })] });
    expect(standing(late, '2025-06-02')).toMatchObject({ status: 'lapsed', validThrough: '2025-01-01' });
  });
});

describe('nothing held', () => {
  test.each([
    [undefined, 'planned'],
    ['planned', 'planned'],
    ['readiness', 'in-progress'],
    ['remediation', 'in-progress'],
    ['observation', 'in-progress'],
    ['fieldwork', 'in-progress'],
    ['draft', 'in-progress'],
    ['issued', 'in-progress'],
  ])('with a next audit at the stage %s it is %s', (stage, status) => {
    const next = stage && { stage };
    for (const framework of [attested({ next }), certified({ next })]) {
      const judged = standing(framework, '2026-11-21');
      expect(judged).toMatchObject({
        status,
        validThrough: null,
        daysLeft: null,
        from: null,
        basis: null,
        bridge: null,
      });
      expect(lapsesAfter(judged)).toBeNull();
    }
  });

  test('a report in the future is not held', () => {
    const future = attested({ reports: [typeTwo('2026-07-01', '2027-06-30')], next: { stage: 'observation' } });
    expect(standing(future, '2026-11-21')).toMatchObject({ status: 'in-progress', basis: null });
  });

  test('a letter without a report bridges nothing', () => {
    const letter = attested({ bridgeLetters: [{ from: '2026-07-01', to: '2026-12-31', issued: '2026-12-31' }] });
    expect(standing(letter, '2026-11-21')).toMatchObject({ status: 'planned', bridge: null });
  });
});

describe('certificates, assessments, regulations', () => {
  const one = { edition: '2013', issued: '2022-05-12', expires: '2025-05-11' };
  const two = { edition: '2022', issued: '2025-03-01', expires: '2028-05-11' };
  test('of two certificates the one that reaches further counts, once it is issued', () => {
    const framework = certified({ certificates: [two, one] });
    expect(standing(framework, '2025-02-28')).toMatchObject({ status: 'current', validThrough: '2025-05-11' });
    expect(standing(framework, '2025-03-01')).toMatchObject({ status: 'current', validThrough: '2028-05-11' });
  });
  test('between two certificates nothing holds', () => {
    const framework = certified({ certificates: [one, { ...two, issued: '2025-06-01' }] });
    expect(standing(framework, '2025-05-12')).toMatchObject({
      status: 'lapsed',
      validThrough: '2025-05-11',
      daysLeft: -1,
    });
    expect(standing(framework, '2025-06-01').status).toBe('current');
  });
  test('nothing holds by an edition that was retired, whatever day is printed', () => {
    const old = { edition: '2013', issued: '2024-02-01', expires: '2027-01-31' };
    const only = certified({ name: 'ISO/IEC 27001', certificates: [old] });
    const ends = { validThrough: '2025-10-31', retired: '2013' };
    expect(standing(only, '2025-10-31')).toMatchObject({ status: 'current', daysLeft: 0, ...ends });
    expect(standing(only, '2026-11-21')).toMatchObject({ status: 'lapsed', daysLeft: -386, ...ends });
    expect(lapsesAfter(standing(only, '2025-06-01'))).toBe('2025-10-31');
    const both = certified({ name: 'ISO/IEC 27001', certificates: [old, { ...two, expires: '2026-12-31' }] });
    expect(standing(both, '2026-11-21')).toMatchObject({
      status: 'current',
      validThrough: '2026-12-31',
      retired: null,
      basis: { index: 1 },
    });
    const gone = { ...old, withdrawn: { on: '2025-03-01', why: 'We moved on.' } };
    expect(standing(certified({ name: 'ISO/IEC 27001', certificates: [gone] }), '2026-11-21')).toMatchObject({
      status: 'withdrawn',
      retired: null,
    });
  });
  test('an assessment is stated and ages after 12 months', () => {
    const framework = assessed({ completed: '2026-03-02' });
    expect(standing(framework, '2027-03-02')).toMatchObject({ status: 'stated', aged: false, from: '2026-03-02' });
    expect(standing(framework, '2027-03-03')).toMatchObject({ status: 'stated', aged: true, validThrough: null });
    expect(standing(framework, '2026-03-01')).toMatchObject({ status: 'stated', aged: false, basis: null, from: null });
    expect(standing(assessed(), '2026-03-01')).toMatchObject({ status: 'stated', aged: false, basis: null });
  });
  test('a regulation is stated, with or without a role', () => {
    expect(standing(regulated({ role: 'Processor' }), '2026-11-21')).toMatchObject({
      status: 'stated',
      validThrough: null,
      basis: { kind: 'regulation', role: 'Processor' },
    });
    expect(standing(regulated(), '2026-11-21').basis).toEqual({ kind: 'regulation', role: null });
  });
});

test('reports are listed newest first, Type 2 before Type 1 of the same day', () => {
  const framework = attested({
    reports: [
      typeOne('2024-03-29'),
      typeTwo('2024-07-01', '2025-06-30'),
      typeOne('2025-06-30'),
      typeTwo('2025-07-01', '2026-06-30'),
    ],
  });
  expect(reportsNewestFirst(framework).map(({ index }) => index)).toEqual([3, 1, 2, 0]);
});
