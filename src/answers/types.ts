import type { GlossaryData } from './languages/glossary.ts';

/** What an entry is about; one that is no kind of its own stands under the page it is found on. */
export const ANSWER_KINDS = [
  'faq',
  'framework',
  'document',
  'subprocessor',
  'principle',
  'overview',
  'not-claimed',
  'update',
  'guide',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What narrows a search; ids as they stand in the addresses, products by their names. */
export interface Filters {
  kind?: AnswerKind;
  category?: string;
  principle?: string;
  framework?: string;
  product?: string;
}

/** One thing that a company states, and where. */
export interface AnswerEntry {
  /** Its kind and its id: `faq/single-sign-on`. */
  id: string;
  /** The path of its page, under the base; empty for an internal one, which has no page. */
  href: string;
  kind: AnswerKind;
  /** The question, or the name of the thing. */
  title: string;
  /** The same question in other words: the content's own `asks`, and names that the thing goes by. Matched, never shown. */
  asks: string[];
  /** What it is about, in a few words each: what the questionnaires that it maps call it. Matched, never shown. */
  about: string[];
  /** What is stated, sentence by sentence, as plain text. The first data that a page loads holds the first one alone. */
  says: string[];
  category: string | null;
  principles: string[];
  frameworks: string[];
  products: string[];
  /** Ids of questionnaires by name and version, as in `caiq-4.1`; those that kept their meaning from another version included. */
  maps: Record<string, string[]>;
  /** Days as `2026-11-28`; null where the content does not say. */
  updated: string | null;
  reviewBy: string | null;
  /** For the company's own use. Never in what is published. */
  internal?: true;
  /** The languages of the title and of what is stated, as BCP 47 tags, where they are others than the site's. */
  titleLang?: string;
  saysLang?: string;
}

/** Words that mean the same thing. Several words in one string are looked for side by side. */
export interface LexiconGroup {
  words: string[];
  /** Whole wordings of questionnaires, which nobody types into a search field: they mean it as well, and load later. */
  inRows?: string[];
  /** The same of any length in words that only authors of forms use, side by side or apart ("staff … secrecy"): searches never read them. */
  inForms?: string[];
  /** Wordings of questions whose words stand apart, in order and with at most a few others between, a word of several in each place: "where|which country … stored". */
  apart?: string[];
  /** Words that often mean it, and often something else: they count for less. */
  loose?: string[];
  /** Everyday words and terse ones that people type into a search field; in a page or a row they may mean anything. */
  typed?: string[];
  /** A standard, scheme or law by its name: where nobody states it, a question after it has no answer. */
  isName?: true;
  /** The first word of the group that these are a part of, as "password expiry" is one of "password": they mean that as well, and a fact of their own. */
  within?: string;
}

/** Everyday words that people type for the topics of the lexicon. */
export interface Everyday {
  /** Words and sayings of one kind, by its name: `staff` is "people|workers|your guys". */
  kinds: Readonly<Record<string, string>>;
  /**
   * By the first word of each group, what means it: kinds (`@staff`) and words that are all said, in any order; after `!` what is not said,
   * `|` between what stands for one another, `_` for a blank.
   */
  senses: Readonly<Record<string, readonly string[]>>;
  /** Words that say nothing in what somebody types. */
  fillers: string;
}

/** A question of a public questionnaire whose text may be shipped, by its id. */
export interface KnownQuestion {
  questionnaire: string;
  id: string;
  text: string;
}

/** All that the matching needs to know; `/answers.json` holds what searches need of it (`published.ts`). */
export interface AnswersData {
  version: 1;
  /** The day on which everything was judged. */
  asOf: string;
  company: string;
  /** The language of the content, as a BCP 47 tag. */
  language: string;
  categories: { id: string; name: string }[];
  entries: AnswerEntry[];
  lexicon: LexiconGroup[];
  /** Short forms that people type, in small letters, by what they stand for. */
  shorthand?: Readonly<Record<string, string>>;
  /** What people type for the lexicon's topics; published apart, as `/answers-everyday.json`, which the search page alone loads. */
  everyday?: Everyday;
  known: KnownQuestion[];
  /** For questions in other languages; published apart, as `/answers-languages.json`, because few readers need them. */
  glossaries?: readonly GlossaryData[];
  /** Whose texts `known` holds, and under which license. */
  notices?: string[];
}

export interface Excerpt {
  text: string;
  /** Its language, where it is another than the site’s. */
  lang?: string;
  /** Where the words that matched stand in it: [start, end) in UTF-16 units, in order, apart from one another. */
  marks: [start: number, end: number][];
}

export interface Hit {
  id: string;
  href: string;
  title: string;
  /** The language of the title, where it is another than the site’s. */
  lang?: string;
  kind: AnswerKind;
  excerpt: Excerpt;
  updated: string | null;
  reviewBy: string | null;
  /** How sure the match is, from 0 to 1; an exact id is 1. Comparable between questions. */
  score: number;
  /** By the id of its row; by a wording that is known to ask the same, but for small words and endings; by what its words mean. */
  how: 'id' | 'wording' | 'text';
  internal?: true;
}

export type Outcome = (
  | { kind: 'answer'; hits: Hit[] }
  /** Pages that come closest and perhaps do not answer: three at most. */
  | { kind: 'closest'; hits: Hit[] }
  /** Nothing is stated of it; the words and names that nothing states. */
  | { kind: 'silence'; unstated: string[] }
) & {
  /** Words, as they were written, that were taken for slips of others. */
  guessed?: string[];
};

export interface AskOptions {
  filters?: Filters;
  /** How many hits at most; 10 when left out. */
  limit?: number;
  /** Takes every word as it is written: no slips, nothing to complete. */
  asWritten?: boolean;
}

/** A row of a questionnaire. */
export interface Row {
  /** The row's id as the questionnaire writes it. */
  id?: string;
  /** The questionnaire by name and version, as in `caiq-4.1`. Without it no id is matched: ids change their meaning. */
  questionnaire?: string;
  text: string;
  /** Takes every word as it is written. */
  asWritten?: boolean;
}

/** Answers as a search asks them. */
export interface Search {
  /** A question, or words, as somebody types them. */
  ask(query: string, options?: AskOptions): Outcome;
  /** Everything that the filters leave, in its own order. */
  browse(filters: Filters, limit?: number): Hit[];
}

export interface Answers extends Search {
  /** A row: by its id where an entry maps it, else by its text. */
  askRow(row: Row): Outcome;
}
