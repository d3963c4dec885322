import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ListedCompany, listedCompany } from '../schemas/access.ts';
import type { Fault } from '../schemas/fault.ts';
import { openCsv } from '../sheets/read-csv.ts';
import type { FaultWords } from '../words/faults.ts';
import { nearest } from './nearest.ts';
import type { PartialTree } from './references.ts';
import type { Path, SourceFile } from './source-file.ts';

const COLUMNS = ['domain', 'company', 'agreement', 'date'] as const;
type Column = (typeof COLUMNS)[number];

export interface CompanyLists {
  lists: Record<string, ListedCompany[]>;
  faults: Fault[];
}

/** One list: the first row names the columns, and columns of other names are left alone. */
export function parseCompanyList(file: string, bytes: Uint8Array, words: FaultWords['lists']): CompanyLists {
  const faults: Fault[] = [];
  const say = (row: number, said: Pick<Fault, 'message' | 'fix'>): void => {
    faults.push({ code: 'bad-value', file, line: row, column: 1, ...said });
  };
  let records: string[][] = [];
  let firstRow = 1;
  try {
    ({ records, firstRow } = openCsv(bytes));
  } catch {
    say(1, words.unreadable);
  }
  const [head = [], ...rows] = records;
  const at = Object.fromEntries(
    COLUMNS.map((name) => [name, head.findIndex((title) => title.trim().toLowerCase() === name)]),
  ) as Record<Column, number>;
  if (records.length > 0 && at.domain === -1) say(firstRow, words.noDomains(head.map((title) => title.trim())));
  const companies: ListedCompany[] = [];
  const seen = new Map<string, number>();
  for (const [index, cells] of at.domain === -1 ? [] : rows.entries()) {
    const row = index + firstRow + 1;
    const cell = (name: Column): string => (cells[at[name]] ?? '').trim();
    if (cells.every((one) => one.trim() === '')) continue;
    const domain = cell('domain').toLowerCase().replace(/^@/, '');
    const [reference, date] = [cell('agreement'), cell('date')];
    if ((reference === '') !== (date === '')) {
      say(row, words.halfAgreement(domain));
      continue;
    }
    const parsed = listedCompany.safeParse({
      domain,
      ...(cell('company') === '' ? {} : { company: cell('company') }),
      ...(reference === '' ? {} : { agreement: { reference, date } }),
      row,
    });
    const before = seen.get(domain);
    if (!parsed.success)
      say(row, parsed.error.issues[0]?.path[0] === 'domain' ? words.badDomain(cell('domain')) : words.badDate(date));
    else if (before !== undefined) say(row, words.twice(domain, before));
    else companies.push(parsed.data);
    seen.set(domain, before ?? row);
  }
  return { lists: { [file.replace(/^content\//, '')]: companies }, faults };
}

/** An agreement on file where anyone can have an address: of a row, of a rule about one domain, or of one about a list or a country. */
async function agreementsOfAnyone(
  { lists }: CompanyLists,
  { file, data }: NonNullable<PartialTree['access']>,
  sources: ReadonlyMap<string, SourceFile>,
  words: FaultWords['lists'],
): Promise<Fault[]> {
  const rules = data.rules
    .map((of, index) => ({ ...of, path: ['rules', index, 'agreement'] as const }))
    .filter(({ agreement }) => typeof agreement === 'object');
  const placeOf = ({ path }: (typeof rules)[number]) => ({
    file,
    ...(sources.get(file)?.positionOf(path) ?? { line: 1, column: 1 }),
  });
  const ofCountries = rules.flatMap((one): Fault[] =>
    one.country ? [{ code: 'bad-value', ...placeOf(one), ...words.countryAgreement(one.country) }] : [],
  );
  const ofDomains = [
    ...Object.entries(lists).flatMap(([name, companies]) =>
      companies
        .filter(({ agreement }) => agreement || rules.some((one) => one.companies === name))
        .map(({ domain, row }) => ({ domain, at: { file: `content/${name}`, line: row, column: 1 } })),
    ),
    ...rules.flatMap((one) => (one.domain ? [{ domain: one.domain, at: placeOf(one) }] : [])),
  ];
  if (ofDomains.length === 0) return ofCountries;
  // The lists of mail providers are large, and seldom needed.
  const { isAnyones } = await import('../schemas/mail-providers.ts');
  const anyones = ofDomains.filter(({ domain }) => isAnyones(domain));
  return [
    ...ofCountries,
    ...anyones.map(({ domain, at }): Fault => ({ code: 'bad-value', ...at, ...words.anyonesAgreement(domain) })),
  ];
}

/** Every list that a rule names. A list that no rule names, and a rule whose list isn't there, are faults. */
export async function readCompanyLists(
  root: string,
  names: readonly string[],
  { access }: Pick<PartialTree, 'access'>,
  sources: ReadonlyMap<string, SourceFile>,
  { files, lists: words }: Pick<FaultWords, 'files' | 'lists'>,
): Promise<CompanyLists> {
  const found: CompanyLists = { lists: {}, faults: [] };
  // A file with a fault names nothing that could be judged.
  if (!access) return found;
  const named = new Set<string>();
  for (const [index, { companies }] of access.data.rules.entries()) {
    if (companies === undefined) continue;
    named.add(companies);
    if (names.includes(companies)) continue;
    const path: Path = ['rules', index, 'companies'];
    const position = sources.get(access.file)?.positionOf(path) ?? { line: 1, column: 1 };
    const said = words.missing(companies, names, nearest(companies, names));
    found.faults.push({ code: 'dangling-reference', file: access.file, ...position, ...said });
  }
  for (const name of names) {
    const file = `content/${name}`;
    const place = { file, line: 1, column: 1 };
    if (!named.has(name)) {
      found.faults.push({ code: 'unknown-file', ...place, ...words.unnamed(name) });
      continue;
    }
    try {
      const { lists, faults } = parseCompanyList(file, await readFile(join(root, file)), words);
      Object.assign(found.lists, lists);
      found.faults.push(...faults);
    } catch (fault) {
      const said = files.unreadable(String((fault as NodeJS.ErrnoException).code));
      found.faults.push({ code: 'unreadable', ...place, ...said });
    }
  }
  found.faults.push(...(await agreementsOfAnyone(found, access, sources, words)));
  return found;
}
