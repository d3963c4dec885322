import { type Element, elements, textOf } from './html.ts';
import { words } from './normal.ts';

/** Elements that speak of one thing; facts below them are about it. A link that names one is itself a fact. */
const SUBJECTS = new Set([
  'framework',
  'product',
  'report',
  'certificate',
  'bridge-letter',
  'principle',
  'faq',
  'document',
  'subprocessor',
  'update',
  'guide',
  'not-claimed',
]);
const isSubject = ({ tag, attributes }: Element): boolean => {
  const kind = attributes['data-fact'] ?? '';
  return tag !== 'a' && SUBJECTS.has(kind);
};

export interface Leaf {
  name: string;
  value: string;
  element: Element;
  /** Stands in a list of facts rather than in the page's own text. */
  listed: boolean;
}
export interface Subject {
  kind: string;
  id: string;
  element: Element;
  leaves: Leaf[];
  /** Stands inside the subject of that id. */
  inside: string | null;
}

const saidBy = (element: Element): string =>
  words(element.attributes['data-value'] ?? element.attributes.datetime ?? textOf(element));

export function leavesOf(element: Element, listed = false): Leaf[] {
  return elements(element).flatMap((child) => {
    if (isSubject(child)) return [];
    const name = child.attributes['data-fact'];
    const within = listed || child.tag === 'dl';
    return [
      ...(name ? [{ name, value: saidBy(child), element: child, listed: within }] : []),
      ...leavesOf(child, within),
    ];
  });
}

export function subjectsOf(element: Element, inside: string | null = null): Subject[] {
  return elements(element).flatMap((child) => {
    if (!isSubject(child)) return subjectsOf(child, inside);
    const id = child.attributes['data-value'] ?? '';
    const subject = { kind: child.attributes['data-fact'] ?? '', id, element: child, leaves: leavesOf(child), inside };
    return [subject, ...subjectsOf(child, id || inside)];
  });
}

export const several = (leaves: readonly Leaf[], name: string, between: string): string =>
  leaves
    .filter((leaf) => leaf.name === name)
    .map(({ value }) => value)
    .join(between);
export const one = (leaves: readonly Leaf[], name: string): string | undefined =>
  leaves.find((leaf) => leaf.name === name)?.value;
