import type { Spoken } from '../prose/spoken.ts';
import { isByOthers } from './by-others.ts';
import { contradict, rarestOf } from './denial-met.ts';
import { type Asserted, affirmedIn, answeredIn, denialsIn } from './denials.ts';
import { mayStandFor } from './plain-things.ts';

/** Two statements of two files of which one denies what the other affirms; `item` is read later. */
export interface DeniedApart {
  first: Asserted;
  item: Asserted;
}

/** As many denials are kept for one thing; what goes beyond mostly says the same again. */
const MOST_OF_A_THING = 6;
/** As many contradictions are reported at most. */
const MOST = 40;

const fileOf = ({ sentence }: Asserted): string => sentence.page.file;

/** The pairs of statements of two files that contradict each other. A file that says both has its reasons: nothing is reported of it. */
export function deniedApart(sentences: readonly Spoken[]): DeniedApart[] {
  const order = new Map(sentences.map((one, index) => [one, index] as const));
  const denials = new Map<string, Asserted[]>();
  for (const one of sentences)
    for (const said of mayDeny(one) ? [...answeredIn(one), ...denialsIn(one)] : []) {
      if (!said.isDenied) continue;
      const thing = rarestOf(said);
      const known = denials.get(thing) ?? [];
      denials.set(thing, known);
      if (known.length < MOST_OF_A_THING) known.push(said);
    }
  if (denials.size === 0) return [];
  const found: [Asserted, Asserted][] = [];
  /** Denials and affirmations that their own file contradicts. */
  const told = new Set<Asserted>();
  for (const one of sentences) {
    const near = denialsNear(one, denials);
    if (near.size === 0) continue;
    for (const said of [...answeredIn(one), ...affirmedIn(one)]) {
      if (said.isDenied) continue;
      for (const denial of near) {
        if (
          denial.sentence === one ||
          !contradict(denial, said) ||
          isByOthers(denial.sentence.text, said.sentence.text)
        )
          continue;
        if (fileOf(denial) === fileOf(said)) told.add(denial).add(said);
        else if (found.length < MOST) found.push([denial, said]);
      }
    }
  }
  const placeOf = ({ sentence }: Asserted): number => order.get(sentence) ?? 0;
  return found
    .filter(([denial, said]) => !told.has(denial) && !told.has(said))
    .map(([denial, said]) =>
      placeOf(denial) < placeOf(said) ? { first: denial, item: said } : { first: said, item: denial },
    );
}
/** The denials whose rarest thing a sentence may name. */
function denialsNear({ read: { words } }: Spoken, denials: ReadonlyMap<string, readonly Asserted[]>): Set<Asserted> {
  const found = new Set<Asserted>();
  for (const { text } of words)
    for (const thing of mayStandFor(text)) for (const denial of denials.get(thing) ?? []) found.add(denial);
  return found;
}
/** Cheaper than to read the sentence: most deny nothing and answer nothing. */
const mayDeny = ({ text }: Spoken): boolean => DENIAL.test(text) || text.includes('?');
const DENIAL = /\b(?:not|never|no|cannot|un(?:encrypted|supported|available))\b|n't\b|\b(?:dont|doesnt)\b/i;
