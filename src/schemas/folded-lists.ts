import { to } from './addresses.ts';
import type { Compliance } from './compliance.ts';
import type { ContentTree } from './content-tree.ts';
import { CATEGORIES } from './primitives.ts';

/** So many lines of a list stand on one page; a longer list is folded, or goes on over pages, so that each keeps to its byte budget. */
export const LIST_MAX = 60;

/**
 * A category's part of an address: `Access control` becomes `access-control`, `Zugänge` `zugange`. Letters that ASCII has none for are
 * stood for by a number made of the whole text, so that two such texts stay two.
 */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return /[^\p{ASCII}\P{L}]/u.test(plain) ? [words, numberOf(text)].filter(Boolean).join('-') : words;
}
/** FNV-1a, 32 bits, in base 36. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.normalize('NFC'))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The documents that a framework names. */
function documentsOf(data: Compliance): (string | undefined)[] {
  if (data.kind === 'attestation') return [...data.reports, ...data.bridgeLetters].map(({ document }) => document);
  if (data.kind === 'certification') return data.certificates.map(({ document }) => document);
  return [data.document];
}

/** The pages of a list: the first at its own address, the second at `2/` below it. */
export const listPaths = (first: string, total: number): string[] =>
  Array.from({ length: Math.ceil(total / LIST_MAX) }, (_, index) => (index === 0 ? first : `${first}${index + 1}/`));

/** The years that have pages of their own: the newest all stand on one page, until one no longer fits. */
export function foldedYears(counts: readonly (readonly [year: string, count: number])[]): string[] {
  let room = LIST_MAX;
  return counts
    .toSorted(([a], [b]) => b.localeCompare(a))
    .filter(([, count]) => {
      const fits = count <= room;
      room = fits ? room - count : 0;
      return !fits;
    })
    .map(([year]) => year);
}

const countBy = (keys: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]));

type Given = Pick<ContentTree, 'faqs' | 'documents' | 'compliance' | 'updates'>;
/** The addresses of all pages of lists that are too long for the page they belong to; none while all are short. */
export function foldedLists({ faqs, documents, compliance, updates }: Given): Set<string> {
  const path = to('');
  const categories = faqs.length > LIST_MAX ? countBy(faqs.map(({ data }) => slug(data.category))) : [];
  const years = countBy(updates.map(({ data }) => data.date.slice(0, 4)));
  const naming = (ids: readonly (string | undefined)[]): number =>
    faqs.filter(({ data }) => data.documents.some((one) => ids.includes(one))).length;
  const speakingTo = (id: (typeof CATEGORIES)[number]): number =>
    faqs.filter(({ data }) => data.principles.includes(id)).length;
  const about: [first: string, total: number][] = [
    ...CATEGORIES.map((id): [string, number] => [path('principleQuestions', { id }), speakingTo(id)]),
    ...documents.map(({ id }): [string, number] => [path('documentQuestions', { id }), naming([id])]),
    ...compliance.map(({ id, data }): [string, number] => [
      path('frameworkQuestions', { id }),
      naming(documentsOf(data)),
    ]),
  ];
  return new Set([
    ...[...categories].flatMap(([id, total]) => listPaths(path('category', { id }), total)),
    ...about.flatMap(([first, total]) => (total > LIST_MAX ? listPaths(first, total) : [])),
    ...foldedYears([...years]).flatMap((id) => listPaths(path('year', { id }), years.get(id) ?? 0)),
  ]);
}
