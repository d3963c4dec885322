import asides from './lexicon/asides.json' with { type: 'json' };
import { takingEach } from './taking.ts';
import { type Word, wordsOf } from './text.ts';

const LISTS = takingEach(asides);

const IN_BRACKETS = /\([^()]*\)/g;
/** Brackets that explain a word by its abbreviation say the same thing once more: "(MFA)". */
const ABBREVIATION = /^\(\s*[\p{Lu}\p{N}&/.-]{2,8}s?\s*\)$/u;
const CLAUSE_END = /[?.;:()]/;
/** What ends a sentence before an instruction. */
const ENDED = /[?.;:)]\s+$/;
/** A name in capitals, "NIS2", and what may join two of them. */
const NAME = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
const JOINS = /^(?:, ?|\/|-| | and | or )$/;

/** Where a clause or a sentence ends from an index on, by what ends it. */
const until = (text: string, from: number, ends: RegExp): number => {
  const after = text.slice(from).search(ends);
  return after < 0 ? text.length : from + after;
};

/** Where the rule ends that is cited from a word on: "Article 21(2)", "applicable laws", "GDPR and CCPA requirements"; null where none is. */
function ruleEnd(text: string, words: readonly Word[], from: number): number | null {
  const at = from + LISTS.before(words, from);
  const word = words[at];
  if (word === undefined) return null;
  if (LISTS.rules(words, at) > 0 && /^\p{Ll}/u.test(text.slice(word.start))) return until(text, word.start, CLAUSE_END);
  const number = words[at + LISTS.parts(words, at)];
  if (number !== word && number !== undefined && /^\d/.test(number.word)) {
    const end = until(text, number.start, /[?.;:,]*(?:\s|$)/);
    let next = at + 1;
    while ((words[next]?.start ?? end) < end) next += 1;
    const of = LISTS.of(words, next);
    // "Article 28 of the GDPR".
    return (of > 0 && words[next + of]?.end) || end;
  }
  const isName = (one: Word | undefined): one is Word => one !== undefined && NAME.test(text.slice(one.start, one.end));
  if (!isName(word)) return null;
  let [last, name] = [at, word];
  for (;;) {
    // "and" is a word between two names, a comma none.
    const step = [1, 2].find(
      (by) => isName(words[last + by]) && JOINS.test(text.slice(name.end, words[last + by]?.start)),
    );
    if (step === undefined) break;
    last += step;
    name = words[last] as Word;
  }
  return LISTS.partsAfter(words, last + 1) > 0 ? until(text, name.end, /[?.;:,]/) : name.end;
}

/** What stands beside a question and is not asked: examples, a rule that it cites and doesn't ask about, and how to answer. */
export function asidesIn(text: string): [start: number, end: number][] {
  const brackets = [...text.matchAll(IN_BRACKETS)]
    .filter(([inside]) => !ABBREVIATION.test(inside))
    .map(({ index, 0: inside }): [number, number] => [index, index + inside.length]);
  const found: [number, number][] = [];
  const words = wordsOf(text);
  let bracket = 0;
  let after = 0;
  for (const [at, { start }] of words.entries()) {
    for (let next = brackets[bracket]; next !== undefined && next[0] <= start; next = brackets[++bracket])
      after = Math.max(after, next[1]);
    if (start < after) continue;
    const end = asideFrom(text, words, at);
    if (end === null) continue;
    found.push([start, end]);
    after = end;
  }
  return [...brackets, ...found];
}

/** Where an aside ends that begins at a word; null where none does. */
function asideFrom(text: string, words: readonly Word[], at: number): number | null {
  const start = words[at]?.start ?? 0;
  const examples = LISTS.examples(words, at);
  // The point of "e.g." ends nothing.
  if (examples > 0) return until(text, (words[at + examples - 1]?.end ?? start) + 1, CLAUSE_END);
  const cites = LISTS.cites(words, at);
  const rule = cites > 0 ? ruleEnd(text, words, at + cites) : null;
  if (rule !== null) return rule;
  const isInstruction = LISTS.instructs(words, at) > 0 && ENDED.test(text.slice(words[at - 1]?.end ?? start, start));
  return isInstruction ? until(text, start, /[?.;]/) : null;
}

/** Where the questions that follow the first one begin: what nobody states of them leaves the first one answered. */
export const laterFrom = (text: string): number => {
  const end = /[?.]\s+(?=\p{Lu})/u.exec(text);
  return end ? end.index + 1 : Number.POSITIVE_INFINITY;
};
