import type { Sentence } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { EXAMPLE } from './vendors-by-verb.ts';
import type { VendorSaid } from './vendors-said.ts';

/** "The Tallyfox platform on AWS", "our servers at Hetzner", "our agreement with OpenAI". */
function isThingOn(sentence: Sentence, { from }: VendorSaid): boolean {
  const { words } = sentence;
  const preposition = words[from - 1]?.text ?? '';
  if (!isOwned(sentence, from - 6, from - 1)) return false;
  if (/^(?:with|at|in|from)$/.test(preposition) && DEALS.test(words[from - 2]?.text ?? '')) return true;
  if (/^(?:with|at|in|on|from)$/.test(preposition))
    for (const length of [1, 2, 3])
      if (cueAt(cuesOf(sentence), from - 1 - length, 'labels.ours') === length) return true;
  return /^(?:on|at)$/.test(preposition) && cueAt(cuesOf(sentence), from - 2, 'labels.things') > 0;
}
/** What one has with a vendor, or at its place. */
const DEALS =
  /^(?:agreement|contract|dpa|baa|addendum|subscription|account|cage|racks?|machines?|servers?|tenant|cluster)$/;
/** How far apart what is ours and the vendor may stand. */
const REACH = 14;
const NAME_WORDS = 5;

/** Whether a sentence calls a vendor ours by what it is, or says that something of ours lies there: "our help desk is Zendesk", "our servers are in …". */
export const isCalledOurs = ({ read }: Spoken, vendor: VendorSaid): boolean =>
  isBracketed(read, vendor) ||
  isShortLine(read, vendor) ||
  isOurName(read, vendor) ||
  namesOurs(read, vendor) ||
  followedByOurs(read, vendor) ||
  isAmongOurs(read, vendor) ||
  isWhatWeUse(read, vendor) ||
  isThingOn(read, vendor) ||
  liesThere(read, vendor);

const LINE_WORDS = 10;
/** "Error reporting via Sentry", "Cloudflare WAF and rate limits": a line that says no more than what is done by whom. */
function isShortLine(sentence: Sentence, { from, to }: VendorSaid): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  const start = clauseOf(sentence, from).start;
  if (words.length > LINE_WORDS || words.some((_, at) => marks[at]?.has('verbs') === true)) return false;
  if (words.some(({ text }) => /^(?:or|your|you|if|when|example|like|not|no)$/.test(text))) return false;
  if (from === 0) return cueAt(cues, to, 'labels.products') > 0 && words[to]?.gap === ' ';
  if (!/^(?:via|through|by|on)$/.test(words[from - 1]?.text ?? '')) return false;
  return [1, 2, 3].some(
    (length) => cueAt(cues, from - 1 - length, 'labels.through') === length && from - 1 - length - start <= 2,
  );
}

const isOwned = ({ marks }: Sentence, from: number, to: number): boolean =>
  marks
    .slice(Math.max(0, from), Math.max(0, to))
    .some((mark) => mark?.has('our') === true || mark?.has('own') === true || mark?.has('us') === true);

