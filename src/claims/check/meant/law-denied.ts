import { at, isOwnNameAt, readSentence, type Sentence, wordAt } from '../../reading/sentence.ts';
import { denies, isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { askedOver } from './asked-over.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { isOfVendor } from './of-vendors.ts';
import { toldFor } from './read-spoken.ts';

/** A stretch of a sentence, by its offsets. */
interface Said {
  start: number;
  end: number;
}
/** How far before a law's name its denial, and before health data what must not be done with it, may stand, in words. */
const DENIED_WITHIN = 6;
const DONE_WITHIN = 9;
const LABEL_WORDS = 9;

/**
 * "HIPAA does not apply to us", "We do not offer a HIPAA-eligible environment", "Tallyfox is not intended for PHI", "Do not upload PHI": that the
 * law for health data doesn't bind us, or that such data has no place with us. What holds of a plan, a form or a part says nothing. Linear.
 */
export function deniesHealthLaw(one: Spoken): Said | null {
  const { read, text, block } = one;
  if (isQuestion(text) || block.kind === 'question' || block.kind === 'heading' || isOfVendor(one)) return null;
  if (cueWithin(cuesOf(read), 'lawDenied.limits', 0, read.words.length)) return null;
  return closedLaw(one) ?? deniedLaw(one) ?? withoutPlace(one) ?? answered(one);
}

const isLaw = ({ mentions }: Spoken) => mentions.filter(({ key }) => key === 'hipaa');

/** "HIPAA: not supported", "HIPAA does not apply to us" */
function closedLaw(one: Spoken): Said | null {
  const { read } = one;
  const cues = cuesOf(read);
  for (const { start, end } of isLaw(one)) {
    const [first, after] = [wordAt(read, start), wordAt(read, end)];
    // "HIPAA / BAA | no"
    const at = cueAt(cues, after, 'lawDenied.after') > 0 ? after + 1 : after;
    const length = cueAt(cues, at, 'lawDenied.closed');
    if (length === 0 || first > 1) continue;
    const isNo = read.words[at]?.text === 'no' && length === 1;
    if (isNo && (read.words.length > after + 2 || !/[:|–—-]/.test(read.words[at]?.gap ?? ''))) continue;
    if (read.words.length > LABEL_WORDS && !isOfUs(read, at)) continue;
    if (toldFor(one, start, end).subject !== 'other') return { start, end: read.words[at + length - 1]?.end ?? end };
  }
  return null;
}
const isOfUs = ({ words, marks }: Sentence, from: number): boolean =>
  words.some(
    (_, index) =>
      index >= from && (at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0 || at(marks, index, 'our') > 0),
  );

/** "We are not HIPAA-covered", "We do not support HIPAA workloads" */
function deniedLaw(one: Spoken): Said | null {
  const { read } = one;
  const cues = cuesOf(read);
  for (const { start, end } of isLaw(one)) {
    const [first, after] = [wordAt(read, start), wordAt(read, end)];
    const next = read.words[after];
    const isThing = cueAt(cues, after, 'lawDenied.after') > 0;
    if (!isThing && next !== undefined && !/[.,;)–—]/.test(next.gap)) continue;
    for (let index = first - 1; index >= Math.max(0, first - DENIED_WITHIN); index -= 1) {
      if (denies(read, index)) {
        const { subject, certainty, tense } = toldFor(one, start, end);
        const isOurs = subject === 'us' || (subject === 'unsaid' && index <= 1);
        // "Not HIPAA compliant" is told by its own rule; a label needs no subject.
        if (isOurs && ASSERTS.has(certainty) && tense !== 'past')
          return { start: read.words[index]?.start ?? start, end: isThing ? (next?.end ?? end) : end };
        break;
      }
      const isBetween =
        cueAt(cues, index, 'lawDenied.having') > 0 || one.mentions.some((two) => covers(two, read.words[index]?.start));
      if (!isBetween) break;
    }
  }
  return null;
}
/** "Not subject to HIPAA" reads like a requirement. */
const ASSERTS = new Set(['claim', 'requirement']);
const covers = ({ start, end }: Said, place = -1): boolean => start <= place && place < end;

