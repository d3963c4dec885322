import type { Role } from '../../reading/lexicon.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { at, readSentence, type Sentence } from '../../reading/sentence.ts';
import { denies, toldAt } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { deniesHolding } from './denies-holding.ts';
import { isStrange, KINDS } from './lack-path.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };

const OVER_WORDS = 6;
const SHORT_WORDS = 8;

/** A heading or a line over it that puts it off: "Roadmap", "Not yet". */
export function over({ block, read }: Spoken, signs: Set<string>): void {
  for (const [name, text] of [
    ['heading', block.heading ?? ''],
    ['lead', block.leadIn ?? ''],
  ] as const) {
    if (text === '') continue;
    const said = readSentence(text.slice(0, 120), read.parties);
    if (said.words.length === 0 || said.words.length > (name === 'lead' ? OVER_WORDS * 2 : OVER_WORDS)) continue;
    const cues = cuesOf(said);
    if (cueWithin(cues, 'pending.over', 0, said.words.length)) signs.add(`over-${name}`);
    else if (said.words.some((_, index) => denies(said, index))) signs.add(`denied-${name}`);
  }
}

const AGO = /\b(?:were|was|had been|back then|at the time|before that|until we|prior to|before 20\d\d)\b/i;
const AHEAD = anyOf(reports.times.wordings);
const YEARS = /\b20\d\d\b/g;
/** "nobody is", "it's an attestation" */
const EXPLAINED = anyOf([...reports.explained.wordings, ...reports.noStandard.wordings]);
const PAST_YEAR = /\b(?:in|since|before|until) (?:19\d\d|20(?:[01]\d|2[0-5]))\b/i;

const TESTERS = new Set(['firm', 'firms', 'company', 'vendor', 'provider', 'partner', 'team']);

/** The words of a name, and from the first sign around it to behind the last one. */
interface Stretch {
  first: number;
  from: number;
  to: number;
  last: number;
}
/** How many words on either side of it still belong to what it says: "our *annual* SOC 2 audit is in progress". */
const BESIDE_WORDS = 4;

const isRoleWithin = ({ marks }: Sentence, role: Role, from: number, to: number): boolean =>
  marks.slice(Math.max(0, from), to).some((_, index) => at(marks, Math.max(0, from) + index, role) > 0);

/** "We follow ISO 27001 but are not certified", "not formally audited": a standing that is denied by itself, with no scheme named right beside it. */
function deniesStandingOf(one: Spoken): boolean {
  const known = DENYING.get(one);
  if (known !== undefined) return known;
  const found = deniesStanding(one);
  DENYING.set(one, found);
  return found;
}
const DENYING = new WeakMap<Spoken, boolean>();
function deniesStanding({ read, mentions: named }: Spoken): boolean {
  const { words, marks } = read;
  for (let index = 0; index < words.length; index += 1) {
    if (!denies(read, index)) continue;
    for (let next = index + 1; next < Math.min(words.length, index + STANDING_WITHIN); next += 1) {
      if (/[,;:.]/.test(words[next]?.gap ?? '')) break;
      if (STANDINGS.some((act) => at(marks, next, act) > 0))
        return !named.some(
          ({ start }) => start > (words[next]?.end ?? 0) && start - (words[next]?.end ?? 0) <= TO_NAME_CHARS,
        );
      if (isStrange(read, next)) break;
    }
  }
  return false;
}
const STANDING_WITHIN = 5;
const STANDINGS = ['certified', 'attested', 'audited', 'accredited', 'authorized'] as const;
/** "Not certified *to* ISO 27001" names what is denied. */
const TO_NAME_CHARS = 12;

/** What the rest of the sentence adds. */
export function around(
  one: Spoken,
  mention: Mention,
  { first, from, to, last }: Stretch,
  isHere: boolean,
  signs: Set<string>,
): void {
  const { read, text, block } = one;
  const cues = cuesOf(read);
  const { subject, certainty, tense } = toldAt(read, isHere ? mention.start : 0, isHere ? mention.end : text.length);
  // "We have not engaged a penetration testing *firm*": said of whom it tests.
  const isTester = mention.sort === 'method' && TESTERS.has(read.words[to]?.text ?? '');
  signs.add(`subject-${isTester && read.marks.some((_, index) => at(read.marks, index, 'us') > 0) ? 'us' : subject}`);
  if (certainty !== 'claim') signs.add(`certainty-${certainty}`);
  if (tense === 'past' || AGO.test(text)) signs.add('past');
  if (PAST_YEAR.test(text)) signs.add('past-year');
  const year = Number(one.page.day.slice(0, 4));
  if (AHEAD.test(text) || [...text.matchAll(YEARS)].some(([said]) => Number(said) > year)) signs.add('ahead');
  // "An ISO 27001 certificate is not available": nothing is kept.
  for (const group of ['again', 'widened', 'kept', 'parts', 'asked'] as const)
    if (group === 'kept' && signs.has('denials-after')) continue;
    else if (cueWithin(cues, `pending.${group}`, first - BESIDE_WORDS, last + BESIDE_WORDS)) signs.add(group);
    else if (cueWithin(cues, `pending.${group}`, 0, read.words.length)) signs.add(`${group}-far`);
  for (const role of isTester ? (['reader'] as const) : (['reader', 'others'] as const))
    if (read.words.some((_, index) => at(read.marks, index, role) > 0))
      signs.add(isRoleWithin(read, role, first - BESIDE_WORDS, last) ? role : `${role}-far`);
  if (/\bfirst\b/i.test(text)) signs.add('first');
  if (
    /\b(?:(?<!, )yet|at this time|at present|so far|as of now|to date|thus far|currently|presently|today)\b/i.test(text)
  )
    signs.add('yet');
  if (read.words.length <= SHORT_WORDS) signs.add('short');
  if (block.kind !== 'text') signs.add(`in-${block.kind}`);
  if (mention.sort === 'law') signs.add('of-law');
  if (EXPLAINED.test(text)) signs.add('explained');
  if (deniesStandingOf(one)) signs.add('standing-denied');
  if (mention.sort === 'method') signs.add('of-method');
  if (/^\s*not? (?:yet )?/i.test(text)) signs.add('opens-denying');
  if (!isHere) return;
  const next = read.words[to];
  if (next !== undefined && /^[ -]$/.test(next.gap)) {
    if (isTester || cueAt(cues, to, 'pending.standing') > 0) signs.add('noun-standing');
    else if (
      isStrange(read, to) &&
      KINDS.every((kind) => cueAt(cues, to, `pending.${kind}` as Cue) === 0) &&
      at(read.marks, to, 'prepositions') === 0
    )
      signs.add('noun-other');
  }
  if (from === 0) signs.add('opens');
  if (
    one.statements.some(
      (said) =>
        said.mention.key === mention.key &&
        said.act !== 'named' &&
        said.polarity === 'affirmed' &&
        said.tense === 'now' &&
        said.certainty === 'claim' &&
        said.mention.start === mention.start,
    )
  )
    signs.add('affirmed');
  if (one.mentions.length > 1) signs.add('several');
  for (const said of one.statements) {
    if (said.mention.start !== mention.start || said.certainty !== 'claim' || said.act === 'named') continue;
    if (said.polarity !== 'denied') continue;
    signs.add(said.subject === 'us' ? 'we-deny' : 'said-denied');
    if (said.subject !== 'us' || !deniesHolding(one, said)) continue;
    signs.add('denies-holding');
    // "We have no SOC 2 report: our customers ask for ISO certificates.": what is denied is denied, whoever asks.
    signs.delete('asked-far');
    signs.delete('reader-far');
  }
}
