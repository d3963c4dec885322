import { at, isOwnNameAt, wordAt } from '../../reading/sentence.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { formAt } from './names-said.ts';
import { isHiredByVendor, isMakerBeside } from './vendor-makers.ts';
import { mentionsOf } from './vendor-mentions.ts';
import { isNamedOtherwise, type Named } from './vendor-otherwise.ts';
import { isVendorName } from './vendors.ts';

/** How far before a name its owner may stand: "your existing Example Post account". */
const OWNER_WITHIN = 4;
const BRACKET_WORDS = 12;
const BETWEEN_WITHIN = 14;

/**
 * Whether a vendor is named as somebody else's, or as nobody's that holds data for us: the maker, the host or a vendor of one in use, what customers
 * bring or connect, software that we run ourselves, one that is only planned. `isInUse` says which names are in use.
 */
export function isOfOthers(one: Spoken, { name, start }: Named, isInUse: (name: string) => boolean): boolean {
  const from = wordAt(one.read, start);
  const to = Math.max(from + 1, wordAt(one.read, start + name.length));
  return (
    isReaders(one, from) ||
    isReadersNearby(one, name) ||
    isOfMany(one, from) ||
    isSelfHosted(one, from, to) ||
    isPutOff(one, to) ||
    isConnected(one, from, to) ||
    isLongAgo(one, to) ||
    isParent(one, from, to) ||
    isAmongCustomers(one, to) ||
    isInRowOf(one, name, isInUse) ||
    isBesideInUse(one, from, to, isInUse) ||
    isMakerBeside(one, { name, start }, isInUse) ||
    isHiredByVendor(one, { name, start }, isInUse) ||
    isNamedOtherwise(one, { name, start }, from, to, isInUse)
  );
}

/** "Your Example Post account", "customers must ensure that *their* cluster at …": no preposition between. */
function isReaders({ read: { words, marks } }: Spoken, from: number): boolean {
  for (let index = from - 1; index >= Math.max(0, from - OWNER_WITHIN); index -= 1) {
    const word = words[index];
    if (word === undefined || !/^[ \-/]$/.test(words[index + 1]?.gap ?? '')) return false;
    if (word.text === 'your') return true;
    if (word.text === 'their') return marks.slice(0, index).some((mark) => mark?.has('reader') === true);
    if (word.possessive && at(marks, index, 'reader') > 0) return true;
    if (at(marks, index, 'prepositions') > 0 || at(marks, index, 'verbs') > 0) return false;
  }
  return false;
}

/** "Our sync with Example Sales reads your Example Sales account": the same vendor, said to be the reader's in the same sentence. */
const isReadersNearby = (one: Spoken, name: string): boolean =>
  one.text.includes(` your ${name} `) || one.text.includes(` your own ${name} `);

/** "Example Store (self-hosted)", "our self-hosted Example Store", "Self-hosted (Example Store)" */
function isSelfHosted({ read }: Spoken, from: number, to: number): boolean {
  const cues = cuesOf(read);
  if (cueAt(cues, from, 'weighed.selfHosted') > 0) return true;
  for (let index = from - 1; index >= Math.max(0, from - OWNER_WITHIN); index -= 1) {
    if (/[,;:]|[.] /.test(read.words[index + 1]?.gap ?? '')) break;
    if (cueAt(cues, index, 'weighed.selfHosted') > 0) return true;
  }
  return inBracketBehind(read, to, 'weighed.selfHosted');
}

/** "Example Speech (planned, not enabled)" */
const isPutOff = ({ read }: Spoken, to: number): boolean => inBracketBehind(read, to, 'weighed.putOff');

function inBracketBehind(read: Spoken['read'], to: number, cue: Cue): boolean {
  const { words } = read;
  if (words[to]?.gap.includes('(') !== true) return false;
  for (let index = to; index < Math.min(words.length, to + BRACKET_WORDS); index += 1) {
    if (index > to && words[index]?.gap.includes(')') === true) return false;
    const length = cueAt(cuesOf(read), index, cue);
    // "Example Cloud (self-hosted Example Store)" is said of the other.
    if (length > 0) return words[index + length]?.capital !== true || words[index + length]?.gap !== ' ';
  }
  return false;
}

/** "They process payments for Example Post, Example Cloud and millions of other companies" */
function isAmongCustomers({ read: { words } }: Spoken, to: number): boolean {
  const other = words.slice(to, to + ROW_WORDS).findIndex(({ text }) => text === 'other');
  if (other < 0 || !CUSTOMERS.has(words[to + other + 1]?.text ?? '')) return false;
  const row = words.slice(to, to + other);
  return (
    row.every(({ text, capital, gap }) => capital || AMOUNTS.has(text) || gap === '.') &&
    !/[;.:]/.test(words[to]?.gap ?? '')
  );
}
const ROW_WORDS = 14;
const CUSTOMERS = new Set([
  'companies',
  'businesses',
  'brands',
  'customers',
  'merchants',
  'organizations',
  'organisations',
  'enterprises',
]);
const AMOUNTS = new Set(['and', 'as', 'well', 'many', 'millions', 'thousands', 'hundreds', 'of', 'countless', 'the']);

