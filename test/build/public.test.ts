import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distFolder, SITE_ROOT } from '../../src/build/roots.ts';

const dist = distFolder();
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
    const content = readdirSync(join(SITE_ROOT, 'content'), { recursive: true })
      .map(String)
      .filter((name) => /\.(?:mdx?|yaml)$/.test(name));
    const notes = content.flatMap((name) => {
      const text = readFileSync(join(SITE_ROOT, 'content', name), 'utf8');
      const comments = [...text.matchAll(/\{\/\*([\s\S]*?)\*\/\}|<!--([\s\S]*?)-->/g)].map(([, a, b]) =>
        (a ?? b ?? '').trim(),
      );
      const yaml = name.endsWith('.yaml')
        ? [...text.matchAll(/(?:^|\s)# (.+)$/gm)].map(([, note = '']) => note.trim())
        : [];
      return [...comments, ...yaml].filter((note) => note.length > 12);
    });
    expect(notes.length).toBeGreaterThan(0);
    for (const [name, text] of own) {
      for (const note of notes) expect([name, text.includes(note)]).toEqual([name, false]);
      expect([
        name,
        /"inviters"|"approvers"|competitor\.example|regulator\.example|sales@northwind/.test(text),
      ]).toEqual([name, false]);
    }
  });

  it('5: hold the claims themselves: a page’s script can only call one lapsed, never current', () => {
    const scripts = own.filter(([name]) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, text] of scripts) {
      expect(text).not.toMatch(
        /add\([^)]*status--(?:current|bridged)|["'`]Current["'`]|localStorage|sessionStorage|document\.cookie|postMessage/,
      );
      expect(text).not.toMatch(/searchParams[^;]{0,40}status/);
    }
    expect(texts.get('compliance/soc-2/index.html')).toMatch(/status--current|data-value="current"/);
  });

  it('8: hold no prompt, no trace, no source map and no debugging', () => {
    expect(names.filter((name) => /\.map$|\.ts$|\.log$|\.bak$|~$|\.orig$/.test(name))).toEqual([]);
    for (const [name, text] of own)
      expect([
        name,
        /sourceMappingURL|system prompt|You are a helpful|console\.(?:log|debug)|debugger;|\n\s+at \w+ \(|node_modules/i.test(
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
    expect(names.filter((name) => /report-nda-2024|demo-/.test(name))).toEqual([]);
  });
});
