import { type ListPage, listExtent, listTitle } from '../lists.ts';
import { type PageModel, paragraph } from '../page-model.ts';
import type { Site } from '../site.ts';
import { questionList, updateList } from './common.ts';
import { chips } from './faqs.ts';

/** One page of a list that is too long for the page it belongs to. */
export function listPage(site: Site, list: ListPage): PageModel {
  const title = listTitle(list);
  const { name, number, paths, siblings } = list;
  const [first = list.path] = paths;
  return {
    path: list.path,
    head: {
      title,
      here: number === 1 ? name : `Page ${number}`,
      crumbs: number === 1 ? list.crumbs : [...list.crumbs, { path: first, name }],
      description: `${title}: ${listExtent(list)} ${site.company.name}.`,
    },
    title: { text: title },
    told: [paragraph('meta', listExtent(list))],
    tools: [
      ...(list.kind === 'questions'
        ? [{ kind: 'search' as const, label: 'Search questions', action: site.to('search') }]
        : []),
      ...(siblings.length > 1 ? [chips(siblings, { path: first, as: number === 1 ? 'page' : 'true' })] : []),
    ],
    facts: [],
    notes: [],
    sections: [
      {
        label: name,
        blocks: [list.kind === 'questions' ? questionList(list.items, 'links ruled') : updateList(site, list.items)],
      },
    ],
    parts: { label: `Pages of ${name}`, paths, number },
    changed: null,
  };
}
