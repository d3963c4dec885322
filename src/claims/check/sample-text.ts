import { createHash } from 'node:crypto';

/** A text of fewer words may be anybody's. */
const MARKED_WORDS = 12;
export const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a text is known by whatever its line breaks and case, as 16 hex digits; null for one that is too short to be known. */
export function textMark(text: string, without: readonly RegExp[] = []): string | null {
  const words = without.reduce((rest, name) => rest.replace(name, ' '), ` ${plainWords(text).join(' ')} `).trim();
  if (words.split(/ +/).length < MARKED_WORDS) return null;
  return createHash('sha256').update(words.replace(/ +/g, ' ')).digest('hex').slice(0, 16);
}

interface Named {
  name: string;
  legalName: string;
  url: string;
}
/** What a company is called in its texts, the longest first: whoever takes over a text changes these and nothing else. */
export function namesOf({ name, legalName, url }: Named): RegExp[] {
  const host = new URL(url).hostname.replace(/^www\./, '');
  const short = name.split(/\s/, 1)[0] ?? name;
  return [legalName, host, name, short]
    .map((one) => plainWords(one).join(' '))
    .filter((one) => one !== '')
    .sort((a, b) => b.length - a.length)
    .map((one) => new RegExp(`(?<= )${one}(?= )`, 'g'));
}

/** A part of a text, and where it begins. */
interface Part {
  text: string;
  offset: number;
}
const BREAKS = /\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.)\s)/g;
/** The paragraphs, list items and rows of a body. */
export function* partsOf(body: string): Generator<Part> {
  let from = 0;
  for (const found of [...body.matchAll(BREAKS), { index: body.length, 0: '' }]) {
    const text = body.slice(from, found.index);
    yield { text, offset: from + Math.max(0, text.search(/\S/)) };
    from = found.index + found[0].length;
  }
}

type Path = (string | number)[];
/** Every text in the fields of an entry, with its place. */
export function* stringsIn(value: unknown, path: Path = []): Generator<[text: string, path: Path]> {
  if (typeof value === 'string') yield [value, path];
  else if (Array.isArray(value)) for (const [at, one] of value.entries()) yield* stringsIn(one, [...path, at]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* stringsIn(one, [...path, key]);
}
