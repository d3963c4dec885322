import type { Day } from '../schemas/primitives.ts';
import type { Update } from '../schemas/update.ts';
import { part, type Site } from './site.ts';

export interface UpdateView {
  id: string;
  path: string;
  title: string;
  date: Day;
  kind: Update['kind'];
  kindWord: string;
  body: string;
}

/** All updates, newest first. */
export const updates = part((site: Site): UpdateView[] => {
  const { updates } = site.tree;
  return updates
    .map(({ id, data, body }) => ({
      id,
      path: site.to('update', { id }),
      ...data,
      kindWord: site.words.updatePages.kinds[data.kind],
      body: body.trim(),
    }))
    .sort((a, b) => b.date.localeCompare(a.date) || (a.id < b.id ? -1 : 1));
});
