import { describe, expect, it } from 'vitest';
import { readProse } from '../../../src/body/prose.ts';
import { readBody } from '../../../src/claims/reading/body.ts';

const linesOf = (body: string): string[] => readBody(readProse(body)).blocks.map(({ text }) => text.trim());

describe('a paragraph of labeled lines', () => {
  it('is read line by line', () => {
    expect(linesOf('**Auditor:** Foxgate LLP\n**Date**: 4 June 2026\\\nNumber: C-7712')).toEqual([
      'Auditor: Foxgate LLP',
      'Date: 4 June 2026',
      'Number: C-7712',
    ]);
  });

  it('is one text where a line has no label', () => {
    expect(linesOf('Auditor: Foxgate LLP\nwas with us in June.')).toHaveLength(1);
    expect(linesOf('Note: this holds for all\nproducts: Pay and Ledger.')).toHaveLength(1);
  });

  it('keeps the places of the source', () => {
    const body = 'Auditor: Foxgate LLP\nDate: 4 June 2026';
    const [, second] = readBody(readProse(body)).blocks;
    expect(second?.offsets[0]).toBe(body.indexOf('Date'));
  });
});
