import { type Word, wordsOf } from '../../reading/words.ts';
import lexicon from './lexicon/topics.json' with { type: 'json' };
import type { Quantity } from './quantity.ts';
import { Stems } from './stems.ts';

/** What numbers are compared on. */
export type TopicId = keyof typeof lexicon.topics;

/** A topic and the kinds of it that a text names, such as "critical". */
export interface TopicFound {
  topic: TopicId;
  kinds: string[];
}

interface Topic {
  id: TopicId;
  measures: readonly string[];
  /** How many lists of words a text must have one of. */
  needs: number;
  /** Its kinds are grades: a list of them needs no other word in each line. */
  graded: boolean;
  /** "If you do not object within 30 days" states the time all the same. */
  denied: boolean;
  wide: boolean;
  hangs: boolean;
}
type Part = number | 'not' | 'kindsNot' | `kind:${string}`;
type Role = `${TopicId}|${Part}`;

const GRADES = new Set<TopicId>([
  'vulnerabilities-fixed',
  'vulnerability-answered',
  'support-answered',
  'support-resolved',
]);
const STEMS = new Stems<Role>();
const TOPICS: readonly Topic[] = Object.entries(lexicon.topics).map(([name, written]) => {
  const id = name as TopicId;
  for (const [index, words] of written.all.entries()) STEMS.add(`${id}|${index}`, words);
  if ('not' in written) STEMS.add(`${id}|not`, written.not);
  if ('kindsNot' in written) STEMS.add(`${id}|kindsNot`, written.kindsNot);
  if ('kinds' in written)
    for (const kind of written.kinds) {
      const [words = '', name = words] = kind.split(' = ');
      STEMS.add(`${id}|kind:${name.replaceAll('*', '')}`, [words]);
    }
  return {
    id,
    measures: written.measures,
    needs: written.all.length,
    graded: GRADES.has(id),
    denied: 'denied' in written && written.denied,
    wide: 'wide' in written && written.wide,
    hangs: 'hangs' in written && written.hangs,
  };
});
export const isToldDenied = (topic: TopicId): boolean => TOPICS.find(({ id }) => id === topic)?.denied === true;

type StemMarks = ReturnType<typeof STEMS.marks>;
/** A text with what the topics say of its words. */
export interface Topical {
  words: readonly Word[];
  marks: StemMarks;
}
export const topical = (words: readonly Word[]): Topical => ({ words, marks: STEMS.marks(words) });
export const topicalText = (text: string): Topical => topical(wordsOf(text));
const NOTHING: Topical = { words: [], marks: [] };

/** A stretch of words, by its first and the one after its last. */
interface Stretch {
  from: number;
  to: number;
}

const CUTS = /[;:,–—|()·•+]|\. /;
const GOES_ON = new Set(['to', 'for', 'we', 'the', 'our', 'it', 'are', 'is', 'kept']);
/** Whether something else begins at a word: after a mark, or with an "and" that opens a new verb or subject. */
const isCut = ({ words }: Topical, at: number): boolean => {
  const { text, gap } = words[at] as Word;
  if (CUTS.test(gap)) return true;
  if (words[at - 1]?.text !== 'and') return false;
  return GOES_ON.has(text) || (text.endsWith('s') && /^(?:is|are)$/.test(words[at + 1]?.text ?? ''));
};

/** The stretches in which a quantity's topic is looked for, the closest first; none reaches past another quantity of its measure. */
function stretches(one: Topical, quantity: Span, rivals: readonly Span[]): Stretch[] {
  const { words } = one;
  const floor = Math.max(0, ...rivals.filter((other) => other.to <= quantity.from).map((other) => other.to));
  const ceiling = Math.min(
    words.length,
    ...rivals.filter((other) => other.from >= quantity.to).map((other) => other.from),
  );
  let end = quantity.to;
  while (end < ceiling && !isCut(one, end) && words[end]?.text !== 'and') end += 1;
  const starts: number[] = [];
  for (let at = quantity.from; at >= Math.max(1, floor); at -= 1) if (isCut(one, at)) starts.push(at);
  if (floor === 0) starts.push(0);
  const found = starts.map((from) => ({ from, to: end }));
  const widest = starts.at(-1) ?? quantity.from;
  found.push({ from: widest, to: ceiling === words.length ? words.length : end });
  return found;
}
interface Span {
  from: number;
  to: number;
}

