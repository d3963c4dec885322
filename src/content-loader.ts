import { glob, type Loader } from 'astro/loaders';
import { isPlainMarkdown } from './source/plain-body.ts';

type GlobOptions = Parameters<typeof glob>[0];

/**
 * Astro's own loader of a folder, but that a body in plain Markdown becomes HTML at once. Astro makes a module of every MDX file, to be
 * bundled and run: most of the time and memory of a large build, and an answer seldom needs it. What does is left as it was.
 */
export function markdownFirst(options: GlobOptions): Loader {
  const loader = glob(options);
  return {
    name: 'markdown-first',
    load: async (context) => {
      const { store, renderMarkdown } = context;
      const rendering = new Set<Promise<unknown>>();
      await loader.load({
        ...context,
        store: {
          ...store,
          set: (entry) => {
            const { body = '' } = entry;
            if (!entry.deferredRender || !isPlainMarkdown(body)) return store.set(entry);
            // What fails here fails again as a module, with the place of the fault.
            const set = renderMarkdown(body)
              .then(
                (rendered) => store.set({ ...entry, deferredRender: false, rendered }),
                () => store.set(entry),
              )
              .finally(() => rendering.delete(set));
            rendering.add(set);
            return true;
          },
        },
      });
      await Promise.all(rendering);
    },
  };
}
