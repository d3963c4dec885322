import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';
import { findingsFor } from './run-snippet.ts';

const LENGTH = 6000;
const LIMIT_MS = 3000;

describe('whatever is written', () => {
  it.each([
    ['capitalized words', 'Example '],
    ['one long word', 'Abc.'],
    ['schemes in a row', 'SOC 2 and '],
    ['categories in a row', 'security, '],
    ['dates in a row', '1 July 2025 to '],
    ['numbers in a row', '30 days, '],
    ['quotation marks', '“'],
    ['apostrophes', " 'a"],
    ['brackets', '(a '],
    ['examiners', 'audited by Example & '],
    ['vendors', 'stored by Example '],
    ['spaces', ' \u00a0'],
  ])('%s take no endless time', (_, piece) => {
    const start = performance.now();
    findingsFor({ text: `We ${piece.repeat(Math.ceil(LENGTH / piece.length))}.`, code: null });
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  });

  it('gives places that lie within the body', () => {
    const words = fc.constantFrom(
      'SOC 2',
      'certified',
      '**',
      '`',
      '“',
      '”',
      '> ',
      '\n\n',
      '- ',
      '😀',
      'é',
      '&amp;',
      '[a](http://x.example/)',
      '<b>',
      '{/* a */}',
      '| a |',
      'military-grade',
      ' ',
      'We are',
      'not',
      '. ',
      "'s",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const body = list.join(' ');
        const tree = baseTree();
        tree.faqs.push(answer(body));
        for (const { at } of checkClaims(tree, baseFacts()).findings) {
          if ('offset' in at) expect(at.offset >= 0 && at.offset < Math.max(1, body.length)).toBe(true);
        }
      }),
      { numRuns: 150, seed: 20261121 },
    );
  });

  it('knows a company by whatever name it has', () => {
    const tree = baseTree();
    Object.assign(tree.company.data, { name: 'Contoso Pay', legalName: 'Contoso Pay GmbH' });
    tree.faqs.push(
      answer(
        'Contoso Pay is PCI DSS compliant.\n\nContoso Pay uses Example Ledger for hosting.\n\nContoso Pay does not have a SOC 2 report.',
      ),
    );
    const codes = checkClaims(tree, baseFacts()).findings.map(({ code }) => code);
    // The rest of the tree is still the sample company's, which is told too.
    expect(codes.filter((code) => !code.startsWith('VS-I'))).toEqual(['VS-C01', 'VS-C05', 'VS-C32']);
  });
});
