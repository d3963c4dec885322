import type { AccessPolicy, ListedCompany } from './access.ts';
import type { Agreement } from './agreement.ts';
import type { Company } from './company.ts';
import type { Compliance } from './compliance.ts';
import type { Document } from './document.ts';
import type { Faq } from './faq.ts';
import type { Learn } from './learn.ts';
import type { Lexicon } from './lexicon.ts';
import type { Principle } from './principle.ts';
import type { Subprocessor } from './subprocessor.ts';
import type { Update } from './update.ts';

/** One parsed content file. `file` is relative to the project, as in `content/faqs/sso.mdx`; `body` is the text after the front matter. */
export interface Entry<T> {
  id: string;
  file: string;
  data: T;
  body: string;
  /** The body as HTML, and its headings; only where pages are made of it. */
  html?: string;
  headings?: Heading[];
}

export interface Heading {
  depth: number;
  /** Its address on the page. */
  slug: string;
  text: string;
}

/** `content/access.yaml`, with the lists of companies that its rules name, by file, and the line of each rule. */
export interface AccessEntry extends Entry<AccessPolicy> {
  lists?: Record<string, ListedCompany[]>;
  ruleLines?: number[];
}

/** Everything under `content/`, parsed. Lists are ordered by id. */
export interface ContentTree {
  company: Entry<Company>;
  access: AccessEntry;
  compliance: Entry<Compliance>[];
  principles: Entry<Principle>[];
  faqs: Entry<Faq>[];
  documents: Entry<Document>[];
  subprocessors: Entry<Subprocessor>[];
  updates: Entry<Update>[];
  agreements: Entry<Agreement>[];
  learn: Entry<Learn>[];
  /** The company's own words, where it has written some. */
  lexicon?: Entry<Lexicon>;
}
