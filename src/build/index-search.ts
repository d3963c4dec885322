import { close, createIndex } from 'pagefind';

/**
 * Builds the search index over the rendered pages of `pages` into the folder `into`, as Pagefind writes it; returns how many pages it holds.
 * @throws Error when Pagefind reports a fault
 */
export async function indexSearch(pages: string, into: string): Promise<number> {
  const { index, errors } = await createIndex({ keepIndexUrl: false });
  try {
    if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: pages });
    const written = await index.writeFiles({ outputPath: into });
    const faults = [...added.errors, ...written.errors];
    if (faults.length > 0) throw new Error(`the search index could not be made: ${faults.join('; ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
