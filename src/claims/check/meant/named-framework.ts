import type { Compliance } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { standing } from '../../standing.ts';
import type { Context } from '../rule.ts';

/** Names that mean whichever scheme of a family there is: "ISO certified", "SOC compliance". */
const FAMILIES: ReadonlyMap<string, readonly [string, Compliance['kind']]> = new Map([
  ['iso', ['iso-', 'certification']],
  ['soc', ['soc-', 'attestation']],
]);
const HELD: ReadonlySet<string> = new Set(['current', 'bridged']);

/** The framework of the data that a scheme's name means on a day; of a family the one that holds, if any does. */
export function frameworkNamed({ frameworks }: Context, key: string, day: Day): Compliance | undefined {
  const [prefix, kind] = FAMILIES.get(key) ?? [];
  if (prefix === undefined) return frameworks.get(key);
  const all = [...frameworks].flatMap(([own, data]) => (own.startsWith(prefix) && data.kind === kind ? [data] : []));
  return all.find((data) => HELD.has(standing(data, day).status)) ?? all[0];
}
