import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SITE_ROOT } from '../../../src/build/roots.ts';

/** What the code of a build and of these benches is, beside what `fingerprint` of `src/build/` reads. */
export const codeOfScripts = (): string =>
  globSync('{program/{build,check}.ts,scripts/{bench/build,bench/measure,bench/growth/*}.ts}', { cwd: SITE_ROOT })
    .sort()
    .reduce((hash, name) => hash.update(readFileSync(join(SITE_ROOT, name))), createHash('sha256'))
    .digest('hex');

/**
 * Rounds of a size that were measured before, as long as what was measured is the same: `made` is its fingerprint. A bench that was
 * stopped goes on from there.
 */
export function keptRounds<Round>(bench: string, size: number, made: string) {
  const file = join(SITE_ROOT, '.build/bench', bench, `${size}.json`);
  const read = (): Round[] => {
    try {
      const kept = JSON.parse(readFileSync(file, 'utf8'));
      return kept.made === made ? kept.rounds : [];
    } catch {
      return [];
    }
  };
  const rounds = read();
  return {
    rounds,
    add: (round: Round) => {
      rounds.push(round);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ made, rounds }, null, 1));
    },
    forget: () => rounds.splice(0),
  };
}
