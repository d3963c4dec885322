import { MASK } from './normalize.ts';

const hide = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found: string, lead: unknown) => {
    const kept = typeof lead === 'string' ? lead : '';
    return kept + MASK.repeat(found.length - kept.length);
  });

/** Where a straight single quote may open: after a space, a bracket or a dash, and before something that is no space. */
const OPENS = /(?:^|[\s([—–:-])'(?! )/g;
const BEGINS_WITH_LETTER = /^[\p{L}\d]/u;

/**
 * Hides what stands between straight single quotes. One inside a word is an apostrophe; the first that is not closes the quotation, unless
 * a letter follows. Each mark is looked at once.
 */
function hideSingle(text: string): string {
  if (!text.includes("'")) return text;
  /** For each place, the next mark there that is no apostrophe before a small letter. */
  const closing = new Int32Array(text.length + 1).fill(-1);
  for (let at = text.length - 1; at >= 0; at -= 1)
    closing[at] = text[at] === "'" && !/[a-z]/.test(text[at + 1] ?? '') ? at : (closing[at + 1] ?? -1);
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(OPENS)) {
    const open = index + found.length - 1;
    const close = closing[open + 1] ?? -1;
    if (open < done || close === -1 || BEGINS_WITH_LETTER.test(text.slice(close + 1, close + 3))) continue;
    pieces.push(text.slice(done, open), MASK.repeat(close + 1 - open));
    done = close + 1;
  }
  return pieces.join('') + text.slice(done);
}

/**
 * Hides what is quoted and what is an address, length for length. Apostrophes stay: a straight single quote opens only
 * after a space or bracket and closes only before something that is no letter.
 */
export function maskQuotations(text: string): string {
  let result = hide(text, /“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|"[^"]*"|‹[^‹›]*›/g);
  result = hide(result, /(^|[\s([—–:-])‘[^‘]*?’(?![\p{L}\d])/gu);
  result = hideSingle(result);
  // Each begins where its own letters begin: tried again at every letter, a long word would take forever.
  result = hide(result, /\bhttps?:\/\/[^\s)\]>]+/gi);
  result = hide(result, /(?<![\w.+-])([.+-]*)\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g);
  result = hide(result, /(?<![\w.-])([.-]*)\b[\w.-]+\.(?:pdf|ya?ml|mdx?|html?|json|csv)\b/gi);
  result = hide(result, /(^|[\s(])\/[a-z][\w-]*\/[\w/#-]*/g);
  // A dash that joins two words without spaces is a hyphen to the reader.
  return result.replaceAll('’', "'").replace(/(?<=\p{L})–(?=\p{L})/gu, '-');
}
