import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, HOLDS_MONTHS } from '../../src/claims/days.ts';
import { scope } from '../../src/claims/scope.ts';
import { lapsesAfter, reportCountsFrom, reportHolds, standing } from '../../src/claims/standing.ts';
import { timeline } from '../../src/claims/timeline.ts';
import type { Attestation } from '../../src/schemas/compliance.ts';
import { CATEGORIES } from '../../src/schemas/primitives.ts';
import { claims } from '../../src/words/en/claims.ts';
import { attested, certified, treeOf } from './samples.ts';

const day = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2020-01-01', days));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const criteria = maybe(fc.subarray([...CATEGORIES], { minLength: 1 }));
/** Also what content should not say: periods that run backwards, reports issued early, letters out of nowhere. */
const report = fc.oneof(
  fc.record({ type: fc.constant(1), asOf: day, criteria, issued: maybe(day) }),
  fc.record({ type: fc.constant(2), period: fc.record({ from: day, to: day }), criteria, issued: maybe(day) }),
);
const letter = fc.record({ from: day, to: day, issued: day });
const framework = fc
  .record({ reports: fc.array(report, { maxLength: 4 }), bridgeLetters: fc.array(letter, { maxLength: 3 }) })
  .map((fields): Attestation => attested(fields));
const certification = fc
  .array(fc.record({ edition: fc.constant('2022'), issued: day, expires: day }), { maxLength: 3 })
  .map((certificates) => certified({ certificates }));
const either = fc.oneof(framework, certification);

describe('for any content and any day', () => {
  test('nothing is current or bridged after its last day, or before it was out', () => {
    fc.assert(
      fc.property(either, day, (held, today) => {
        const judged = standing(held, today);
        const last = lapsesAfter(judged);
        expect(last !== null).toBe(judged.status === 'current' || judged.status === 'bridged');
        if (last === null) return;
        expect(today <= last).toBe(true);
        expect(judged.from && judged.from <= today).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  test('what lapsed did so before today', () => {
    fc.assert(
      fc.property(either, day, (held, today) => {
        const judged = standing(held, today);
        if (judged.status === 'lapsed') expect(judged.validThrough && judged.validThrough < today).toBe(true);
        if (judged.validThrough) expect(judged.daysLeft).toBe(daysBetween(today, judged.validThrough));
        else expect(judged.daysLeft).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
  test('current if, and only if, some report holds', () => {
    fc.assert(
      fc.property(framework, day, (held, today) => {
        expect(standing(held, today).status === 'current').toBe(held.reports.some((one) => reportHolds(one, today)));
      }),
      { numRuns: 500 },
    );
  });
  test('once lapsed it stays so unless a report comes out or a letter begins', () => {
    fc.assert(
      fc.property(framework, day, fc.integer({ min: 1, max: 900 }), (held, today, later) => {
        const then = addDays(today, later);
        const within = (moment: string) => today < moment && moment <= then;
        const fresh =
          held.reports.some((one) => within(reportCountsFrom(one))) ||
          held.bridgeLetters.some(({ from }) => within(from));
        if (standing(held, today).status === 'lapsed' && !fresh) expect(standing(held, then).status).toBe('lapsed');
      }),
      { numRuns: 500 },
    );
  });
  test('a held framework never goes back to planned', () => {
    fc.assert(
      fc.property(either, day, day, (held, one, two) => {
        const [before, after] = [one, two].toSorted();
        if (!before || !after || standing(held, before).basis === null) return;
        expect(standing(held, after).basis).not.toBeNull();
      }),
    );
  });
  test('a bridge never reaches past its letter’s date', () => {
    fc.assert(
      fc.property(framework, day, (held, today) => {
        const { bridge, status } = standing(held, today);
        if (bridge)
          expect(bridge.from <= bridge.to && bridge.to <= bridge.issued && bridge.to <= bridge.statedTo).toBe(true);
        if (status === 'bridged') expect(bridge && bridge.from <= today && today <= bridge.to).toBe(true);
      }),
    );
  });
  test('what is in scope stands in the criteria of a report that counts', () => {
    fc.assert(
      fc.property(framework, day, (held, today) => {
        const found = scope(treeOf({ 'soc-2': held }), today);
        expect(found.map(({ category }) => category)).toEqual([...CATEGORIES]);
        const { status, basis } = standing(held, today);
        const holds = status === 'current' || status === 'bridged';
        const allowed = holds && basis?.kind === 'report' ? (basis.report.criteria ?? []) : [];
        expect(new Set(found.flatMap(({ category, inScope }) => (inScope ? [category] : [])))).toEqual(
          new Set(allowed),
        );
      }),
    );
  });
  test('gaps lie between periods and touch none', () => {
    fc.assert(
      fc.property(framework, day, (held, today) => {
        const { gaps, bridgedGaps } = standing(held, today);
        const periods = held.reports.flatMap((one) =>
          one.type === 2 && one.period.from <= one.period.to && reportCountsFrom(one) <= today ? [one.period] : [],
        );
        for (const gap of [...gaps, ...bridgedGaps]) {
          expect(gap.from <= gap.to).toBe(true);
          expect(periods.every((period) => period.to < gap.from || gap.to < period.from)).toBe(true);
          expect(periods.some(({ to }) => to < gap.from) && periods.some(({ from }) => from > gap.to)).toBe(true);
        }
      }),
    );
  });
  test('the sentences carry the status and the day, and no hole', () => {
    fc.assert(
      fc.property(either, day, (held, today) => {
        const judged = standing(held, today);
        const [claim, holds] = [claims.claim(held, judged), claims.holds(judged)];
        expect(`${claim} ${holds}`).not.toMatch(/undefined|null|NaN| {2}|\(\)|Invalid/);
        expect(claim).toMatch(/^[A-Z].*\.$/);
        if (judged.validThrough) expect(holds).toContain(claims.day(judged.validThrough));
        if (judged.status !== 'current')
          expect(`${claim} ${holds}`).not.toMatch(/(?<!was )current through|valid until/i);
      }),
    );
  });
  test('a timeline holds everything it draws, and no two spans of a row overlap', () => {
    fc.assert(
      fc.property(either, day, (held, today) => {
        const drawn = timeline(held, today);
        const inside = (moment: string) => drawn.from <= moment && moment <= drawn.to;
        expect(inside(today) && drawn.marks.every((mark) => inside(mark.day))).toBe(true);
        for (const span of drawn.spans) {
          expect(inside(span.from) && inside(span.to) && span.lane < drawn.lanes).toBe(true);
          const row = drawn.spans.filter((other) => other !== span && other.lane === span.lane);
          expect(row.every((other) => other.to < span.from || span.to < other.from)).toBe(true);
        }
      }),
    );
  });
});

test('twelve months on never skips a month', () => {
  fc.assert(
    fc.property(day, (from) => {
      const to = addMonths(from, HOLDS_MONTHS);
      expect(to.slice(5, 7)).toBe(from.slice(5, 7));
      expect(Number(to.slice(0, 4)) - Number(from.slice(0, 4))).toBe(1);
    }),
  );
});
