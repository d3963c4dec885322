import file from './lexicon/abbreviations.json' with { type: 'json' };

/** Letters and what they stand for. */
interface Abbreviation {
  short: string;
  names: readonly string[];
  beside?: string;
  source: string;
  /** Wrong wherever it stands. */
  wrong?: readonly string[];
  /** So unlike other names that one wrong word is a mistake, without the letters too. */
  alone?: boolean;
  /** Near to a name, and the name of something else. */
  same?: readonly string[];
}
export const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map(
  (file.abbreviations as Abbreviation[]).map((one) => [one.short.toUpperCase(), one]),
);

/** An abbreviation that is spelled out wrongly: where the wrong name stands, the letters and the right name. */
export interface Misspelled {
  start: number;
  end: number;
  abbreviation: string;
  name: string;
}

/** "Web Content Accessibility Guidelines (WCAG)": letters in brackets after their name. */
const IN_BRACKETS = /\(\s*([A-Za-z]{2,7}(?: DSS)?)(?:[ -][\d.]+)?\s*\)/g;
/** "…, or HIPAA", "…, also known as HIPAA": letters after their name. */
const AFTER =
  /(?:, (?:or |also |better |commonly )?(?:known as |abbreviated )?(?:the )?| or (?:the )?)([A-Z][A-Za-z]{0,6}[A-Z](?: DSS)?)\b/g;
