import type { ContentTree } from '../../../schemas/content-tree.ts';

const LEGAL_FORM =
  /,?\s+(?:inc|llc|llp|ltd|limited|corp|gmbh|b\.?v|s\.?a|plc|ag|co|company|corporation|sas|oy|ab)\.?$/i;
/** A name without its legal form: "Example Assurance LLP" → "Example Assurance". */
const shortName = (name: string): string => name.replace(LEGAL_FORM, '').trim();

/** A name as it is compared: without legal form, article, case, accents and punctuation. */
export const norm = (name: string): string =>
  shortName(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^the (?=\S)/, '');
/** Whether one name is the other, or its beginning. */
export const same = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
/** Who may be named for which kind of work. */
export function examiners(tree: ContentTree): { auditors: string[]; bodies: string[]; testers: string[] } {
  const all = tree.compliance.map((entry) => entry.data);
  return {
    auditors: all.flatMap((data) =>
      data.kind === 'attestation' ? data.reports.flatMap((report) => report.auditor?.name ?? []) : [],
    ),
    bodies: all.flatMap((data) =>
      data.kind === 'certification'
        ? data.certificates.flatMap((item) => [item.body ?? [], item.accreditation ?? []].flat())
        : [],
    ),
    testers: all.flatMap((data) => (data.kind === 'assessment' ? (data.by ?? []) : [])),
  };
}
