/** One fact of a seed and where it went. Quotes are verbatim, but for whitespace and Markdown links, which count as their text. */
export interface SeedRow {
  /** A few words of the seed, enough to tell the statement from every other of the same seed. */
  statement: string;
  /** The guide that carries it, an id under content/learn/. */
  guide: string;
  /** The sentence or clause of that guide. */
  sentence: string;
  /** What the seed has wrong or out of date; left out where the guide says the same. */
  correction?: string;
}
