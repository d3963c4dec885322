import { describe, expect, it } from 'vitest';
import { FEATURED_MAX } from '../../src/site/faqs.ts';
import { headline } from '../../src/site/overview.ts';
import { shortAnswer } from '../../src/site/short-answer.ts';
import { ISO, mdx, soc2, sortOf, TYPE_TWO } from './sort.ts';

const section = (page: string | undefined, title: string): string =>
  new RegExp(`## ${title}\\n\\n([\\s\\S]*?)(?=\\n## |$)`).exec(page ?? '')?.[1] ?? '';
const PENTEST = 'name: Penetration test\nkind: assessment\nsummary: A test.\ncompleted: 2026-09-18\n';
const GDPR = 'name: GDPR\nkind: regulation\nsummary: A law.\nrole: Processor';

describe('what others have audited stands apart from what the company states', () => {
  const both = mdx({
    'compliance/soc-2': soc2(
      `${TYPE_TWO.slice(0, -2)}, opinion: qualified, exceptions: 2, auditor: { name: Finchwell Assurance LLP } }`,
    ),
    'compliance/iso': ISO,
    'compliance/pentest': `${PENTEST}by: Breakwell Ltd`,
    'compliance/caiq': 'name: CAIQ\nkind: assessment\nsummary: Answers.\ncompleted: 2026-03-02\nby: Tallyfox',
    'compliance/unnamed': 'name: Load test\nkind: assessment\nsummary: A test.\ncompleted: 2026-03-02',
    'compliance/gdpr': GDPR,
  });
  it('one table: name, standing, cover, opinion with exceptions, issuer', async () => {
    const { page } = await sortOf(both);
    const rows = section(page('/'), 'Audited and tested by others').trim().split('\n');
    expect(rows[0]).toBe('| Framework | Status | Covers | Opinion and exceptions | Issued by | Get it |');
    expect(
      rows.slice(2).map((row) =>
        row
          .replace(/\]\([^)]*\)/g, ']')
          .split(' | ')
          .slice(0, 5),
      ),
    ).toEqual([
      ['| [ISO/IEC 27001:2022]', 'Current until 11 September 2028', 'Certificate', '–', 'Not stated'],
      ['| [Penetration test]', 'Completed 18 September 2026', 'Assessment', '–', 'Breakwell Ltd'],
      [
        '| [SOC 2 Type 2]',
        'Current through 30 June 2027',
        'Security (1 Jul 2025 – 30 Jun 2026)',
        'Qualified, 2 exceptions',
        'Finchwell Assurance LLP',
      ],
    ]);
  });
  it('one short list: laws, self-assessments, and tests whose maker nobody names', async () => {
    const { page } = await sortOf(both);
    expect(section(page('/'), 'Our own statements').replace(/\]\([^)]*\)/g, ']')).toMatch(
      /^- \[CAIQ\]: Self-assessment, completed 2 March 2026 .*\n- \[GDPR\]: Processor\n- \[Load test\]: Assessment, completed 2 March 2026/,
    );
  });
});

describe('the headline', () => {
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `compliance/iso-${String(at).padStart(2, '0')}`,
        ISO.replace('ISO/IEC 27001', `ISO/IEC 27${String(at).padStart(3, '0')}`),
      ]),
    );
  it('keeps to two lines with thirteen, and says how many more there are', async () => {
    const said = headline((await sortOf(mdx(many(13)))).site);
    expect(said).toMatch(/^Tallyfox has an ISO\/IEC.27000:2022 certificate, .* and eleven more$/);
    expect(said.length).toBeLessThanOrEqual(100);
  });
  it('names both of two, however long they are', async () => {
    expect(headline((await sortOf(mdx(many(2)))).site)).not.toContain('more');
    const [first = '', ...rest] = Object.keys(many(2));
    const name = `ISO/IEC 27001 ${'and so on '.repeat(4)}`.trim();
    const long = await sortOf(mdx({ ...many(2), [first]: ISO.replace('ISO/IEC 27001', name) }));
    expect(rest).toHaveLength(1);
    expect(headline(long.site).replaceAll('\u00a0', ' ')).toContain(name);
  });
  it('counts what has lapsed, too', async () => {
    const old = Object.fromEntries(
      Object.entries(many(13)).map(([name, text]) => [name, text.replace('2025-', '2020-').replace('2028-', '2023-')]),
    );
    expect(headline((await sortOf(mdx(old))).site)).toMatch(/ and (?:ten|eleven|nine|eight) more have lapsed$/);
  });
});

