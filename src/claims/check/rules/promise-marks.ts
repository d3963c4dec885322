import file from '../../reading/lexicon/promise-signs.json' with { type: 'json' };
import { type Marks, Phrases, readOnce } from '../../reading/phrases.ts';
import type { Sentence } from '../../reading/sentence.ts';

export type Absolute = keyof typeof file.absolute;
export type Good = keyof typeof file.good;
export type Around = keyof typeof file.around;
export type Part = Absolute | Good | Around;

export const ABSOLUTES = Object.keys(file.absolute) as Absolute[];
export const GOODS = Object.keys(file.good) as Good[];
export const AROUND = Object.keys(file.around) as Around[];

const PHRASES = new Phrases<Part>();
for (const group of [file.absolute, file.good, file.around])
  for (const [part, phrases] of Object.entries(group)) PHRASES.add(part as Part, phrases);
// "No" or "another" and whoever is meant: "no organization", "across firms".
for (const [part, { lead }] of Object.entries(file.composed))
  PHRASES.add(
    part as Part,
    lead.flatMap((first) => file.parties.map((party) => `${first} ${party}`)),
  );

/** The parts of promises at each word of a sentence. */
export const marksOf = readOnce(PHRASES);
export type { Marks };

/** "No application path", "no technical or other way": how many words may stand between. */
const WAY_WITHIN = 3;
/** How many words "no … way" has from a word on; 0 where nothing of the kind begins. */
export function deniedWay(marks: Marks<Part>, at: number): number {
  const length = marks[at]?.get('denying');
  if (length === undefined) return 0;
  for (let next = at + length; next < at + length + WAY_WITHIN; next += 1)
    if (marks[next]?.has('wayOf') === true) return next + 1 - at;
  return 0;
}

const isDash = (gap: string): boolean => /[–—]| - /.test(gap);
/** How many words an aside may have: "no one, not even our own staff" set off by dashes or in brackets. */
const ASIDE_WITHIN = 9;
/** Which words stand in an aside between two dashes or in brackets, with the gap before each. */
export function asidesIn({ words }: Sentence): ReadonlySet<number> {
  const aside = new Set<number>();
  for (let from = 1; from < words.length; from += 1) {
    const gap = words[from]?.gap ?? '';
    const closes = isDash(gap) ? isDash : gap.includes('(') ? (text: string) => text.includes(')') : null;
    if (closes === null) continue;
    for (let to = from + 1; to < Math.min(words.length, from + ASIDE_WITHIN); to += 1) {
      if (!closes(words[to]?.gap ?? '')) continue;
      for (let at = from; at < to; at += 1) aside.add(at);
      from = to;
      break;
    }
  }
  return aside;
}

/** Whether something new begins at a word: the dashes and brackets of an aside part nothing. */
export function breaksAt({ words }: Sentence, aside: ReadonlySet<number>, at: number): boolean {
  const gap = words[at]?.gap ?? '';
  if (!/[;:()|–—]| - /.test(gap)) return false;
  return !(aside.has(at) || aside.has(at - 1)) || /[;:|]/.test(gap);
}
