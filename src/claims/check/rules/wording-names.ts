import { at, type Sentence, wordAt } from '../../reading/sentence.ts';
import { toldAt } from '../../reading/told.ts';
import { faultOf, isPutForward } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { ifStated } from './wording-stated.ts';

const WELL_SPELLED = /^SOC [123](?!\d)/;
/** "Service Organization Control (SOC) 2": the old name, broken apart. */
const OLD_AND_SPLIT = /Service Organi[sz]ation(?:al)? Controls? \(SOC\) ?[123]\b/i;
const MISNAMED = /ISO.{0,5}2[07]0\d{3}|ISO 27000/i;
const ANOTHER_NUMBER = /^SOC[ -]?(?:I|two|three|one)/i;
/** "SOC II"; "SOC2" and "SOC-2" once a page. */
function* misspelled(context: Context): Generator<Fault> {
  const seen = new Set<string>();
  for (const sentence of spoken(context)) {
    for (const mention of sentence.mentions) {
      if (mention.sort !== 'soc' || mention.key === 'soc' || !/^SOC/i.test(mention.text)) continue;
      if (WELL_SPELLED.test(mention.text.toUpperCase())) continue;
      const again = `${sentence.page.file} ${mention.text.slice(0, 5)}`;
      if (!ANOTHER_NUMBER.test(mention.text) && seen.has(again)) continue;
      if (isSpokenOf(sentence.read, mention)) continue;
      seen.add(again);
      yield faultAt(sentence, mention.start, /^SOC[ -]?\w+/i.exec(mention.text)?.[0] ?? mention.text);
    }
    yield* withoutNumber(sentence);
    const split = OLD_AND_SPLIT.exec(sentence.text);
    if (split !== null) yield faultAt(sentence, split.index, split[0]);
    if (!MISNAMED.test(sentence.text)) continue;
    const { read } = sentence;
    for (let index = 0; index < read.words.length; index += 1) {
      const length = at(read.marks, index, 'misnamed');
      if (length > 0) yield* ifStated(sentence, index, index + length);
    }
  }
}
/** "Our SOC Type 2 report": of which kind, it doesn't say. */
function* withoutNumber(sentence: Spoken): Generator<Fault> {
  const { read, mentions, text } = sentence;
  if (!/SOC[ -]Type/i.test(text)) return;
  for (const [index, { text: word, start, end }] of read.words.entries()) {
    if (word !== 'soc' || read.words[index + 1]?.text !== 'type' || !TYPES.has(read.words[index + 2]?.text ?? ''))
      continue;
    if (mentions.every((one) => one.key === 'soc' || one.end <= start || one.start >= end))
      yield* ifStated(sentence, index, index + 3);
  }
}
const TYPES = new Set(['1', '2', 'i', 'ii', 'one', 'two']);
/** How far before a name a word may stand that speaks of the name itself: "do not write SOC II", "the term SOC II". */
const SPOKEN_WITHIN = 4;
const WRITING = new Set(['write', 'writes', 'written', 'spell', 'spelled', 'spelling', 'say', 'says', 'read', 'reads']);
/** Whether a name is spoken of as a name, or denied to be one. To deny that one has the report leaves the name as it is. */
function isSpokenOf(read: Sentence, { start, end }: { start: number; end: number }): boolean {
  const [from, to] = [wordAt(read, start), wordAt(read, end)];
  for (let index = from - 1; index >= Math.max(0, from - SPOKEN_WITHIN); index -= 1)
    if (at(read.marks, index, 'worded') > 0 || WRITING.has(read.words[index]?.text ?? '')) return true;
  const said = toldAt(read, start, end);
  const isRight = at(read.marks, from - 1, 'denied') > 0 || at(read.marks, to, 'deniedAfter') > 0;
  return isRight || (said.polarity === 'denied' && at(read.marks, to, 'copula') > 0);
}
const WRONG_TYPES = new Set(['iii', 'iv', 'v', '0', '3', '4', '5', '6', '7', '8', '9', 'three', 'four', 'zero']);
const WRONG_NUMBERS = new Set(['0', '4', '5', '6', '7', '8', '9', 'iv']);
/** A Type 3, a level, a SOC 4. */
function* wrongType(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!/SOC|type/i.test(sentence.text)) continue;
    const { words, marks } = sentence.read;
    for (let index = 0; index + 1 < words.length; index += 1) {
      const next = words[index + 1];
      if (next === undefined || !/^[ -]?$/.test(next.gap)) continue;
      const word = words[index]?.text;
      const after = sentence.text.charAt(next.end);
      if (word === 'soc' && WRONG_NUMBERS.has(next.text) && !/[/\d.:]/.test(after))
        yield* ifStated(sentence, index, index + 2);
      if (word === 'type' && WRONG_TYPES.has(next.text) && isOfReport(sentence, index))
        yield* ifStated(sentence, index, index + 2);
      if (
        at(marks, index, 'level') > 0 &&
        /^(?:\d|i{1,3}|one|two|three)$/.test(next.text) &&
        (isRightAfterSoc(sentence, index) || isLevelOfSoc(sentence, index))
      )
        yield* ifStated(sentence, index, index + 2);
    }
  }
}
/** As far after a Type 1 its period may be told. */
const PERIOD_WITHIN = 5;
/** "our Type 1 observation period": a Type 1 report is as of a day. */
function* periodOfType1(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!/type[ -]?(?:1|I|one)\b/i.test(sentence.text)) continue;
    const { words, marks } = sentence.read;
    for (let index = 0; index + 1 < words.length; index += 1) {
      if (words[index]?.text !== 'type' || !/^(?:1|i|one)$/.test(words[index + 1]?.text ?? '')) continue;
      for (let period = index + 2; period < Math.min(words.length, index + 2 + PERIOD_WITHIN); period += 1) {
        if (
          /[;.]|\bType/i.test(words[period]?.gap ?? '') ||
          /^(?:type|then|followed|before)$/.test(words[period]?.text ?? '')
        )
          break;
        const length = at(marks, period, 'observation');
        if (length === 0) continue;
        for (const fault of ifStated(sentence, index, period + length)) yield { ...fault, severity: 'warning' };
        break;
      }
    }
  }
}
function* typesOf(context: Context): Generator<Fault> {
  yield* wrongType(context);
  yield* periodOfType1(context);
}
/** "SOC level 2", and not the second level of a security operations center. */
const isLevelOfSoc = ({ read: { words } }: Spoken, index: number): boolean =>
  words[index - 1]?.text === 'soc' &&
  /^[ -]$/.test(words[index]?.gap ?? '') &&
  !/^(?:analysts?|engineers?|support|team|operators?|escalations?)$/.test(words[index + 2]?.text ?? '');
