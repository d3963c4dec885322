import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { to } from '../schemas/addresses.ts';
import { replaceGaps } from '../schemas/gap.ts';
import { ENTRY_PAGES } from '../schemas/site-addresses.ts';
import type { FoundGap } from '../source/read-content.ts';
import type { PreviewWords } from '../words/en/preview.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page that a content file makes, below the stage; null for a file that has no page of its own. */
function pageFileOf(file: string): string | null {
  const [, collection = '', name = ''] = file.split('/');
  const page = Object.entries(ENTRY_PAGES).find(([, from]) => from === collection)?.[0] as
    | keyof typeof ENTRY_PAGES
    | undefined;
  return page ? `${to('')(page, { id: name.replace(/\.[^.]*$/, '') }).slice(1)}index.html` : null;
}

/** Marks each gap in running text, and leaves titles, scripts and attributes as they are. */
export function markGaps(html: string, words: PreviewWords): string {
  let within = '';
  return html.replace(/<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/gi, (token, end, name) => {
    if (name === undefined) {
      return /^(?:title|script|style|textarea|option)$/.test(within)
        ? token
        : replaceGaps(token, (what) => `<mark>${words.gap(what)}</mark>`);
    }
    within = end ? '' : String(name).toLowerCase();
    return token;
  });
}

function panel(gaps: readonly FoundGap[], all: number, words: PreviewWords): string {
  const items = gaps.map(({ file, line, what }) => `<li>${escaped(words.place(`${file}:${line}`, what))}</li>`);
  return `<div class="panel note" data-pagefind-ignore><p><strong>${escaped(words.preview(all))}</strong></p>${
    items.length > 0 ? `<ul>${items.join('')}</ul>` : ''
  }</div>`;
}

/**
 * In a preview, says on every page under `stage` that it is one: gaps in running text are marked where they stand, the page of a file lists
 * those that its facts lack, and the overview lists all.
 */
export async function showGaps(stage: string, gaps: readonly FoundGap[], words: PreviewWords): Promise<void> {
  const byPage = Map.groupBy(gaps, ({ file }) => pageFileOf(file));
  for (const name of globSync('**/*.html', { cwd: stage }).filter((name) => !name.startsWith('templates'))) {
    const listed = name === 'index.html' ? gaps : (byPage.get(name) ?? []);
    const html = markGaps(await readFile(join(stage, name), 'utf8'), words);
    const told = html.replace(/<main\b[^>]*>/, (open) => open + panel(listed, gaps.length, words));
    await writeFile(join(stage, name), told);
  }
}
