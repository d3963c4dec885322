import type { Compliance, Report } from '../schemas/compliance.ts';
import type { ContentTree, Entry } from '../schemas/content-tree.ts';
import type { Day } from '../schemas/primitives.ts';
import { certificateEnd, certificateHolds, type Surveillance, surveillance } from './certificate-days.ts';
import { certificateName } from './certificates.ts';
import { addMonths, daysBetween, expectedBy, HOLDS_MONTHS } from './days.ts';
import { productsOf } from './products.ts';
import { standing } from './standing.ts';

/** Something that happens, or stops holding, on a day. */
export type DatedFact =
  /** `held` is the type of the report that holds, or the letter that bridges; null once it has lapsed. */
  | { kind: 'framework'; name: string; held: Report['type'] | 'letter' | null }
  | { kind: 'certificate'; name: string }
  | { kind: 'assessment'; name: string; completed: Day }
  | { kind: 'document'; title: string }
  | { kind: 'disclosure-policy' }
  | { kind: 'faq-review'; question: string }
  | { kind: 'next-audit'; name: string; framework: Compliance['kind']; type: Report['type'] | null; expected: string }
  | { kind: 'surveillance'; name: string; year: Surveillance['year'] };
type Found = DatedFact & {
  /** The entry's id, or `company`. */
  id: string;
  /** The content file to fix. */
  file: string;
  /** The last day it holds, or the day it falls due. */
  day: Day;
};
/** `daysLeft` runs from today to `day`, negative when past. */
export type Dated = Found & { daysLeft: number };
export type DatedKind = Dated['kind'];

function ofFramework({ id, file, data }: Entry<Compliance>, today: Day): Found[] {
  const at = { id, file };
  const { basis, status, validThrough: day } = standing(data, today);
  if (status === 'withdrawn') return [];
  if (data.kind === 'certification') {
    const held = data.certificates.filter((certificate) => certificateHolds(data.name, certificate, today));
    const shown = held.length > 0 ? held : basis?.kind === 'certificate' ? [basis.certificate] : [];
    return shown.map((certificate) => ({
      kind: 'certificate',
      ...at,
      name: certificateName(data.name, certificate),
      day: certificateEnd(data.name, certificate).day,
    }));
  }
  const { name } = data;
  if (basis?.kind === 'assessment') {
    const { completed } = basis;
    return [{ kind: 'assessment', ...at, name, completed, day: addMonths(completed, HOLDS_MONTHS) }];
  }
  if (!day) return [];
  const held = status === 'current' && basis?.kind === 'report' ? basis.report.type : 'letter';
  return [{ kind: 'framework', ...at, name, held: status === 'lapsed' ? null : held, day }];
}

function ofRest(tree: ContentTree): Found[] {
  const { file, data } = tree.company;
  const policy: Found[] = data.disclosure
    ? [{ kind: 'disclosure-policy', id: 'company', file, day: data.disclosure.expires }]
    : [];
  const documents = tree.documents.flatMap(({ id, file, data }): Found[] =>
    data.expires ? [{ kind: 'document', id, file, title: data.title, day: data.expires }] : [],
  );
  const faqs = tree.faqs.flatMap(({ id, file, data }): Found[] =>
    data.reviewBy ? [{ kind: 'faq-review', id, file, question: data.question, day: data.reviewBy }] : [],
  );
  return [...policy, ...documents, ...faqs];
}

const dated = (found: readonly Found[], today: Day): Dated[] =>
  found
    .map((item) => ({ ...item, daysLeft: daysBetween(today, item.day) }))
    .toSorted((a, b) => a.daysLeft - b.daysLeft);

const ends = (tree: ContentTree, today: Day): Dated[] =>
  dated([...tree.compliance.flatMap((entry) => ofProducts(entry, today)), ...ofRest(tree)], today);

/** Where products have reports of their own, each ends on its own day. */
const ofProducts = (entry: Entry<Compliance>, today: Day): Found[] => {
  const products = productsOf(entry.data, today);
  return products.flatMap(({ systems, data }) => {
    const name = products.length > 1 ? `${data.name} (${systems.join(', ')})` : data.name;
    return ofFramework({ ...entry, data: { ...data, name } }, today);
  });
};

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
            .filter((certificate) => certificateHolds(data.name, certificate, today))
            .flatMap((certificate) =>
              surveillance(data.name, certificate, today).map(
                ({ year, day }): Found => ({
                  kind: 'surveillance',
                  ...at,
                  name: certificateName(data.name, certificate),
                  year,
                  day,
                }),
              ),
            )
        : [];
    if (!data.next?.expected) return surveys;
    const { type = null, expected } = data.next;
    const { name, kind: framework } = data;
    return [...surveys, { kind: 'next-audit', ...at, name, framework, type, expected, day: expectedBy(expected) }];
  });
  return [...ends(tree, today), ...dated(audits, today)]
    .filter(({ daysLeft }) => daysLeft >= 0)
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
}
