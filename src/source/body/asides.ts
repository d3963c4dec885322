import { type Cut, cutOf } from './draft.ts';

/** `:::note Title` and `:::`, as Docusaurus, VitePress and Starlight write an aside; what they leave out, the word says. */
const FENCE = /^([ \t]*):{3,}[ \t]*(?:([A-Za-z][\w-]*)[ \t]*(?:\[([^\]\n]*)\])?(?:\{[^{}\n]*\})?[ \t]*([^\n]*))?$/gm;
/** GitHub's alerts: a quotation whose first line is `[!NOTE]`. */
const ALERT = /^[ \t]{0,3}>[ \t]?\[!([A-Za-z]+)\][ \t]*([^\n]*)(?:\n[ \t]{0,3}>[^\n]*)*/gm;

const titled = (word: string, title: string): string =>
  `**${title.trim() || word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()}**`;

/**
 * Asides that other tools draw as boxes, as a bold line and the text itself. They are statements of the company, so that they may not
 * stay quotations, whose claims nobody judges.
 */
export function asideCuts(source: string, isCode: (offset: number) => boolean): Cut[] {
  const cuts: Cut[] = [];
  for (const { 0: line, 1: indent = '', 2: word, 3: label = '', 4: rest = '', index } of source.matchAll(FENCE)) {
    if (isCode(index + indent.length)) continue;
    cuts.push(cutOf(index, line, word ? `${indent}${titled(word, label || rest)}\n` : ''));
  }
  for (const { 0: alert, 1: word = '', 2: rest = '', index } of source.matchAll(ALERT)) {
    if (isCode(index)) continue;
    const [first = '', ...lines] = alert.split('\n');
    cuts.push(cutOf(index, first, `${titled(word, rest)}\n`));
    let at = index + first.length + 1;
    for (const line of lines) {
      cuts.push(cutOf(at, /^[ \t]{0,3}>[ \t]?/.exec(line)?.[0] ?? '', ''));
      at += line.length + 1;
    }
  }
  return cuts;
}
