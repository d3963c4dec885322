import { type Word, wordsOf } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import lexicon from './lexicon/strength.json' with { type: 'json' };
import { questionOf, rowOf, titleOf } from './number-place.ts';
import type { Quantity } from './quantity.ts';
import type { TopicId } from './topic-lexicon.ts';

const setOf = ({ words }: { words: string }): ReadonlySet<string> => new Set(words.split(' '));
const TRANSIT = setOf(lexicon.transit);
const LOOSE = setOf(lexicon.loose);
const REST = setOf(lexicon.rest);
const OTHER = setOf(lexicon.other);
const OTHERS = setOf(lexicon.others);
const CUTS = setOf(lexicon.cuts);
const KEY: TopicId = 'encryption-key';
const ON_THE_WAY: TopicId = 'transport-key';

/** As many words away seems what stands behind a mark, behind a comma or an "and", behind another number, and a word that may name something else. */
const [MARK, COMMA, NUMBER, FAR] = [8, 4, 12, 6];
/** "At rest and in transit", "whether stored or sent" */
const WHERE = `(?:${lexicon.both.words.replaceAll(' ', '|')})`;
const AND = '(?: (?:and|or|nor|as well as)|,? (?:both|&)| ?[/+])(?: (?:data|while|is|when|being|in|at|both))*[ /+]*';
const BOTH = new RegExp(`\\b${WHERE}\\b(?:[ ,]+[a-z]+){0,3}${AND}${WHERE}\\b`, 'i');

/** Whether words around speak of data on the way or of stored ones; how many words away the closest stands. */
interface Near {
  transit: number;
  loose: number;
  rest: number;
}

/** How far each kind of word stands from a number; words in other parts of the sentence seem farther. */
function nearIn(words: readonly Word[], { start, end }: Quantity, others: readonly Quantity[]): Near {
  const found: Near = {
    transit: Number.POSITIVE_INFINITY,
    loose: Number.POSITIVE_INFINITY,
    rest: Number.POSITIVE_INFINITY,
  };
  const look = (list: readonly Word[], isBefore: boolean): void => {
    let away = 0;
    for (const [index, word] of list.entries()) {
      // The gap between this word and the one that is closer to the number.
      const gap = isBefore ? (list[index - 1]?.gap ?? '') : word.gap;
      away += 1 + (/[;:()—–|]|\. /.test(gap) ? MARK : /,/.test(gap) ? COMMA : 0) + (CUTS.has(word.text) ? COMMA : 0);
      if (others.some((one) => word.start >= one.start && word.end <= one.end)) away += NUMBER;
      if (TRANSIT.has(word.text)) found.transit = Math.min(found.transit, away);
      if (LOOSE.has(word.text)) found.loose = Math.min(found.loose, away + FAR);
      if (REST.has(word.text)) found.rest = Math.min(found.rest, away);
    }
  };
  look(words.filter((word) => word.end <= start).toReversed(), true);
  look(
    words.filter((word) => word.start >= end),
    false,
  );
  return found;
}

/** Whether its own part of the sentence tells of bits that are no length of a key: "256-bit nonces", "HMAC with 256 bits". */
function isOfOther(text: string, { start, end }: Quantity): boolean {
  const before =
    text
      .slice(0, start)
      .split(/[;:(),—–|]|\. | and | but | while /)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[;:(),—–|]|\.(?: |$)| and | but | while /)[0] ?? '';
  const own = `${before} ${text.slice(start, end)} ${after}`;
  const isOfCipher = /\bAES|\bAdvanced Enc/i.test(own);
  return wordsOf(own).some((word) => OTHER.has(word.text) || (!isOfCipher && OTHERS.has(word.text)));
}

/**
 * Of which data the length of a cipher's key is told: stored ones, those on the way, or both where nothing says of which. Null where
 * it is told of something else. `around` are the texts that head it, from the closest.
 */
function strengthOf(
  text: string,
  quantity: Quantity,
  all: readonly Quantity[],
  around: readonly string[],
): TopicId[] | null {
  if (isOfOther(text, quantity)) return null;
  const others = all.filter((one) => one !== quantity && (one.measure === 'bits' || one.measure === 'version'));
  if (BOTH.test(text) && others.length === 0) return [KEY, ON_THE_WAY];
  const whole: Quantity = { ...quantity, start: 0, end: 0 };
  const places = [
    () => nearIn(wordsOf(text), quantity, others),
    ...around.map((one) => () => nearIn(wordsOf(one), whole, [])),
  ];
  for (const place of places) {
    const { transit, loose, rest } = place();
    const closest = Math.min(transit, loose, rest);
    if (closest === Number.POSITIVE_INFINITY) continue;
    if (closest === loose || rest === transit) return [KEY, ON_THE_WAY];
    return [transit < rest ? ON_THE_WAY : KEY];
  }
  return CIPHER.test(`${text} ${around.join(' ')}`) ? [KEY, ON_THE_WAY] : null;
}
const CIPHER = /\b(?:AES|encrypt\w*|ciphers?|keys?|Advanced Encryption Standard|cryptograph\w*|bank)\b/i;

/** Of which data the length of a cipher's key is told; those of a pair are of no topic. */
export function strengthTold(sentence: Spoken, quantity: Quantity, all: readonly Quantity[], lead: string): TopicId[] {
  if (quantity.of !== undefined) return [];
  const { block } = sentence;
  const over = [
    `${rowOf(sentence)} ${titleOf(sentence)} ${block.leadIn ?? ''}`,
    lead,
    block.heading ?? '',
    questionOf(sentence),
  ];
  return strengthOf(sentence.text, quantity, all, over) ?? [];
}
