import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseHtml } from '../../src/body/html.ts';
import { readProse } from '../../src/body/prose.ts';
import { edited, told, toldOf } from './tree-on-disk.ts';

const FAQ = 'content/faqs/x.mdx';
const faq = (body: string): string => `---\nquestion: Q?\ncategory: Access\nupdated: 2026-09-01\n---\n${body}\n`;
const html = async (body: string): Promise<string> => (await proseHtml(readProse(body).markdown, 'en')).html.trim();

describe('what is plain Markdown elsewhere works here', () => {
  const CASES: [what: string, body: string, html: string][] = [
    [
      'less than',
      'A backup starts in <5 minutes, ends by 3 < 4.',
      '<p>A backup starts in &lt;5 minutes, ends by 3 &lt; 4.</p>',
    ],
    [
      'a placeholder in braces',
      'Files are named {customer}-{date}.tar.',
      '<p>Files are named {customer}-{date}.tar.</p>',
    ],
    [
      'JSON',
      'Send {a: 1}, {`a`: 1} or "{"a": {"b": "c"}}".',
      '<p>Send {a: 1}, {<code>a</code>: 1} or “{"a": {"b": "c"}}”.</p>',
    ],
    ['an autolink', 'See <https://a.example/b>.', '<p>See <a href="https://a.example/b">https://a.example/b</a>.</p>'],
    ['a mailbox', 'Write to <s@a.example>.', '<p>Write to <a href="mailto:s@a.example">s@a.example</a>.</p>'],
    [
      'a comment of HTML',
      'One <!-- NOTE: ask --> two.\n\n<!-- a\n\nb -->\n\nThree.',
      '<p>One  two.</p>\n<p>Three.</p>',
    ],
    ['a comment of MDX', '{/* a `b` */} One {/* *c* */}two.', '<p>One two.</p>'],
    ['a comment in a list', '- a\n<!-- b -->\n- c', '<ul>\n<li>a</li>\n<li>c</li>\n</ul>'],
    [
      'a comment in code',
      'Write `<!-- a -->` or `{/* b */}`.',
      '<p>Write <code>&lt;!-- a --&gt;</code> or <code>{/* b */}</code>.</p>',
    ],
    [
      'prose that begins as code does',
      'export of data takes a day.\n\nimport of a backup, on request.',
      '<p>export of data takes a day.</p>\n<p>import of a backup, on request.</p>',
    ],
    ['a break', 'One<br>two<br/>three', '<p>One<br>two<br>three</p>'],
    ['a tag that closes itself', '<a id="x" />Text', '<p><a id="x"></a>Text</p>'],
    ['a literal in braces', 'a{" "}b {\'*c*\'}', '<p>a b *c*</p>'],
    ['an address for a heading', '## Backups {#backups-2}', '<h2 id="backups">Backups</h2>'],
    ['indented code', 'Run:\n\n    a <b> {c}\n', '<p>Run:</p>\n<pre><code>a &lt;b&gt; {c}\n</code></pre>'],
    [
      'Markdown between tags',
      '<details>\n<summary>More</summary>\n\n**Text**\n\n</details>',
      '<details>\n<summary>More</summary>\n<p><strong>Text</strong></p>\n</details>',
    ],
    ['a style, which the headers refuse', '<p style="color:red" align="center">a</p>', '<p align="center">a</p>'],
    ['an aside in colons', ':::warning Take care\nText.\n:::', '<p><strong>Take care</strong></p>\n<p>Text.</p>'],
    ['an alert', '> [!NOTE]\n> One\n> two.', '<p><strong>Note</strong></p>\n<p>One\ntwo.</p>'],
    ['a strike of two tildes', '~~Old~~ costs about \\~5 a month.', '<p><del>Old</del> costs about ~5 a month.</p>'],
  ];
  it.each(CASES)('%s', async (_what, body, expected) => {
    expect(toldOf('faqs', faq(body))).toEqual([]);
    expect(await html(body)).toBe(expected);
  });
});

it.each([
  'import data from "Salesforce" by hand, or from files',
  'import and export are free',
  'export default settings are on a page of their own',
  'export let customers go: their data is theirs',
  'export function (CSV) is on every plan',
  'For {n+1} of {1-3} files in {a/b}, use {year}, { or }',
  'Map<string, number>, a << b, <= 5, <- and ->',
])('prose stays prose: %s', (body) => {
  expect(toldOf('faqs', faq(body))).toEqual([]);
});

