import { type Mention, mentions } from '../lexicon/schemes.ts';
import { type Statement, statements } from '../lexicon/statements.ts';
import type { Block } from './block.ts';
import type { Page } from './page.ts';

/** A sentence with everything around it. `start` is its index in the block's text. */
export interface Spoken {
  page: Page;
  block: Block;
  text: string;
  start: number;
  /** The sentence before it in the same block, or ''. */
  previous: string;
  mentions: readonly Mention[];
  statements: readonly Statement[];
}

/** Every sentence of every page, in order. */
export function sentencesOf(pages: readonly Page[]): Spoken[] {
  const found: Spoken[] = [];
  for (const page of pages) {
    for (const block of page.blocks) {
      let previous = '';
      for (const { start, end } of block.sentences) {
        const text = block.text.slice(start, end);
        const named = mentions(text);
        found.push({
          page,
          block,
          text,
          start,
          previous,
          mentions: named,
          statements: named.length > 0 ? statements(text, named) : [],
        });
        previous = text;
      }
    }
  }
  return found;
}
