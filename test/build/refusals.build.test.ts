import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE_ROOT } from '../../src/build/roots.ts';
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

  it('publishes what is plain Markdown elsewhere, and names what is not by file and line', async () => {
    const root = copyOfDemo();
    const file = join(root, 'content/faqs/backups.mdx');
    const text = readFileSync(file, 'utf8');
    const pasted =
      'Done in <5 minutes, see <https://a.example/b>, {customer}.tar<br>.\n\n<!-- NOTE: a secret note -->\n\nexport of data works.';
    writeFileSync(file, `${text}\n${pasted}\n`);
    const good = await buildSite(root);
    expect(good.code).toBe(0);
    const page = readFileSync(join(good.dist, 'faq/backups/index.html'), 'utf8');
    expect(page).toContain('Done in &lt;5 minutes, see <a href="https://a.example/b">');
    expect(page).toContain('{customer}.tar<br>');
    expect(page).toContain('export of data works.');
    for (const name of ['index.html', 'index.md'])
      expect(readFileSync(join(good.dist, 'faq/backups', name), 'utf8')).not.toContain('a secret note');
    writeFileSync(file, `${text}\n<Note>Text</Note>\n`);
    const refused = await buildSite(root);
    expect(refused.code).toBe(1);
    const line = text.split('\n').length + 1;
    expect(refused.output).toContain(`content/faqs/backups.mdx:${line}  <Note> is a component`);
    expect(readdirSync(refused.dist)).toEqual([]);
  });

  it('says what misses a framework that was deleted', async () => {
    const root = copyOfDemo();
    rmSync(join(root, 'content/compliance/soc-2.mdx'));
    const { code, output, dist } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain('/compliance/soc-2/');
    expect(output).toMatch(/content\/[\w/-]+\.mdx?:\d+/);
    expect(readdirSync(dist)).toEqual([]);
  });

  it('refuses to publish what only the gate may hand out', async () => {
    const root = copyOfDemo();
    appendFileSync(join(root, answer), `\nAsk about ${file}.\n`);
    const { code, output, dist } = await buildSite(root);
    expect(code).toBe(1);
    expect(readdirSync(dist)).toEqual([]);
    expect(output).toContain(`dist/faq/${id}/index.html  holds the name of the gated file private/${file}`);
  });

  it('refuses to publish a secret of its environment that somebody has written into an answer', async () => {
    const root = copyOfDemo();
    const CRON_SECRET = 'cron-Zx81-cron-Zx81-cron-Zx81-cron';
    appendFileSync(join(root, answer), `\nThe key: ${CRON_SECRET}.\n`);
    const { code, output, dist } = await buildSite(root, { CRON_SECRET });
    expect(code).toBe(1);
    expect(readdirSync(dist)).toEqual([]);
    expect(output).toContain(`dist/faq/${id}/index.html  holds the value of the variable CRON_SECRET`);
    expect(output).not.toContain(CRON_SECRET);
  });

  it('refuses to publish what a link in public/ leads to', async () => {
    const root = copyOfDemo();
    rmSync(join(root, 'public'));
    cpSync(join(SITE_ROOT, 'public'), join(root, 'public'), { recursive: true });
    symlinkSync('../../private', join(root, 'public/documents/more'));
    const { code, output, dist } = await buildSite(root);
    expect(code).toBe(1);
    expect(readdirSync(dist)).toEqual([]);
    expect(output).toMatch(/public\/documents\/more:1 {2}the link to \.\.\/\.\.\/private leads out of public\//);
  });
});