it.each([
  "import A from 'a'",
  'import { A, B } from "a";',
  'import {',
  "import * as a from 'a'",
  "import 'a.css'",
  'export const a = 1',
  'export const { a } = b',
  'export default Layout',
  'export default function A() {',
  'export default ({ children }) => children',
  'export { a }',
])('code is told from prose: %s', (body) => {
  expect(toldOf('faqs', faq(body))[0]).toContain("this line is code, and code isn't run here");
});

describe('what would stop or spoil a page is named', () => {
  const SHOW = 'or put it in backticks to show it as it is.';
  const CASES: [body: string, line: number, message: string][] = [
    [
      'See {{ site.name }}.',
      6,
      `"{{ site.name }}" is a template's placeholder and would be published as it stands\n  Write what it stands for, ${SHOW}`,
    ],
    [
      'See [it]({{site.baseurl}}/a/).',
      6,
      `"{{site.baseurl}}" is a template's placeholder and would be published as it stands\n  Write what it stands for, ${SHOW}`,
    ],
    [
      'a\n\n{% include x %}',
      8,
      `"{% include x %}" is a template's placeholder and would be published as it stands\n  Write what it stands for, ${SHOW}`,
    ],
    [
      '[a](https://a.example){:target="_blank"}',
      6,
      `"{:target="_blank"}" is a list of attributes and would be published as it stands\n  Delete it, ${SHOW}`,
    ],
    [
      'On {frontmatter.updated} we',
      6,
      `"{frontmatter.updated}" is code, and code isn't run here\n  Write what it stands for, ${SHOW}`,
    ],
    [
      'In {list.map((one) => one)} we',
      6,
      `"{list.map((one) => one)}" is code, and code isn't run here\n  Write what it stands for, ${SHOW}`,
    ],
    ['In {6 * 7} days', 6, `"{6 * 7}" is code, and code isn't run here\n  Write what it stands for, ${SHOW}`],
    ['In {`a`} days', 6, '"{`a`}" is code, and code isn\'t run here\n  Write the text without braces and backticks.'],
    [
      "import A from './a.ts'\n\nText",
      6,
      "this line is code, and code isn't run here\n  Delete it, or put it in a code block to show it as it is.",
    ],
    [
      'Text\n\nexport const a = 1',
      8,
      "this line is code, and code isn't run here\n  Delete it, or put it in a code block to show it as it is.",
    ],
    [
      '<Note>\n\nText\n\n</Note>',
      6,
      '<Note> is a component, and there are no components here\n  Write it in Markdown, and delete the tag here and where it closes.',
    ],
    [
      '<Tabs items={[1]}>',
      6,
      '<Tabs> is a component, and there are no components here\n  Write it in Markdown, and delete the tag here and where it closes.',
    ],
    [
      "<Tabs items={['a', 'b']}>",
      6,
      `"<Tabs items={" begins a tag that can't be read here\n  Write it in Markdown without braces, ${SHOW}`,
    ],
    [
      'Open <your-domain>/login.',
      6,
      "<your-domain> isn't an HTML tag, so readers wouldn't see it\n  Put it in backticks to show it as text: `<your-domain>`.",
    ],
    [
      '<script>a()</script>',
      6,
      "<script> can't stand in a text\n  Pages carry no scripts or styles of their own: delete it.",
    ],
    [
      '<iframe src="https://a.example/"></iframe>',
      6,
      "<iframe> can't stand in a text\n  Pages load nothing from elsewhere: link to it instead.",
    ],
    ['<b onclick="a()">b</b>', 6, '"onclick" is a script\n  Pages carry no scripts: delete it.'],
    ['a <b>c\n\nd', 6, '<b> is never closed\n  Add </b> where it ends.'],
    ['<details>\n\nText', 6, '<details> is never closed\n  Add </details> where it ends.'],
    ['Text\n\n</div>', 8, '</div> closes nothing\n  Delete it, or open <div> before it.'],
    ['Text\n\n<!-- NOTE', 8, 'the comment is never closed\n  Add --> where it ends.'],
    ['Text {/* NOTE', 6, 'the comment is never closed\n  Add */} where it ends.'],
    [
      'A restore takes ~3~5 minutes.',
      6,
      'single tildes strike out "3"\n  Write "about" or \\~ for a tilde that is meant as one, and ~~ on both sides to strike out.',
    ],
    [
      '{/* a\nb */}\n\nSee {{ a }}',
      9,
      `"{{ a }}" is a template's placeholder and would be published as it stands\n  Write what it stands for, ${SHOW}`,
    ],
  ];
  it.each(CASES)('%s', (body, line, message) => {
    expect(toldOf('faqs', faq(body))).toEqual([`${FAQ}:${line}  ${message}`]);
  });

  it('a body that is a comment and nothing else', () => {
    expect(toldOf('faqs', faq('<!-- to be written -->'))).toEqual([
      `${FAQ}:7  no text follows the front matter\n  Write it below the second "---".`,
    ]);
  });

  it('but not in code, where it is shown', () => {
    const shown =
      '`{{ a }}` `<Note>` ``{`a`}``\n\n```jsx\nimport A from "a"\n<Note>{a.b}</Note> ~3~ <!--\n```\n\n    {% a %}';
    expect(toldOf('faqs', faq(shown))).toEqual([]);
  });
});

