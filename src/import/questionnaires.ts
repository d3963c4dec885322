import type { AskedRow } from '../sheets/answered.ts';
import { type Sheet, textAt } from '../sheets/sheet.ts';

/** Ids of one questionnaire, by its name and version. */
export interface Recognized {
  /** `caiq-4.0`; null when the version isn't told, and then nothing is mapped. */
  id: string | null;
  /** The id of a row as the questionnaire writes it, or null for a row that is none of its own. */
  idOf: (written: string) => string | null;
}

const ROWS_LOOKED_AT = 12;
const PART = 0.6;

/** What stands above the questions, and what file and sheets are called. */
const introduction = (file: string, sheets: readonly Sheet[]): string =>
  [
    file,
    ...sheets.flatMap(({ name, rows }) => [
      name,
      ...rows
        .slice(0, ROWS_LOOKED_AT)
        .flatMap((row) => row.cells.map((_, column) => textAt(row, column).slice(0, 200))),
    ]),
  ].join('\n');

/** Domains that only one edition of the CAIQ has: 3 had mobile security and data governance, 4.0 calls infrastructure IVS, 4.1 I&S. */
const CAIQ_3 = /^(?:AAC|DSI|EKM|GRM|MOS)-/;
const CAIQ_4 = /^(?:A&A|CEK|DSP|GRC|LOG|UEM)-/;
const CAIQ_ID =
  /^(?:A&A|AAC|AIS|BCR|CCC|CEK|DCS|DSI|DSP|EKM|GRC|GRM|HRS|I&S|IAM|IPY|IVS|LOG|MOS|SEF|STA|TVM|UEM)-\d{2}(?:\.\d{1,2})?$/;
const caiqId = (written: string): string | null => {
  const id = written.toUpperCase().replace(/\s+/g, '');
  return CAIQ_ID.test(id) ? id : null;
};

function caiqVersion(ids: readonly string[], told: string): string | null {
  if (ids.some((id) => CAIQ_3.test(id)))
    return /(?<![\d.])3\.0\.1(?!\d)/.test(told) ? 'caiq-3.0.1' : /(?<![\d.])3\.1(?!\d)/.test(told) ? 'caiq-3.1' : null;
  if (ids.some((id) => id.startsWith('I&S-'))) return 'caiq-4.1';
  if (ids.some((id) => id.startsWith('IVS-')) && ids.some((id) => CAIQ_4.test(id))) return 'caiq-4.0';
  const version = /CAIQ(?:[ -]?Lite)?[^\n]{0,30}?(?<!\d)(4\.[01])(?!\d)/i.exec(told)?.[1];
  return version ? `caiq-${version}` : null;
}

const MVSP_ID = /^(?:MVSP[- ]?)?([1-4]\.\d{1,2})$/i;
const HECVAT_ID = /^[A-Z]{4}-\d{2,3}$/;

/** Which public questionnaire the rows belong to, by their ids and by what is written above them. */
export function recognize(
  file: string,
  sheets: readonly Sheet[],
  rows: readonly Pick<AskedRow, 'id'>[],
): Recognized | null {
  const ids = rows.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return null;
  const told = introduction(file, sheets);
  const mostly = (fits: (id: string) => boolean): boolean => ids.filter(fits).length >= ids.length * PART;
  if (mostly((id) => caiqId(id) !== null))
    return {
      id: caiqVersion(
        ids.flatMap((id) => caiqId(id) ?? []),
        told,
      ),
      idOf: caiqId,
    };
  if (/\bMVSP\b|minimum viable secure product/i.test(told) && mostly((id) => MVSP_ID.test(id))) {
    const version = /\bv?([123]\.\d)\b(?=[^\n]*)/i.exec(/(?:MVSP|secure product)[^\n]*/i.exec(told)?.[0] ?? '')?.[1];
    return { id: version ? `mvsp-${version}` : null, idOf: (id) => MVSP_ID.exec(id)?.[1] ?? null };
  }
  if (/\bHECVAT\b/i.test(told) && mostly((id) => HECVAT_ID.test(id))) {
    const version = /\b(?:version|HECVAT[^\n]{0,20}?v?) ?(\d\.\d{1,2})(?:\.\d+)?\b/i.exec(told)?.[1];
    return { id: version ? `hecvat-${version}` : null, idOf: (id) => (HECVAT_ID.test(id) ? id : null) };
  }
  return null;
}

/** Ids of a questionnaire that the caller names. */
export const named = (id: string): Recognized => ({
  id,
  idOf: id.startsWith('caiq-')
    ? caiqId
    : id.startsWith('mvsp-')
      ? (written) => MVSP_ID.exec(written)?.[1] ?? null
      : (written) => written || null,
});
