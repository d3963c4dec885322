import { MASK } from '../../reading/normalize.ts';
import { at, type Sentence } from '../../reading/sentence.ts';
import { isAsked, isHarmless, toldAt } from '../../reading/told.ts';
import type { Word } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import denied from './lexicon/denied.json' with { type: 'json' };
import { conceptOf, isPlain, type Named, namedIn, weightOf } from './said-of.ts';

/** What a part of a sentence says, by what it names. */
export interface Asserted {
  sentence: Spoken;
  isDenied: boolean;
  /** It is what a question asks that yes or no answers. */
  isAnswered: boolean;
  /** By stem and synonym. */
  things: ReadonlySet<string>;
  grades: ReadonlySet<string>;
  plans: ReadonlySet<string>;
  /** What is denied itself: "store" in "we do not store card data"; '' where a noun is: "no card data is stored". */
  key: string;
  /** The word by which it is denied. */
  at: number;
  /** It is said of all: "every backup is encrypted". */
  isWhole: boolean;
  /** Where it stands in the sentence's text. */
  start: number;
  end: number;
}
/** From one word to before another. */
interface Span {
  from: number;
  to: number;
}

const list = (written: string): string[] => written.split(' ');
const DENIALS = new Set(denied.denials.words);
/** The first word of a line stands for the others. */
const SAME = new Map(
  denied.same.lines.flatMap((line) => list(line).map((word) => [word, list(line)[0] ?? word] as const)),
);
/** By their first word. */
const PHRASES = Map.groupBy(
  Object.entries(denied.same.phrases).flatMap(([meaning, said]) =>
    said.split(', ').map((phrase) => ({ words: list(phrase), meaning })),
  ),
  ({ words: [first = ''] }) => first,
);
/** The words of a text that says the same in fewer ones: "sso" for "single sign-on". */
function plainly({ words, marks }: Sentence, { from, to }: Span): string[] {
  const found: string[] = [];
  for (let index = from; index < to; ) {
    const own = at(marks, index, 'own');
    index += own;
    if (own > 0) continue;
    const text = words[index]?.text ?? '';
    const phrase = PHRASES.get(text)?.find(({ words: said }) =>
      said.every((word, after) => index + after < to && words[index + after]?.text === word),
    );
    found.push(phrase?.meaning ?? SAME.get(text) ?? text);
    index += phrase?.words.length ?? 1;
  }
  return found;
}
/** What a word stands for among the things of a text. */
export const thingOf = (word: string): string => conceptOf(SAME.get(word) ?? word);

/** What is said besides by whoever says a thing. */
const IMPLIED = new Map(
  Object.entries(denied.implied.said).map(([thing, others]) => [thingOf(thing), list(others).map(thingOf)] as const),
);
const withImplied = (things: Iterable<string>): ReadonlySet<string> =>
  new Set([...things].flatMap((thing) => [thing, ...(IMPLIED.get(thing) ?? [])]));

/** As many words as a part of a sentence has at most that says one thing. */
const MOST_WORDS = 32;

const isDenial = ({ read: { words, marks } }: Spoken, index: number): boolean =>
  DENIALS.has(words[index]?.text ?? '') && !isHarmless(marks, index) && !(words[index + 1]?.gap ?? '').startsWith('.');

/** The parts of a sentence that can each be true by itself: at semicolons, colons, dashes and "but". */
function partsOf(words: readonly Word[]): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let index = 1; index < words.length; index += 1) {
    const { gap, text } = words[index] as Word;
    const isNew =
      NEW.has(text) ||
      (gap.includes(',') && (text === 'and' || text === 'so') && STARTS.has(words[index + 1]?.text ?? ''));
    if (!/[;:–—(]| - /.test(gap) && !isNew) continue;
    found.push({ from, to: index });
    from = index;
  }
  return [...found, { from, to: words.length }];
}
const NEW = new Set(['but', 'however', 'because', 'although', 'though', 'whereas']);
const STARTS = new Set(['we', 'our', 'the', 'it', 'they', 'you', 'all', 'this', 'no']);

