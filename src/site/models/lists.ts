import { type ListPage, listExtent, listTitle } from '../lists.ts';
import { type PageModel, paragraph } from '../page-model.ts';
import type { Site } from '../site.ts';
import { questionList, updateList } from './common.ts';
import { chips } from './faqs.ts';

/** One page of a list that is too long for the page it belongs to. */
export function listPage(site: Site, list: ListPage): PageModel {
  const title = listTitle(site, list);
  const { name, number, paths, siblings } = list;
  const [first = list.path] = paths;
  return {
    path: list.path,
    head: {
      title,
      here: number === 1 ? name : site.words.common.page(number),
      crumbs: number === 1 ? list.crumbs : [...list.crumbs, { path: first, name }],
      description: site.words.lists.description(title, listExtent(site, list), site.company.name),
    },
    title: { text: title },
    told: [paragraph('meta', listExtent(site, list))],
    tools: [
      ...(list.kind === 'questions'
        ? [{ kind: 'search' as const, label: site.words.faqPages.search, action: site.to('search') }]
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
    parts: { label: site.words.lists.pagesOf(name), paths, number },
    changed: null,
  };
}
