import { ACTS } from './lexicon.ts';
import { ownStatements } from './own-statements.ts';
import type { Mention } from './scheme-names.ts';
import { mentions } from './schemes.ts';
import { at, isOwnNameAt, readSentence, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import { isQuestion, toldAt } from './told.ts';
import { wordsOf } from './words.ts';

/** A heading that is more than a name has no status under it. */
const HEADING_WORDS = 9;
const STATUS_WORDS = 8;
/** What a card says of its title may be longer: "Audited every year against …". */
const CARD_WORDS = 24;

/** "Status: Certified" under "SOC 2 Type II". */
export function statusUnder(sentence: Sentence): Statement[] {
  const { around, marks, words, text } = sentence;
  const { heading = '', kind } = around;
  if (kind !== 'text' && kind !== 'cell') return [];
  const first = words.slice(0, STATUS_WORDS).findIndex((_, index) => ACTS.some((act) => at(marks, index, act) > 0));
  const title = titleBefore(sentence, first);
  const over = title ?? heading;
  const most = title === null ? STATUS_WORDS : CARD_WORDS;
  if (over === '' || words.length === 0 || words.length > most || isQuestion(text)) return [];
  if (first === -1 || words.slice(0, first).some((_, index) => !isOfStatus(sentence, index))) return [];
  if (FIELDS.has(words[first + 1]?.text ?? '') && words[first + 2]?.gap.includes(':')) return [];
  const named = mentions(over);
  if (named.length === 0 || wordsOf(over).length > HEADING_WORDS || isQuestion(over)) return [];
  if (ownsVerb(sentence, first))
    return named.some(({ sort }) => sort !== named[0]?.sort) ? [] : verbUnder(sentence, named, first);
  const before = `${over}:`;
  // What stands before the word says whose it is; blanks keep the places.
  const from = words[first]?.start ?? 0;
  const joined = readSentence(`${before} ${' '.repeat(from)}${text.slice(from)}`, sentence.parties);
  return ownStatements(joined, named)
    .filter(({ end, act }) => end > before.length && act !== 'named')
    .map((one) => ({
      ...one,
      start: words[first]?.start ?? 0,
      end: Math.max(words[first]?.end ?? 0, one.end - before.length - 1),
      text: text.slice(words[first]?.start ?? 0, Math.max(words[first]?.end ?? 0, one.end - before.length - 1)),
      from: 'heading',
    }));
}
/** "Certificate number: 4471" only names what the number is of. */
const FIELDS = new Set([
  'number',
  'no',
  'id',
  'expiry',
  'expiration',
  'date',
  'body',
  'scope',
  'reference',
  'issuer',
  'holder',
]);
/** "SOC 2 Type II" in a line of its own, over "Certified since 2024" in the next. */
function titleBefore({ around, words }: Sentence, act: number): string | null {
  const { previous = '', kind, lead = '' } = around;
  if (kind !== 'text' || lead !== '' || previous === '' || previous.length > TITLE_CHARS || /[?!,;]$/.test(previous))
    return null;
  const [one] = mentions(previous);
  if (one === undefined || act < 0 || !GOES_ON.has(words[act + 1]?.text ?? '')) return null;
  const rest = `${previous.slice(0, one.start)} ${previous.slice(one.end)}`;
  return /^[^\p{L}\p{N}]*(?:(?:AICPA|Type|II?|[12])[^\p{L}\p{N}]*){0,3}$/iu.test(rest) ? previous : null;
}
const TITLE_CHARS = 40;
const GOES_ON = new Set([
  'against',
  'under',
  'for',
  'once',
  'twice',
  'since',
  'in',
  'by',
  'on',
  'every',
  'each',
  'until',
  'through',
  'again',
  'annually',
  'yearly',
]);

/** "We are certified.", "Northwind Cloud has been certified since 2022." */
const ownsVerb = ({ marks, words }: Sentence, first: number): boolean =>
  at(marks, first, 'noun') === 0 &&
  ['are', 'is', "we're", 'been', 'fully', 'now'].includes(words[first - 1]?.text ?? '');
function verbUnder(sentence: Sentence, named: readonly Mention[], first: number): Statement[] {
  const { text, words, marks } = sentence;
  const act = ACTS.find((one) => at(marks, first, one) > 0);
  const [start, end] = [words[first]?.start ?? 0, words[first]?.end ?? 0];
  if (act === undefined) return [];
  const word = text.slice(start, end);
  const told = toldAt(sentence, start, end);
  return named.map((mention) => ({
    ...told,
    mention,
    act,
    word,
    noun: false,
    got: false,
    holds: false,
    start,
    end,
    text: word,
    from: 'heading',
  }));
}
const isOfStatus = (sentence: Sentence, index: number): boolean =>
  STATUS.has(sentence.words[index]?.text ?? '') || isOwnNameAt(sentence, index) || at(sentence.marks, index, 'own') > 0;
const STATUS = new Set([
  'annually',
  'yearly',
  'independently',
  'externally',
  'successfully',
  'regularly',
  'our',
  'latest',
  'full',
  'has',
  'have',
  'been',
  "we're",
  'status',
  'state',
  'current',
  'result',
  'fully',
  'now',
  'we',
  'are',
  'is',
  'certification',
  'compliance',
  'since',
  'already',
  'yes',
  'currently',
]);
