import MiniSearch, { type SearchResult } from 'minisearch';
import { type Analyzer, makeAnalyzer, type Term } from './analyze.ts';
import { excerptOf } from './excerpt.ts';
import type { AnswerEntry, Answers, AnswersData, AskOptions, Filters, Hit, Outcome, Row } from './types.ts';

/** Hits of an answer when nobody says how many. */
const LIMIT = 10;
/** Pages that come closest: more would look like an answer. */
const CLOSEST_MAX = 3;
/** From these scores on a match is an answer, or comes close to one. */
const ANSWER_FROM = 0.5;
const CLOSEST_FROM = 0.3;

const fits = (entry: AnswerEntry, { kind, category, principle, framework, product }: Filters): boolean =>
  (kind === undefined || entry.kind === kind) &&
  (category === undefined || entry.category === category) &&
  (principle === undefined || entry.principles.includes(principle)) &&
  (framework === undefined || entry.frameworks.includes(framework)) &&
  (product === undefined || entry.products.length === 0 || entry.products.includes(product));

interface Scored {
  entry: AnswerEntry;
  score: number;
}

/** `internal`: whether answers for the company's own use are found as well, where the data holds any. */
export function openAnswers(data: AnswersData, { internal = false }: { internal?: boolean } = {}): Answers {
  const entries = data.entries.filter((entry) => internal || !entry.internal);
  const analyzer: Analyzer = makeAnalyzer(data.lexicon, data.language);
  const termsOf = (text: string): string[] => analyzer.terms(text).map(({ term }) => term);
  const index = new MiniSearch<{ id: number; question: string; says: string }>({
    fields: ['question', 'says'],
    tokenize: (text) => termsOf(text),
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => text.split(' '), combineWith: 'OR' },
  });
  index.addAll(
    entries.map((entry, id) => ({
      id,
      question: [entry.title, ...entry.asks].join(' . '),
      says: entry.says.join(' '),
    })),
  );

  const hitOf = ({ entry, score }: Scored, terms: readonly Term[], how: Hit['how']): Hit => ({
    id: entry.id,
    href: entry.href,
    title: entry.title,
    kind: entry.kind,
    excerpt: excerptOf(entry, terms, analyzer),
    updated: entry.updated,
    reviewBy: entry.reviewBy,
    score,
    how,
    ...(entry.internal ? { internal: true as const } : {}),
  });

  function rank(terms: readonly Term[], filters: Filters): { found: Scored[]; unstated: string[] } {
    const weights = new Map<string, number>();
    for (const { term, group, isWeak } of terms) weights.set(term, isWeak ? 0.2 : group === null ? 1 : 2);
    const total = [...weights.values()].reduce((sum, one) => sum + one, 0);
    const isKnown = new Set<string>();
    const results: SearchResult[] =
      weights.size === 0
        ? []
        : index.search([...weights.keys()].join(' '), {
            boostTerm: (term) => weights.get(term) ?? 1,
            boost: { question: 3 },
            prefix: (term) => !term.startsWith('~') && term.length > 3,
            fuzzy: (term) => (term.startsWith('~') || term.length < 5 ? false : 0.2),
          });
    for (const { queryTerms } of results) for (const term of queryTerms) isKnown.add(term);
    const found = results
      .map((result) => ({
        entry: entries[result.id as number] as AnswerEntry,
        score: Math.min(1, result.queryTerms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0) / (total || 1)),
      }))
      .filter(({ entry }) => fits(entry, filters));
    const unstated = terms.filter(({ term, isWeak }) => !isWeak && !isKnown.has(term)).map(({ written }) => written);
    return { found, unstated: [...new Set(unstated)] };
  }

  function ask(query: string, { filters = {}, limit = LIMIT }: AskOptions = {}): Outcome {
    const terms = analyzer.terms(query);
    const { found, unstated } = rank(terms, filters);
    const [best] = found;
    if (!best || best.score < CLOSEST_FROM) return { kind: 'silence', unstated };
    if (best.score < ANSWER_FROM)
      return {
        kind: 'closest',
        hits: found.slice(0, Math.min(limit, CLOSEST_MAX)).map((one) => hitOf(one, terms, 'text')),
      };
    return { kind: 'answer', hits: found.slice(0, limit).map((one) => hitOf(one, terms, 'text')) };
  }

  function askRow({ id, questionnaire, text }: Row): Outcome {
    const terms = analyzer.terms(text);
    const mapped = id && questionnaire ? entries.filter(({ maps }) => maps[questionnaire]?.includes(id)) : [];
    if (mapped.length === 0) return ask(text);
    const { found } = rank(terms, {});
    const at = (entry: AnswerEntry): number => found.findIndex((one) => one.entry === entry) >>> 0;
    return {
      kind: 'answer',
      hits: mapped.toSorted((a, b) => at(a) - at(b)).map((entry) => hitOf({ entry, score: 1 }, terms, 'id')),
    };
  }

  return {
    ask,
    askRow,
    browse: (filters, limit = Number.POSITIVE_INFINITY) =>
      entries
        .filter((entry) => fits(entry, filters))
        .slice(0, limit)
        .map((entry) => hitOf({ entry, score: 0 }, [], 'text')),
  };
}
