import file from './lexicon/laws.json' with { type: 'json' };
import { type Marks, Phrases } from './phrases.ts';
import { type Mention, mentions } from './schemes.ts';
import { type Sentence, wordAt } from './sentence.ts';

/** Something that a law is said to demand or to forbid, and does not. */
interface Misreading {
  what: string;
  source: string;
  schemes: readonly string[];
  demanded?: boolean;
  forbidden?: boolean;
  subject?: boolean;
  denies?: boolean;
  all: readonly (readonly string[])[];
  unless: readonly string[];
}
const MISREADINGS: readonly Misreading[] = file.misreadings;

/** Each group of phrases under the number of its misreading and its own; "unless" under the number alone. */
const PHRASES = new Phrases<string>();
for (const [number, { all, unless }] of MISREADINGS.entries()) {
  for (const [group, phrases] of all.entries()) PHRASES.add(`${number} ${group}`, phrases);
  PHRASES.add(`${number}`, unless);
}
for (const way of ['demands', 'demandedBy', 'under', 'bound', 'forbids', 'forbiddenBy'] as const)
  PHRASES.add(way, file[way]);

/** A law misread: from the first to the last of the words that say so. */
export interface Misread {
  start: number;
  end: number;
  denies: boolean;
}
/** Where a law stands in a sentence, in words. */
interface Place {
  from: number;
  to: number;
}
/** How many words what is said may take. */
const REACH = 30;
/** How far from the law its verb may stand: "GDPR compliance for small companies requires". */
const VERB_WITHIN = 6;

/** What a sentence misreads of a law; null where it reads none or none wrongly. */
export function misreadIn(sentence: Sentence, named: readonly Mention[]): Misread | null {
  const { words, text } = sentence;
  const marks = PHRASES.marks(words);
  const meant = lawMeant(sentence, named);
  for (const [number, { schemes, all, demanded, forbidden, subject, denies = false }] of MISREADINGS.entries()) {
    if (marks.some((one) => one?.has(`${number}`) === true)) continue;
    const places = all.map((_, group) => marks.findIndex((one) => one?.has(`${number} ${group}`) === true));
    if (places.includes(-1)) continue;
    const laws = meant.filter(({ key }) => schemes.includes(key));
    const law = laws.find(
      ({ place }) =>
        (demanded !== true || isDemanded(marks, place, words)) &&
        (forbidden !== true || isForbidden(marks, place, words)) &&
        (subject !== true || isVerbOf(marks, place, words, `${number} 0`)),
    );
    if (schemes.length > 0 && law === undefined) continue;
    const first = Math.min(...places);
    const last = Math.max(...places.map((place, group) => place + (marks[place]?.get(`${number} ${group}`) ?? 1)));
    const isOneClause = !(demanded || forbidden) || isUnbroken(words, first, last, law?.place);
    if (last - first > REACH || !isOneClause) continue;
    const start = words[Math.min(first, law?.place.from ?? first)]?.start ?? 0;
    const end = words[Math.max(last, law?.place.to ?? last) - 1]?.end ?? text.length;
    // The law is shown with what is said of it.
    return { start, end, denies };
  }
  return null;
}

/** Whether no semicolon stands between a law and what it is said to demand. */
function isUnbroken(words: Sentence['words'], first: number, last: number, law: Place | undefined): boolean {
  const [from, to] = [Math.min(first, law?.from ?? first), Math.max(last, law?.to ?? last)];
  return words.slice(from + 1, to).every(({ gap }) => !gap.includes(';'));
}

interface Meant {
  key: string;
  place: Place;
}
/** The laws that a sentence names; or the one that the sentence before or the heading named, where it says "this regulation". */
function lawMeant(sentence: Sentence, named: readonly Mention[]): Meant[] {
  if (named.length > 0)
    return named.map(({ key, start, end }) => ({
      key,
      place: { from: wordAt(sentence, start), to: Math.max(wordAt(sentence, end), wordAt(sentence, start) + 1) },
    }));
  const place = lawNoun(sentence);
  const { previous = '', heading = '' } = sentence.around;
  const spoken = mentions(previous);
  const before = new Set((spoken.length > 0 ? spoken : mentions(heading)).map(({ key }) => key));
  return before.size === 1 && place !== null ? [...before].map((key) => ({ key, place })) : [];
}
/** "This new regulation", "comply with it" */
function lawNoun({ words }: Sentence): Place | null {
  const noun = words.findIndex(({ text }) => LAW_NOUNS.has(text));
  if (noun > 0 && noun <= 3 && /^(?:this|the)$/.test(words[0]?.text ?? '')) return { from: 0, to: noun + 1 };
  const it = words.findIndex(
    ({ text }, index) =>
      text === 'it' && words[index - 1]?.text === 'with' && /^compl/.test(words[index - 2]?.text ?? ''),
  );
  return it === -1 ? null : { from: it, to: it + 1 };
}
const LAW_NOUNS = new Set(['regulation', 'law', 'act', 'rule', 'directive', 'legislation']);

const has = (marks: Marks<string>, index: number, role: string): number => marks[index]?.get(role) ?? 0;

/** Whether a verb follows a law within a few words: "HIPAA requires". */
function isVerbOf(marks: Marks<string>, { to }: Place, words: Sentence['words'], verb: string): boolean {
  for (let index = to; index < Math.min(words.length, to + VERB_WITHIN); index += 1) {
    if (/[,;:!?]/.test(words[index]?.gap ?? '') || OTHERS.has(words[index]?.text ?? '')) return false;
    if (has(marks, index, verb) > 0) return true;
  }
  return false;
}
/** "Our HIPAA policies require": it's not the law that does. */
const OTHERS = new Set([
  'policy',
  'policies',
  'program',
  'procedures',
  'agreement',
  'addendum',
  'contract',
  'contracts',
  'customer',
  'customers',
  'clients',
  'team',
  'teams',
]);
/** Whether what a law is the object of stands right before it: "required by HIPAA". */
function isObjectOf(marks: Marks<string>, { from }: Place, words: Sentence['words'], by: string): boolean {
  for (let index = from - 1; index >= Math.max(0, from - 4); index -= 1) {
    const length = has(marks, index, by);
    if (length > 0 && from - index - length <= 1) return !OWNERS.has(words[from - 1]?.text ?? '');
  }
  return false;
}
/** "as required by our HIPAA policies": a company's own rules may ask for more. */
const OWNERS = new Set(['our', 'your', 'their', 'its', 'my']);
function isDemanded(marks: Marks<string>, place: Place, words: Sentence['words']): boolean {
  if (isVerbOf(marks, place, words, 'demands') || isObjectOf(marks, place, words, 'demandedBy')) return true;
  return isObjectOf(marks, place, words, 'under') && words.some((_, index) => has(marks, index, 'bound') > 0);
}
function isForbidden(marks: Marks<string>, place: Place, words: Sentence['words']): boolean {
  if (isVerbOf(marks, place, words, 'forbids') || isObjectOf(marks, place, words, 'forbiddenBy')) return true;
  return isObjectOf(marks, place, words, 'under') && words.some((_, index) => has(marks, index, 'forbiddenBy') > 0);
}
