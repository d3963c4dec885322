import file from './lexicon/misworded.json' with { type: 'json' };
import { anyWritten, finderOf, flat, type Stretch } from './worded.ts';

/** A stretch of a text in which a word of the trade is said of what it does not name, and the text that says what it means. */
export interface Misworded extends Stretch {
  source: string;
}

const MISUSES = file.misuses.map((misuse) => ({ source: misuse.source, find: finderOf(misuse, file.lists) }));

/** Every word of the trade that a text uses for something else, at most one of each kind. */
export const miswordedIn = (text: string): Misworded[] =>
  MISUSES.flatMap(({ source, find }) => {
    const met = find(text);
    return met === null ? [] : [{ ...met, source }];
  });

const SEALED = anyWritten(['@kept'], file.lists);
const WIRE = anyWritten(['@wire'], file.lists);
const KEYS_APART = anyWritten(['@ownKeys', '@elsewhere'], file.lists);
/** Where a title or a sentence speaks of end-to-end encryption; null where it doesn't. */
export const sealedIn = (text: string): Stretch | null => {
  const met = SEALED.exec(flat(text));
  return met === null ? null : { start: met.index, end: met.index + met[0].length };
};
const SOUNDS_APART = anyWritten(['@soundsApart'], file.lists);
/** Whether a text tells of no more than encryption on the way and in storage; with a key that customers bring the provider works all the same. */
export function isOnlyOnTheWay(text: string): boolean {
  const read = flat(text);
  return WIRE.test(read) && !KEYS_APART.test(read.replace(new RegExp(SOUNDS_APART.source, 'gi'), ''));
}
const OWN_KEYS = anyWritten(['@ownKeys'], file.lists);
/** Whether a text tells of encryption on the way or in storage, and whether of keys that the provider doesn't have. */
export const encryptionIn = (text: string): { isOnTheWay: boolean; hasOwnKeys: boolean } => {
  const read = flat(text);
  return { isOnTheWay: WIRE.test(read), hasOwnKeys: OWN_KEYS.test(read) };
};
const ALL_SEALED = anyWritten(['@allSealed'], file.lists);
const SOME_SEALED = anyWritten(['@someSealed'], file.lists);
/** Where a sentence says of all data, or of every connection, that it's encrypted end to end; null where it doesn't. */
export const allSealedIn = (text: string): Stretch | null => {
  const read = flat(text);
  const met = ALL_SEALED.exec(read);
  return met === null || SOME_SEALED.test(read) ? null : { start: met.index, end: met.index + met[0].trimEnd().length };
};
/** The text that says what end-to-end encryption is. */
export const END_TO_END = file.misuses[0]?.source ?? '';
