import type { Day } from '../schemas/primitives.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';
import { once } from './once.ts';
import { today } from './today.ts';
import { contentTree } from './tree.ts';

export interface SubprocessorView {
  id: string;
  name: string;
  purpose: string;
  data: string;
  location: { code: string; name: string }[];
  transfer: string | null;
  since: Day;
  until: Day | null;
  announced: Day | null;
  objectBy: Day | null;
  url: string | null;
  /** `announced` before its first day, `ended` after its last. */
  state: 'announced' | 'current' | 'ended';
}

export interface SubprocessorChange {
  date: Day;
  /** What happened, as a statement. */
  text: string;
}

const regions = new Intl.DisplayNames('en', { type: 'region' });

function state(data: Subprocessor, day: Day): SubprocessorView['state'] {
  if (data.until !== undefined && data.until < day) return 'ended';
  return data.since > day ? 'announced' : 'current';
}

/** All subprocessors: announced ones first, then those in use, then ended ones, each by name. */
export const subprocessors = once(async (): Promise<SubprocessorView[]> => {
  const tree = await contentTree();
  const order = ['announced', 'current', 'ended'];
  return tree.subprocessors
    .map(({ id, data }) => ({
      id,
      name: data.name,
      purpose: data.purpose,
      data: data.data,
      location: data.location.map((code) => ({ code, name: regions.of(code) ?? code })),
      transfer: data.transfer ?? null,
      since: data.since,
      until: data.until ?? null,
      announced: data.announced ?? null,
      objectBy: data.objectBy ?? null,
      url: data.url ?? null,
      state: state(data, today()),
    }))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.name.localeCompare(b.name, 'en'));
});

/** What changed last, up to today: an announcement, a first or a last day. None in an empty list. */
export async function lastChange(): Promise<SubprocessorChange | null> {
  const changes = (await subprocessors()).flatMap(({ name, announced, since, until }) => [
    { date: announced ?? '', text: `${name} announced` },
    { date: since, text: `${name} added` },
    { date: until ?? '', text: `${name} removed` },
  ]);
  const past = changes.filter(({ date }) => date !== '' && date <= today());
  return past.sort((a, b) => b.date.localeCompare(a.date))[0] ?? null;
}
