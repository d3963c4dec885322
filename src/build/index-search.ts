import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { minify } from 'rolldown/utils';
import { rewriteIndex } from './search-index/rewrite.ts';

/** What Pagefind brings besides and nothing here loads: its user interfaces, its highlighter and its worker. */
const UNUSED = /^pagefind-(?!entry\.json$)/;
const SCRIPT = 'pagefind.js';

/** Pagefind ships its script without line breaks and with every name in full. */
async function shorten(file: string): Promise<void> {
  const { code, errors } = await minify(SCRIPT, await readFile(file, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(`${SCRIPT} could not be minified: ${errors[0]?.message}`);
  await writeFile(file, code);
}

/** Builds the search index over the rendered pages of `pages` into the folder `into`; returns how many pages it holds. */
export async function indexSearch(pages: string, into: string): Promise<number> {
  const { index, errors } = await createIndex({ keepIndexUrl: false });
  try {
    if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: pages });
    const written = await index.writeFiles({ outputPath: into });
    const faults = [...added.errors, ...written.errors];
    if (faults.length > 0) throw new Error(`the search index could not be made: ${faults.join('; ')}`);
    for (const name of await readdir(into)) if (UNUSED.test(name)) await rm(join(into, name));
    await Promise.all([rewriteIndex(into), shorten(join(into, SCRIPT))]);
    return added.page_count;
  } finally {
    await close();
  }
}
