/**
 * What still has to be said, marked where it will stand: `[[fill in: the governing law]]`. `check:content` counts the gaps, a preview
 * shows them, and nothing that has one is published.
 */
const GAP = /\[\[fill in: ?([^[\]\n]{1,200})\]\]/g;

export interface Gap {
  /** What has to be said. */
  what: string;
  /** Where the mark begins, in UTF-16 units. */
  offset: number;
}

export const gapsIn = (text: string): Gap[] =>
  [...text.matchAll(GAP)].map(({ 1: what = '', index }) => ({ what: what.trim(), offset: index }));

/** Each gap in a text as `say` has it. */
export const replaceGaps = (text: string, say: (what: string) => string): string =>
  text.replace(GAP, (_mark, what: string) => say(what.trim()));

export const gap = (what: string): string => `[[fill in: ${what}]]`;
