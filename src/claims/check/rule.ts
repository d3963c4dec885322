import type { Compliance } from '../../schemas/compliance.ts';
import type { ContentTree } from '../../schemas/content-tree.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { Names } from './lexicon/subjects.ts';
import type { Page } from './prose/page.ts';
import type { Spoken } from './prose/spoken.ts';
import type { At, FileFacts, Severity } from './types.ts';

/** A fault as a rule reports it; the rule's own words apply where it says nothing. */
export interface Fault {
  file: string;
  at: At;
  found: string;
  why?: string;
  mend?: string;
}

export const FAMILIES = ['dates', 'wording', 'contradiction', 'reach', 'identity', 'silence'] as const;
export type Family = (typeof FAMILIES)[number];

/** One row of the rule table. `check` is pure. */
export interface Rule {
  code: string;
  family: Family;
  severity: Severity;
  title: string;
  why: string;
  source: string;
  mend: string;
  check: (context: Context) => Iterable<Fault>;
}

/** What every rule may look at. Prose is read once for all of them. */
export interface Context {
  tree: ContentTree;
  today: Day;
  files: FileFacts;
  pages: readonly Page[];
  sentences: readonly Spoken[];
  names: Names;
  /** Frameworks of the tree by scheme, as `soc-2`, `iso-27001` or `pci-dss`. */
  frameworks: ReadonlyMap<string, Compliance>;
  /** Schemes under `notClaimed`, with the reason given there. */
  notClaimed: ReadonlyMap<string, string>;
}
