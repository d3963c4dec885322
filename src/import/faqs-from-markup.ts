import { readsAsQuestion } from '../sheets/question-text.ts';
import { dayIn } from './days.ts';
import { elementsOf, type Hast, isElement, lineOf, type Markup } from './hast.ts';
import { questionsIn } from './markup-questions.ts';
import type { FaqDraft, Found, Refused } from './outcome.ts';
import { bodyOf } from './plain-text.ts';
import { markdownOf } from './safe-markdown.ts';

const CATEGORY_KEYS = ['category', 'categories', 'section', 'topic', 'group'];
const UPDATED_KEYS = [
  'updated',
  'reviewed',
  'lastReviewed',
  'last_reviewed',
  'lastUpdated',
  'last_updated',
  'updated_at',
  'lastmod',
  'last_modified',
];
/** Pages that list the others of a folder. */
const LIST = /(?:^|\/)(?:_?index|readme|_category_|_sidebar)\.mdx?$/i;

const textIn = (data: Markup['data'], keys: readonly string[]): string | null => {
  for (const key of keys) {
    const value = [data[key]].flat()[0];
    if (typeof value === 'string' && value.trim() !== '') return value.replace(/\s+/g, ' ').trim();
  }
  return null;
};

/** The name of the folder a file lies in, as a heading: `account-security` becomes `Account security`. */
function folderName(file: string): string | null {
  const folder = file.split('/').at(-2);
  if (folder === undefined || /^(?:\.+|faqs?|questions?|docs?|content|src|pages)?$/i.test(folder)) return null;
  const words = folder.replace(/^\d+[-_. ]/, '').replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Everything but the title of the page. */
function withoutTitle(nodes: readonly Hast[]): Hast[] {
  const index = nodes.findIndex((node) => isElement(node, 'h1'));
  return nodes.filter((_, at) => at !== index);
}

/**
 * The questions that one text answers. `whole`: it is one of a folder of answers, and its title is the question, unless it asks more than
 * one itself.
 */
export function faqsFromMarkup(file: string, { root, data }: Markup, whole: boolean, pasted: boolean): Found {
  const place = { file, sheet: null, row: null };
  const refused: Refused[] = [];
  const drafts: FaqDraft[] = [];
  const category = textIn(data, CATEGORY_KEYS);
  const draft = (question: string, answer: readonly Hast[], heading: string | null, row: number | null): void => {
    const body = markdownOf(answer, { pasted });
    if (body === '') refused.push({ place: { ...place, row }, what: question, reason: { is: 'no-answer' } });
    else
      drafts.push({
        collection: 'faqs',
        place: { ...place, row },
        id: null,
        question,
        body,
        category: category ?? heading,
        asks: [],
        updated: dayIn(UPDATED_KEYS.map((key) => data[key]).find((value) => dayIn(value) !== null)),
        reviewBy: null,
        principles: [],
        documents: [],
        maps: {},
        internal: false,
      });
  };
  const questions = questionsIn(root);
  const nodes = bodyOf(root);
  const titled = textIn(data, ['question']);
  const h1 = [...elementsOf(root)].find((node) => isElement(node, 'h1'));
  const title = titled ?? textIn(data, ['title']) ?? (h1 ? lineOf(h1) : null);
  const isOne = whole && questions.length < 2 && title !== null && !LIST.test(file);
  if (titled !== null || (isOne && (questions.length === 0 || readsAsQuestion(title)))) {
    // The title stands above the answer once more in many files.
    const own = titled === null || (h1 && lineOf(h1) === titled) ? withoutTitle(nodes) : nodes;
    draft(title ?? '', own, folderName(file), null);
  } else
    for (const [index, { question, answer, category: heading }] of questions.entries())
      draft(question, answer, heading ?? (whole ? folderName(file) : null), index + 1);
  if (drafts.length === 0 && refused.length === 0 && !(whole && LIST.test(file)))
    refused.push({ place, what: title ?? '', reason: { is: 'no-questions' } });
  return { drafts, refused };
}
