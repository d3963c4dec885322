import { documents } from './documents.ts';
import { type FaqView, faqCategories, faqs, faqsAbout } from './faqs.ts';
import { documentIds, type FrameworkView, frameworks } from './frameworks.ts';
import { type Crumb, cut, LIST_MAX, OVERVIEW, type QuestionList } from './lists.ts';
import { once } from './once.ts';
import { type PrincipleView, principles } from './principles.ts';

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
export const shownCategories = once(async (): Promise<ShownCategory[]> => {
  const all = await faqCategories();
  const fold = (await faqs()).length > LIST_MAX;
  const first = Math.min(FIRST_QUESTIONS, Math.floor(LIST_MAX / Math.max(1, all.length)));
  return all.map(({ id, name, faqs: found }) => ({
    id,
    name,
    path: fold ? `/faq/category/${id}/` : `/faq/#${id}`,
    total: found.length,
    shown: fold ? firstOf(found, first) : found,
  }));
});

const categoryPaths = once(async () => new Map((await shownCategories()).map(({ id, path }) => [id, path])));

/** Where the whole category of an answer stands. */
export const categoryPath = async ({ categoryId }: FaqView): Promise<string> =>
  (await categoryPaths()).get(categoryId) ?? '/faq/';

export interface QuestionsAbout {
  shown: FaqView[];
  total: number;
  /** Where all of them stand, when these are not all. */
  more: Crumb | null;
}

/** The questions about the thing that has the page `path`, as that page shows them. */
function about(path: string, name: string, all: FaqView[]): QuestionsAbout {
  const fold = all.length > LIST_MAX;
  return {
    shown: fold ? firstOf(all, FIRST_ABOUT) : all,
    total: all.length,
    more: fold ? { path: `${path}questions/`, name: `Questions about ${name}` } : null,
  };
}

async function aboutPrinciple({ id }: PrincipleView): Promise<FaqView[]> {
  return (await faqs()).filter((faq) => faq.principles.some((one) => one.id === id));
}

/** How a list speaks of a principle. */
const lowerName = ({ name }: PrincipleView): string => name.toLowerCase();

export const questionsOfPrinciple = async (one: PrincipleView): Promise<QuestionsAbout> =>
  about(one.path, lowerName(one), await aboutPrinciple(one));
export const questionsOfDocument = async (one: { id: string; path: string; title: string }): Promise<QuestionsAbout> =>
  about(one.path, one.title, await faqsAbout([one.id]));
/** Answers that name any of its documents. */
export const questionsOfFramework = async (one: FrameworkView): Promise<QuestionsAbout> =>
  about(one.path, one.name, await faqsAbout(documentIds(one)));

const FAQ: Crumb = { path: '/faq/', name: 'FAQ' };

async function categoryLists(): Promise<QuestionList[]> {
  const siblings = await shownCategories();
  if (siblings.every(({ shown, total }) => shown.length === total)) return [];
  const all = await faqCategories();
  return siblings.flatMap(({ name, path }, index) =>
    cut({ kind: 'questions', name, path, crumbs: [OVERVIEW, FAQ], siblings }, all[index]?.faqs ?? []),
  );
}

function listAbout(section: Crumb, thing: Crumb, { more }: QuestionsAbout, all: FaqView[]): QuestionList[] {
  if (!more) return [];
  return cut({ kind: 'questions', ...more, crumbs: [OVERVIEW, section, thing], siblings: [] }, all);
}

/** Every page of every list of questions that is too long for the page it belongs to; none while all are short. */
export const questionLists = once(async (): Promise<QuestionList[]> => {
  const lists = await categoryLists();
  for (const one of await principles())
    lists.push(
      ...listAbout(
        { path: '/principles/', name: 'Principles' },
        one,
        await questionsOfPrinciple(one),
        await aboutPrinciple(one),
      ),
    );
  for (const one of await documents())
    lists.push(
      ...listAbout(
        { path: '/documents/', name: 'Documents' },
        { path: one.path, name: one.title },
        await questionsOfDocument(one),
        await faqsAbout([one.id]),
      ),
    );
  for (const one of await frameworks())
    lists.push(
      ...listAbout(
        { path: '/compliance/', name: 'Compliance' },
        one,
        await questionsOfFramework(one),
        await faqsAbout(documentIds(one)),
      ),
    );
  return lists;
});
