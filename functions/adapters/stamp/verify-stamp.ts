import type { StampDetail } from '../../../src/schemas/stamp-refusal.ts';
import { StampRefused } from '../../domain/stamp-refused.ts';
import type { Stamp } from '../../ports/documents.ts';
import { Damaged, detailOf } from './damaged.ts';
import type { Placed } from './place-stamp.ts';
import { readPages, squeezed } from './second-reader.ts';

/** The words of each page as another reader finds them. Throws when it finds none or another number of pages. */
export async function wordsOf(bytes: Uint8Array, pages: number): Promise<string[]> {
  const words: string[] = [];
  const found = await readPages(bytes, (page) => words.push(page.words));
  if (found !== pages) throw new Damaged('readers', pages, found);
  return words;
}

/** How far a piece of the stamp's text may stand outside of the veil beneath it, in the page's units. */
const TOLERANCE = 1;

/**
 * Reads a stamped file with another reader than its writer: every page still says all that it said, in the same order, and last on it,
 * in the place that was meant, stand the address, the time and the reference. Throws `StampRefused`.
 */
export async function verifyStamped(
  bytes: Uint8Array,
  before: readonly string[],
  { areas }: Placed,
  { email, at, reference }: Stamp,
): Promise<void> {
  const faults: StampDetail[] = [];
  const wanted = [email, at, reference].map(squeezed);
  const found = await readPages(bytes, ({ words, pieces }, index) => {
    if (faults.length > 0) return;
    const own = before[index] ?? '';
    const area = areas[index];
    if (!words.startsWith(own)) faults.push(['lost-words', index + 1]);
    else if (!area || !wanted.every((part) => words.slice(own.length).includes(part)))
      faults.push(['no-stamp', index + 1]);
    else {
      const last = pieces.filter(({ text }) => text !== '').at(-1);
      const [left, bottom, right, top] = area;
      if (
        !last ||
        last.x < left - TOLERANCE ||
        last.x > right + TOLERANCE ||
        last.y < bottom - TOLERANCE ||
        last.y > top + TOLERANCE
      )
        faults.push(['misplaced', index + 1]);
    }
  }).catch((thrown: unknown) => {
    faults.push(detailOf(thrown));
    return before.length;
  });
  if (found !== before.length) faults.push(['pages-left', found, before.length]);
  if (faults[0] !== undefined) throw new StampRefused('unlike', ...faults[0]);
}
