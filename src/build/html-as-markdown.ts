import { tagsIn } from '../body/tags.ts';

const HEADING = /^h[1-6]$/;
const BLOCKS = new Set(
  'address article aside body br caption center dd details div dl dt fieldset figcaption figure footer form head header hr html label main nav ol option p section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
/** What stands in these is code, or somebody else's words. */
const SILENT = new Set(['script', 'style', 'template', 'pre', 'code', 'blockquote', 'q', 'svg', 'textarea']);

/** Whether a text is HTML rather than Markdown with a few tags in it. */
export const looksLikeHtml = (name: string, text: string): boolean =>
  /\.html?$/i.test(name) ||
  (/^\s*(?:<!doctype\b|<(?:html|head|body|div|p|h[1-6]|section|article|main|table|ul|ol)\b)/i.test(text) &&
    /<\/(?:p|div|h[1-6]|li|td|body|section|article)>/i.test(text));

/** A sign that Markdown takes for no indent, and every reader for a space. */
const HARD_SPACE = '\u00a0';
/** Text whose lines are not code for being indented; every character keeps its place. */
const withoutIndents = (text: string): string =>
  text.replace(/^[ \t]{4,}/gm, (indent) => HARD_SPACE.repeat(indent.length));

/** A plain text or an email: what it repeats of another one (RFC 3676 §4.5) is nobody's word here; every character keeps its place. */
export const plainAsMarkdown = (text: string): string =>
  withoutIndents(text.replace(/^>.*$/gm, (line) => ' '.repeat(line.length)));

/**
 * HTML as Markdown in which every character keeps its place: a tag that begins or ends a block becomes the end of a paragraph as long as the
 * tag, a heading and a list item begin as they do in Markdown, and tags within a line stay.
 */
export function htmlAsMarkdown(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  let until: string | undefined;
  const tags = tagsIn(html);
  const lastClosed = new Map(
    tags.flatMap((tag) => (tag.closes ? [[tag.name.toLowerCase(), tag.offset] as const] : [])),
  );
  const blank = (length: number, end: string): string => ' '.repeat(Math.max(0, length - end.length)) + end;
  for (const { name: written, text, offset, closes } of tags) {
    const name = written.toLowerCase();
    const end = offset + text.length;
    if (until !== undefined) {
      if (!closes || name !== until) continue;
      pieces.push(html.slice(at, end).replace(/[^\n]/g, ' '));
      until = undefined;
    } else {
      pieces.push(html.slice(at, offset));
      if (SILENT.has(name) && !closes && (lastClosed.get(name) ?? -1) > offset) {
        until = name;
        at = offset;
        continue;
      }
      if (HEADING.test(name)) pieces.push(blank(text.length, closes ? '\n\n' : '\n\n# '));
      else if (name === 'li') pieces.push(blank(text.length, closes ? '\n' : '\n- '));
      else if (BLOCKS.has(name)) pieces.push(blank(text.length, '\n\n'));
      else pieces.push(text);
    }
    at = end;
  }
  return withoutIndents(
    pieces.join('') + html.slice(at).replace(/<!doctype[^>]*>/i, (found) => ' '.repeat(found.length)),
  );
}
