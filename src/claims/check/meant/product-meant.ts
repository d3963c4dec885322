import type { Compliance, Report } from '../../../schemas/compliance.ts';
import { systemsOf } from '../../products.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';

/** "Ledger" for Tallyfox Ledger: a product's name without the company's. */
function namesOf(system: string, company: string): string[] {
  const bare = system.toLowerCase().startsWith(`${company.toLowerCase()} `) ? system.slice(company.length + 1) : '';
  return bare.length < SHORTEST ? [system] : [system, bare];
}
const SHORTEST = 4;

/** Where a name stands as a whole: its capitals tell it from a word. */
function placesOf(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
    if (!/[\p{L}\p{N}]/u.test(`${text.charAt(at - 1)}${text.charAt(at + name.length)}`)) found.push(at);
  return found;
}

/** The products that a text names: the last before a place, with those joined to it by "and"; else the first behind it. */
function namedIn(text: string, at: number, systems: readonly string[], company: string): string[] {
  const places = systems
    .flatMap((system) =>
      namesOf(system, company).flatMap((name) =>
        placesOf(text, name).map((start) => ({ system, start, end: start + name.length })),
      ),
    )
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const before = places.filter(({ start }) => start < at);
  const near = before.length > 0 ? before.toReversed() : places;
  const found: string[] = [];
  let last: (typeof places)[number] | undefined;
  for (const place of near) {
    if (last !== undefined) {
      const [first, second] = place.start < last.start ? [place, last] : [last, place];
      if (second.start >= first.end && !JOINED.test(text.slice(first.end, second.start))) break;
    }
    found.push(place.system);
    last = place;
  }
  return [...new Set(found)];
}
const JOINED = /^(?:,|,? and|,? or| &|\/) ?(?:of |for |the )?$/;

const covers = ({ systems }: Report, named: readonly string[]): boolean =>
  systems === undefined || named.some((system) => systems.includes(system));

/**
 * The reports of the products that a place speaks of: those named in its sentence, in its row, in the sentence before, over it or in its
 * file. All of them where none is named, or where no product has a report of its own.
 */
export function reportsOfProduct(
  { tree }: Context,
  { text, previous, block, page }: Spoken,
  at: number,
  framework: Compliance & { kind: 'attestation' },
): readonly Report[] {
  const { reports } = framework;
  if (reports.every(({ systems }) => systems === undefined)) return reports;
  const systems = systemsOf(framework);
  const company = tree.company.data.name;
  for (const [where, from] of [
    [text, at],
    [block.row ?? '', Infinity],
    [previous, Infinity],
    [block.lead, Infinity],
    [titleOf(page.entry.data as object), Infinity],
  ] as const) {
    const named = namedIn(where, from, systems, company);
    if (named.length > 0) return reports.filter((report) => covers(report, named));
  }
  const own = tree.compliance.find(({ file }) => file === page.file);
  const ofFile = own === undefined ? [] : systemsOf(own.data);
  return ofFile.length === 0 ? reports : reports.filter((report) => covers(report, ofFile));
}
const titleOf = (data: { question?: string; title?: string }): string => data.question ?? data.title ?? '';

/** Reports about the same products: one of them is the last. Those that name none are about all. */
const aboutSame = (one: Report, other: Report): boolean =>
  (one.systems ?? []).join('|') === (other.systems ?? []).join('|');

/** Of reports, newest first: the newest for each product. */
export const newestOfEach = (reports: readonly Report[]): readonly Report[] =>
  reports.filter((report, index) => !reports.slice(0, index).some((one) => aboutSame(one, report)));
