import type { Day } from '../../schemas/primitives.ts';
import file from './lexicon/ended-editions.json' with { type: 'json' };

/** An edition of a standard that its owner retired. */
interface EndedEdition {
  key: string;
  /** The first day on which nobody can be held to it. */
  since: Day;
  source: string;
  /** As a year, where the standard is written with one. */
  edition?: string;
  /** How else it's written after the standard's name. */
  said?: readonly string[];
}
export const ENDED_EDITIONS: readonly EndedEdition[] = file.editions;

/** Whether nobody can be held to an edition on a day. */
export const isEndedEdition = (key: string, edition: string | null | undefined, day: Day): boolean =>
  ENDED_EDITIONS.some((one) => one.key === key && one.edition === edition && one.since <= day);
