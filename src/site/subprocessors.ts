import type { Day } from '../schemas/primitives.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';
import { part, type Site } from './site.ts';

export interface SubprocessorView {
  id: string;
  name: string;
  purpose: string;
  data: string;
  location: { code: string; name: string }[];
  transfer: string | null;
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
      location: data.location.map((code) => ({ code, name: regions.of(code) ?? code })),
      transfer: data.transfer ?? null,
      until: data.until ?? null,
      announced: data.announced ?? null,
      objectBy: data.objectBy ?? null,
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
