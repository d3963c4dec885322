import stopped from './lexicon/stopped.json' with { type: 'json' };
/** A sentence of a block, by its bounds in the block's text. */
export interface Span {
  start: number;
  end: number;
}

const ABBREVIATIONS = new RegExp(
  String.raw`(?:(?<![\w.])(?:${stopped.words.join('|').replaceAll('.', String.raw`\.`)})|(?<!\btype )\b[a-z])\.$`,
  'i',
);
const NUMBER = /^[A-Z]{0,6}[-/]?\d|^[A-Z]{1,6}-|^[A-Z]{1,6} \d/;
const END = /(?<![.!?…])[.!?…]+["'”’)\]\uFFFC]*(?= |$)/g;

/**
 * The longest sentence of a contract is shorter. What goes on beyond is cut at a space, so that a rule which looks around each word of a
 * sentence takes no more than twice as long for twice as much text.
 */
const SENTENCE_CHARS = 1200;

/** Cuts a block into sentences. An abbreviation's point ends none, nor does one before a small letter. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const next = text.charAt(text.charAt(end) === ' ' ? end + 1 : end);
    const small = next !== '' && next === next.toLowerCase() && next !== next.toUpperCase();
    const abbreviation =
      match[0].startsWith('.') && ABBREVIATIONS.test(text.slice(Math.max(0, end - 8), match.index + 1));
    if (match[0].startsWith('.') && small) continue;
    if (abbreviation && next !== '') continue;
    // "No. 12" and "No. EC-27001"
    if (/\bno\.$/i.test(text.slice(Math.max(start, end - 4), end)) && NUMBER.test(text.slice(end + 1, end + 10)))
      continue;
    if (text.slice(start, end).trim() !== '') spans.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length });
  return spans.flatMap((span) => pieces(text, trimmed(text, span)));
}

function trimmed(text: string, { start, end }: Span): Span {
  const sentence = text.slice(start, end);
  return { start: start + sentence.length - sentence.trimStart().length, end };
}

function pieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > SENTENCE_CHARS) {
    const space = text.lastIndexOf(' ', from + SENTENCE_CHARS);
    const to = space > from + SENTENCE_CHARS / 2 ? space : from + SENTENCE_CHARS;
    found.push({ start: from, end: to });
    from = text.charAt(to) === ' ' ? to + 1 : to;
  }
  return [...found, { start: from, end }];
}
