import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentRoot, distFolder } from '../../src/build/roots.ts';
import { builtContent } from '../support/content.ts';

const dist = distFolder();
const tree = await builtContent();
const names = readdirSync(dist, { recursive: true }).map(String);
const texts = new Map(
  names
    .filter((name) => /\.(?:html|md|json|xml|txt|csv|ics|js|css)$/.test(name))
    .map((name) => [name, readFileSync(join(dist, name), 'utf8')]),
);
const own = [...texts].filter(([name]) => !name.startsWith('pagefind/'));

/** What the exercise "Damn Vulnerable Trust Center" looks for in the public files; the rest is in test/functions/attack. */
describe('the public files', () => {
  it('2: hold no secret and no key', () => {
    for (const [name, text] of own)
      expect([
        name,
        /-----BEGIN|AKIA[0-9A-Z]{16}|gh[pousr]_\w{30,}|xox[bp]-|eyJhbGci|SECRETS=|SMTP_URL=|smtps?:\/\/\w+:/.test(text),
      ]).toEqual([name, false]);
  });

  it('4: hold no internal note: no comment of the content, nothing of access.yaml but the target', () => {
    const content = readdirSync(join(contentRoot(), 'content'), { recursive: true })
      .map(String)
      .filter((name) => /\.(?:mdx?|yaml)$/.test(name));
    const notes = content.flatMap((name) => {
      const text = readFileSync(join(contentRoot(), 'content', name), 'utf8');
      const comments = [...text.matchAll(/\{\/\*([\s\S]*?)\*\/\}|<!--([\s\S]*?)-->/g)].map(([, a, b]) =>
        (a ?? b ?? '').trim(),
      );
      const yaml = name.endsWith('.yaml')
        ? [...text.matchAll(/(?:^|\s)# (.+)$/gm)].map(([, note = '']) => note.trim())
        : [];
      return [...comments, ...yaml].filter((note) => note.length > 12);
    });
    const { approvers, inviters, rules } = tree.access.data;
    const published: string[] = Object.values(tree.company.data.contacts);
    const secrets = [
      '"inviters"',
      '"approvers"',
      ...rules.flatMap(({ domain }) => domain ?? []),
      ...[...approvers, ...inviters].filter((address) => !published.includes(address)),
      ...notes,
    ];
    for (const [name, text] of own)
      expect([name, secrets.filter((secret) => text.includes(secret))]).toEqual([name, []]);
  });

  it('5: hold the claims themselves: a page’s script can only call one lapsed, never current', () => {
    const scripts = own.filter(([name]) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const [name, text] of scripts) {
      // The questionnaire's page and its worker talk to each other, about a reader's own file.
      if (!/(?:^|\/)(?:filling-|work-)/.test(name)) expect(text).not.toContain('postMessage');
      expect(text).not.toMatch(
        /add\([^)]*status--(?:current|bridged)|["'`]Current["'`]|sessionStorage|document\.cookie/,
      );
      expect(text).not.toMatch(/searchParams[^;]{0,40}status/);
      // One thing is kept in the browser: that its reader turned the key `/` on.
      if (text.includes('localStorage')) expect(text).toContain('vouchsafe-slash');
    }
    const pages = tree.compliance.map(({ id }) => texts.get(`compliance/${id}/index.html`) ?? '');
    for (const page of pages) expect(page).toMatch(/data-fact="status" data-value="[a-z-]+"/);
  });

  // The lexicon has “system prompt” among the words that buyers ask with.
  it('8: hold no prompt, no trace, no source map and no debugging', () => {
    expect(names.filter((name) => /\.map$|\.ts$|\.log$|\.bak$|~$|\.orig$/.test(name))).toEqual([]);
    for (const [name, text] of own)
      expect([
        name,
        /sourceMappingURL|(?<!")system prompt|You are a helpful|console\.(?:log|debug)|debugger;|\n\s+at \w+ \(|node_modules/i.test(
          text,
        ),
      ]).toEqual([name, false]);
  });

  it('9: hold no earlier version and no folder of a tool', () => {
    expect(
      names.filter((name) =>
        /(?:^|\/)\.(?!well-known)|(?:^|\/)(?:old|backup|drafts?|archive|private|content|tmp)(?:\/|$)/.test(name),
      ),
    ).toEqual([]);
    const gated = tree.documents.flatMap(({ data }) => (data.access !== 'public' && data.file ? [data.file] : []));
    const replaced = tree.agreements.flatMap(({ data }) => data.supersedes ?? []);
    const kept = [...gated, ...replaced.map((id) => `/${id}`)];
    expect(names.filter((name) => kept.some((one) => `/${name}`.includes(one)))).toEqual([]);
  });
});
