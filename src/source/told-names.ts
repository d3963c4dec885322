import type { AccessPolicy } from '../schemas/access.ts';
import type { Fault } from '../schemas/fault.ts';
import type { FaultWords } from '../words/faults.ts';
import type { Path } from './source-file.ts';

export interface ToldFault extends Pick<Fault, 'code' | 'message' | 'fix'> {
  path: Path;
}

/** Names in `roundups` and `escalate` that are no channel, or one that takes no such message. Email addresses are as the schema checks them. */
export function toldFaults(
  { channels, roundups, escalate, targetHours }: AccessPolicy,
  { references: words }: Pick<FaultWords, 'references'>,
): ToldFault[] {
  const names = [
    ...roundups.flatMap(({ to }, at) => to.map((name, place) => ({ name, path: ['roundups', at, 'to', place] }))),
    ...(escalate?.to ?? []).map((name, place) => ({ name, path: ['escalate', 'to', place] })),
  ];
  const faults = names.flatMap(({ name, path }): ToldFault[] => {
    if (name.includes('@')) return [];
    if (!Object.hasOwn(channels, name))
      return [{ code: 'dangling-reference', path, ...words.noChannel(name, Object.keys(channels)) }];
    return path[0] === 'roundups' && channels[name]?.kind === 'webhook'
      ? [{ code: 'wrong-reference', path, ...words.noRoundup(name) }]
      : [];
  });
  if (escalate !== undefined && targetHours === undefined)
    faults.push({ code: 'wrong-reference', path: ['escalate'], ...words.noTarget });
  return faults;
}
