import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { edited, GOOD, withTree } from './tree-on-disk.ts';

const script = fileURLToPath(new URL('../../scripts/check-content.ts', import.meta.url));
const TODAY = '2026-11-21';
const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, TODAY, ...env } });

describe('checkContent', () => {
  it('does not judge claims while a file cannot be read, and says so', async () => {
    await withTree(edited('content/faqs/sso.mdx', 'category', 'color: red\ncategory'), async (root) => {
      const { tree, errors, findings, report } = await checkContent(root, TODAY);
      expect(tree).toBeNull();
      expect(errors).toBe(1);
      expect(findings).toEqual([]);
      expect(report).toBe(`content/faqs/sso.mdx:3  unknown key "color"  [error unknown-key]
  Allowed here: question, category, principles, updated, reviewBy, documents, systems, featured, maps.
  Delete line 3.

The claims were not judged yet: first mend what is above.`);
    });
  });

  it('tells findings of the claims with their rule, line and counts', async () => {
    const body = edited('content/faqs/sso.mdx', 'Yes: see', 'We are SOC 2 certified: see');
    await withTree(body, async (root) => {
      const { tree, faults, errors, findings, report } = await checkContent(root, TODAY);
      expect(faults).toEqual([]);
      expect(tree).not.toBeNull();
      const finding = findings.find(({ found }) => found.includes('certified'));
      expect(finding).toMatchObject({ file: 'content/faqs/sso.mdx', severity: 'error' });
      expect(errors).toBe(findings.filter(({ severity }) => severity === 'error').length);
      const block = report.split(/\n(?=\S)/).find((part) => part.startsWith('content/faqs/sso.mdx:8  '));
      expect(block?.split('\n')[0]).toContain(`[error ${finding?.code}]`);
      expect(block).toContain(`\n  ${finding?.why} (${finding?.source})\n  ${finding?.mend}`);
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

  it('says once what a rule would say of the same line again', async () => {
    const dangling = edited('content/compliance/soc-2.mdx', 'document: soc-2-report', 'document: other');
    await withTree(dangling, async (root) => {
      const { report } = await checkContent(root, TODAY);
      expect(report.match(/content\/compliance\/soc-2\.mdx:9 /g)).toHaveLength(1);
    });
  });

  it('reads and judges 1,000 FAQs in under 2 s of its own', async () => {
    const sso = GOOD['content/faqs/sso.mdx'] ?? '';
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`content/faqs/sso-${index}.mdx`, sso]));
    await withTree(many, async (root) => {
      const started = process.cpuUsage();
      const { sources } = await checkContent(root, TODAY);
      const { user, system } = process.cpuUsage(started);
      expect(sources.size).toBeGreaterThan(1000);
      expect((user + system) / 1000).toBeLessThan(2000);
    });
  });
});

describe('npm run check:content', () => {
  it('ends with 1 and every fault when there is one', async () => {
    await withTree(edited('content/faqs/sso.mdx', 'updated: 2026-09-01', 'updated: 2026-02-31'), async (root) => {
      const { status, stdout, stderr } = run(['--root', root]);
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
      'TODAY is "2026-02-31": write a day as YYYY-MM-DD, such as 2026-11-21.',
    ],
    ['a folder that does not exist', ['--root', '/nowhere/at/all'], {}, 'The folder /nowhere/at/all does not exist.'],
    ['an option that does not exist', ['--rot', '.'], {}, "unknown option '--rot'"],
  ])('refuses %s, and says how to call it', (_what, args, env, message) => {
    const { status, stdout, stderr } = run(args, env);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npm run check:content -- [options]');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
