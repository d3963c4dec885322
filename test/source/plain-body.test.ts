import fc from 'fast-check';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { contentRoot } from '../../src/build/roots.ts';
import { isPlainMarkdown } from '../../src/source/plain-body.ts';
import { readContent } from '../../src/source/read-content.ts';

/** The tree without the places it was read from. */
const shape = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)));

describe('a body that is plain Markdown', () => {
  it.each([
    ['a tag', 'Ask <b>us</b>.'],
    ['an autolink', 'See <https://northwind.example/>.'],
    ['braces', 'It holds {6} hours.'],
    ['a comment', '{/* vouchsafe-ignore */}'],
    ['an import', "import A from './a.ts'\n\nText."],
    ['an export', 'export const a = 1'],
    ['indented code', 'Text:\n\n    code\n'],
    ['a tab', 'Text:\n\n\tcode\n'],
    ['an image', '![A drawing](./drawing.png)'],
    ['a fence of front matter', '---\na: 1\n---\nText'],
  ])('is none with %s', (_, body) => expect(isPlainMarkdown(body)).toBe(false));

  it('is read by both in the same way, whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...['text', ' ', '\n', '\n\n', '- ', '  ', '    ', '1. ', '# ', '> ', '`', '```\n', '*', '**', '_', '~~', '|'],
      ...[
        '| a | b |\n|---|---|\n',
        '[a](/b/)',
        '[a]: /b/\n',
        '[^1]',
        '<',
        '{',
        '}',
        '&amp;',
        '\\',
        '---\n',
        '\t',
        'import ',
      ],
      ...['https://northwind.example/', 'a@northwind.example', '"', '…', '!', '='],
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const body = pieces.join('');
        if (!isPlainMarkdown(body)) return;
        plain += 1;
        expect(shape(mdxToMdast(body))).toEqual(shape(markdownToMdast(body)));
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  it('is every answer of the demo but those that need MDX', async () => {
    const { tree } = await readContent(contentRoot());
    if (!tree) throw new Error('the content cannot be read');
    const plain = tree.faqs.filter(({ body }) => isPlainMarkdown(body));
    expect(plain.length).toBeGreaterThan(tree.faqs.length * 0.9);
    for (const { body } of plain) expect(shape(mdxToMdast(body))).toEqual(shape(markdownToMdast(body)));
  });
});
