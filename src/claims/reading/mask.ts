import { MASK } from './normalize.ts';

const hide = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found: string, lead: unknown) => {
    const kept = typeof lead === 'string' ? lead : '';
    return kept + MASK.repeat(found.length - kept.length);
  });

/**
 * Hides what is quoted and what is an address, length for length. Apostrophes stay: a straight single quote opens only
 * after a space or bracket and closes only before something that is no letter.
 */
export function maskQuotations(text: string): string {
  let result = hide(text, /“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|"[^"]*"|‹[^‹›]*›/g);
  result = hide(result, /(^|[\s([—–:-])(?:‘[^‘]*?’|'(?! )[^']*(?:'[a-z][^']*)*')(?![\p{L}\d])/gu);
  result = hide(
    result,
    /\bhttps?:\/\/[^\s)\]>]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w.-]+\.(?:pdf|ya?ml|mdx?|html?|json|csv)\b/gi,
  );
  result = hide(result, /(^|[\s(])\/[a-z][\w-]*\/[\w/#-]*/g);
  // A dash that joins two words without spaces is a hyphen to the reader.
  return result.replaceAll('’', "'").replace(/(?<=\p{L})–(?=\p{L})/gu, '-');
}
