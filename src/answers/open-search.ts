import { makingAnalyzer, type Term } from './analyze.ts';
import { asidesIn, laterFrom } from './asides.ts';
import type { makeEveryday } from './everyday.ts';
import { makeExcerpts } from './excerpt.ts';
import { type EntryIndex, indexingEntries } from './index-entries.ts';
import type { mending } from './mending.ts';
import { withUnstated } from './numbered.ts';
import { withoutName } from './own-name.ts';
import { PARAMETERS, type Parameters } from './parameters.ts';
import { isSilent, type Ranked, rank } from './rank.ts';
import type { Read } from './read.ts';
import { orderFound } from './search-order.ts';
import type { Steps } from './steps.ts';
import type { AnswerEntry, AnswersData, AskOptions, Filters, Hit, Outcome, Search } from './types.ts';
import { isTopic, weigh } from './weigh.ts';

/** Hits of an answer when nobody says how many. */
const LIMIT = 10;
/** Pages that come closest: more would look like an answer. */
const CLOSEST_MAX = 3;
/** Of so many it counts how likely they answer; of more where pages share the one topic that a search names: "four eyes". */
const COUNTED = 2;
const COUNTED_OF_TOPIC = 6;
/** The topic of the lexicon that a search names, where it says nothing else. */
function onlyTopic(terms: readonly Term[]): string | null {
  const topics = new Set(terms.flatMap(({ is, term }) => (isTopic(is) ? [term] : [])));
  const [topic = null] = topics.size === 1 ? topics : [];
  return terms.every(({ is, isGrouped }) => is !== 'word' || isGrouped) ? topic : null;
}
/** Hits that are this far below the best one have nothing to do with the question. */
const TAIL = 0.45;

/** Hits that are not so far below a score that they have nothing to do with the question. */
export const withoutTail = <Found extends Ranked>(found: readonly Found[], best: number): Found[] =>
  found.filter(({ score }) => score >= best * TAIL);

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
  /** What mends slips; without it words are read as they are written. */
  mending?: typeof mending | undefined;
  /** What reads everyday words, where the data holds any. */
  makeEveryday?: typeof makeEveryday | undefined;
}

/** How a query came about: somebody types it; it was sent as a whole; or it was put into English, and none of its words is a slip. */
export type Spelling = 'typed' | 'sent' | 'asWritten';

/** Entries that are open to questions: the two that anybody may ask, and what the rows of a questionnaire are read with besides. */
export interface OpenSearch extends Search {
  entries: readonly AnswerEntry[];
  index: EntryIndex;
  parameters: Parameters;
  read: (query: string, spelling: Spelling) => Read;
  hitOf: (found: Pick<Ranked, 'at' | 'sure'>, terms: readonly Term[], how: Hit['how']) => Hit;
  /** The texts of public questionnaires that an entry maps. */
  knownOf: (entry: AnswerEntry) => string[];
  /** The language of the content, as a BCP 47 tag. */
  language: string;
  /** The best of what was found, as an outcome. */
  shownOf: (
    found: readonly Ranked[],
    read: Pick<Read, 'terms' | 'guessed'>,
    kind: 'answer' | 'closest',
    limit: number,
  ) => Outcome;
  silenceOf: (row: Pick<Read, 'asked' | 'guessed'>) => Outcome;
}

