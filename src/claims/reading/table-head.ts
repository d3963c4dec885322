import { Phrases } from './phrases.ts';
import { CAPITAL_VENDOR_NAMES, VENDOR_NAMES } from './vendors.ts';
import { wordsOf } from './words.ts';

/** Whether a first row can be the head of a table: titles name neither a vendor nor a number. */
export const isHead = (cells: readonly string[]): boolean =>
  !cells.some((cell) => /\d/.test(cell)) &&
  !cells.some((cell) => KNOWN.marks(wordsOf(cell)).some((mark) => mark?.has('vendor')));
const KNOWN = new Phrases<'vendor'>().add('vendor', VENDOR_NAMES).add('vendor', CAPITAL_VENDOR_NAMES);
