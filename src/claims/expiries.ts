import type { Compliance } from '../schemas/compliance.ts';
import type { ContentTree, Entry } from '../schemas/content-tree.ts';
import type { Day } from '../schemas/primitives.ts';
import { certificateHolds, surveillance } from './certificates.ts';
import { count, formatDay, formatExpected } from './dates.ts';
import { addMonths, daysBetween, expectedBy, HOLDS_MONTHS } from './days.ts';
import { standing } from './standing.ts';
import { certificateName, reportName, surveillanceName } from './wording.ts';

export type DatedKind =
  | 'framework'
  | 'certificate'
  | 'assessment'
  | 'document'
  | 'disclosure-policy'
  | 'faq-review'
  | 'next-audit'
  | 'surveillance';

/** Something that happens, or stops holding, on a day. */
export interface Dated {
  kind: DatedKind;
  /** The entry's id, or `company`. */
  id: string;
  /** The content file to mend. */
  file: string;
  title: string;
  /** The last day it holds, or the day it falls due. */
  day: Day;
  /** From today to `day`, negative when past. */
  daysLeft: number;
  /** One sentence with the day in it, full stop included. */
  sentence: string;
}
type Found = Omit<Dated, 'daysLeft'>;

function ofFramework({ id, file, data }: Entry<Compliance>, today: Day): Found[] {
  const at = { id, file };
  if (data.kind === 'certification') {
    const { basis } = standing(data, today);
    const held = data.certificates.filter((certificate) => certificateHolds(certificate, today));
    const shown = held.length > 0 ? held : basis?.kind === 'certificate' ? [basis.certificate] : [];
    return shown.map((certificate) => {
      const title = `${certificateName(data.name, certificate)} certificate`;
      const sentence = `The ${title} ${certificate.expires < today ? 'lapsed on' : 'is valid until'} ${formatDay(certificate.expires)}.`;
      return { kind: 'certificate', ...at, title, day: certificate.expires, sentence };
    });
  }
  if (data.kind === 'assessment') {
    const { basis } = standing(data, today);
    if (basis?.kind !== 'assessment') return [];
    const day = addMonths(basis.completed, HOLDS_MONTHS);
    const sentence = `${data.name} was completed on ${formatDay(basis.completed)} and ${day < today ? 'was' : 'is'} due to be repeated by ${formatDay(day)}.`;
    return [{ kind: 'assessment', ...at, title: data.name, day, sentence }];
  }
  const { basis, status, validThrough: day } = standing(data, today);
  if (!day) return [];
  const held =
    basis?.kind === 'report' && status === 'current'
      ? reportName(data, basis.report.type)
      : `${data.name} bridge letter`;
  const lapsed = status === 'lapsed';
  const title = lapsed ? data.name : held;
  const sentence = lapsed
    ? `${title} lapsed on ${formatDay(day)}.`
    : `The ${title} is current through ${formatDay(day)}.`;
  return [{ kind: 'framework', ...at, title, day, sentence }];
}

function ofRest(tree: ContentTree, today: Day): Found[] {
  const { disclosure } = tree.company.data;
  const policy: Found[] = disclosure
    ? [
        {
          kind: 'disclosure-policy',
          id: 'company',
          file: tree.company.file,
          title: 'Vulnerability disclosure policy',
          day: disclosure.expires,
          sentence: `security.txt ${disclosure.expires < today ? 'expired' : 'expires'} on ${formatDay(disclosure.expires)} (RFC 9116 §2.5.5).`,
        },
      ]
    : [];
  const documents = tree.documents.flatMap(({ id, file, data }): Found[] => {
    if (!data.expires) return [];
    const sentence = `“${data.title}” ${data.expires < today ? 'was' : 'is'} available until ${formatDay(data.expires)}.`;
    return [{ kind: 'document', id, file, title: data.title, day: data.expires, sentence }];
  });
  const faqs = tree.faqs.flatMap(({ id, file, data }): Found[] => {
    if (!data.reviewBy) return [];
    const sentence = `“${data.question}” ${data.reviewBy < today ? 'was' : 'is'} due for review by ${formatDay(data.reviewBy)}.`;
    return [{ kind: 'faq-review', id, file, title: data.question, day: data.reviewBy, sentence }];
  });
  return [...policy, ...documents, ...faqs];
}

const dated = (found: readonly Found[], today: Day): Dated[] =>
  found
    .map((item) => ({ ...item, daysLeft: daysBetween(today, item.day) }))
    .toSorted((a, b) => a.daysLeft - b.daysLeft);

const ends = (tree: ContentTree, today: Day): Dated[] =>
  dated([...tree.compliance.flatMap((entry) => ofFramework(entry, today)), ...ofRest(tree, today)], today);

/** Everything that holds today and lapses within so many days, today's own included; the nearest first. */
export const expiries = (tree: ContentTree, today: Day, withinDays: number): Dated[] =>
  ends(tree, today).filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= withinDays);

/** Everything whose last day has passed; the longest past first. */
export const alreadyLapsed = (tree: ContentTree, today: Day): Dated[] =>
  ends(tree, today).filter(({ daysLeft }) => daysLeft < 0);

/** Every day ahead that a calendar should carry: what lapses, the audits that are expected, and surveillance audits. */
export function whatComesNext(tree: ContentTree, today: Day): Dated[] {
  const audits = tree.compliance.flatMap(({ id, file, data }): Found[] => {
    const at = { id, file };
    const surveys =
      data.kind === 'certification'
        ? data.certificates
            .filter((certificate) => certificateHolds(certificate, today))
            .flatMap((certificate) =>
              surveillance(certificate, today).map(({ year, day }): Found => {
                const title = `${certificateName(data.name, certificate)}, ${surveillanceName(year).toLowerCase()}`;
                return {
                  kind: 'surveillance',
                  ...at,
                  title,
                  day,
                  sentence: `${title}: due by ${formatDay(day)}.`,
                };
              }),
            )
        : [];
    if (!data.next?.expected) return surveys;
    const { type, expected } = data.next;
    const thing = {
      attestation: 'report',
      certification: 'certificate',
      assessment: 'result',
      regulation: 'statement',
    }[data.kind];
    const title = type ? reportName(data, type) : `${data.name} ${thing}`;
    const sentence = `${title}: expected ${expected.length === 7 ? 'in' : 'on'} ${formatExpected(expected)}.`;
    return [...surveys, { kind: 'next-audit', ...at, title, day: expectedBy(expected), sentence }];
  });
  return [...ends(tree, today), ...dated(audits, today)]
    .filter(({ daysLeft }) => daysLeft >= 0)
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
}

/** One line for the build's log: "in 12 days, 3 December 2026: …". */
export function expiryLine({ daysLeft, sentence, file }: Dated): string {
  const when =
    daysLeft === 0 ? 'today' : daysLeft > 0 ? `in ${count(daysLeft, 'day')}` : `${count(-daysLeft, 'day')} ago`;
  return `${when}: ${sentence} (${file})`;
}
