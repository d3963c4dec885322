export type Measure =
  | 'time'
  | 'working time'
  | 'rhythm'
  | 'service hours'
  | 'percent'
  | 'characters'
  | 'downloads'
  | 'attempts'
  | 'zones'
  | 'bits'
  | 'version'
  | 'grade'
  | 'people'
  | 'regions'
  | 'sites'
  | 'things';

/** A duration, rate or share as written, in one measure that can be compared. */
export interface Quantity {
  text: string;
  start: number;
  end: number;
  /** Hours for durations and rhythms, hours a week for service hours; percent; the number of a version; the place of a grade, from the worst; a count for the others. */
  value: number;
  /** The lower end of "30 to 60 days", of which `value` is the upper. */
  low?: number;
  measure: Measure;
  /** For things: what is counted. For characters: "most" where they're as many as may be, not as must be. For bits: "pair" for those of RSA and the like. */
  of?: string;
  /** Words within it that say of what it is told: "penetration tests" in "two penetration tests a year". */
  noun?: string;
  /** "At least 30 days": it may be more. "About 120 people": it may be some more or fewer. */
  bound: 'least' | 'about' | null;
  /** For a version: its sentence says what becomes of older ones, so that no word of refusal takes it back. */
  isSettled?: true;
  /** "Immediately", which counts for those who leave alone. */
  isAtOnce?: true;
  /** "Indefinitely": no number of years is as long. */
  isEndless?: true;
}

/** Days and business days can be set against each other. */
export const isOneFamily = (a: Measure, b: Measure): boolean => a === b || (LENGTHS.has(a) && LENGTHS.has(b));
const LENGTHS: ReadonlySet<Measure> = new Set<Measure>(['time', 'working time']);
