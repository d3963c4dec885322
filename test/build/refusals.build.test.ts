import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite, copyOfDemo } from '../support/build.ts';
import { builtContent, firstOf } from '../support/content.ts';
import { addLine } from './fixtures/add-line.ts';

const tree = await builtContent();
const { id, file: answer } = firstOf(tree.faqs, () => true, 'answer');
const file = firstOf(tree.documents, (data) => data.access !== 'public' && !!data.file, 'gated file').data.file;

describe('a build of broken content', () => {
  it('names every fault of the tree in one run, and builds nothing', async () => {
    const root = copyOfDemo();
    addLine(root, answer, 'color: red');
    addLine(root, 'content/principles/security.mdx', 'scope: true');
    rmSync(join(root, 'content/agreements/pentest-terms.md'));
    const { code, output, dist } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain(`${answer}:2`);
    expect(output).toContain('unknown key "color"');
    expect(output).toContain('content/principles/security.mdx:2');
    expect(output).toContain('unknown key "scope"');
    expect(output).toContain('pentest-terms');
    expect(output).not.toMatch(/\n\s+at .*\.ts:\d+/);
    expect(readdirSync(dist)).toEqual([]);
  });

  it('refuses to publish what only the gate may hand out, and a secret of its environment, wherever they stand', async () => {
    const root = copyOfDemo();
    const CRON_SECRET = 'cron-Zx81-cron-Zx81-cron-Zx81-cron';
    appendFileSync(join(root, answer), `\nAsk about ${file}. The key: ${CRON_SECRET}.\n`);
    const { code, output, dist } = await buildSite(root, { CRON_SECRET });
    expect(code).toBe(1);
    expect(readdirSync(dist)).toEqual([]);
    expect(output).toContain(`dist/faq/${id}/index.html  holds the name of the gated file private/${file}`);
    expect(output).toContain(`dist/faq/${id}/index.html  holds a value of the variable CRON_SECRET`);
    expect(output).not.toContain(CRON_SECRET);
  });
});
