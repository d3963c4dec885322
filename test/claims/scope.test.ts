import { describe, expect, test } from 'vitest';
import { scope } from '../../src/claims/scope.ts';
import { CATEGORIES } from '../../src/schemas/primitives.ts';
import { attested, northwindIso, northwindSoc2, treeOf, typeTwo } from './samples.ts';

const inScope = (tree: ReturnType<typeof treeOf>, today: string) =>
  scope(tree, today).flatMap(({ category, inScope }) => (inScope ? [category] : []));
const demo = treeOf({ 'iso-27001': northwindIso, 'soc-2': northwindSoc2 });

describe('scope', () => {
  test('always five, in their usual order', () => {
    expect(scope(treeOf({}), '2026-11-21').map(({ category }) => category)).toEqual([...CATEGORIES]);
    expect(inScope(treeOf({}), '2026-11-21')).toEqual([]);
  });
  test('follows the criteria of the report that holds on the day', () => {
    expect(inScope(demo, '2026-11-21')).toEqual(['security', 'availability', 'confidentiality']);
    expect(inScope(demo, '2026-01-01')).toEqual(['security', 'availability']);
    expect(inScope(demo, '2024-06-01')).toEqual(['security']);
    expect(inScope(demo, '2028-01-01')).toEqual([]);
  });
  test('names the report and the last day', () => {
    const [security] = scope(demo, '2026-11-21');
    expect(security?.coveredBy).toMatchObject([
      { framework: 'soc-2', through: '2027-06-30', report: { document: 'soc-2-type-2-2026' } },
    ]);
  });
  test('a bridged report carries its own criteria to the end of the cover', () => {
    const [security, , , confidentiality] = scope(demo, '2026-07-15');
    expect(security?.coveredBy).toMatchObject([{ through: '2026-09-30', report: { document: 'soc-2-type-2-2025' } }]);
    expect(confidentiality?.inScope).toBe(false);
  });
  test('criteria that are not stated put nothing out of scope either, once the report holds', () => {
    const unsaid = attested({ reports: [typeTwo('2025-07-01', '2026-06-30')] });
    const of = (tree: ReturnType<typeof treeOf>, today = '2026-11-21') =>
      scope(tree, today).map(({ inScope }) => inScope);
    expect(of(treeOf({ 'soc-2': unsaid }))).toEqual([null, null, null, null, null]);
    expect(of(treeOf({ 'soc-2': unsaid }), '2027-07-01')).toEqual([false, false, false, false, false]);
    expect(of(treeOf({ 'soc-2': northwindSoc2, 'soc-3': unsaid }))).toEqual([true, true, null, true, null]);
    // SOC 1 has no categories: it leaves none unsaid.
    expect(of(treeOf({ 'soc-1': { ...unsaid, name: 'SOC 1' } }))).toEqual([false, false, false, false, false]);
  });
  test('criteria that are not stated put nothing in scope, security neither', () => {
    expect(
      inScope(treeOf({ 'soc-2': attested({ reports: [typeTwo('2025-07-01', '2026-06-30')] }) }), '2026-11-21'),
    ).toEqual([]);
  });
  test('two reports may cover one category', () => {
    const soc3 = attested({
      name: 'SOC 3',
      reports: [typeTwo('2025-07-01', '2026-06-30', { criteria: ['security', 'privacy'] })],
    });
    const found = scope(treeOf({ 'soc-2': northwindSoc2, 'soc-3': soc3 }), '2026-11-21');
    expect(found[0]?.coveredBy.map(({ framework }) => framework)).toEqual(['soc-2', 'soc-3']);
    expect(found[4]?.coveredBy.map(({ framework }) => framework)).toEqual(['soc-3']);
  });
});
