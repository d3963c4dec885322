/** A sentence of a block, by its bounds in the block's text. */
export interface Span {
  start: number;
  end: number;
}

const ABBREVIATIONS =
  /(?:(?<![\w.])(?:e\.g|i\.e|etc|vs|approx|cf|incl|nos|inc|ltd|llc|corp|co|st|dr|mr|ms|mrs|b\.v|u\.s|u\.k|s\.a|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|art|sec|fig)|(?<!\btype )\b[a-z])\.$/i;
const END = /[.!?…]+["'”’)\]\uFFFC]*(?= |$)/g;

/** Cuts a block into sentences. An abbreviation's point ends none, nor does one before a small letter. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const next = text.slice(end).trimStart().charAt(0);
    const small = next !== '' && next === next.toLowerCase() && next !== next.toUpperCase();
    const abbreviation =
      match[0].startsWith('.') && ABBREVIATIONS.test(text.slice(Math.max(0, end - 8), match.index + 1));
    if (match[0].startsWith('.') && small) continue;
    if (abbreviation && next !== '') continue;
    if (/\bno\.$/i.test(text.slice(Math.max(start, end - 4), end)) && /\d/.test(next)) continue;
    if (text.slice(start, end).trim() !== '') spans.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length });
  return spans.map(({ start: from, end }) => ({
    start: from + (text.slice(from, end).length - text.slice(from, end).trimStart().length),
    end,
  }));
}