/** "Our help desk is Zendesk", "our host, Hetzner", "our data warehouse (Snowflake)". */
function isOurName(sentence: Sentence, { from, to }: VendorSaid): boolean {
  const { words } = sentence;
  const cues = cuesOf(sentence);
  const verb = words[from - 1]?.text ?? '';
  const end = /^(?:is|are|remains|called|named)$/.test(verb) ? from - 1 : from;
  if (end === from && !/^(?:,? |, | \(| [–—-] |: )$/.test(words[from]?.gap ?? '')) return false;
  const isNamed = /^(?:called|named)$/.test(verb);
  for (let length = 1; length <= NAME_WORDS; length += 1) {
    const at = end - length;
    // "We use a CDN. The CDN is called …"
    if (
      at >= 0 &&
      isNamed &&
      cueAt(cues, at - 1, 'labels.ours') === length &&
      /\b(?:we|our)\b/i.test(sentence.around.previous ?? '')
    )
      return true;
    // "The primary database, MongoDB Atlas, is …"
    if (
      at > 0 &&
      cueAt(cues, at, 'labels.ours') === length &&
      words[from]?.gap === ', ' &&
      words[to]?.gap === ', ' &&
      cueAt(cues, at - 1, 'labels.more') > 0
    )
      return true;
    if (at >= 0 && cueAt(cues, at, 'labels.ours') === length) return isOwned(sentence, at - 3, at);
  }
  return false;
}

/** "Snowflake is our data warehouse", "Zendesk, our help desk, …". */
function namesOurs(sentence: Sentence, { to }: VendorSaid): boolean {
  const { words } = sentence;
  const gap = words[to]?.gap ?? '';
  const isVerb = /^(?:is|remains|are|as|being|serves)$/.test(words[to]?.text ?? '');
  if (!isVerb && !/^(?:, | \(| [–—-] )$/.test(gap)) return false;
  const at = isVerb ? to + (words[to + 1]?.text === 'as' ? 2 : 1) : to;
  if (!isOwned(sentence, at, at + 1)) return false;
  return cueWithin(cuesOf(sentence), 'labels.ours', at + 1, at + 4);
}

/** "Hetzner, which hosts our servers", "Google Cloud, where our servers stand". */
function followedByOurs(sentence: Sentence, { to }: VendorSaid): boolean {
  const { words } = sentence;
  const relative = words[to]?.text ?? '';
  if (!/^(?:which|where|who|whose)$/.test(relative)) return false;
  if (!isOwned(sentence, to + 1, to + 5)) return false;
  return relative === 'where' || cueWithin(cuesOf(sentence), 'subprocessors.uses', to + 1, to + 3);
}

/** "… with all of our vendors who see health data, such as AWS" */
function isAmongOurs(sentence: Sentence, { from }: VendorSaid): boolean {
  const { words, marks } = sentence;
  if (!/^(?:as|like|including|namely|notably)$/.test(words[from - 1]?.text ?? '')) return false;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1)
    if (marks[at]?.has('others') === true && isOwned(sentence, at - 4, at)) return true;
  return false;
}

/** "Postmark is the service that we use to send …", "Azure is the only place we store …" */
function isWhatWeUse(sentence: Sentence, { from, to }: VendorSaid): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  if (from > 1 || !/^(?:is|are|remains)$/.test(words[to]?.text ?? '')) return false;
  for (let at = to + 1; at < Math.min(words.length, to + REACH); at += 1)
    if (marks[at]?.has('us') === true)
      return (
        cueWithin(cues, 'subprocessors.uses', at + 1, at + 4) || cueWithin(cues, 'handling.operations', at + 1, at + 4)
      );
  return false;
}

