import { wordsOf } from '../reading/words.ts';

/** What a law makes of whoever handles data. */
export type LawRole = 'associate' | 'entity' | 'processor' | 'controller';
export const ROLES: readonly LawRole[] = ['associate', 'entity', 'processor', 'controller'];
/** The scheme whose file states the role. */
export const LAW_OF: Record<LawRole, readonly string[]> = {
  associate: ['hipaa'],
  entity: ['hipaa'],
  processor: ['gdpr', 'uk-gdpr'],
  controller: ['gdpr', 'uk-gdpr'],
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
    const role =
      word === 'business' && /^associates?$/.test(words[index + 1] ?? '')
        ? 'associate'
        : word === 'covered' && /^entit/.test(words[index + 1] ?? '')
          ? 'entity'
          : /^(?:sub)?processors?$/.test(word)
            ? 'processor'
            : /^controllers?$/.test(word)
              ? 'controller'
              : null;
    if (role !== null) (isDenied ? denies : has).add(role);
  }
  return { has, denies };
}
