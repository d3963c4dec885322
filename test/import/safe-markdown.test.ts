import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseHtml } from '../../src/body/html.ts';
import { readHtml, readMarkdown } from '../../src/import/hast.ts';
import { bodyOf, cellMarkdown } from '../../src/import/plain-text.ts';
import { markdownOf } from '../../src/import/safe-markdown.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { faultWords } from '../../src/words/faults.ts';
import { find, parseHtml, textOf } from '../support/facts/html.ts';

const fromMarkdown = (text: string) => markdownOf([readMarkdown(text).root], { pasted: true });
const fromHtml = (text: string) => markdownOf(bodyOf(readHtml(text).root), { pasted: false });
const faultsOf = (body: string) =>
  parseSource('content/faqs/x.mdx', `---\nquestion: Is it?\ncategory: General\n---\n\n${body}\n`, 'faqs', faultWords.en)
    .faults;
const shown = async (markdown: string) => parseHtml((await proseHtml(markdown, 'en')).html);

describe('text from outside', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<img src=x onerror=alert(1)>'],
    ['an expression', 'Uses {secrets.key} and {{ template }} and {% raw %}'],
    ['a module', 'import x from "y"'],
    ['comments', '<!-- a --> {/* b */}'],
    ['comparisons', 'RTO <4 hours, load > 5, ~50 people'],
    ['marks', '*not bold* _nor this_ # nor [this](x) `or` | this'],
    ['a component', '<Accordion title="x">y</Accordion>'],
    ['references', '&lt;b&gt; &amp; &#123;'],
  ])('that holds %s is published as the text it is', async (_what, text) => {
    const markdown = cellMarkdown(text);
    expect(faultsOf(markdown)).toEqual([]);
    const page = await shown(markdown);
    expect(
      find(page, ({ tag }) => ['script', 'img', 'accordion', 'em', 'strong', 'a', 'code'].includes(tag)),
    ).toBeUndefined();
    // Quotation marks and dashes are set as in print.
    const plain = (said: string) => said.replace(/[“”]/g, '"').replaceAll('–', '--').replace(/\s+/g, ' ').trim();
    expect(plain(textOf(page))).toBe(plain(text));
  });
  it('keeps paragraphs, line breaks, lists and addresses of a cell', () => {
    expect(
      cellMarkdown(
        'We do:\n• one\n• two_words\n\nFirst line\nsecond line\n1. a\n2) b\nSee https://acme.example/a_b/ and https://acme.example/?q=(x).',
      ),
    ).toBe(
      'We do:\n\n- one\n- two_words\n\nFirst line\\\nsecond line\n\n1. a\n2. b\n\nSee https://acme.example/a_b/ and [https://acme.example/?q=(x](https://acme.example/?q=%28x)).',
    );
  });
  it('keeps the marks of HTML and Markdown in a cell, and no script', () => {
    expect(
      cellMarkdown(
        '<p>Yes, <b>always</b>.</p><ul><li><a href="https://acme.example/">here</a></li></ul><script>x()</script>',
      ),
    ).toBe('Yes, **always**.\n\n- [here](https://acme.example/)\n\n&lt;script>x()&lt;/script>');
    expect(cellMarkdown('**Yes**, see [here](https://acme.example/x) <script>x()</script>')).toBe(
      '**Yes**, see [here](https://acme.example/x) &lt;script>x()&lt;/script>',
    );
  });
  it('of a page loses what only its own site could show', () => {
    expect(
      fromHtml(
        '<html><head><title>T</title><style>p{}</style></head><body><p>Yes <a href="javascript:x()">a</a> <a href="/rel">b</a> <img src="x.png" alt="A lock"></p><iframe src="https://x.example"></iframe><script>x()</script><form><button>Go</button></form></body></html>',
      ),
    ).toBe('Yes a b A lock');
  });
  it('has its headings begin below the question, and keeps tables and code', () => {
    expect(
      fromMarkdown('#### One\n\ntext\n\n##### Two\n\n| a | b |\n|---|---|\n| 1 | `{x}` |\n\n```js\nif (a < b) {}\n```'),
    ).toBe('## One\n\ntext\n\n### Two\n\n| a | b |\n| - | - |\n| 1 | `{x}` |\n\n```js\nif (a < b) {}\n```');
  });
  it('as site builders extend it is Markdown that everyone reads', () => {
    expect(
      fromMarkdown(
        'import A from "./a"\n\n:::note\nRead **this**.\n:::\n\n<Note>\n    Set in *deep*.\n\n    - one\n</Note>\n\n!!! warning "Care"\n    Take care.\n\n{% include "x.md"\n  start="<!-- a -->" %}\n\nEnd.',
      ),
    ).toBe('Read **this**.\n\nSet in *deep*.\n\n- one\n\nTake care.\n\nEnd.');
  });
});

describe('any text', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '<',
    '>',
    '{',
    '}',
    '%',
    '/',
    '*',
    '_',
    '`',
    '#',
    '[',
    ']',
    '(',
    ')',
    '!',
    '|',
    '~',
    ':',
    '"',
    "'",
    '=',
    '-',
    '&',
    '\\',
    'script',
    'import ',
    'export default ',
    '<b>',
    '</b>',
    'https://x.example/',
    '<!--',
    '-->',
    '{/*',
    '<A b={c}>',
    '\u00a0',
    '山',
  );
  const text = fc.string({ unit, maxLength: 40 });
  const check = (make: (text: string) => string) =>
    fc.assert(
      fc.property(text, (given) => {
        expect(faultsOf(make(given)).filter(({ code }) => code !== 'empty-body')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  it('in a cell becomes a body without faults', () => check(cellMarkdown));
  it('of Markdown does', () => check(fromMarkdown));
  it('of HTML does', () => check(fromHtml));
});
