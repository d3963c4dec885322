import { maskQuotations } from './mask.ts';
import type { Mapped } from './normalize.ts';
import { type Span, sentences } from './sentences.ts';

/** A stretch of prose before quotations are masked. `lead` is what it hangs on: a heading, a line that ends in a colon, a column's title. */
export interface RawBlock extends Mapped {
  kind: 'title' | 'question' | 'heading' | 'text' | 'cell';
  /** The field it stands in; null for a body. */
  path: (string | number)[] | null;
  lead: string;
  /** The heading it stands under; '' where there is none. */
  heading?: string;
  /** The headings that it stands under, from the outermost to the closest. */
  over?: readonly string[];
  /** For a heading: 1 to 6. */
  depth?: number;
  /** For an item of a list or a cell: the line with a colon before the list, or the head of the column. */
  leadIn?: string;
  /** The name of its row, for the two first cells read as one and for every cell from the third on: the first cell, or the first that isn't empty. */
  row?: string;
  /** For a cell below the head: the heads of all columns. */
  columns?: readonly string[];
  /** For a cell below the head: what stands in its row, from the first cell to the last. */
  cells?: readonly string[];
  /** For a paragraph: the question that the one before it asks, where no heading asks it. */
  asked?: string;
  /** For a question: the beginning of its answer, which decides whether the question is left standing as a claim. */
  answer?: string;
}

export interface Block extends RawBlock {
  sentences: Span[];
}

export function finish(raw: RawBlock): Block {
  const text = maskQuotations(raw.text);
  return {
    ...raw,
    text,
    lead: maskQuotations(raw.lead),
    heading: maskQuotations(raw.heading ?? ''),
    leadIn: lastSentence(maskQuotations(raw.leadIn ?? '')),
    sentences: sentences(text),
  };
}

/** A lead is a sentence: of a long paragraph before a list the last one counts. */
const LEAD_CHARS = 400;
function lastSentence(text: string): string {
  const close = text.slice(-LEAD_CHARS);
  const last = sentences(close).at(-1);
  return last === undefined ? '' : close.slice(last.start, last.end);
}
