import type { AnswerEntry, KnownQuestion } from '../types.ts';
import mvsp from './mvsp-3.0.json' with { type: 'json' };
import vsaq from './vsaq-2021.json' with { type: 'json' };

/** Public questionnaires whose texts may be shipped, each with its license. */
export interface PublicSet {
  questionnaire: string;
  title: string;
  license: string;
  notice: string;
  questions: { id: string; title?: string; text: string }[];
}
export const PUBLIC_SETS: readonly PublicSet[] = [mvsp, vsaq];

/** Whose texts these are, and under which license. */
export const noticesOf = (known: readonly KnownQuestion[]): string[] =>
  PUBLIC_SETS.filter(({ questionnaire }) => known.some((one) => one.questionnaire === questionnaire)).map(
    ({ title, notice }) => `${title}. ${notice}`,
  );

/** The questions of public sets that an entry maps, with their texts. */
export function knownQuestions(entries: readonly AnswerEntry[]): KnownQuestion[] {
  const mapped = new Set(
    entries.flatMap(({ maps }) => Object.entries(maps).flatMap(([name, ids]) => ids.map((id) => `${name} ${id}`))),
  );
  return PUBLIC_SETS.flatMap(({ questionnaire, questions }) =>
    questions
      .filter(({ id }) => mapped.has(`${questionnaire} ${id}`))
      .map(({ id, title, text }) => ({ questionnaire, id, text: title ? `${title}. ${text}` : text })),
  );
}
