import single from './lexicon/single-words.json' with { type: 'json' };
import type { Quantity } from './quantity.ts';
import { isCut, lastRival, stretches } from './stretches.ts';
import { kindOver, kindsIn, kindsNear, kindsOver, namesOf } from './topic-kinds.ts';
import {
  all,
  has,
  isGraded,
  NOTHING,
  type Stretch,
  TOPICS,
  type Topic,
  type Topical,
  type TopicId,
} from './topic-lexicon.ts';

/** A topic and the kinds of it that a text names, such as "critical". */
export interface TopicFound {
  topic: TopicId;
  kinds: string[];
}

/** Whether a stretch is about a topic, with words that may stand in what surrounds it. */
function isAbout(
  { id, needs, graded, own: isOwn }: Topic,
  one: Topical,
  stretch: Stretch,
  around: Topical,
  title = NOTHING,
  isShort = false,
): boolean {
  for (let index = 0; index < needs; index += 1) {
    const role = `${id}|${index}` as const;
    if (!one.roles.has(role) && !around.roles.has(role)) return false;
  }
  if (has(one, stretch, `${id}|not`)) return false;
  let own = 0;
  for (let index = 0; index < needs; index += 1) if (has(title, all(title), `${id}|${index}`)) own += 1;
  // What heads a column says more of its cells than what stands over the table.
  const { length } = own > 0 ? title.words : around.words;
  if (length > 0 && graded && has(own > 0 ? title : around, all(own > 0 ? title : around), `${id}|not`)) return false;
  for (let index = 0; index < needs; index += 1) {
    if (has(one, stretch, `${id}|${index}`)) own += 1;
    else if (isOwn && index === 0 && !has(title, all(title), `${id}|0`)) return false;
    else if (!has(around, all(around), `${id}|${index}`)) return false;
  }
  // What has a length in characters under "Passwords must:" needs no other word.
  const isTold = needs === 1 && OF_MEASURE.has(id) && one.words.length <= SHORT_WORDS;
  return own > 0 || isShort || isTold || (graded && kindsIn(one, id, stretch).length > 0);
}

/** Topics that have a measure for themselves, and how long a line may be that says no more than the number. */
const OF_MEASURE: ReadonlySet<TopicId> = new Set<TopicId>(['password-length', 'accounts-locked']);
const SHORT_WORDS = 12;

/** The texts that lend a number the words it lacks: the headings over it, and what was said before it. */
export interface Around {
  heading: Topical;
  before: Topical;
  /** What heads its column, in a table. */
  title: Topical;
  /** It stands in a sentence under a heading or a question, not in a table. */
  isAnswer: boolean;
}

/** What a number is about. */
export function topicsOf(
  one: Topical,
  measure: Quantity['measure'],
  quantity: Stretch,
  rivals: readonly Stretch[],
  { heading, before, title, isAnswer }: Around,
): TopicFound[] {
  // Most topics have no word in any of these texts.
  const fitting = TOPICS.filter(
    ({ id, measures }) =>
      measures.includes(measure) && (one.topics.has(id) || heading.topics.has(id) || before.topics.has(id)),
  );
  const named = namedAfter(one, measure, quantity);
  if (named !== null) {
    const told = fitting.filter((topic) => isNoun(topic, one, named));
    if (told.length > 0) return told.map(({ id }) => ({ topic: id, kinds: namesOf(kindsIn(one, id, named)) }));
  }
  const list = stretches(one, quantity, rivals);
  // "Within 72 hours.": the question says what.
  const isShort = isAnswer && rivals.length < 2 && one.words.length - (quantity.to - quantity.from) <= ANSWER_WORDS;
  // A number that stands alone in its sentence may be told by all of it.
  const wide = rivals.length < 2 ? [all(one)] : [];
  const around = [NOTHING, heading, before].filter(({ words }, index) => index === 0 || words.length > 0);
  const lends = (topic: Topic, background: Topical) => background !== before || topic.hangs;
  // Under "Premium support", a cell of the row "P1" is of both.
  const told = (id: TopicId, stretch: Stretch): TopicFound[] => {
    const ofColumn = namesOf(kindsIn(title, id, all(title)));
    return kindsNear(one, id, stretch, quantity, rivals, isShort || title.words.length > 0).map((kinds) => ({
      topic: id,
      kinds: ofColumn.length === 1 ? [...new Set([...kinds, ...ofColumn])].toSorted() : kinds,
    }));
  };
  const found = (stretch: Stretch, background: Topical): TopicFound[] => {
    const isOfQuestion = isShort && background === heading;
    return (
      fitting
        .filter((topic) => lends(topic, background) && (topic.wide || list.includes(stretch)))
        .filter((topic) =>
          isAbout(topic, one, stretch, background, background === heading ? title : NOTHING, isOfQuestion),
        )
        .flatMap(({ id }) => told(id, stretch))
        // "Retained for a year." under "Audit logs" is told of these.
        .map(({ topic, kinds }) =>
          kinds.length > 0 || !(isGraded(topic) || isOfQuestion || !has(one, all(one), `${topic}|0`))
            ? { topic, kinds }
            : { topic, kinds: isOfQuestion && !isGraded(topic) ? kindsOver(heading, topic) : kindOver(heading, topic) },
        )
    );
  };
  for (const background of around)
    for (const stretch of [...list, ...wide]) {
      const here = found(stretch, background);
      if (here.length > 0) return here;
    }
  // "Critical within 7 days, high within 30 days": the later ones share the topic of the first.
  const carried = carriedOver(one, quantity, rivals, fitting, around);
  if (carried !== null) return [carried];
  const [cut] = list;
  if (cut === undefined) return [];
  // "Critical – 7 days": the grade stands right before the mark.
  const closest = { from: Math.max(quantity.from - BESIDE, lastRival(quantity, rivals)), to: cut.to };
  return around.flatMap((background) =>
    fitting
      .filter(
        (topic) =>
          topic.graded &&
          lends(topic, background) &&
          kindsIn(one, topic.id, closest).length > 0 &&
          isAbout(topic, one, all(one), background),
      )
      .flatMap(({ id }) => told(id, all(one))),
  );
}
/** An answer of no more words beside its number leaves the rest to its question. */
const ANSWER_WORDS = 4;
/** What a question asks about, where an answer's number has no words of its own: "Do you run penetration tests? Twice a year." */
export function topicAsked(question: Topical, measure: Quantity['measure'], answer: Topical): TopicFound | null {
  const fitting = TOPICS.filter(
    (topic) =>
      topic.measures.includes(measure) &&
      question.topics.has(topic.id) &&
      isAbout(topic, question, all(question), NOTHING) &&
      !has(answer, all(answer), `${topic.id}|not`),
  );
  const [first] = fitting;
  return first === undefined || fitting.length > 1
    ? null
    : { topic: first.id, kinds: namesOf(kindsIn(question, first.id, all(question))) };
}

