import { describe, expect, it } from 'vitest';
import { countriesIn } from '../../src/import/countries.ts';
import { dayIn } from '../../src/import/days.ts';
import { workbook } from '../sheets/workbook.ts';
import { refusedOf, subprocessorsOf } from './support.ts';

const HEAD = ['Subprocessor', 'Purpose', 'Personal data', 'Data location', 'Transfer mechanism', 'Date added'];
const ROW = [
  'Example Mail, Inc.',
  'Sends our email',
  'Email addresses',
  'United States; Ireland',
  'SCCs',
  '5 March 2024',
];
const EXPECTED = {
  name: 'Example Mail, Inc.',
  purpose: 'Sends our email',
  data: 'Email addresses',
  location: ['US', 'IE'],
  transfer: 'SCCs',
  since: '2024-03-05',
};
const cells = (row: readonly string[], tag: string) =>
  `<tr>${row.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;

describe('subprocessors', () => {
  it.each([
    ['list.csv', [HEAD, ROW].map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')],
    ['list.xlsx', workbook([{ name: 'List', rows: [['Our subprocessors'], [], HEAD, ROW] }])],
    [
      'list.md',
      `# Subprocessors\n\n${[HEAD, HEAD.map(() => '---'), ROW].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
    ],
    [
      'list.html',
      `<h1>Subprocessors</h1><table><thead>${cells(HEAD, 'th')}</thead><tbody>${cells(ROW, 'td')}</tbody></table>`,
    ],
  ])('come from %s', (name, content) => {
    expect(subprocessorsOf('subprocessors', { [name]: content })).toMatchObject([EXPECTED]);
  });
  it('come from the trust.json and subprocessors.json of another page', () => {
    const one = {
      id: 'example-mail',
      name: 'Example Mail, Inc.',
      purpose: 'Sends our email',
      data: 'Email addresses',
      location: ['US', 'IE'],
      transfer: 'SCCs',
      since: '2024-03-05',
      until: null,
      url: 'javascript:x',
    };
    expect(subprocessorsOf('subprocessors', { 'trust.json': JSON.stringify({ subprocessors: [one] }) })).toMatchObject([
      { ...EXPECTED, id: 'example-mail', url: null },
    ]);
  });
  it('come from several tables of one page, with links, notes and headings between them', () => {
    const page =
      '## Hosting\n\n| Vendor | Service |\n|---|---|\n| [Example Cloud](https://cloud.example/dpa)<br>1 Example Street | Hosting |\n\n## Support\n\n| Name of entity | What they do | Country |\n|---|---|---|\n| **Desk** | Tickets | Germany |\n| | Nothing | France |\n\n| Plan | Price |\n|---|---|\n| A | 1 |\n';
    expect(
      subprocessorsOf('subprocessors', { 'p.md': page }).map(({ name, purpose, url, location }) => [
        name,
        purpose,
        url,
        location,
      ]),
    ).toEqual([
      ['Example Cloud', 'Hosting', 'https://cloud.example/dpa', []],
      ['Desk', 'Tickets', null, ['DE']],
    ]);
    expect(refusedOf('subprocessors', { 'p.md': page })).toEqual([['Support', 3, 'Nothing', 'no-name']]);
    expect(refusedOf('subprocessors', { 'p.md': 'We use Example Cloud.' })).toEqual([
      [null, null, '', 'no-subprocessors'],
    ]);
  });
  it('come from a list where there is no table', () => {
    const page =
      '# Subprocessors\n\nSee [our policy](https://acme.example/).\n\n- [Terms](https://acme.example/terms)\n- [Privacy](https://acme.example/privacy)\n\n* [Example Cloud](https://cloud.example/gdpr). Cloud services.\n* [Example Desk](https://desk.example/) (EU), for support tickets\n* **Example Mail:** sends email\n';
    expect(
      subprocessorsOf('subprocessors', { 'p.md': page }).map(({ name, purpose, url }) => [name, purpose, url]),
    ).toEqual([
      ['Example Cloud', 'Cloud services', 'https://cloud.example/gdpr'],
      ['Example Desk', 'Support tickets', 'https://desk.example/'],
      ['Example Mail', 'Sends email', null],
    ]);
  });
  it('are not placed where they have their seat', () => {
    const page =
      '| Entity | Purpose | Corporate location | Processing location |\n|---|---|---|---|\n| A | x | Germany | Ireland |\n';
    expect(subprocessorsOf('subprocessors', { 'p.md': page })[0]?.location).toEqual(['IE']);
    expect(
      subprocessorsOf('subprocessors', { 'p.md': page.replace('Processing location', 'Head') })[0]?.location,
    ).toEqual([]);
  });
});

describe('a place', () => {
  it.each([
    ['US', ['US']],
    ['USA, UK', ['US', 'GB']],
    ['United States of America', ['US']],
    ['Frankfurt, Germany', ['DE']],
    ['Ireland (EU) and the Netherlands', ['IE', 'EU', 'NL']],
    ['EU/US', ['EU', 'US']],
    ['San Francisco, CA, USA', ['US']],
    ['San Francisco, CA', []],
    ['New Mexico, US', ['US']],
    ['Atlanta, Georgia, USA', ['US']],
    ['Tbilisi, Georgia', ['GE']],
    ['Türkiye', ['TR']],
    ['Côte d’Ivoire', ['CI']],
    ['Global', []],
    ['Europe', []],
    ['us-east-1', []],
    ['', []],
  ])('%s is %j', (text, codes) => {
    expect(countriesIn(text)).toEqual(codes);
  });
});

describe('a day', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026-03-05T10:00:00Z', '2026-03-05'],
    ['5 March 2026', '2026-03-05'],
    ['March 5th, 2026', '2026-03-05'],
    ['Mar 5, 2026', '2026-03-05'],
    ['03/05/2026', null],
    ['2026-02-30', null],
    ['soon', null],
    [46086, null],
  ])('%s is %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});
