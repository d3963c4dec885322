import { to } from './addresses.ts';
import type { Compliance } from './compliance.ts';
import type { ContentTree } from './content-tree.ts';
import { CATEGORIES } from './primitives.ts';

/** So many lines of a list stand on one page; a longer list is folded, or goes on over pages, so that each keeps to its byte budget. */
export const LIST_MAX = 60;

/** A category's part of an address: `Access control` becomes `access-control`. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The documents that a framework names. */
function documentsOf(data: Compliance): (string | undefined)[] {
  if (data.kind === 'attestation') return [...data.reports, ...data.bridgeLetters].map(({ document }) => document);
  if (data.kind === 'certification') return data.certificates.map(({ document }) => document);
  return [data.document];
}

const LISTS = ['frameworkQuestions', 'principleQuestions', 'documentQuestions', 'category', 'year'] as const;
type ListName = (typeof LISTS)[number];
const path = to('');
const pagesOf = (name: ListName, id: string, total: number): string[] =>
  Array.from({ length: Math.ceil(total / LIST_MAX) }, (_, index) =>
    index === 0 ? path(name, { id }) : path(`${name}Part`, { id, part: String(index + 1) }),
  );

/** Years of the newest updates that all stand on one page; the first that does not fit, and all before it, have pages of their own. */
function* foldedYears(counts: readonly [year: string, count: number][]): Generator<string> {
  let room = LIST_MAX;
  for (const [year, count] of counts.toSorted(([a], [b]) => b.localeCompare(a))) {
    if (count > room) {
      room = 0;
      yield* pagesOf('year', year, count);
    } else room -= count;
  }
}

const countBy = (keys: readonly string[]): [string, number][] =>
  [...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]);

/** The addresses of all pages of lists that are too long for the page they belong to; none while all are short. */
export function foldedLists({
  faqs,
  documents,
  compliance,
  updates,
}: Pick<ContentTree, 'faqs' | 'documents' | 'compliance' | 'updates'>): Set<string> {
  const found: string[] = [];
  if (faqs.length > LIST_MAX)
    for (const [id, count] of countBy(faqs.map(({ data }) => slug(data.category))))
      found.push(...pagesOf('category', id, count));
  const about = (name: ListName, id: string, total: number): void => {
    if (total > LIST_MAX) found.push(...pagesOf(name, id, total));
  };
  const naming = (ids: readonly (string | undefined)[]): number =>
    faqs.filter(({ data }) => data.documents.some((one) => ids.includes(one))).length;
  for (const id of CATEGORIES)
    about('principleQuestions', id, faqs.filter(({ data }) => data.principles.includes(id)).length);
  for (const { id } of documents) about('documentQuestions', id, naming([id]));
  for (const { id, data } of compliance) about('frameworkQuestions', id, naming(documentsOf(data)));
  found.push(...foldedYears(countBy(updates.map(({ data }) => data.date.slice(0, 4)))));
  return new Set(found);
}
