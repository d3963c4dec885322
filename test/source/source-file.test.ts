import { describe, expect, it } from 'vitest';
import { agreementText } from '../../src/schemas/agreement.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { faultWords } from '../../src/words/faults.ts';

const TEXT = `---
# vouchsafe-allow wording: quoted from the auditor
name: SOC 2 # a note
kind: attestation
summary: "# is no comment here"
reports:
  - type: 1
    asOf: 2024-03-29
  - type: 2
    period: { from: 2025-07-01, to: 2026-06-30 }
---

First {/* told why */} line.

\`{/* code */}\` <!-- html -->
`;
const { source, entry, faults } = parseSource('content/compliance/soc-2.mdx', TEXT, 'compliance', faultWords.en);

describe('a source file', () => {
  it('is read without fault, its body being exactly what follows the fence', () => {
    expect(faults).toEqual([]);
    expect(entry?.body).toBe(source.body);
    expect(source.body).toBe('\nFirst {/* told why */} line.\n\n`{/* code */}` <!-- html -->\n');
    expect(source.text.slice(source.bodyOffset)).toBe(source.body);
  });

  it.each<[(string | number)[], number]>([
    [[], 1],
    [['name'], 3],
    [['reports'], 6],
    [['reports', 0], 7],
    [['reports', 0, 'asOf'], 8],
    [['reports', 1, 'period', 'to'], 10],
    [['reports', 1, 'auditor', 'name'], 9],
    [['nothing'], 1],
  ])('knows the line of %j', (path, line) => {
    expect(source.lineOf(path)).toBe(line);
  });

  it('knows columns, values as they were written, and lines in the body', () => {
    expect(source.positionOf(['reports', 1, 'period', 'to'])).toEqual({ line: 10, column: 37 });
    expect(source.written(['summary'])).toBe('"# is no comment here"');
    expect(source.written(['nothing'])).toBeUndefined();
    expect(source.lineOfOffset(source.body.indexOf('First'))).toBe(13);
    expect(source.positionOfOffset(source.body.indexOf('line'))).toEqual({ line: 13, column: 24 });
  });

  it('lists its comments, and nothing that only looks like one', () => {
    expect(source.comments).toEqual([
      { line: 2, text: 'vouchsafe-allow wording: quoted from the auditor' },
      { line: 3, text: 'a note' },
      { line: 13, text: 'told why' },
      { line: 15, text: 'html' },
    ]);
  });

  it('of YAML has no body, and block texts are no comments', () => {
    const yaml = parseSource(
      'content/subprocessors/x.yaml',
      'name: >-\n  # folded\npurpose: P # why\n',
      'subprocessors',
      faultWords.en,
    ).source;
    expect(yaml.body).toBe('');
    expect(yaml.comments).toEqual([{ line: 3, text: 'why' }]);
  });
});

describe('the text that is signed', () => {
  it.each([
    ['\nOne.\n\nTwo.\n', 'One.\n\nTwo.\n'],
    ['One.\r\n\r\nTwo.', 'One.\n\nTwo.\n'],
    ['\uFEFF \n\n  indented stays  \nend \t\n\n\n', '  indented stays  \nend\n'],
    ['', '\n'],
  ])('of %j is %j', (body, text) => {
    expect(agreementText(body)).toBe(text);
    expect(agreementText(text)).toBe(text);
  });
});
