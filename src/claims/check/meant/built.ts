import { anyOf } from '../../reading/wordings.ts';
import lexicon from './lexicon/built.json' with { type: 'json' };

const BUILT = new RegExp(anyOf(lexicon.built.wordings), 'gi');
const ENCRYPTED = new RegExp(anyOf(lexicon.encrypted.wordings), 'gi');
const SPEAKS_OF_ENCRYPTION = /encrypt|cipher|hash|\bAES\b|\bTLS\b/i;

/**
 * Whether what begins at a place tells how something is built: "a key that only you hold", "integrity guarantees" of a cipher, and what
 * encryption makes "unreadable to unauthorized users". Nothing that could fail is promised by that.
 */
export function isBuiltSo(text: string, start: number): boolean {
  const covers = (wording: RegExp): boolean =>
    [...text.matchAll(wording)].some(({ index, 0: found }) => index <= start && start < index + found.length);
  return covers(BUILT) || (SPEAKS_OF_ENCRYPTION.test(text) && covers(ENCRYPTED));
}
