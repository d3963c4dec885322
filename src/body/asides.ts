import { type Cut, cutOf } from './cuts.ts';

/** `:::note Title` and `:::`, as Docusaurus, VitePress and Starlight write an aside; what they leave out, the word says. */
const FENCE =
  /^([ \t]*):{3,}(?!:)[ \t]*(?:([A-Za-z][\w-]*)[ \t]*(?:\[([^\]\n]*)\])?(?:\{[^{}\n]*\})?[ \t]*([^\n]*))?$/gm;
/** GitHub's alerts: a quotation whose first line is `[!NOTE]`. */
const ALERT = /^[ \t]{0,3}>[ \t]?\[!([A-Za-z]+)\][ \t]*([^\n]*)(?:\n[ \t]{0,3}>[^\n]*)*/gm;

/** The line that opens an aside: its title between two stars on both sides, or the word where it has none. */
function opened(
  at: number,
  line: string,
  { indent, word, title }: { indent: string; word: string; title: string },
): Cut[] {
  const text = title.trim();
  if (text === '') {
    const name = `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`;
    return [cutOf(at, line, `${indent}**${name}**\n`)];
  }
  const start = line.lastIndexOf(text);
  return [
    cutOf(at, line.slice(0, start), `${indent}**`),
    cutOf(at + start + text.length, line.slice(start + text.length), '**\n'),
  ];
}

/**
 * Asides that other tools draw as boxes, as a bold line and the text itself. They are statements of the company, so that they may not
 * stay quotations, whose claims nobody judges.
 */
export function asideCuts(source: string, isCode: (offset: number) => boolean): Cut[] {
  const cuts: Cut[] = [];
  for (const { 0: line, 1: indent = '', 2: word, 3: label = '', 4: rest = '', index } of source.matchAll(FENCE)) {
    if (isCode(index + indent.length)) continue;
    cuts.push(...(word ? opened(index, line, { indent, word, title: label || rest }) : [cutOf(index, line, '')]));
  }
  for (const { 0: alert, 1: word = '', 2: rest = '', index } of source.matchAll(ALERT)) {
    if (isCode(index)) continue;
    const [first = '', ...lines] = alert.split('\n');
    cuts.push(...opened(index, first, { indent: '', word, title: rest }));
    let at = index + first.length + 1;
    for (const line of lines) {
      cuts.push(cutOf(at, /^[ \t]{0,3}>[ \t]?/.exec(line)?.[0] ?? '', ''));
      at += line.length + 1;
    }
  }
  return cuts;
}
