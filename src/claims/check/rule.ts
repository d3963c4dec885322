import type { Compliance, Report } from '../../schemas/compliance.ts';
import type { ContentTree } from '../../schemas/content-tree.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { Page } from './prose/page.ts';
import type { Spoken } from './prose/spoken.ts';
import type { Code, RuleFacts } from './rule-facts.ts';
import type { At, FileFacts, Severity, Understood } from './types.ts';

/** A fault as a rule reports it: the place, what was read there as it is written, and the rule's facts. */
export interface Fault<Facts = null> {
  file: string;
  at: At;
  found: string;
  facts: Facts;
  /** How the text was understood, where the rule judges a statement. */
  understood?: Understood;
  sentence?: string;
  /** Where a rule's fault is lighter or heavier than the rule says. */
  severity?: Severity;
  /** The report that a text was held against, where a framework has several. */
  report?: Report | undefined;
}

/** The faults of one rule, one after the other. */
export type Faults<C extends Code> = Generator<Fault<RuleFacts[C]>>;

/** A fault in a field of the front matter or of a YAML file. */
export function faultIn(file: string, path: Path, found: string): Fault;
export function faultIn<Facts>(file: string, path: Path, found: string, facts: Facts): Fault<Facts>;
export function faultIn(file: string, path: Path, found: string, facts: unknown = null): Fault<unknown> {
  return { file, at: { path }, found, facts };
}
type Path = (string | number)[];

export const FAMILIES = ['dates', 'wording', 'contradiction', 'reach', 'identity', 'evidence', 'silence'] as const;
export type Family = (typeof FAMILIES)[number];

/** One row of the rule table. `check` is pure. What a rule says is in the catalog of words, under its code. */
interface RuleOf<C extends Code> {
  code: C;
  family: Family;
  severity: Severity;
  check: (context: Context) => Iterable<Fault<RuleFacts[C]>>;
}
export type Rule = { [C in Code]: RuleOf<C> }[Code];

/** What every rule may look at. Prose is read once for all of them. */
export interface Context {
  tree: ContentTree;
  today: Day;
  files: FileFacts;
  pages: readonly Page[];
  sentences: readonly Spoken[];
  /** Frameworks of the tree by scheme, as `soc-2`, `iso-27001` or `pci-dss`. */
  frameworks: ReadonlyMap<string, Compliance>;
  /** Schemes under `notClaimed`, with the reason given there. */
  notClaimed: ReadonlyMap<string, string>;
}
