import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { RULES } from '../../../src/claims/check/rules.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { examples, proseExamples } from '../../../src/words/en/findings-examples.ts';
import { answer, baseFacts, baseTree, soc2, TODAY } from './base-tree.ts';

/** Rules whose examples need other facts than those of the sample tree. */
const BENDS: Record<string, { today?: string; bend?: (tree: ContentTree) => void }> = {
  'VS-C02': { today: '2028-02-01' },
  'VS-C06': {
    bend: (tree) => Object.assign(soc2(tree), { withdrawn: { on: '2026-09-01', why: 'The auditor withdrew it.' } }),
  },
};
function judged(code: string, text: string): string[] {
  const { today = TODAY, bend } = BENDS[code] ?? {};
  const found = (body: string) => {
    const tree = baseTree();
    bend?.(tree);
    tree.faqs.push(answer(body));
    return checkClaims(tree, { ...baseFacts(), today }).findings.map((one) => `${one.code} ${one.file} ${one.found}`);
  };
  const before = new Set(found('It is described on this page.'));
  return found(text).flatMap((one) => (before.has(one) ? [] : [one.split(' ')[0] ?? '']));
}

describe('the examples of --explain', () => {
  it('are there for every rule, found and passing', () => {
    const without = RULES.filter(({ code }) => {
      const { found = [], passes = [] } = examples[code] ?? {};
      return found.length === 0 || passes.length === 0;
    });
    expect(without.map(({ code }) => code)).toEqual([]);
  });

  it.each(Object.entries(proseExamples))('of %s are judged so', (code, { found, passes }) => {
    for (const text of found) expect(judged(code, text), text).toContain(code);
    for (const text of passes) expect(judged(code, text), text).toEqual([]);
  });
});
