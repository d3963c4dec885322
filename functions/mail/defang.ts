/** Characters that a browser reads as a dot in a host name (UTS #46 §4, mapping). */
const DOTS = '.\u3002\uff0e\uff61';
const DOT = new RegExp(`(?<=[\\p{L}\\p{N}\\p{M}_\\-\\])])[${DOTS}](?=[\\p{L}\\p{N}\\p{M}_\\-\\[])`, 'gu');

/**
 * A visitor's words as plain text that no mail program turns into a link: `http` becomes `hxxp`, the colon of every scheme and the dots
 * and at signs within words are bracketed. Letters without width, which could hide any of these, go.
 */
export const defang = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/(h)tt(?=ps?\s*:)/gi, (_, h: string) => (h === 'H' ? 'HXX' : 'hxx'))
    .replace(/(?<=[a-z+])(?<!hxxps?):(?=\S)/gi, '[:]')
    .replace(DOT, '[.]')
    .replace(/[@\uff20\ufe6b]/g, '[at]');
