import { anyOf } from '../../reading/wordings.ts';
import lexicon from './lexicon/built.json' with { type: 'json' };

const BUILT = new RegExp(anyOf(lexicon.built.wordings), 'gi');
const ENCRYPTED = new RegExp(anyOf(lexicon.encrypted.wordings), 'gi');
const PLAIN = new RegExp(anyOf(lexicon.plain.wordings), 'gi');
const PLEDGED = anyOf(lexicon.plain.unless);
const SPEAKS_OF_ENCRYPTION = /encrypt|cipher|hash|\bAES\b|\bTLS\b|\bSSL\b|\bHTTPS\b|\bVPN\b/i;

/**
 * Whether what begins at a place tells how something is built: "a key that only you hold", "integrity guarantees" of a cipher, and what
 * encryption makes "unreadable to unauthorized users". Nothing that could fail is promised by that. "Your files stay private" and "a tenant
 * cannot see another tenant's data" tell so, too, where no word makes a pledge of it.
 */
export function isBuiltSo(text: string, start: number): boolean {
  const covers = (wording: RegExp): boolean =>
    [...text.matchAll(wording)].some(({ index, 0: found }) => index <= start && start < index + found.length);
  if (covers(PLAIN) && !PLEDGED.test(text)) return true;
  return covers(BUILT) || (SPEAKS_OF_ENCRYPTION.test(text) && covers(ENCRYPTED));
}

const STRIVEN = new RegExp(anyOf(lexicon.striven.wordings), 'gi');
/** How far what is striven for may stand behind its verb, in characters. */
const STRIVEN_WITHIN = 90;

/** Whether what begins at a place is only striven for: "we do our best to make sure that your data is always protected". */
export const isStrivenFor = (text: string, start: number): boolean =>
  [...text.matchAll(STRIVEN)].some(({ index, 0: found }) => {
    const between = text.slice(index + found.length, start);
    return (
      index < start && start - index - found.length <= STRIVEN_WITHIN && !/[.;:!?]|, (?:so|and we)\b/.test(between)
    );
  });
