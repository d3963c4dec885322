import { mentions } from '../../reading/schemes.ts';
import { clauseOf } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Word } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Group } from './category-groups.ts';
import { closes } from './category-signs.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };

/** Words that a text about a report has in it. */
export const TALK =
  /\b(?:SOC(?: ?[123])?|reports?|audit\w*|attest\w*|examin\w*|scope|trust (?:services?|principles?|criteria|categories|category)|TSCs?|principles|criteria)\b/i;

/** `shows`: only that the report shows a commitment to them. */
export type Said = 'in' | 'out' | 'only' | 'shows';

/** What a sentence says of a group of categories: that a report covers them, leaves them out, or covers no others. */
export function saidOf(one: Spoken, { categories, from, to }: Group): Said | null {
  const { read, text } = one;
  const { words } = read;
  const cues = cuesOf(read);
  const clause = clauseOf(read, from);
  const isNear = (at: number) => /^[^.;]*$/.test(text.slice(words[to - 1]?.end ?? 0, words[at]?.start ?? text.length));
  let after = to;
  while (after < to + 4 && cueAt(cues, after, 'scope.nouns') > 0) after += cueAt(cues, after, 'scope.nouns');
  const named = after > to || hasNounBefore(one, from);
  const isNoCategory = categories.length === 1 && !named && isOfSomeThing(words, from, to);
  for (let at = after; at < Math.min(words.length, after + 5); at += 1) {
    if (!isNear(at)) break;
    if (cueAt(cues, at, 'scope.out') > 0) return isNoCategory ? null : 'out';
    if (cueAt(cues, at, 'scope.in') > 0 && /^(?:is|are|was|were|have|has|been)$/.test(words[at - 1]?.text ?? ''))
      return 'in';
  }
  if (cueWithin(cues, 'scope.leaves', from - 3, from)) return 'out';
  if (
    cueWithin(cues, 'scope.only', from - 2, from) ||
    LIMITED.test(text.slice(0, words[from]?.start ?? 0)) ||
    cueWithin(cues, 'scope.only', after, after + 1)
  )
    return 'only';
  const isSingle = categories.length === 1;
  // "Confidentiality, integrity and availability" are what security means everywhere.
  if (!named && !categories.includes('processing-integrity') && isTriad(words.slice(Math.max(0, from - 3), to + 3)))
    return null;
  if (!isSingle && meetCriteria(one, to)) return 'shows';
  // "Recognized privacy and security frameworks": the words tell which frameworks, and no report is measured by them.
  if (!named && isOfRules(one, to)) return null;
  // "Security" and "privacy" are everyday words: alone they need the noun beside them or a report that covers them.
  if (isSingle && !named && cueAt(cues, to, 'scope.everyday') > 0) return null;
  if (named || SCOPE_IS.test(text.slice(0, words[from]?.start ?? 0))) return 'in';
  for (let at = from - 1; at >= Math.max(clause.start, from - 6); at -= 1) {
    if (cueAt(cues, at, 'scope.covers') > 0) return isSingle && !coversAsReport(one, at) ? null : 'in';
    if (!isSingle && words[at]?.text === 'on' && cueWithin(cues, 'scope.talk', at - TALK_WITHIN, at)) return 'in';
  }
  const mention = one.mentions.findLast(({ sort, end }) => sort === 'soc' && end <= (words[from]?.start ?? 0));
  const gap = mention === undefined ? '' : text.slice(mention.end, words[from]?.start ?? 0);
  if (
    mention !== undefined &&
    gap.length < 30 &&
    /[(:–—+]| (?:for|on|in|with|against) /.test(gap) &&
    !/ and /.test(gap) &&
    !(isSingle && !/[(+]/.test(gap)) &&
    closes(one, to)
  )
    return 'in';
  // "We undergo SOC 2 each year, which validates our commitment to security and privacy."
  const isNamed = mention !== undefined || mentions(one.previous).some(({ sort }) => sort === 'soc');
  const isShown = isAfterCommitment(one, from) || OPINED.test(text.slice(0, words[from]?.start ?? 0));
  return !isSingle && isNamed && isShown ? 'shows' : null;
}
/** "An opinion that we have implemented controls for …", "validates our controls related to …" */
const OPINED = anyOf(reports.opined.wordings);
/** "The scope of our SOC 2 report is …" */
const SCOPE_IS =
  /\bscope of (?:our|the|this) [^.;:]{0,40}\b(?:is|are|includes?|covers?|extends to|comprises?) (?:the )?$/i;

/** "Physical *security*", "the *availability* of AWS regions": an everyday word that is told of something. */
const isOfSomeThing = (words: readonly Word[], from: number, to: number): boolean =>
  words[to]?.text === 'of' ||
  (words[from - 1] !== undefined && words[from]?.gap === ' ' && !PLAIN.has(words[from - 1]?.text ?? ''));
const PLAIN = new Set('the our and or but that only as for category categories criterion criteria of'.split(' '));

/** "Security, availability, integrity" are three of the five; with confidentiality they are what security means. */
const isTriad = (words: readonly Word[]): boolean =>
  ['confidentiality', 'integrity'].every((one) => words.some(({ text }) => text === one));

/** "Our security and privacy controls meet the AICPA's trust services criteria" */
function meetCriteria({ read }: Spoken, to: number): boolean {
  const cues = cuesOf(read);
  const verb = CONTROLS.has(read.words[to]?.text ?? '') ? to + 1 : to;
  return cueAt(cues, verb, 'opinion.meets') > 0 && cueWithin(cues, 'scope.nouns', verb + 1, verb + CRITERIA_WITHIN);
}
const CONTROLS = new Set(['controls', 'practices', 'commitments', 'measures', 'safeguards', 'policies']);
const CRITERIA_WITHIN = 6;

/** "Our commitment to the highest standards of security and privacy" */
function isAfterCommitment({ read: { words } }: Spoken, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - COMMITTED_WITHIN); at -= 1) {
    const { text = '' } = words[at] ?? {};
    if (/^commitments?$/.test(text)) return words[at + 1]?.text === 'to';
    if (!COMMITTED_TO.has(text)) return false;
  }
  return false;
}
const COMMITTED_WITHIN = 9;
const COMMITTED_TO = new Set(
  'to for the our highest high standard standards level levels of in maintaining upholding providing ensuring strong customer data protecting best'.split(
    ' ',
  ),
);

