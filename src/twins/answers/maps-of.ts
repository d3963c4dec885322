import type { Faq } from '../../schemas/faq.ts';

/** The questionnaires that an answer maps, by name and version. Without a version, `caiq` has always meant 4.0 and `mvsp` 3.0. */
export function versionedMaps(maps: Faq['maps'] | null): Record<string, string[]> {
  const { caiq = [], mvsp = [], ...named } = (maps ?? {}) as Record<string, string[]>;
  const all: Record<string, string[]> = { ...named };
  const add = (key: string, ids: string[]): void => {
    if (ids.length > 0) all[key] = [...new Set([...(all[key] ?? []), ...ids])];
  };
  add('caiq-4.0', caiq);
  add('mvsp-3.0', mvsp);
  return all;
}
