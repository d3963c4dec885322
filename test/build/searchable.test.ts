import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { distFolder } from '../../src/build/roots.ts';
import { builtContent, builtPages } from '../support/content.ts';

/** What Pagefind gives of a page: https://pagefind.app/docs/api/ */
interface Found {
  url: string;
  content: string;
  meta: Record<string, string>;
}
interface Bundle {
  createInstance(options: { noWorker: boolean; baseUrl: string }): {
    search(query: string | null): Promise<{ results: { data(): Promise<Found> }[] }>;
  };
}

let search: (query: string | null) => Promise<Found[]>;
let pages: Found[];
beforeAll(async () => {
  vi.stubGlobal('fetch', async (url: string) => new Response(readFileSync(fileURLToPath(url.replace(/\?.*/, '')))));
  const bundle: Bundle = await import(pathToFileURL(join(distFolder(), 'pagefind/pagefind.js')).href);
  const engine = bundle.createInstance({ noWorker: true, baseUrl: '/' });
  search = async (query) => Promise.all((await engine.search(query)).results.map((result) => result.data()));
  pages = await search(null);
});
afterAll(() => vi.unstubAllGlobals());

const tree = await builtContent();
const pathOf = (url: string) => new URL(url, 'https://trust.example').pathname;
const textAt = (path: string) => pages.find(({ url }) => pathOf(url) === path)?.content ?? '';
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('what the search reads of a page', () => {
  it('are the pages that have a kind, each under its heading', () => {
    const built = new Set(builtPages());
    for (const { url, meta } of pages) {
      expect(built, url).toContain(pathOf(url));
      expect(meta.kind, url).toMatch(/^(FAQ|Document|Framework|Guide|Principle|Subprocessor|Update)$/);
      expect(meta.title, url).toBeTruthy();
    }
  });

  it('leaves out no entry of the content', () => {
    const found = new Set(pages.map(({ url }) => pathOf(url)));
    const { compliance, documents, faqs, learn, updates } = tree;
    for (const [folder, entries] of Object.entries({ compliance, documents, faq: faqs, learn, updates }))
      for (const { id } of entries) expect(found).toContain(`/${folder}/${id}/`);
  });

  it('finds an answer and a document by their own words', async () => {
    const sought = [
      ...tree.faqs.slice(0, 5).map(({ id, data }) => [data.question, `/faq/${id}/`]),
      ...tree.documents.slice(0, 5).map(({ id, data }) => [data.title, `/documents/${id}/`]),
    ] as const;
    expect(sought.length).toBeGreaterThan(0);
    for (const [words, path] of sought)
      expect(
        (await search(words ?? '')).map(({ url }) => pathOf(url)),
        words,
      ).toContain(path);
  });

  it('is what a question says and maps to, not what stands beside every question', () => {
    for (const { id, data } of tree.faqs) expect(textAt(`/faq/${id}/`)).toContain(spaced(data.category));
    for (const { url, content, meta } of pages)
      if (meta.kind === 'FAQ') expect(content, url).not.toMatch(/Last reviewed|Next review by|Cite as|Public ·/);
  });

  it('keeps names and values apart, so that both are found as words', () => {
    for (const { id } of tree.documents) expect(textAt(`/documents/${id}/`)).toMatch(/Access [^.]+\. Kind [^.]+\./);
    const held = tree.compliance.find(({ data }) => data.kind === 'certification' && data.certificates[0]?.number);
    if (held?.data.kind === 'certification')
      expect(textAt(`/compliance/${held.id}/`)).toContain(`. Certificate ${held.data.certificates[0]?.number}.`);
    if (tree.subprocessors.length > 0)
      expect(textAt('/subprocessors/')).toContain('Name Purpose Data Location Transfer Since');
  });
});
