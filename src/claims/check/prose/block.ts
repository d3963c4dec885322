import { maskQuotations } from './mask.ts';
import type { Mapped } from './normalize.ts';
import { type Span, sentences } from './sentences.ts';

/** A stretch of prose before quotations are masked. `lead` is what it hangs on: a heading, a line that ends in a colon, a column's title. */
export interface RawBlock extends Mapped {
  kind: 'title' | 'question' | 'heading' | 'text' | 'cell';
  /** The field it stands in; null for a body. */
  path: (string | number)[] | null;
  lead: string;
  /** For a question: the beginning of its answer, which decides whether the question is left standing as a claim. */
  answer?: string;
}

export interface Block extends RawBlock {
  sentences: Span[];
}

export function finish(raw: RawBlock): Block {
  const text = maskQuotations(raw.text);
  return { ...raw, text, lead: maskQuotations(raw.lead), sentences: sentences(text) };
}
