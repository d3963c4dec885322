import type { Block } from '../../reading/block.ts';
import { isQuestion } from '../../reading/told.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';

const ASKED = new WeakMap<Page, ReadonlyMap<Block, string>>();
/** For each block right below a question, the question: that of the page, a heading, or a line of its own. Read once. */
function askedOn(page: Page): ReadonlyMap<Block, string> {
  const known = ASKED.get(page);
  if (known !== undefined) return known;
  const found = new Map<Block, string>();
  let asked = '';
  for (const block of page.blocks) {
    // The category of an answer stands between its question and its text.
    if (block.path !== null && block.kind !== 'question' && block.kind !== 'title') continue;
    const last = block.sentences.at(-1);
    const close = last === undefined ? '' : block.text.slice(last.start, last.end);
    if (asked !== '' && block.kind === 'text') found.set(block, asked);
    asked = isQuestion(close) ? close : '';
  }
  ASKED.set(page, found);
  return found;
}

/** The question that a sentence answers: what was asked right before its paragraph, or in it; '' where nothing was. */
export function askedOver(one: Spoken): string {
  const { block, page, start, text } = one;
  if (block.kind !== 'text' || isQuestion(text)) return '';
  if (start > 0)
    for (const { start: from, end } of block.sentences.slice(0, QUESTION_WITHIN)) {
      const said = block.text.slice(from, end);
      if (from < start && isQuestion(said)) return said;
    }
  return askedOn(page).get(block) ?? '';
}
const QUESTION_WITHIN = 2;
