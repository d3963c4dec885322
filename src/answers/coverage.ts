import caiq40 from './sets/caiq-4.0.json' with { type: 'json' };
import caiq41 from './sets/caiq-4.1.json' with { type: 'json' };
import { PUBLIC_SETS } from './sets/public-sets.ts';

/** An answer as its author maps it, before anything is carried from one version to another. */
export interface Mapped {
  id: string;
  maps: Readonly<Record<string, readonly string[]>>;
  reviewBy: string | null;
  internal: boolean;
}

export interface CoveredQuestion {
  id: string;
  answers: string[];
  /** Whether the content names this version itself, or an id of another version that kept its meaning. */
  how: 'named' | 'carried';
}

export interface Coverage {
  questionnaire: string;
  /** How many questions it has; null where its ids are not known here. */
  total: number | null;
  mapped: CoveredQuestion[];
  /** Null where its ids are not known here. */
  unmapped: string[] | null;
  /** Questions whose answers are all past their review. */
  stale: { id: string; answers: string[] }[];
  /** Mapped for the version before, and worded anew in this one: somebody has to look before they are mapped here. */
  unsure: { id: string; answers: string[] }[];
  /** Ids that answers map and the questionnaire has not. */
  unknown: { id: string; answers: string[] }[];
}

const KEPT: Readonly<Record<string, string>> = caiq41.kept;

/** Every id of a questionnaire that is known here, in its order. */
function idsOf(questionnaire: string): string[] | null {
  if (questionnaire === caiq40.questionnaire) return caiq40.ids;
  if (questionnaire === caiq41.questionnaire)
    return [...Object.keys(KEPT), ...caiq41.unsure, ...caiq41.new].sort((a, b) => (a < b ? -1 : 1));
  return PUBLIC_SETS.find((set) => set.questionnaire === questionnaire)?.questions.map(({ id }) => id) ?? null;
}
/** Questionnaires whose ids are known here. */
export const KNOWN_QUESTIONNAIRES: readonly string[] = [
  caiq40.questionnaire,
  caiq41.questionnaire,
  ...PUBLIC_SETS.map(({ questionnaire }) => questionnaire),
];

const namedIn = (answers: readonly Mapped[], questionnaire: string): Map<string, Mapped[]> => {
  const found = new Map<string, Mapped[]>();
  for (const one of answers)
    for (const id of one.maps[questionnaire] ?? []) found.set(id, [...(found.get(id) ?? []), one]);
  return found;
};
const idsOfAll = (all: readonly Mapped[]): string[] => all.map(({ id }) => id);

/** What a company's answers cover of one questionnaire on a day. */
export function coverage(answers: readonly Mapped[], questionnaire: string, today: string): Coverage {
  const known = idsOf(questionnaire);
  const named = namedIn(answers, questionnaire);
  const earlier = questionnaire === caiq41.questionnaire ? namedIn(answers, caiq41.from) : new Map<string, Mapped[]>();
  const carriedTo = (id: string): Mapped[] => (KEPT[id] === undefined ? [] : (earlier.get(KEPT[id]) ?? []));
  const order = known ?? [...named.keys()].sort((a, b) => (a < b ? -1 : 1));
  const found = order.flatMap((id) => {
    const own = named.get(id) ?? [];
    const all = own.length > 0 ? own : carriedTo(id);
    return all.length === 0 ? [] : [{ id, all, how: own.length > 0 ? ('named' as const) : ('carried' as const) }];
  });
  const isMapped = new Set(found.map(({ id }) => id));
  return {
    questionnaire,
    total: known?.length ?? null,
    mapped: found.map(({ id, all, how }) => ({ id, answers: idsOfAll(all), how })),
    unmapped: known?.filter((id) => !isMapped.has(id)) ?? null,
    stale: found
      .filter(({ all }) => all.every(({ reviewBy }) => reviewBy !== null && reviewBy < today))
      .map(({ id, all }) => ({ id, answers: idsOfAll(all) })),
    unsure:
      questionnaire === caiq41.questionnaire
        ? caiq41.unsure.flatMap((id) => {
            const all = earlier.get(id) ?? [];
            return isMapped.has(id) || all.length === 0 ? [] : [{ id, answers: idsOfAll(all) }];
          })
        : [],
    unknown: known
      ? [...named].filter(([id]) => !known.includes(id)).map(([id, all]) => ({ id, answers: idsOfAll(all) }))
      : [],
  };
}

/** Every questionnaire that answers map. */
export const mappedQuestionnaires = (answers: readonly Mapped[]): string[] =>
  [...new Set(answers.flatMap(({ maps }) => Object.keys(maps)))].sort();
