import type { Block } from '../../reading/block.ts';
import { readSentence } from '../../reading/sentence.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf } from './cues.ts';

const NEXT = new WeakMap<Page, ReadonlyMap<Block, Block>>();
function nextOf(page: Page, block: Block): Block | undefined {
  let known = NEXT.get(page);
  if (known === undefined) {
    known = new Map(page.blocks.slice(1).map((next, at) => [page.blocks[at] as Block, next] as const));
    NEXT.set(page, known);
  }
  return known.get(block);
}

/** Whether the line beneath begins with a label such as "Purpose:": "Deepgram" over "Purpose: Transcription". */
export function isOverFields({ block, page, read }: Spoken): boolean {
  const next = nextOf(page, block);
  if (next === undefined || next.kind !== 'text') return false;
  const label = /^\W*([A-Za-z ]{2,30}):/.exec(next.text)?.[1];
  if (label === undefined) return false;
  const said = readSentence(label, read.parties);
  return cueAt(cuesOf(said), 0, 'labels.fields') === said.words.length;
}
