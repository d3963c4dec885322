import { wordsOf } from '../reading/words.ts';

/** What a law makes of whoever handles data. `provider` and `business` are the CCPA's, `official` is FERPA's. */
export const ROLES = ['associate', 'entity', 'processor', 'controller', 'provider', 'business', 'official'] as const;
export type LawRole = (typeof ROLES)[number];
/** The scheme whose file states the role. */
export const LAW_OF: Record<LawRole, readonly string[]> = {
  associate: ['hipaa'],
  entity: ['hipaa'],
  processor: ['gdpr', 'uk-gdpr'],
  controller: ['gdpr', 'uk-gdpr'],
  provider: ['ccpa'],
  business: ['ccpa'],
  official: ['ferpa'],
};

export const DENYING = /^(?:not|neither|nor|never|no|\w+n't)$/;

/** The roles that a field states ("Processor and controller") and those that it denies ("Not a business associate"). */
export function rolesStated(field: string): { has: Set<LawRole>; denies: Set<LawRole> } {
  const [has, denies] = [new Set<LawRole>(), new Set<LawRole>()];
  let isDenied = false;
  const said = wordsOf(field);
  const words = said.map(({ text }) => text);
  for (const [index, word] of words.entries()) {
    // "Not a controller, but a processor", "Not a covered entity; a business associate"
    if (/[;.:–—]| - /.test(said[index]?.gap ?? '') || word === 'but') isDenied = false;
    if (DENYING.test(word)) isDenied = true;
    const role = roleAt(word, words[index + 1] ?? '');
    if (role !== null) (isDenied ? denies : has).add(role);
  }
  return { has, denies };
}

/** Roles of two words by their first and second, and roles of one. */
const PAIRS: readonly (readonly [string, RegExp, LawRole])[] = [
  ['business', /^associates?$/, 'associate'],
  ['covered', /^entit/, 'entity'],
  ['service', /^providers?$/, 'provider'],
  ['school', /^officials?$/, 'official'],
  ['data', /^fiduciar(?:y|ies)$/, 'controller'],
];
const SINGLE: readonly (readonly [RegExp, LawRole])[] = [
  [/^(?:sub)?processors?$/, 'processor'],
  [/^controllers?$/, 'controller'],
  [/^business(?:es)?$/, 'business'],
];
const roleAt = (word: string, next: string): LawRole | null =>
  PAIRS.find(([first, second]) => word === first && second.test(next))?.[2] ??
  SINGLE.find(([one]) => one.test(word))?.[1] ??
  null;
