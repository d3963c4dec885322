import type { Analyzer } from './analyze.ts';
import type { Evidence } from './evidence.ts';
import type { EntryIndex, IndexedEntry } from './index-entries.ts';
import { intentOf, SERVES } from './intents.ts';
import type { Ranked } from './rank.ts';
import type { Read } from './read.ts';
import { foundOf, mostPlain, plainWords, searchedOf } from './search-evidence.ts';

/**
 * What each piece of evidence says for or against an answer to a search, in logits; what is missing here says nothing. Fitted by
 * multinomial regression (which of the entries answers, or none) to 1,050 searches of strangers, seven lots labeled by hand, and, for less,
 * to 170 of our own on guides, updates, lists and rare words. That it carries over was tried by leaving out lots in turn.
 */
const WEIGHTS: Readonly<Evidence> = {
  'document document': 0.5,
  'document faq': 0.81,
  'document framework': 0.15,
  'document overview': -0.69,
  'document update': -0.29,
  'explains document': -0.13,
  'explains faq': -0.31,
  'explains framework': -0.78,
  'explains guide': 1.63,
  'explains overview': -0.1,
  'explains principle': -0.28,
  'few words': -0.3,
  'kind document': -1.26,
  'kind faq': -0.13,
  'kind guide': 1.63,
  'kind overview': -0.44,
  'kind principle': -0.18,
  'kind subprocessor': -0.16,
  'kind update': 0.57,
  'like about': 1.67,
  'like asked': 2.02,
  'list document': -0.52,
  'list faq': -0.3,
  'list framework': -0.15,
  'list not-claimed': -0.56,
  'list overview': 1.3,
  'list principle': -0.13,
  'list subprocessor': -0.77,
  month: 1.32,
  named: 0.2,
  'named in a question': -0.75,
  'news faq': -1.06,
  'news framework': -0.41,
  'news overview': 0.39,
  'news principle': -1.35,
  'news subprocessor': -0.24,
  'news update': 1.72,
  'no topic': 0.69,
  'one word': -0.96,
  'other year': -2.83,
  plain: 2.16,
  'plain asked': 1.47,
  'plain title': 2.34,
  'question document': -0.98,
  'question faq': -0.18,
  'question framework': -0.8,
  'question guide': 0.46,
  'question not-claimed': -0.19,
  'question overview': 0.34,
  'question principle': 0.88,
  'question subprocessor': -0.36,
  'question update': 0.13,
  rare: 0.88,
  score: 1.8,
  superseded: -0.89,
  sure: 1.84,
  together: 1.65,
  unknown: -0.48,
  'unknown name': -1.13,
  'unknown topic': -1.19,
  'who faq': 0.83,
  'who framework': 0.5,
  'who principle': -0.13,
  'who subprocessor': 0.8,
  'who update': -0.42,
};
const BIAS = -4.16;

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
  { text, asked }: Pick<Read, 'text' | 'asked'>,
  found: readonly Ranked[],
  index: EntryIndex,
  stems: Analyzer['stems'],
  language: string,
  together: (at: number) => number,
  isLeft: (at: number) => boolean,
): Judged[] {
  const intent = intentOf(text, language);
  const words = plainWords(stems(text), index);
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
  return [...judged]
    .map((one) => {
      const ranked = at.get(one) ?? { ...NOTHING_HELD, at: one };
      const evidence = foundOf(ranked, together(one), index.entries[one] as IndexedEntry, asked, words, intent);
      return { ...ranked, odds: Math.exp(BIAS + whole + sumOf(evidence)) };
    })
    .sort((a, b) => b.odds - a.odds || a.at - b.at);
}

const sumOf = (evidence: Evidence): number =>
  Object.entries(evidence).reduce((sum, [name, value]) => sum + value * (WEIGHTS[name] ?? 0), 0);