/** Opens answers to what people type, in steps, for a page that is in use meanwhile. */
export function* openingSearch(
  data: AnswersData,
  { internal = false, parameters = PARAMETERS, mending, makeEveryday }: OpenOptions = {},
): Steps<OpenSearch> {
  const entries = data.entries.filter((entry) => internal || !entry.internal);
  const analyzer = yield* makingAnalyzer(data.lexicon, data.language, data.everyday, makeEveryday);
  const categories = new Map(data.categories.map(({ id, name }) => [id, name]));
  const texts = new Map(data.known.map(({ questionnaire, id, text }) => [`${questionnaire} ${id}`, text]));
  const knownOf = ({ maps }: AnswerEntry): string[] =>
    Object.entries(maps).flatMap(([name, ids]) => ids.flatMap((id) => texts.get(`${name} ${id}`) ?? []));
  const tagsOf = ({ category, principles, products }: AnswerEntry): string[] => [
    categories.get(category ?? '') ?? '',
    ...principles,
    ...products,
  ];
  const index = yield* indexingEntries(entries, tagsOf, knownOf, analyzer, parameters, data.language);
  const { excerptOf, together } = makeExcerpts(analyzer);
  const withoutOwnName = withoutName(data.company, (word) => analyzer.words.has(word));
  const mended = mending && (yield* mending(index, analyzer, data.shorthand ?? {}));

  function read(query: string, spelling: Spelling): Read {
    const { text, guessed } =
      mended && spelling !== 'asWritten'
        ? mended(query, spelling === 'typed')
        : { text: query, guessed: new Map<string, string>() };
    const own = analyzer.terms(text, spelling === 'typed' ? 'typed' : 'question');
    const terms = withUnstated(text, own, index.numbered);
    return { text, guessed, terms, asked: weigh(terms, asidesIn(text), laterFrom(text), index, parameters) };
  }
  const withGuessed = (guessed: Read['guessed']): Pick<Outcome, 'guessed'> =>
    guessed.size > 0 ? { guessed: [...guessed.values()] } : {};

  const hitOf = ({ at, sure }: Pick<Ranked, 'at' | 'sure'>, terms: readonly Term[], how: Hit['how']): Hit => {
    const entry = entries[at] as AnswerEntry;
    return {
      id: entry.id,
      href: entry.href,
      title: entry.title,
      ...(entry.titleLang ? { lang: entry.titleLang } : {}),
      kind: entry.kind,
      excerpt: excerptOf(entry, terms),
      updated: entry.updated,
      reviewBy: entry.reviewBy,
      score: Math.min(1, sure),
      how,
      ...(entry.internal ? { internal: true as const } : {}),
    };
  };

  const silenceOf: OpenSearch['silenceOf'] = ({ asked, guessed }) => ({
    kind: 'silence',
    unstated: [
      ...new Set(
        asked
          .filter(({ is, isKnown, isExample }) => !isKnown && is !== 'weak' && !isExample)
          // The guess was none where nothing states it either.
          .map(({ written }) => guessed.get(written)?.toLowerCase() ?? written),
      ),
    ],
    ...withGuessed(guessed),
  });

  const shownOf: OpenSearch['shownOf'] = (found, { terms, guessed }, kind, limit) => {
    const shown = found
      .slice(0, kind === 'answer' ? limit : Math.min(limit, CLOSEST_MAX))
      .map((one) => hitOf(one, terms, 'text'));
    return { kind, hits: shown, ...withGuessed(guessed) };
  };

  function ask(query: string, { filters = {}, limit = LIMIT, asWritten = false }: AskOptions = {}): Outcome {
    const asked = read(withoutOwnName(query), asWritten ? 'asWritten' : 'typed');
    const isLeft = (at: number): boolean => fits(entries[at] as AnswerEntry, filters);
    const found = rank(asked.asked, index, parameters).filter(({ at }) => isLeft(at));
    const togetherIn = (at: number): number => together(entries[at] as AnswerEntry, asked.asked);
    const judged = orderFound(asked, found, index, analyzer.stems, data.language, togetherIn, isLeft);
    // Where the second page may answer, too, the search likelier has an answer.
    const topic = onlyTopic(asked.terms);
    const sharing = topic === null ? [] : judged.filter(({ at }) => index.entries[at]?.holds.has(topic));
    const counted = sharing.length > COUNTED ? sharing.slice(0, COUNTED_OF_TOPIC) : judged.slice(0, COUNTED);
    const odds = counted.reduce((sum, one) => sum + one.odds, 0);
    const likelihood = odds / (1 + odds);
    const isCovered = !isSilent(asked.asked, found[0], parameters);
    const isKnown = asked.asked.every((one) => one.isKnown || one.is === 'weak');
    const enough = isCovered
      ? isKnown
        ? parameters.likelyKnown
        : parameters.likelyCovered
      : parameters.likelyUncovered;
    if (likelihood < enough) return silenceOf(asked);
    const all = [...judged, ...found.filter((one) => judged.every(({ at }) => at !== one.at))];
    const isAnswer = (judged[0]?.sure ?? 0) >= parameters.answerFrom || likelihood >= parameters.answerLikely;
    const best = Math.max(...all.map(({ score }) => score));
    const shown = [...all.slice(0, CLOSEST_MAX), ...withoutTail(all.slice(CLOSEST_MAX), best)];
    return shownOf(shown, asked, isAnswer ? 'answer' : 'closest', limit);
  }

  return {
    entries,
    index,
    parameters,
    read,
    hitOf,
    knownOf,
    language: data.language,
    shownOf,
    silenceOf,
    ask,
    browse: (filters, limit = Number.POSITIVE_INFINITY) =>
      entries
        .flatMap((entry, at) => (fits(entry, filters) ? [at] : []))
        .slice(0, limit)
        .map((at) => hitOf({ at, sure: 0 }, [], 'text')),
  };
}
