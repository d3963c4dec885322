import type { Day } from '../../schemas/primitives.ts';
import file from './lexicon/ended-editions.json' with { type: 'json' };
import { schemeKey } from './schemes.ts';

/** An edition of a standard that its owner retired. */
export interface EndedEdition {
  key: string;
  /** The first day on which nobody can be held to it. */
  since: Day;
  source: string;
  /** As a year, where the standard is written with one. */
  edition?: string;
  /** How it's written where that is no year: words right after one of those in `after`. */
  said?: readonly string[];
  after?: readonly string[];
}
export const ENDED_EDITIONS: readonly EndedEdition[] = file.editions;

/** The first day on which nobody can be held to an edition of the standard that a framework is named by; null where nobody retired it. */
export function editionEnd(framework: string, edition: string): Day | null {
  // Few editions are retired, and to read a name takes longer.
  const retired = ENDED_EDITIONS.filter((one) => one.edition === edition);
  if (retired.length === 0) return null;
  const key = schemeKey(framework);
  return retired.find((one) => one.key === key)?.since ?? null;
}
