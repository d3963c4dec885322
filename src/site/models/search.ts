import { systemsOf } from '../../claims/products.ts';
import { faqs } from '../faqs.ts';
import { frameworks } from '../frameworks.ts';
import { counted } from '../lists.ts';
import { type PageModel, paragraph, type SearchField, type SearchFilter, type Section } from '../page-model.ts';
import { principles } from '../principles.ts';
import { shownCategories } from '../question-lists.ts';
import { fill } from '../said.ts';
import { crumbsTo, sections } from '../sections.ts';
import type { Site } from '../site.ts';

/** Ways to look around where nothing is searched for. */
function browsing(site: Site): Section[] {
  const categories = shownCategories(site);
  const words = site.words.search;
  const links = (id: string, title: string, items: { text: string; href: string }[]): Section => ({
    id,
    title,
    blocks: [{ kind: 'list', look: 'links', items: items.map((item) => ({ said: [item] })) }],
  });
  return [
    links(
      'sections',
      words.sections,
      sections(site).map(({ path, name }) => ({ text: name, href: path })),
    ),
    ...(categories.length > 0
      ? [
          links(
            'categories',
            words.categories,
            categories.map(({ path, name, total }) => ({ text: `${name} (${counted(total)})`, href: path })),
          ),
        ]
      : []),
  ];
}

/** Every product that a framework or an answer is about. */
const products = ({ tree }: Site): string[] => [
  ...new Set([
    ...tree.compliance.flatMap(({ data }) => systemsOf(data)),
    ...tree.faqs.flatMap(({ data }) => data.systems),
  ]),
];

/** What the results can be narrowed by: each where there is more than one choice. */
function filters(site: Site): SearchFilter[] {
  const names = site.words.search.filters;
  const filter = (name: SearchFilter['name'], all: { value: string; text: string }[]) => ({
    name,
    label: names[name],
    options: all,
  });
  return [
    filter(
      'category',
      shownCategories(site).map(({ id, name }) => ({ value: id, text: name })),
    ),
    filter(
      'principle',
      principles(site).map(({ id, name }) => ({ value: id, text: name })),
    ),
    filter(
      'framework',
      frameworks(site).map(({ id, name }) => ({ value: id, text: name })),
    ),
    filter(
      'product',
      products(site).map((name) => ({ value: name, text: name })),
    ),
  ].filter(({ options }) => options.length > 1);
}

const field = (site: Site, of: SearchField['of']): SearchField => {
  const words = of === 'answers' ? site.words.search : site.words.searchText;
  return {
    kind: 'search-page',
    of,
    action: site.to(of === 'answers' ? 'search' : 'searchText'),
    label: words.label,
    placeholder: words.placeholder,
    contact: site.company.contacts.security,
    filters: of === 'answers' && faqs(site).length > 0 ? filters(site) : [],
    home: site.to('overview'),
    index: site.to(of === 'answers' ? 'answers' : 'searchIndex'),
    ...(of === 'answers'
      ? {
          first: site.to('answersFirst'),
          everyday: site.to('answersEveryday'),
          languages: site.to('answersLanguages'),
        }
      : {}),
    allText: site.to('searchText'),
    ...(of === 'answers' && site.company.search.countUnanswered ? { counts: site.to('unanswered') } : {}),
  };
};

/** The search of answers: the reader's own words, one ranked list. */
export function searchPage(site: Site): PageModel {
  const words = site.words.search;
  return {
    path: site.to('search'),
    head: { title: words.title, crumbs: crumbsTo(site), description: words.description(site.company.name) },
    title: { text: words.title },
    told: [],
    tools: [field(site, 'answers')],
    facts: [],
    notes: [],
    sections: [
      browsing(site),
      { label: words.allText, blocks: [paragraph('more', { text: words.allText, href: site.to('searchText') })] },
    ],
    isUnlisted: true,
    changed: null,
  };
}

/** The search of all text, word for word. */
export function searchTextPage(site: Site): PageModel {
  const words = site.words.searchText;
  return {
    path: site.to('searchText'),
    head: { title: words.title, crumbs: crumbsTo(site), description: words.description(site.company.name) },
    title: { text: words.title },
    told: [paragraph('meta', ...fill(words.told, { text: words.answers, href: site.to('search') }))],
    tools: [field(site, 'text')],
    facts: [],
    notes: [],
    sections: [browsing(site)],
    isUnlisted: true,
    changed: null,
  };
}
