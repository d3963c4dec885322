import { counted } from '../lists.ts';
import type { PageModel, Section } from '../page-model.ts';
import { shownCategories } from '../question-lists.ts';
import { crumbsTo, sections } from '../sections.ts';
import type { Site } from '../site.ts';

export function searchPage(site: Site): PageModel {
  const categories = shownCategories(site);
  const words = site.words.search;
  const browse: Section[] = [
    {
      id: 'sections',
      title: words.sections,
      blocks: [
        {
          kind: 'list',
          look: 'links',
          items: sections(site).map(({ path, name }) => ({ said: [{ text: name, href: path }] })),
        },
      ],
    },
    ...(categories.length > 0
      ? [
          {
            id: 'categories',
            title: words.categories,
            blocks: [
              {
                kind: 'list' as const,
                look: 'links' as const,
                items: categories.map(({ path, name, total }) => ({
                  said: [{ text: `${name} ${counted(total)}`, href: path }],
                })),
              },
            ],
          },
        ]
      : []),
  ];
  return {
    path: site.to('search'),
    head: {
      title: words.title,
      crumbs: crumbsTo(site),
      description: words.description(site.company.name),
    },
    title: { text: words.title },
    told: [],
    tools: [
      {
        kind: 'search-page',
        action: site.to('search'),
        label: words.label,
        placeholder: words.placeholder,
        contact: site.company.contacts.security,
        home: site.to('overview'),
        index: site.to('searchIndex'),
      },
    ],
    facts: [],
    notes: [],
    sections: [browse],
    isUnlisted: true,
    changed: null,
  };
}
