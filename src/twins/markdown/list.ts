import { type ListPage, listExtent, listTitle } from '../../site/lists.ts';
import type { Site } from '../../site/site.ts';
import { updateList } from './dated.ts';
import { closing, dayLine, questionList } from './parts.ts';
import { facts, heading, type Line, line, link, page } from './write.ts';

/** One page of a long list, with the way to the pages before and after it. */
export function listPage(one: ListPage, site: Site): string {
  const { paths, number } = one;
  const to = (label: string, path: string | undefined): Line[] =>
    path ? [[label, link(path, site.at(`${path}index.md`))]] : [];
  return page(
    heading(1, listTitle(one)),
    facts([
      line('In all', listExtent(one)),
      ...to('Previous page', paths[number - 2]),
      ...to('Next page', paths[number]),
      dayLine('As of', site.company.asOf),
    ]),
    one.kind === 'questions' ? questionList(one.items) : updateList(one.items, site),
    closing(site, one.path),
  );
}
