import actsFile from './lexicon/acts.json' with { type: 'json' };
import effectsFile from './lexicon/effects.json' with { type: 'json' };
import promisesFile from './lexicon/promises.json' with { type: 'json' };
import subjectsFile from './lexicon/subjects.json' with { type: 'json' };
import toldFile from './lexicon/told.json' with { type: 'json' };
import wordingFile from './lexicon/wording.json' with { type: 'json' };
import { Phrases } from './phrases.ts';
import { slipsOf } from './slips.ts';

/** What is said of a scheme: the standing that a text gives somebody. `held`: had or named as ours, in no other word. */
export const ACTS = ['certified', 'accredited', 'compliant', 'authorized', 'attested', 'audited', 'passed'] as const;
export type Act = (typeof ACTS)[number] | 'held' | 'named';

const { source: _s, ...subjects } = subjectsFile;
const { source: _t, ...told } = toldFile;
const { source: _a, ...acts } = actsFile;
const { source: _w, ...wording } = wordingFile;
const { source: _p, ...promises } = promisesFile;
const { source: _e, ...effects } = effectsFile;
type Part =
  | keyof typeof subjects
  | keyof typeof told
  | keyof typeof acts
  | keyof typeof wording
  | keyof typeof promises
  | keyof typeof effects;
/** Every role a word may have; `own` and `other-name` are those of the tree at hand. */
export type Role = Part | 'noun' | 'own' | 'other-name';

/** Standings that are read though a letter is wrong: "SOC 2 accrediation", "HIPAA certifed". */
const SLIPPED = ['certified', 'accredited'] as const;

/** The lexicons as one list of phrases, the same for every tree. */
function lexicon(): Phrases<Role> {
  const phrases = new Phrases<Role>();
  for (const [part, { words }] of Object.entries({
    ...subjects,
    ...told,
    ...acts,
    ...wording,
    ...promises,
    ...effects,
  }))
    phrases.add(part as Part, words);
  for (const part of Object.values(acts)) if ('nouns' in part) phrases.add('noun', part.nouns);
  const known = new Set(Object.values(acts).flatMap(({ words }) => words));
  for (const part of SLIPPED)
    for (const word of acts[part].words)
      for (const slip of slipsOf(word))
        if (!known.has(slip)) {
          phrases.add(part, [slip]);
          if (acts[part].nouns.includes(word)) phrases.add('noun', [slip]);
        }
  return phrases;
}

export const LEXICON: Phrases<Role> = lexicon();