/** "Our production database (MongoDB Atlas)", "stored in the United States (AWS, us-east-1)". */
function isBracketed(sentence: Sentence, { from, to }: VendorSaid): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  // "(Supabase-managed)", "(Neon-hosted)"
  if (
    words[from]?.gap.includes('(') === true &&
    words[to]?.gap === '-' &&
    /^(?:managed|hosted|operated)$/.test(words[to]?.text ?? '')
  )
    return true;
  let open = from;
  while (open > from - REACH && !words[open]?.gap.includes('(')) {
    if (!(words[open - 1]?.capital || LISTED.test(words[open - 1]?.text ?? '')) || words[open]?.gap.includes(')'))
      return false;
    open -= 1;
  }
  if (open <= 0 || !words[open]?.gap.includes('(')) return false;
  const start = Math.max(0, open - REACH);
  const close = closing(sentence, to);
  if (cueWithin(cues, 'labels.offered', start, open)) return false;
  if (marks.slice(start, open).some((mark) => mark?.has('nobody') === true)) return false;
  if (
    words.slice(open, close).some(({ text }) => NO_LIST.test(text)) ||
    marks[close]?.has('reader') === true ||
    marks[close + 1]?.has('reader') === true
  )
    return false;
  const isRow =
    words.length <= SHORT &&
    words.slice(1, 4).some(({ gap }) => /[:–—|]/.test(gap)) &&
    (cueAt(cues, 0, 'labels.names') > 0 || cueAt(cues, 0, 'labels.more') > 0);
  return isRow || isThingThere(sentence, open, from, isOwned(sentence, start, open));
}
/** The first word after a bracket. */
function closing({ words }: Sentence, to: number): number {
  let at = to;
  while (at < Math.min(words.length, to + REACH) && !words[at]?.gap.includes(')')) at += 1;
  return at;
}
/** "(AWS, Azure or yours)", "(Cloudflare, Netlify and similar)". */
const NO_LIST = /^(?:or|similar|etc|others|like)$/;
const LISTED = /^(?:and|on|with|the|by|via|\d+)$/;
const LISTED_WORDS = 6;
const SHORT = 10;
/** Right before a bracket stands what a service consists of or who provides it, or where it's kept; and few vendors stand in it unless it is ours. */
function isThingThere(sentence: Sentence, open: number, from: number, isOurs: boolean): boolean {
  const { words } = sentence;
  const cues = cuesOf(sentence);
  const isAt = (cue: Cue, back: number) =>
    [...Array(back).keys()].some(
      (index) => cueAt(cues, open - 1 - index, cue) > 0 && words[open - 1 - index]?.capital !== true,
    );
  if (isOurs && (isAt('labels.things', 2) || isAt('subprocessors.duties', 3))) return true;
  if (from - open >= LISTED_WORDS) return false;
  if (isAt('labels.things', 2)) return true;
  return (
    isAt('labels.things', NAME_WORDS * 2) &&
    words.slice(Math.max(0, open - NAME_WORDS * 2), open).some(({ text }) => KEPT.test(text))
  );
}
const KEPT = /^(?:hosted|stored|held|kept|located|encrypted|replicated)$/;

const PREPOSITIONS = new Set(['in', 'on', 'at', 'with', 'within', 'inside', 'to', 'through', 'across', 'from', 'by']);
const BETWEEN =
  /^(?:an?|the|our|its|one|two|three|four|five|several|multiple|separate|dedicated|isolated|private|public|secure|encrypted|availability|zones?|regions?|data|cent(?:er|re)s?|of|and|in|region|cloud|halls?|managed|european|us|eu|uk|german|\d+)$/;
/** "Our servers are in Hetzner's halls", "uploads land in an Azure container", "deployed across three Azure regions". */
function liesThere(sentence: Sentence, { from }: VendorSaid): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  const clause = clauseOf(sentence, from);
  let at = from - 1;
  while (at > from - NAME_WORDS && !PREPOSITIONS.has(words[at]?.text ?? '') && BETWEEN.test(words[at]?.text ?? ''))
    at -= 1;
  while (PREPOSITIONS.has(words[at - 1]?.text ?? '') || /^(?:regions?|zones?)$/.test(words[at - 1]?.text ?? ''))
    at -= 1;
  if (!PREPOSITIONS.has(words[at]?.text ?? '')) return false;
  let verb = at - 1;
  while (verb > at - 3 && cueAt(cues, verb, 'labels.place') === 0 && isAdverb(words[verb]?.text ?? '')) verb -= 1;
  const length = [1, 2].find((count) => cueAt(cues, verb + 1 - count, 'labels.place') === count);
  if (length === undefined) return false;
  const start = Math.max(clause.start, verb - REACH);
  if (words.slice(start, verb).some(({ text }) => EXAMPLE.test(text))) return false;
  const isThing = cueWithin(cues, 'labels.things', start, verb + 1 - length);
  const isPronoun =
    clause.start > 0 &&
    PRONOUN.test(words[clause.start]?.text ?? '') &&
    cueWithin(cues, 'labels.things', Math.max(0, clause.start - REACH), clause.start);
  return (
    (isThing || isPronoun || isOwned(sentence, start, verb)) &&
    !marks.slice(start, verb).some((mark) => mark?.has('nobody') === true)
  );
}
const PRONOUN = /^(?:it|they|these|both)$/;
const isAdverb = (word: string): boolean => /ly$|^(?:all|only|now|also|both|still|straight)$/.test(word);
