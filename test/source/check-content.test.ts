import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run as checkVerb } from '../../program/check.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { findingWords } from '../../src/words/findings.ts';
import { runVerb } from '../support/run-verb.ts';
import { edited, GOOD, withTree } from './tree-on-disk.ts';

const script = fileURLToPath(new URL('../../program/vouchsafe.ts', import.meta.url));
const TODAY = '2026-11-21';
const run = (args: string[], env: Record<string, string> = {}) => runVerb(checkVerb, args, { env: { TODAY, ...env } });

describe('checkContent', () => {
  it('does not judge claims while a file cannot be read, and says so', async () => {
    await withTree(edited('content/faqs/sso.mdx', 'category', 'color: red\ncategory'), async (root) => {
      const { tree, errors, findings, report } = await checkContent(root, TODAY);
      expect(tree).toBeNull();
      expect(errors).toBe(1);
      expect(findings).toEqual([]);
      expect(report).toBe(`content/faqs/sso.mdx:3  unknown key "color"  [error unknown-key]
  Allowed here: question, category, principles, asks, updated, reviewBy, documents, systems, featured, internal, aliases, maps.
  Delete line 3.

The claims have not been checked yet. Fix the errors above first.`);
    });
  });

  it('leaves gated files alone where private/ has none, as in a checkout from git, and says so', async () => {
    const missing = (findings: Awaited<ReturnType<typeof checkContent>>['findings']) =>
      findings.filter(({ code }) => code === 'VS-R03').map(({ found }) => found);
    await withTree(GOOD, async (root) => {
      const { findings, notes } = await checkContent(root, TODAY);
      expect(missing(findings)).toEqual(['file: whitepaper.pdf']);
      expect(notes.join()).toContain(
        'private/ has no PDFs here, so the file of one gated document has not been checked.',
      );
    });
    await withTree({ ...GOOD, 'private/another.pdf': '%PDF-' }, async (root) => {
      const { findings, notes } = await checkContent(root, TODAY);
      expect(missing(findings).sort()).toEqual(['file: soc-2-report.pdf', 'file: whitepaper.pdf']);
      expect(notes.join()).not.toContain('private/');
    });
  });

  it('tells findings of the claims with their rule, line and counts', async () => {
    const body = edited('content/faqs/sso.mdx', 'Yes: see', 'We are SOC 2 certified: see');
    await withTree(body, async (root) => {
      const { tree, faults, errors, findings, report } = await checkContent(root, TODAY);
      expect(faults).toEqual([]);
      expect(tree).not.toBeNull();
      const finding = findings.find(({ found }) => found.includes('certified'));
      expect(finding).toMatchObject({ code: 'VS-W01', file: 'content/faqs/sso.mdx', severity: 'error' });
      expect(errors).toBe(findings.filter(({ severity }) => severity === 'error').length);
      const block = report.split(/\n(?=\S)/).find((part) => part.startsWith('content/faqs/sso.mdx:8  '));
      expect(block?.split('\n')[0]).toContain(`[error ${finding?.code}]`);
      const { why, source, fix } = findingWords.en.rules['VS-W01'];
      expect(block).toContain(`\n  ${why} (${source})\n  ${fix}`);
    });
  });

  it('leaves it silent, with the reason listed, where a comment allows it', async () => {
    const silent = edited(
      'content/faqs/sso.mdx',
      'Yes: see',
      '{/* vouchsafe-allow VS-W01: a quotation from 2019 */}\n\nWe are SOC 2 certified: see',
    );
    await withTree(silent, async (root) => {
      const { findings, silenced, report } = await checkContent(root, TODAY);
      expect(findings.map(({ code }) => code)).not.toContain('VS-W01');
      expect(silenced).toMatchObject([{ finding: { code: 'VS-W01' }, reason: 'a quotation from 2019' }]);
      expect(report).toMatch(/silenced: .*\[VS-W01\]\n {2}Reason given: a quotation from 2019/);
    });
  });

  it('tells everything in the language of the company, the links that lead out included', async () => {
    const other = edited('content/company.yaml', 'tagline:', 'language: ar-XB\ntagline:');
    const claims = edited(
      'content/faqs/sso.mdx',
      'Yes: see',
      '{/* vouchsafe-allow VS-W01: 2019 */}\n\nWe are SOC 2 certified, and unhackable: see',
    );
    const broken = edited('content/faqs/sso.mdx', 'category', 'color: red\ncategory');
    const words = findingWords['ar-XB'];
    for (const [change, said] of [
      [claims, [words.rules['VS-W11'].title, words.rules['VS-W11'].fix, words.reason('2019')]],
      [broken, [words.notJudged]],
    ] as const)
      await withTree({ ...other, ...change, 'public/logo.svg': '<svg/>' }, async (root) => {
        await symlink('/etc', join(root, 'public/etc'));
        const { report, faults, findings } = await checkContent(root, TODAY);
        expect(faults.map(({ code }) => code)).toContain('link-outside');
        for (const text of said) expect(report).toContain(text);
        const own = findings.reduce((text, { sentence = '' }) => text.replaceAll(sentence || '\n', ' '), report);
        expect(own.match(/\b(?:the|is|not|has|of|out|and|error|reason|delete|allowed|silenced)\b/gi)).toEqual(null);
      });
  });

  it('says once what a rule would say of the same line again', async () => {
    const dangling = edited('content/compliance/soc-2.mdx', 'document: soc-2-report', 'document: other');
    await withTree(dangling, async (root) => {
      const { report } = await checkContent(root, TODAY);
      expect(report.match(/content\/compliance\/soc-2\.mdx:9 /g)).toHaveLength(1);
    });
  });
});

