import type { Analyzer } from './analyze.ts';
import type { Evidence } from './evidence.ts';
import type { EntryIndex, IndexedEntry } from './index-entries.ts';
import { intentOf, SERVES } from './intents.ts';
import type { Ranked } from './rank.ts';
import type { Read } from './read.ts';
import { foundOf, isNamedBy, mostPlain, plainWords, searchedOf } from './search-evidence.ts';
import { isTopic } from './weigh.ts';

/**
 * What each piece of evidence says for or against an answer to a search, in logits; what is missing here says nothing. Fitted by
 * multinomial regression (which of the entries answers, or none) to 1,050 searches of strangers, seven lots labeled by hand, and, for less,
 * to 190 of our own on guides, updates, lists and rare words; `number lacking` later, to those and 880 more. That it carries over was tried by
 * leaving out lots in turn. Four were set by
 * hand: `guide wanted`, `little said`, `other named` and `who subprocessor`, of which the lots have too few.
 */
const WEIGHTS: Readonly<Evidence> = {
  'document document': 0.56,
  'document faq': 0.73,
  'document framework': 0.18,
  'document overview': -0.66,
  'document update': -0.35,
  'explains document': -0.39,
  'explains faq': -0.87,
  'explains framework': -1.44,
  'explains overview': -0.26,
  'explains principle': -0.52,
  'explains update': -0.11,
  'few words': -0.25,
  'guide asked': 1.72,
  'guide often': 3.43,
  'guide sure': 2.72,
  'guide title': 1.79,
  'guide wanted': 1,
  'kind document': -1.59,
  'kind faq': -0.5,
  'kind framework': -0.33,
  'kind guide': 3.92,
  'kind not-claimed': -0.24,
  'kind overview': -0.67,
  'kind principle': -0.3,
  'kind subprocessor': -0.56,
  'kind update': 0.24,
  'like about': 1.86,
  'like asked': 2.7,
  'little said': -1.5,
  'list document': -0.56,
  'list faq': -0.17,
  'list not-claimed': -0.64,
  'list overview': 1.26,
  'list principle': -0.13,
  'list subprocessor': -0.74,
  month: 1.3,
  named: -0.62,
  'named in a question': -0.31,
  'news document': 0.11,
  'news faq': -1.03,
  'news framework': -0.24,
  'news overview': 0.34,
  'news principle': -1.33,
  'news subprocessor': -0.28,
  'news update': 1.61,
  'no topic': 0.75,
  'number lacking': -0.95,
  'one word': -0.85,
  'other named': -4.5,
  'other year': -2.81,
  plain: 1.98,
  'plain asked': 1.12,
  'plain title': 1.92,
  'question document': -1.13,
  'question faq': -0.21,
  'question framework': -0.98,
  'question not-claimed': -0.25,
  'question overview': 0.26,
  'question principle': 0.73,
  'question subprocessor': -0.42,
  rare: 0.87,
  score: 1.39,
  superseded: -0.8,
  sure: 1.47,
  together: 1.14,
  unknown: -0.75,
  'unknown name': -1.19,
  'unknown topic': -1.27,
  'who faq': 0.79,
  'who framework': 0.49,
  'who overview': -0.11,
  'who principle': -0.15,
  'who subprocessor': 3.2,
  'who update': -0.45,
};
const BIAS = -3.29;

/** So many of the entries that hold most topics of a search, of those that hold most of its words, and of each kind that serves its aim. */
const BY_TOPIC = 10;
const BY_WORDS = 5;
const BY_AIM = 4;
const NOTHING_HELD: Omit<Ranked, 'at'> = { score: 0, sure: 0, likenesses: { asked: 0, about: 0, public: 0 } };

/** An entry, and how many times likelier it is that it answers a search than that none does. */
export interface Judged extends Ranked {
  odds: number;
}

/** Orders what was found for a search, and what its plain words and its aim lead to besides, the likeliest answer first. */
export function orderFound(
  { text, asked, terms }: Pick<Read, 'text' | 'asked' | 'terms'>,
  found: readonly Ranked[],
  index: EntryIndex,
  stems: Analyzer['stems'],
  language: string,
  together: (at: number) => number,
  isLeft: (at: number) => boolean,
): Judged[] {
  const intent = intentOf(text, language);
  const spoken = new Set(terms.filter(({ isEveryday }) => isEveryday).flatMap(({ written }) => stems(written)));
  const topics = new Map<string, string[]>();
  for (const { is, term, written } of terms)
    if (isTopic(is) && written.includes(' '))
      for (const stem of stems(written)) topics.set(stem, [...(topics.get(stem) ?? []), term]);
  const words = plainWords(stems(text), index, spoken, topics);
  const explaining = new Set(stems(intent.explaining));
  const explained =
    explaining.size === 0
      ? words
      : plainWords(
          stems(text).filter((stem) => !explaining.has(stem)),
          index,
          spoken,
          topics,
        );
  const kindOf = (at: number): IndexedEntry['kind'] => (index.entries[at] as IndexedEntry).kind;
  // A guide states nothing of the company: it answers whoever asks what something means, and stands in nobody else's way.
  const fits = (at: number): boolean => isLeft(at) && (kindOf(at) !== 'guide' || intent.aims.has('explains'));
  const byWords = mostPlain(words, index).filter(fits);
  const byAim = [...intent.aims].flatMap((aim) => {
    const serves = (at: number): boolean => kindOf(at) === SERVES[aim];
    return [found.map(({ at }) => at).filter(serves), byWords.filter(serves)].flatMap((all) => all.slice(0, BY_AIM));
  });
  const ofMonth =
    intent.months.size === 0
      ? []
      : [...index.entries.keys()].filter((at) => [...intent.months].some((one) => index.entries[at]?.months.has(one)));
  const at = new Map(found.map((one) => [one.at, one]));
  const judged = new Set([
    ...found
      .map((one) => one.at)
      .filter(fits)
      .slice(0, BY_TOPIC),
    ...byWords.slice(0, BY_WORDS),
    ...byAim,
    ...ofMonth.filter(fits).slice(0, BY_AIM),
  ]);
  const whole = sumOf(searchedOf(asked, words));
  const named = new Set([...judged].filter((one) => isNamedBy(index.entries[one] as IndexedEntry, asked, words)));
  const isOtherNamed = [...named].some((one) => kindOf(one) !== 'overview');
  return [...judged]
    .map((one) => {
      const ranked = at.get(one) ?? { ...NOTHING_HELD, at: one };
      const entry = index.entries[one] as IndexedEntry;
      const names = { isNamed: named.has(one), isOtherNamed };
      const evidence = foundOf(
        ranked,
        together(one),
        entry,
        kindOf(one) === 'guide' ? explained : words,
        intent,
        names,
      );
      return { ...ranked, odds: Math.exp(BIAS + whole + sumOf(evidence)) };
    })
    .sort((a, b) => b.odds - a.odds || a.at - b.at);
}

const sumOf = (evidence: Evidence): number =>
  Object.entries(evidence).reduce((sum, [name, value]) => sum + value * (WEIGHTS[name] ?? 0), 0);
