import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES, formatFault } from '../../src/schemas/fault.ts';
import { COLLECTION_NAMES, type ContentKind, SINGLE_KINDS } from '../../src/source/kinds.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { faultWords } from '../../src/words/faults.ts';
import { isLong } from '../support/spread.ts';

/** How many texts are judged where they need not be many, and by `npm run bench -- long`. */
const TIMES = isLong ? 5 : 1;

const kinds: ContentKind[] = [...SINGLE_KINDS, ...COLLECTION_NAMES];
const kind = fc.constantFrom(...kinds);
const WORDS = [
  'kind',
  'type',
  'name',
  'access',
  'reports',
  'period',
  'attestation',
  'nda',
  '2',
  '2026-02-31',
  '2.0',
  'null',
];
const MARKS = [
  ': ',
  '- ',
  '\n',
  '\n  ',
  '\t',
  '{',
  '}',
  '[',
  ']',
  ', ',
  '"',
  "'",
  '#',
  ' # ',
  '&a',
  '*a',
  '|',
  '>-',
  '---',
  '__proto__',
  '<<',
  '!!',
  '%',
  '\r\n',
  '\0',
  '\uD800',
];
const token = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...MARKS),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const yaml = fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join(''));
const data = fc.dictionary(fc.constantFrom(...WORDS, 'criteria', 'next', 'grant', 'rules', 'maps'), fc.jsonValue(), {
  maxKeys: 6,
});
const frontMatter = fc.oneof(
  yaml,
  data.map((value) => JSON.stringify(value)),
);

function judge(text: string, of: ContentKind): void {
  const { source, entry, faults } = parseSource(`content/${of}/x.mdx`, text, of, faultWords.en);
  const last = source.text.split('\n').length;
  expect(entry === null).toBe(faults.length > 0);
  for (const fault of faults) {
    expect(FAULT_CODES).toContain(fault.code);
    expect(fault.line).toBeGreaterThanOrEqual(1);
    expect(fault.line).toBeLessThanOrEqual(last);
    expect(fault.column).toBeGreaterThanOrEqual(1);
    expect(formatFault(fault)).not.toMatch(/Invalid|undefined|expected string|\[object|\(no rule\)/);
  }
}

describe('whatever stands in a file, it is judged and never throws', () => {
  it('front matter, hundreds of times', () => {
    fc.assert(
      fc.property(frontMatter, kind, (text, of) =>
        judge(of === 'company' || of === 'access' || of === 'subprocessors' ? text : `---\n${text}\n---\nBody.\n`, of),
      ),
      { numRuns: 500 * TIMES },
    );
  });

  it('any text at all', () => {
    fc.assert(fc.property(yaml, kind, judge), { numRuns: 100 * TIMES });
  });

  it('data of the right shape with wrong values', () => {
    const shaped = fc.record(
      {
        name: fc.jsonValue(),
        summary: fc.string(),
        kind: fc.constantFrom('attestation', 'certification', 'atestation', 'law', 3, null),
        reports: fc.array(
          fc.record(
            {
              type: fc.constantFrom(1, 2, '2', 3),
              asOf: fc.jsonValue(),
              period: fc.jsonValue(),
              criteria: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
        ),
        next: fc.jsonValue(),
        order: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(shaped, (value) => judge(`---\n${JSON.stringify(value)}\n---\n`, 'compliance')),
      { numRuns: 100 * TIMES, examples: [[{ name: { length: null }, kind: 'attestation' }]] },
    );
  });
});
