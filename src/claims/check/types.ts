import type { ContentTree, Entry } from '../../schemas/content-tree.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { Act } from '../reading/lexicon.ts';
import type { Subject } from '../reading/party.ts';
import type { Certainty, Polarity, Tense } from '../reading/told.ts';
import type { Code, RuleFacts } from './rule-facts.ts';
import type { SchemeFacts } from './scheme-facts.ts';

/** Where a fault stands: a field of the front matter (or YAML file), a UTF-16 offset into `entry.body`, or a line of the file (counted from 1). */
export type At = { path: (string | number)[] } | { offset: number } | { line: number };

/** One fault. `found` is what was read, as it is written there; `facts` are those of its rule. */
export interface Finding {
  code: Code;
  severity: Severity;
  file: string;
  at: At;
  found: string;
  facts: RuleFacts[Code];
  understood?: Understood;
  /** The sentence it stands in, where that is prose; what is quoted there is `…`. */
  sentence?: string;
  /** What the data has on the scheme it speaks of. */
  against?: SchemeFacts;
}
/** How a statement was understood: facts, which `words` renders ("you: hold: ISO 27001: now"). `scheme` is as it is written there. */
export interface Understood {
  subject: Subject;
  act: Act;
  scheme: string;
  polarity: Polarity;
  tense: Tense;
  certainty: Certainty;
}
export type Severity = 'error' | 'warning';

/** A finding that a comment allows, with the comment's reason. */
export interface Silenced {
  finding: Finding;
  reason: string;
}

/** A file on disk. `name` is relative to its folder (`documents/a.pdf` under `public/`, `a.pdf` under `private/`). */
export interface FileFact {
  name: string;
  bytes: number;
  isPdf: boolean;
  /** SHA-256 in hex, of a PDF and of a small picture. */
  sha256?: string;
}
export interface FileFacts {
  public: readonly FileFact[];
  private: readonly FileFact[];
}

/** What the checker is told besides the content: the day, the disk, and each file's raw text (for comments that silence). */
export interface Facts {
  today: Day;
  files: FileFacts;
  /** Raw text by `entry.file`, front matter included. Without it only comments in bodies are seen. */
  sources?: ReadonlyMap<string, string>;
}

/** The name of a collection, or `company` or `access`. */
/** What states something; the lexicon only says which words mean the same. */
export type CollectionKey = keyof Omit<ContentTree, 'lexicon'>;
export type AnyEntry = Entry<unknown>;
