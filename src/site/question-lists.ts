import { LIST_MAX } from '../schemas/folded-lists.ts';
import { documents } from './documents.ts';
import { type FaqView, faqCategories, faqs, faqsAbout } from './faqs.ts';
import { documentIds, type FrameworkView, frameworks } from './frameworks.ts';
import { cut, type QuestionList } from './lists.ts';
import { type PrincipleView, principles } from './principles.ts';
import { type Crumb, crumbsTo, type Section } from './sections.ts';
import { part, type Site } from './site.ts';

/** Where `/faq/` is folded, so many questions stand under a heading, those marked as featured first; fewer where there are many headings. */
const FIRST_QUESTIONS = 5;
/** What a page of another thing shows of questions that are too many for it. */
const FIRST_ABOUT = 12;

const firstOf = (all: readonly FaqView[], count: number): FaqView[] =>
  all.toSorted((a, b) => Number(b.featured) - Number(a.featured)).slice(0, count);

export interface ShownCategory {
  id: string;
  name: string;
  /** Where the whole category stands: its part of `/faq/`, or a page of its own where that is folded. */
  path: string;
  total: number;
  /** All of them, or the first few where `/faq/` is folded. */
  shown: FaqView[];
}

/** The categories as `/faq/` shows them. */
export const shownCategories = part((site: Site): ShownCategory[] => {
  const all = faqCategories(site);
  const fold = faqs(site).length > LIST_MAX;
  const first = Math.min(FIRST_QUESTIONS, Math.floor(LIST_MAX / Math.max(1, all.length)));
  return all.map(({ id, name, faqs: found }) => ({
    id,
    name,
    path: fold ? site.to('category', { id }) : `${site.to('faqs')}#${id}`,
    total: found.length,
    shown: fold ? firstOf(found, first) : found,
  }));
});

const categoryPaths = part((site: Site) => new Map(shownCategories(site).map(({ id, path }) => [id, path])));

/** Where the whole category of an answer stands. */
export const categoryPath = (site: Site, { categoryId }: FaqView): string =>
  categoryPaths(site).get(categoryId) ?? site.to('faqs');

export interface QuestionsAbout {
  shown: FaqView[];
  total: number;
  /** Where all of them stand, when these are not all. */
  more: Crumb | null;
}

/** The questions about the thing that has the page `path`, as that page shows them. */
function about(site: Site, path: string, name: string, all: FaqView[]): QuestionsAbout {
  const fold = all.length > LIST_MAX;
  return {
    shown: fold ? firstOf(all, FIRST_ABOUT) : all,
    total: all.length,
    more: fold ? { path: `${path}questions/`, name: site.words.faqPages.about(name) } : null,
  };
}

function aboutPrinciple(site: Site, { id }: PrincipleView): FaqView[] {
  return faqs(site).filter((faq) => faq.principles.some((one) => one.id === id));
}

/** How a list speaks of a principle. */
const lowerName = ({ name }: PrincipleView): string => name.toLowerCase();

export const questionsOfPrinciple = (site: Site, one: PrincipleView): QuestionsAbout =>
  about(site, one.path, lowerName(one), aboutPrinciple(site, one));
export const questionsOfDocument = (site: Site, one: { id: string; path: string; title: string }): QuestionsAbout =>
  about(site, one.path, one.title, faqsAbout(site, [one.id]));
/** Answers that name any of its documents. */
export const questionsOfFramework = (site: Site, one: FrameworkView): QuestionsAbout =>
  about(site, one.path, one.name, faqsAbout(site, documentIds(one)));

function categoryLists(site: Site): QuestionList[] {
  const siblings = shownCategories(site);
  if (siblings.every(({ shown, total }) => shown.length === total)) return [];
  const all = faqCategories(site);
  return siblings.flatMap(({ name, path }, index) =>
    cut({ kind: 'questions', name, path, crumbs: crumbsTo(site, 'faqs'), siblings }, all[index]?.faqs ?? []),
  );
}

function listAbout(
  site: Site,
  section: Section,
  thing: Crumb,
  { more }: QuestionsAbout,
  all: FaqView[],
): QuestionList[] {
  if (!more) return [];
  return cut({ kind: 'questions', ...more, crumbs: [...crumbsTo(site, section), thing], siblings: [] }, all);
}

/** Every page of every list of questions that is too long for the page it belongs to; none while all are short. */
export const questionLists = part((site: Site): QuestionList[] => {
  const lists = categoryLists(site);
  for (const one of principles(site))
    lists.push(...listAbout(site, 'principles', one, questionsOfPrinciple(site, one), aboutPrinciple(site, one)));
  for (const one of documents(site))
    lists.push(
      ...listAbout(
        site,
        'documents',
        { path: one.path, name: one.title },
        questionsOfDocument(site, one),
        faqsAbout(site, [one.id]),
      ),
    );
  for (const one of frameworks(site))
    lists.push(
      ...listAbout(site, 'compliance', one, questionsOfFramework(site, one), faqsAbout(site, documentIds(one))),
    );
  return lists;
});