/** Whether rules of some other kind are what the categories describe; "standards" may be the criteria where SOC is named. */
function isOfRules({ read, mentions: named }: Spoken, after: number): boolean {
  const word = read.words[after];
  if (word?.gap !== ' ' || cueAt(cuesOf(read), after, 'scope.rules') === 0) return false;
  return !/^standards?$/.test(word.text) || named.every(({ sort }) => sort !== 'soc');
}

/** "Attestation by Foxgate & Elm based *on*" */
const TALK_WITHIN = 8;
const LIMITED = /\b(?:limited|confined|restricted) to (?:the )?$/i;

/** "The Trust Services Criteria: security …", "these two principles, security and …", "(categories: …)". */
function hasNounBefore({ read }: Spoken, from: number): boolean {
  const cues = cuesOf(read);
  for (let at = from - 1; at >= Math.max(0, from - NOUN_WITHIN); at -= 1) {
    const length = cueAt(cues, at, 'scope.nouns');
    // "The criteria relevant to our services: security …"
    if (
      length > 0 &&
      read.words[from]?.gap.includes(':') &&
      !read.words.slice(at, from).some(({ text }) => DEFINES.has(text))
    )
      return true;
    if (length > 0)
      return (
        at + length >= from - 1 ||
        cueWithin(cues, 'scope.nouns', at + 1, from) ||
        (at + length === from - 2 &&
          /^(?:relevant|related|applicable|pertaining)$/.test(read.words[from - 2]?.text ?? ''))
      );
  }
  return false;
}
const NOUN_WITHIN = 6;
const DEFINES = new Set(['is', 'are', 'include', 'includes', 'comprise', 'five']);
/** The subject of the verb is the report: "our SOC 2 report covers security". */
const coversAsReport = ({ read }: Spoken, verb: number): boolean =>
  cueWithin(cuesOf(read), 'scope.talk', verb - 6, verb + 1);

/** A list item under a line that speaks of the report: "Our SOC 2 report covers:" and "demonstrating our commitment to:". */
export function saidByLead(one: Spoken, { from, to }: Group): Said | null {
  const { block, read, text } = one;
  const [, lead = ''] = block.lead.split(' | ');
  if (from > 1 || !block.lead.includes(' | ') || block.kind !== 'text' || !TALK.test(lead)) return null;
  const rest = text.slice(read.words[to - 1]?.end ?? 0);
  if (!/^(?:\s*$|\s*[:–—.,(-])/.test(rest) && cueAt(cuesOf(read), to, 'scope.nouns') === 0) return null;
  const isReport =
    mentions(lead).some(({ sort }) => sort === 'soc') ||
    /\b(?:reports?|scope|audit\w*|examin\w*|trust services?|principles|criteria)\b/i.test(lead);
  if (!isReport || /\b(?:can|may|could|five|choose|which|called|known as|one of|grouped|divided)\b/i.test(lead))
    return null;
  return /\b(?:not|out of|outside|exclud\w*|except)\b|n't\b/i.test(lead) ? 'out' : 'in';
}
