import type { ContentTree } from '../../../schemas/content-tree.ts';
import { mentions } from '../../reading/schemes.ts';
import { shortName } from './subjects.ts';
import { NO_COMPANY } from './vendors.ts';

const WORD = "[A-Z][\\w&'’-]*(?:\\.\\w[\\w&'’-]*)*";
/** Up to six capitalized words, with "&", "of" or "and" between, such as "Harbor & Finch LLP". */
export const NAME = `(${WORD}(?: (?:&|of|de|van|von)? ?${WORD}){0,5}(?:,? (?:Inc|LLP|LLC|Ltd|GmbH|B\\.V|S\\.A|PLC|AG|PC|P\\.C)\\.?)?)`;

/** A name as it is compared: without legal form, case and punctuation. */
export const norm = (name: string): string =>
  shortName(name)
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
/** Whether one name is the other, or its beginning. */
export const same = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
/** A sentence's first word is capital without being a name: what is found must not be only that. */
export const isName = (name: string): boolean =>
  !name.split(/\s+/).every((word) => NO_COMPANY.test(word.replace(/\W+$/, ''))) &&
  !NO_COMPANY.test(name.split(/\s+/)[0] ?? '') &&
  mentions(name).length === 0;

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
