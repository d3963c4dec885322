import type { RawBlock } from '../../reading/block.ts';

/** A paragraph that is one question, with what may stand behind it in brackets. */
const ASKS = /^[^.!?]{8,240}(?:\((?:e\.g\.|i\.e\.)[^()]*\)[^.!?]*)?\?\s*(?:\([^()]{1,160}\))?$/;
/** Each paragraph right below a question that is no heading, with that question. */
export const withAsked = (blocks: readonly RawBlock[]): RawBlock[] =>
  blocks.map((block, index) => {
    const before = blocks[index - 1];
    const isAnswer = before !== undefined && [before, block].every(isParagraph) && before.heading === block.heading;
    return isAnswer && ASKS.test(before.text.trim()) && !ASKS.test(block.text.trim())
      ? { ...block, asked: before.text.trim() }
      : block;
  });
const isParagraph = ({ kind, path, lead }: RawBlock): boolean =>
  kind === 'text' && path === null && !lead.includes(' | ');

/** "Stores card data", and in the next paragraph "no": the line is a label, and says nothing by itself. */
export const withRefused = (blocks: readonly RawBlock[]): RawBlock[] =>
  blocks.map((block, index) => {
    const next = blocks[index + 1];
    const isLabel = block.kind === 'text' && block.text.length <= LABEL_CHARS && !/[.!?:;,]\W*$/.test(block.text);
    if (!isLabel || next?.kind !== 'text' || !REFUSED.test(next.text)) return block;
    return { ...block, kind: 'heading', answer: next.text };
  });
const LABEL_CHARS = 120;
const REFUSED = /^\W*(?:no|none|never|n\/a|not applicable|false)\W*$/i;
