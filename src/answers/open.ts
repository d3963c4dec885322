import { makingAnalyzer, type Term } from './analyze.ts';
import { makingCorrector } from './correct.ts';
import { likelihoodOf } from './decide.ts';
import { evidenceOf } from './evidence.ts';
import { examplesIn, laterFrom } from './examples.ts';
import { makeExcerpts } from './excerpt.ts';
import { isForBuyer, spokenToUs } from './for-buyer.ts';
import { indexingEntries } from './index-entries.ts';
import { makeReader } from './languages/reader.ts';
import { PARAMETERS, type Parameters } from './parameters.ts';
import { isSilent, type Ranked, rank, rankRow } from './rank.ts';
import { atOnce, type Steps } from './steps.ts';
import { wordsOf } from './text.ts';
import type { AnswerEntry, Answers, AnswersData, AskOptions, Filters, Hit, Outcome, Row } from './types.ts';
import { type Asked, weigh } from './weigh.ts';

/** Hits of an answer when nobody says how many. */
const LIMIT = 10;
/** A row has a choice of so many. */
const ROW_LIMIT = 5;
/** Pages that come closest: more would look like an answer. */
const CLOSEST_MAX = 3;
/** A word is completed from so many letters on. */
const COMPLETED_FROM_CHARS = 3;
/** Hits that are this far below the first one have nothing to do with the question. */
const TAIL = 0.45;

const fits = (entry: AnswerEntry, { kind, category, principle, framework, product }: Filters): boolean =>
  (kind === undefined || entry.kind === kind) &&
  (category === undefined || entry.category === category) &&
  (principle === undefined || entry.principles.includes(principle)) &&
  (framework === undefined || entry.frameworks.includes(framework)) &&
  (product === undefined || entry.products.length === 0 || entry.products.includes(product));

export interface OpenOptions {
  /** Whether answers for the company's own use are found as well, where the data holds any. */
  internal?: boolean;
  parameters?: Parameters;
}

/** With the languages that the data has glossaries of. */
export function openAnswers(data: AnswersData, options?: OpenOptions): Answers {
  const answers = atOnce(openingAnswers(data, options));
  answers.readWith(makeReader(data.glossaries ?? []));
  return answers;
}

