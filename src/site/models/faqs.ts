import { type Fact, fact } from '../facts.ts';
import { type FaqView, faqs } from '../faqs.ts';
import { counted } from '../lists.ts';
import type { List, PageModel } from '../page-model.ts';
import { categoryPath, shownCategories } from '../question-lists.ts';
import { inRow, type Piece, sayDay } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { allOf, bodyOf, bodySection, emailUs, questionList, sayAction } from './common.ts';

/** The names of lists beside one another, each with how many it holds. */
export const chips = (
  links: readonly { path: string; name: string; total: number }[],
  current?: { path: string; as: 'page' | 'true' },
): List => ({
  kind: 'list',
  look: 'chips',
  items: links.map(({ path, name, total }) => ({
    said: [{ text: name, href: path }, ` ${counted(total)}`],
    current: path === current?.path ? current.as : undefined,
  })),
});

function headed(count: number): string {
  if (count === 0) return 'No questions answered yet';
  return `${count === 1 ? 'One security question' : `${counted(count)} security questions`}, answered`;
}

export function faqsPage(site: Site): PageModel {
  const categories = shownCategories(site);
  const count = faqs(site).length;
  const crumb = crumbOf(site, 'faqs');
  return {
    path: crumb.path,
    head: {
      title: 'Questions and answers',
      here: crumb.name,
      crumbs: crumbsTo(site),
      description: `${counted(count)} answered questions about security, privacy and compliance at ${site.company.name}.`,
    },
    title: { text: headed(count) },
    told: count === 0 ? [emailUs(site, ' and we’ll answer.')] : [],
    tools: [{ kind: 'search', label: 'Search questions', action: site.to('search') }, chips(categories)],
    facts: [],
    notes: [],
    sections: [
      ...categories.map(({ id, name, path, total, shown }) => ({
        id,
        title: name,
        look: 'indexed' as const,
        blocks: [questionList(shown), ...(shown.length < total ? [allOf({ path, name }, total)] : [])],
      })),
    ],
    changed: null,
  };
}

function factsOf(site: Site, one: FaqView): Fact[] {
  const unsearched = (what: Fact['unsearched'], ...facts: Fact[]) =>
    facts.map((each) => ({ ...each, unsearched: what }));
  const principles = one.principles.map(
    ({ id, name, path }): Piece => ({ text: name, href: path, name: 'principle', value: id }),
  );
  return [
    ...unsearched(
      'whole',
      fact('Last reviewed', sayDay(site.words.claims, one.updated, 'updated')),
      ...(one.reviewBy
        ? [
            fact(
              one.overdue ? 'Review was due by' : 'Next review by',
              sayDay(site.words.claims, one.reviewBy, 'review-by'),
            ),
          ]
        : []),
    ),
    ...unsearched(
      'label',
      fact('Category', { text: one.category, href: categoryPath(site, one), name: 'category' }),
      ...(principles.length > 0 ? [fact('Principles', ...inRow(principles))] : []),
      ...one.documents.map(({ id, title, path, accessWord, action }) =>
        fact(
          'Evidence',
          { text: title, href: path, name: 'evidence', value: id },
          ' ',
          {
            text: accessWord,
            isSoft: true,
            isUnsearched: true,
          },
          ' ',
          ...sayAction(action, title).map((each): Piece | string =>
            typeof each === 'string' ? each : { ...each, isUnsearched: true },
          ),
        ),
      ),
    ),
    ...(one.maps?.caiq ? [fact('CAIQ v4', { text: one.maps.caiq.join(', '), name: 'caiq' })] : []),
    ...(one.maps?.mvsp ? [fact('MVSP', { text: one.maps.mvsp.join(', '), name: 'mvsp' })] : []),
  ];
}

export function faqPage(site: Site, one: FaqView, previous?: FaqView, next?: FaqView): PageModel {
  const { name } = site.company;
  const reviewed = site.words.claims.day(one.updated);
  const neighbor = (other?: FaqView) => other && { text: other.question, href: other.path };
  return {
    path: one.path,
    head: {
      title: one.question,
      crumbs: [...crumbsTo(site, 'faqs'), { path: categoryPath(site, one), name: one.category }],
      type: 'article',
      kind: 'FAQ',
      description: `${name} answers: ${one.question} Last reviewed ${reviewed}.`,
    },
    subject: { kind: 'faq', id: one.id },
    title: { text: one.question, name: 'question' },
    told: [],
    facts: factsOf(site, one),
    notes: [],
    sections: [
      ...bodySection(bodyOf(site, 'faqs', one.id, 'answer'), 'Answer'),
      {
        label: 'Citation',
        blocks: [{ kind: 'citation', said: [`${name}, “${one.question}”, reviewed ${reviewed}, ${one.url}`] }],
      },
    ],
    around: { label: 'Questions', previous: neighbor(previous), next: neighbor(next) },
    changed: one.updated,
  };
}
