import { createHash } from 'node:crypto';
import { isEnglish } from '../body/language.ts';
import { otherLanguage } from '../body/mark-languages.ts';
import { plainMarkdown } from '../body/plain.ts';
import type { Faq } from '../schemas/faq.ts';
import { slug } from '../schemas/folded-lists.ts';
import type { Day } from '../schemas/primitives.ts';
import { type DocumentView, documents } from './documents.ts';
import { type PrincipleView, principles } from './principles.ts';
import { part, type Site } from './site.ts';

export interface FaqView {
  id: string;
  path: string;
  /** The permanent address of the answer. */
  url: string;
  question: string;
  category: string;
  categoryId: string;
  principles: PrincipleView[];
  documents: DocumentView[];
  /** The products it is about; none: all of them. */
  systems: string[];
  updated: Day | null;
  reviewBy: Day | null;
  /** Its review was due before today. */
  overdue: boolean;
  featured: boolean;
  maps: Faq['maps'] | null;
  /** The language of the question, where it is another than the site’s. */
  lang: string | null;
  /** The answer as it was written, in Markdown. */
  body: string;
  /** SHA-256 of the answer as `/faq.json` holds it, as UTF-8 in hex. */
  sha256: string;
  /** The days on which it changed, newest first, as far as the repository tells. */
  changed: readonly Day[];
}

export interface FaqCategory {
  id: string;
  name: string;
  faqs: FaqView[];
}

/** A question is too short to be recognized: it is in the language of its answer, unless one of them is English and the other is not. */
function questionLanguage(question: string, body: string, language: string): string | null {
  const answered = otherLanguage(body, language);
  return answered !== null && isEnglish(question) === (answered === 'en') ? answered : null;
}

/** All questions by category, categories and questions in the order of the alphabet. */
export const faqs = part((site: Site): FaqView[] => {
  const { tree } = site;
  const known = new Map(documents(site).map((document) => [document.id, document]));
  const five = principles(site);
  return tree.faqs
    .map(({ id, data, body }) => ({
      id,
      path: site.to('faq', { id }),
      url: site.at(site.to('faq', { id })),
      question: data.question,
      category: data.category,
      categoryId: slug(data.category),
      principles: five.filter((principle) => data.principles.includes(principle.id)),
      documents: data.documents.flatMap((document) => known.get(document) ?? []),
      systems: data.systems,
      updated: data.updated ?? null,
      reviewBy: data.reviewBy ?? null,
      overdue: data.reviewBy !== undefined && data.reviewBy < site.today,
      featured: data.featured,
      maps: data.maps ?? null,
      lang: questionLanguage(data.question, body, site.language),
      body: body.trim(),
      sha256: createHash('sha256')
        .update(plainMarkdown(body.trim(), site.at(site.to('faq', { id }))), 'utf8')
        .digest('hex'),
      changed: (site.history.get(id) ?? []).filter((day) => day <= site.today),
    }))
    .sort((a, b) => a.category.localeCompare(b.category, 'en') || a.question.localeCompare(b.question, 'en'));
});

export const faqCategories = part((site: Site): FaqCategory[] => {
  const found = new Map<string, FaqCategory>();
  for (const faq of faqs(site)) {
    const category = found.get(faq.categoryId) ?? { id: faq.categoryId, name: faq.category, faqs: [] };
    category.faqs.push(faq);
    found.set(faq.categoryId, category);
  }
  return [...found.values()];
});

/** Questions whose answers name one of these documents. */
export function faqsAbout(site: Site, documentIds: readonly string[]): FaqView[] {
  return faqs(site).filter((faq) => faq.documents.some(({ id }) => documentIds.includes(id)));
}

/** So many answers stand on the overview. */
export const FEATURED_MAX = 6;

/** What reviewers ask: the first few of those marked as featured. Where none is marked, the first few of all, which nobody has said are asked. */
export function featuredFaqs(site: Site): { shown: FaqView[]; areMarked: boolean } {
  const all = faqs(site);
  const marked = all.filter(({ featured }) => featured);
  return { shown: (marked.length > 0 ? marked : all).slice(0, FEATURED_MAX), areMarked: marked.length > 0 };
}
