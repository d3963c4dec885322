import { withoutLegalForm } from '../../reading/parties.ts';
import { Phrases } from '../../reading/phrases.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { AMBIGUOUS, SOFTWARE, VENDORS, type Vendor } from '../../reading/vendors.ts';
import { wordsOf } from '../../reading/words.ts';

const plain = (name: string): string =>
  wordsOf(name)
    .map(({ text }) => text)
    .join(' ');
const BY_NAME = new Map<string, Vendor>();
const PHRASES = new Phrases<string>();
for (const vendor of VENDORS)
  for (const name of [vendor.name, ...vendor.also]) {
    BY_NAME.set(plain(name), vendor);
    PHRASES.add(plain(name), [name]);
  }

/** Clouds that resell what others make: "Azure OpenAI", "Google Vertex AI". */
const MAKERS: ReadonlySet<Vendor | undefined> = new Set(
  ['microsoft', 'azure', 'amazon', 'aws', 'google', 'google cloud'].map((name) => BY_NAME.get(name)),
);

export interface VendorSaid {
  vendor: Vendor;
  text: string;
  start: number;
  end: number;
  /** Its first word and the one after its last. */
  from: number;
  to: number;
}

/** Every vendor of the list that a sentence names. */
export function vendorsIn({ text, words }: Pick<Sentence, 'text' | 'words'>): VendorSaid[] {
  const found: VendorSaid[] = [];
  const marks = PHRASES.marks(words);
  let until = 0;
  for (const [index, word] of words.entries()) {
    const here = marks[index];
    if (here === undefined || index < until) continue;
    const [key, length] = [...here].reduce((a, b) => (b[1] > a[1] ? b : a));
    const vendor = BY_NAME.get(key);
    const last = words[index + length - 1];
    if (vendor === undefined || last === undefined) continue;
    if (!word.capital && !/[A-Z]/.test(text.slice(word.start, last.end))) continue;
    if (SOFTWARE.has(plain(text.slice(word.start, last.end)))) continue;
    if (length === 1 && AMBIGUOUS.has(word.text) && !isNameThere(words, index)) continue;
    until = index + length;
    const end = last.possessive && text.slice(last.start, last.end).includes("'") ? last.end - 2 : last.end;
    const made = found.at(-1);
    // "Azure OpenAI", "Amazon OpenSearch": what a cloud sells under its own name is the cloud's.
    const isMade = made !== undefined && made.to === index && word.gap === ' ' && MAKERS.has(made.vendor);
    const from = isMade ? made.from : index;
    const start = isMade ? made.start : word.start;
    if (isMade) found.pop();
    const of = isMade && !isMaker(plain(made.text), vendor) ? made.vendor : vendor;
    found.push({ vendor: of, text: text.slice(start, end), start, end, from, to: index + length });
  }
  return found;
}

/** "Resend NDA", "Elastic CI Stack": an everyday word beside another capitalized one is part of something else, and so is a first word. */
function isNameThere(words: Sentence['words'], index: number): boolean {
  const [word, next, before] = [words[index], words[index + 1], words[index - 1]];
  if (index === 0 || word === undefined || word.gap.includes('.')) return false;
  // "Email: Resend (contact form)", but no verb after a colon.
  if (word.gap.includes(':') && !(next === undefined || /^ ?[(,;&+/|]/.test(next.gap))) return false;
  return !(next?.capital === true && next.gap === ' ') && !(before?.capital === true && word.gap === ' ' && index > 1);
}

const FILLER = new Set([
  'the',
  'inc',
  'llc',
  'ltd',
  'gmbh',
  'limited',
  'corp',
  'pbc',
  'bv',
  'sas',
  'sa',
  'ag',
  'pty',
  'company',
  'technologies',
  'europe',
  'co',
]);
/** The names that one entry of a list goes by: "Vonage (formerly NexMo)", "AlphaAI Technologies dba Tavily". */
const namesOf = (entry: string): string[] =>
  entry
    .split(/[()/]|\b(?:dba|d\/b\/a|aka|formerly|previously|operating as|trading as|now|via|and)\b/i)
    .map((part) => plain(withoutLegalForm(part.trim())))
    .map((part) =>
      part
        .split(' ')
        .filter((word) => !FILLER.has(word))
        .join(' '),
    )
    .filter((part) => part !== '');
const known = (name: string): Vendor | undefined => {
  const words = name.split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    const vendor = BY_NAME.get(words.slice(0, length).join(' '));
    if (vendor !== undefined) return vendor;
  }
  return undefined;
};
/** Whether a name alone tells that it is a vendor: it is in the list of all, or has a legal form. */
export const isVendorName = (name: string): boolean =>
  withoutLegalForm(name) !== name.replaceAll(',', '').trim() || namesOf(name).some((one) => known(one) !== undefined);

const begins = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** The same pairs come up in every answer; beyond this many it begins anew. */
const REMEMBERED_PAIRS = 5000;
const remembered = new Map<string, boolean>();

/** Whether two names, as written in a list and in a text, are of one vendor: one begins the other, or both are known as the same. */
export function sameVendor(one: string, other: string): boolean {
  const pair = `${one}\n${other}`;
  const known = remembered.get(pair);
  if (known !== undefined) return known;
  const is = isSameVendor(one, other);
  if (remembered.size >= REMEMBERED_PAIRS) remembered.clear();
  remembered.set(pair, is);
  return is;
}

/** "Microsoft" in a list stands for Microsoft Azure too. */
const isMaker = (name: string, vendor: Vendor | undefined): boolean =>
  vendor !== undefined && plain(vendor.name).startsWith(`${name} `);

/** "Google Vertex AI" in a list stands for Vertex AI in a text: the maker's name goes before its product's. */
const isProductOf = (listed: string, name: string): boolean => listed.endsWith(` ${name}`) && BY_NAME.has(name);

function isSameVendor(one: string, other: string): boolean {
  const [a, b] = [namesOf(one), namesOf(other)];
  return a.some((x) => {
    const vendor = known(x);
    return b.some(
      (y) =>
        begins(x, y) ||
        isMaker(x, known(y)) ||
        isProductOf(x, y) ||
        x.replaceAll(' ', '') === y.replaceAll(' ', '') ||
        (vendor !== undefined && (vendor === known(y) || isMaker(y, vendor))),
    );
  });
}
