import { describe, expect, test } from 'vitest';
import { along, timeline } from '../../src/claims/timeline.ts';
import { claims } from '../../src/words/en/claims.ts';
import { assessed, attested, certified, northwindIso, northwindSoc2, regulated, typeOne, typeTwo } from './samples.ts';

const TODAY = '2026-11-21';
const kinds = (drawn: ReturnType<typeof timeline>) =>
  drawn.spans.map(({ kind, from, to, lane }) => [kind, from, to, lane]);

describe('the timeline of a SOC 2', () => {
  const drawn = timeline(northwindSoc2, TODAY);
  test('periods and letters above, validity below', () => {
    expect(kinds(drawn)).toEqual([
      ['period', '2024-07-01', '2025-06-30', 0],
      ['period', '2025-07-01', '2026-06-30', 0],
      ['bridge', '2026-07-01', '2026-09-30', 0],
      ['holds', '2024-05-03', '2025-03-29', 1],
      ['holds', '2025-08-22', '2026-06-30', 1],
      ['holds', '2026-08-14', '2027-06-30', 1],
    ]);
    expect(drawn.lanes).toBe(2);
    expect(drawn.spans.filter(({ current }) => current).map(({ from }) => from)).toEqual(['2025-07-01', '2026-08-14']);
  });
  test('marks are in order, the next audit on the last day of its month', () => {
    expect(drawn.marks.map(({ kind, day, future }) => [kind, day, future])).toEqual([
      ['as-of', '2024-03-29', false],
      ['issued', '2024-05-03', false],
      ['issued', '2025-08-22', false],
      ['issued', '2026-08-14', false],
      ['letter', '2026-10-05', false],
      ['next', '2027-08-31', true],
    ]);
  });
  test('the axis is whole months around all of it', () => {
    expect([drawn.from, drawn.to, drawn.years]).toEqual([
      '2024-03-01',
      '2027-08-31',
      ['2025-01-01', '2026-01-01', '2027-01-01'],
    ]);
  });
  test('the words say everything the drawing shows', () => {
    expect(claims.timeline.sentences(drawn)).toEqual([
      'Type 1 report as of 29 March 2024: issued 3 May 2024; unqualified opinion; 12 months old on 29 March 2025.',
      'Type 2 report: covers 1 July 2024 to 30 June 2025; issued 22 August 2025; unqualified opinion with 1 exception noted; lapsed on 30 June 2026.',
      'Type 2 report: covers 1 July 2025 to 30 June 2026; issued 14 August 2026; unqualified opinion with no exceptions noted; current through 30 June 2027.',
      'Bridge letter from our management (not audited), 5 October 2026: covers 1 July 2026 to 30 September 2026.',
      'As of 21 November 2026: current.',
      'Next: a Type 2 report, in its observation period, expected in August 2027.',
    ]);
  });
  test('what was not out on the day is not told', () => {
    const before = timeline(northwindSoc2, '2024-06-01');
    expect(before.spans).toHaveLength(1);
    expect(claims.timeline.sentences(before).join(' ')).not.toMatch(/2025-06-30|14 August 2026|letter/);
  });
});

test('gaps, bridged gaps and overlaps are drawn or told', () => {
  const drawn = timeline(
    attested({
      reports: [
        typeTwo('2023-01-01', '2023-12-31'),
        typeTwo('2024-03-01', '2025-02-28'),
        typeTwo('2025-01-01', '2025-12-31'),
      ],
      bridgeLetters: [{ from: '2024-01-01', to: '2024-01-31', issued: '2024-02-01' }],
    }),
    '2026-02-01',
  );
  expect(
    drawn.spans
      .filter(({ kind }) => kind.endsWith('gap'))
      .map(({ kind, from, to }) => [kind, from, to])
      .toSorted(),
  ).toEqual([
    ['bridged-gap', '2024-01-01', '2024-01-31'],
    ['gap', '2024-02-01', '2024-02-29'],
  ]);
  expect(claims.timeline.sentences(drawn)).toContain('Gap: no report covers 1 February 2024 to 29 February 2024.');
  expect(claims.timeline.sentences(drawn)).toContain(
    'Gap: only a bridge letter from our management covers 1 January 2024 to 31 January 2024.',
  );
  expect(claims.timeline.sentences(drawn)).toContain(
    'Overlap: more than one period covers 1 January 2025 to 28 February 2025.',
  );
  for (const one of drawn.spans) {
    const others = drawn.spans.filter((other) => other !== one && other.lane === one.lane);
    expect(others.every((other) => other.to < one.from || one.to < other.from)).toBe(true);
  }
});

test('a certificate with its surveillance years', () => {
  const drawn = timeline(northwindIso, TODAY);
  expect(kinds(drawn)).toEqual([['certificate', '2025-05-12', '2028-05-11', 0]]);
  expect(claims.timeline.sentences(drawn)).toEqual([
    'ISO/IEC 27001:2022 certificate: issued 12 May 2025; valid until 11 May 2028.',
    'First surveillance audit: due by 12 May 2026.',
    'Second surveillance audit: due by 12 May 2027.',
    'As of 21 November 2026: valid.',
  ]);
  expect(timeline(northwindIso, '2025-01-01').spans).toEqual([]);
});

test('an assessment ages', () => {
  const drawn = timeline(assessed({ completed: '2026-03-02' }), TODAY);
  expect(drawn.marks.map(({ kind, day }) => [kind, day])).toEqual([
    ['completed', '2026-03-02'],
    ['ages', '2027-03-02'],
  ]);
  expect(claims.timeline.sentences(drawn)).toEqual(['Completed 2 March 2026.', 'Due to be repeated by 2 March 2027.']);
  expect(claims.timeline.sentences(timeline(assessed({ completed: '2025-03-02' }), TODAY))).toContain(
    'Was due to be repeated by 2 March 2026.',
  );
});

test('nothing held still has an axis and a sentence', () => {
  for (const framework of [attested(), certified(), assessed(), regulated()]) {
    const drawn = timeline(framework, TODAY);
    expect(drawn).toMatchObject({ from: '2026-11-01', to: '2026-11-30', spans: [], marks: [], lanes: 0 });
    expect(claims.timeline.sentences(drawn)).toHaveLength(framework.kind === 'regulation' ? 0 : 1);
  }
  expect(claims.timeline.sentences(timeline(attested(), TODAY))).toEqual([
    'As of 21 November 2026: planned. Nothing yet.',
  ]);
});

test('a report whose year was over before it came out is told and not drawn as holding', () => {
  const drawn = timeline(attested({ reports: [typeOne('2024-01-01', { issued: '2025-06-01' })] }), TODAY);
  expect(drawn.spans).toEqual([]);
  expect(drawn.marks.map(({ kind }) => kind)).toEqual(['as-of', 'issued']);
});

test('days along the axis', () => {
  const axis = { from: '2026-01-01', to: '2026-12-31' };
  expect(along(axis, '2026-01-01')).toBe(0);
  expect(along(axis, '2027-01-01')).toBe(1);
  expect(along(axis, '2026-07-02')).toBeCloseTo(182 / 365);
  expect([along(axis, '2025-01-01'), along(axis, '2030-01-01')]).toEqual([0, 1]);
});

test('a period that runs backwards is told as written and not drawn', () => {
  const drawn = timeline(attested({ reports: [typeTwo('2026-06-30', '2025-07-01')] }), '2026-06-01');
  expect(drawn.spans.map(({ kind }) => kind)).toEqual(['holds']);
});