describe('what reviewers ask', () => {
  const faq = (at: number, more: string, answer = 'Yes. All of it.') => [
    `content/faqs/q${at}.mdx`,
    `---\nquestion: Question ${at}?\ncategory: Security\n${more}---\n\n${answer}\n`,
  ];
  const asked = (count: number, more: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => faq(at + 1, more)));
  it('answers those that are featured, in the first sentences of each answer', async () => {
    const { page } = await sortOf({ ...asked(2, 'featured: true\n'), ...Object.fromEntries([faq(9, '')]) });
    const said = section(page('/'), 'Two things reviewers ask');
    expect(said).toContain('- [Question 1?](/faq/q1/): Yes. All of it.\n- [Question 2?](/faq/q2/): Yes. All of it.');
    expect(said).not.toContain('Question 9');
  });
  it('shows six of more, and the check says so', async () => {
    const { page, notes } = await sortOf(asked(8, 'featured: true\n'));
    expect(section(page('/'), 'Six things reviewers ask').match(/^- \[/gm)).toHaveLength(FEATURED_MAX);
    expect(notes.join('\n')).toContain('8 questions are marked featured: true. The overview answers 6 of them');
    expect((await sortOf(asked(6, 'featured: true\n'))).notes.join('\n')).not.toContain('featured');
  });
  it('does not say that anybody asks where none is featured', async () => {
    const { page } = await sortOf(asked(3, ''));
    expect(page('/')).not.toContain('reviewers ask');
    expect(section(page('/'), 'Some of our answers').match(/^- \[/gm)).toHaveLength(3);
  });
  it.each([
    ['Yes. **All** of it, with [AES](/x/).\n\nMore.', 'Yes. All of it, with AES.'],
    [
      `${'A long sentence that goes on and on. '.repeat(4)}${'And another one follows it here. '.repeat(3)}`,
      'A long sentence that goes on and on. '.repeat(4).trim(),
    ],
    [
      `One sentence ${'that is far too long to fit '.repeat(8)}is never cut.`,
      `One sentence ${'that is far too long to fit '.repeat(8)}is never cut.`,
    ],
    ['We do. These are the regions:\n\n- Europe', 'We do.'],
    ['These are the regions:\n\n- Europe', null],
    ['- A list', null],
    ['| A | B |\n| --- | --- |\n| 1 | 2 |', null],
  ])('%# whole sentences only', (body, said) => {
    expect(shortAnswer(body, 'en')).toBe(said);
  });
});

describe('the matrix', () => {
  const cells = (page: string | undefined, name: string) =>
    page
      ?.split('\n')
      .find((line) => line.startsWith(`| [${name}`))
      ?.split(' | ')
      .slice(1)
      .map((cell) => cell.replace(/ \|$/, '').trim());
  it('says of each report and each category whether it is covered', async () => {
    const { page } = await sortOf(
      mdx({
        'compliance/soc-2': soc2(TYPE_TWO.replace('criteria: security', 'criteria: [security, privacy]')),
        'compliance/iso': ISO.replace('expires:', 'scope: Making of Tallyfox, expires:'),
        'compliance/gdpr': GDPR,
        'compliance/soc-3': 'name: SOC 3\nkind: attestation\nsummary: A report.',
      }),
    );
    const said = page('/compliance/');
    expect(said).toContain('| Framework | Status | [Security](/principles/security/) |');
    expect(cells(said, 'SOC 2 Type 2')).toEqual([
      'Current through 30 June 2027',
      'Covered',
      'Not covered',
      'Not covered',
      'Not covered',
      'Covered',
    ]);
    expect(cells(said, 'ISO/IEC 27001:2022')?.[1]).toBe('Not by category: Making of Tallyfox');
    expect(cells(said, 'GDPR')?.[1]).toBe('Processor');
    expect(cells(said, 'SOC 3')?.slice(0, 2)).toEqual(['Planned, nothing yet', 'No report']);
  });
  it('calls nothing covered once the report has lapsed, nor where nobody says what it covers', async () => {
    const lapsed = await sortOf(mdx({ 'compliance/soc-2': soc2(TYPE_TWO) }), '2028-01-01');
    expect(cells(lapsed.page('/compliance/'), 'SOC 2 Type 2')?.slice(1, 3)).toEqual(['Was covered', 'Not covered']);
    const unsaid = await sortOf(mdx({ 'compliance/soc-2': soc2(TYPE_TWO.replace(' criteria: security,', '')) }));
    expect(cells(unsaid.page('/compliance/'), 'SOC 2 Type 2')?.slice(1)).toEqual(Array(5).fill('(Not stated)'));
  });
  it('has no columns of categories where nothing could cover any', async () => {
    const { page } = await sortOf(mdx({ 'compliance/iso': ISO }));
    expect(page('/compliance/')).toContain('| Framework | Status | Covers |');
    expect(page('/compliance/')).not.toContain('Which report covers');
  });
});
