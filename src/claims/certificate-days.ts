import type { Certificate } from '../schemas/compliance.ts';
import type { Day } from '../schemas/primitives.ts';
import { addDays, addMonths } from './days.ts';
import { editionEnd } from './reading/ended-editions.ts';

const MONTHS_A_YEAR = 12;

/** Surveillance audits in a three-year cycle: one in each year after the first (ISO/IEC 17021-1 §9.1.3). */
const SURVEILLANCE_YEARS = [1, 2] as const;

export interface Surveillance {
  year: (typeof SURVEILLANCE_YEARS)[number];
  /** The day by which it falls: so many years after issue. Derived, not a date anyone stated. */
  day: Day;
  past: boolean;
}

/**
 * The last day that a certificate to a framework of this name can count: the one printed on it, or the last of its edition where its maker
 * retired that before. `isRetired`: the latter. Withdrawal is another matter.
 */
export function certificateEnd(framework: string, { edition, expires }: Certificate): { day: Day; isRetired: boolean } {
  const since = editionEnd(framework, edition);
  return since !== null && since <= expires
    ? { day: addDays(since, -1), isRetired: true }
    : { day: expires, isRetired: false };
}

/** The surveillance audits that fall within a certificate's life. */
export const surveillance = (framework: string, certificate: Certificate, today: Day): Surveillance[] =>
  SURVEILLANCE_YEARS.map((year) => {
    const day = addMonths(certificate.issued, year * MONTHS_A_YEAR);
    return { year, day, past: day < today };
  }).filter(
    ({ day }) =>
      day < certificateEnd(framework, certificate).day &&
      (certificate.withdrawn === undefined || day < certificate.withdrawn.on),
  );

export const certificateHolds = (framework: string, certificate: Certificate, today: Day): boolean =>
  certificate.issued <= today &&
  today <= certificateEnd(framework, certificate).day &&
  (certificate.withdrawn === undefined || today < certificate.withdrawn.on);