const within = (one: Spoken, cue: Cue, { from, to }: Span): boolean => cueWithin(cuesOf(one.read), cue, from, to);

/** Each thing that a sentence denies outright, of the company. Linear in the sentence. */
export function denialsIn(one: Spoken): Asserted[] {
  const { read, block } = one;
  const { words } = read;
  if (!isTelling(one) || isAsked(read) || block.kind === 'cell') return [];
  if (!words.some((word) => DENIALS.has(word.text))) return [];
  if (within(one, 'denied.excepted', { from: 0, to: words.length })) return [];
  return partsOf(words).flatMap((part) => {
    const denials = [];
    for (let index = part.from; index < part.to; index += 1) if (isDenial(one, index)) denials.push(index);
    const [denial] = denials;
    if (denial === undefined || denials.length > 1 || part.to - part.from > MOST_WORDS) return [];
    if (UNCLEAR.some((cue) => within(one, cue, part))) return [];
    // "Do not enable trading" tells the reader what to do.
    const isOrder = denial === part.from || (denial === part.from + 1 && words[part.from]?.text === 'do');
    const isNo = DETERMINER.has(words[denial]?.text ?? '');
    // "…, but do not process it": nobody says who doesn't.
    const isBare = part.from > 0 && denial - part.from <= 2;
    if (((isOrder || isBare) && !isNo) || (words[denial]?.gap ?? '').includes(',')) return [];
    if (words.slice(part.from, part.to).some(({ text }) => text.includes(MASK))) return [];
    if (NOT_ALL.has(words[denial + 1]?.text ?? '')) return [];
    return alternatives(words, denial, part).flatMap((spans) => {
      const named = namedIn(spans.flatMap((span) => plainly(read, span)).join(' '));
      const key = isNo ? '' : keyAfter(read, denial, spans);
      return assertedOf(one, named, { isDenied: true, isAnswered: false, key, part, at: denial + 1 });
    });
  });
}
const UNCLEAR = ['denied.clouded', 'denied.narrowed', 'denied.pointing'] as const;
const NOT_ALL = new Set(['all', 'every', 'each', 'everything', 'everyone']);
const DETERMINER = new Set(['no']);

/** "We do not sell, rent or share data" denies three things. */
function alternatives(words: readonly Word[], denial: number, { from, to }: Span): Span[][] {
  const whole = [
    [
      { from, to: denial },
      { from: denial + 1, to },
    ],
  ];
  const verbs: number[] = [denial + 1];
  let index = denial + 2;
  for (; index < to; index += 1) {
    const { text, gap } = words[index] as Word;
    if (text === 'or' || text === 'and') {
      index += 1;
      verbs.push(index);
    } else if (gap === ', ') verbs.push(index);
    else break;
  }
  if (verbs.length < 2 || verbs.some((verb) => verb >= to)) return whole;
  return verbs.map((verb) => [
    { from, to: denial },
    { from: verb, to: verb + 1 },
    { from: index, to },
  ]);
}
/** The first word behind a denial that says something, as what it stands for; '' where that is a noun which is merely there. */
function keyAfter(read: Sentence, denial: number, spans: readonly Span[]): string {
  for (const { from, to } of spans)
    for (const text of plainly(read, { from: Math.max(from, denial + 1), to }))
      if (!isPlain(text) && !text.endsWith('ly')) return LIGHT.has(thingOf(text)) ? '' : thingOf(text);
  return '';
}

/** What a question asks that is answered by yes or no. */
export function answeredIn(one: Spoken): Asserted[] {
  const { read } = one;
  const { words, around, marks } = read;
  const { answer } = around;
  if (answer === undefined || !isAsked(read) || at(marks, 0, 'asks') === 0 || words.length > MOST_WORDS) return [];
  const isDenied = NO.test(answer);
  if (!isDenied && !YES.test(answer)) return [];
  const [first = ''] = /^[^.!?\n]*/.exec(answer) ?? [];
  const part = { from: 1, to: words.length };
  if (CLOUDED_ANSWER.test(first) || UNCLEAR.some((cue) => within(one, cue, part))) return [];
  if (words.some((_, index) => isDenial(one, index))) return [];
  const named = namedIn(plainly(read, part).join(' '));
  return assertedOf(one, named, { isDenied, isAnswered: true, key: keyAfter(read, 0, [part]), part, at: 1 });
}
const YES = /^\W*(?:yes|absolutely|certainly|of course)\b/i;
const NO = /^\W*(?:no[.,!;]|no (?:we|it|they)\b|no$|no\n| *never\b|not (?:currently|at this time|at the moment))/i;
const CLOUDED_ANSWER = /\b(?:but|unless|except|only|if|when|depending|however|on request|although|not all|not yet)\b/i;

