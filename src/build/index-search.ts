import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Builds the search index over the rendered pages of `pages` into the folder `into`, as Pagefind makes it; returns how many pages it holds.
 * The files are written here: Pagefind's own `writeFiles` (1.5.2) answers before the last of them is whole on the disk, and to close it
 * then cuts that file off.
 * @throws Error when Pagefind reports a fault
 */
export async function indexSearch(pages: string, into: string): Promise<number> {
  const { index, errors } = await createIndex({ keepIndexUrl: false });
  try {
    if (!index) throw new Error(errors.join('; '));
    const added = await index.addDirectory({ path: pages });
    const made = await index.getFiles();
    const faults = [...added.errors, ...made.errors];
    if (faults.length > 0) throw new Error(faults.join('; '));
    for (const { path, content } of made.files) {
      await mkdir(dirname(join(into, path)), { recursive: true });
      await writeFile(join(into, path), content);
    }
    return added.page_count;
  } finally {
    await close();
  }
}
