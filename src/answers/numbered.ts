import type { Term } from './analyze.ts';
import told from './lexicon/series.json' with { type: 'json' };
import { type Word, wordsOf } from './text.ts';

/** A standard by its series and number, or a type of one: "iso 27001", "soc type 2". */
interface Numbered {
  name: string;
  start: number;
  end: number;
}

const SERIES = new Set(told.series);
const TYPED = /^type(\d?)$/;
/** "soc", and "soc2" in one word. */
const isTyped = (word: string): boolean => told.types.includes(word.replace(/\d$/, ''));
/** Texts without any of these hold no such name. */
const ANY = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${told.series.join('|')}|type)(?!\p{L})`, 'iu');
/** A number that is no year: "ISO 2022" is an edition. */
const NUMBER = /^(?!20\d\d$)\d+$/;
/** "ISO/IEC", "NIST SP", "BS EN ISO". */
const SERIES_MAX = 4;
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
/** NIST numbers its publications within a series by a second number: 800-53. */
const IN_SERIES = /^(?:500|800|1800)$/;

/** The standards that a text names by series and number, and the types of them; linear in the text. */
export function numberedIn(text: string): Numbered[] {
  if (!ANY.test(text)) return [];
  const words = wordsOf(text);
  const found: Numbered[] = [];
  const wordAt = (at: number): string => words[at]?.word ?? '';
  const add = (name: string, from: number, to: number): void => {
    found.push({ name, start: (words[from] as Word).start, end: (words[to] as Word).end });
  };
  for (let at = 0; at < words.length; at += 1) {
    const series = wordAt(at);
    const joined = TYPED.exec(series)?.[1];
    if (joined !== undefined) {
      const last = joined === '' ? at + 1 : at;
      const type = joined || (ROMAN[wordAt(last)] ?? wordAt(last));
      const isOfOne = isTyped(wordAt(at - 1)) || isTyped(wordAt(at - 2)) || wordAt(last + 1) === 'report';
      if (isOfOne && /^\d$/.test(type)) add(`type ${type}`, at, last);
      continue;
    }
    if (!SERIES.has(series)) continue;
    let last = at + 1;
    while (last < at + SERIES_MAX && SERIES.has(wordAt(last))) last += 1;
    if (!NUMBER.test(wordAt(last))) continue;
    const [first, second] = [wordAt(last), wordAt(last + 1)];
    const isTwo = IN_SERIES.test(first) && NUMBER.test(second);
    add(`${series} ${first}${isTwo ? ` ${second}` : ''}`, at, isTwo ? last + 1 : last);
    at = isTwo ? last + 1 : last;
  }
  return found;
}

/** The terms of a question with the standards that nobody states, each a name; the words that make one say nothing more. */
export function withUnstated(text: string, terms: Term[], stated: ReadonlySet<string>): Term[] {
  const unstated = numberedIn(text).filter(
    ({ name, end }) =>
      !stated.has(name) &&
      // The lexicon knows it, and what it stands for.
      terms.every(({ is, start: from, end: to }) => is === 'word' || is === 'weak' || to < end || from >= end),
  );
  if (unstated.length === 0) return terms;
  const isWithin = (one: Term): boolean => unstated.some(({ start, end }) => start <= one.start && one.end <= end);
  return [
    ...terms.map((one) => (isWithin(one) ? { ...one, isGrouped: true } : one)),
    ...unstated.map(
      ({ name, start, end }): Term => ({ term: `#${name}`, start, end, written: name, is: 'name', isGrouped: false }),
    ),
  ];
}
