import { describe, expect, it } from 'vitest';
import { findingsFor } from './run-snippet.ts';

const spelled = (text: string): string[] =>
  findingsFor({ text, code: null }).flatMap(({ code, found }) => (code === 'VS-W02' ? [found] : []));

describe('a name that its owner writes otherwise', () => {
  it.each([
    ['is told in every paragraph', 'Get the SOC2 report.\n\nKeep the SOC2 report.', ['SOC2', 'SOC2']],
    ['is told once a paragraph', 'Get the SOC2 report. It is a SOC-2 report, and ISO27001 is in it.', ['SOC2']],
    ['is told once a list', '- SOC2 report\n- SOC2 letter\n- PCI-DSS letter', ['SOC2']],
    [
      'is told once a table',
      '| Report | Kept |\n|---|---|\n| SOC2 report | yes |\n| SOC2 bridge letter | yes |',
      ['SOC2'],
    ],
    ['is told wherever it misleads', 'Get the SOC II report. The SOC II report is new.', ['SOC II', 'SOC II']],
  ])('%s', (_, text, expected) => {
    expect(spelled(text)).toEqual(expected);
  });
});
