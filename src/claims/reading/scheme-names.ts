import file from './lexicon/schemes.json' with { type: 'json' };

/** How a scheme's result is properly spoken of. `ended`: it's in force no more. */
export type Sort = 'soc' | 'ssae' | 'iso' | 'law' | 'scheme' | 'method' | 'ended';

/** A scheme named in a text. `type` is the type as a number where one is named, `edition` a year. */
export interface Mention {
  key: string;
  sort: Sort;
  text: string;
  start: number;
  end: number;
  type: number | null;
  edition: string | null;
}

export interface Scheme {
  key: string;
  sort: Sort;
  names?: string[];
  /** Of a standard: the numbers that follow its publisher's name. */
  numbers?: string[];
  /** A name that means the scheme only right before one of these. */
  before?: string[];
}
/** What the lexicon lists. */
export const SCHEMES = file.schemes as Scheme[];
const TYPES: Record<string, number> = file.types;
export const ISO_KEYS: ReadonlySet<string> = new Set(
  SCHEMES.filter(({ sort }) => sort === 'iso').map(({ key }) => key),
);
/** What may stand before the number of a standard: "ISO/IEC". */
export const PREFIXES: readonly string[] = file.standards.prefixes;

/** The number of a type however it is written; NaN for what is none. */
export const typeNumber = (word: string): number => TYPES[word.toLowerCase()] ?? Number(word);
