import { at, type Sentence } from '../../reading/sentence.ts';
import { faultOf, isPutForward } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { ifStated } from './wording-stated.ts';

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
        // "After our Type 1 report, the observation period for Type 2 runs."
        if (/\btype[ -]?(?:2|II|two)\b/i.test(sentence.text.slice(words[period]?.start))) break;
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
  { code: 'VS-W03', family: 'wording', severity: 'error', check: typesOf },
  { code: 'VS-W04', family: 'wording', severity: 'error', check: passed },
];
