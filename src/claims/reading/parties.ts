import type { ContentTree } from '../../schemas/content-tree.ts';
import { LEXICON, type Role } from './lexicon.ts';
import { type Marks, Phrases } from './phrases.ts';
import { CAPITAL_VENDOR_NAMES, VENDOR_NAMES } from './vendors.ts';
import type { Word } from './words.ts';

/** Who a text of this tree can speak of: the lexicons with the company's names and those of everybody else it knows. */
export interface Parties {
  phrases: { marks: (words: readonly Word[]) => Marks<Role> };
  /** Names of the company of one word, and the first words of longer ones, in lower case: for a near-miss. */
  close: readonly string[];
}

const LEGAL_FORMS = new Set([
  'inc',
  'llc',
  'llp',
  'ltd',
  'limited',
  'corp',
  'gmbh',
  'plc',
  'ag',
  'co',
  'sas',
  'oy',
  'ab',
  'bv',
  'sa',
  'pc',
  'corporation',
  'pvt',
  'pte',
  'oü',
]);
/** A name without its legal form: "Example Assurance LLP" → "Example Assurance". */
export function withoutLegalForm(name: string): string {
  const parts = name
    .replaceAll(',', ' ')
    .split(/\s+/)
    .filter((part) => part !== '');
  while (parts.length > 1 && LEGAL_FORMS.has((parts.at(-1) ?? '').replaceAll('.', '').toLowerCase())) parts.pop();
  return parts.join(' ');
}

/** "Skiff" for Skiff API: a name without the word for what is sold, where it is too short for a near-miss. */
function shortNames(name: string): string[] {
  const [first = '', last = '', ...rest] = name.split(/\s/);
  return rest.length === 0 && /^\p{Lu}\p{L}{3,4}$/u.test(first) && SOLD.has(last.toLowerCase()) ? [first] : [];
}
const SOLD = new Set([
  'api',
  'ai',
  'app',
  'cloud',
  'data',
  'health',
  'hq',
  'io',
  'labs',
  'platform',
  'security',
  'software',
  'systems',
  'tech',
  'technologies',
]);

/** "Northwind" for Northwind Cloud. */
const firstWord = (name: string): string => (name.split(/\s/)[0] ?? '').toLowerCase();

/** Vendors whom every tree knows; the company's own name goes before. */
const KNOWN = new Phrases<Role>().add('other-name', VENDOR_NAMES);
const KNOWN_BY_CAPITAL = new Phrases<Role>().add('other-name', CAPITAL_VENDOR_NAMES);
const vendorsIn = (words: readonly Word[], found: Marks<Role>): Marks<Role> =>
  KNOWN_BY_CAPITAL.marks(words, KNOWN.marks(words, found), ({ capital }) => capital);

/** The parties of a tree. `systems` are the names of its products. */
export function partiesOf(tree: ContentTree): Parties {
  const { name, legalName, entities } = tree.company.data;
  const frameworks = tree.compliance.map(({ data }) => data);
  const systems = [...frameworks.flatMap((data) => data.systems), ...tree.faqs.flatMap(({ data }) => systemsOf(data))];
  const own = [name, legalName, ...entities, ...systems, ...namedAfter(name, tree)].flatMap((one) => [
    one,
    withoutLegalForm(one),
  ]);
  const known = new Set(own.map((one) => one.toLowerCase()));
  const others = [
    ...tree.subprocessors.map(({ data }) => data.name),
    ...frameworks.flatMap((data) =>
      data.kind === 'attestation'
        ? [
            ...data.subserviceOrganizations.map((one) => one.name),
            ...data.reports.flatMap((one) => one.auditor?.name ?? []),
          ]
        : data.kind === 'certification'
          ? data.certificates.flatMap((one) => one.body ?? [])
          : [],
    ),
  ]
    .flatMap((one) => [one, withoutLegalForm(one)])
    .filter((one) => !known.has(one.toLowerCase()));
  const named = new Phrases<Role>().add('own', own).add('other-name', others);
  const short = new Phrases<Role>().add('own', shortNames(name));
  const marksOf = (words: readonly Word[]): Marks<Role> => {
    const found = vendorsIn(words, LEXICON.marks(words));
    return named.marks(
      words,
      short.marks(words, found, ({ capital }) => capital),
    );
  };
  return {
    phrases: { marks: marksOf },
    close: [...new Set([...known, firstWord(name), firstWord(legalName)])].filter((one) => /^\p{L}{6,}$/u.test(one)),
  };
}
const systemsOf = (data: object): string[] => ('systems' in data && Array.isArray(data.systems) ? data.systems : []);

/** "NorthwindDB" and "Northwind360" on the pages of Northwind: products that are named after the company. */
function namedAfter(name: string, tree: ContentTree): string[] {
  const first = name.split(/\s/)[0] ?? '';
  if (!/^\p{Lu}\p{L}{4,}$/u.test(first)) return [];
  const found = new Set<string>();
  for (const value of Object.values(tree))
    for (const { body } of [value].flat() as { body?: string }[])
      for (const [product] of (body ?? '').matchAll(
        new RegExp(`(?<![\\p{L}\\p{N}])${first}[\\p{Lu}\\p{N}][\\p{L}\\p{N}]*`, 'gu'),
      ))
        found.add(product);
  return [...found];
}

/** Whether a capitalized word begins one of the company's names, or is it but for one letter: "Talyfox" for Tallyfox. */
export function isNearMiss({ close }: Parties, word: Word): boolean {
  return word.capital && close.some((name) => name === word.text || oneLetterApart(name, word.text));
}
/** Whether two words differ by one letter, or by two neighbors in each other's place. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1 || isSwap(a, b, start, end);
}
/** Two neighbors in each other's place. */
const isSwap = (a: string, b: string, start: number, end: number): boolean =>
  a.length === b.length && a.length - start - end === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
