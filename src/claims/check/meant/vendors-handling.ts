import type { Clause } from '../../reading/clauses.ts';
import type { Role } from '../../reading/lexicon.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { isNamed } from './vendors-by-verb.ts';
import { isUnderOffer } from './vendors-offered.ts';
import type { VendorSaid } from './vendors-said.ts';

/** How far before a vendor what is done there may stand, and how far before that what it is done with. */
const DONE_REACH = 14;
const MATTER_REACH = 20;
const NOUN_WORDS = 5;
const ADVICE_WORDS = 3;

/**
 * Whether a sentence says that something a service keeps, moves or consists of is handled by or at a vendor, whoever is its subject: "all
 * traffic is proxied through the Cloudflare network", "passwords are hashed by Clerk". What the reader may do or choose says nothing.
 */
export function isHandledBy(one: Spoken, vendor: VendorSaid): boolean {
  const { read, page, block } = one;
  if (page.collection === 'learn' || block.kind === 'heading' || vendor.vendor.internal) return false;
  if (isAdvice(read) || isChosen(read, vendor)) return false;
  const isHandled = isPlace(read, vendor) || isPart(read, vendor) || isAgent(read, vendor) || isHostsOwn(read, vendor);
  return isHandled && !isUnderOffer(one);
}

/** "Navigate to …", "Once you …"; "to ensure …" and what begins with us give no advice. */
function isAdvice(sentence: Sentence): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  for (let at = 0; at < ADVICE_WORDS; at += 1) {
    if (['us', 'our', 'own'].some((role) => marks[at]?.has(role as Role) === true)) return false;
    if (cueAt(cues, at, 'handling.advice') > 0) return words[at - 1]?.text !== 'to';
  }
  return false;
}

function isChosen(sentence: Sentence, { from, to }: VendorSaid): boolean {
  const { words } = sentence;
  const start = Math.max(0, from - MATTER_REACH);
  if (cueWithin(cuesOf(sentence), 'handling.chosen', start, to + NOUN_WORDS)) return true;
  if (ACCOUNT.test(words[to]?.text ?? '') && !ownsAt(sentence, from - 1)) return true;
  // "AWS, Azure or GCP" may be chosen from.
  return words.slice(Math.max(0, from - 2), to + ADVICE_WORDS).some(({ text }) => text === 'or' || text === 'not');
}

const ACCOUNT =
  /^(?:accounts?|projects?|subscriptions?|support|sales|workspaces?|organizations?|tenants?|dashboard|console|docs|documentation|website|users?)$/;
const ownsAt = ({ marks }: Sentence, at: number): boolean =>
  marks[at]?.has('our') === true || marks[at]?.has('own') === true;

const PREPOSITIONS = /^(?:in|on|at|by|via|through|using|with|within|inside|into|to|from|behind|across|under|over)$/;
/** "… is stored in a Supabase-hosted database on AWS" */
function isPlace(sentence: Sentence, { from, to }: VendorSaid): boolean {
  const { words } = sentence;
  const clause = clauseOf(sentence, from);
  let at = from - 1;
  while (at > Math.max(clause.start, from - NOUN_WORDS) && !PREPOSITIONS.test(words[at]?.text ?? '')) {
    if (/[.;:()]/.test(words[at + 1]?.gap ?? '')) return false;
    at -= 1;
  }
  if (!PREPOSITIONS.test(words[at]?.text ?? '')) return false;
  return isDoneBefore(sentence, at, clause) || isDoneAfter(sentence, at, to, clause);
}

/** Whether something is said to be done, before a place, with what a service consists of. */
function isDoneBefore(sentence: Sentence, end: number, clause: Clause): boolean {
  const cues = cuesOf(sentence);
  const { start } = clause;
  if (cueWithin(cues, 'handling.nominal', Math.max(start, end - 1), end)) return true;
  // "… and is hosted at": what is hosted stands in the clause before.
  const before = clause.goesOn || clause.start > 0 ? 0 : start;
  for (let at = end - 1; at >= Math.max(start, end - DONE_REACH); at -= 1) {
    const isBeing = at === end - 1 && /^(?:is|are)$/.test(sentence.words[at]?.text ?? '');
    if (!isBeing && cueAt(cues, at, 'handling.operations') === 0) continue;
    if (isOnlyPossible(sentence, at, start)) continue;
    if (isOfOthers(sentence, at, start)) return false;
    return cueWithin(cues, 'handling.matters', Math.max(before, at - MATTER_REACH), end);
  }
  return false;
}

