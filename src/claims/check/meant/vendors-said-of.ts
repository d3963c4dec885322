import { readSentence, type Sentence } from '../../reading/sentence.ts';
import { clauseOf, isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cuesOf, cueWithin } from './cues.ts';
import { namesVendors } from './vendor-list-words.ts';
import { isNamed } from './vendors-by-verb.ts';
import { isFirstOfClause } from './vendors-handling.ts';
import type { VendorSaid } from './vendors-said.ts';

const PHRASE_WORDS = 7;
const SUBJECT_WORDS = 16;
const OBJECT_WORDS = 14;
export const MODAL = /^(?:can|could|may|might|should|must|would|will|shall|cannot)$/;
export const ADVERB = /^(?:also|now|only|still|always|currently|have|has|then|both|all|[a-z]+ly)$/;

/** Whether a sentence tells what a vendor is for us. `first` is the first word of the row that it stands in. */
export const isSaidOfIt = (one: Spoken, first: number, vendor: VendorSaid): boolean =>
  isWhatOursUses(one.read, first) ||
  isForUs(one.read, first, vendor, asksForVendors(one)) ||
  isOursAfter(one.read, vendor) ||
  opens(one.read, first, vendor);

/** "Behind Cloudflare, requests reach our load balancer", "with Stripe, we never see your card". */
function opens({ words, marks }: Sentence, first: number, { to }: VendorSaid): boolean {
  if (
    first !== 1 ||
    !/^(?:behind|on|at|in|within|via|through|with|by)$/.test(words[0]?.text ?? '') ||
    words[to]?.gap !== ', '
  )
    return false;
  if (words.slice(to, to + OBJECT_WORDS).some(({ text }) => MODAL.test(text) || text === 'you')) return false;
  return marks.slice(to, to + OBJECT_WORDS).some((mark) => mark?.has('us') === true || mark?.has('our') === true);
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
      ? /^(?:uses?|utilizes?|leverages?|pass(?:es)?|hits?|reach(?:es)?)$/.test(said)
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
function isForUs(sentence: Sentence, first: number, { to }: VendorSaid, isAnswer: boolean): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  if (!isFirstOfClause(sentence, first, clauseOf(sentence, first))) return false;
  let verb = to;
  // "Google Cloud, in Belgium, is …"
  if (words[to]?.gap === ', ' && /^(?:in|a|an|based|from)$/.test(words[to]?.text ?? '')) {
    const closing = words.slice(to + 1, to + PHRASE_WORDS).findIndex(({ gap }) => gap === ', ');
    if (closing >= 0) verb = to + 1 + closing;
  }
  while (verb < to + 8 && !/^(?:is|are|remains)$/.test(words[verb]?.text ?? '')) {
    if (!(words[verb]?.capital === true || words[verb]?.text === 'and')) return false;
    verb += 1;
  }
  if (isAnswer && words[verb] !== undefined && verb < to + 8) return true;
  let at = verb + 1;
  while (ADVERB.test(words[at]?.text ?? '')) at += 1;
  const said = words[at]?.text ?? '';
  const last = Math.min(words.length, at + OBJECT_WORDS);
  const isOurs = marks
    .slice(at, last)
    .some((mark) => mark?.has('our') === true || mark?.has('us') === true || mark?.has('own') === true);
  if (marks[at]?.has('our') === true) return !cueWithin(cues, 'handling.peers', at + 1, at + 5);
  if (said === 'where' || said === 'what' || said === 'home') return isOurs;
  if (
    /^(?:the|an?)$/.test(said) &&
    /^(?:company|service|provider|tool|platform|vendor|system|place|processor)$/.test(words[at + 1]?.text ?? '')
  )
    return isOurs && /^(?:that|which|we|who|where)$/.test(words[at + 2]?.text ?? '');
  if (/^(?:responsible|accountable)$/.test(said)) return isOurs || cueWithin(cues, 'handling.matters', at, last);
  if (!/^(?:used|employed|utilized|engaged|embedded|contracted|hired)$/.test(said)) return false;
  if (!/^(?:to|for|as|on|in|across|throughout|internally)$/.test(words[at + 1]?.text ?? '')) return false;
  return isOurs || cueWithin(cues, 'handling.matters', at + 2, last) || cueWithin(cues, 'labels.names', at + 2, last);
}

/** Under a heading or a question that asks which providers we use. */
function asksForVendors({ block, page, read }: Spoken): boolean {
  const { question = '' } = page.entry.data as { question?: string };
  const over = block.heading === undefined || block.heading === '' ? question : block.heading;
  if (!isQuestion(over) || !namesVendors(over)) return false;
  const said = readSentence(over.slice(0, ASKED_CHARS), read.parties);
  return said.words.some(
    ({ text }, at) => text === 'you' || said.marks[at]?.has('own') === true || said.marks[at]?.has('us') === true,
  );
}
const ASKED_CHARS = 160;

/** "Heroku, the platform that our application runs on, …", "the chat bubble on our site is Intercom". */
function isOursAfter(sentence: Sentence, { from, to }: VendorSaid): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  const isOurs = (start: number, end: number) =>
    marks.slice(Math.max(0, start), end).some((mark) => mark?.has('our') === true || mark?.has('own') === true);
  if (/^(?:, | [–—-] )$/.test(words[to]?.gap ?? '') && /^(?:the|an?)$/.test(words[to]?.text ?? '')) {
    const end = words.slice(to + 1, to + OBJECT_WORDS).findIndex(({ gap }) => /[,.;–—]/.test(gap));
    const last = end < 0 ? Math.min(words.length, to + OBJECT_WORDS) : to + 1 + end;
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
