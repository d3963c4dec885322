import type { Day, Period } from '../schemas/primitives.ts';
import type { ClaimWords } from '../words/claims.ts';

/** What a script shows once a day has passed, so that a page nobody rebuilds stays true. A status without a text turns to "Lapsed". */
export interface Lapse {
  day: Day;
  text: string | null;
}

/** A piece of what a page and its twin say: words, and the fact that they state. */
export interface Piece {
  text: string;
  /** Where it leads: a path of this site with its base, `mailto:`, or an address elsewhere. */
  href?: string;
  /** Said after the text to those who hear the link alone. */
  of?: string;
  /** What machines read in `data-fact`, and its value where that is not the text. */
  name?: string;
  value?: string | number;
  day?: Day;
  period?: Period;
  /** The first and the last day of the period, as they are said. */
  ends?: readonly [string, string];
  /** A sign that tells it apart without color. */
  badge?: { sign: string; look: string };
  lapse?: Lapse | null;
  /** Its language as a BCP 47 tag, where that is another than the page’s. */
  lang?: string | null;
  isStrong?: boolean;
  /** What is typed or compared letter by letter: a hash, a command. */
  isCode?: boolean;
  /** Set in small, soft letters. */
  isSoft?: boolean;
  /** Whether the search on the site leaves it out. */
  isUnsearched?: boolean;
  /** Whether a twin leads to the twin of the page, not to the page: for the next part of a long list. */
  isList?: boolean;
}
export type Said = readonly (string | Piece)[];

export const sayDay = (words: ClaimWords, day: Day, name?: string): Piece => ({ text: words.day(day), day, name });
/** For tables and lists: "14 Aug 2026". */
export const sayDayShort = (words: ClaimWords, day: Day, name?: string): Piece => ({
  text: words.dayShort(day),
  day,
  name,
});
export const sayPeriod = (words: ClaimWords, period: Period, name?: string): Piece => ({
  text: words.periodShort(period),
  period,
  ends: [words.dayShort(period.from), words.dayShort(period.to)],
  name,
});
export const sayMail = (address: string): Piece => ({ text: address, href: `mailto:${address}` });

/** Pieces one after the other. */
export const inRow = (pieces: readonly Piece[], between = ', '): Said =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));

/** A sentence of the catalog with pieces where it says {0} and {1}. */
export const fill = (sentence: string, ...pieces: Piece[]): Said =>
  sentence.split(/\{(\d)\}/).flatMap((part, at): Said => {
    if (at % 2 === 0) return part === '' ? [] : [part];
    return pieces[Number(part)] ? [pieces[Number(part)] as Piece] : [];
  });

/** The words alone. */
export const plainText = (said: Said): string => said.map((one) => (typeof one === 'string' ? one : one.text)).join('');
