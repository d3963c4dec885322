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
  /** It goes on with the clause before an inserted one: "Our host, which is in Oslo, *is certified*". */
  resumes: boolean;
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
  let resumes = false;
  /** Inside of what is inserted after a comma, a dash or a bracket: ", on which we run, …". */
  let inserted = false;
  const cut = (index: number, on: boolean, isRelative = false, isResumed = false) => {
    if (index > start) found.push({ start, end: index, goesOn, relative, resumes });
    start = index;
    goesOn = on;
    relative = isRelative;
    resumes = isResumed;
  };
  const has = (index: number, role: Role): boolean => (marks[index]?.get(role) ?? 0) > 0;
  const isSubject = (index: number): boolean =>
    SUBJECTS.some((role) => has(index, role)) || (STARTERS.has(words[index]?.text ?? '') && !isRhythmAt(words, index));
  // "The processor that we chose is …": what we do tells which one is meant.
  const isOfNoun = (index: number): boolean => {
    const pronoun = ['that', 'which', 'whom'].includes(words[index - 1]?.text ?? '');
    const noun = pronoun ? index - (has(index - 2, 'prepositions') ? 3 : 2) : index - 1;
    const { text = '' } = words[noun] ?? {};
    const isOther = has(noun, 'others') || (marks[noun - 1]?.get('others') ?? 0) > 1;
    // "certifications we have earned"
    return (isOther && !text.startsWith('the')) || (has(noun, 'noun') && text.endsWith('s'));
  };
  /** "On which", "to whom", "whose", "where": what begins so after a comma tells more of what stands before it. */
  const isInsertion = (index: number): boolean =>
    INSERTED.has(words[has(index, 'prepositions') ? index + 1 : index]?.text ?? '');
  const isDenial = (index: number): boolean => /^(?:not|as)$|n't$/.test(words[index]?.text ?? '');
  for (let index = 1; index < words.length; index += 1) {
    const { gap, text } = words[index] as Word;
    const next = COORDINATING.has(text) ? index + 1 : index;
    const isInsertedBefore = inserted || relative;
    if (/[^ '\-/]/.test(gap)) inserted = INSERTS.test(gap) && isInsertion(index);
    else if (/ - /.test(gap)) inserted = isInsertion(index);
    if (gap.includes(';') || /[–—]| - /.test(gap)) {
      const goes = isInsertedBefore && /[–—]| - /.test(words[start]?.gap ?? '') && has(index, 'verbs');
      cut(index, goes, false, goes);
    } else if (gap.includes('(') && isSubject(index)) cut(index, false);
    else if (
      has(index, 'joining') &&
      index > start &&
      !has(index, 'notDenied') &&
      !(AFTER_NOT.has(text) && isDenial(index - 1))
    )
      cut(index, false);
    else if (has(index, 'relative') && !has(index - 1, 'prepositions')) cut(index, true, true);
    else if (gap.includes(',') || gap.includes(')')) {
      if (isSubject(next) && !(text === 'and' && has(next, 'our')) && !isListed(words, next)) cut(index, false);
      else if (has(next, 'verbs'))
        cut(index, true, false, relative && next === index && INSERTS.test(words[start]?.gap ?? ''));
    } else if (text === 'and' && has(index + 1, 'verbs') && !has(index + 2, 'noun')) cut(index, true);
    else if (
      NOMINATIVE.has(text) &&
      index > start + 1 &&
      !inserted &&
      !has(index - 1, 'prepositions') &&
      !isOfNoun(index)
    )
      cut(index, false);
  }
  found.push({ start, end: words.length, goesOn, relative, resumes });
  return found;
}

const INSERTED = new Set(['which', 'whom', 'whose', 'where']);
/** What stands before an insertion. */
const INSERTS = /[,(–—]| - /;

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
