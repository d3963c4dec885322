import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { distFolder } from '../../src/build/roots.ts';

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}
const folder = join(distFolder(), 'pagefind/fragment');
const pages = readdirSync(folder).map(
  (name) =>
    JSON.parse(
      gunzipSync(readFileSync(join(folder, name)))
        .toString()
        .slice('pagefind_dcd'.length),
    ) as Fragment,
);
const textAt = (url: string) => pages.find((page) => page.url === url)?.content ?? '';

describe('what the search reads of a page', () => {
  it('are the pages that have a kind, each under its heading', () => {
    expect(pages.length).toBeGreaterThan(80);
    for (const { url, meta } of pages) {
      expect(meta.kind, url).toMatch(/^(FAQ|Document|Framework|Guide|Principle|Subprocessor|Update)$/);
      expect(meta.title, url).toBeTruthy();
    }
  });

  it('is what a question says and maps to, not what stands beside every question', () => {
    const text = textAt('/faq/audit-log/');
    expect(text).toContain('Yes. It records who did what');
    expect(text).toMatch(/Access and identity\. Security\. CAIQ v4 LOG-07\.1, LOG-08\.1, LOG-12\.1\. MVSP 2\.7\.$/);
    for (const { url, content, meta } of pages)
      if (meta.kind === 'FAQ') expect(content, url).not.toMatch(/Last reviewed|Next review by|Cite as|Public ·/);
  });

  it('keeps names and values apart, so that both are found as words', () => {
    expect(textAt('/documents/security-whitepaper/')).toContain('Access Public. Kind Whitepaper. Date 31 August 2026.');
    expect(textAt('/principles/confidentiality/')).toContain('Scope In scope. Covered by SOC 2 Type 2');
    expect(textAt('/subprocessors/')).toContain('Name Purpose Data Location Transfer Since');
    expect(textAt('/compliance/iso-27001/')).toContain('Edition 2022. Certificate EC-27001-0417.');
    expect(textAt('/documents/penetration-test-2026/')).toContain('Request Tell us who you are');
  });
});