/** "Tallyfox is not designed for PHI", "Our terms prohibit PHI", "No PHI may be stored in Tallyfox", "Please do not upload patient data" */
function withoutPlace(one: Spoken): Said | null {
  const { read, text } = one;
  const cues = cuesOf(read);
  for (let index = 0; index < read.words.length; index += 1) {
    const length = cueAt(cues, index, 'lawDenied.matter');
    if (length === 0) continue;
    const past = index + length;
    const said = { start: read.words[Math.max(0, index - 1)]?.start ?? 0, end: read.words[past - 1]?.end ?? 0 };
    const from = Math.max(0, index - DONE_WITHIN);
    const isDenied = read.words.slice(from, index).some((_, step) => denies(read, from + step));
    const isKept = (cue: Cue, begin: number, to: number) => cueWithin(cues, cue, begin, to);
    const isUnfit = isDenied && isKept('lawDenied.unfit', from, index) && isOfProduct(one, from);
    const isOrder = isDenied && ORDER.test(text) && isKept('lawDenied.entered', from, index) && namesPlace(one, from);
    const isBanned = isKept('lawDenied.prohibits', from, index) && TERMS.test(text.slice(0, said.start));
    const isNone = isDenied && isKept('lawDenied.entered', past, past + 4) && MUST.test(text.slice(said.end));
    if ((isUnfit || isOrder || isBanned || isNone) && isWhole(one, isNone ? past + 3 : past)) return said;
  }
  return null;
}
const ORDER =
  /^\W*(?:(?:so |and )?please )?(?:do not|don['’]t|never|avoid)\b|\b(?:you|customers|users) (?:may|must|should|can) not\b|\b(?:must|should|may|can) not be used\b/i;
const TERMS = /\b(?:terms|agreement|policy|policies|we|contract)\b/i;
const MUST = /^ (?:may|must|should|can|is|are|will)\b/i;
const PRODUCT = /\b(?:this|the|our) (?:service|platform|product|app|application|tool|system|software)\b|\bit is\b/i;
const isOfProduct = ({ read, text }: Spoken, from: number): boolean =>
  PRODUCT.test(text) ||
  read.words
    .slice(0, from + DONE_WITHIN)
    .some((_, index) => isOwnNameAt(read, index) || at(read.marks, index, 'us') > 0);

/** "Do not upload PHI" alone may be said of a form. */
const namesPlace = ({ read }: Spoken, from: number): boolean =>
  read.words.some(
    (_, index) => index >= from && (isOwnNameAt(read, index) || cueAt(cuesOf(read), index, 'lawDenied.place') > 0),
  );

/** Whether nothing follows that names a part: "in Tallyfox", "to our service", or the end. */
function isWhole({ read }: Spoken, after: number): boolean {
  const cues = cuesOf(read);
  for (let index = after; index < Math.min(read.words.length, after + 5); index += 1) {
    if (/[.,;:)–—(]/.test(read.words[index]?.gap ?? '')) return true;
    if (isOwnNameAt(read, index) || cueAt(cues, index, 'lawDenied.place') > 0) return true;
  }
  return after >= read.words.length;
}

/** "Can I use Tallyfox with PHI?" – "No, please do not." */
function answered(one: Spoken): Said | null {
  const no = /^\W*(?:no|not (?:currently|at this time|today)|never|unfortunately not)(?=[\s.,:;!–—-]|$)/i.exec(
    one.text,
  );
  if (no === null || (one.previous !== '' && !isQuestion(one.previous))) return null;
  const asked = askedOver(one);
  if (!/^\W*(?:can|may|could|should|is|do)\b/i.test(asked)) return null;
  const said = readSentence(asked.slice(0, ASKED_CHARS), one.read.parties);
  const cues = cuesOf(said);
  const isWhole = !cueWithin(cues, 'lawDenied.limits', 0, said.words.length);
  const isAsked = cueWithin(cues, 'lawDenied.entered', 0, said.words.length) || /\buse\b/i.test(asked);
  return isWhole && isAsked && cueWithin(cues, 'lawDenied.matter', 0, said.words.length)
    ? { start: 0, end: no[0].length }
    : null;
}
const ASKED_CHARS = 160;
