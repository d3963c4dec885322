import { anyOf } from './wordings.ts';

export type Lists = Readonly<Record<string, readonly string[]>>;

const LISTED = /@([A-Za-z0-9]+)/g;
/** A wording with its lists written out; they may hold lists themselves. */
function written(wording: string, lists: Lists): string {
  const out = wording.replace(LISTED, (_, name: string) => `(${(lists[name] ?? []).join('|')})`);
  return out === wording ? out : written(out, lists);
}
/** Wordings that may name lists (`@name`) as one expression for a flat text, in which any blank may be several. */
export const anyWritten = (wordings: readonly string[], lists: Lists): RegExp =>
  new RegExp(anyOf(wordings.map((one) => written(one, lists))).source.replaceAll(' ', ' +'), 'i');

/** Brackets, colons and dashes as blanks, slashes and the dots of versions as parts of words; every offset stays. */
export const flat = (text: string): string =>
  text
    .replace(/[()[\]–—:+&|•·]/g, ' ')
    .replaceAll('/', '_')
    .replace(/(?<=\d)\.(?=\d)/g, '_');

/** Wordings of one kind, and those beside which they mean something else. */
export interface Kind {
  /** Parts of words, in small letters, without one of which a text has none of the wordings: most texts need no further look. */
  needs: readonly string[];
  wordings: readonly string[];
  unless: readonly string[];
}
/** Where a text has such a wording; null where it has none, or one beside it. */
export function finderOf({ needs, wordings, unless }: Kind, lists: Lists): (text: string) => Stretch | null {
  const [said, beside] = [anyWritten(wordings, lists), anyWritten(unless, lists)];
  const needed = new RegExp(needs.join('|'), 'i');
  return (text) => {
    if (!needed.test(text)) return null;
    const read = flat(text);
    const met = said.exec(read);
    if (met === null || beside.test(read)) return null;
    return { start: met.index, end: met.index + met[0].trimEnd().length };
  };
}
/** From an offset to before another. */
export interface Stretch {
  start: number;
  end: number;
}
