/** How wide a text is, in the unit of the drawing. */
export type Measure = (text: string) => number;

/**
 * A text in lines that fit, broken between words as its language has them, or inside one that is wider than a line. What does not
 * fit into `most` lines ends in an ellipsis.
 */
export function wrap(text: string, width: Measure, room: number, most: number, language: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text, language)) {
    for (const piece of width(part) > room ? part : [part]) {
      if (line !== '' && width((line + piece).trimEnd()) > room) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = [...(kept[most - 1] ?? '')];
  while (last.length > 0 && width(`${last.join('').trimEnd()}…`) > room) last = last.slice(0, -1);
  kept[most - 1] = `${last.join('').trimEnd()}…`;
  return kept;
}

/** Words with what follows them; marks and no-break spaces stay where they are. */
function partsOf(text: string, language: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const before = parts.at(-1);
    const opens = before !== undefined && !/\s$/.test(before) && (!isWordLike || /[^\p{L}\p{N}]$/u.test(before));
    if (opens && !/^ +$/.test(segment)) parts[parts.length - 1] = before + segment;
    else if (before !== undefined && /^ +$/.test(segment)) parts[parts.length - 1] = before + segment;
    else if (before?.endsWith('\u00a0')) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
/** Shares of the size of a letter in the widest of the fonts that a reader's machine may have. */
const shareOf = (sign: string): number => {
  if (/\p{M}|\u200d|\ufe0f/u.test(sign)) return 0;
  if (WIDE.test(sign) || /\p{Extended_Pictographic}/u.test(sign)) return 1;
  if (/[ijlIf.,:;'’|!()[\] t]/.test(sign)) return 0.34;
  if (/[mwMW@%—]/.test(sign)) return 0.95;
  return /\p{Lu}/u.test(sign) ? 0.72 : 0.6;
};
/** A width that is rather too large, where nobody knows the font. */
export const roughWidth =
  (size: number): Measure =>
  (text) =>
    [...text].reduce((sum, sign) => sum + shareOf(sign) * size, 0);
