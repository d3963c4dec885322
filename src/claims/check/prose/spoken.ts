import type { Parties } from '../../reading/parties.ts';
import { readSentence, type Sentence } from '../../reading/sentence.ts';
import { type Statement, statementsOf } from '../../reading/statements.ts';
import { type Mention, mentions } from '../lexicon/schemes.ts';
import { type Statement as Older, statements as olderStatements } from '../lexicon/statements.ts';
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
  /** What it says of each scheme. */
  statements: readonly Statement[];
  /** The same sentence with its words, clauses and surroundings: `toldAt(sentence.read, start, end)` says how a stretch of it is told. */
  read: Sentence;
  /** The reading before this one, until its rules have moved. */
  older: readonly Older[];
}

/** Every sentence of every page, in order. */
export function sentencesOf(pages: readonly Page[], parties: Parties): Spoken[] {
  const found: Spoken[] = [];
  for (const page of pages) {
    for (const block of page.blocks) {
      let previous = '';
      for (const { start, end } of block.sentences) {
        const text = block.text.slice(start, end);
        const named = mentions(text);
        const read = readSentence(text, parties, {
          heading: block.lead,
          previous,
          ...(block.answer === undefined ? {} : { answer: block.answer }),
        });
        found.push({
          page,
          block,
          text,
          start,
          previous,
          mentions: named,
          read,
          statements: statementsOf(read, named),
          older: named.length > 0 ? olderStatements(text, named) : [],
        });
        previous = text;
      }
    }
  }
  return found;
}