/** "WCAG (Web Content Accessibility Guidelines)", "WCAG stands for …", "WCAG, the …", "WCAG or …" */
const BEFORE =
  /\b([A-Z][A-Za-z]{1,6}(?: DSS)?)(?:[ -]?[\d.]+)?(?: \(| (?:stands|is short) for (?:the )?|, (?:or )?the | or (?:the )?| [–—-] (?:the )?|: (?:the )?)([^()".;:]{4,90})/g;
/** "The GDPR or other Data Protection Laws" names what else there is. */
const ANOTHER = /^(?:other|another|any|similar|applicable|equivalent|local|national|its|their)\b/i;
/** In characters: no name is longer. */
const LONGEST = 120;
const SMALL = new Set(['and', 'of', 'the', 'for', 'to', 'in', 'on', 'de', 'a', 'our', 'its']);

export interface NameWord {
  text: string;
  start: number;
  end: number;
  isCapital: boolean;
  /** In capitals from its first letter to its last. */
  isLetters: boolean;
}
/** The words that make a name, one form for singular and plural; numbers, years and small words are none. */
export function nameWords(text: string, from = 0): NameWord[] {
  return [...text.matchAll(/[\p{L}][\p{L}'’]*/gu)].flatMap((match) => {
    const word = match[0]
      .toLowerCase()
      .replace(/['’]s$|['’]$/, '')
      .replace(/(?<=.{3})s$/, '')
      .replaceAll('isation', 'ization');
    const start = from + match.index;
    return SMALL.has(word)
      ? []
      : [
          {
            text: word,
            start,
            end: start + match[0].length,
            isCapital: /^\p{Lu}/u.test(match[0]),
            isLetters: /^\p{Lu}+$/u.test(match[0]),
          },
        ];
  });
}

/** How many words two names have in common, in order. */
export function inCommon(one: readonly string[], other: readonly string[]): number {
  let row: number[] = other.map(() => 0);
  for (const word of one) {
    const next: number[] = [];
    for (const [at, its] of other.entries())
      next.push(word === its ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Half of its words and a first letter are so much like the name that nothing else is meant. */
const ALIKE = 0.6;

/** A name begins with a capital where any of its words has one: not with "under the". */
function ownWords(words: readonly NameWord[], [begins]: readonly string[]): readonly NameWord[] {
  const first = words.findIndex(({ isCapital, text }) => isCapital || text === begins);
  return first > 0 ? words.slice(first) : words;
}

/** Whether a word belongs to the name after it: with a capital, and not in capitals alone ("EU"). */
const isNamedOn = (word: NameWord | undefined): boolean => word?.isCapital === true && !word.isLetters;

/** "Personal health information (PHI)": a word with the first letter of the one that belongs there stands in its place. */
const isInPlaceOf = (word: NameWord | undefined, right: string | undefined): boolean =>
  word !== undefined && right !== undefined && word.text.length > SHORT && word.text.charAt(0) === right.charAt(0);
/** "via private network (VPN)" */
const SHORT = 4;

/** What the words are, compared with the names of an abbreviation: null where one is right, or where they are something else altogether. */
function wrongName(words: readonly NameWord[], { short, names }: Abbreviation, isAtEnd: boolean): Misspelled | null {
  let closest: { share: number; words: readonly NameWord[]; name: string } | null = null;
  for (const name of names) {
    const right = nameWords(name).map(({ text }) => text);
    // As many words as the name has, and one more or fewer.
    for (const length of [right.length, right.length - 1, right.length + 1]) {
      if (length < 1 || length > words.length) continue;
      const part = ownWords(isAtEnd ? words.slice(-length) : words.slice(0, length), right);
      const said = part.map(({ text }) => text);
      const common = inCommon(said, right);
      const isItsEnd = isAtEnd && common === said.length && right.slice(-said.length).join(' ') === said.join(' ');
      // The whole name, with whatever else; or its end: "the EU Data Protection Regulation".
      // "The Health Insurance Portability and Accountability (HIPAA) Security Rule"
      if (right.at(-1) === 'act' && said.join(' ') === right.slice(0, -1).join(' ')) return null;
      if (isCutShort(part, right)) return null;
      const before = words.at(-said.length - 1);
      const isWhole = !isNamedOn(before) && !isInPlaceOf(before, right.at(-said.length - 1));
      if (common === right.length || (isItsEnd && isWhole)) return null;
      const share = common / Math.max(right.length, said.length);
      if (share >= ALIKE && (closest === null || share > closest.share)) closest = { share, words: part, name };
    }
  }
  const [first, last] = [closest?.words[0], closest?.words.at(-1)];
  if (closest === null || first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end, abbreviation: short, name: closest.name };
}

/** "Role-based access (RBAC)": a technique in small letters whose last word goes without saying. A proper name is written out. */
const isCutShort = (said: readonly NameWord[], right: readonly string[]): boolean =>
  said.length > 1 &&
  said.length === right.length - 1 &&
  said.every(({ text, isCapital }, index) => text === right[index] && (index === 0 || !isCapital));

const keyOf = (name: string): string =>
  nameWords(name)
    .map(({ text }) => text)
    .join(' ');
const NAMES: ReadonlySet<string> = new Set([...ABBREVIATIONS.values()].flatMap(({ names }) => names.map(keyOf)));
/** "CCPA / CPRA: California Consumer Privacy Act" */
const isNameOfAnother = (said: string): boolean => NAMES.has(keyOf(said));

/** Every abbreviation that a sentence spells out wrongly. `names` tells whether the page names a scheme. */
export function misspelledIn(text: string, names: (scheme: string) => boolean): Misspelled[] {
  const found: Misspelled[] = [];
  const look = (
    short: string,
    words: readonly NameWord[],
    isAtEnd: boolean,
    how: 'brackets' | 'loose' | null = null,
  ): void => {
    const one = ABBREVIATIONS.get(short.toUpperCase());
    if (one === undefined || (one.beside !== undefined && !names(one.beside))) return;
    const wrong = wrongName(words, one, isAtEnd);
    if (wrong === null) return;
    const said = text.slice(wrong.start, wrong.end);
    // "General Data Protection Law (GDPR)": letters in brackets say which law is meant.
    if (how !== 'brackets' && isNameOfAnother(said)) return;
    // Without brackets only a name in capitals is one.
    if (how === 'loose' && !nameWords(said).every(({ isCapital }) => isCapital)) return;
    if (found.every(({ start }) => start !== wrong.start)) found.push(wrong);
  };
  for (const match of text.matchAll(IN_BRACKETS)) {
    const from = Math.max(0, match.index - LONGEST);
    // A name ends where a clause does.
    const before = text.slice(from, match.index);
    const clause =
      Math.max(before.lastIndexOf('('), before.lastIndexOf(')'), before.lastIndexOf(';'), before.lastIndexOf(': ')) + 1;
    look(match[1] ?? '', nameWords(before.slice(clause), from + clause), true, 'brackets');
  }
  for (const match of text.matchAll(AFTER)) {
    const from = Math.max(0, match.index - LONGEST);
    look(match[1] ?? '', nameWords(text.slice(from, match.index), from), true, 'loose');
  }
  for (const match of text.matchAll(BEFORE)) {
    if (ANOTHER.test(match[2] ?? '')) continue;
    const at = match.index + match[0].length - (match[2]?.length ?? 0);
    look(
      match[1] ?? '',
      nameWords(match[2] ?? '', at),
      false,
      /\(| for /.test(match[0].slice(0, -(match[2] ?? '').length)) ? null : 'loose',
    );
  }
  return found;
}
