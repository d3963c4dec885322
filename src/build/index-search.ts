import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** What Pagefind brings besides and nothing here loads: its user interfaces, its highlighter and its worker. */
const UNUSED = /^pagefind-(?!entry\.json$)/;

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
    return added.page_count;
  } finally {
    await close();
  }
}