const isRightAfterSoc = ({ mentions, read, text }: Spoken, index: number): boolean => {
  const start = read.words[index]?.start ?? 0;
  return mentions.some(
    ({ sort, end }) => sort === 'soc' && end <= start && /^[ ,(]{1,3}$/.test(text.slice(end, start)),
  );
};
/** A type of a report: its name stands before it or "report" after it. */
function isOfReport(sentence: Spoken, index: number): boolean {
  const { read, mentions } = sentence;
  const start = read.words[index]?.start ?? 0;
  if (mentions.some(({ sort, start: from, end }) => sort === 'soc' && from < start && start - end < 4)) return true;
  const [noun, before] = [read.words[index + 2], read.words[index - 1]];
  const isNoun = (word: number) => at(read.marks, word, 'attested') > 0 || at(read.marks, word, 'audited') > 0;
  return (noun?.gap === ' ' && isNoun(index + 2)) || (before !== undefined && isNoun(index - 1));
}

/** How far from a scheme "passed" may stand. */
const PASSED_WITHIN = 8;
function* passed(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!/\b(?:pass|fail|clear|ace|sail)/i.test(sentence.text)) continue;
    for (const statement of sentence.statements) {
      if (statement.mention.sort !== 'soc' || statement.mention.key === 'soc' || !isPutForward(statement)) continue;
      if (statement.act !== 'passed' && !isPassed(sentence.read, statement.start, statement.end)) continue;
      yield faultOf(sentence, statement);
      break;
    }
  }
}
function isPassed({ words, marks }: Sentence, start: number, end: number): boolean {
  const first = words.findIndex((word) => word.end > start);
  for (let index = first - 1; index >= Math.max(0, first - PASSED_WITHIN); index -= 1) {
    if (/[;,:()]/.test(words[index + 1]?.gap ?? '')) return false;
    if (at(marks, index, 'passed') > 0) return at(marks, index + 1, 'onward') === 0;
    if (!isBetween(marks, words, index)) return false;
  }
  for (let index = first; index < Math.min(words.length, first + PASSED_WITHIN); index += 1) {
    const word = words[index];
    if (word === undefined || word.start < end) continue;
    if (/[;,()]/.test(word.gap)) return false;
    if (at(marks, index, 'passed') > 0) return at(marks, index + 1, 'onward') === 0;
    if (
      ![
        'audit',
        'exam',
        'examination',
        'assessment',
        'review',
        'report',
        'compliance',
        'was',
        'were',
        'has',
        'been',
        'is',
        'successfully',
        'recently',
      ].includes(word.text)
    )
      return false;
  }
  return false;
}

const isBetween = (marks: Sentence['marks'], words: Sentence['words'], index: number): boolean =>
  at(marks, index, 'determiners') > 0 ||
  at(marks, index, 'audited') > 0 ||
  at(marks, index, 'prepositions') > 0 ||
  /^(?:this|that|last|year|flying|colou?rs|each|\d+|second|it)$/.test(words[index]?.text ?? '');

export const WORDING_NAMES: Rule[] = [
  { code: 'VS-W02', family: 'wording', severity: 'warning', check: misspelled },
  { code: 'VS-W03', family: 'wording', severity: 'error', check: typesOf },
  { code: 'VS-W04', family: 'wording', severity: 'error', check: passed },
];
