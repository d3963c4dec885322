import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edited, GOOD, withTree } from '../source/tree-on-disk.ts';
import { buildSite } from '../support/build.ts';

const ANSWER = 'content/faqs/sso.mdx';
const PRINCIPLE = 'content/principles/security.mdx';

describe('a build of broken content', () => {
  it('names every fault of the tree in one run, and builds nothing', async () => {
    const broken = {
      ...edited(ANSWER, 'question:', 'color: red\nquestion:'),
      [PRINCIPLE]: GOOD[PRINCIPLE]?.replace('name:', 'scope: true\nname:') ?? '',
      'content/agreements/nda-2.md': null,
    };
    const { code, output, dist } = await withTree(broken, buildSite);
    expect(code).toBe(1);
    expect(output).toContain(`${ANSWER}:2`);
    expect(output).toContain('unknown key "color"');
    expect(output).toContain(`${PRINCIPLE}:2`);
    expect(output).toContain('unknown key "scope"');
    expect(output).toContain('nda-2');
    expect(output).not.toMatch(/\n\s+at .*\.ts:\d+/);
    expect(readdirSync(dist)).toEqual([]);
  });

  it('refuses to publish what only the gate may hand out, and a secret of its environment, wherever they stand', async () => {
    const CRON_SECRET = 'cron-Zx81-cron-Zx81-cron-Zx81-cron';
    const said = `Ask about soc-2-report.pdf. The key: ${CRON_SECRET}.\n\nYes: see`;
    const leaking = {
      ...edited(ANSWER, 'Yes: see', said),
      'private/soc-2-report.pdf': '%PDF-1.7\n',
      'content/documents/whitepaper.mdx': null,
    };
    const { code, output, dist } = await withTree(leaking, (root) => buildSite(root, { CRON_SECRET }));
    expect(code).toBe(1);
    expect(readdirSync(dist)).toEqual([]);
    expect(output).toContain('dist/faq/sso/index.html  holds the name of the gated file private/soc-2-report.pdf');
    expect(output).toContain('dist/faq/sso/index.html  holds a value of the variable CRON_SECRET');
    expect(output).not.toContain(CRON_SECRET);
  });
});
