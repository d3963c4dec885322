import file from './lexicon/handed-on.json' with { type: 'json' };
import type { Misworded } from './misworded.ts';
import { finderOf } from './worded.ts';

const KINDS = file.kinds.map((kind) => ({ source: kind.source, find: finderOf(kind, file.lists) }));

/** Where a text has compliance pass from a provider to whoever uses it; null where it doesn't. */
export function handedOnIn(text: string): Misworded | null {
  for (const { source, find } of KINDS) {
    const met = find(text);
    if (met !== null) return { ...met, source };
  }
  return null;
}
