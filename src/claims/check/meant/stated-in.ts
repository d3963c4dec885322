import { wordsOf } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { listedCounts } from './listed-counts.ts';
import { isMeasuredOnce } from './measured-once.ts';
import { isOneOfSeveral } from './number-aside.ts';
import { isDataLost, isNamedSo, isOfShare, partAround } from './number-clauses.ts';
import { coreOf, isWhole, meantOf, NEAR_CHARS, segment, without } from './number-core.ts';
import { labelOf, questionOf, secondOf } from './number-place.ts';
import { quantitiesOf } from './numbers-told.ts';
import type { Quantity } from './quantity.ts';
import { conceptOf, isPlain, type Named } from './said-of.ts';
import { thingsCounted } from './things-counted.ts';
import { type Topical, topicalText } from './topic-lexicon.ts';
import type { TopicFound } from './topics.ts';

/** A number that a text states, and the words that may say of what. */
export interface Stated {
  quantity: Quantity;
  sentence: Spoken;
  /** What it is told of: named in its own part of the sentence, or over it where nothing is named there. */
  core: Named;
  /** Each thing that is named in or over the sentence, with how close (0 to 1) it stands. */
  around: ReadonlyMap<string, number>;
  /** The words of its own part of the sentence, plain ones as they are written. */
  wording: ReadonlySet<string>;
  acts: ReadonlySet<string>;
  plans: ReadonlySet<string>;
  /** What narrows it in its own sentence, and what stands in or over it that could. */
  narrowed: ReadonlySet<string>;
  narrowing: ReadonlySet<string>;
  grades: ReadonlySet<string>;
  schemes: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  /** "By default" */
  isDefault: boolean;
  /** It was measured on one occasion. */
  isOnce: boolean;
  /** How many numbers of its measure the sentence has. */
  rivals: number;
  /** What the lexicon of topics says of the words of its sentence, and of what heads one that is not whole. */
  near: () => Topical;
  /** Who else does what it is told of: "OpenAI keeps prompts for 30 days". '' for the company. */
  teller: string;
  /** The topics that the lexicon knows it by, each with its kinds. */
  topics: readonly TopicFound[];
}

const MOST = 40;
const LOST = 'RPO';
const SENTENCE_CHARS = 1500;
/** A question that a number answers. */
const HOW_MUCH = /^how (?:often|frequently|long|soon|fast|quickly|many|much|early|old|far)\b/i;
/** What may stand before a number that answers a question outright. */
const ANSWERS =
  /^\W*(?:(?:at (?:the )?(?:least|most)|no (?:more|less) than|within|after|up to|about|in|on|for|once|only|over|by) ?)*$/i;

