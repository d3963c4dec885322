import type { FaqView } from '../../site/faqs.ts';
import type { ShownCategory } from '../../site/question-lists.ts';
import type { Site } from '../../site/site.ts';
import { allOf, closing, dayLine, questionList } from './parts.ts';
import { plainMarkdown } from './plain.ts';
import { facts, heading, type Line, line, link, page, section } from './write.ts';

const links = (label: string, found: readonly { name: string; path: string }[], { at }: Site): Line[] =>
  found.length > 0 ? [[label, found.map(({ name, path }) => link(name, at(path))).join(', ')]] : [];

/** The answer stands last, under its own heading, so that it can be cut out whole. */
export function faqPage(one: FaqView, site: Site): string {
  return page(
    heading(1, one.question),
    facts([
      line('Category', one.category),
      dayLine('Last reviewed', one.updated),
      ...(one.reviewBy ? [dayLine(one.overdue ? 'Review was due by' : 'Next review by', one.reviewBy)] : []),
      ...links('Principles', one.principles, site),
      ...links(
        'Evidence',
        one.documents.map(({ title, path }) => ({ name: title, path })),
        site,
      ),
      ...(one.maps?.caiq ? [line('CAIQ v4', one.maps.caiq.join(', '))] : []),
      ...(one.maps?.mvsp ? [line('MVSP', one.maps.mvsp.join(', '))] : []),
      dayLine('As of', site.company.asOf),
      ['Address', link(one.url, one.url)],
    ]),
    section(2, 'Answer', plainMarkdown(one.body, one.url)),
  );
}

export function faqsPage(categories: readonly ShownCategory[], site: Site): string {
  const number = categories.reduce((sum, { total }) => sum + total, 0);
  return page(
    heading(1, 'Questions and answers'),
    facts([line('Questions', String(number)), dayLine('As of', site.company.asOf)]),
    ...categories.map(({ name, path, total, shown }) =>
      section(2, name, questionList(shown), shown.length < total ? allOf({ path, name }, total, site) : ''),
    ),
    closing(site, site.to('faqs')),
  );
}
