import type { Clause } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Word } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { isNamed } from './vendors-by-verb.ts';
import { ADVICE_WORDS } from './vendors-not-ours.ts';
import { isUnderOffer } from './vendors-offered.ts';
import type { VendorSaid } from './vendors-said.ts';

/** How far before a vendor what is done there may stand, and how far before that what it is done with. */
const DONE_REACH = 14;
const MATTER_REACH = 20;
const NOUN_WORDS = 5;

/**
 * Whether a sentence says that something a service keeps, moves or consists of is handled by or at a vendor, whoever is its subject: "all
 * traffic is proxied through the Cloudflare network", "passwords are hashed by Clerk". What the reader may do or choose says nothing.
 */
export function isHandledBy(one: Spoken, vendor: VendorSaid): boolean {
  const { read, page, block } = one;
  if (page.collection === 'learn' || block.kind === 'heading' || vendor.vendor.internal) return false;
  if (isChosen(read, vendor)) return false;
  const isHandled = isPlace(read, vendor) || isPart(read, vendor) || isAgent(read, vendor) || isHostsOwn(read, vendor);
  return isHandled && !isUnderOffer(one);
}

function isChosen(sentence: Sentence, { from, to }: VendorSaid): boolean {
  const { words } = sentence;
  const start = Math.max(0, from - MATTER_REACH);
  if (cueWithin(cuesOf(sentence), 'handling.chosen', start, to + NOUN_WORDS)) return true;
  if (ACCOUNT.test(words[to]?.text ?? '') && !ownsAt(sentence, from - 1)) return true;
  // "AWS, Azure or GCP" may be chosen from.
  return words.slice(Math.max(0, from - 2), to + ADVICE_WORDS).some(({ text }) => text === 'or' || text === 'not');
}

export const ACCOUNT =
  /^(?:accounts?|projects?|subscriptions?|support|sales|workspaces?|organizations?|tenants?|dashboard|docs|documentation|website|users?)$/;
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
  if (words[at]?.text === 'from' && !isHadFrom(sentence, at)) return false;
  return isDoneBefore(sentence, at, clause) || isDoneAfter(sentence, at, to, clause);
}

/** "Served from …", but "received from …": what comes from somebody is no longer there. */
const isHadFrom = ({ words }: Sentence, at: number): boolean =>
  words.slice(Math.max(0, at - 4), at).some(({ text }) => HAD.test(text));
const HAD =
  /^(?:served|serves|delivered|delivers|streamed|hosted|run|runs|sent|distributed|rented|operated|come|comes)$/;

/** Whether something is said to be done, before a place, with what a service consists of. */
function isDoneBefore(sentence: Sentence, end: number, clause: Clause): boolean {
  const cues = cuesOf(sentence);
  const { start } = clause;
  if (cueWithin(cues, 'handling.nominal', Math.max(start, end - 1), end)) return true;
  // "Access to the AWS console requires …"
  if (end === start + 1 && /^(?:access|connections|deployments)$/.test(sentence.words[start]?.text ?? '')) return true;
  // "… and is hosted at": what is hosted stands in the clause before.
  const before = clause.goesOn || clause.start > 0 ? 0 : start;
  for (let at = end - 1; at >= Math.max(start, end - DONE_REACH); at -= 1) {
    const isBeing = at === end - 1 && /^(?:is|are)$/.test(sentence.words[at]?.text ?? '');
    if (!isBeing && cueAt(cues, at, 'handling.operations') === 0) continue;
    if (isOnlyPossible(sentence, at, start)) continue;
    if (isOfOthers(sentence, at, start) || isOfCustomer(sentence, start, at)) return false;
    // "Encrypted at rest in …", in a cell: said of its row.
    if (at === start && start === 0 && sentence.around.kind === 'cell')
      return /ed$/.test(sentence.words[0]?.text ?? '');
    return cueWithin(cues, 'handling.matters', Math.max(before, at - MATTER_REACH), end);
  }
  return false;
}

/** "Attackers host pages on …", "Mastodon is hosted on …": done by others, or with a thing of theirs. */
function isOfOthers(sentence: Sentence, at: number, start: number): boolean {
  const { words, marks } = sentence;
  const first = Math.max(start, at - MATTER_REACH);
  const being = [1, 2, 3].find((back) => /^(?:is|are|be|been|being|gets?)$/.test(words[at - back]?.text ?? ''));
  const isActive = being === undefined && ACTIVE.test(words[at]?.text ?? '');
  if (!isActive) return isNamed(sentence, start, at - (being ?? 0));
  const isOurs = (from: number) =>
    marks
      .slice(from, at)
      .some((mark) => mark?.has('us') === true || mark?.has('our') === true || mark?.has('own') === true);
  // "Create a key and store it in …": without a subject it is advice.
  if (at === start || (at === start + 1 && words[start]?.text === 'and'))
    return !isOurs(Math.max(0, at - MATTER_REACH));
  const cues = cuesOf(sentence);
  return !(
    isOurs(first) ||
    cueWithin(cues, 'handling.matters', first, at) ||
    cueWithin(cues, 'labels.things', first, at)
  );
}
/** "Contoso, a customer, processes …" */
const isOfCustomer = ({ words }: Sentence, start: number, at: number): boolean =>
  words
    .slice(Math.max(start, at - MATTER_REACH), at)
    .some(
      ({ text }, index, all) =>
        /^(?:customer|client)$/.test(text) && /^(?:an?|one|another)$/.test(all[index - 1]?.text ?? ''),
    );
