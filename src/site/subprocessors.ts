import { objectByOf } from '../claims/object-by.ts';
import { EEA, EU } from '../schemas/countries.ts';
import type { Day } from '../schemas/primitives.ts';
import type { DataKind, Subprocessor } from '../schemas/subprocessor.ts';
import { part, type Site } from './site.ts';

export const REGIONS = ['eu', 'gb', 'us', 'other'] as const;
export type Region = (typeof REGIONS)[number];

export interface SubprocessorView {
  id: string;
  name: string;
  purpose: string;
  data: string;
  dataKinds: DataKind[];
  location: { code: string; name: string }[];
  /** Where it is, as a list is narrowed down by it: in the EU or the EEA alone, or where else. Empty: not stated. */
  regions: Region[];
  transfer: string | null;
  /** Within what it stays, where it needs no ground of a transfer and names none. */
  staysIn: 'EU' | 'EEA' | null;
  until: Day | null;
  announced: Day | null;
  objectBy: Day | null;
  url: string | null;
  since: Day | null;
  /** `announced` before its first day, `ended` after its last. */
  state: 'announced' | 'current' | 'ended';
}
/** One that is still to come: its first day is known. */
export type ComingSubprocessor = SubprocessorView & { since: Day };
export const isComing = (one: SubprocessorView): one is ComingSubprocessor =>
  one.state === 'announced' && one.since !== null;

export interface SubprocessorChange {
  date: Day;
  /** What happened, as a statement. */
  text: string;
}

function state(data: Subprocessor, day: Day): SubprocessorView['state'] {
  if (data.until !== undefined && data.until < day) return 'ended';
  return data.since !== undefined && data.since > day ? 'announced' : 'current';
}

const isWithin = (location: readonly string[], area: ReadonlySet<string>): boolean =>
  location.length > 0 && location.every((code) => area.has(code));

function staysIn(location: readonly string[]): SubprocessorView['staysIn'] {
  if (isWithin(location, EU)) return 'EU';
  return isWithin(location, EEA) ? 'EEA' : null;
}

function regionsOf(location: readonly string[]): Region[] {
  if (isWithin(location, EEA)) return ['eu'];
  const abroad = location.filter((code) => !EEA.has(code));
  return [...new Set(abroad.map((code): Region => (code === 'GB' ? 'gb' : code === 'US' ? 'us' : 'other')))];
}

/** All subprocessors: announced ones first, then those in use, then ended ones, each by name. */
export const subprocessors = part((site: Site): SubprocessorView[] => {
  const { tree } = site;
  const regions = new Intl.DisplayNames(site.language, { type: 'region' });
  const order = ['announced', 'current', 'ended'];
  return tree.subprocessors
    .map(({ id, data }) => ({
      id,
      name: data.name,
      purpose: data.purpose,
      data: data.data,
      dataKinds: data.dataKinds,
      location: data.location.map((code) => ({ code, name: regions.of(code) ?? code })),
      regions: regionsOf(data.location),
      transfer: data.transfer ?? null,
      staysIn: data.transfer ? null : staysIn(data.location),
      until: data.until ?? null,
      announced: data.announced ?? null,
      objectBy: objectByOf(data, site.company.objectionDays),
      url: data.url ?? null,
      since: data.since ?? null,
      state: state(data, site.today),
    }))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.name.localeCompare(b.name, 'en'));
});

/** What changed last, up to today: an announcement, a first or a last day. None in an empty list. */
export function lastChange(site: Site): SubprocessorChange | null {
  const { changes } = site.words.subprocessorPages;
  const all = subprocessors(site).flatMap(({ name, announced, since, until }) => [
    { date: announced ?? '', text: changes.announced(name) },
    { date: since ?? '', text: changes.added(name) },
    { date: until ?? '', text: changes.removed(name) },
  ]);
  const past = all.filter(({ date }) => date !== '' && date <= site.today);
  return past.sort((a, b) => b.date.localeCompare(a.date))[0] ?? null;
}
