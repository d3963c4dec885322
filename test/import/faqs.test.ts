import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbook } from '../sheets/workbook.ts';
import { faqsOf, imported, refusedOf } from './support.ts';

const told = (...given: Parameters<typeof faqsOf>) =>
  faqsOf(...given).map(({ question, category, body }) => [question, category, body]);
const EXPECTED = [
  ['Is data encrypted?', 'Security', 'Yes.'],
  ['Where is it stored?', 'Security', 'In Ireland.'],
];

describe('FAQs', () => {
  it('come from CSV and from workbooks', () => {
    const rows = [
      ['Category', 'Question', 'Answer'],
      ['Security', 'Is data encrypted?', 'Yes.'],
      ['Security', 'Where is it stored?', 'In Ireland.'],
    ];
    expect(told('faq', { 'faq.csv': rows.map((row) => row.join(';')).join('\n') })).toEqual(EXPECTED);
    expect(told('faq', { 'faq.xlsx': workbook([{ name: 'FAQ', rows }]) })).toEqual(EXPECTED);
  });
  it.each([
    [
      'headings',
      '# FAQ\n\n## Security\n\n### Is data encrypted?\n\nYes.\n\n### 2. Where is it stored?\n\nIn Ireland.\n\n## Other\n\nNo question.',
    ],
    ['bold lines', '# FAQ\n\n## Security\n\n**Is data encrypted?**\n\nYes.\n\n**Where is it stored?** In Ireland.'],
    [
      'Q and A',
      '# FAQ\n\n## Security\n\nQ: Is data encrypted?\nA: Yes.\n\n**Q2. Where is it stored?**\n\nA2: In Ireland.',
    ],
    ['lists', '# FAQ\n\n## Security\n\n1. **Is data encrypted?** Yes.\n2. **Where is it stored?**\n\n   In Ireland.'],
    [
      'details',
      '## Security\n\n<details>\n<summary><b>Is data encrypted?</b></summary>\n\nYes.\n\n</details>\n<details><summary>Where is it stored?</summary>In Ireland.</details>',
    ],
    [
      'answers that open on a click',
      '## Security\n\n### Is data encrypted?\n\n<details><summary>Answer</summary>\n\nYes.\n\n</details>\n\n---\n\n### Where is it stored?\n\n<details><summary>Answer</summary>\n\nIn Ireland.\n\n</details>',
    ],
    [
      'components',
      '## Security\n\n<AccordionGroup>\n  <Accordion title="Is data encrypted?">\n    Yes.\n  </Accordion>\n  <Accordion title="Where is it stored?">\n    In Ireland.\n  </Accordion>\n</AccordionGroup>',
    ],
    [
      'a table',
      '## Security\n\n| Question | Answer |\n|---|---|\n| Is data encrypted? | Yes. |\n| Where is it stored? | In Ireland. |',
    ],
  ])('come from Markdown with %s', (what, text) => {
    const found = told('faq', { 'faq.md': text });
    expect(what === 'a table' ? found.map(([question, , body]) => [question, 'Security', body]) : found).toEqual(
      EXPECTED,
    );
  });
  it('come from a page of HTML', () => {
    const page =
      '<html><head><title>x</title></head><body><nav><h3>What is in the menu?</h3>x</nav><main><h1>FAQ</h1><section><h2>Security</h2><div><h3>Is data encrypted?<a href="#x">#</a></h3><p>Yes.</p></div><div><h3>Where is it stored?</h3><p>In Ireland.</p></div></section></main></body></html>';
    expect(told('faq', { 'faq.html': page })).toEqual(EXPECTED);
    const list =
      '<h2>Security</h2><dl><dt>Is data encrypted?</dt><dd>Yes.</dd><dt>Where is it stored?</dt><dd>In Ireland.</dd></dl>';
    expect(told('faq', { 'faq.html': `<h1>FAQ</h1>${list}` })).toEqual(EXPECTED);
  });
  it('come from a folder, a file each or several in one', () => {
    const files = {
      'faqs/security/encryption.md': '---\ntitle: Is data encrypted?\nlastUpdated: 2026-03-01\n---\n\nYes.',
      'faqs/security/storage.mdx': '# Where is it stored?\n\nIn Ireland.\n\n## Backups\n\nIn Ireland, too.',
      'faqs/more.md': '---\ncategory: Privacy\n---\n# More\n\n## Is it sold?\n\nNo.\n\n## Is it shared?\n\nNo.',
      'faqs/README.md': '# Our questions\n\nEach file is one.',
    };
    expect(told('faq', files, { inFolder: true })).toEqual([
      ['Is data encrypted?', 'Security', 'Yes.'],
      ['Where is it stored?', 'Security', 'In Ireland.\n\n## Backups\n\nIn Ireland, too.'],
      ['Is it sold?', 'Privacy', 'No.'],
      ['Is it shared?', 'Privacy', 'No.'],
    ]);
    expect(faqsOf('faq', files, { inFolder: true })[0]?.updated).toBe('2026-03-01');
    expect(refusedOf('faq', files, { inFolder: true })).toEqual([]);
  });
  it('come from the trust.json and faq.json of another page, with what those say', () => {
    const faqs = [
      {
        id: 'encryption',
        question: 'Is data encrypted?',
        answer: 'Yes, see [here](https://acme.example/x).\n\n<script>x()</script>',
        category: 'Security',
        principles: ['security', 'speed'],
        updated: '2026-03-01',
        reviewBy: null,
        documents: ['soc-2'],
        caiq: ['CEK-03.1'],
        mvsp: ['2.6'],
        url: 'https://acme.example/faq/encryption/',
        newer: 1,
      },
      { id: 'empty', question: 'And this?', answer: '' },
      { answer: 'x' },
      7,
    ];
    const found = imported('faq', { 'trust.json': JSON.stringify({ version: 1, faqs, subprocessors: [] }) });
    expect(found.drafts).toEqual([
      expect.objectContaining({
        id: 'encryption',
        body: 'Yes, see [here](https://acme.example/x).\n\n&lt;script>x()&lt;/script>',
        category: 'Security',
        principles: ['security'],
        updated: '2026-03-01',
        reviewBy: null,
        documents: ['soc-2'],
        maps: { caiq: ['CEK-03.1'], mvsp: ['2.6'] },
        internal: false,
      }),
    ]);
    expect(found.refused.map(({ place, reason }) => [place.row, reason.is])).toEqual([
      [2, 'no-answer'],
      [3, 'no-question'],
      [4, 'no-question'],
    ]);
    expect(refusedOf('faq', { 'x.json': '{' })).toEqual([[null, null, '', 'unreadable']]);
    expect(refusedOf('faq', { 'x.json': '{"a":1}' })).toEqual([[null, null, '', 'no-questions']]);
  });
  it('that lack something are told with their row', () => {
    expect(
      refusedOf('faq', {
        'faq.csv': 'Question,Answer\nIs it?,\nWas it?,=HYPERLINK("x")\n,An answer alone\nIs that?,Yes',
      }),
    ).toEqual([
      [null, 4, 'An answer alone', 'no-question'],
      [null, 2, 'Is it?', 'no-answer'],
      [null, 3, 'Was it?', 'formula'],
    ]);
    expect(refusedOf('faq', { 'faq.md': '## Is it?\n\n## Was it?\n\nYes.' })).toEqual([
      [null, 1, 'Is it?', 'no-answer'],
    ]);
    expect(refusedOf('faq', { 'a.docx': 'x', 'b.md': 'Nothing asked.' }).map(([, , , is]) => is)).toEqual([
      'unreadable',
      'no-questions',
    ]);
  });
  it('take what the caller says where the source is silent', () => {
    const [first, second] = faqsOf(
      'faq',
      { 'faq.csv': 'Category,Question,Answer\n,Is it?,Yes\nPrivacy,Was it?,No' },
      { category: 'General', updated: '2026-01-31' },
    );
    expect([first?.category, first?.updated, second?.category]).toEqual(['General', '2026-01-31', 'Privacy']);
  });
});

describe('any file', () => {
  const unit = fc.constantFrom(
    '# ',
    '## ',
    'Is it?',
    '\n',
    '\n\n',
    '**',
    'Q: ',
    'A: ',
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '| a | b |',
    '\n|---|---|\n',
    '---\n',
    'title: x\n',
    '<table>',
    '<tr>',
    '<td rowspan=99>',
    '</table>',
    '<div>',
    '{',
    '}',
    '- ',
    '```',
    ' ',
    'x',
  );
  it.each(['faq.md', 'faq.html', 'faq.csv', 'faq.json', 'faq.xlsx'])('named %s is read or told', (name) => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.boolean(), (text, inFolder) => {
        for (const kind of ['faq', 'subprocessors', 'questionnaire'] as const) {
          const found = imported(kind, { [name]: text }, { inFolder });
          for (const draft of found.drafts) if (draft.collection === 'faqs') expect(draft.body.trim()).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });
});
