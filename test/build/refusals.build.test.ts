import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite, copyOfDemo } from '../support/build.ts';
import { builtContent, firstOf } from '../support/content.ts';

const tree = await builtContent();
const { id, file: answer } = firstOf(tree.faqs, () => true, 'answer');
const file = firstOf(tree.documents, (data) => data.access !== 'public' && !!data.file, 'gated file').data.file;

/** Puts a line into a file's front matter. */
const addLine = (root: string, name: string, line: string) => {
  const path = join(root, name);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^---\n/, `---\n${line}\n`));
};

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

  it('refuses to drop an address that was published, and leads an alias to its page', async () => {
    const root = copyOfDemo();
    const list = join(root, 'content/.published-addresses');
    writeFileSync(list, `/faq/earlier-${id}/\n`);
    const refused = await buildSite(root);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(`/faq/earlier-${id}/`);
    expect(readdirSync(refused.dist)).toEqual([]);

    addLine(root, answer, `aliases: [earlier-${id}]`);
    const { code, output, dist } = await buildSite(root);
    expect([code, output]).toEqual([0, expect.stringMatching(/published-addresses: \d+ addresses added; commit it/)]);
    expect(readFileSync(join(dist, '_redirects'), 'utf8')).toBe(`/faq/earlier-${id}/* /faq/${id}/:splat 301\n`);
    expect(readFileSync(list, 'utf8').split('\n')).toContain(`/faq/${id}/`);
  });
});
