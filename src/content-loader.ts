import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { proseHtml } from './body/html.ts';
import { underBase } from './body/relink.ts';
import { baseOf } from './schemas/addresses.ts';
import type { Entry } from './schemas/content-tree.ts';
import { byPlace, formatFault } from './schemas/fault.ts';
import { contentLanguage } from './source/content-language.ts';
import type { ContentKind } from './source/kinds.ts';
import { type ReadContent, readContent } from './source/read-content.ts';

type Name = ContentKind;

/**
 * Feeds Astro's collections with what `src/source` has read, so that a page can hold nothing that the check has not seen. All
 * loaders of one root share each reading of the disk.
 */
export function contentLoaders(root: string): (name: Name) => Loader {
  let reading: Promise<ReadContent> | undefined;
  let isFresh = false;
  const read = (): Promise<ReadContent> => {
    if (!reading || !isFresh) {
      const before = reading ?? Promise.resolve();
      reading = before.then(async () => readContent(root, await contentLanguage(root)));
      isFresh = true;
      // Astro tells every collection of one change in the same turn; the next turn may bring another change.
      setImmediate(() => {
        isFresh = false;
      });
    }
    return reading;
  };
  return (name) => ({
    name: 'vouchsafe-content',
    load: async ({ store, watcher, generateDigest, logger }) => {
      const fill = async (): Promise<ReadContent> => {
        const content = await read();
        const base = content.tree ? baseOf(content.tree.company.data.trustUrl) : '';
        const language = content.tree?.company.data.language ?? 'en';
        const lies = (id: string) => [...content.sources.keys()].some((file) => isOf(file, name, id));
        for (const id of store.keys()) if (!lies(id)) store.delete(id);
        for (const entry of [content.read[name] ?? []].flat() as Entry<Record<string, unknown>>[]) {
          const source = content.sources.get(entry.file);
          const { html, headings } = await proseHtml(underBase(source?.prose.markdown ?? '', base), language);
          const digest = generateDigest(source?.text ?? '');
          const rendered = { html, metadata: { headings, imagePaths: [] } };
          // A collection holds no lists.
          const data = name === 'lexicon' ? { groups: entry.data } : entry.data;
          store.set({ id: entry.id, data, body: entry.body, digest, rendered });
        }
        return content;
      };
      store.clear();
      const { tree, faults } = await fill();
      if (!watcher) {
        if (!tree || faults.length > 0) throw new Error(faults.sort(byPlace).map(formatFault).join('\n'));
        return;
      }
      const folder = resolve(root, 'content');
      watcher.add(folder);
      // While authoring, a file at fault keeps the last form that could be read; the fault itself is told by `npm run dev`.
      watcher.on('all', (_event, path) => {
        if (path.startsWith(folder)) fill().catch((fault: unknown) => logger.error(String(fault)));
      });
    },
  });
}

/** Whether a file holds an entry of a collection. */
const isOf = (file: string, name: Name, id: string): boolean =>
  file.replace(/\.[^./]*$/, '') === (id === name ? `content/${name}` : `content/${name}/${id}`);
