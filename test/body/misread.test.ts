import { expect, it } from 'vitest';
import { toldOf } from '../source/tree-on-disk.ts';

const told = (body: string): string[] =>
  toldOf('faqs', `---\nquestion: Q?\ncategory: Access\nupdated: 2026-09-01\n---\n${body}\n`).map((text) =>
    (text.split('\n')[0] ?? '').replace(/^\S+?:(\d+) {2}/, '$1 '),
  );

const FAULTY: [body: string, message: string][] = [
  ['Dear <%= reader %>, welcome.', `6 "<%= reader %>" is a template's placeholder and would be published as it stands`],
  [
    '{#each logs as log}x{/each}',
    `6 "{#each logs as log}" is a template's placeholder and would be published as it stands`,
  ],
  ['[[_TOC_]]\n\nText.', `6 "[[_TOC_]]" is a template's placeholder and would be published as it stands`],
  ['![The plan](/logo.svg){height=40}', '6 "{height=40}" is a list of attributes and would be published as it stands'],
  ['Text.\n\n## Keys {.wide}', '8 "{.wide}" is a list of attributes and would be published as it stands'],
  ['On {new Intl.DateTimeFormat()}.', `6 "{new Intl.DateTimeFormat()}" is code, and code isn't run here`],
  ['export type Plan = "a" | "b";', `6 this line is code, and code isn't run here`],
  ['export interface Plan {', `6 this line is code, and code isn't run here`],
  ['Up <?php since(); ?> now.', `6 "<?php since(); ?>" is shown by no browser, so readers wouldn't see it`],
  ['<!doctype html>\n\nText.', `6 "<!doctype html>" is shown by no browser, so readers wouldn't see it`],
  ['<w:sdt>Text</w:sdt>', `6 "<w:sdt>" isn't an HTML tag and would be published as it stands`],
  ['We answer in no case later than\n> 4 hours.', `7 "> 4 hours." is read as a quotation, and its > isn't shown`],
  ['- > 12 months', `6 "> 12 months" is read as a quotation, and its > isn't shown`],
  ['>= 2 people approve.', `6 ">= 2 people approve." is read as a quotation, and its > isn't shown`],
  ['We keep 2*3*7 copies.', `6 "*3*" between digits is set in italics, and its stars aren't shown`],
  ['**Scope:**all regions.', `6 "**Scope:**" isn't read as bold, and its stars are shown`],
  [
    'See [terms](/documents/our terms.pdf).',
    `6 "[terms](/documents/our terms.pdf)" isn't read as a link, for its address holds a space`,
  ],
  ['See [the terms][terms-2].', '6 "[the terms][terms-2]" is published as it stands, for no line says where it leads'],
  ['Kept for a year.[^2]', '6 "[^2]" is published as it stands, for no line says where it leads'],
  ['Kept.\n\n[^2]: In two places.', `8 nothing refers to the note [^2], so readers wouldn't see it`],
  ['Text.\n\n###Keys', `8 "###Keys" isn't read as a heading`],
  [
    '!!! warning "Mind"\n    Text.',
    `6 "!!! warning "Mind"" is another tool's aside and would be published as it stands`,
  ],
  [
    '| a | b | c |\n| - | - |\n| 1 | 2 | 3 |',
    `6 this isn't read as a table: cells in its head: 3, in its line of dashes: 2`,
  ],
  ['| a |\n| - |\n| 1 | 2 |', `8 this row has 2 cells where the table has 1, so readers wouldn't see the rest`],
  ['Run:\n\n```\nlogs', '8 the code block is never closed'],
];
it.each(FAULTY)('what would be published as something else is named: %s', (body, message) => {
  expect(told(body)[0]).toBe(message);
});

it.each([
  'As a customer said:\n> 3 days is quick.',
  'As a customer said.\n> 3 days is quick.',
  '> 9 of 10 readers asked for it, and got it.',
  '- > It was quick.',
  'More than 5 > 4, and uptime is >99.9% or >= 3 nines.',
  'We use 2 * 3 * 4 keys, *4* of them here, and 5*.',
  '**Scope**: all, **every day**, and **both**.',
  'A mask is ****, a power 2**8, a wildcard **/*.log.',
  'See [terms](/documents/ "Our terms") or [x](#a).',
  'Rows[0][1], [a], [ ] and [x] to do, [sic].',
  'Kept.[^1]\n\n[^1]: In two places.',
  'See [it][a].\n\n[a]: https://northwind.example',
  '#1 in its field, and #general.',
  'Great!!! And what???',
  '| a | b |\n| - | - |\n| 1 | 2 | |\n| 3 |',
  'One | two\nthree | four',
  '```\nlogs\n```\n\n~~~~\n```\n~~~~',
  '- a\n  ```\n  b\n  ```\n- c',
  '> ```\n> b\n> ```',
  'Call <tel:+4533000000> or <mailto:a@northwind.example>.',
  'A set {a, b}, an [id]{like this} and a path {x}/{y}.',
  'new (2026): export types are listed below',
  'Less than 5% < 10%, <%> is no tag.',
])('and what reads as it was meant is left alone: %s', (body) => {
  expect(told(body)).toEqual([]);
});

it('long hostile text costs no more than its length', () => {
  const parts = [
    '[a](/b c',
    '**a ',
    '{"a": ',
    '|-',
    '<%',
    '<a:b ',
    '[^1',
    '> 1\n',
    '2*3',
    '##a\n',
    '<?',
    '{.a',
    '[a][b',
  ];
  for (const part of parts) {
    const started = performance.now();
    told(part.repeat(20_000));
    expect(performance.now() - started, part).toBeLessThan(3_000);
  }
});
