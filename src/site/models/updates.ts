import { type PageModel, paragraph, type Section } from '../page-model.ts';
import { inRow, sayDay } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { shownYears } from '../update-lists.ts';
import type { UpdateView } from '../updates.ts';
import { bodyOf, bodySection, followLink, updateList } from './common.ts';
import { chips } from './faqs.ts';

export function updatesPage(site: Site): PageModel {
  const years = shownYears(site);
  const earlier = years.filter(({ shown }) => shown.length === 0);
  const crumb = crumbOf(site, 'updates');
  const words = site.words.updatePages;
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      description: words.description(site.company.name),
    },
    isDated: true,
    title: { text: years.length > 0 ? words.title : words.empty },
    told: [
      paragraph(
        'meta',
        ...followLink(site, 'updates').flatMap((link) => [link, ' · ']),
        ...inRow(
          [
            { text: words.feed('Atom'), href: site.to('feed') },
            { text: words.feed('JSON'), href: site.to('feedJson') },
            { text: words.calendar, href: site.to('calendar') },
          ],
          ' · ',
        ),
      ),
    ],
    facts: [],
    notes: [],
    sections: [
      ...years
        .filter(({ shown }) => shown.length > 0)
        .map(({ year, path, total, shown }): Section => {
          const more = paragraph('more', { text: words.allOf(total, year), href: path, isList: true });
          return {
            id: `year-${year}`,
            title: year,
            blocks: [updateList(site, shown), ...(shown.length < total ? [more] : [])],
          };
        }),
      ...(earlier.length > 0
        ? [
            {
              id: 'earlier',
              title: words.earlier,
              blocks: [chips(earlier.map(({ year, path, total }) => ({ path, name: year, total })))],
            },
          ]
        : []),
    ],
    isUnlisted: years.length === 0,
    changed: null,
  };
}

export function updatePage(site: Site, one: UpdateView, newer?: UpdateView, older?: UpdateView): PageModel {
  const words = site.words.updatePages;
  const neighbor = (other?: UpdateView) => other && { text: other.title, href: other.path };
  return {
    path: one.path,
    head: {
      title: one.title,
      crumbs: crumbsTo(site, 'updates'),
      type: 'article',
      kind: 'Update',
      description: words.updateDescription(site.company.name, one.date, one.title),
    },
    subject: { kind: 'update', id: one.id },
    eyebrow: {
      label: words.published,
      said: [{ text: one.kindWord, name: 'kind', value: one.kind }, ' · ', sayDay(site.words.claims, one.date, 'date')],
    },
    title: { text: one.title, name: 'title' },
    told: [],
    facts: [],
    notes: [],
    sections: bodySection(bodyOf(site, 'updates', one.id), words.update),
    around: { label: words.updates, previous: neighbor(older), next: neighbor(newer) },
    changed: one.date,
  };
}
