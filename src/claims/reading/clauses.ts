import type { Role } from './lexicon.ts';
import type { Marks } from './phrases.ts';
import type { Word } from './words.ts';

/** A clause by its first word and the one after its last. */
export interface Clause {
  start: number;
  end: number;
  /** It has no subject of its own: "… and is compliant with SOC 2". */
  goesOn: boolean;
  /** It's said of what stands right before it: "…, which is SOC 2 certified". */
  relative: boolean;
}

const SUBJECTS: readonly Role[] = ['us', 'our', 'own', 'it', 'reader'];
const STARTERS = new Set([
  'this',
  'that',
  'there',
  'these',
  'they',
  'nobody',
  'today',
  'now',
  'each',
  'every',
  'no',
  'the',
]);
const COORDINATING = new Set(['and', 'or', 'so', 'but', 'yet', 'then', 'nor']);
const NOMINATIVE = new Set(['we', "we're", "we've", "we'd", "we'll", 'they']);

/** Cuts a sentence into clauses: at semicolons, dashes and conjunctions, before a new subject, before a second verb. */
export function clausesOf(words: readonly Word[], marks: Marks<Role>): Clause[] {
  const found: Clause[] = [];
  let start = 0;
  let goesOn = false;
  let relative = false;
  const cut = (index: number, on: boolean, isRelative = false) => {
    if (index > start) found.push({ start, end: index, goesOn, relative });
    start = index;
    goesOn = on;
    relative = isRelative;
  };
  const has = (index: number, role: Role): boolean => (marks[index]?.get(role) ?? 0) > 0;
  const isSubject = (index: number): boolean =>
    SUBJECTS.some((role) => has(index, role)) || (STARTERS.has(words[index]?.text ?? '') && !isRhythmAt(words, index));
  // "The processor that we chose is …": what we do tells which one is meant.
  const isOfNoun = (index: number): boolean => {
    const noun = ['that', 'which', 'whom'].includes(words[index - 1]?.text ?? '') ? index - 2 : index - 1;
    const { text = '' } = words[noun] ?? {};
    // "certifications we have earned"
    return (has(noun, 'others') && !text.startsWith('the')) || (has(noun, 'noun') && text.endsWith('s'));
  };
  const isDenial = (index: number): boolean => /^(?:not|as)$|n't$/.test(words[index]?.text ?? '');
  for (let index = 1; index < words.length; index += 1) {
    const { gap, text } = words[index] as Word;
    const next = COORDINATING.has(text) ? index + 1 : index;
    if (gap.includes(';') || /[–—]| - /.test(gap)) cut(index, false);
    else if (gap.includes('(') && isSubject(index)) cut(index, false);
    else if (has(index, 'joining') && index > start && !(AFTER_NOT.has(text) && isDenial(index - 1))) cut(index, false);
    else if (has(index, 'relative') && !has(index - 1, 'prepositions')) cut(index, true, true);
    else if (gap.includes(',') || gap.includes(')')) {
      if (isSubject(next) && !(text === 'and' && has(next, 'our')) && !isListed(words, next)) cut(index, false);
      else if (has(next, 'verbs')) cut(index, true);
    } else if (text === 'and' && has(index + 1, 'verbs') && !has(index + 2, 'noun')) cut(index, true);
    else if (NOMINATIVE.has(text) && index > start + 1 && !has(index - 1, 'prepositions') && !isOfNoun(index))
      cut(index, false);
  }
  found.push({ start, end: words.length, goesOn, relative });
  return found;
}

/** "Every two hours" and "each month" tell when, not who. */
export const isRhythmAt = (words: readonly Word[], index: number): boolean =>
  EACH.has(words[index]?.text ?? '') &&
  [1, 2].some(
    (next) => TIMES.test(words[index + next]?.text ?? '') && (next === 1 || COUNT.test(words[index + 1]?.text ?? '')),
  );
const EACH = new Set(['every', 'each']);
const TIMES = /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekdays?|months?|quarters?|years?)$/;
const COUNT =
  /^(?:\d+|other|single|second|third|two|three|four|five|six|eight|ten|twelve|fifteen|thirty|few|business|working|calendar)$/;

/** "Not yet" and "isn't still" join nothing. */
const AFTER_NOT = new Set(['yet', 'still']);

/** ", the Dashboard and the API": a further item of a list begins no clause. */
const isListed = (words: readonly Word[], index: number): boolean =>
  words[index]?.text === 'the' && !words.slice(index, index + 8).some(({ text }) => VERBS.has(text));
const VERBS = new Set(['is', 'are', 'has', 'have', 'was', 'were', 'can', 'will', 'may', 'does', 'do']);
