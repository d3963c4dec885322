import { MASK } from '../../reading/normalize.ts';
import { at, type Sentence } from '../../reading/sentence.ts';
import { isAsked, isHarmless, toldAt } from '../../reading/told.ts';
import type { Word } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cuesOf, cueWithin } from './cues.ts';
import { isExceptedNext } from './excepted-next.ts';
import denied from './lexicon/denied.json' with { type: 'json' };
import { plainly, type Span, thingOf } from './plain-things.ts';
import { isPlain, type Named, namedIn } from './said-of.ts';

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
  /** Where it stands in the sentence's text. */
  start: number;
  end: number;
}

const DENIALS = new Set(denied.denials.words);
/** As many words as a part of a sentence has at most that says one thing. */
const MOST_WORDS = 32;

const isDenial = ({ read: { words, marks } }: Spoken, index: number): boolean =>
  DENIALS.has(words[index]?.text ?? '') &&
  !isHarmless(marks, index) &&
  !ANSWERS.test(`${words[index]?.text}${words[index + 1]?.gap ?? ''}`);
/** "Never.", and "No, the data stays there", which denies nothing of what follows. */
const ANSWERS = /^(?:\S+\.|no[,;:!])/;

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
  if (isExceptedNext(one)) return [];
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
      start: words[part.from]?.start ?? 0,
      end: words[part.to - 1]?.end ?? 0,
    },
  ];
}
