import { fieldGlossaries } from '../../answers/languages/field-glossaries.ts';
import { EVERYDAY } from '../../answers/lexicon/everyday-words.ts';
import { fieldLexicon } from '../../answers/lexicon/field.ts';
import shorthand from '../../answers/lexicon/shorthand.json' with { type: 'json' };
import { carried, topicsOf } from '../../answers/sets/caiq.ts';
import { knownQuestions, noticesOf } from '../../answers/sets/public-sets.ts';
import type { AnswerEntry, AnswersData } from '../../answers/types.ts';
import { otherLanguage } from '../../body/mark-languages.ts';
import type { Entry } from '../../schemas/content-tree.ts';
import type { Faq } from '../../schemas/faq.ts';
import { slug } from '../../schemas/folded-lists.ts';
import { type DocumentView, documents } from '../../site/documents.ts';
import { type FaqView, faqCategories, faqs } from '../../site/faqs.ts';
import { documentIds, frameworks } from '../../site/frameworks.ts';
import { guides } from '../../site/guides.ts';
import { principles } from '../../site/principles.ts';
import type { Site } from '../../site/site.ts';
import { type SubprocessorView, subprocessors } from '../../site/subprocessors.ts';
import { updates } from '../../site/updates.ts';
import { frameworkEntry } from './framework-entry.ts';
import { versionedMaps } from './maps-of.ts';
import { NOTHING, unique } from './nothing.ts';
import { headingsIn, plainSentences } from './plain-sentences.ts';
import { wholes } from './wholes.ts';

/** The frameworks whose documents an answer names. */
const frameworksOf = (site: Site, named: readonly string[]): string[] =>
  frameworks(site)
    .filter((one) => documentIds(one).some((id) => named.includes(id)))
    .map(({ id }) => id);

function faqEntry(site: Site, one: FaqView, asks: readonly string[]): AnswerEntry {
  const maps = carried(versionedMaps(one.maps));
  const saysLang = otherLanguage(one.body, site.language);
  return {
    id: `faq/${one.id}`,
    href: one.path,
    kind: 'faq',
    title: one.question,
    asks: [...asks],
    about: topicsOf(maps),
    says: plainSentences(one.body, site.language),
    category: one.categoryId,
    principles: one.principles.map(({ id }) => id),
    frameworks: frameworksOf(
      site,
      one.documents.map(({ id }) => id),
    ),
    products: one.systems,
    maps,
    updated: one.updated,
    reviewBy: one.reviewBy,
    ...(one.lang ? { titleLang: one.lang } : {}),
    ...(saysLang ? { saysLang } : {}),
  };
}

function internalEntry(site: Site, { id, data, body }: Entry<Faq>): AnswerEntry {
  const maps = carried(versionedMaps(data.maps ?? null));
  return {
    id: `faq/${id}`,
    href: '',
    kind: 'faq',
    title: data.question,
    asks: data.asks,
    about: topicsOf(maps),
    says: plainSentences(body, site.language),
    category: slug(data.category),
    principles: data.principles,
    frameworks: frameworksOf(site, data.documents),
    products: data.systems,
    maps,
    updated: data.updated ?? null,
    reviewBy: data.reviewBy ?? null,
    internal: true,
  };
}

function documentEntry(site: Site, one: DocumentView): AnswerEntry {
  return {
    ...NOTHING,
    id: `document/${one.id}`,
    href: one.path,
    kind: 'document',
    title: one.title,
    asks: [one.kindWord, site.words.answers.document(one.title)],
    says: [...plainSentences(one.body, site.language), `${site.words.documentPages.columns[3]}: ${one.accessWord}`],
    frameworks: frameworksOf(site, [one.id]),
    updated: one.issued,
    reviewBy: one.expires,
  };
}

function subprocessorEntry(site: Site, one: SubprocessorView): AnswerEntry {
  const [, , data, location, transfer] = site.words.subprocessorPages.columns;
  const facts: [string | undefined, string | null][] = [
    [data, one.data],
    [location, one.location.map(({ name }) => name).join(', ')],
    [transfer, one.transfer],
  ];
  return {
    ...NOTHING,
    id: `subprocessor/${one.id}`,
    href: `${site.to('subprocessors')}#${one.id}`,
    kind: 'subprocessor',
    title: one.name,
    asks: [site.words.answers.subprocessor(one.purpose)],
    says: [one.purpose, ...facts.flatMap(([label, said]) => (said ? [`${label}: ${said}`] : []))],
  };
}

/**
 * All that the matching needs of a site. `internal` are answers for the company's own use, for its own people alone: what is published
 * is made without them.
 */
export function answersData(site: Site, { internal = [] }: { internal?: readonly Entry<Faq>[] } = {}): AnswersData {
  const asked = new Map(site.tree.faqs.map(({ id, data }) => [id, data.asks]));
  const entries: AnswerEntry[] = [
    ...faqs(site).map((one) => faqEntry(site, one, asked.get(one.id) ?? [])),
    ...internal.map((one) => internalEntry(site, one)),
    ...frameworks(site).map((one) => frameworkEntry(site, one)),
    ...principles(site)
      .filter(({ written }) => written)
      .map((one) => ({
        ...NOTHING,
        id: `principle/${one.id}`,
        href: one.path,
        kind: 'principle' as const,
        title: one.name,
        asks: [site.words.answers.principle(one.name)],
        says: unique([
          one.commitment ?? '',
          ...(one.note ? [one.note] : []),
          ...plainSentences(one.body, site.language),
        ]),
        principles: [one.id],
      })),
    ...documents(site).map((one) => documentEntry(site, one)),
    ...wholes(site),
    ...subprocessors(site).map((one) => subprocessorEntry(site, one)),
    ...updates(site).map((one) => ({
      ...NOTHING,
      id: `update/${one.id}`,
      href: one.path,
      kind: 'update' as const,
      title: one.title,
      says: plainSentences(one.body, site.language),
      updated: one.date,
    })),
    ...guides(site).map((one) => ({
      ...NOTHING,
      id: `guide/${one.id}`,
      href: one.path,
      kind: 'guide' as const,
      title: one.title,
      // What a part of it explains is what somebody asks.
      asks: headingsIn(one.body),
      says: unique([one.summary, ...plainSentences(one.body, site.language)]),
    })),
  ];
  const known = knownQuestions(entries);
  // A company may write in other languages than that of its pages.
  const languages = unique(entries.flatMap(({ titleLang = '', saysLang = '' }) => [titleLang, saysLang]));
  return {
    version: 1,
    asOf: site.company.asOf,
    company: site.company.name,
    language: site.language,
    categories: faqCategories(site).map(({ id, name }) => ({ id, name })),
    entries,
    ...(/^en\b/iu.test(site.language)
      ? { glossaries: fieldGlossaries(), shorthand: shorthand.words, everyday: EVERYDAY }
      : {}),
    lexicon: [...fieldLexicon(languages), ...(site.tree.lexicon?.data ?? [])],
    known,
    notices: noticesOf(known),
  };
}
