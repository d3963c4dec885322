import { counted } from '../lists.ts';
import { type PageModel, paragraph, type Section } from '../page-model.ts';
import { sayDay } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { shownYears } from '../update-lists.ts';
import type { UpdateView } from '../updates.ts';
import { bodyOf, bodySection, updateList } from './common.ts';
import { chips } from './faqs.ts';

export function updatesPage(site: Site): PageModel {
  const years = shownYears(site);
  const earlier = years.filter(({ shown }) => shown.length === 0);
  const crumb = crumbOf(site, 'updates');
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      description: `Changes at ${site.company.name}: reports, certificates, subprocessors, policies and incidents.`,
    },
    isDated: true,
    title: { text: years.length > 0 ? 'What’s changed' : 'No updates yet' },
    told: [
      paragraph(
        'meta',
        'Follow in ',
        { text: 'Atom', href: site.to('feed') },
        ' or ',
        { text: 'JSON Feed', href: site.to('feedJson') },
        '.',
      ),
    ],
    facts: [],
    notes: [],
    sections: [
      ...years
        .filter(({ shown }) => shown.length > 0)
        .map(({ year, path, total, shown }): Section => {
          const more = paragraph('more', { text: `All ${counted(total)} from ${year}`, href: path, isList: true });
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
              title: 'Earlier years',
              blocks: [chips(earlier.map(({ year, path, total }) => ({ path, name: year, total })))],
            },
          ]
        : []),
    ],
    changed: null,
  };
}

export function updatePage(site: Site, one: UpdateView, newer?: UpdateView, older?: UpdateView): PageModel {
  const neighbor = (other?: UpdateView) => other && { text: other.title, href: other.path };
  return {
    path: one.path,
    head: {
      title: one.title,
      crumbs: crumbsTo(site, 'updates'),
      type: 'article',
      kind: 'Update',
      description: `${site.company.name}, ${site.words.claims.day(one.date)}: ${one.title}`,
    },
    subject: { kind: 'update', id: one.id },
    eyebrow: {
      label: 'Published',
      said: [{ text: one.kindWord, name: 'kind', value: one.kind }, ' · ', sayDay(site.words.claims, one.date, 'date')],
    },
    title: { text: one.title, name: 'title' },
    told: [],
    facts: [],
    notes: [],
    sections: bodySection(bodyOf(site, 'updates', one.id), 'Update'),
    around: { label: 'Updates', previous: neighbor(older), next: neighbor(newer) },
    changed: one.date,
  };
}
