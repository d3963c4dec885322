import type { Heading } from '../schemas/content-tree.ts';
import type { Band } from './band.ts';
import type { Drawing } from './drawing.ts';
import type { Fact, Subject } from './facts.ts';
import type { Piece, Said } from './said.ts';
import type { Crumb } from './sections.ts';

/** What one page states, in the order in which it is read. The page for people and its Markdown twin both render this and nothing else. */
export interface PageModel {
  /** With its base. */
  path: string;
  head: Head;
  /** What the whole page is about. */
  subject?: Subject;
  /** Whether the page says as of which day it speaks. */
  isDated?: boolean;
  /** A line above the title. */
  eyebrow?: { label: string; said: Said };
  title: Piece;
  /** Below the title. */
  told: Paragraph[];
  /** Below that: how to search and where else to go. */
  tools?: Block[];
  /** Beside the text. */
  facts: Fact[];
  /** The one thing to do. */
  action?: Said;
  /** Beside the text, below the facts. */
  notes: Section[];
  /** How many sections come before what stands beside the text; none unless said. On a phone neither a form nor an answer is to be searched for. */
  sectionsFirst?: number;
  /** Several at one place stand side by side. */
  sections: (Section | Section[])[];
  around?: { label: string; previous?: Piece; next?: Piece };
  /** The pages of a list that is too long for one: their paths, and which one this is, from 1. */
  parts?: { label: string; paths: string[]; number: number };
  /** The day its content last changed, where the content says so. */
  changed: string | null;
  /** Whether the sitemap leaves it out: forms, search, and lists that are empty. */
  isUnlisted?: boolean;
}

export interface Head {
  /** Without the site's name, which is added. */
  title: string;
  /** The page's name in the breadcrumbs, where it differs from the title. */
  here?: string;
  description: string;
  /** From the overview down, the page itself left out; none on the overview. */
  crumbs?: Crumb[];
  /** What the search index shows it as; pages without one are left out of the index. */
  kind?: string;
  type?: 'article';
  noindex?: boolean;
  /** Addresses that the page's script may load, and no others. */
  onlyLoads?: readonly string[];
}

export interface Section {
  id?: string;
  title?: string;
  /** A name for those who hear the page, where no heading is shown. */
  label?: string;
  /** The way to the whole, beside the heading. */
  all?: Piece;
  look?: 'indexed' | 'stack';
  blocks: Block[];
}

export interface Paragraph {
  kind: 'said';
  said: Said;
  look?: 'lede' | 'meta' | 'meta note' | 'panel' | 'panel note' | 'more';
}

export interface Item {
  subject?: Subject;
  said: Said;
  /** What is told of it. */
  told?: Omit<Paragraph, 'kind'>[];
  /** The step or page that the reader is at. */
  current?: 'step' | 'page' | 'true';
}
export interface List {
  kind: 'list';
  look?:
    | 'links'
    | 'links two'
    | 'links ruled'
    | 'links small'
    | 'rows rows--wide'
    | 'rows rows--dated'
    | 'rows rows--stated'
    | 'brief'
    | 'chips'
    | 'steps';
  isOrdered?: boolean;
  isUnsearched?: boolean;
  items: Item[];
}

export interface Table {
  kind: 'table';
  look: 'claims' | 'files' | 'even' | 'matrix';
  /** What the table is, for those who hear it. */
  label: string;
  columns: (string | Piece)[];
  /** Whether the last column holds what to do. */
  hasActions?: boolean;
  rows: Row[];
}
export interface Row {
  subject: Subject;
  anchor?: string;
  /** What a filter on the page goes by; an empty list is not stated, and stays whatever is chosen. */
  sift?: Record<Sift['choices'][number]['name'], readonly string[]>;
  /** None where a column does not apply. */
  cells: (Said | null)[];
  /** Said once across all columns that are left. */
  rest?: Said;
}

/** A report, certificate or letter of the past: a title, its facts, and how to get it. */
export interface HeldRecord {
  subject: Subject;
  title: Piece;
  facts: Fact[];
  action: Said;
}

/** What is inside a boundary, or outside of it. */
export interface ScopeGroup {
  isInside: boolean;
  title: string;
  said: Paragraph | null;
  items: Piece[];
}

/** The running text of a content file. */
export interface Body {
  kind: 'body';
  name?: string;
  markdown: string;
  html: string;
  headings: Heading[];
  /** Its language, where that is another than the page’s. */
  lang: string | null;
}

export type Block =
  | Paragraph
  | List
  | Table
  | Body
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'records'; records: HeldRecord[] }
  | { kind: 'scope'; groups: ScopeGroup[]; labelledby: string }
  | { kind: 'timeline'; id: string; drawing: Drawing; name: string }
  | { kind: 'band'; band: Band; label: string }
  | { kind: 'contents'; headings: Heading[] }
  | { kind: 'citation'; said: Said }
  | { kind: 'picture'; src: string; width: number; height: number; label: string }
  /** To be copied as it is: a page's code, or plain text. */
  | { kind: 'snippet'; code: string; of?: 'text' }
  | { kind: 'qr'; text: string; label: string }
  | { kind: 'search'; label: string; action: string }
  | SearchField
  | QuestionnaireForm
  | Sift
  | { kind: 'request-form'; action: string; documents: Item[]; chosen: string | null }
  | { kind: 'busy'; challenge: string; work: string };

/** A search page's own field, its filters, and where its results appear. */
export interface SearchField {
  kind: 'search-page';
  /** Whether answers are searched, or all text word for word. */
  of: 'answers' | 'text';
  action: string;
  label: string;
  placeholder: string;
  contact: string;
  filters: SearchFilter[];
  /** Where the site begins, what is searched (a folder for all text, a file for answers), and the search of all text. */
  home: string;
  index: string;
  /** What is loaded first of it; answers alone have one. */
  first?: string;
  /** Everyday words for it. */
  everyday?: string;
  /** What reads questions in other languages. */
  languages?: string;
  allText: string;
  /** Where a search without an answer is counted; none where the company counts none. */
  counts?: string;
}
/** One choice that narrows the results; it stands in the address by its name. */
export interface SearchFilter {
  name: 'category' | 'principle' | 'framework' | 'product';
  label: string;
  options: { value: string; text: string }[];
}

/** Choices that narrow down the tables of the page, by the style sheet alone. */
export interface Sift {
  kind: 'sift';
  label: string;
  /** What the script says of each section with rows left: the {} are its heading and two numbers. */
  shown: string;
  /** Said where no row is left. */
  none: string;
  choices: { name: 'region' | 'data'; label: string; any: string; options: { value: string; text: string }[] }[];
}

/** Where a reader's own questionnaire is filled in, by the browser. */
export interface QuestionnaireForm {
  kind: 'questionnaire';
  company: string;
  asOf: string;
  contact: string;
  /** What the matching uses, what it reads rows with besides, and what reads them in other languages. */
  answers: string;
  rows: string;
  languages: string;
}

export const paragraph = (look: Paragraph['look'], ...said: Said): Paragraph => ({ kind: 'said', said, look });
