import type { Clause } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import { EXAMPLE, firstOfList, isNamed, isOneOf } from './vendors-by-verb.ts';
import { ACCOUNT } from './vendors-handling.ts';
import { isUnderOffer } from './vendors-offered.ts';
import type { VendorSaid } from './vendors-said.ts';
import { ADVERB, isSaidOfIt, MODAL } from './vendors-said-of.ts';

/** How far before a vendor's preposition its verb may stand, and how many words its noun phrase may have. */
const VERB_REACH = 14;
const PHRASE_WORDS = 7;
const SUBJECT_WORDS = 16;

const PREPOSITIONS =
  /^(?:in|on|at|by|via|through|using|with|within|inside|into|to|onto|from|behind|across|under|over|past)$/;
const BE = /^(?:is|are|gets|get)$/;
const IRREGULAR =
  /^(?:sent|kept|held|built|run|put|written|taken|done|given|drawn|read|brought|bought|paid|stored|spread|split|led|fed|cut)$/;
const isParticiple = (word: string): boolean => /(?:ed|en)$/.test(word) || IRREGULAR.test(word);

/**
 * Whether a sentence tells of our service that a vendor has a part in it, by its grammar rather than by the words it takes: something of ours
 * is done with it ("receipts are mailed by Postmark"), we do something by it ("we rent servers from Hetzner"), or it is told what it is for us.
 */
export function isToldOfService(one: Spoken, index: number, all: readonly VendorSaid[]): boolean {
  const { read, page, block } = one;
  const vendor = all[index] as VendorSaid;
  if (page.collection === 'learn' || block.kind === 'heading' || isUnderOffer(one)) return false;
  if (ACCOUNT.test(read.words[vendor.to]?.text ?? '')) return false;
  const first = firstOfList(read, index, all);
  if (isOneOf(read, first, vendor)) return false;
  const preposition = governing(read, first);
  if (
    preposition !== null &&
    (isDoneThere(read, preposition) ||
      goesThere(read, preposition) ||
      weDoBy(read, preposition) ||
      youPay(read, preposition))
  )
    return true;
  return isSaidOfIt(one, first, vendor);
}

/** The preposition that a vendor's phrase hangs on: "on servers of Heroku", "by means of Plaid", "to Stripe". */
function governing({ words, marks }: Sentence, first: number): number | null {
  for (let at = first - 1; at >= Math.max(0, first - PHRASE_WORDS); at -= 1) {
    if (/[.,;:()]/.test(words[at + 1]?.gap ?? '')) return null;
    const { text = '' } = words[at] ?? {};
    // "For use with …" says what may be done.
    if (PREPOSITIONS.test(text)) return words[at - 1]?.text === 'use' ? null : at;
    if (text !== 'of' && (marks[at]?.has('verbs') === true || marks[at]?.has('reader') === true || text === 'for'))
      return null;
  }
  return null;
}

/** "Receipts are mailed by Postmark", "usage data is loaded into Snowflake". */
function isDoneThere(sentence: Sentence, preposition: number): boolean {
  const { words } = sentence;
  const cues = cuesOf(sentence);
  const clause = clauseOf(sentence, preposition);
  // "… with an engine developed at Fastly"
  if (cueAt(cues, preposition - 1, 'handling.idle') > 0 && words[preposition - 1]?.text !== 'made') return false;
  for (let at = preposition - 1; at > Math.max(clause.start, preposition - VERB_REACH) - 1; at -= 1) {
    if (!BE.test(words[at]?.text ?? '')) continue;
    const verb = [at + 1, at + 2, at + 3].find((next) => next <= preposition && isParticiple(words[next]?.text ?? ''));
    if (verb === undefined) return false;
    // "Refunds are made through …", but "made by …".
    const isMadeThrough =
      words[verb]?.text === 'made' && /^(?:through|via|with|using)$/.test(words[preposition]?.text ?? '');
    if (cueAt(cues, verb, 'handling.idle') > 0 && !isMadeThrough) return false;
    if (words[verb]?.text === 'used' && words[preposition]?.text === 'by') return false;
    return isSubjectOurs(sentence, clause, at, cueAt(cues, verb, 'handling.operations') > 0);
  }
  return false;
}

const GOES =
  /^(?:live|lives|sit|sits|ends?|go|goes|lands?|stays?|remains?|resides?|flows?|runs?|pass|passes|travels?|moves?|leaves?|reach|reaches|comes?|arrives?|stands?)$/;
