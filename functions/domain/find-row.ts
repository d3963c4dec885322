/** One word of a request, or the rest of one from a letter on: what the search of the desk looks up. The database derives it from the rows. */
export interface FindRow {
  word: string;
  reference: string;
}

/** What is looked up: words that begin so, or this one alone, because a sign ends it where it was typed: “ada@” is not “adam@”. */
export interface Find {
  begin: string;
  isWhole: boolean;
}
