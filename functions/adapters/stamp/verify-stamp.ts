import type { Stamp } from '../../ports.ts';
import type { Placed } from './place-stamp.ts';
import { readPages, squeezed } from './second-reader.ts';
import { StampRefused } from './stamp-refused.ts';

/** The words of each page as another reader finds them. Throws `StampRefused` when it finds none or another number of pages. */
export async function wordsOf(bytes: Uint8Array, pages: number, about?: string): Promise<string[]> {
  const words: string[] = [];
  const found = await readPages(bytes, (page) => words.push(page.words)).catch((fault: unknown) => {
    throw new StampRefused('broken', about, fault instanceof Error ? fault.message.slice(0, 200) : undefined);
  });
  if (found !== pages) throw new StampRefused('broken', about, `one reader finds ${pages} pages and another ${found}`);
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
  { email, at, reference, title }: Stamp,
): Promise<void> {
  const faults: string[] = [];
  const wanted = [email, at, reference].map(squeezed);
  const found = await readPages(bytes, ({ words, pieces }, index) => {
    if (faults.length > 0) return;
    const own = before[index] ?? '';
    const area = areas[index];
    if (!words.startsWith(own)) faults.push(`page ${index + 1} has lost words`);
    else if (!area || !wanted.every((part) => words.slice(own.length).includes(part)))
      faults.push(`page ${index + 1} has no stamp`);
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
        faults.push(`the stamp of page ${index + 1} is not where it should be`);
    }
  }).catch((fault: unknown) => {
    faults.push(fault instanceof Error ? fault.message.slice(0, 200) : String(fault));
    return before.length;
  });
  if (found !== before.length) faults.push(`${found} of ${before.length} pages are left`);
  if (faults[0] !== undefined) throw new StampRefused('unlike', title, faults[0]);
}