describe('vouchsafe check', () => {
  it('ends with 1 and every fault when there is one', async () => {
    await withTree(edited('content/faqs/sso.mdx', 'updated: 2026-09-01', 'updated: 2026-02-31'), async (root) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'check', '--root', root], {
        encoding: 'utf8',
        env: { ...process.env, TODAY },
      });
      expect(stderr).toBe('');
      expect(stdout).toContain(
        'content/faqs/sso.mdx:4  "2026-02-31" is not a day: 2026-02 has 28 days  [error bad-value]',
      );
      expect(stdout).toMatch(/\n1 error, 0 warnings, 0 silenced: \d+ files as of 2026-11-21 in \d+ ms\.\n$/);
      expect(status).toBe(1);
    });
  });

  it.each([
    [
      'a day that does not exist',
      [],
      { TODAY: '2026-02-31' },
      'TODAY is "2026-02-31". Write a day as YYYY-MM-DD, such as 2026-11-21.',
    ],
    ['a folder that does not exist', ['--root', '/nowhere/at/all'], {}, 'The folder /nowhere/at/all does not exist.'],
    ['an option that does not exist', ['--rot', '.'], {}, "unknown option '--rot'"],
  ])('refuses %s, and says how to call it', async (_what, args, env, message) => {
    const { status, stdout, stderr } = await run(args, env);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: vouchsafe check [options]');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('vouchsafe check, for machines', () => {
  const faulty = {
    ...edited('content/faqs/sso.mdx', 'Yes: see', 'We are SOC 2 certified: see'),
    ...edited('content/company.yaml', 'tagline:', 'tagline: "[[fill in: what we do, 100%]]" # was:'),
  };

  it('tells the same as facts with --json', async () => {
    await withTree(faulty, async (root) => {
      const { status, stdout } = await run(['--root', root, '--json']);
      const told = JSON.parse(stdout);
      expect(status).toBe(1);
      expect(told).toMatchObject({ asOf: TODAY, errors: expect.any(Number), silenced: [], notes: expect.any(Array) });
      expect(told.gaps).toMatchObject([{ file: 'content/company.yaml', line: 3, what: 'what we do, 100%' }]);
      expect(told.findings).toContainEqual(
        expect.objectContaining({ file: 'content/faqs/sso.mdx', line: 8, severity: 'error', code: 'VS-W01' }),
      );
      expect(told.errors).toBe(
        told.findings.filter(({ severity }: { severity: string }) => severity === 'error').length,
      );
    });
  });

  it('shows each beside its line on GitHub', async () => {
    await withTree(faulty, async (root) => {
      const { stdout } = await run(['--root', root], { GITHUB_ACTIONS: 'true' });
      expect(stdout).toMatch(/^::error file=content\/faqs\/sso\.mdx,line=8,title=VS-W01::"[^\n]*%0A[^\n]*$/m);
      expect(stdout).toContain('::notice file=content/company.yaml,line=3,title=gap::what we do, 100%25');
      const elsewhere = await run(['--root', root], { GITHUB_ACTIONS: '' });
      expect(elsewhere.stdout).not.toContain('::error');
    });
  });

  it('checks again after a change with --watch', async () => {
    await withTree({}, async (root) => {
      const child = spawn(process.execPath, [script, 'check', '--root', root, '--watch'], {
        env: { ...process.env, TODAY },
      });
      const until = (mark: RegExp) =>
        new Promise<string>((found) => {
          let said = '';
          const read = (chunk: Buffer) => {
            said += chunk;
            if (!mark.test(said)) return;
            child.stdout.off('data', read);
            found(said);
          };
          child.stdout.on('data', read);
        });
      try {
        expect(await until(/Watching for changes/)).not.toContain('unknown key');
        const again = until(/\d+ errors?, /);
        const [file = '', text = ''] =
          Object.entries(edited('content/faqs/sso.mdx', 'category', 'color: red\ncategory'))[0] ?? [];
        writeFileSync(join(root, file), text);
        expect(await again).toContain('content/faqs/sso.mdx:3  unknown key "color"');
      } finally {
        child.kill();
      }
    });
  });
});
