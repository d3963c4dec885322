import { foldedYears, LIST_MAX } from '../schemas/folded-lists.ts';
import { cut, type UpdateList } from './lists.ts';
import { crumbsTo } from './sections.ts';
import { part, type Site } from './site.ts';
import { type UpdateView, updates } from './updates.ts';

export interface ShownYear {
  year: string;
  /** Where the whole year stands when this is not all of it. */
  path: string;
  total: number;
  /** None where the year has a page of its own; of the newest, the newest. */
  shown: UpdateView[];
}

const years = part((site: Site) => Map.groupBy(updates(site), ({ date }) => date.slice(0, 4)));

/** The years as `/updates/` shows them, newest first: whole while there is room, by their numbers alone from then on. */
export const shownYears = part((site: Site): ShownYear[] => {
  const folded = foldedYears([...years(site)].map(([year, { length }]) => [year, length]));
  return [...years(site)].map(([year, all], index) => {
    const shown = !folded.includes(year) ? all : index === 0 ? all.slice(0, LIST_MAX) : [];
    return { year, path: site.to('year', { id: year }), total: all.length, shown };
  });
});

/** Every page of every year that has pages of its own; none while all of them stand on `/updates/`. */
export const updateLists = part((site: Site): UpdateList[] => {
  const folded = shownYears(site).filter(({ shown, total }) => shown.length < total);
  const siblings = folded.map(({ year, path, total }) => ({ path, name: year, total }));
  const crumbs = crumbsTo(site, 'updates');
  const all = years(site);
  return folded.flatMap(({ year, path }) =>
    cut({ kind: 'updates', name: year, path, crumbs, siblings }, all.get(year) ?? []),
  );
});