/** What opens an answer that leaves to its question what it is of: "Yes, for a month", "A little, and it is deleted after 30 days". */
const POINTS =
  /^\W*(?:(?:yes|no|sure|certainly|of course|indeed|absolutely|a (?:little|few|bit)|some|if so|only)\b|(?:[a-z]+ ){0,2}(?:it|its|it['’]s|they|their|that|this|these|those|them|such)\b)/i;

/** Those of the places that are parts of the sentence itself. */
const OWN_PLACES: ReadonlySet<number> = new Set([0, 1, 2, 7]);
/** As much less closely stands what is over a sentence that needs no heading. */
const LENT_TO_WHOLE = 0.5;

/** Read when it is asked for first: most numbers are never set beside one of a known topic. */
function once(read: () => Topical): () => Topical {
  let known: Topical | undefined;
  return () => {
    known ??= read();
    return known;
  };
}
/** Every number of a sentence. `lead` is what was said before it. */
export function statedIn(sentence: Spoken, named: (text: string) => Named, lead: string): Stated[] {
  const { text, block, page } = sentence;
  const measured = quantitiesOf(sentence);
  const all = [
    ...measured,
    ...[...thingsCounted(text), ...listedCounts(text)].filter(
      (one) => !measured.some((other) => other.start < one.end && one.start < other.end),
    ),
  ]
    .toSorted((a, b) => a.start - b.start)
    .slice(0, MOST);
  const isCell = block.kind === 'cell';
  const {
    question = '',
    title = '',
    name = '',
  } = page.entry.data as { question?: string; title?: string; name?: string };
  // What a field of a framework says is said of it: "a yearly test" is a penetration test.
  const field = block.path !== null && page.collection === 'compliance' ? name : '';
  const joint = isCell && block.lead.split(' | ').length > 2;
  const column = isCell ? (joint ? (block.columns?.[1] ?? '') : (block.leadIn ?? '')) : '';
  const over = (block.over ?? []).filter((one) => one !== block.heading);
  const row = isCell ? (block.row ?? '') : '';
  const keeps = named(text.slice(0, SENTENCE_CHARS)).acts.has('keeps');
  const label = labelOf(sentence);
  const rowGrades = named(secondOf(sentence)).grades;
  const itself = `${row} ${label} ${text.slice(0, SENTENCE_CHARS)}`;
  const asked = questionOf(sentence);
  const askedPlans = named(asked).plans;
  const isAnswer = (said: string, { start }: Quantity): boolean =>
    HOW_MUCH.test(asked) && ANSWERS.test(said.slice(0, start));
  const points = asked !== '' && POINTS.test(text);
  const near = once(() => topicalText(itself));
  const nearAndOver = once(() => topicalText(`${lead} ${block.heading ?? ''} ${block.leadIn ?? ''} ${itself}`));
  const isAside = (quantity: Quantity): boolean =>
    isOneOfSeveral(text, quantity, all) || isOfShare(text, quantity, all) || isNamedSo(text, quantity, all, keeps);
  return all
    .filter((quantity) => !isAside(quantity))
    .map((quantity) => {
      const same = all.filter(({ measure, of }) => measure === quantity.measure && of === quantity.of);
      const at = same.indexOf(quantity);
      const answered = isAnswer(text, quantity);
      const until = answered ? text.indexOf(',', quantity.end) : -1;
      const last = same[at + 1]?.start ?? text.length;
      const own = segment(text, quantity, same[at - 1]?.end ?? 0, until < 0 ? last : Math.min(until, last));
      const from = Math.max(0, quantity.start - SENTENCE_CHARS);
      const whole = without(text.slice(from, quantity.end + SENTENCE_CHARS), same, from);
      // From the closest.
      const lost = isDataLost(text, quantity) && !keeps ? LOST : '';
      const places: [string, number][] = [
        [
          `${field} ${row} ${label} ${lost} ${quantity.noun ?? (quantity.measure === 'things' ? quantity.text : '')} ${own}`,
          1,
        ],
        [at === 0 ? '' : text.slice(0, same[0]?.start).slice(-NEAR_CHARS), 0.9],
        [same.length === 1 ? whole : '', 0.7],
        [column, 0.9],
        [isCell ? '' : (block.leadIn ?? ''), 0.8],
        [block.asked ?? (block.heading || (answered || points ? asked : '')), 0.8],
        [lead, 0.5],
        [whole, 0.7],
        [over.at(-1) ?? '', 0.5],
        [over.slice(0, -1).join(' '), 0.4],
        [question || title, block.path === null && block.heading === '' ? 0.8 : 0.5],
      ];
      const read = places.map(([one, close]) => [meantOf(named(one), quantity.measure), close] as const);
      const around = new Map<string, number>();
      const [mine] = read as [(typeof read)[number]];
      const lent = isWhole(mine[0]) && !points ? LENT_TO_WHOLE : 1;
      for (const [index, [{ things }, close]] of read.entries())
        for (const thing of things)
          around.set(thing, Math.max(OWN_PLACES.has(index) ? close : close * lent, around.get(thing) ?? 0));
      const found = coreOf(read.filter((_, index) => index !== 2).map(([one]) => one));
      const core = points
        ? { ...found, things: [...new Set([...found.things, ...(read[5]?.[0].things ?? [])])] }
        : found;
      const first = (of: 'acts' | 'plans' | 'grades' | 'schemes' | 'groups' | 'narrowed', to: number) =>
        read.slice(0, to).find(([one]) => one[of].size > 0)?.[0][of] ?? new Set<string>();
      const plansOf = (plans: ReadonlySet<string>): ReadonlySet<string> => (plans.size > 0 ? plans : askedPlans);
      return {
        quantity,
        sentence,
        core,
        around,
        wording: new Set(wordsOf(own).map((word) => (isPlain(word.text) ? word.text : conceptOf(word.text)))),
        isDefault: /\bdefault/i.test(text),
        isOnce: isMeasuredOnce(partAround(text, quantity.start).slice(0, SENTENCE_CHARS), quantity.measure),
        rivals: same.length,
        acts: first('acts', read.length),
        plans: plansOf(first('plans', 6)),
        narrowed: answered ? first('narrowed', 2).union(named(asked).narrowed) : first('narrowed', 2),
        narrowing: new Set(read.flatMap(([one]) => [...one.narrowed])),
        grades: first('grades', 6).union(rowGrades),
        schemes: first('schemes', 3),
        groups: first('groups', 3),
        near: isWhole(mine[0]) ? near : nearAndOver,
        teller: '',
        topics: [],
      };
    });
}
