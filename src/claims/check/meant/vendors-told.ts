import type { Clause } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { firstOfList, isNamed, isOneOf } from './vendors-by-verb.ts';
import { isUnderOffer } from './vendors-offered.ts';
import type { VendorSaid } from './vendors-said.ts';

/** How far before a vendor's preposition its verb may stand, and how many words its noun phrase may have. */
const VERB_REACH = 14;
const PHRASE_WORDS = 7;
const SUBJECT_WORDS = 16;
const OBJECT_WORDS = 14;

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
  const first = firstOfList(read, index, all);
  if (isOneOf(read, first, vendor)) return false;
  const preposition = governing(read, first);
  if (
    preposition !== null &&
    (isDoneThere(read, preposition) || weDoBy(read, preposition) || youPay(read, preposition))
  )
    return true;
  return isWhatOursUses(read, first) || isForUs(read, first, vendor) || isOursAfter(read, vendor);
}

/** The preposition that a vendor's phrase hangs on: "on servers of Heroku", "by means of Plaid", "to Stripe". */
function governing({ words, marks }: Sentence, first: number): number | null {
  for (let at = first - 1; at >= Math.max(0, first - PHRASE_WORDS); at -= 1) {
    if (/[.,;:()]/.test(words[at + 1]?.gap ?? '')) return null;
    const { text = '' } = words[at] ?? {};
    if (PREPOSITIONS.test(text)) return at;
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
  for (let at = preposition - 1; at > Math.max(clause.start, preposition - VERB_REACH) - 1; at -= 1) {
    if (!BE.test(words[at]?.text ?? '')) continue;
    const verb = [at + 1, at + 2, at + 3].find((next) => next <= preposition && isParticiple(words[next]?.text ?? ''));
    if (verb === undefined || cueAt(cues, verb, 'handling.idle') > 0) return false;
    if (words[verb]?.text === 'used' && words[preposition]?.text === 'by') return false;
    return isSubjectOurs(sentence, clause, at, cueAt(cues, verb, 'handling.operations') > 0);
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
  const isThing = cueWithin(cues, 'handling.matters', start, verb) || cueWithin(cues, 'labels.things', start, verb);
  return isThing || (isKnownVerb && !isNamed(sentence, clause.start, verb));
}
const isAll = (word: string): boolean => /^(?:all|each|every|any)$/.test(word);

const MODAL = /^(?:can|could|may|might|should|must|would|will|shall|cannot)$/;
const ADVERB = /^(?:also|now|only|still|always|currently|have|has|then|both|all|[a-z]+ly)$/;
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
    if (!/^(?:we|we've)$/.test(words[at]?.text ?? '')) continue;
    let verb = at + 1;
    while (verb < preposition && ADVERB.test(words[verb]?.text ?? '')) verb += 1;
    const said = words[verb]?.text ?? '';
    if (verb >= preposition || MODAL.test(said) || cueAt(cues, verb, 'handling.idle') > 0) return false;
    if (words.slice(verb, preposition).some(({ text }) => text === 'to' || text === 'that')) return false;
    const joint = words[preposition]?.text ?? '';
    if (joint === 'from') return cueAt(cues, verb, 'handling.acquires') > 0;
    if (cueAt(cues, verb, 'handling.moves') > 0) return joint === 'to' || joint === 'onto' || joint === 'into';
    return !/ed$/.test(said) || cueAt(cues, verb, 'subprocessors.uses') > 0;
  }
  return false;
}

/** "You pay through Stripe" */
function youPay({ words, marks }: Sentence, preposition: number): boolean {
  const [subject, verb] = [marks[preposition - 2], words[preposition - 1]?.text ?? ''];
  return (
    /^(?:pay|pays|subscribe)$/.test(verb) &&
    /^(?:through|via|with|by|using)$/.test(words[preposition]?.text ?? '') &&
    subject?.has('reader') === true
  );
}

/** "Key management uses AWS KMS", "search relies on Algolia". */
function isWhatOursUses(sentence: Sentence, first: number): boolean {
  const { words } = sentence;
  const cues = cuesOf(sentence);
  const clause = clauseOf(sentence, first);
  let at = first - 1;
  if (/^(?:the|an?)$/.test(words[at]?.text ?? '')) at -= 1;
  const length = words[at]?.text === 'on' ? 2 : 1;
  const verb = at + 1 - length;
  const [said, after] = [words[verb]?.text ?? '', words[verb + 1]?.text ?? ''];
  const isUse =
    length === 1
      ? /^(?:uses?|utilizes?|leverages?)$/.test(said)
      : /^(?:relies|rely|depends|depend|runs|run)$/.test(said) && after === 'on';
  if (!isUse || verb <= clause.start || verb - clause.start > PHRASE_WORDS || isNamed(sentence, clause.start, verb))
    return false;
  if (
    sentence.marks
      .slice(clause.start, verb)
      .some((mark) => mark?.has('nobody') === true || mark?.has('reader') === true || mark?.has('others') === true)
  )
    return false;
  return cueWithin(cues, 'labels.names', clause.start, verb) || cueWithin(cues, 'labels.things', clause.start, verb);
}

/** "Sentry is used to track errors", "AWS is responsible for our servers", "Twilio is our carrier", "Google Cloud is where our data lives". */
function isForUs(sentence: Sentence, first: number, { to }: VendorSaid): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  if (first - clauseOf(sentence, first).start > 1) return false;
  let verb = to;
  while (verb < to + 8 && !/^(?:is|are|remains)$/.test(words[verb]?.text ?? '')) {
    if (!(words[verb]?.capital === true || words[verb]?.text === 'and')) return false;
    verb += 1;
  }
  let at = verb + 1;
  while (ADVERB.test(words[at]?.text ?? '')) at += 1;
  const said = words[at]?.text ?? '';
  const last = Math.min(words.length, at + OBJECT_WORDS);
  const isOurs = marks
    .slice(at, last)
    .some((mark) => mark?.has('our') === true || mark?.has('us') === true || mark?.has('own') === true);
  if (marks[at]?.has('our') === true) return !cueWithin(cues, 'handling.peers', at + 1, at + 5);
  if (said === 'where' || said === 'what') return isOurs;
  if (/^(?:responsible|accountable)$/.test(said)) return isOurs || cueWithin(cues, 'handling.matters', at, last);
  if (!/^(?:used|employed|utilized|engaged|embedded|contracted|hired)$/.test(said)) return false;
  if (!/^(?:to|for|as|on|in|across|throughout|internally)$/.test(words[at + 1]?.text ?? '')) return false;
  return isOurs || cueWithin(cues, 'handling.matters', at + 2, last) || cueWithin(cues, 'labels.names', at + 2, last);
}

/** "Heroku, the platform that our application runs on, …", "the chat bubble on our site is Intercom". */
function isOursAfter(sentence: Sentence, { from, to }: VendorSaid): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  const isOurs = (start: number, end: number) =>
    marks.slice(Math.max(0, start), end).some((mark) => mark?.has('our') === true || mark?.has('own') === true);
  if (/^(?:, | [–—-] )$/.test(words[to]?.gap ?? '') && /^(?:the|an?)$/.test(words[to]?.text ?? '')) {
    const end = words.findIndex(({ gap }, at) => at > to && /[,.;–—]/.test(gap));
    const last = Math.min(end < 0 ? words.length : end, to + OBJECT_WORDS);
    return (
      words.slice(to, last).some(({ text }) => /^(?:that|which|where|we)$/.test(text)) &&
      isOurs(to, last) &&
      !cueWithin(cues, 'handling.peers', to, last)
    );
  }
  if (!/^(?:is|are)$/.test(words[from - 1]?.text ?? '') || !/^$|[.,;(]/.test(words[to]?.gap ?? '')) return false;
  const start = clauseOf(sentence, from).start;
  return (
    isOurs(start, from - 1) && from - start <= SUBJECT_WORDS && !cueWithin(cues, 'handling.peers' as Cue, start, from)
  );
}