const has = ({ marks }: Topical, { from, to }: Stretch, role: Role): boolean => {
  for (let at = from; at < to; at += 1) if ((marks[at]?.get(role) ?? 0) > 0) return true;
  return false;
};
const all = ({ words }: Topical): Stretch => ({ from: 0, to: words.length });

/** Whether a stretch is about a topic, with words that may stand in what surrounds it. */
function isAbout(
  { id, needs, graded }: Topic,
  one: Topical,
  stretch: Stretch,
  around: Topical,
  isShort = false,
): boolean {
  if (has(one, stretch, `${id}|not`)) return false;
  if (around.words.length > 0 && graded && has(around, all(around), `${id}|not`)) return false;
  let own = 0;
  for (let index = 0; index < needs; index += 1) {
    if (has(one, stretch, `${id}|${index}`)) own += 1;
    else if (!has(around, all(around), `${id}|${index}`)) return false;
  }
  return own > 0 || isShort || (graded && kindsIn(one, id, stretch).length > 0);
}

interface Kind {
  name: string;
  at: number;
}
/** The kinds that a stretch names, in order, each with its word. */
function kindsIn({ marks }: Topical, id: TopicId, { from, to }: Stretch): Kind[] {
  const found: Kind[] = [];
  let until = from;
  for (let at = from; at < to; at += 1) {
    const here = marks[at];
    if (here === undefined) continue;
    const shadow = here.get(`${id}|kindsNot`) ?? 0;
    if (shadow > 0) until = Math.max(until, at + shadow);
    if (at < until) continue;
    for (const role of here.keys())
      if (role.startsWith(`${id}|kind:`)) found.push({ name: role.slice(id.length + 6), at });
  }
  return found;
}

/** The texts that lend a number the words it lacks: the headings over it, and what was said before it. */
export interface Around {
  heading: Topical;
  before: Topical;
  /** It stands in a sentence under a heading or a question, not in a table. */
  isAnswer: boolean;
}

/** What a number is about. */
export function topicsOf(
  one: Topical,
  measure: Quantity['measure'],
  quantity: Span,
  rivals: readonly Span[],
  { heading, before, isAnswer }: Around,
): TopicFound[] {
  const fitting = TOPICS.filter(({ measures }) => measures.includes(measure));
  const list = stretches(one, quantity, rivals);
  // "Within 72 hours.": the question says what.
  const isShort = isAnswer && rivals.length < 2 && one.words.length - (quantity.to - quantity.from) <= ANSWER_WORDS;
  // A number that stands alone in its sentence may be told by all of it.
  const wide = rivals.length < 2 ? [all(one)] : [];
  const around = [NOTHING, heading, before].filter(({ words }, index) => index === 0 || words.length > 0);
  const lends = (topic: Topic, background: Topical) => background !== before || topic.hangs;
  const found = (stretch: Stretch, background: Topical): TopicFound[] =>
    fitting
      .filter((topic) => lends(topic, background) && (topic.wide || list.includes(stretch)))
      .filter((topic) => isAbout(topic, one, stretch, background, isShort && background === heading))
      .map(({ id }) => ({ topic: id, kinds: kindsNear(one, id, stretch, quantity, rivals) }))
      .map((told) =>
        // "Retained for a year." under "Audit logs" is told of these.
        told.kinds.length > 0 || !(GRADES.has(told.topic) || (isShort && background === heading))
          ? told
          : { ...told, kinds: kindOver(heading, told.topic) },
      );
  const named = namedAfter(one, measure, quantity);
  if (named !== null) {
    const told = fitting
      .filter((topic) => isNoun(topic, one, named))
      .map(({ id }) => ({
        topic: id,
        kinds: kindsIn(one, id, named)
          .map(({ name }) => name)
          .toSorted(),
      }));
    if (told.length > 0) return told;
  }
  for (const background of around)
    for (const stretch of [...list, ...wide]) {
      const here = found(stretch, background);
      if (here.length > 0) return here;
    }
  // "Critical within 7 days, high within 30 days": the later ones share the topic of the first.
  const carried = carriedOver(one, quantity, rivals, fitting);
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
      .map(({ id }) => ({ topic: id, kinds: kindsNear(one, id, all(one), quantity, rivals) })),
  );
}

