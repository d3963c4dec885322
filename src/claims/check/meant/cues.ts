import { type Marks, Phrases } from '../../reading/phrases.ts';
import type { Sentence } from '../../reading/sentence.ts';
import covered from './lexicon/covered.json' with { type: 'json' };
import dates from './lexicon/dates.json' with { type: 'json' };
import denied from './lexicon/denied.json' with { type: 'json' };
import examiners from './lexicon/examiners.json' with { type: 'json' };
import handling from './lexicon/handling.json' with { type: 'json' };
import history from './lexicon/history.json' with { type: 'json' };
import labels from './lexicon/labels.json' with { type: 'json' };
import lawDenied from './lexicon/law-denied.json' with { type: 'json' };
import located from './lexicon/located.json' with { type: 'json' };
import none from './lexicon/none.json' with { type: 'json' };
import opinion from './lexicon/opinion.json' with { type: 'json' };
import pending from './lexicon/pending.json' with { type: 'json' };
import phi from './lexicon/phi.json' with { type: 'json' };
import roles from './lexicon/roles.json' with { type: 'json' };
import scope from './lexicon/scope.json' with { type: 'json' };
import subprocessors from './lexicon/subprocessors.json' with { type: 'json' };
import weighed from './lexicon/weighed.json' with { type: 'json' };

const LISTS = {
  covered,
  dates,
  denied,
  examiners,
  handling,
  history,
  labels,
  lawDenied,
  located,
  none,
  opinion,
  pending,
  phi,
  roles,
  scope,
  subprocessors,
  weighed,
};
type Lists = typeof LISTS;
/** A word of one of the lexicons beside this file, as `dates.issued` or `scope.covers`. */
export type Cue = { [L in keyof Lists]: `${L}.${Exclude<keyof Lists[L], 'source'> & string}` }[keyof Lists];

const PHRASES = new Phrases<Cue>();
for (const [list, parts] of Object.entries(LISTS))
  for (const [part, value] of Object.entries(parts))
    if (typeof value === 'object' && 'words' in value) PHRASES.add(`${list}.${part}` as Cue, value.words);

const CUES = new WeakMap<Pick<Sentence, 'words'>, Marks<Cue>>();

/** For each word of a sentence, the cues that begin there. Read once for all rules. */
export function cuesOf(sentence: Pick<Sentence, 'words'>): Marks<Cue> {
  const known = CUES.get(sentence);
  if (known !== undefined) return known;
  const marks = PHRASES.marks(sentence.words);
  CUES.set(sentence, marks);
  return marks;
}

/** How many words a cue has at a place; 0 where it does not stand there. */
export const cueAt = (cues: Marks<Cue>, index: number, cue: Cue): number => cues[index]?.get(cue) ?? 0;

/** Whether a cue begins within a stretch of words. */
export function cueWithin(cues: Marks<Cue>, cue: Cue, from: number, to: number): boolean {
  for (let index = Math.max(0, from); index < Math.min(cues.length, to); index += 1)
    if (cueAt(cues, index, cue) > 0) return true;
  return false;
}