/** How far before a number its grade may stand, whatever mark is between. */
const BESIDE = 3;

/**
 * "99.9% on Standard, 99.95% on Enterprise", "vendors every year, critical ones every six months": a number beside a kind of its own
 * shares what the one before it is about.
 */
function carriedOver(
  one: Topical,
  quantity: Stretch,
  rivals: readonly Stretch[],
  fitting: readonly Topic[],
  around: readonly Topical[],
): TopicFound | null {
  const last = lastRival(quantity, rivals);
  if (last === 0 || quantity.from - last > CARRIED_WORDS) return null;
  let end = quantity.to;
  while (end < one.words.length && !isCut(one, end) && end - quantity.to < CARRIED_WORDS) end += 1;
  let start = last;
  while (start < quantity.from && !isCut(one, start)) start += 1;
  const before = { from: 0, to: quantity.from };
  for (const topic of fitting) {
    if (!around.some((background) => isAbout(topic, one, before, background))) continue;
    const after = topic.wide ? kindsIn(one, topic.id, { from: quantity.to, to: end }) : [];
    const kinds = after.length > 0 ? after : kindsIn(one, topic.id, { from: start, to: quantity.from });
    if (kinds.length > 0) return { topic: topic.id, kinds: namesOf(kinds) };
  }
  return null;
}
const CARRIED_WORDS = 5;

/** "Daily encrypted backups", "annual penetration tests": the noun that a rhythm stands before; null where none does. */
function namedAfter({ words }: Topical, measure: Quantity['measure'], { from, to }: Stretch): Stretch | null {
  if (measure !== 'rhythm' || to - from > 2 || !/(?:ly|al)$/.test(words[to - 1]?.text ?? '')) return null;
  let end = to;
  while (
    end < Math.min(words.length, to + NOUN_WORDS) &&
    /^[ -]$/.test(words[end]?.gap ?? '') &&
    !NO_NOUN.has(words[end]?.text ?? '')
  )
    end += 1;
  return end === to ? null : { from: to, to: end };
}
const NOUN_WORDS = 5;
const NO_NOUN: ReadonlySet<string> = new Set(single.noNouns.words);
/** Whether a noun is all that a topic needs beside a rhythm: a backup that is daily is one that is made. */
function isNoun({ id, needs }: Topic, one: Topical, noun: Stretch): boolean {
  if (NOUNS.has(id)) {
    for (let at = noun.from; at < noun.to; at += 1) {
      const length = one.marks[at]?.get(`${id}|0`) ?? 0;
      if (length > 0) return !has(one, { from: noun.from, to: at + length }, `${id}|not`);
    }
    return false;
  }
  if (has(one, noun, `${id}|not`)) return false;
  return [...Array(needs).keys()].every((index) => has(one, noun, `${id}|${index}`));
}
const NOUNS = new Set<TopicId>(['backups-made']);
