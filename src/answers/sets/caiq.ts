import caiq41 from './caiq-4.1.json' with { type: 'json' };
import named from './caiq-topics.json' with { type: 'json' };

type Maps = Record<string, string[]>;

const KEPT: Readonly<Record<string, string>> = caiq41.kept;
const TOPICS: Readonly<Record<string, string[]>> = named.topics;
/** Id of 4.0 → ids of 4.1 that ask the same. */
const LATER = new Map<string, string[]>();
for (const [later, earlier] of Object.entries(KEPT)) LATER.set(earlier, [...(LATER.get(earlier) ?? []), later]);

const unique = (all: readonly string[]): string[] => [...new Set(all)];

/**
 * The ids of an answer in both versions of the CAIQ: one that kept its meaning is good for the other version as well. Where an answer
 * names ids of a version itself, they come first.
 */
export function carried(maps: Maps): Maps {
  const [of40 = [], of41 = []] = [maps['caiq-4.0'], maps['caiq-4.1']];
  const to41 = unique([...of41, ...of40.flatMap((id) => LATER.get(id) ?? [])]);
  const to40 = unique([...of40, ...of41.flatMap((id) => KEPT[id] ?? [])]);
  return {
    ...maps,
    ...(to40.length > 0 ? { 'caiq-4.0': to40 } : {}),
    ...(to41.length > 0 ? { 'caiq-4.1': to41 } : {}),
  };
}

/** `IAM-14.1` is a question of the control `IAM-14`. */
const controlOf = (id: string): string => id.replace(/\.\d+$/, '');

/** What the controls are about that an answer maps. */
export const topicsOf = (maps: Maps): string[] =>
  unique((maps['caiq-4.0'] ?? []).flatMap((id) => TOPICS[controlOf(id)] ?? []));