/** "Attackers host pages on …", "Mastodon is hosted on …": done by others, or with a thing of theirs. */
function isOfOthers(sentence: Sentence, at: number, start: number): boolean {
  const { words, marks } = sentence;
  const isBeing = [1, 2, 3].some((back) => /^(?:is|are|be|been|being|gets?)$/.test(words[at - back]?.text ?? ''));
  if (isBeing)
    return isNamed(
      sentence,
      start,
      words.findIndex(({ text }, index) => index > start && /^(?:is|are)$/.test(text)),
    );
  if (!ACTIVE.test(words[at]?.text ?? '') || at === start) return isNamed(sentence, start, at);
  const cues = cuesOf(sentence);
  const isOurs = marks
    .slice(start, at)
    .some((mark) => mark?.has('us') === true || mark?.has('our') === true || mark?.has('own') === true);
  return !(isOurs || cueWithin(cues, 'handling.matters', start, at) || cueWithin(cues, 'labels.things', start, at));
}
/** Verbs that somebody does with something. */
const ACTIVE =
  /^(?:host|store|keep|send|process|handle|manage|operate|deploy|perform|collect|capture|offer|forward|share)$/;

/** "… can be deployed on", "… requires a call to send": not said to be done, unless we are the ones who do it. */
function isOnlyPossible({ words, marks }: Sentence, at: number, start: number): boolean {
  const isOpen = [1, 2, 3].some((back) => MODAL.test(words[at - back]?.text ?? '')) || words[at - 1]?.text === 'to';
  const isUs = marks
    .slice(Math.max(start, at - DONE_REACH), at)
    .some((mark) => mark?.has('us') === true || mark?.has('own') === true);
  return isOpen && !isUs;
}
const MODAL = /^(?:can|could|may|might|should|must|would)$/;

/** "Backups on AWS are stored for …" */
function isDoneAfter(sentence: Sentence, at: number, to: number, { start }: Clause): boolean {
  const cues = cuesOf(sentence);
  const verb = [to, to + 1, to + 2].find((next) => /^(?:is|are)$/.test(sentence.words[next]?.text ?? ''));
  if (verb === undefined || !cueWithin(cues, 'handling.operations', verb + 1, verb + 4)) return false;
  return cueWithin(cues, 'handling.matters', Math.max(start, at - NOUN_WORDS), at);
}

/** "We protect it with AWS KMS", "outbound traffic leaves through Cloudflare tunnels": a part of a vendor that is in use. */
function isPart(sentence: Sentence, { from, to }: VendorSaid): boolean {
  const { words } = sentence;
  const cues = cuesOf(sentence);
  const clause = clauseOf(sentence, from);
  if (!/^[ -]$/.test(words[to]?.gap ?? '') || cueAt(cues, to, 'handling.parts') === 0) return false;
  const isDone = (first: number, last: number, cue: Cue = 'handling.operations') => cueWithin(cues, cue, first, last);
  if (!isDone(Math.max(clause.start, from - DONE_REACH), Math.min(clause.end, to + NOUN_WORDS))) return false;
  return isDone(Math.max(clause.start, from - MATTER_REACH), from, 'handling.matters');
}

/** "Stripe processes all payments", "Clerk — hashes passwords": what it does, and with what of ours. */
function isAgent(sentence: Sentence, { from, to: end }: VendorSaid): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  const clause = clauseOf(sentence, from);
  const to = afterProduct(sentence, end);
  if (!isFirstOfClause(sentence, from, clause) || !/^(?: | [–—-] |: |\) )$/.test(words[to]?.gap ?? '')) return false;
  const isBeside = /[–—:-]/.test(words[to]?.gap ?? '');
  if (helpsUs(sentence, to)) return true;
  if (cueAt(cues, to, 'handling.agents') === 0) return false;
  if (isBeside) return true;
  const after = words.slice(to, to + DONE_REACH);
  if (marks.slice(to, to + DONE_REACH).some((mark) => mark?.has('nobody') === true)) return false;
  const phrase = after.findIndex(({ gap }) => /[,.;:]/.test(gap));
  if (after.slice(0, phrase < 0 ? DONE_REACH : phrase).some(({ capital, gap }) => capital && gap === ' ')) return false;
  return cueWithin(cues, 'handling.matters', to + 1, to + NOUN_WORDS);
}

