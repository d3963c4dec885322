import { MOST_BESIDE } from './differing-odds.ts';
import { isKeptSo } from './endless-apart.ts';
import { familyOf } from './one-thing.ts';
import { weightOf } from './said-of.ts';
import type { Stated } from './stated-in.ts';

/** A name for all that is kept, which only what is kept without end is found by. */
const ALL_KEPT = '';
/** A word that most texts have leads to too many. */
const LEAST_WEIGHT = 0.4;
const isTelling = (thing: string): boolean => weightOf(thing) >= LEAST_WEIGHT;

/** For each number, the indexes of those of its measure in other files that share a topic or a word with it. */
export function neighbors(all: readonly Stated[]): ReadonlySet<number>[] {
  const by = new Map<string, Map<string, number[]>>();
  const hasEndless = all.some(({ quantity }) => quantity.isEndless === true);
  for (const [index, one] of all.entries()) {
    const kept = hasEndless && isKeptSo(one) ? [ALL_KEPT] : [];
    const names = [...one.topics.map(({ topic }) => topic), ...[...one.around.keys()].filter(isTelling), ...kept];
    for (const name of names) {
      const key = `${familyOf(one)} ${name}`;
      const files = by.get(key) ?? new Map<string, number[]>();
      by.set(key, files);
      const known = files.get(one.sentence.page.file);
      if (known === undefined) files.set(one.sentence.page.file, [index]);
      else known.push(index);
    }
  }
  const found = all.map(() => new Set<number>());
  for (const [index, one] of all.entries()) {
    const mine = found[index] as Set<number>;
    const things = one.core.things.filter(isTelling).toSorted((a, b) => weightOf(b) - weightOf(a));
    const kept = one.quantity.isEndless === true ? [ALL_KEPT] : [];
    for (const name of [...one.topics.map(({ topic }) => topic), ...things, ...kept])
      for (const [file, others] of by.get(`${familyOf(one)} ${name}`) ?? []) {
        if (mine.size >= MOST_BESIDE) break;
        if (file === one.sentence.page.file) continue;
        for (const at of others.slice(0, MOST_BESIDE)) {
          mine.add(at);
          found[at]?.add(index);
        }
      }
  }
  return found;
}
