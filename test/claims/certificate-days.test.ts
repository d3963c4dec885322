import { expect, test } from 'vitest';
import { certificateHolds, surveillance } from '../../src/claims/certificates.ts';

const certificate = { edition: '2022', issued: '2024-02-29', expires: '2027-02-28' };

test('surveillance falls one and two years after issue, safe at the end of a month', () => {
  expect(surveillance(certificate, '2025-02-28')).toEqual([
    { year: 1, day: '2025-02-28', past: false },
    { year: 2, day: '2026-02-28', past: false },
  ]);
  expect(surveillance(certificate, '2025-03-01').map(({ past }) => past)).toEqual([true, false]);
});

test('a certificate that ends earlier has fewer', () => {
  expect(surveillance({ ...certificate, expires: '2026-02-28' }, '2024-03-01').map(({ year }) => year)).toEqual([1]);
  expect(surveillance({ ...certificate, expires: '2025-02-28' }, '2024-03-01')).toEqual([]);
});

test('the first and the last day hold', () => {
  const on = (today: string) => certificateHolds(certificate, today);
  expect(['2024-02-28', '2024-02-29', '2027-02-28', '2027-03-01'].map(on)).toEqual([false, true, true, false]);
});
