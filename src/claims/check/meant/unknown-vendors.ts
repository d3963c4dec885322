import { isOwnNameAt, type Sentence } from '../../reading/sentence.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf } from './cues.ts';
import lexicon from './lexicon/names.json' with { type: 'json' };
import { isNoName, type NameSaid, namesIn } from './names-said.ts';
import { rowsOf, type VendorMention } from './vendor-mentions.ts';
import { isVendorName } from './vendors.ts';
import { vendorsIn } from './vendors-said.ts';

const TERMS: ReadonlySet<string> = new Set(lexicon.terms.words);
/** "SHA-2", "CDNs", "IaC", "EU-West-1": letters that shorten a term, and regions. */
const SHORT = /^(?:[\p{Lu}\d.\-/ ]+s?|\p{Lu}\p{L}{0,2}\p{Lu}s?|.*-\d)$/u;
const ADJECTIVES: ReadonlySet<string> = new Set(lexicon.adjectives.words);
/** "GDPR-Compliant Forms", "Role-Based Permissions": a thing that an adjective tells of; "Pay-Ready" alone or with a legal form may be a name. */
export function isDescribed(name: string): boolean {
  const [first = '', ...more] = name.split(' ');
  const [, adjective] = first.toLowerCase().split('-');
  return more.length > 0 && ADJECTIVES.has(adjective ?? '') && !isVendorName(name);
}
/** Whether a name is made of terms alone: techniques, places, words of headings. */
export const isTerm = (name: string): boolean =>
  SHORT.test(name) ||
  isDescribed(name) ||
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => TERMS.has(word) || TERMS.has(word.replace(/s$/, '')) || isNoName(word));

/** The names of a sentence that no list of vendors knows, in the rows in which they stand with those it knows. */
export function unknownNamesIn(spoken: Spoken): VendorMention[] {
  const { read, mentions } = spoken;
  const names = namesIn(read).filter((name) => mayBeVendor(spoken, name));
  if (names.length === 0) return [];
  const known = vendorsIn(read);
  // "Postmark (ActiveCampaign)": the same under another name.
  const ends = new Set(known.map(({ to }) => to));
  const isAlias = ({ from }: NameSaid): boolean => ends.has(from) && read.words[from]?.gap.includes('(') === true;
  const taken = new Uint8Array(read.text.length);
  for (const { start, end } of [...known, ...mentions]) taken.fill(1, start, end);
  const longer = namesIn(read).map(({ text }) => text);
  // "Example Base Auth … the built-in Auth": the end of a longer name.
  const isTail = ({ text, form }: NameSaid): boolean =>
    form === '' && longer.slice(0, MOST_NAMES).some((other) => other.endsWith(` ${text}`));
  const isFree = (name: NameSaid): boolean =>
    !isAlias(name) && !isTail(name) && !taken.subarray(name.start, name.end).includes(1);
  const said = [...known, ...names.filter(isFree).map((name) => ({ ...name, vendor: null }))].toSorted(
    (a, b) => a.from - b.from,
  );
  const rows = rowsOf(read, said);
  return said.flatMap((one, index) => {
    const row = rows[index];
    return one.vendor === null && row !== undefined ? [{ ...one, ...row, spoken }] : [];
  });
}

