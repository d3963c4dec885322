import { Phrases } from '../../reading/phrases.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { AMBIGUOUS, EVERYDAY, SOFTWARE, VENDORS, type Vendor } from '../../reading/vendors.ts';
import { type Cue, cueAt, cuesOf } from './cues.ts';
import byWay from './lexicon/vendors-by-way.json' with { type: 'json' };
import { formAt } from './names-said.ts';
import { BY_NAME, isMaker, plain } from './vendors.ts';

export interface VendorSaid {
  vendor: Vendor;
  text: string;
  start: number;
  end: number;
  /** Its first word and the one after its last. */
  from: number;
  to: number;
}

const PHRASES = new Phrases<string>();
for (const name of BY_NAME.keys()) PHRASES.add(name, [name]);

/** Names that are addresses, in lower case. */
const ADDRESSES: ReadonlySet<string> = new Set(
  VENDORS.flatMap(({ name, also }) => [name, ...also])
    .filter((name) => name.includes('.'))
    .map((name) => name.toLowerCase()),
);

/** Clouds that resell what others make: "Azure OpenAI", "Google Vertex AI". */
const MAKERS: ReadonlySet<Vendor | undefined> = new Set(
  ['microsoft', 'azure', 'amazon', 'aws', 'google', 'google cloud'].map((name) => BY_NAME.get(name)),
);

/** Every vendor of the list that a sentence names. */
export function vendorsIn(sentence: Sentence): VendorSaid[] {
  const { text, words } = sentence;
  const found: VendorSaid[] = [];
  const marks = PHRASES.marks(words);
  let until = 0;
  for (const [index, word] of words.entries()) {
    const here = marks[index];
    if (here === undefined || index < until) continue;
    const [key, length] = [...here]
      .filter(([, many]) => isName(sentence, index, index + many))
      .reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
    const vendor = BY_NAME.get(key);
    const last = words[index + length - 1];
    if (vendor === undefined || last === undefined) continue;
    until = index + length;
    // "Postmark (ActiveCampaign)": the same under its maker's name.
    const before = found.at(-1);
    if (before?.to === index && word.gap === ' (' && words[until]?.gap.startsWith(')') === true) continue;
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

/** Whether words that spell a vendor's name are meant as one. */
function isName(sentence: Sentence, from: number, to: number): boolean {
  const { text, words } = sentence;
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined) return false;
  const written = text.slice(first.start, last.end);
  // "bunny.net" is an address even where it is written small.
  const isAddress = to - from > 1 && ADDRESSES.has(written.toLowerCase());
  if (!isAddress && !first.capital && !/[A-Z]/.test(written)) return false;
  const name = plain(written);
  // "S3-compatible storage" may be anybody's.
  if (SOFTWARE.has(name) || words[to]?.text === 'compatible' || isInterface(name, words[to]?.text ?? '')) return false;
  if (!AMBIGUOUS.has(name) && !EVERYDAY.has(name)) return true;
  if (words.slice(from, to).some(({ capital }) => !capital)) return false;
  return from === 0 || first.gap.includes('.') ? isNameFirst(sentence, from, to) : isNameWithin(sentence, from, to);
}

/** "Uploaded via the S3 API" */
const isInterface = (name: string, next: string): boolean =>
  byWay.interfaces.names.includes(name) && byWay.interfaces.behind.includes(next);

/** At the beginning everything has a capital: only what follows tells a name. "Resend sends …", "Clerk (sign-in)", but "Rippling effects". */
function isNameFirst(sentence: Sentence, from: number, to: number): boolean {
  const { words } = sentence;
  const [next, after] = [words[to], words[to + 1]];
  if (next === undefined) return from === 0 || words[from]?.gap.includes('.') === true;
  if (words[to - 1]?.possessive === true) return false;
  if (/^ (?:\(|(?:[–—]|-{1,3}) )$/.test(next.gap) || (/^(?:, | & |\/| \+ )$/.test(next.gap) && next.capital))
    return true;
  if (next.gap !== ' ' && next.gap !== ', ') return false;
  // "Render Services, Inc."
  if (
    [0, 1, 2].some(
      (more) => formAt(sentence, to + more) !== null && words.slice(to, to + more).every(({ capital }) => capital),
    )
  )
    return true;
  if (next.gap !== ' ') return false;
  if (next.text === 'and') return after?.capital === true;
  if (next.text === 'is') return /^(?:our|used|where|what|who)$/.test(after?.text ?? '');
  if (NOUNS.has(next.text) && isNounBefore(sentence, to + 1)) return false;
  return isBeside(sentence, to, 'handling.agents') || isBeside(sentence, to, 'handling.products');
}

const NOUNS: ReadonlySet<string> = new Set(byWay.nounsToo.words);
const BEHIND_NOUNS: ReadonlySet<string> = new Set(byWay.behindNouns.words);
/** "Plain answers about your data", "Courier records": what may be a verb ends its sentence or has behind it what stands behind nouns. */
function isNounBefore({ words }: Sentence, index: number): boolean {
  const next = words[index];
  return next === undefined || next.gap !== ' ' || BEHIND_NOUNS.has(next.text);
}

/** "Resend NDA", "Elastic CI Stack", "a Starburst pattern": beside another capitalized word it is part of something else, and with an article a thing. */
function isNameWithin(sentence: Sentence, from: number, to: number): boolean {
  const { words } = sentence;
  const [next, before, first] = [words[to], words[from - 1], words[from]];
  const gap = first?.gap ?? '';
  // "Email: Resend (contact form)", but no verb after a colon.
  const isAlone = next === undefined || /^ ?[(,;&+/|]/.test(next.gap);
  if (gap.includes(':') && !isAlone && !isBeside(sentence, to, 'handling.products')) return false;
  if (gap === ' ' && ARTICLE.test(before?.text ?? '')) return false;
  if (gap === ' ' && OWNER.test(before?.text ?? '') && next?.gap === ' ' && PREPOSITION.test(next.text)) return false;
  if (before?.capital === true && gap === ' ' && from > 1) return false;
  return next?.capital !== true || next.gap !== ' ' || isBeside(sentence, to, 'handling.products');
}
const isBeside = (sentence: Sentence, at: number, cue: Cue): boolean => cueAt(cuesOf(sentence), at, cue) > 0;
const ARTICLE = /^(?:an?|any|every|each|no|another)$/;
const OWNER = /^(?:the|our|your|their|its|this|that|in)$/;
const PREPOSITION = /^(?:with|of|between|among|around|for|about)$/;
