import { readSentence, wordAt } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import { NOT_COMPARED, spoken } from '../prose/walk.ts';
import type { Context } from '../rule.ts';
import { atOnce, mayBeAtOnce } from './at-once.ts';
import { endless, mayBeEndless } from './endless.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };
import { isOneOfSeveral } from './number-aside.ts';
import { asOfUs, asTold, withAsked } from './number-asked.ts';
import { isOurNumber } from './number-doer.ts';
import { headingOf, isReadInRow, leadsOf, questionOf, rowOf, titleOf } from './number-place.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { PCI_LEVEL } from './pci-levels.ts';
import { quantities, sameQuantity } from './quantities.ts';
import { isOneFamily, type Quantity } from './quantity.ts';
import { strengthTold } from './strength.ts';
import { kindsIn, namesOf } from './topic-kinds.ts';
import { isRhythmInDays, type Topical, type TopicId, topical, topicalText } from './topic-lexicon.ts';
import { type TopicFound, topicAsked, topicsOf } from './topics.ts';
import { settledNext } from './versions.ts';

/** A number that a text promises or states, and what it is about. */
export interface NumberTold extends TopicFound {
  quantity: Quantity;
  sentence: Spoken;
}

/** A sentence with more numbers than this is a table or worse: it promises nothing that could be compared. */
const MOST = 40;
/** Where two texts differ, the one further down this list is reported. */
const RANK = ['company', 'compliance', 'principles', 'documents', 'faqs'];
const rankOf = ({ page }: Spoken): number => RANK.indexOf(page.collection);
const OFTEN =
  'once|twice|thrice|every|each|per (?:hour|day|week|month|quarter|year)|annum|hourly|daily|nightly|\\w*(?:weekly|monthly|yearly|annual(?:ly)?|ennial(?:ly)?)|qua(?:rt?|t)erly|fortnight(?:ly)?';
const LONG =
  'nines|decade|clock|day and night|night and day|(?:any|all|every) hours?|all day|(?:multiple|several|many|few|various|numerous) [a-z -]+ |(?:an?|within the|the (?:last|past|previous|preceding)|(?:in|within|during|by|of) (?:[a-z]+ )?first) (?:hour|day|week|month|year|quarter)|half an? \\w+';
const ON_DAY =
  '[a-z]+(?:th|third|second) (?:(?:business|working) )?day|(?:next|same|following) (?:business|working) day';
const NUMBERS = new RegExp(
  `\\d|%|\\b(?:${NUMBER_WORDS}|${OFTEN}|${LONG}|${ON_DAY}|a single|availability zones?|AZs?|SSL ?Labs|(?:grade|rating|score|an?)(?: is| of|:)? [A-F])\\b|\\bA[+-](?!\\w)`,
  'i',
);
const YOU_MUST = /\byou (?:must|should|have to|need to)(?! (?:sign|log|wait|re-?auth\w+|enter)\b)/i;
const YOU_DO = anyOf(others.toReaders.wordings);
const isYours = (text: string): boolean => YOU_MUST.test(text) || YOU_DO.test(text);
const ONCE = anyOf(others.once.wordings);
/** "We did it last year", and not "the log covers the last year". */
const LAST_ONE =
  /(?<!\b(?:covers?|covering|spans?|shows?|holds?|keeps?|contains?|includes?|back|of) the )\blast (?:year|quarter|month)\b/i;
/** "Backups used to be kept", and not "is used to keep". */
const USED_TO =
  /(?<!\b(?:is|are|be|been|being|was|were|and|or|also)|[,;—–-]) used to (?:be|have|stay|last|take|expire|run|keep|get|come|go|need|require|happen)\b/i;
/** "Two years ago, while we built it": a day in the past, and no length. */
const AGO = /^\W*[\w-]+ (?:years?|months?|weeks?|days?) ago\b/i;
const isOfOnce = (text: string): boolean =>
  ONCE.test(text) || LAST_ONE.test(text) || USED_TO.test(text) || AGO.test(text);
