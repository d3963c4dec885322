/**
 * What a visitor may type, and how it is shown beside our own words. Both rest on Unicode properties
 * (https://www.unicode.org/reports/tr44/), so that a character nobody thought of is judged like its kind.
 */

/** Letters that fonts draw as an empty box of air: the blanks of the hieroglyphs. Hangul fillers are default-ignorable. */
const BLANK_LETTERS = '\u{13441}\u{13442}';
/** A letter or a number that leaves ink on the page. */
const VISIBLE = new RegExp(`(?![\\p{Default_Ignorable_Code_Point}${BLANK_LETTERS}])[\\p{L}\\p{N}]`, 'u');
export const hasVisibleLetter = (text: string): boolean => VISIBLE.test(text);

/** Joiners between two letters of scripts that write with them (RFC 5892, appendix A.1 and A.2), such as می‌خواهم and ශ්‍රී. */
const JOINING =
  '\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}' +
  '\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}';
const LETTER_OF_THESE = `(?=[\\p{L}\\p{M}])(?!\\p{Default_Ignorable_Code_Point})[${JOINING}]`;
const KEPT = [
  `(?<=${LETTER_OF_THESE})[\\u200c\\u200d](?=${LETTER_OF_THESE})`,
  // Another form of the character before it: ideographs in Japanese names, Mongolian letters, a picture in color, a key.
  '(?<=\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
  '(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]',
  '(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]|(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  // Pictures of several people.
  '(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d(?=\\p{Extended_Pictographic})',
].join('|');

/** What is seen by nobody or reorders what is seen: default-ignorables, direction controls, halves of pairs, noncharacters. */
const UNSEEN =
  '\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\p{Cf}\\p{Cs}\\p{Noncharacter_Code_Point}\\u2028\\u2029';
/** The braille pattern without dots, and letters without ink. */
const BLANKS = `\\u2800${BLANK_LETTERS}`;
const IN_LINE = new RegExp(`(?!${KEPT})[${UNSEEN}${BLANKS}\\p{Co}]`, 'u');
/** In a text of several lines a mark may say which way a word runs (UAX #9 §2.6); it reaches no further than its neighbors. */
const IN_TEXT = new RegExp(`(?!${KEPT})(?![\\u200e\\u200f\\u061c])[${UNSEEN}\\p{Co}]`, 'u');

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
/** The first character that does not belong there, as in `U+200B`; null when there is none. */
export function hiddenIn(text: string, several: 'one line' | 'lines' = 'one line'): string | null {
  const found = (several === 'lines' ? IN_TEXT : IN_LINE).exec(text);
  return found ? codeOf(found[0]) : null;
}

/** Control characters, line ends among them. */
export const CONTROL = /[\p{Cc}\u2028\u2029]/u;
export const CONTROL_IN_TEXT = /(?![\t\n\r])\p{Cc}/u;

/** A line break counts as one, as in a browser's `maxlength` (HTML §4.10.19.3); a form sends two characters for it. */
export const withPlainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Characters of scripts that run from right to left, by their blocks (UAX #9, default bidirectional classes R and AL). */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\p{Bidi_Control}]/u;
const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ['\u2068', '\u2069'];
const UNBALANCED = /[\u202a-\u202e\u2066-\u2069]/g;

/** Whether what stands around a text could be reordered by it. */
export const needsIsolation = (text: string): boolean => RIGHT_TO_LEFT.test(text);
/** Without what opens or closes a direction, which a text of one writer has no use for and which may be left open. */
export const withoutDirections = (text: string): string => text.replace(UNBALANCED, '');
/**
 * A visitor's words within plain text of ours (an email, a terminal, a cell): what runs from right to left stays within
 * its bounds (UAX #9 §2.5), line by line, for an isolate ends with its line. Other text comes back as it was.
 */
export const isolated = (text: string): string =>
  needsIsolation(text)
    ? withoutDirections(text)
        .split(/(\r\n|[\n\r\u0085\u2028\u2029])/)
        .map((line, at) => (at % 2 === 1 || line === '' ? line : `${FIRST_STRONG_ISOLATE}${line}${POP_ISOLATE}`))
        .join('')
    : text;

const ESCAPED = /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u007f-\u009f\u2028\u2029\ufeff]/gu;
/** JSON for a terminal: what is not seen there is escaped, and the value is the same (RFC 8259 §7). */
export const visibleJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(ESCAPED, (one) =>
    Array.from({ length: one.length }, (_, at) => `\\u${one.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