/** As many names in a sentence as are looked at for one that ends in another. */
const MOST_NAMES = 40;
const IN_BRACKET = /\([^()]*$/;

function mayBeVendor({ read }: Spoken, name: NameSaid): boolean {
  const { text, from, to } = name;
  if (!/\p{Ll}{2}/u.test(text) || /^\p{Ll}|\d{3}/u.test(text) || isTerm(text)) return false;
  // "Example Post, with their Relay service", "1 Example Street": what belongs to one who is named, and addresses.
  if (/^(?:their|its|\d+)$/.test(read.words[from - 1]?.text ?? '')) return false;
  // "OpenID certified": a scheme.
  if (/^(?:certified|certification|compliant|compliance)$/.test(read.words[to]?.text ?? '')) return false;
  // "Californian residents"
  if (/^(?:residents?|citizens?|consumers?|laws?|courts?|authorit(?:y|ies))$/.test(read.words[to]?.text ?? ''))
    return false;
  // "Mailpost (a Glimmer company)": whose it is. "Example R&D Limited": the end of a name.
  if (/^(?:company|group)$/.test(read.words[to]?.text ?? '') && IN_BRACKET.test(read.text.slice(0, name.start)))
    return false;
  if (read.words[from]?.gap === '&') return false;
  if (isField(read, name) || isPlace(read, name) || isProduct(read, name)) return false;
  for (let index = from; index < to; index += 1) if (isOwnNameAt(read, index)) return false;
  return !onlyBegins(read, name) && !isSpelledOut(read, name);
}

/** "Location: Global (330 data centers)", "Data types: Anonymized": what a field says of a vendor that is named elsewhere. */
const isField = ({ words }: Sentence, { from, form }: NameSaid): boolean =>
  form === '' &&
  from > 0 &&
  from <= LABEL_WORDS &&
  words[from]?.gap.startsWith(':') === true &&
  /^(?:locations?|regions?|countr(?:y|ies)|residency|types?|categor(?:y|ies)|retention)$/.test(
    words[from - 1]?.text ?? '',
  );
const LABEL_WORDS = 3;

/** "In Council Bluffs, Iowa": either part. */
function isPlace({ words }: Sentence, { from, to, form }: NameSaid): boolean {
  if (form !== '') return false;
  const after = words[to];
  if (words[from - 1]?.text === 'in' && after?.gap === ', ' && (after.capital || after.text === 'the')) return true;
  if (words[from]?.gap !== ', ') return false;
  let before = from - 1;
  while (before >= 0 && from - before <= PLACE_WORDS && words[before]?.capital === true) before -= 1;
  return before < from - 1 && words[before]?.text === 'in' && words[before + 1]?.gap === ' ';
}
const PLACE_WORDS = 3;

/** "Hosts of the Advisor application": what is hosted, where nobody says that they use it. */
const isProduct = ({ words }: Sentence, { from, to, form }: NameSaid): boolean =>
  form === '' &&
  /^(?:applications?|apps?|products?|modules?)$/.test(words[to]?.text ?? '') &&
  /^(?:the|our|its)$/.test(words[from - 1]?.text ?? '') &&
  !/^(?:use[sd]?|using|with|in|on|via|through|by)$/.test(words[from - 2]?.text ?? '');

/** "Payment Card Industry (PCI)", "Transport Secure Layer (TLS1)": what the letters in brackets stand for, in their order. */
function isSpelledOut({ words, text }: Sentence, { from, to, form }: NameSaid): boolean {
  const short = words[to];
  if (form !== '' || to - from < 2 || short?.gap.includes('(') !== true) return false;
  const letters = /^\p{Lu}{2,}/u.exec(text.slice(short.start, short.end))?.[0].toLowerCase() ?? '';
  if (letters === '') return false;
  let at = 0;
  for (const { text: word } of words.slice(from, to)) if (word[0] === letters[at]) at += 1;
  return at === letters.length;
}

/** "Sales tax calculation", "Maintaining policies": a word with a capital because a line begins, before which no verb makes it a name. */
function onlyBegins(read: Sentence, { text, from, to, form }: NameSaid): boolean {
  const { words } = read;
  const [first, next] = [words[from], words[to]];
  const isOpen = from === 0 || /[.:•(|–—] ?$| - $/.test(first?.gap ?? '');
  if (!isOpen || to - from > 1 || form !== '' || /\p{Ll}\p{Lu}|\d/u.test(text)) return false;
  if (next === undefined || next.gap !== ' ') return false;
  // "Example hosts our data", but "Request logs at our host"
  const isAgent =
    cueAt(cuesOf(read), to, 'handling.agents') > 0 &&
    /^(?:our|your|all|the|customers?)$/.test(words[to + 1]?.text ?? '');
  return !next.capital && !/^(?:is|are|has|was)$/.test(next.text) && !isAgent;
}
