import { ABBREVIATIONS, inCommon, type Misspelled, type NameWord, nameWords } from './abbreviations.ts';
import { Phrases } from './phrases.ts';
import type { Word } from './words.ts';

/** Names that are wrong wherever they stand, under the letters that they are meant for. */
const WRONG = new Phrases<string>();
for (const { short, wrong = [] } of ABBREVIATIONS.values()) WRONG.add(short, wrong);

/** As many letters as are needed so that two of them swapped make no other word. */
const LEAST_LETTERS = 5;
/** "FEPRA": letters with two of them swapped, under the letters that they are meant for. */
const SWAPPED = new Map<string, string>();
for (const { short } of ABBREVIATIONS.values())
  if (short.length >= LEAST_LETTERS && /^\p{Lu}+$/u.test(short))
    for (let at = 1; at + 1 < short.length; at += 1) {
      const said = `${short.slice(0, at)}${short[at + 1]}${short[at]}${short.slice(at + 2)}`;
      if (!ABBREVIATIONS.has(said)) SWAPPED.set(said, short);
    }

/** A shorter name is too much like those of others. */
const LEAST_WORDS = 5;
/** One word of five may be another. */
const NEARLY = 0.8;

interface Known {
  short: string;
  name: string;
  words: readonly string[];
}
/** Every long name under its first word; those of other things are known so that they are left alone. */
const BY_FIRST = new Map<string, (Known & { isOther: boolean })[]>();
for (const { short, names, same = [], alone = false } of ABBREVIATIONS.values())
  for (const name of [...names, ...same]) {
    const words = nameWords(name).map(({ text }) => text);
    const [first] = words;
    if (first === undefined || words.length < LEAST_WORDS - 1) continue;
    const known = { short, name, words, isOther: !alone || same.includes(name) };
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), known]);
  }

/** Every name that a sentence has wrong, with or without its letters beside it. */
export function misnamedIn(text: string, words: readonly Word[]): Misspelled[] {
  const marks = WRONG.marks(words);
  const found: Misspelled[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [said] = marks[index] ?? swappedAt(text, words[index]);
    if (said === undefined) continue;
    const [short, length] = said;
    // "The effect of service organization controls" is said of controls.
    if (length > 1 && words[index]?.capital !== true) continue;
    const start = words[index]?.start ?? 0;
    const end = words[index + length - 1]?.end ?? start;
    if (TWO_LAWS.test(text.slice(0, start)) && text.slice(end - 1, end) === 's') continue;
    found.push({ start, end, abbreviation: short, name: ABBREVIATIONS.get(short.toUpperCase())?.names[0] ?? short });
    index += length - 1;
  }
  return [
    ...found,
    ...nearIn(text).filter((one) => found.every(({ start, end }) => one.end <= start || one.start >= end)),
  ];
}

/** "the EU and UK General Data Protection Regulations": two of one name. */
const TWO_LAWS =
  /(?:\b(?:EU|UK|European|British|Swiss)(?:,? and | & |\/)(?:the )?(?:EU|UK|European|British|Swiss)|\b[Bb]oth(?: the)?) $/;

function swappedAt(text: string, word: Word | undefined): [string, number][] {
  const meant = word?.capital === true ? SWAPPED.get(text.slice(word.start, word.end)) : undefined;
  return meant === undefined ? [] : [[meant, 1]];
}

/** Names of five words and more, one of which is another. */
function nearIn(text: string): Misspelled[] {
  const said = nameWords(text);
  const found: Misspelled[] = [];
  for (const [index, word] of said.entries()) {
    const known = word.isCapital ? BY_FIRST.get(word.text) : undefined;
    const near = known === undefined ? null : nearestTo(said.slice(index, index + LONGEST_WORDS), known);
    if (near !== null) found.push(near);
  }
  return found;
}
const LONGEST_WORDS = 10;
/** "the Children's Online security Protection Act": the word that doesn't belong there may be in small letters. */
const SMALL_LETTERS = 1;

function nearestTo(said: readonly NameWord[], known: readonly (Known & { isOther: boolean })[]): Misspelled | null {
  let nearest: (Misspelled & { share: number }) | null = null;
  for (const { short, name, words, isOther } of known) {
    // Whatever else stands among its words, as "(PCI)" does.
    const window = said.slice(0, words.length + 2).map(({ text }) => text);
    if (inCommon(window, words) === words.length) return null;
    if (isOther || words.length < LEAST_WORDS) continue;
    // A word may be left out where five are left.
    for (const length of words.length > LEAST_WORDS ? [words.length, words.length - 1] : [words.length]) {
      const part = said.slice(0, length);
      const [first, last] = [part[0], part.at(-1)];
      if (
        first === undefined ||
        last === undefined ||
        part.length < length ||
        !last.isCapital ||
        part.filter(({ isCapital }) => !isCapital).length > SMALL_LETTERS
      )
        continue;
      const share =
        inCommon(
          part.map(({ text }) => text),
          words,
        ) / words.length;
      if (share >= NEARLY && share > (nearest?.share ?? 0) && last.text === words.at(-1))
        nearest = { start: first.start, end: last.end, abbreviation: short, name, share };
    }
  }
  return nearest;
}
