import type { Certificate } from '../schemas/compliance.ts';
import type { Day } from '../schemas/primitives.ts';
import { addMonths } from './days.ts';

const MONTHS_A_YEAR = 12;

/** Surveillance audits in a three-year cycle: one in each year after the first (ISO/IEC 17021-1 §9.1.3). */
const SURVEILLANCE_YEARS = [1, 2] as const;

export interface Surveillance {
  year: (typeof SURVEILLANCE_YEARS)[number];
  /** The day by which it falls: so many years after issue. Derived, not a date anyone stated. */
  day: Day;
  past: boolean;
}

/** The surveillance audits that fall within a certificate's life. */
export const surveillance = (certificate: Certificate, today: Day): Surveillance[] =>
  SURVEILLANCE_YEARS.map((year) => {
    const day = addMonths(certificate.issued, year * MONTHS_A_YEAR);
    return { year, day, past: day < today };
  }).filter(
    ({ day }) => day < certificate.expires && (certificate.withdrawn === undefined || day < certificate.withdrawn.on),
  );

export const certificateHolds = (certificate: Certificate, today: Day): boolean =>
  certificate.issued <= today &&
  today <= certificate.expires &&
  (certificate.withdrawn === undefined || today < certificate.withdrawn.on);

/** "ISO/IEC 27001:2022", unless the name says the edition already. */
export const certificateName = (framework: string, certificate: Certificate): string =>
  framework.includes(certificate.edition) ? framework : `${framework}:${certificate.edition}`;
