import { at, type Sentence } from '../../reading/sentence.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';

/**
 * Whether a vendor is named because the product works together with it, or lets its users do something there: what customers have, which
 * nobody needs to list. `from` and `to` are the words of the name, `row` those of the row that it stands in.
 */
export const isJoined = (read: Sentence, row: { from: number; to: number }, from: number): boolean =>
  isHeldByReaders(read, from) || isIntegration(read, row) || isEnabled(read, row) || isOnceLinked(read, row);

const HELD_WITHIN = 3;
const READERS = /^(?:customers?|clients?|users?|tenants?|subscribers?|merchants?|you|self)$/;
/** "The customer-managed Example Store", "a customer Example Cloud account", "user-provided Example keys" */
function isHeldByReaders(read: Sentence, from: number): boolean {
  const { words, marks } = read;
  const cues = cuesOf(read);
  for (let index = from - 1; index >= Math.max(0, from - HELD_WITHIN); index -= 1) {
    const [word, next] = [words[index], words[index + 1]];
    if (word === undefined || next === undefined || !/^[ -]$/.test(next.gap)) return false;
    if (at(marks, index, 'prepositions') > 0) return false;
    if (!READERS.test(word.text) || word.possessive) continue;
    // "Per-customer Example Cloud keys" are ours.
    if (word.gap === '-' || /^(?:per|each|every)$/.test(words[index - 1]?.text ?? '')) return false;
    // "Customer Example Cloud account", but "customer data at Example Cloud"
    return index + 1 === from || (next.gap === '-' && cueAt(cues, index + 1, 'weighed.heldByReaders') > 0);
  }
  return false;
}

const JOINED_WITHIN = 7;
const PURPOSE_WITHIN = 2;
/** "Tallyfox integrates with tools like Example Books and Example Chat", unless it's told what for: "… with Example Pay to take cards". */
function isIntegration(read: Sentence, { from, to }: { from: number; to: number }): boolean {
  const place = lastBefore(read, from, 'weighed.joins', JOINED_WITHIN);
  if (place < 0 || isSaidByUs(read, place) || isOfOurVendors(read, place, from)) return false;
  return !isForPurpose(read, to);
}

/** "All third-party vendors that Tallyfox integrates with are …: Example Post": a clause about vendors, and no offer to connect them. */
const isOfOurVendors = (read: Sentence, place: number, from: number): boolean =>
  cueWithin(cuesOf(read), 'subprocessors.lists', 0, place) &&
  read.words.slice(place, from).some((_, index) => at(read.marks, place + index, 'copula') > 0) &&
  !read.words.slice(0, place).some(({ text }) => /^(?:you|your|customers?|users?|clients?)$/.test(text));

const ENABLED_WITHIN = 16;
/** "Tallyfox makes it easy to send events to Example Charts", "Managed Tallyfox can send data to Example Metrics" */
function isEnabled(read: Sentence, { from }: { from: number; to: number }): boolean {
  const place = lastBefore(read, from, 'weighed.enabling', ENABLED_WITHIN);
  if (place < 0 || isSaidByUs(read, 0, from)) return false;
  // "Lets you pay with Example Pay" is done for us.
  return cueWithin(cuesOf(read), 'weighed.flows', place, place + FLOW_WITHIN);
}
const FLOW_WITHIN = 6;

/** The last place at which a phrase stands before a word, within so many words and with nothing in between that ends it; -1 for none. */
function lastBefore(read: Sentence, from: number, cue: Cue, within: number): number {
  const cues = cuesOf(read);
  for (let index = from - 1; index >= Math.max(0, from - within); index -= 1) {
    if (/[;]|[.?!] /.test(read.words[index + 1]?.gap ?? '')) return -1;
    if (cueAt(cues, index, cue) > 0) return index;
  }
  return -1;
}

/** "We integrate with …", "our servers connect to …": what we do ourselves. */
function isSaidByUs({ marks }: Sentence, before: number, to = before): boolean {
  return marks
    .slice(Math.max(0, before - US_WITHIN), Math.max(before, to))
    .some((mark) => mark?.has('us') === true || mark?.has('our') === true);
}
const US_WITHIN = 8;

/** "… with Example Pay to take cards", "… for payments" */
const isForPurpose = (read: Sentence, to: number): boolean =>
  read.words.slice(to, to + PURPOSE_WITHIN).some(({ text }, index) => {
    if (text === 'for' || text === 'as') return true;
    return text === 'to' && at(read.marks, to + index + 1, 'reader') === 0;
  });

const LINKED_WITHIN = 8;
/** "Whenever an account is linked to an Example Books contact", "once Example Chat is connected" */
function isOnceLinked(read: Sentence, { from, to }: { from: number; to: number }): boolean {
  const { words, marks } = read;
  const when = words.slice(Math.max(0, from - LINKED_WITHIN), from).findLastIndex(({ text }) => WHEN.test(text));
  if (when < 0) return false;
  const first = Math.max(0, from - LINKED_WITHIN) + when;
  if (marks.slice(first, from).some((mark) => mark?.has('us') === true || mark?.has('our') === true)) return false;
  return [...words.slice(first, from), ...words.slice(to, to + JOINED_BEHIND)].some(({ text }) => LINKED.test(text));
}
const JOINED_BEHIND = 3;
const WHEN = /^(?:when|whenever|if|once|after)$/;
const LINKED = /^(?:linked|connected|integrated|synced|paired|installed)$/;
