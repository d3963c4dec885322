import { readSentence, type Sentence } from '../../reading/sentence.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import { namesSubprocessors, namesVendors } from './vendor-list-words.ts';

/** How much surer it must be that a vendor is in use, in logits, where a page tells its readers what to do. */
const COST = 2.5;
const STRICT_COST = 4;
/** As many steps make a page of instructions, and as large a share of its sentences. */
const LEAST_STEPS = 3;
const SHARE = 0.08;
const STRICT_SHARE = 0.15;

/** "Then click Save", "3. Please open the console" */
const OPENING = /^(?:then|next|now|first|second|third|finally|please|simply|just|and|to|step|\d+)$/;
const OPENING_WORDS = 2;

/** Whether a sentence begins with what a reader is to do on a screen or in a console: "Click Save", "Next, paste the key". */
export function isStep(read: Sentence): boolean {
  const { words, text } = read;
  let first = 0;
  while (first < OPENING_WORDS && OPENING.test(words[first]?.text ?? '')) first += 1;
  const length = cueAt(cuesOf(read), first, 'weighed.steps');
  const next = words[first + length];
  // "Open source", "Create.": nothing that is to be done.
  return (
    length > 0 &&
    next !== undefined &&
    next.gap === ' ' &&
    !/^(?:of|is|are|was|has|source)$/.test(next.text) &&
    !text.endsWith('?')
  );
}

/** For each page what it costs a vendor there to be taken for one in use: nothing but on pages that guide their readers. */
export function costsOfGuides(sentences: readonly Spoken[]): ReadonlyMap<Page, number> {
  const costs = new Map<Page, number>();
  for (const [page, ones] of Map.groupBy(sentences, (one) => one.page)) {
    const steps = ones.filter(({ read }) => isStep(read)).length;
    const share = steps / ones.length;
    const ofSteps = steps < LEAST_STEPS || share < SHARE ? 0 : share < STRICT_SHARE ? COST : STRICT_COST;
    const cost = Math.max(
      ofSteps,
      isOfCode(page, ones.length) || isGuideByTitle(page, ones) ? COST : 0,
      speaksOfReaders(ones) ? MILD_COST : 0,
    );
    if (cost > 0) costs.set(page, cost);
  }
  return costs;
}

const MILD_COST = 1.5;
const LEAST_SENTENCES = 8;
const OURS_SHARE = 0.1;
const READERS_SHARE = 0.25;
const DATA_SHARE = 0.1;
/** A page that speaks to its reader all along, but hardly ever of us or of the reader's data: a guide to what the reader has. */
function speaksOfReaders(ones: readonly Spoken[]): boolean {
  if (ones.length < LEAST_SENTENCES) return false;
  const ours = ones.filter(({ read }) => speaksOfUs(read)).length;
  const readers = ones.filter(({ read: { marks } }) => marks.some((mark) => mark?.has('reader') === true)).length;
  if (ours / ones.length >= OURS_SHARE || readers / ones.length < READERS_SHARE) return false;
  const ofData = ones.filter(({ read }) => cueWithin(cuesOf(read), 'subprocessors.data', 0, read.words.length)).length;
  return ofData / ones.length < DATA_SHARE;
}
const speaksOfUs = ({ marks }: Sentence): boolean =>
  marks.some((mark) => mark?.has('us') === true || mark?.has('our') === true);

const LEAST_CODE = 8;
const CODE_SHARE = 0.4;
/** A reference for programmers: names of fields and functions in as many places as two sentences of five. */
function isOfCode({ entry }: Page, many: number): boolean {
  const spans = entry.body.match(/`[^`\n]+`/g)?.length ?? 0;
  return spans >= LEAST_CODE && spans / many >= CODE_SHARE;
}

/** "Integrations", "How to set up single sign-on" */
function isGuideByTitle({ entry }: Page, [one]: readonly Spoken[]): boolean {
  const { question = '', title = '' } = entry.data as { question?: string; title?: string };
  if (one === undefined) return false;
  const read = readSentence(`${question} ${title}`.trim().slice(0, TITLE_CHARS), one.read.parties);
  return cueWithin(cuesOf(read), 'weighed.guideTitles', 0, read.words.length);
}
const TITLE_CHARS = 160;

/** What it costs in a sentence: nothing where it speaks of us, and something anywhere where it tells its reader to do something. */
export function costIn(costs: ReadonlyMap<Page, number>, { page, read }: Spoken): number {
  if (speaksOfUs(read)) return 0;
  return (costs.get(page) ?? 0) + (isStep(read) ? STEP_COST : 0);
}
const STEP_COST = 1;

/** Under "Subprocessors", "Services that we use": a list of vendors, whatever else the page tells. */
export const isUnderVendors = ({ block: { over = [], leadIn = '' } }: Spoken): boolean =>
  [leadIn, ...over].some((text) => text !== '' && (namesSubprocessors(text) || namesVendors(text)));