/** "Many schools rely on Example Drive": what others use, where nobody speaks of us. */
const isOfMany = ({ read: { words, marks } }: Spoken, from: number): boolean =>
  MANY.has(words[0]?.text ?? '') &&
  words.slice(1, MANY_WITHIN).some(({ text }) => WHO_ELSE.has(text)) &&
  !marks.slice(0, from).some((mark) => mark?.has('us') === true || mark?.has('our') === true);
const MANY = new Set(['many', 'most', 'some', 'other', 'several']);
const MANY_WITHIN = 4;
const WHO_ELSE = new Set([
  ...CUSTOMERS,
  'teams',
  'tools',
  'vendors',
  'providers',
  'schools',
  'apps',
  'platforms',
  'users',
]);

/** "In 2019 Example Cloud hosted our first prototype." */
const isLongAgo = ({ text, read: { words } }: Spoken, to: number): boolean =>
  /^\W*(?:Back )?[Ii]n (?:19|20)\d\d\b/.test(text) &&
  words[to]?.gap === ' ' &&
  /\p{L}{2}ed$/u.test(words[to]?.text ?? '');

/** "OAuth tokens for Example Books", "between your browser, Tallyfox and Example Books", "to Example Store through our connector" */
function isConnected({ read, text }: Spoken, from: number, to: number): boolean {
  const { words } = read;
  const own = words.slice(to, to + OWNER_WITHIN).findIndex((word) => word.text === 'our');
  if (own >= 0 && cueAt(cuesOf(read), to + own + 1, 'subprocessors.linked') > 0) return true;
  const first = Math.max(0, from - BETWEEN_WITHIN);
  const before = words.slice(first, from);
  const between = before.findLastIndex((word) => word.text === 'between');
  if (between >= 0 && before.slice(between).some((word) => word.text === 'your')) {
    const isOurs = before.slice(between).some((_, index) => isOwnNameAt(read, first + between + index));
    if (isOurs) return true;
  }
  return (
    /\bOAuth\b/i.test(text.slice(words[first]?.start, words[from]?.start)) &&
    cueWithin(cuesOf(read), 'weighed.key', first, from)
  );
}

/** "Example Post (an Example Group company)", "…, part of Example Group", "… on behalf of Example Group": whose the vendor is. */
function isParent({ read: { words } }: Spoken, from: number, to: number): boolean {
  const before = words.slice(Math.max(0, from - OWNER_WITHIN), from);
  const owner = before.findLastIndex(({ text }) => OWNED.test(text));
  const isOwner = owner >= 0 && /^(?:of|by)$/.test(before[owner + 1]?.text ?? '') && from > OWNER_WITHIN;
  if (isOwner && before.slice(0, owner + 1).some(({ gap }) => /[(,]/.test(gap))) return true;
  if (before.at(-1)?.text === 'of' && before.at(-2)?.text === 'behalf') return from > OWNER_WITHIN;
  const next = words[to];
  if (next?.gap !== ' ' || !/^(?:company|group|brand|subsidiary)$/.test(next.text)) return false;
  // In a bracket, or behind a comma: "Example Post, an Example Group company".
  return [...before.slice(-2), words[from]].some((word) => /[(,]/.test(word?.gap ?? ''));
}
const OWNED = /^(?:part|subsidiary|division|brand|owned|acquired)$/;

/** In the row of a vendor in use everything is said of that vendor: "AWS eu-west-1" in the column of its places. */
const isInRowOf = ({ block }: Spoken, name: string, isInUse: (name: string) => boolean): boolean => {
  if (block.kind !== 'cell') return false;
  // "Example Models | Falcon 3": the column of what it makes or runs, read for itself.
  const row = block.row ?? (OF_VENDOR.test(block.leadIn ?? '') ? block.cells?.[0] : undefined) ?? '';
  return row !== '' && !row.includes(name) && isInUse(row);
};
const OF_VENDOR = /\b(?:models?|products?|regions?|locations?|hosting|tiers?|features?)\b/i;

/** "Example Post Ltd (Example Group)", "Example Group Example Post", "Example Post's own Example Cloud" */
function isBesideInUse(one: Spoken, from: number, to: number, isInUse: (name: string) => boolean): boolean {
  const { words } = one.read;
  return mentionsOf(one, isInUse).some((other) => {
    if (!isInUse(other.text)) return false;
    // "Example Research Group (Example Post)": the same under the name in use.
    if (other.from === to)
      return (
        words[to]?.gap === ' ' ||
        (/\($/.test(words[to]?.gap ?? '') && !isVendorName(one.text.slice(words[from]?.start, words[to - 1]?.end)))
      );
    if (other.to > from) return false;
    // "Example Cloud Services (compute, Example Workspace)": what it comprises.
    const behind = one.text.slice(words[other.to - 1]?.end, words[from]?.start);
    if (OPENED.test(behind) && words[other.from]?.text === words[from]?.text) return true;
    const between = words.slice(other.to, from);
    const gaps = [...between.map(({ gap }) => gap), words[from]?.gap ?? ''];
    if (words[from]?.gap.includes('(') === true)
      return between.every((_, index) => formAt(one.read, other.to + index) !== null);
    // "Example Post's underlying Example Cloud infrastructure"
    return (
      words[other.to - 1]?.possessive === true &&
      between.length < OWNER_WITHIN &&
      gaps.every((gap) => gap === ' ' || gap === "'s ")
    );
  });
}
/** Up to two words and a bracket that is still open. */
const OPENED = /^(?: [\w-]+){0,2} ?\([^()]*$/;
