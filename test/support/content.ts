import { globSync } from 'node:fs';
import { contentRoot, distFolder } from '../../src/build/roots.ts';
import type { ContentTree, Entry } from '../../src/schemas/content-tree.ts';
import { readContent } from '../../src/source/read-content.ts';

/** The content that the built site was made of: tests that look at `dist/` take every name from here, so that they hold for any company. */
export async function builtContent(): Promise<ContentTree> {
  const { tree } = await readContent(contentRoot());
  if (!tree) throw new Error('the content cannot be read');
  return tree;
}

/** The first entry of each kind that there is. */
export const firstOfEach = <T>(entries: readonly Entry<T>[], kindOf: (data: T) => string): Entry<T>[] =>
  [...Map.groupBy(entries, ({ data }) => kindOf(data)).values()].flatMap(([first]) => first ?? []);

/** The address of every page of the built site that has its own folder: `/`, `/faq/`, `/faq/<id>/`. */
export const builtPages = (): string[] =>
  globSync('**/index.html', { cwd: distFolder() })
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .sort();

/** The first entry that fits. @throws where there is none: the test cannot be run on this content */
export function firstOf<T, Fits extends T = T>(
  entries: readonly Entry<T>[],
  fits: ((data: T) => data is Fits) | ((data: T) => boolean),
  what: string,
): Entry<Fits> {
  const found = entries.find(({ data }) => fits(data));
  if (!found) throw new Error(`the content has no ${what}, which this test is about`);
  return found as Entry<Fits>;
}
