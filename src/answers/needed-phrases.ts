import weak from './lexicon/weak-words.json' with { type: 'json' };
import { stemmerOf } from './stem.ts';
import { wordsOf } from './text.ts';
import type { LexiconGroup } from './types.ts';

const SMALL = new Set([...weak.stop, ...weak.weak]);

interface Phrase {
  text: string;
  stems: string[];
  words: string[];
  group: number;
  isTyped: boolean;
  isLoose: boolean;
}

/** Where a phrase stands in another one, word by word; -1 where it does not. */
function standsAt(phrase: Phrase, within: Phrase): number {
  const last = within.stems.length - phrase.stems.length;
  for (let at = 0; at <= last; at += 1) {
    const [only] = phrase.words;
    const isHere =
      phrase.stems.length === 1
        ? within.words[at] === only
        : phrase.stems.every((stem, step) => within.stems[at + step] === stem);
    if (isHere) return at;
  }
  return -1;
}

/** Whether the words around a phrase say little. */
const isAlone = (phrase: Phrase, at: number, within: Phrase): boolean =>
  within.words.every((word, step) => (step >= at && step < at + phrase.stems.length) || SMALL.has(word));

/**
 * The phrases of several words that searches need: without those that read a text as a shorter one of the same group does, such as
 * "penetration tests" beside "penetration test" and "the backup policy" beside "backup", unless they keep another group from being read in
 * them.
 */
export function neededPhrases(
  lexicon: readonly LexiconGroup[],
  language: string,
): (group: number, text: string) => boolean {
  const stemOf = stemmerOf(language);
  const all: Phrase[] = lexicon.flatMap(({ words, inRows = [], loose = [], typed = [] }, group) =>
    [...words, ...inRows, ...loose, ...typed].map((text, at) => {
      const own = wordsOf(text).map(({ word }) => word);
      const sure = words.length + inRows.length;
      return {
        text,
        words: own,
        stems: own.map((word) => (weak.stop.includes(word) ? word : stemOf(word))),
        group,
        isLoose: at >= sure && at < sure + loose.length,
        isTyped: at >= sure + loose.length,
      };
    }),
  );
  const byStem = new Map<string, Phrase[]>();
  for (const one of all) {
    const [first = ''] = one.stems;
    const same = byStem.get(first);
    if (same) same.push(one);
    else byStem.set(first, [one]);
  }
  const dropped = new Set<Phrase>();
  // The longest first, and of equal ones the last, so that what is left is what each of them leans on.
  for (const phrase of all.toReversed().sort((a, b) => b.stems.length - a.stems.length)) {
    if (phrase.stems.length < 2 || phrase.isLoose) continue;
    const inside = [...new Set(phrase.stems)]
      .flatMap((stem) => byStem.get(stem) ?? [])
      .filter((one) => one !== phrase && !dropped.has(one) && one.stems.length <= phrase.stems.length)
      .map((one) => ({ one, at: standsAt(one, phrase) }))
      .filter(({ at }) => at >= 0);
    const isOwn = inside.every(({ one }) => one.group === phrase.group);
    const isRead = inside.some(
      ({ one, at }) => !one.isLoose && (phrase.isTyped || !one.isTyped) && isAlone(one, at, phrase),
    );
    if (isOwn && isRead) dropped.add(phrase);
  }
  const left = new Set([...dropped].map(({ group, text }) => `${group} ${text}`));
  return (group, text) => !left.has(`${group} ${text}`);
}