/** "Supabase Auth sends …": a product of a vendor has one or two more words. */
const afterProduct = ({ words }: Sentence, to: number): number =>
  [to, to + 1, to + 2].find((at) => !(words[at]?.capital === true && words[at]?.gap === ' ')) ?? to;
/** "Worldstream and Leaseweb own …", "In Europe, Hetzner hosts …": nothing but names stands before it. */
const isFirstOfClause = ({ words }: Sentence, from: number, { start }: Clause): boolean =>
  from - start <= 1 ||
  (from - start <= LEADING_WORDS && words.slice(start, from).every(({ capital, text }) => capital || text === 'and')) ||
  (from - start <= LEADING_WORDS && words[from]?.gap === ', ');
const LEADING_WORDS = 6;

/** "… uses cookies to help us understand …", "… sends email for us" */
function helpsUs({ words, marks }: Sentence, to: number): boolean {
  for (let at = to + 1; at < Math.min(words.length, to + DONE_REACH); at += 1)
    if (
      marks[at]?.has('us') === true &&
      /^(?:help|helps|helping|lets|allows|enables|for)$/.test(words[at - 1]?.text ?? '')
    )
      return true;
  return false;
}

/** "AWS data centers are certified to …": what a host has is told where it's relied on. */
function isHostsOwn(sentence: Sentence, { vendor, from, to }: VendorSaid): boolean {
  const { words } = sentence;
  const cues = cuesOf(sentence);
  if (!vendor.hosts || from - clauseOf(sentence, from).start > 1) return false;
  const part = [to, to + 1, to + 2, to + 3].find((at) => cueAt(cues, at, 'handling.facilities') > 0);
  if (part === undefined) return false;
  const verb = part + cueAt(cues, part, 'handling.facilities');
  return (
    HAS.test(words[verb]?.text ?? '') &&
    words.slice(verb + 1, verb + 1 + KEPT_WITHIN).some(({ text }) => SAFE.test(text))
  );
}
const HAS = /^(?:is|are|has|have|holds?|maintains?|undergo(?:es)?|meets?|provides?|complies|comply)$/;
const SAFE =
  /^(?:certified|certifications?|certificates?|compliant|accredited|accreditations?|audited|audits|secured?|security|protected|located|housed|monitored|guarded|iso|soc|pci|hipaa|tier|standards?)$/;
const KEPT_WITHIN = 8;

/** "… on our AWS servers in the EU" */
export function isOurPart({ read }: Spoken, { vendor, from, to }: VendorSaid): boolean {
  const { words, marks } = read;
  // "Our Firebase Temperature Logger" is a name of its own.
  const isLonger =
    words[to]?.capital === true && words[to]?.gap === ' ' && cueAt(cuesOf(read), to, 'handling.parts') === 0;
  if (isLonger || vendor.internal || words.slice(to, to + OWNER_WORDS).some(({ text }) => ABOUT_IT.test(text)))
    return false;
  for (let at = from - 1; at >= Math.max(0, from - OWNER_WORDS); at -= 1) {
    if (!/^[ -]$/.test(words[at + 1]?.gap ?? '')) return false;
    if (marks[at]?.has('our') === true) return true;
    if (OFFERED.test(words[at]?.text ?? '')) return false;
    if (marks[at]?.has('verbs') === true || marks[at]?.has('prepositions') === true) return false;
  }
  return false;
}
const OWNER_WORDS = 4;
const OFFERED = /^(?:supported|available|preferred|native|official|new|open|free)$/;
const ABOUT_IT =
  /^(?:documentation|docs|guide|guides|integrations?|templates?|plugins?|connectors?|tutorials?|sdk|library|marketplace|provider|app|action)$/;
