import { type Word, wordsOf } from '../../reading/words.ts';
import lexicon from './lexicon/topics.json' with { type: 'json' };
import { Stems } from './stems.ts';

/** What numbers are compared on. */
export type TopicId = keyof typeof lexicon.topics;

export interface Topic {
  id: TopicId;
  measures: readonly string[];
  /** How many lists of words a text must have one of. */
  needs: number;
  /** Its kinds are grades: a list of them needs no other word in each line, and each of several is told for itself. */
  graded: boolean;
  /** "If you do not object within 30 days" states the time all the same. */
  denied: boolean;
  wide: boolean;
  hangs: boolean;
  /** Its first list of words must stand in the sentence itself: all is reviewed under a "policy". */
  own: boolean;
  /** Kinds that are meant as well where none is named: backups are mostly daily ones. */
  usual: readonly string[];
  /** Kinds that go without saying beside another: a laptop that locks its screen is one of the staff. */
  within: Readonly<Record<string, readonly string[]>>;
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
export const TOPICS: readonly Topic[] = Object.entries(lexicon.topics).map(([name, written]) => {
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
    own: 'own' in written && written.own,
    usual: 'usual' in written ? written.usual : [],
    within: 'within' in written ? written.within : {},
  };
});
const BY_ID = new Map(TOPICS.map((topic) => [topic.id, topic]));
export const isToldDenied = (topic: TopicId): boolean => BY_ID.get(topic)?.denied === true;
/** The kinds without those that go without saying. */
export const unusual = (topic: TopicId, kinds: readonly string[]): string[] =>
  kinds.filter((kind) => BY_ID.get(topic)?.usual.includes(kind) !== true);
/** The kinds without those that go without saying beside one of the others. */
export const withoutImplied = (topic: TopicId, kinds: readonly string[]): readonly string[] => {
  const implied = kinds.flatMap((kind) => BY_ID.get(topic)?.within[kind] ?? []);
  return implied.length === 0 ? kinds : kinds.filter((kind) => !implied.includes(kind));
};
/** Whether its rhythm may be told as a length of time: "90-day key rotation". */
export const isRhythmInDays = (topic: TopicId): boolean => {
  const measures = BY_ID.get(topic)?.measures;
  return measures?.includes('rhythm') === true && measures.includes('time');
};
export const isGraded = (topic: TopicId): boolean => GRADES.has(topic);

/** A text with what the topics say of its words. */
export interface Topical {
  words: readonly Word[];
  marks: ReturnType<typeof STEMS.marks>;
  /** What any of its words has. */
  roles: ReadonlySet<Role>;
  /** The topics that any of its words belongs to. */
  topics: ReadonlySet<TopicId>;
}
const TOPIC_OF = new Map<Role, TopicId>();
function topicOf(role: Role): TopicId {
  const topic = TOPIC_OF.get(role) ?? (role.slice(0, role.indexOf('|')) as TopicId);
  TOPIC_OF.set(role, topic);
  return topic;
}
export function topical(words: readonly Word[]): Topical {
  const marks = STEMS.marks(words);
  const roles = new Set<Role>();
  for (const mark of marks) for (const role of mark?.keys() ?? []) roles.add(role);
  const topics = new Set<TopicId>();
  for (const role of roles) topics.add(topicOf(role));
  return { words, marks, roles, topics };
}
/** The share of a topic's lists of words of which a text has one. */
export function partOf(id: TopicId, { roles }: Topical): number {
  const needs = BY_ID.get(id)?.needs ?? 0;
  let met = 0;
  for (let index = 0; index < needs; index += 1) if (roles.has(`${id}|${index}`)) met += 1;
  return needs === 0 ? 0 : met / needs;
}
/** Whether a text names a kind of a topic. */
export const namesKind = ({ roles }: Topical, id: TopicId, kind: string): boolean => roles.has(`${id}|kind:${kind}`);
export const topicalText = (text: string): Topical => topical(wordsOf(text));
export const NOTHING: Topical = { words: [], marks: [], roles: new Set(), topics: new Set() };

/** A stretch of words, by its first and the one after its last. */
export interface Stretch {
  from: number;
  to: number;
}
export const all = ({ words }: Topical): Stretch => ({ from: 0, to: words.length });
export const has = ({ marks, roles }: Topical, { from, to }: Stretch, role: Role): boolean => {
  if (!roles.has(role)) return false;
  if (from === 0 && to === marks.length) return true;
  for (let at = from; at < to; at += 1) if ((marks[at]?.get(role) ?? 0) > 0) return true;
  return false;
};
