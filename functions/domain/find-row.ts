/** One word of a request or an email, or the rest of one from a letter on: what a search of the desk looks up. Derived from their rows. */
export interface FindRow {
  word: string;
  /** Of the request; of an email its id. */
  reference: string;
}

/** What is looked up: words that begin so, or this one alone, because a sign ends it where it was typed: “ada@” is not “adam@”. */
export interface Find {
  begin: string;
  isWhole: boolean;
}
