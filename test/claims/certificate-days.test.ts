import { expect, test } from 'vitest';
import { certificateEnd, certificateHolds, surveillance } from '../../src/claims/certificate-days.ts';

const NAME = 'ISO/IEC 27001';
const certificate = { edition: '2022', issued: '2024-02-29', expires: '2027-02-28' };

test('surveillance falls one and two years after issue, safe at the end of a month', () => {
  expect(surveillance(NAME, certificate, '2025-02-28')).toEqual([
    { year: 1, day: '2025-02-28', past: false },
    { year: 2, day: '2026-02-28', past: false },
  ]);
  expect(surveillance(NAME, certificate, '2025-03-01').map(({ past }) => past)).toEqual([true, false]);
});

test('a certificate that ends earlier has fewer', () => {
  expect(surveillance(NAME, { ...certificate, expires: '2026-02-28' }, '2024-03-01').map(({ year }) => year)).toEqual([
    1,
  ]);
  expect(surveillance(NAME, { ...certificate, expires: '2025-02-28' }, '2024-03-01')).toEqual([]);
});

test('the first and the last day hold', () => {
  const on = (today: string) => certificateHolds(NAME, certificate, today);
  expect(['2024-02-28', '2024-02-29', '2027-02-28', '2027-03-01'].map(on)).toEqual([false, true, true, false]);
});

test.each<[framework: string, edition: string, expires: string, last: string, isRetired: boolean]>([
  ['ISO/IEC 27001', '2013', '2026-05-01', '2025-10-31', true],
  ['ISO 27001', '2013', '2025-11-01', '2025-10-31', true],
  ['ISO/IEC 27001', '2013', '2025-10-31', '2025-10-31', false],
  ['ISO/IEC 27001', '2022', '2026-05-01', '2026-05-01', false],
  ['ISO 9001', '2008', '2019-01-01', '2018-09-14', true],
  // Another standard of that year.
  ['ISO 9001', '2013', '2026-05-01', '2026-05-01', false],
  ['Our Own Scheme', '2013', '2026-05-01', '2026-05-01', false],
])('%s:%s that is printed to expire on %s ends on %s', (framework, edition, expires, day, isRetired) => {
  expect(certificateEnd(framework, { edition, issued: '2016-01-01', expires })).toEqual({ day, isRetired });
});

test('with its edition a certificate ends, and its audits', () => {
  const old = { edition: '2013', issued: '2024-02-01', expires: '2027-01-31' };
  const on = (today: string) => certificateHolds(NAME, old, today);
  expect(['2025-10-31', '2025-11-01'].map(on)).toEqual([true, false]);
  expect(surveillance(NAME, old, '2024-03-01').map(({ year }) => year)).toEqual([1]);
});