/** "Delete your account and we remove …", "If you report a flaw, you hear from us …": where what we do begins. */
const WE_DO = /(?:,|;|\band|[–—]|\uFFFC) (?:then )?(?:we(?:'ll)?|our \w+|you (?:will )?(?:hear|get|receive))\b/i;

/**
 * From which offset on a sentence can promise a number: nowhere (null) in a question, in what was once and in what an auditor noted, and
 * after what it tells its readers to do, or tells of the past, where it has such a part.
 */
export function promisesFrom({ text: whole, block, read }: Spoken): number | null {
  const text = whole.slice(0, promisesUntil(whole));
  if (isQuestion(text) || block.path?.includes('exceptions') === true) return null;
  if (isOfOnce(text)) {
    const now = text.indexOf('; ') + 2;
    return now < 2 || isOfOnce(text.slice(now)) || isYours(text) ? null : now;
  }
  const over = block.leadIn || (block.heading ?? '');
  if ((!isYours(text) && !isOrder(read.words)) || WE_AGREE.test(over) || AGREES.test(over)) return 0;
  const from = WE_DO.exec(text)?.index;
  return from === undefined || isYours(text.slice(from)) ? null : from;
}
/** "Under the BAA, we agree to:" stands over what we do. */
const WE_AGREE = anyOf(others.weAgree.wordings);
const AGREES =
  /(?<!\b(?:you|customers?|clients?|users?|controllers?|members?) )\b(?:agrees|undertakes|commits|promises) to\b/i;
/** "We keep copies for a year, but you should make your own": where what we do ends. */
export function promisesUntil(text: string): number {
  const turn = THEN_YOU.exec(text)?.index;
  return turn === undefined || !/\b(?:we|our|us)\b/i.test(text.slice(0, turn)) ? text.length : turn;
}
const THEN_YOU = /[,;] (?:but|so|and|yet|though) you (?:must|should|have to|need to)\b/i;
/** "Rotate your keys", and not "if your data is affected", "deletes your data", "acknowledging your report" or "Additionally, your data". */
const isOrder = ([first, second]: Spoken['read']['words']): boolean =>
  second?.text === 'your' &&
  second.gap === ' ' &&
  first !== undefined &&
  !/(?:s|ing|ly)$/.test(first.text) &&
  !NO_VERBS.has(first.text);
const NO_VERBS = new Set(
  'if when once after before until while upon on in for with by at from to of all should where unless and or then we'.split(
    ' ',
  ),
);
/** Most sentences have no number. */
export const mayHaveNumber = (text: string): boolean => NUMBERS.test(text) || mayBeAtOnce(text) || mayBeEndless(text);
const KNOWN = new WeakMap<Spoken, readonly Quantity[]>();
const NEXT_CHARS = 160;
/** The quantities of a sentence, read once. */
export function quantitiesOf(sentence: Spoken): readonly Quantity[] {
  const { text, block, start } = sentence;
  const read = (): readonly Quantity[] => {
    const measured = quantities(text);
    const once = [...atOnce(text), ...endless(text, questionOf(sentence))];
    const all = once.length === 0 ? measured : [...measured, ...once].toSorted((a, b) => a.start - b.start);
    const isOfVersion = all.some(({ measure }) => measure === 'version');
    const next = isOfVersion ? block.text.slice(start + text.length, start + text.length + NEXT_CHARS).trimStart() : '';
    return withAsked(next === '' ? all : settledNext(all, next), text, questionOf(sentence));
  };
  const found = KNOWN.get(sentence) ?? read();
  KNOWN.set(sentence, found);
  return found;
}

/** Two rules ask for the same numbers. */
const TOLD = new WeakMap<Context, readonly NumberTold[]>();

/** Every number that the texts tell on one of the topics, those of the company first. */
export function numbersTold(context: Context): readonly NumberTold[] {
  const known = TOLD.get(context);
  if (known !== undefined) return known;
  const found = withoutCells(read(context)).toSorted((a, b) => rankOf(a.sentence) - rankOf(b.sentence));
  TOLD.set(context, found);
  return found;
}

/** A cell is read by itself and in its row, which knows more of it: "Low: the next release, 180 days at most". */
function withoutCells(all: readonly NumberTold[]): NumberTold[] {
  const keys = new Map<unknown, Set<string>>();
  const keyOf = ({ topic, quantity }: NumberTold): string => `${topic} ${quantity.text}`;
  for (const one of all)
    if (one.kinds.length > 0) keys.set(one.sentence.page, (keys.get(one.sentence.page) ?? new Set()).add(keyOf(one)));
  return all.filter(
    (one) =>
      one.kinds.length > 0 ||
      one.sentence.block.kind !== 'cell' ||
      keys.get(one.sentence.page)?.has(keyOf(one)) !== true,
  );
}

function read(context: Context): NumberTold[] {
  const found: NumberTold[] = [];
  const texts = new Map<string, Topical>();
  const textOf = (text: string): Topical => {
    const known = texts.get(text) ?? topicalText(text);
    texts.set(text, known);
    return known;
  };
  const before = leadsOf();
  for (const sentence of spoken(context, NOT_COMPARED)) {
    const { text, block } = sentence;
    if (isReadInRow(sentence)) continue;
    const { lead, label } = before(sentence);
    if (!mayHaveNumber(text)) continue;
    const promised = promisesFrom(sentence);
    const all = promised === null ? [] : quantitiesOf(sentence).slice(0, MOST);
    if (all.length === 0) continue;
    const row = rowOf(sentence);
    const words = row === '' ? sentence.read : readSentence(`${row}${text}`, sentence.read.parties);
    const one = topical(words.words);
    const spans = all.map(({ start, end, measure }) => ({
      measure,
      from: wordAt(words, row.length + start),
      to: wordAt(words, row.length + end - 1) + 1,
    }));
    const around = {
      heading: textOf(`${block.lead} ${asTold(headingOf(sentence))} ${label}`),
      before: textOf(lead),
      title: textOf(titleOf(sentence)),
      isAnswer: block.kind === 'text',
    };
    for (const [index, quantity] of all.entries()) {
      if (
        quantity.start < (promised ?? 0) ||
        quantity.start > promisesUntil(text) ||
        isOneOfSeveral(text, quantity, all)
      )
        continue;
      const span = spans[index] as (typeof spans)[number];
      const rivals = spans.filter(({ measure }) => isOneFamily(measure, quantity.measure));
      const paired = objectiveAt(text, index, all);
      const ofAll = (topic: TopicId): TopicFound => ({
        topic,
        kinds: namesOf(kindsIn(one, topic, { from: 0, to: one.words.length })),
      });
      const isStrength = quantity.measure === 'bits';
      const told = isStrength
        ? strengthTold(sentence, quantity, all, lead).map(ofAll)
        : quantity.isSettled === true
          ? [ofAll(TLS)]
          : quantity.measure === 'grade'
            ? [ofAll(GRADE)]
            : quantity.of === PCI_LEVEL
              ? [ofAll(LEVEL)]
              : (paired?.map((topic) => ({ topic, kinds: [] })) ??
                topicsOf(one, quantity.measure, span, rivals, around));
      const asked =
        told.length > 0 || isStrength ? null : topicAsked(textOf(asOfUs(questionOf(sentence))), quantity.measure, one);
      const isAnswered = found.slice(-MOST).some((item) => item.topic === asked?.topic && isBeside(item, sentence));
      for (const topic of asked === null || isAnswered ? told : [asked]) {
        if (!isOurNumber(sentence, quantity, topic.topic) || !isTimeOf(topic.topic, quantity)) continue;
        // "400 days: a full year and a month" says one thing twice; the first number counts.
        const isTwice = ({ quantity: other, ...item }: NumberTold): boolean =>
          item.sentence === sentence &&
          nameOf(item) === nameOf(topic) &&
          (topic.kinds.length === 0 || sameQuantity(other, quantity));
        if (found.slice(-8).some(isTwice)) continue;
        found.push({ ...topic, quantity: measured(quantity, topic.topic), sentence });
      }
    }
  }
  return found;
}

/** "Immediately" is a time for those who leave alone. */
const isTimeOf = (topic: TopicId, { isAtOnce }: Quantity): boolean => isAtOnce !== true || topic === LEAVERS;
const LEAVERS: TopicId = 'leavers-out';
const TLS: TopicId = 'tls-version';
const GRADE: TopicId = 'tls-grade';
const LEVEL: TopicId = 'pci-level';
const OBJECTIVE = /\b(?:RTO|RPO|recovery (?:time|point) objective)s?\b/gi;
/** "RTO/RPO: 4 hours / 1 hour": the first number is of the first. "RPO and RTO are 24 hours": one number is of both. */
function objectiveAt(text: string, index: number, all: readonly Quantity[]): TopicFound['topic'][] | null {
  if (all.length > 2) return null;
  const named = [...text.matchAll(OBJECTIVE)];
  if (named.some((one) => all.some(({ start }) => start < one.index))) return null;
  const topics = [...new Set(named.map(([name]) => (/RTO|time/i.test(name) ? 'recovery-time' : 'recovery-point')))];
  if (topics.length !== 2) return null;
  return all.length === 1 ? topics : topics.slice(index, index + 1);
}

/** Whether a number is told in the same answer. */
const isBeside = ({ sentence }: NumberTold, { page, block }: Spoken): boolean =>
  sentence.page === page && sentence.block.heading === block.heading;
/** "90-day key rotation" says how often. */
const measured = (quantity: Quantity, topic: TopicId): Quantity =>
  quantity.measure === 'time' && isRhythmInDays(topic) ? { ...quantity, measure: 'rhythm' } : quantity;

const nameOf = ({ topic, kinds }: TopicFound): string => [topic, ...kinds].join(' ');
