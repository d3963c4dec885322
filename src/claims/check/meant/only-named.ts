import type { Block } from '../../reading/block.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { readSentence, type Sentence } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { denies } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { isAssuring } from './claim-evidence.ts';
import { cueAt, cuesOf } from './cues.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };

/** Standings that are said outright, by whatever stands above: "Certifications". */
const OUTRIGHT: ReadonlySet<Statement['act']> = new Set(['certified', 'attested', 'authorized', 'accredited']);

/** Whether a line under a heading or a lead only names a scheme, or a subject of its own, and says nothing of having it. */
export function isOnlyNamed(sentence: Spoken, statement: Statement): boolean {
  const { from } = statement;
  if (from !== 'heading' && from !== 'lead') return false;
  return (
    isBareNoun(sentence, statement) ||
    isHeadingOfSection(sentence, statement) ||
    isDefined(sentence, statement) ||
    isStillToComeBelow(sentence, statement)
  );
}

/** "Compliance", as one item among the subjects of a standard. */
const isBareNoun = ({ text, mentions: named }: Spoken, { noun, word }: Statement): boolean =>
  noun && named.length === 0 && /^compliance$/i.test(word) && text.replace(/[^\p{L}]/gu, '') === word;

/** "### PCI DSS" under "Compliance": what follows it tells how things stand. */
export const isHeadingOfSection = ({ block, text, mentions: named }: Spoken, { mention, act }: Statement): boolean =>
  block.kind === 'heading' && !OUTRIGHT.has(act) && named.length === 1 && isBare(text, mention);
const isBare = (text: string, { start, end }: Statement['mention']): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));

/** "PCI compliance on our platform", as a heading: what the section is about, and what it says tells the rest. */
export const isTopic = ({ block, text }: Spoken, { mention, act, noun }: Statement): boolean =>
  block.kind === 'heading' &&
  noun &&
  act === 'compliant' &&
  /^\W*$/.test(text.slice(0, mention.start)) &&
  TOPIC.test(text.slice(mention.end));
const TOPIC = /^[ -]compliance (?:on|in|for|with|across|through|via) /i;

/** "PCI DSS: For handling card data", "SOC 2: for service organizations that need a report": what it is for. */
const isDefined = ({ text }: Spoken, { mention, act }: Statement): boolean =>
  !OUTRIGHT.has(act) && isForWhat(text.slice(mention.end));
const PUT = /^[*)\]]{0,3} ?[:–—-] ?for /i;
const DOING = /^\W*for [a-z]+ing\b/i;
const FOR_WHOM = anyOf(others.forWhat.wordings);
const isForWhat = (after: string): boolean => PUT.test(after) && (DOING.test(after) || FOR_WHOM.test(after));

/** A card: a name, what it is, and "In progress" below. */
function isStillToComeBelow(
  { page, block, text, read, mentions: named }: Spoken,
  { mention, from }: Statement,
): boolean {
  if (from !== 'heading' || block.kind !== 'text' || named.length !== 1 || !isBare(text, mention)) return false;
  const at = placesOf(page).get(block) ?? page.blocks.length;
  for (const { kind, text: below } of page.blocks.slice(at + 1, at + 1 + CARD_LINES)) {
    if (kind !== 'text' || (below.length <= STATUS_CHARS && mentions(below).length > 0)) return false;
    if (below.length <= STATUS_CHARS && isStatusToCome(readSentence(below, read.parties))) return true;
  }
  return false;
}
/** What a card says besides its name: a description and a status. */
const CARD_LINES = 2;
const STATUS_CHARS = 40;
/** "In progress", "Status: planned", "Audit under way". */
const isStatusToCome = (line: Sentence): boolean =>
  cueAt(cuesOf(line), OF_STATUS.has(line.words[0]?.text ?? '') ? 1 : 0, 'pending.states') > 0;
const OF_STATUS = new Set(['status', 'currently', 'audit', 'certification']);

/**
 * Whether a heading is over lines that deny what it names, or tell that it's still to come. A line that is only the name is a card's title
 * where text follows: it claims something only if that text does.
 */
export function isUnfinishedBelow(one: Spoken): boolean {
  if (isDeniedBelow(one)) return true;
  if (!isTitle(one)) return false;
  const below = linesBelow(one);
  return below.length > 0 && !below.some(({ words }) => words.some((word) => isAssuring(word.text)));
}
/** Whether what follows a heading, or a line that is only a name, denies what it names or tells that it's still to come. */
export function isDeniedBelow(one: Spoken): boolean {
  const { block, read, start, text: own } = one;
  // "**SOC 2.** Not held.": what follows stands in the same paragraph.
  if (start === 0 && own.length < block.text.length && read.words.length <= TITLE_WORDS && block.kind === 'text') {
    const rest = readSentence(block.text.slice(own.length, own.length + SECTION_CHARS), read.parties);
    if (isUnfinished(rest)) return true;
  }
  return (block.kind === 'heading' || isTitle(one)) && linesBelow(one).some(isUnfinished);
}
/** "**SOC 2 compliance**", right over "Working toward SOC 2 Type I": the line below says of the same scheme that it is aimed at. */
export function isAimedAtBelow(one: Spoken, { key }: Mention): boolean {
  if (!isTitle(one)) return false;
  const [line] = linesBelow(one);
  if (line === undefined || !mentions(line.text).some((named) => named.key === key)) return false;
  const cues = cuesOf(line);
  return line.words.slice(0, AIM_WITHIN).some((_, index) => cueAt(cues, index, 'pending.aims') > 0);
}
const AIM_WITHIN = 6;
const isTitle = ({ block, read }: Spoken): boolean =>
  block.kind === 'text' && (block.lead === ' | ' || !block.lead.includes(' | ')) && read.words.length <= TITLE_WORDS;
/** The first lines below one, until the next heading or title. */
function linesBelow(one: Spoken): Sentence[] {
  const { page, block, read } = one;
  const below: Sentence[] = [];
  const at = placesOf(page).get(block) ?? page.blocks.length;
  for (const { kind, text } of page.blocks.slice(at + 1, at + 1 + SECTION_LINES)) {
    if (kind === 'heading') break;
    const start = text.slice(0, SECTION_CHARS);
    const line = readSentence(start, read.parties);
    if (below.length > 0 && isTitle(one) && line.words.length <= TITLE_WORDS && mentions(start).length > 0) break;
    below.push(line);
  }
  return below;
}
/** "SOC 2 Type II: our SOC 2 Type II audit is in progress.": named, and told of as planned or denied in the same sentence. */
export const isToldOtherwise = ({ statements }: Spoken, { key }: Mention): boolean =>
  statements.some(
    ({ mention, tense, polarity }) => mention.key === key && (tense === 'planned' || polarity === 'denied'),
  );

/** Whether a line denies something, or tells that it is still to come. */
function isUnfinished(line: Sentence): boolean {
  const cues = cuesOf(line);
  return line.words.some((_, index) => denies(line, index) || UNFINISHED.some((cue) => cueAt(cues, index, cue) > 0));
}
const TITLE_WORDS = 6;
const SECTION_LINES = 4;
const SECTION_CHARS = 300;
const UNFINISHED = ['pending.states', 'pending.later', 'pending.aims', 'pending.denials', 'pending.deferred'] as const;

const PLACES = new WeakMap<Page, ReadonlyMap<Block, number>>();
/** Where each block stands in its page; counted once. */
function placesOf(page: Page): ReadonlyMap<Block, number> {
  const found = PLACES.get(page) ?? new Map(page.blocks.map((block, index) => [block, index] as const));
  PLACES.set(page, found);
  return found;
}
