import { type Fact, fact } from '../facts.ts';
import { type FaqView, faqs } from '../faqs.ts';
import { counted } from '../lists.ts';
import { type List, type PageModel, paragraph } from '../page-model.ts';
import { categoryPath, shownCategories } from '../question-lists.ts';
import { fill, inRow, type Piece, sayDay } from '../said.ts';
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

export function faqsPage(site: Site): PageModel {
  const categories = shownCategories(site);
  const count = faqs(site).length;
  const crumb = crumbOf(site, 'faqs');
  const words = site.words.faqPages;
  return {
    path: crumb.path,
    head: {
      title: words.name,
      here: crumb.name,
      crumbs: crumbsTo(site),
      description: words.description(count, site.company.name),
    },
    title: { text: words.title(count) },
    told:
      count === 0
        ? [emailUs(site, words.askUs)]
        : [
            paragraph(
              'meta',
              ...fill(site.words.questionnaire.linkTold, {
                text: site.words.questionnaire.linkThere,
                href: site.to('questionnaire'),
              }),
            ),
          ],
    tools: count === 0 ? [] : [{ kind: 'search', label: words.search, action: site.to('search') }, chips(categories)],
    facts: [],
    notes: [],
    sections: [
      ...categories.map(({ id, name, path, total, shown }) => ({
        id,
        title: name,
        look: 'indexed' as const,
        blocks: [questionList(shown), ...(shown.length < total ? [allOf(site, { path, name }, total)] : [])],
      })),
    ],
    isUnlisted: count === 0,
    changed: null,
  };
}

/** So many days are named; earlier ones are counted. */
const CHANGES_SHOWN = 5;

/** When the answer changed; nothing where nobody can tell. */
function historyFacts({ words }: Site, { changed }: FaqView): Fact[] {
  if (changed.length === 0) return [];
  const { changedOn, earlierChanges } = words.faqPages;
  const more = changed.length - CHANGES_SHOWN;
  return [
    fact(
      changedOn,
      ...inRow(changed.slice(0, CHANGES_SHOWN).map((day) => sayDay(words.claims, day))),
      ...(more > 0 ? [earlierChanges(more)] : []),
    ),
  ];
}

function factsOf(site: Site, one: FaqView): Fact[] {
  const words = site.words.faqPages;
  const unsearched = (what: Fact['unsearched'], ...facts: Fact[]) =>
    facts.map((each) => ({ ...each, unsearched: what }));
  const principles = one.principles.map(
    ({ id, name, path }): Piece => ({ text: name, href: path, name: 'principle', value: id }),
  );
  return [
    ...unsearched(
      'whole',
      one.updated
        ? fact(words.reviewed, sayDay(site.words.claims, one.updated, 'updated'))
        : fact(words.reviewed, { text: site.words.claims.notStated, name: 'updated', value: '' }),
      ...(one.reviewBy
        ? [
            fact(
              one.overdue ? words.reviewWasDue : words.reviewBy,
              sayDay(site.words.claims, one.reviewBy, 'review-by'),
            ),
          ]
        : []),
      ...historyFacts(site, one),
    ),
    ...unsearched(
      'label',
      fact(words.category, { text: one.category, href: categoryPath(site, one), name: 'category' }),
      ...(one.systems.length > 0 ? [fact(words.appliesTo, { text: one.systems.join(', '), name: 'systems' })] : []),
      ...(principles.length > 0 ? [fact(words.principles, ...inRow(principles))] : []),
      ...one.documents.map(({ id, title, path, accessWord, action }) =>
        fact(
          words.evidence,
          { text: title, href: path, name: 'evidence', value: id },
          ' ',
          {
            text: accessWord,
            isSoft: true,
            isUnsearched: true,
          },
          ' · ',
          ...sayAction(site, action, title).map((each): Piece | string =>
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
  const { name, trustUrl, asOf } = site.company;
  const words = site.words.faqPages;
  const citation = [
    ...fill(words.citation(name, '{0}', one.updated, trustUrl && one.url), { text: one.question, lang: one.lang }),
    `, ${words.asOf(asOf)}. ${words.hash} `,
    { text: one.sha256, isCode: true },
  ];
  const neighbor = (other?: FaqView) => other && { text: other.question, href: other.path, lang: other.lang };
  return {
    path: one.path,
    head: {
      title: one.question,
      crumbs: [...crumbsTo(site, 'faqs'), { path: categoryPath(site, one), name: one.category }],
      type: 'article',
      kind: 'FAQ',
      description: words.answerDescription(name, one.question, one.updated),
    },
    subject: { kind: 'faq', id: one.id },
    title: { text: one.question, name: 'question', lang: one.lang },
    told: [],
    facts: factsOf(site, one),
    notes: [],
    sectionsFirst: 1,
    sections: [
      ...bodySection(bodyOf(site, 'faqs', one.id, 'answer'), words.answer),
      {
        label: words.cite,
        blocks: [{ kind: 'citation', said: citation }],
      },
    ],
    around: { label: words.around, previous: neighbor(previous), next: neighbor(next) },
    changed: one.updated,
  };
}
