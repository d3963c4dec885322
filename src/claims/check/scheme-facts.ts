import type { Compliance } from '../../schemas/compliance.ts';
import type { Category, Day, Period } from '../../schemas/primitives.ts';
import type { Status } from '../standing.ts';
import type { LawRole } from './law-roles.ts';

/** What the data has on a scheme that a finding speaks of: the fact that a text is held against. */
export interface SchemeFacts {
  /** As the data writes it; as the text does where no file is about it. */
  name: string;
  standing: Status | 'not-claimed' | 'absent';
  kind: Compliance['kind'] | null;
  /** Of the report that speaks: its type, what it covers and for how long. */
  type: 1 | 2 | null;
  /** The products that it is about, where products have reports of their own. */
  systems: readonly string[];
  categories: readonly Category[];
  period: Period | null;
  /** The edition of the standard on the certificate. */
  edition: string | null;
  /** Who signed or certified. */
  by: string | null;
  /** The roles under a law that the data denies (“Not a business associate”). */
  denies: readonly LawRole[];
  /** The last day it holds, or held. */
  through: Day | null;
}
