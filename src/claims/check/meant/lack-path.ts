import { ACTS } from '../../reading/lexicon.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { at, isOwnNameAt, type Sentence } from '../../reading/sentence.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';

/** What a sign of lack is: one of the lists of `pending.json`, or a word of denial. */
export type Kind = 'aims' | 'states' | 'later' | 'deferred' | 'preparing' | 'denials' | 'denied';
export const KINDS = ['aims', 'states', 'later', 'deferred', 'preparing', 'denials'] as const;

/** "Ongoing security assessments": what is done again and again. */
export const isRepeated = ({ words }: Sentence, cues: ReturnType<typeof cuesOf>, index: number): boolean =>
  words[index]?.text === 'ongoing' && cueWithin(cues, 'pending.repeated', index + 1, index + REPEATED_WITHIN);
const REPEATED_WITHIN = 8;

/** "The observation period of our SOC 2 report ended on 30 June": there is a report. */
export const hasRun = (text: string): boolean => RAN.test(text);
const RAN =
  /\b(?:observation|audit|reporting) (?:period|window) (?:of|for|covered by|in) (?:our|the|this) [^.;]{0,60}\b(?:ended|ran|lasted|closed|was|covered|covers|spans|spanned)\b/i;

const NAMED = new WeakMap<Spoken, readonly (Mention | undefined)[]>();
/** For each word of a sentence, the scheme whose name it is a part of. Counted once. */
export function namedAt(one: Spoken): readonly (Mention | undefined)[] {
  const known = NAMED.get(one);
  if (known !== undefined) return known;
  let next = 0;
  const found = one.read.words.map(({ start }) => {
    while ((one.mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const mention = one.mentions[next];
    return mention !== undefined && mention.start <= start ? mention : undefined;
  });
  NAMED.set(one, found);
  return found;
}

/** What lies between a name and a sign. */
export class Path {
  readonly #one: Spoken;
  readonly #mention: Mention;
  #isComma = false;
  #isJoined = false;
  #isOther = false;
  #isHanded = false;
  #isLinked = false;
  #isOwned = false;
  /** For each word passed, whether it is strange. */
  readonly #passed: boolean[] = [];
  constructor(one: Spoken, mention: Mention) {
    this.#one = one;
    this.#mention = mention;
  }
  /** Whether a strange word was passed, but for the last ones, which are the sign's own: "working *on*". */
  isStrange(own = 0): boolean {
    return this.#strangeBut(own) > 0;
  }
  #strangeBut(own: number): number {
    return this.#passed.slice(0, this.#passed.length - own).filter(Boolean).length;
  }
  gap(gap: string): void {
    if (gap.includes(',')) this.#isComma = true;
    if (/[:–—|(]| - /.test(gap)) this.#isLinked = true;
  }
  word(index: number): void {
    const { read } = this.#one;
    const word = read.words[index];
    if (word === undefined) return;
    if (/^(?:but|which|that|while|although|though|however|because|so|when|before|after)$/.test(word.text))
      this.#isJoined = true;
    if (/^(?:is|are|remains?|has|currently|being)$/.test(word.text)) this.#isLinked = true;
    const named = namedAt(this.#one)[index];
    if (named !== undefined && named !== this.#mention) {
      // "SOC 2 certified, and FedRAMP is planned": what follows is said of the next scheme.
      if (this.#isOwned && !this.#isOther) this.#isHanded = true;
      this.#isOther = true;
      this.#passed.push(false);
      return;
    }
    if (at(read.marks, index, 'joints') === 0) this.#isOwned = true;
    this.#passed.push(isStrange(read, index));
  }
  /** `own`: how many of the words passed last belong to the sign itself. */
  tell(kind: Kind, side: 'before' | 'after', signs: Set<string>, own = 0): void {
    signs.add(`${kind}-${side}`);
    const sign = `${kind === 'denied' ? kind : 'pending'}-${side}`;
    if (this.#isComma) signs.add(`${sign}-comma`);
    if (this.#isJoined) signs.add(`${sign}-joined`);
    if (this.#isHanded) signs.add(`${sign}-handed`);
    else if (this.#isOther) signs.add(`${sign}-other`);
    if (this.#isLinked) signs.add(`${sign}-linked`);
    const strange = this.#strangeBut(own);
    if (strange > 0) signs.add(`${sign}-strange`);
    if (strange > 2) signs.add(`${sign}-stranger`);
    if (this.#passed.length > 8) signs.add(`${sign}-far`);
  }
}
/** A word that is neither of having, of being nor of what is had. */
export function isStrange(read: Sentence, index: number): boolean {
  const { marks, words } = read;
  const text = words[index]?.text ?? '';
  return !(
    PLAIN.has(text) ||
    /^\d+$/.test(text) ||
    ACTS.some((act) => at(marks, index, act) > 0) ||
    at(marks, index, 'hold') > 0 ||
    at(marks, index, 'got') > 0 ||
    at(marks, index, 'determiners') > 0 ||
    at(marks, index, 'copula') > 0 ||
    at(marks, index, 'joints') > 0 ||
    at(marks, index, 'our') > 0 ||
    isOwnNameAt(read, index) ||
    cueAt(cuesOf(read), index, 'pending.standing') > 0
  );
}
const PLAIN = new Set(
  'we the a an our its any own yet currently formally officially presently independently been be being have has had having in of for to with under against through toward towards possession undergone undertaken completed obtained achieved pursue pursued pursuing get getting got become becoming sought seek formal official independent external third party full first type own itself itself also as such and or at this time today so far now process do does did start started starting begin work working claim claims claimed make makes gone through conducted performed commissioned engaged carry'.split(
    ' ',
  ),
);
