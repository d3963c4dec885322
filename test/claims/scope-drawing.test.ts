import { expect, test } from 'vitest';
import { scopeDrawing } from '../../src/claims/scope-drawing.ts';
import { claims } from '../../src/words/en/claims.ts';
import { attested, northwindIso, northwindSoc2, regulated, typeTwo } from './samples.ts';

test('a report that holds: systems, categories in and out, carved out, left to the customer', () => {
  const drawing = scopeDrawing(northwindSoc2, '2026-11-21');
  expect(drawing.categories.map(({ category, inScope }) => [category, inScope])).toEqual([
    ['security', true],
    ['availability', true],
    ['processing-integrity', false],
    ['confidentiality', true],
    ['privacy', false],
  ]);
  expect(drawing).toMatchObject({ inclusive: [], carvedOut: ['Amazon Web Services', 'Example Postbox'] });
  expect(claims.scope.sentences(drawing)).toEqual([
    'Systems in scope: Northwind Cloud API and Northwind Cloud Dashboard.',
    'In scope: security, availability and confidentiality.',
    'Out of scope: processing integrity and privacy.',
    'Subservice organizations carved out (not examined): Amazon Web Services and Example Postbox.',
    'Your responsibility: Require single sign-on for your own users.',
  ]);
});

test('a report that lapsed puts nothing in scope', () => {
  const drawing = scopeDrawing(northwindSoc2, '2028-01-01');
  expect(drawing.categories.every(({ inScope }) => !inScope)).toBe(true);
  expect(claims.scope.sentences(drawing)).toContain(
    'No report is current on 1 January 2028, so no trust services category is in scope.',
  );
});

test('a bridged report keeps its own criteria', () => {
  const drawing = scopeDrawing(northwindSoc2, '2026-07-15');
  expect(claims.scope.sentences(drawing)).toContain('In scope: security and availability.');
});

test('the inclusive method and criteria that are not stated', () => {
  const drawing = scopeDrawing(
    attested({
      reports: [typeTwo('2025-07-01', '2026-06-30')],
      subserviceOrganizations: [{ name: 'Example Hosting', method: 'inclusive' }],
    }),
    '2026-11-21',
  );
  expect(drawing).toMatchObject({ categories: [], inclusive: ['Example Hosting'], carvedOut: [] });
  expect(claims.scope.sentences(drawing)).toEqual([
    'The systems in scope aren’t stated.',
    'The trust services categories covered aren’t stated.',
    'Subservice organizations included in the report: Example Hosting.',
  ]);
});

test('all five in scope leaves no sentence about what is out', () => {
  const criteria = ['security', 'availability', 'processing-integrity', 'confidentiality', 'privacy'];
  const drawing = scopeDrawing(
    attested({ reports: [typeTwo('2025-07-01', '2026-06-30', { criteria })] }),
    '2026-11-21',
  );
  expect(claims.scope.sentences(drawing).some((sentence) => sentence.startsWith('Out of scope'))).toBe(false);
});

test('a certificate shows the scope printed on it while it holds', () => {
  expect(claims.scope.sentences(scopeDrawing(northwindIso, '2026-11-21'))).toContain(
    'Scope on the certificate: Development and operation of the Northwind Cloud API.',
  );
  expect(scopeDrawing(northwindIso, '2028-05-12').certificateScope).toBeNull();
  expect(claims.scope.sentences(scopeDrawing(regulated(), '2026-11-21'))).toEqual([
    'The systems in scope aren’t stated.',
  ]);
});
