import type { Fault } from '../schemas/fault.ts';
import type { Surroundings } from './references.ts';

/** A word that stands in two groups joins what should stay apart. */
export function checkLexicon({ tree, sources, words }: Surroundings): Fault[] {
  if (!tree.lexicon) return [];
  const { file, data } = tree.lexicon;
  const source = sources.get(file);
  const seen = new Map<string, number>();
  return data.flatMap(({ words: group }, at) =>
    group.flatMap((word, index): Fault[] => {
      const place = source?.positionOf([at, 'words', index]) ?? { line: 1, column: 1 };
      const key = word.toLowerCase();
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, place.line);
        return [];
      }
      return [{ code: 'not-allowed', file, ...place, ...words.files.wordTwice(word, before) }];
    }),
  );
}