const GOES_REACH = 6;
/** "Audio goes to Deepgram", "leads from this form end up in HubSpot". */
function goesThere(sentence: Sentence, preposition: number): boolean {
  const { words } = sentence;
  const clause = clauseOf(sentence, preposition);
  for (let at = preposition - 1; at > Math.max(clause.start, preposition - GOES_REACH - 1); at -= 1) {
    if (!GOES.test(words[at]?.text ?? '') || words[at]?.capital === true) continue;
    const before = words[at - 1]?.text ?? '';
    if (MODAL.test(before) || /^(?:to|that|which|who|and|or|you|we|be|is|are)$/.test(before)) return false;
    return isSubjectOurs(sentence, clause, at, false);
  }
  return false;
}

/** Whether what stands before a verb is a thing of the service: neither somebody else's product nor nobody's. */
function isSubjectOurs(sentence: Sentence, clause: Clause, verb: number, isKnownVerb: boolean): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  const start =
    clause.goesOn || verb === clause.start
      ? Math.max(0, verb - SUBJECT_WORDS)
      : Math.max(clause.start, verb - SUBJECT_WORDS);
  const subject = marks.slice(start, verb);
  if (subject.some((mark) => mark?.has('nobody') === true && !mark.has('us'))) return isAll(words[start]?.text ?? '');
  if (subject.some((mark) => mark?.has('us') === true || mark?.has('our') === true || mark?.has('own') === true))
    return true;
  if (words.slice(start, verb).some(({ text }) => EXAMPLE.test(text))) return false;
  const isThing = cueWithin(cues, 'handling.matters', start, verb) || cueWithin(cues, 'labels.things', start, verb);
  if (!isThing && isNamed(sentence, clause.start, verb)) return false;
  // What is neither known as a thing of a service nor done as one still is ours, unless it's the reader's.
  return (
    isThing ||
    isKnownVerb ||
    !subject.some(
      (mark, at) =>
        (mark?.has('reader') === true && !MODIFIER.test(words[start + at]?.text ?? '')) || mark?.has('others') === true,
    )
  );
}
/** "User management", "customer sign-in": what kind of thing it is. */
const MODIFIER = /^(?:user|customer|client|tenant|member)$/;
const isAll = (word: string): boolean => /^(?:all|each|every|any)$/.test(word);

/** "We rent servers from Hetzner", "we deploy to AWS", "we have moved from Heroku to AWS". */
function weDoBy(sentence: Sentence, preposition: number): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  const clause = clauseOf(sentence, preposition);
  const stop = Math.max(clause.goesOn ? 0 : clause.start, preposition - VERB_REACH);
  for (let at = preposition - 1; at >= stop; at -= 1) {
    if (
      marks[at]?.has('reader') === true &&
      cueAt(cues, at + 1, 'handling.given') === 0 &&
      !/^customers?$/.test(words[at]?.text ?? '')
    )
      return false;
    if (!/^(?:we|we've)$/.test(words[at]?.text ?? '') && !isOurTeam(sentence, at)) continue;
    let verb = at + 1;
    while (verb < preposition && ADVERB.test(words[verb]?.text ?? '')) verb += 1;
    const said = words[verb]?.text ?? '';
    if (verb >= preposition || MODAL.test(said) || cueAt(cues, verb, 'handling.idle') > 0) return false;
    if (words.slice(verb, preposition).some(({ text }) => text === 'to' || text === 'that')) return false;
    const joint = words[preposition]?.text ?? '';
    if (joint === 'from') return cueAt(cues, verb, 'handling.acquires') > 0;
    if (cueAt(cues, verb, 'handling.moves') > 0) return joint === 'to' || joint === 'onto' || joint === 'into';
    return !PAST.test(said) || (/ed$/.test(said) && cueAt(cues, verb, 'subprocessors.uses') > 0);
  }
  return false;
}

/** "Our support team works in …" */
const isOurTeam = ({ words, marks }: Sentence, at: number): boolean =>
  /^(?:teams?|engineers|people)$/.test(words[at]?.text ?? '') &&
  marks.slice(Math.max(0, at - 3), at).some((mark) => mark?.has('our') === true);
const PAST =
  /(?:ed|ought|aught)$|^(?:built|wrote|took|went|gave|sent|kept|held|ran|chose|found|got|made|paid|spent|left|met|sold|began|were|had|did)$/;
/** "You pay through Stripe" */
function youPay({ words, marks }: Sentence, preposition: number): boolean {
  const [subject, verb] = [marks[preposition - 2], words[preposition - 1]?.text ?? ''];
  return (
    /^(?:pay|pays|subscribe)$/.test(verb) &&
    /^(?:through|via|with|by|using)$/.test(words[preposition]?.text ?? '') &&
    subject?.has('reader') === true
  );
}