describe('links and images', () => {
  const SSO = 'content/faqs/sso.mdx';
  const withLine = (line: string) => edited(SSO, 'Yes: see', `${line}\n\nYes: see`);
  const LINK = 'Write the whole address, such as https://…, or the path of a page here, such as /faq/.';
  const IMAGE = 'Save it under public/ and write its path from there, such as /images/plan.png.';
  it.each([
    [
      '[a](./sso.mdx)',
      'the link ./sso.mdx is relative, and pages don\'t lie where files do\n  Did you mean "/faq/sso/"?',
    ],
    [
      '[a](../documents/whitepaper.md#x)',
      'the link ../documents/whitepaper.md#x is relative, and pages don\'t lie where files do\n  Did you mean "/documents/whitepaper/#x"?',
    ],
    ['[a](setup.md)', `the link setup.md is relative, and pages don't lie where files do\n  ${LINK}`],
    ['<a href="setup.md">a</a>', `the link setup.md is relative, and pages don't lie where files do\n  ${LINK}`],
    ['[a](javascript:a)', 'the link javascript:a is a script\n  Write an address, or take the link out.'],
    ['![a](./a.png)', `the image ./a.png is not under public/\n  ${IMAGE}`],
    [
      '![a](https://a.example/a.png)',
      `the image https://a.example/a.png is on another site, and pages load nothing from elsewhere\n  ${IMAGE}`,
    ],
    [
      '<img src="https://a.example/a.png" alt="a">',
      `the image https://a.example/a.png is on another site, and pages load nothing from elsewhere\n  ${IMAGE}`,
    ],
  ])('%s', async (line, message) => {
    expect(await told(withLine(line))).toEqual([`${SSO}:8  ${message}`]);
  });

  it('an image and a logo are looked for under public/', async () => {
    const withLogo = edited('content/company.yaml', 'brand: {', 'brand: { logo: /logo.svg,');
    const files = { 'public/plan.png': 'x', 'public/logo.svg': 'x', ...withLogo };
    expect(await told({ ...withLine('![a](/plan.png)'), ...files })).toEqual([]);
    expect(await told({ ...withLine('![a](/plans.png)'), ...files })).toEqual([
      `${SSO}:8  the image /plans.png doesn't exist\n  Did you mean "/plan.png"?`,
    ]);
    expect(await told({ ...files, 'public/logo.svg': null })).toEqual([
      `content/company.yaml:7  the logo /logo.svg doesn't exist\n  Add public/logo.svg, or correct the path.`,
    ]);
  });
});

describe('a body cut up and put together at random', () => {
  const piece = fc.constantFrom(
    ...[
      'text ',
      '\n',
      '\n\n',
      '- ',
      '    ',
      '# ',
      '> ',
      '`',
      '```\n',
      '*',
      '~',
      '~~',
      '{',
      '}',
      '{/* c */}',
      '<!-- c -->',
      '{" "}',
    ],
    ...[
      '<b>',
      '</b>',
      '<br/>',
      '<a />',
      '<Note>',
      '<5',
      '<!--',
      '-->',
      '/>',
      '{/*',
      '*/}',
      ':::note\n',
      ':::',
      '> [!NOTE]\n',
      '[a](/b/)',
      '![',
      '{#a}',
      'é',
      '😀',
      '|a|\n|-|\n',
    ],
  );
  const bodies = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  it('is read and made into a page, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        toldOf('faqs', faq(body));
        expect(await html(body)).not.toMatch(/<!-- c -->(?![^<]*<\/code>)/);
      }),
      { numRuns: 1500 },
    );
  });
  it('keeps the place of every character that was not put in', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { markdown, origin } = readProse(body);
        let last = -1;
        for (const [index, char] of Array.from(markdown).entries()) {
          if (char !== 'é') continue;
          const at = origin(Array.from(markdown).slice(0, index).join('').length);
          expect(body[at]).toBe('é');
          expect(at).toBeGreaterThan(last);
          last = at;
        }
      }),
      { numRuns: 1500 },
    );
  });
});
