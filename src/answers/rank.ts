import type { EntryIndex, IndexedEntry, Wording } from './index-entries.ts';
import type { Parameters } from './parameters.ts';
import type { Asked } from './weigh.ts';

export interface Ranked {
  at: number;
  /** By which entries are ordered. */
  score: number;
  /** How much of the question is stated there at all, from 0 to 1. */
  sure: number;
  /** How like the nearest wording of each sort is to the question, from 0 to 1. */
  likenesses: Record<Wording['is'], number>;
}

/** As many are looked at closely as cover most. */
const LOOKED_AT = 60;

const sum = (all: readonly Asked[]): number => all.reduce((total, { weight }) => total + weight, 0);

/**
 * Whether nothing is stated of what was asked: the best match covers too little of it. Where every word is known, a question that asks
 * for several things at once is given more room.
 */
export function isSilent(asked: readonly Asked[], best: Ranked | undefined, parameters: Parameters): boolean {
  if (!best) return true;
  const unknown = sum(asked.filter(({ isKnown }) => !isKnown)) / (sum(asked) || 1);
  const room = parameters.room * Math.max(0, 1 - unknown / parameters.roomUntil);
  return best.sure < parameters.closestFrom - room;
}

/** What one entry covers of a question, in all its wordings and its answer, and how like the nearest wording is to it. */
function judge(
  { holds, wordings, prior }: IndexedEntry,
  asked: readonly Asked[],
  total: number,
  { likeness, sureLikeness, surePrior, looseHeld }: Parameters,
): Omit<Ranked, 'at'> {
  let covered = 0;
  let stated = 0;
  const shared = new Array<number>(wordings.length).fill(0);
  for (const { term, weight } of asked) {
    const holding = holds.get(term);
    if (!holding) continue;
    const share = holding.isLoose ? weight * looseHeld : weight;
    covered += share * holding.best;
    stated += share * holding.stated;
    for (const at of holding.wordings) shared[at] = (shared[at] ?? 0) + weight;
  }
  let alike = 0;
  const likenesses = { asked: 0, about: 0, public: 0 };
  wordings.forEach(({ is, own, factor }, at) => {
    const near = (2 * (shared[at] ?? 0)) / (total + own || 1);
    likenesses[is] = Math.max(likenesses[is], near);
    alike = Math.max(alike, factor * near);
  });
  return {
    likenesses,
    score: prior * ((1 - likeness) * (covered / total) + likeness * alike),
    sure: prior ** surePrior * ((1 - sureLikeness) * (stated / total) + sureLikeness * alike),
  };
}

/** Entries by how much of the question they hold, best first. */
export function rank(asked: readonly Asked[], { entries, holders }: EntryIndex, parameters: Parameters): Ranked[] {
  const total = sum(asked);
  if (total === 0) return [];
  const held = new Float64Array(entries.length);
  for (const { term, weight } of asked) for (const at of holders.get(term) ?? []) held[at] = (held[at] ?? 0) + weight;
  return [...held.keys()]
    .filter((at) => (held[at] ?? 0) > 0)
    .sort((a, b) => (held[b] ?? 0) - (held[a] ?? 0) || a - b)
    .slice(0, LOOKED_AT)
    .map((at) => ({ at, ...judge(entries[at] as IndexedEntry, asked, total, parameters) }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
}
