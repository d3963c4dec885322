import { harmAfter, harmAt, harmBefore } from '../../reading/harm.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Find } from './wording-effects.ts';
import { hasException } from './wording-impossible.ts';

/** How many words may stand between the parts of a promise. */
const NEAR = 3;
const FAR = 8;
/** How far a certificate may stand from what it is said to prove. */
const PROOF_WITHIN = 12;

const text = ({ words }: Sentence, index: number): string => words[index]?.text ?? '';

/** "Our certificate proves that your data is safe.", "which confirms that the sites meet the strictest standards" */
const provedSafe: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'proves');
  if (length === 0) return null;
  const highest = harmAfter(sentence, index + length, PROOF_WITHIN, 'highest');
  if (highest !== null && /^(?:confirm|prove|guarantee|show|demonstrate|certif|attest)/.test(text(sentence, index)))
    return highest;
  if (!harmBefore(sentence, index, PROOF_WITHIN, 'evidence')) return null;
  const from = index + length - (/^(?:your|our)$/.test(text(sentence, index + length - 1)) ? 1 : 0);
  const kept = harmAfter(sentence, from, FAR, 'kept');
  const stays = kept === null ? null : harmAfter(sentence, kept, NEAR, 'stays');
  return stays === null ? null : harmAfter(sentence, stays, NEAR, 'well');
};

/** "We ensure zero data loss" */
const assuresNone: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'assuring') || indicative(sentence, index);
  const none = length === 0 ? 0 : harmAt(sentence, index + length, 'none');
  return none === 0 ? null : harmAfter(sentence, index + length + none, 2 * NEAR, 'mischances');
};
/** "Even if our servers were compromised, your data remains secure.", "In a breach scenario, …", whichever of the two comes first */
const evenThen: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'evenIf');
  const broken = length === 0 ? null : harmAfter(sentence, index + length, FAR, 'broken', 'mischances');
  if (broken === null) return null;
  const comma = commaAfter(sentence, broken);
  const after = comma === null ? null : safeFrom(sentence, comma);
  return after ?? (safeFrom(sentence, Math.max(0, index - FAR), index) === null ? null : broken);
};
const commaAfter = ({ words }: Sentence, from: number): number | null => {
  for (let index = from; index <= Math.min(from + 2, words.length - 1); index += 1)
    if (/^, ?$/.test(words[index]?.gap ?? '')) return index;
  return null;
};
/** The end of "your data remains secure" from a word on, a comma before it allowed. */
function safeFrom(sentence: Sentence, from: number, before = sentence.words.length): number | null {
  for (let kept = from; kept < Math.min(before, from + FAR); kept += 1) {
    const length = harmAt(sentence, kept, 'kept');
    const stays = length === 0 ? null : harmAfter(sentence, kept + length, NEAR + 2, 'stays');
    const well = stays === null ? null : harmAfter(sentence, stays, NEAR, 'well');
    if (well !== null) return well;
  }
  return null;
}
/** "Firewalls ensure your data is safe": told as a fact, and not as a purpose or an advice */
const assureAsFact: Find = (sentence, index) => {
  const length = indicative(sentence, index);
  const kept = length === 0 ? null : harmAfter(sentence, index + length, FAR, 'kept');
  const stays = kept === null ? null : harmAfter(sentence, kept - 1, NEAR + 1, 'stays');
  return stays === null ? null : harmAfter(sentence, stays, NEAR, 'well');
};
/** "ensures that data is never lost" */
const assureNot: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'assuring') || indicative(sentence, index);
  const kept =
    length === 0 || harmBefore(sentence, index, 1, 'duty') ? null : harmAfter(sentence, index + length, FAR, 'kept');
  const not = kept === null ? null : harmAfter(sentence, kept, NEAR, 'isNot');
  const done = not === null ? 0 : harmAt(sentence, not, 'harmed', 'broken');
  return not === null || done === 0 || hasException(sentence, not + done) ? null : not + done;
};
function indicative(sentence: Sentence, index: number): number {
  if (harmAt(sentence, index, 'assureBase') === 0 || index === 0) return 0;
  if (/[.,;:!?]/.test(sentence.words[index]?.gap ?? '')) return 0;
  return harmAt(sentence, index - 1, 'infinitive', 'people') > 0 ? 0 : 1;
}

/** "ensures the highest level of data security", "provides maximum security" */
const mostSecure: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'assuring', 'providing') || indicative(sentence, index);
  const most = length === 0 ? 0 : harmAt(sentence, index + length, 'maximum');
  // "This option provides the highest level of security" compares options.
  if (most > 2 && harmAt(sentence, index, 'providing') > 0) return null;
  // Praise that nobody can measure says nothing that could be false.
  if (harmAt(sentence, index + length, 'puffery') > 0 && harmAt(sentence, index, 'providing') > 0) return null;
  return most === 0 ? null : harmAfter(sentence, index + length + most, NEAR, 'secured');
};

/** "so your data stays protected", and not "so your data stays on this device" */
const soItStays: Find = (sentence, index) => {
  const kept = index + harmAt(sentence, index, 'soThatYours');
  if (kept === index || harmAt(sentence, kept, 'kept') === 0) return null;
  if (!/^(?:stays?|remains?)$/.test(text(sentence, kept + 1))) return null;
  const state = kept + 2 + (/^(?:always|fully)$/.test(text(sentence, kept + 2)) ? 1 : 0);
  return /^(?:safe|secured?|protected)$/.test(text(sentence, state)) ? state + 1 : null;
};

/** Promises that something is proved, ensured or kept safe whatever happens; the first two look for what denies them themselves. */
export const ASSURED_NOT: readonly Find[] = [assuresNone, assureNot];
export const ASSURED: readonly Find[] = [provedSafe, assureAsFact, evenThen, mostSecure, soItStays];
