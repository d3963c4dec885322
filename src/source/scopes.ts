import type { Fault } from '../schemas/fault.ts';
import type { Surroundings } from './references.ts';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Scopes of people who are on no list, and gated documents that no approver is left for. */
export function checkScopes({ tree, sources, words }: Surroundings): Fault[] {
  if (!tree.access) return [];
  const { file, data } = tree.access;
  const { scopes, approvers, inviters, bundles } = data;
  const entries = Object.entries(scopes);
  if (entries.length === 0) return [];
  const at = (...path: string[]) => sources.get(file)?.positionOf(['scopes', ...path]) ?? { line: 1, column: 1 };
  const strangers = entries
    .filter(([who]) => ![...approvers, ...inviters].some((one) => same(one, who)))
    .map(([who]): Fault => ({ code: 'wrong-reference', file, ...at(who), ...words.scopes.onNoList(who) }));
  const mayDecide = (approver: string, document: string): boolean => {
    const scope = entries.find(([who]) => same(who, approver))?.[1];
    return scope === undefined || scope.some((id) => id === document || bundles[id]?.documents.includes(document));
  };
  const orphans = tree.documents
    .filter((one) => one.data.access !== 'public' && one.data.file !== undefined)
    .filter((one) => !approvers.some((approver) => mayDecide(approver, one.id)))
    .map((one): Fault => ({ code: 'wrong-reference', file, ...at(), ...words.scopes.nobodyFor(one.id) }));
  return [...strangers, ...orphans];
}