/** Each thing that a sentence affirms. */
export function affirmedIn(one: Spoken): Asserted[] {
  const { read, block } = one;
  const { words } = read;
  if (!isTelling(one) || isAsked(read) || block.kind === 'cell' || block.kind === 'heading') return [];
  if (words.some((_, index) => isDenial(one, index))) return [];
  return partsOf(words).flatMap((part) => {
    if (part.to - part.from > MOST_WORDS || within(one, 'denied.clouded', part)) return [];
    const named = namedIn(plainly(read, part).join(' '));
    return assertedOf(one, named, { isDenied: false, isAnswered: false, key: '', part, at: part.from });
  });
}

const isTelling = ({ block, page }: Spoken): boolean =>
  block.kind !== 'title' && block.kind !== 'question' && page.collection !== 'learn';

const LIGHT = new Set(denied.light.words.map(thingOf));
const BROAD = new Set(denied.broad.words.map(thingOf));
/** Less says too little: "we do not log". */
const FEWEST = 2;

function assertedOf(
  one: Spoken,
  { things, grades, plans }: Named,
  {
    isDenied,
    isAnswered,
    key,
    part,
    at: first,
  }: Pick<Asserted, 'isDenied' | 'isAnswered' | 'key'> & { part: Span; at: number },
): Asserted[] {
  const telling = new Set(things.filter((thing) => !LIGHT.has(thing)));
  const own = telling.size < FEWEST && isDenied ? new Set(things) : telling;
  if ((isDenied ? own : new Set(things)).size < FEWEST || ![...own].some((thing) => !BROAD.has(thing))) return [];
  const { words } = one.read;
  const start = words[first]?.start ?? 0;
  const { certainty, tense } = toldAt(one.read, start, words[first]?.end ?? start);
  const isPut = isAnswered || certainty === 'claim' || (isDenied && certainty === 'explanation');
  if (!isPut || tense === 'past') return [];
  if (tense === 'planned' && !isDenied) return [];
  return [
    {
      sentence: one,
      isDenied,
      isAnswered,
      key,
      at: first,
      things: isDenied ? own : new Set(things),
      grades,
      plans,
      isWhole: within(one, 'denied.whole', part),
      start: words[part.from]?.start ?? 0,
      end: words[part.to - 1]?.end ?? 0,
    },
  ];
}

/** Whether an affirmation says of the company what a denial denies: all that is denied is named in it. */
export function contradict(denial: Asserted, said: Asserted): boolean {
  if (!denial.things.isSubsetOf(withImplied(said.things))) return false;
  if (!denial.grades.isSubsetOf(said.grades) || !areSame(denial.plans, said.plans)) return false;
  const done = doneAt(denial, said);
  return done !== null && isNamed(denial, said) && doersOf(denial, denial.at) === doersOf(said, done);
}
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
      !FINITE.has(next.text);
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
    if (key === '')
      return words.some((one) => one.start >= start && one.end <= end && FINITE.has(one.text)) ? index : null;
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

const STOOD_FOR = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;
/** All that a word may stand for, by itself or with those behind it. Kept for each word: most sentences are looked through for nothing else. */
export function mayStandFor(text: string): readonly string[] {
  const known = STOOD_FOR.get(text);
  if (known !== undefined) return known;
  const phrases = (PHRASES.get(text) ?? []).map(({ meaning }) => meaning);
  const found = [...withImplied([text, ...phrases].map(thingOf))];
  if (STOOD_FOR.size < MOST_KNOWN) STOOD_FOR.set(text, found);
  return found;
}
