import { at } from '../../reading/sentence.ts';
import { denies, isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import { toldFor } from './read-spoken.ts';

/** That health data under HIPAA is handled by us, or isn't; offsets in the sentence's text. */
interface HealthData {
  isDenied: boolean;
  start: number;
  end: number;
}
/** How far before what is handled the verb may stand, and how far before that its denial, in words. */
const VERB_WITHIN = 8;
const DENIAL_WITHIN = 4;
/** How far off a condition or an exception may stand, in words. */
const LIMIT_WITHIN = 6;

/**
 * "We do not access, process or store protected health information", "no PHI is stored", "We store PHI on encrypted disks". Null where it's
 * somebody else's, supposed or limited: "unless a BAA is signed". Linear in the sentence.
 */
export function healthData(one: Spoken): HealthData | null {
  const { read, text, block } = one;
  const { words } = read;
  if (isQuestion(text) || block.kind === 'question' || block.kind === 'heading') return null;
  const cues = cuesOf(read);
  // "On this website, we collect no PHI": said of one place.
  if (cueAt(cues, 0, 'phi.placing') > 0) return null;
  const isHandled = (index: number): boolean => cueAt(cues, index, 'phi.handled') > 0;
  for (let index = 0; index < words.length; index += 1) {
    const length = cueAt(cues, index, 'phi.matter');
    if (length === 0) continue;
    const verb = verbBefore(index, isHandled);
    const denial = denialBefore(one, verb ?? index);
    const after = index + length;
    const isLeft = words[index - 1]?.text === 'no' && isHandled(after + 1);
    const isNone = isLeft || (verb !== null && words.slice(verb, index).some((_, at) => denies(read, verb + at)));
    if (verb === null && !isNone) continue;
    const first = denial ?? verb ?? index - 1;
    const [start, end] = [words[first]?.start ?? 0, words[after - 1]?.end ?? 0];
    const { subject, certainty, tense } = toldFor(one, start, end);
    if (certainty !== 'claim' || tense !== 'now') return null;
    // "No PHI is stored on phones" goes on behind its verb.
    const last = isLeft ? after + 2 : after;
    if (denial !== null || isNone) {
      const isLimited = cueWithin(cues, 'phi.limits', first - LIMIT_WITHIN, limitOf(one, last));
      return !isLimited && closes(one, last) && (isLeft || isOfUs(one, first)) ? { isDenied: true, start, end } : null;
    }
    const isAll = closes(one, last) || at(read.marks, last, 'prepositions') > 0 || words[last]?.text === 'only';
    return isAll && subject === 'us' && isOfUs(one, first) && isObject(one, first, index, isHandled)
      ? { isDenied: false, start, end }
      : null;
  }
  return null;
}

/** Whether we, the company by its name or its product does it, and not a part of us: "our support desk", "our emails". */
function isOfUs({ read }: Spoken, before: number): boolean {
  const { marks } = read;
  const at = marks.findLastIndex(
    (mark, index) =>
      index < before && (mark?.has('us') === true || mark?.has('own') === true || mark?.has('our') === true),
  );
  if (at < 0) return false;
  return marks[at]?.has('our') !== true || cueWithin(cuesOf(read), 'phi.whole', at + 1, before);
}

/** Whether health data is what is handled, and not a policy on it or a part of something else: "store or process any PHI". */
function isObject({ read }: Spoken, verb: number, matter: number, isHandled: (index: number) => boolean): boolean {
  for (let index = verb; index < matter; index += 1)
    if (
      !isHandled(index) &&
      at(read.marks, index, 'joints') === 0 &&
      at(read.marks, index, 'determiners') === 0 &&
      cueAt(cuesOf(read), index, 'phi.whose') === 0
    )
      return false;
  return true;
}

/** The first of the verbs within a few words before a place: "*access*, process or store". */
function verbBefore(from: number, isVerb: (index: number) => boolean): number | null {
  let found: number | null = null;
  for (let index = from - 1; index >= Math.max(0, from - VERB_WITHIN); index -= 1) if (isVerb(index)) found = index;
  return found;
}

function denialBefore({ read }: Spoken, from: number): number | null {
  for (let index = from - 1; index >= Math.max(0, from - DENIAL_WITHIN); index -= 1) {
    if (denies(read, index)) return index;
    if (/[;:.]/.test(read.words[index + 1]?.gap ?? '') || at(read.marks, index, 'joining') > 0) return null;
  }
  return null;
}

/** Where a condition may stand at the latest: at the next comma, or some words on. */
function limitOf({ read: { words } }: Spoken, from: number): number {
  let index = from;
  while (index < Math.min(words.length, from + LIMIT_WITHIN) && !/[,;]/.test(words[index]?.gap ?? '')) index += 1;
  return index;
}

/** Whether nothing follows that says of whom, where or for what. */
function closes({ read }: Spoken, index: number): boolean {
  const { words } = read;
  // "protected health information (PHI)"
  const next = words[index];
  const after = next?.gap.includes('(') === true && (words[index + 1]?.gap ?? ')').includes(')') ? index + 1 : index;
  const { gap = '' } = words[after] ?? {};
  return words[after] === undefined || /[.,;–—]| - /.test(gap) || cueAt(cuesOf(read), after, 'phi.closes') > 0;
}
