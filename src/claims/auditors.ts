import type { Auditor } from '../schemas/auditor.ts';
import { registerFor } from './registers.ts';

/** A license as it is stated; `country` is null where neither its jurisdiction nor its words tell where it was issued. */
export interface License {
  number: string;
  jurisdiction: string | null;
  country: string | null;
}

/** ISO 3166-2 begins with the country: US-CA. */
const COUNTRY_CHARS = 2;

/** The license of a firm; null where none is stated. */
export function licenseOf({ license }: Auditor): License | null {
  if (license === undefined) return null;
  if (typeof license === 'string')
    return { number: license, jurisdiction: null, country: registerFor(license)?.country ?? null };
  const { number, jurisdiction } = license;
  return { number, jurisdiction, country: jurisdiction.slice(0, COUNTRY_CHARS) };
}

/** Forms of a firm that only the boards of accountancy of the United States know, and forms that they do not. */
const AMERICAN = /\b(?:CPAs?|PLLC|P\.L\.L\.C|P\.?C)\b/;
const ELSEWHERE =
  /\b(?:GmbH|AG|mbB|B\.?V|N\.?V|S\.?A\.?S|S\.?r\.?l|ApS|A\/S|Oy|Pty|Pvt|K\.?K|Wirtschaftspr\S+)(?![\p{L}\p{N}])/u;

/** Whether a firm is under the peer review of the AICPA: by its license, else by its name; null where neither tells. */
export function isAmerican(auditor: Auditor): boolean | null {
  const country = licenseOf(auditor)?.country;
  if (country) return country === 'US';
  if (AMERICAN.test(auditor.name)) return true;
  return ELSEWHERE.test(auditor.name) ? false : null;
}
