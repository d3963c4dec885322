import { LIST_MAX, listPaths } from '../schemas/folded-lists.ts';
import type { FaqView } from './faqs.ts';
import type { Crumb } from './sections.ts';
import type { Site } from './site.ts';
import type { UpdateView } from './updates.ts';

/** One page of a list that is too long for the page it belongs to. */
interface ListPageOf<Kind extends string, Item> {
  kind: Kind;
  /** The list's own name, the same on each of its pages: "Encryption", "Questions about privacy", "2025". */
  name: string;
  /** Of all its pages, first to last. */
  paths: string[];
  /** Counts from 1. */
  number: number;
  path: string;
  items: Item[];
  /** Of the whole list. */
  total: number;
  /** From the overview down to the page that the list belongs to. */
  crumbs: Crumb[];
  /** The lists beside it, itself among them, by the addresses of their first pages. */
  siblings: (Crumb & { total: number })[];
}
export type QuestionList = ListPageOf<'questions', FaqView>;
export type UpdateList = ListPageOf<'updates', UpdateView>;
export type ListPage = QuestionList | UpdateList;

type Whole<Kind extends string> = Pick<ListPageOf<Kind, never>, 'kind' | 'name' | 'path' | 'crumbs' | 'siblings'>;

/** The pages of a list. */
export function cut<Kind extends string, Item>(list: Whole<Kind>, all: readonly Item[]): ListPageOf<Kind, Item>[] {
  const paths = listPaths(list.path, all.length);
  return paths.map((path, index) => ({
    ...list,
    paths,
    number: index + 1,
    path,
    items: all.slice(index * LIST_MAX, (index + 1) * LIST_MAX),
    total: all.length,
  }));
}

/** "Encryption", then "Encryption, page 2 of 3". */
export const listTitle = ({ words }: Site, { name, number, paths }: ListPage): string =>
  number === 1 ? name : words.lists.title(name, number, paths.length);

/** "143 questions; this page shows 61 to 120." */
export function listExtent({ words }: Site, { kind, number, items, total }: ListPage): string {
  const from = (number - 1) * LIST_MAX;
  return items.length === total
    ? words.lists.extent[kind](total)
    : words.lists.part[kind](total, from + 1, from + items.length);
}

/** A number as people read it: 10,000. */
export const counted = (number: number): string => number.toLocaleString('en');