/** Verbs that somebody does with something. */
const ACTIVE =
  /^(?:host|store|keep|send|process|handle|manage|operate|deploy|perform|collect|capture|offer|forward|share|monitor|track|analyze|run)$/;

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
  if (/^(?:kms|key)$/.test(words[to]?.text ?? '') && isCipherWith(sentence, from, clause.start)) return true;
  const isDone = (first: number, last: number, cue: Cue = 'handling.operations') => cueWithin(cues, cue, first, last);
  if (!isDone(Math.max(clause.start, from - DONE_REACH), Math.min(clause.end, to + NOUN_WORDS))) return false;
  return isDone(Math.max(clause.start, from - MATTER_REACH), from, 'handling.matters');
}

/** "AES-256-GCM with per-customer AWS KMS keys" */
const isCipherWith = ({ words }: Sentence, from: number, start: number): boolean =>
  words.slice(Math.max(0, from - NOUN_WORDS), from).some(({ text }) => /^(?:with|using|via|by|through)$/.test(text)) &&
  words.slice(Math.min(start, from), from).some(({ text }) => text === 'aes' || text === 'encryption');

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
  if (marks.slice(to, to + NOBODY_WITHIN).some((mark) => mark?.has('nobody') === true)) return false;
  const phrase = after.findIndex(({ gap }) => /[,.;:]/.test(gap));
  if (
    after
      .slice(0, phrase < 0 ? DONE_REACH : phrase)
      .some((word) => word.capital && word.gap === ' ' && !isAcronym(sentence, word))
  )
    return false;
  const isOurs = marks
    .slice(to, to + DONE_REACH)
    .some((mark) => mark?.has('our') === true || mark?.has('own') === true);
  return isOurs || cueWithin(cues, 'handling.matters', to + 1, to + OBJECT_WORDS);
}
/** "TLS" names no company. */
const isAcronym = ({ text }: Sentence, { start, end }: Word): boolean => /^[A-Z]{2,}s?$/.test(text.slice(start, end));
const NOBODY_WITHIN = 3;
const OBJECT_WORDS = 8;

/** "Supabase Auth sends …": a product of a vendor has one or two more words. */
const afterProduct = ({ words }: Sentence, to: number): number =>
  [to, to + 1, to + 2].find((at) => !(words[at]?.capital === true && words[at]?.gap === ' ')) ?? to;
/** "Worldstream and Leaseweb own …", "In Europe, Hetzner hosts …": nothing but names stands before it. */
export const isFirstOfClause = ({ words }: Sentence, from: number, { start }: Clause): boolean =>
  from - start <= 1 ||
  (from - start <= LEADING_WORDS && words.slice(start, from).every(({ capital, text }) => capital || text === 'and')) ||
  (words[from]?.gap === ', ' && (from - start <= LEADING_WORDS || CONDITION.test(words[0]?.text ?? '')));
const LEADING_WORDS = 6;
const CONDITION = /^(?:if|when|whenever|once|after|before|where|while|as)$/;

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
    if (OFFERED.test(words[at]?.text ?? '') || !isOfName(read, at)) return false;
    if (marks[at]?.has('verbs') === true || marks[at]?.has('prepositions') === true) return false;
  }
  return false;
}
/** "Our production AWS account": words that tell which one, but no verb as in "our research compares …". */
const isOfName = (sentence: Sentence, at: number): boolean =>
  sentence.words[at]?.capital === true ||
  (['labels.more', 'labels.names', 'handling.matters', 'labels.things'] as const).some(
    (cue) => cueAt(cuesOf(sentence), at, cue) > 0,
  );
const OWNER_WORDS = 4;
const OFFERED = /^(?:supported|available|preferred|native|official|new|open|free)$/;
const ABOUT_IT =
  /^(?:documentation|docs|guide|guides|integrations?|templates?|plugins?|connectors?|tutorials?|sdk|library|marketplace|provider|app|action|examples?|importers?|imports?|exporters?|adapter|driver|client)$/;