/** The same in steps and without other languages, for a page that is in use meanwhile. */
export function* openingAnswers(
  data: AnswersData,
  { internal = false, parameters = PARAMETERS }: OpenOptions = {},
): Steps<Answers> {
  const entries = data.entries.filter((entry) => internal || !entry.internal);
  const analyzer = yield* makingAnalyzer(data.lexicon, data.language);
  const categories = new Map(data.categories.map(({ id, name }) => [id, name]));
  const texts = new Map(data.known.map(({ questionnaire, id, text }) => [`${questionnaire} ${id}`, text]));
  const knownOf = ({ maps }: AnswerEntry): string[] =>
    Object.entries(maps).flatMap(([name, ids]) => ids.flatMap((id) => texts.get(`${name} ${id}`) ?? []));
  const tagsOf = ({ category, principles, products }: AnswerEntry): string[] => [
    categories.get(category ?? '') ?? '',
    ...principles,
    ...products,
  ];
  const index = yield* indexingEntries(entries, tagsOf, knownOf, analyzer, parameters);
  const excerptOf = makeExcerpts(analyzer);
  const corrector = yield* makingCorrector([...index.words, ...analyzer.words]);

  let reader = makeReader([]);

  /** The query with its slips corrected, and its last word completed while somebody types. */
  function mended(query: string, isTyped: boolean): string {
    const words = wordsOf(query);
    let text = query;
    for (const [at, { word, start, end }] of [...words.entries()].reverse()) {
      const isKnown = index.words.has(word) || analyzer.words.has(word);
      if (isKnown) continue;
      const isLast = isTyped && at === words.length - 1 && word.length >= COMPLETED_FROM_CHARS;
      // "would" is no slip of "wouldn’t".
      if (!isLast && analyzer.isForm(word, (stem) => index.holders.has(stem))) continue;
      const [completed] = isLast && end === query.length ? corrector.complete(word) : [];
      const near = corrector.correct(word, words.length);
      const put = completed ?? near.find((one) => index.words.has(one)) ?? near[0];
      if (put) text = text.slice(0, start) + put + text.slice(end);
    }
    return text;
  }

  function read(query: string, isTyped: boolean): { asked: Asked[]; terms: Term[] } {
    const text = mended(query, isTyped);
    const terms = analyzer.terms(text);
    return { terms, asked: weigh(terms, examplesIn(text), laterFrom(text), index, parameters) };
  }

  const hitOf = ({ at, sure }: Pick<Ranked, 'at' | 'sure'>, terms: readonly Term[], how: Hit['how']): Hit => {
    const entry = entries[at] as AnswerEntry;
    return {
      id: entry.id,
      href: entry.href,
      title: entry.title,
      kind: entry.kind,
      excerpt: excerptOf(entry, terms),
      updated: entry.updated,
      reviewBy: entry.reviewBy,
      score: Math.min(1, sure),
      how,
      ...(entry.internal ? { internal: true as const } : {}),
    };
  };

  const unstatedIn = (asked: readonly Asked[]): string[] =>
    asked.filter(({ is, isKnown, isExample }) => !isKnown && is !== 'weak' && !isExample).map(({ written }) => written);

  function shownOf(
    found: readonly Ranked[],
    terms: readonly Term[],
    kind: 'answer' | 'closest',
    limit: number,
  ): Outcome {
    const shown = found
      .filter(({ score }) => score >= (found[0]?.score ?? 0) * TAIL)
      .slice(0, kind === 'answer' ? limit : Math.min(limit, CLOSEST_MAX))
      .map((one) => hitOf(one, terms, 'text'));
    return { kind, hits: shown };
  }

  function askEnglish(query: string, { filters = {}, limit = LIMIT }: AskOptions = {}): Outcome {
    const { asked, terms } = read(query, true);
    const found = rank(asked, index, parameters).filter(({ at }) => fits(entries[at] as AnswerEntry, filters));
    const [best] = found;
    if (!best || isSilent(asked, best, parameters)) return { kind: 'silence', unstated: unstatedIn(asked) };
    return shownOf(found, terms, best.sure >= parameters.answerFrom ? 'answer' : 'closest', limit);
  }

  /** The lexicon has the foreign words that people type most: only what it does not answer is read in another language. */
  function ask(query: string, options?: AskOptions): Outcome {
    const outcome = askEnglish(query, options);
    const english = outcome.kind === 'answer' ? null : (reader.read(query) ?? guessed(query, outcome));
    if (!english) return outcome;
    const other = askEnglish(english.text, options);
    return other.kind === 'silence' ? outcome : other;
  }
  const guessed = (text: string, outcome: Outcome) =>
    outcome.kind === 'silence' ? reader.guess(text, outcome.unstated) : null;

  function answerRow(text: string): Outcome {
    const { asked, terms } = read(text, false);
    const found = rankRow(asked, index, parameters);
    const [best] = found;
    const likelihood = best ? likelihoodOf(evidenceOf(text, asked, best, index)) : 0;
    if (likelihood < parameters.rowClosestFrom) return { kind: 'silence', unstated: unstatedIn(asked) };
    return shownOf(found, terms, likelihood >= parameters.rowAnswerFrom ? 'answer' : 'closest', ROW_LIMIT);
  }

  function askRow({ id, questionnaire, text: original }: Row): Outcome {
    const row = { ...(id && questionnaire ? { id, questionnaire } : {}), text: original };
    const read = reader.read(original);
    const first = read ? null : askEnglishRow(row);
    const english = read ?? (first && guessed(original, first));
    if (!english) return first as Outcome;
    const outcome = askEnglishRow({ ...row, text: english.text });
    return outcome.kind === 'silence' ? { ...outcome, unstated: english.back(outcome.unstated) } : outcome;
  }

  function askEnglishRow({ id, questionnaire, text: written }: Row): Outcome {
    const text = spokenToUs(written);
    const mapped = new Set<number>();
    if (id && questionnaire)
      entries.forEach(({ maps }, at) => {
        if (maps[questionnaire]?.includes(id)) mapped.add(at);
      });
    if (mapped.size === 0 && isForBuyer(written)) return { kind: 'silence', unstated: [] };
    if (mapped.size === 0) return answerRow(text);
    const { asked, terms } = read(text, false);
    const ranked = rank(asked, index, parameters).filter(({ at }) => mapped.has(at));
    const rest = [...mapped].filter((at) => ranked.every((one) => one.at !== at));
    return {
      kind: 'answer',
      hits: [...ranked.map(({ at }) => at), ...rest].map((at) => hitOf({ at, sure: 1 }, terms, 'id')),
    };
  }

  return {
    ask,
    askRow,
    readWith: (other) => {
      reader = other;
    },
    browse: (filters, limit = Number.POSITIVE_INFINITY) =>
      entries
        .flatMap((entry, at) => (fits(entry, filters) ? [at] : []))
        .slice(0, limit)
        .map((at) => hitOf({ at, sure: 0 }, [], 'text')),
  };
}
