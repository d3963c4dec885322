import { cut, LIST_MAX, OVERVIEW, type UpdateList } from './lists.ts';
import { once } from './once.ts';
import { type UpdateView, updates } from './updates.ts';

export interface ShownYear {
  year: string;
  /** Where the whole year stands when this is not all of it. */
  path: string;
  total: number;
  /** None where the year has a page of its own; of the newest, the newest. */
  shown: UpdateView[];
}

const years = once(async () => Map.groupBy(await updates(), ({ date }) => date.slice(0, 4)));

/** The years as `/updates/` shows them, newest first: whole while there is room, by their numbers alone from then on. */
export const shownYears = once(async (): Promise<ShownYear[]> => {
  let room = LIST_MAX;
  return [...(await years())].map(([year, all]) => {
    const newest = room === LIST_MAX;
    const shown = all.length <= room ? all : newest ? all.slice(0, room) : [];
    room = shown.length < all.length ? 0 : room - all.length;
    return { year, path: `/updates/year/${year}/`, total: all.length, shown };
  });
});

/** Every page of every year that has pages of its own; none while all of them stand on `/updates/`. */
export const updateLists = once(async (): Promise<UpdateList[]> => {
  const folded = (await shownYears()).filter(({ shown, total }) => shown.length < total);
  const siblings = folded.map(({ year, path, total }) => ({ path, name: year, total }));
  const crumbs = [OVERVIEW, { path: '/updates/', name: 'Updates' }];
  const all = await years();
  return folded.flatMap(({ year, path }) =>
    cut({ kind: 'updates', name: year, path, crumbs, siblings }, all.get(year) ?? []),
  );
});
