import { at } from '../../reading/sentence.ts';
import type { Word } from '../../reading/words.ts';
import { cueAt, cuesOf } from './cues.ts';
import type { Asserted } from './denials.ts';
import denied from './lexicon/denied.json' with { type: 'json' };
import { isOffered } from './opposites.ts';
import { IMPLIED, PHRASES, thingOf, withImplied } from './plain-things.ts';
import { isPlain, weightOf } from './said-of.ts';

const list = (written: string): string[] => written.split(' ');
/** What most statements name. */
const BROAD = new Set(denied.broad.words.map(thingOf));

/** Whether an affirmation says of the company what a denial denies: all that is denied is named in it. */
export function contradict(denial: Asserted, said: Asserted): boolean {
  if (!denial.things.isSubsetOf(withImplied(said.things))) return false;
  if (!denial.grades.isSubsetOf(said.grades) || !areSame(denial.plans, said.plans)) return false;
  if (isOffered(textOf(said)) && !isOffered(textOf(denial))) return false;
  const done = doneAt(denial, said);
  return done !== null && isNamed(denial, said) && doersOf(denial, denial.at) === doersOf(said, done);
}
const textOf = ({ sentence, start, end }: Asserted): string => sentence.text.slice(start, end);
const areSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && a.isSubsetOf(b);

/** Whether each thing is named for itself, and not only as a part of another one's name. */
function isNamed({ things, key }: Asserted, { sentence: { read }, start, end }: Asserted): boolean {
  const parts = new Set<string>();
  const named = new Set<string>();
  for (const [index, { text, ...word }] of read.words.entries()) {
    if (word.start < start || word.end > end) continue;
    const thing = thingOf(text);
    const next = read.words[index + 1];
    const isPart =
      next !== undefined &&
      next.end <= end &&
      isHead(next) &&
      things.isDisjointFrom(withImplied([thingOf(next.text)])) &&
      !FINITE.has(next.text) &&
      !PHRASES.get(next.text)?.some(({ meaning }) => things.has(thingOf(meaning)));
    (isPart ? parts : named).add(thing);
  }
  return [...things].every((thing) => thing === key || BROAD.has(thing) || named.has(thing) || !parts.has(thing));
}

/** The word of an affirmation by which that is done which is denied, where it is no part of another thing's name: "access control". */
function doneAt({ key, things }: Asserted, { sentence: { read }, start, end }: Asserted): number | null {
  const { words } = read;
  for (const [index, word] of words.entries()) {
    if (word.start < start || word.end > end) continue;
    const thing = thingOf(word.text);
    if (key === '' ? !things.has(thing) : thing !== key && IMPLIED.get(thing)?.includes(key) !== true) continue;
    const [before, next] = [words[index - 1]?.text ?? '', words[index + 1]];
    const isNamePart = next !== undefined && isHead(next) && !things.has(thingOf(next.text));
    const isSaid = words.some((one) => one.start >= start && one.end <= end && FINITE.has(one.text));
    if (key === '') return isSaid ? index : null;
    if (!isNamePart || OPENS.has(before) || before.endsWith('ly')) return index;
  }
  return null;
}
/** Whether a word may be the noun that the one before it only qualifies: "password change". */
const isHead = ({ gap, text }: Word): boolean =>
  /^[ -]$/.test(gap) && /^\p{L}/u.test(text) && (!isPlain(text) || HEADS.has(text)) && !/(?:ed|ly|ing)$/.test(text);
const HEADS = new Set(list('change changes use period time times set law'));

/** A heading such as "International transfers" affirms nothing. */
const FINITE = new Set(list('is are we have has do does can supports offers provides includes'));
const OPENS = new Set(['we', 'also', 'to', 'can', 'will', 'do']);

/** Who does it, besides the company: '' where nobody else is named. `done`: the word that says what is done. */
function doersOf({ sentence: { read }, isAnswered, start, end }: Asserted, done: number): string {
  const { words, marks } = read;
  const cues = cuesOf(read);
  const found = new Set<string>();
  for (const [index, word] of words.entries()) {
    if (word.start < start || word.end > end) continue;
    const isSubject = index < done || isBehind(words, index, BY);
    const next = words[index + 1]?.text ?? '';
    const isOther = at(marks, index, 'others') > 0 || at(marks, index, 'other-name') > 0;
    if (isOther && (isSubject || (cueAt(cues, index, 'denied.others') > 0 && isBehind(words, index, AT))))
      found.add('others');
    if (!isAnswered && (word.text === 'you' || (word.text === 'your' && YOURS.has(next)))) found.add('reader');
    const group = GROUPS.get(word.text);
    if (group !== undefined && isSubject && !word.possessive && !HAD.has(next)) found.add(group);
  }
  return [...found].toSorted().join(' ');
}
const BY = new Set(list('by with at through via from'));
const AT = new Set(list('by with at through via from in on to'));
/** "With a trusted third party": the preposition stands up to three words before. */
const isBehind = (words: readonly Word[], index: number, prepositions: ReadonlySet<string>): boolean =>
  words.slice(Math.max(0, index - 3), index).some(({ text }) => prepositions.has(text));
const YOURS = new Set(list('own device devices server servers infrastructure browser team users employees identity'));
/** "Customer data" are no doers. */
const HAD = new Set(list('data information content records record accounts account files file passwords credentials'));
const GROUPS = new Map(
  Object.entries({
    reader: 'customer customers client clients user users tenant tenants',
    admin: 'admin admins administrator administrators',
  }).flatMap(([group, words]) => list(words).map((word) => [word, group] as const)),
);

/** The thing by which a denial is found again: the one that is named least often. */
export const rarestOf = ({ things }: Asserted): string =>
  [...things].reduce((best, thing) => (weightOf(thing) > weightOf(best) ? thing : best));
