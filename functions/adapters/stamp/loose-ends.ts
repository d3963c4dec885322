import { endOfImageData, endOfString } from './content-ends.ts';
import { Damaged } from './damaged.ts';

/** What a page's content leaves open, and how often it closes what it never opened. */
export interface LooseEnds {
  /** `q` without `Q`: its transformations would move the stamp. */
  open: number;
  /** `Q` without `q`: it would undo the state saved around the page. */
  over: number;
  /** Marked content without `EMC`: in a hidden layer it would hide the stamp. */
  marked: number;
  /** `BT` without `ET`. */
  text: boolean;
}

/**
 * Reads a content stream (ISO 32000-2 §7.8.2) and counts the operators that must pair. Throws when a string or an inline image has no
 * end, or an end no beginning: viewers would stop there, or take what follows for a part of it, and the stamp would not be seen.
 */
export function looseEnds(content: Uint8Array): LooseEnds {
  const ends: LooseEnds = { open: 0, over: 0, marked: 0, text: false };
  const source = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    const token = match[0];
    if (token === ')') throw new Damaged('content');
    if (token === '(') TOKEN.lastIndex = found(endOfString(source, TOKEN.lastIndex));
    else if (token === 'ID') TOKEN.lastIndex = found(endOfImageData(source, TOKEN.lastIndex));
    else if (token === 'q') ends.open++;
    else if (token === 'Q') ends.open > 0 ? ends.open-- : ends.over++;
    else if (token === 'BMC' || token === 'BDC') ends.marked++;
    else if (token === 'EMC') ends.marked = Math.max(0, ends.marked - 1);
    else if (token === 'BT') ends.text = true;
    else if (token === 'ET') ends.text = false;
  }
  return ends;
}

/** A comment, a name, a string's beginning, a hex string, a dictionary's mark, or a word. */
const TOKEN = /%[^\r\n]*|\/[^\s\0()<>[\]{}/%]*|[()]|<<|>>|<[^>]*>|[^\s\0()<>[\]{}/%]+/g;

const found = (end: number): number => {
  if (end < 0) throw new Damaged('content');
  return end;
};