/** "99.9% on Standard, 99.95% on Enterprise": a number beside a kind of its own shares what the one before it is about. */
function carriedOver(
  one: Topical,
  quantity: Span,
  rivals: readonly Span[],
  fitting: readonly Topic[],
): TopicFound | null {
  const last = rivals.findLast(({ to }) => to <= quantity.from);
  if (last === undefined || quantity.from - last.to > CARRIED_WORDS) return null;
  let end = quantity.to;
  while (end < one.words.length && !isCut(one, end) && end - quantity.to < CARRIED_WORDS) end += 1;
  const own = { from: quantity.to, to: end };
  const before = { from: 0, to: quantity.from };
  for (const topic of fitting) {
    if (!topic.wide || !isAbout(topic, one, before, NOTHING)) continue;
    const kinds = kindsIn(one, topic.id, own).map(({ name }) => name);
    if (kinds.length > 0) return { topic: topic.id, kinds: [...new Set(kinds)].toSorted() };
  }
  return null;
}
const CARRIED_WORDS = 5;

/** "Daily encrypted backups", "annual penetration tests": the noun that a rhythm stands before; null where none does. */
function namedAfter({ words }: Topical, measure: Quantity['measure'], { from, to }: Span): Stretch | null {
  if (measure !== 'rhythm' || to - from > 2 || !/(?:ly|al)$/.test(words[to - 1]?.text ?? '')) return null;
  let end = to;
  while (
    end < Math.min(words.length, to + NOUN_WORDS) &&
    /^[ -]$/.test(words[end]?.gap ?? '') &&
    !NO_NOUN.test(words[end]?.text ?? '')
  )
    end += 1;
  return end === to ? null : { from: to, to: end };
}
const NOUN_WORDS = 5;
const NO_NOUN =
  /^(?:and|or|of|for|by|to|in|on|at|with|from|that|which|who|as|is|are|was|were|the|a|an|our|your|we|you|all|each|every|its|their|this|these|when|where|while|after|before|during|using|via)$/;
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

/** An answer of no more words beside its number leaves the rest to its question. */
const ANSWER_WORDS = 4;

/** The one grade or plan that the heading or the line over a list names. */
function kindOver(heading: Topical, id: TopicId): string[] {
  const kinds = new Set(kindsIn(heading, id, all(heading)).map(({ name }) => name));
  return kinds.size === 1 ? [...kinds] : [];
}
/** How far before a number its grade may stand, whatever mark is between. */
const BESIDE = 3;
const lastRival = (quantity: Span, rivals: readonly Span[]): number =>
  Math.max(0, ...rivals.filter(({ to }) => to <= quantity.from).map(({ to }) => to));

/** Where one sentence holds several numbers, each takes the nearest kind; otherwise all that the stretch names. */
function kindsNear(one: Topical, id: TopicId, stretch: Stretch, quantity: Span, rivals: readonly Span[]): string[] {
  // "Critical: resolved within 14 days": the grade stands before the stretch that tells the rest.
  const named = kindsIn(one, id, GRADES.has(id) && rivals.length < 2 ? all(one) : stretch);
  const isOneSided = named.every(({ at }) => at < quantity.from) || named.every(({ at }) => at >= quantity.to);
  if (rivals.length < 2 || named.length < 2 || (isOneSided && !GRADES.has(id)))
    return [...new Set(named.map(({ name }) => name))].toSorted();
  const everywhere = kindsIn(one, id, all(one));
  const before = everywhere.findLast(({ at }) => at < quantity.from);
  const after = everywhere.find(({ at }) => at >= quantity.to);
  const gapBefore = before === undefined ? Number.POSITIVE_INFINITY : quantity.from - before.at;
  const gapAfter = after === undefined ? Number.POSITIVE_INFINITY : after.at - quantity.to + 1;
  const isLater = /^(?:for|if|when)$/.test(one.words[quantity.to]?.text ?? '');
  const near = gapBefore <= gapAfter || !isLater ? (before ?? after) : after;
  return near === undefined ? [] : [near.name];
}
