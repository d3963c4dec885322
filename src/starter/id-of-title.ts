import anyAscii from 'any-ascii';
import { ID_PATTERN } from '../schemas/patterns.ts';

/** Long enough to tell two questions apart, short enough for an address. */
const ID_MAX_CHARS = 60;

/** German and Nordic letters as their speakers write them where only ASCII is to be had. */
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/**
 * The id that a title gets, by the rule of ids: "Verschlüsseln Sie Daten?" → `verschluesseln-sie-daten`, "数据加密" → `shu-ju-jia-mi`.
 * Cut between words. Null when nothing in it can be written in ASCII.
 */
export function idOfTitle(title: string): string | null {
  const spelled = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => SPELLED[letter] ?? letter)
    // Each ideograph is a syllable of its own.
    .replace(/\p{Script=Han}/gu, (sign) => ` ${anyAscii(sign)} `);
  // A contraction is one word, "don’t" → "dont"; a soft sign turns into an apostrophe, too.
  const written = anyAscii(spelled)
    .toLowerCase()
    .replace(/(?<=[a-z])'+(?=[a-z])/g, '');
  const words = written.match(/[a-z0-9]+/g) ?? [];
  let id = (words[0] ?? '').slice(0, ID_MAX_CHARS);
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > ID_MAX_CHARS) break;
    id += `-${word}`;
  }
  return ID_PATTERN.test(id) ? id : null;
}
