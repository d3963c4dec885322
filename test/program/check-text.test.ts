import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run as check } from '../../program/check.ts';
import { checkText, MOST_TEXT_BYTES, textOf } from '../../src/build/check-text.ts';
import { lineOf } from '../../src/build/content-report.ts';
import { htmlAsMarkdown } from '../../src/build/html-as-markdown.ts';
import { answer, baseTree, TODAY } from '../claims/check/base-tree.ts';
import { runVerb } from '../support/run-verb.ts';

const found = (name: string, text: string, tree = baseTree()) => {
  const { findings, sources } = checkText({ tree, sources: new Map() }, name, text, TODAY);
  return findings.map((one) => `${one.code} ${lineOf(one, sources)} ${one.found}`);
};

describe('a text from outside', () => {
  it('is judged as Markdown, with front matter or without, as the company’s own words', () => {
    expect(found('post.md', 'Hello.\n\nWe are SOC 2 certified.\n')).toEqual(['VS-W01 3 SOC 2 certified']);
    expect(
      found(
        'post.mdx',
        '---\ntitle: We are SOC 2 certified\ndraft: true\n---\n\n<Note>\n\nUnhackable.\n\n</Note>\n',
      ).toSorted(),
    ).toEqual(['VS-W01 2 SOC 2 certified', 'VS-W11 8 Unhackable']);
    expect(found('post.md', 'We have a SOC 2 Type 2 report, and do not claim PCI DSS.\n')).toEqual([]);
    expect(found('post.md', '---\n\nA rule above, and we are SOC 2 certified.\n')).toEqual([
      'VS-W01 3 SOC 2 certified',
    ]);
  });

  it('is held against the facts of the content', () => {
    expect(found('post.md', 'We are PCI DSS certified.')).toEqual(['VS-C01 1 PCI DSS certified']);
    const tree = baseTree();
    tree.faqs.push(answer('Backups are kept for 35 days.'));
    expect(found('post.md', 'We keep backups for 10 days.', tree)).toEqual(['VS-C41 1 10 days']);
  });

  it('is judged as HTML, block by block, each fault on its line', () => {
    const html = [
      '<!doctype html><html><head><title>News</title><style>p { color: red }</style></head>',
      '<body><h1 class="a">Is it safe?</h1>',
      '      <p>Our platform is <b>unhackable</b>.</p><ul><li class="a long class name">Kept apart</li>',
      '      <li>We are SOC 2 certified &amp; proud.</li></ul>',
      '<blockquote>We are PCI DSS certified.</blockquote><pre>We are SOC 2 certified</pre>',
      '      We use military-grade encryption.</body></html>',
    ].join('\n');
    expect(found('page.html', html).toSorted()).toEqual([
      'VS-W01 4 SOC 2 certified',
      'VS-W11 3 unhackable',
      'VS-W12 6 military-grade',
    ]);
    expect(htmlAsMarkdown(html)).toHaveLength(html.length);
  });

  it('is judged as plain text, where an indent is no code', () => {
    expect(found('mail.txt', 'Hi,\n\n    we are SOC 2 certified.\n\n> We are unhackable, you wrote.\n')).toEqual([
      'VS-W01 3 SOC 2 certified',
    ]);
  });

  it('is not judged by the rules about pages, files and dates', () => {
    expect(found('post.md', '# One\n\n### Two\n\n[a](http://a.example/) ![](/b.png) [c](/faq/none/)\n')).toEqual([]);
  });

  it('may allow a finding, with a reason', () => {
    const text = '<!-- vouchsafe-allow VS-W01: the title of a talk -->\n\nWe are SOC 2 certified.\n';
    const { errors, silenced } = checkText({ tree: baseTree(), sources: new Map() }, 'post.md', text, TODAY);
    expect([errors, silenced.map(({ reason }) => reason)]).toEqual([0, ['the title of a talk']]);
  });

  it('is told from what is no text', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(textOf(bytes('a\r\nb'))).toBe('a\nb');
    expect(textOf(bytes(' \n'))).toEqual({ is: 'empty' });
    expect(textOf(bytes('%PDF-1.7\n'))).toEqual({ is: 'not-text', format: 'pdf' });
    expect(textOf(bytes('PK\u0003\u0004'))).toEqual({ is: 'not-text', format: 'zip' });
    expect(textOf(new Uint8Array([0x61, 0, 0x62]))).toEqual({ is: 'not-text', format: null });
    expect(textOf(new Uint8Array([0x61, 0xe9, 0x20]))).toEqual({ is: 'not-text', format: null });
    expect(textOf(new Uint8Array(MOST_TEXT_BYTES + 1))).toMatchObject({ is: 'too-large' });
  });
});

describe('vouchsafe check --text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'text-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads standard input, answers JSON, and stops with 1 at an error', () => {
    const { status, stdout } = spawnSync(process.execPath, ['program/vouchsafe.ts', 'check', '--text', '-', '--json'], {
      input: 'We are SOC 2 certified.\n',
      encoding: 'utf8',
      env: { ...process.env, TODAY: '2026-11-28' },
    });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      findings: [
        {
          code: 'VS-W01',
          line: 1,
          sentence: 'We are SOC 2 certified.',
          understood: { subject: 'us', act: 'certified', scheme: 'SOC 2', tense: 'now' },
          against: { name: 'SOC 2', standing: 'current', type: 2 },
        },
      ],
    });
  });

  it('reads a file and stops with 0 when nothing stands against it', async () => {
    const file = join(folder, 'post.md');
    writeFileSync(file, 'We have a SOC 2 Type 2 report.\n');
    const { status, stdout } = await runVerb(check, ['--text', file]);
    expect(stdout).toContain('0 errors, 0 warnings, 0 silenced in ');
    expect(status).toBe(0);
  });

  it.each([
    [['--text', 'no-such-file.md'], 'there is no file no-such-file.md'],
    [['--text', 'docs'], 'docs is a folder; give one file'],
    [['--text', 'README.md', '--watch'], '--text goes with --root, --json and --annotate only'],
    [['--explain', 'VS-W1'], 'there is no rule VS-W1. Did you mean VS-W01?'],
  ])('%j is wrong use, told with 2', async (args, message) => {
    const { status, stderr } = await runVerb(check, args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
