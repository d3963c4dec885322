import type { Block } from '../../reading/block.ts';
import { readSentence, type Sentence } from '../../reading/sentence.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf } from './cues.ts';
import { isUnderOffer } from './vendors-offered.ts';
import type { VendorSaid } from './vendors-said.ts';

const TOLD_WORDS = 24;
const PURPOSE_WORDS = 5;
/** What may stand between the vendors that an item begins with: "Zendesk and Zopim Chat - …". */
const JOINS = /^(?:and|inc|llc|ltd|chat|s3|com|io)$/;

/**
 * The vendor that an item of a list begins with, where the rest says what it does for us: "Zendesk – all requests to our support go through
 * it", "Render.com (cloud service provider)". A list under "Integrations" is none.
 */
export function vendorsDescribed(one: Spoken, said: readonly VendorSaid[]): VendorSaid[] {
  const { block, page, read } = one;
  const [first] = said;
  if (first === undefined || first.from !== 0 || first.vendor.internal || one.start !== 0) return [];
  if (hasFields(one, first)) return isUnderOffer(one) ? [] : [first];
  if (block.kind !== 'text' || page.collection === 'learn') return [];
  const isItem = block.lead.includes(' | ');
  const end = nameEnd(read, first.to);
  const gap = read.words[end]?.gap ?? '';
  if (!isItem && !/^ ?[–—(:-]/.test(gap)) return [];
  const isTold = isToldOfUs(read, end) || (/[–—(:-]/.test(gap) && namesPurpose(read, end));
  return isTold && !isUnderOffer(one) ? said.filter(({ from, vendor }) => from < end && !vendor.internal) : [];
}

function nameEnd({ words }: Sentence, to: number): number {
  let end = to;
  while (
    end < words.length &&
    /^(?: |\.|, )$/.test(words[end]?.gap ?? '') &&
    (JOINS.test(words[end]?.text ?? '') || (words[end]?.capital === true && JOINS.test(words[end - 1]?.text ?? '')))
  )
    end += 1;
  return end;
}

/** "All *our* support requests go through …", "*we* use this to …", "helps *us*". */
function isToldOfUs({ words, marks }: Sentence, from: number): boolean {
  const to = Math.min(words.length, from + TOLD_WORDS);
  if (words.slice(from, to).some(({ text }) => NOT_OURS.test(text))) return false;
  return marks.slice(from, to).some((mark) => mark?.has('us') === true || mark?.has('our') === true);
}
const NOT_OURS =
  /^(?:integration|integrations|integrate|integrates|connect|connector|plugin|competitor|alternative|customers'|export|import|sync)$/;

/** "(cloud service provider)", "– a website analytics tool", "(S3 for data storage)" */
function namesPurpose(sentence: Sentence, from: number): boolean {
  const cues = cuesOf(sentence);
  for (let at = from; at < from + PURPOSE_WORDS; at += 1) {
    if (NO_PURPOSE.test(sentence.words[at]?.text ?? '')) return false;
    if (
      cueAt(cues, at, 'labels.names') > 0 ||
      cueAt(cues, at, 'subprocessors.purposes') > 0 ||
      cueAt(cues, at, 'subprocessors.duties') > 0
    )
      return true;
  }
  return false;
}
/** "(and possibly other monitoring tools)" */
const NO_PURPOSE = /^(?:other|others|another|possibly|like|your|you|if|or|not|no)$/;

const NAME_CHARS = 60;
const NEXT = new WeakMap<Page, ReadonlyMap<Block, Block>>();
function nextOf(page: Page, block: Block): Block | undefined {
  let known = NEXT.get(page);
  if (known === undefined) {
    known = new Map(page.blocks.slice(1).map((next, at) => [page.blocks[at] as Block, next] as const));
    NEXT.set(page, known);
  }
  return known.get(block);
}
/** A heading or a line that is a vendor's name, with its purpose or the data that it gets beneath: "Deepgram" over "Purpose: Transcription". */
const hasFields = (one: Spoken, { to }: VendorSaid): boolean =>
  one.text.length <= NAME_CHARS &&
  (one.read.words[to] === undefined || one.read.words[to]?.gap.startsWith(' (') === true) &&
  isOverFields(one);
/** Whether the line beneath begins with a label such as "Purpose:". */
export function isOverFields({ block, page, read }: Spoken): boolean {
  const next = nextOf(page, block);
  if (next === undefined || next.kind !== 'text') return false;
  const label = /^\W*([A-Za-z ]{2,30}):/.exec(next.text)?.[1];
  if (label === undefined) return false;
  const said = readSentence(label, read.parties);
  return cueAt(cuesOf(said), 0, 'labels.fields') === said.words.length;
}
