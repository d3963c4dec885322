import { frameworks } from './frameworks.ts';
import { listPages } from './list-pages.ts';
import { everyPage } from './models/every.ts';
import type { Block, PageModel, Section } from './page-model.ts';
import { sections } from './sections.ts';
import { part, type Site } from './site.ts';

/** A part of the whole trust center as one document: "2.1 SOC 2". */
export interface WholePart {
  number: string;
  title: string;
  /** Its place in the document. */
  anchor: string;
  path: string;
  /** What it says; null where its parts say all of it. */
  model: PageModel | null;
  parts: WholePart[];
}

/** Forms, and what only a page of its own needs. */
const OF_PAGES = new Set<Block['kind']>([
  'search',
  'search-page',
  'questionnaire',
  'request-form',
  'busy',
  'contents',
  'citation',
  'picture',
  'snippet',
  'qr',
]);
const inDocument = ({ kind }: Block): boolean => !OF_PAGES.has(kind);

function forDocument(model: PageModel): PageModel {
  const clean = (section: Section): Section[] => {
    const blocks = section.blocks.filter(inDocument);
    // What leads to the whole of a list is a piece of another part.
    const isElsewhere = section.all !== undefined || section.id === 'badge';
    return blocks.length === 0 || isElsewhere ? [] : [{ ...section, blocks }];
  };
  const { around: _, parts: __, ...rest } = model;
  return {
    ...rest,
    isDated: false,
    tools: [],
    notes: model.notes.flatMap((one) => (one.id === 'contents' ? [] : clean(one))),
    sections: model.sections.flatMap((one): (Section | Section[])[] =>
      Array.isArray(one) ? [one.flatMap(clean)] : clean(one),
    ),
  };
}

/** Sections whose page is nothing but the list of their parts. */
const LISTS = ['faqs', 'updates', 'guides'] as const;

/** The whole trust center in the order of its navigation, every page once, numbered. Forms and searches are left out. */
export const whole = part((site: Site): WholePart[] => {
  const lists = new Set(listPages(site).map(({ path }) => path));
  const pages = everyPage(site).filter(({ path, isUnlisted }) => !isUnlisted && !lists.has(path));
  const anchorOf = (path: string) => path.slice(site.base.length + 1, -1).replaceAll('/', '-') || 'overview';
  const partOf = (path: string, number: string, title: string, model: PageModel | null): WholePart => ({
    number,
    title,
    anchor: anchorOf(path),
    path,
    model: model && forDocument(model),
    parts: [],
  });
  const isList = (path: string) => LISTS.some((name) => site.to(name) === path);
  const order = new Map(frameworks(site).map(({ path }, at) => [path, at]));
  return sections(site).map(({ path, name }, at) => {
    const own = pages.find((one) => one.path === path) ?? null;
    const number = String(at + 1);
    const parts =
      path === site.to('overview')
        ? []
        : pages
            .filter((one) => one.path.startsWith(path) && one.path !== path)
            .toSorted((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
    return {
      ...partOf(path, number, name, isList(path) ? null : own),
      parts: parts.map((model, index) => partOf(model.path, `${number}.${index + 1}`, model.title.text, model)),
    };
  });
});
