import type { ContentTree } from '../../schemas/content-tree.ts';
import { Phrases } from './phrases.ts';
import type { Mention, Sort } from './scheme-names.ts';
import { mentions, schemeKey } from './schemes.ts';
import { type Word, wordsOf } from './words.ts';

/** Names of schemes that only the data of a tree knows: "Personal Health Information Act (PHIA)". */
export interface OwnSchemes {
  phrases: Phrases<string>;
  sorts: ReadonlyMap<string, Sort>;
}

/** The schemes that a tree names and no lexicon does: its frameworks, and what it does not claim. */
export function ownSchemesOf(tree: ContentTree): OwnSchemes {
  const named: [string, Sort][] = [
    ...tree.compliance
      .filter(({ data }) => data.kind !== 'assessment')
      .map(({ data }): [string, Sort] => [data.name, data.kind === 'regulation' ? 'law' : 'scheme']),
    ...tree.company.data.notClaimed.map(({ claim }): [string, Sort] => [claim, 'scheme']),
  ];
  const phrases = new Phrases<string>();
  const sorts = new Map<string, Sort>();
  for (const [name, sort] of named) {
    if (mentions(name).length > 0) continue;
    phrases.add(schemeKey(name), namesIn(name).filter(isProper));
    sorts.set(schemeKey(name), sort);
  }
  return { phrases, sorts };
}

/** "Digital Services Act (DSA)" is called by either of the two. */
function namesIn(name: string): string[] {
  const bracket = /^(.+?) \(([^)]+)\)$/.exec(name);
  return bracket === null ? [name] : [bracket[1] ?? '', bracket[2] ?? ''];
}
/** Two capitalized words or more, or an abbreviation: "Bug bounty" and "Encryption" are words of every text. */
const isProper = (name: string): boolean =>
  /^[A-Z][A-Z\d-]{2,}$/.test(name) || (/^[A-Z]/.test(name) && (name.match(/(?:^|[ -])[A-Z\d]/g) ?? []).length > 1);

/** Where a text names one of them, besides what it's known to name already; all in order. Linear in its length. */
export function withOwn(
  known: readonly Mention[],
  { phrases, sorts }: OwnSchemes,
  text: string,
  words: readonly Word[] = wordsOf(text),
): readonly Mention[] {
  if (sorts.size === 0) return known;
  const found: Mention[] = [];
  let next = 0;
  for (const [index, marks] of phrases.marks(words, [], ({ capital }) => capital).entries()) {
    const word = words[index];
    const [key, length] = [...(marks ?? [])].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    if (word === undefined || key === undefined || length === undefined || word.start < (found.at(-1)?.end ?? 0))
      continue;
    const { end = 0 } = words[index + length - 1] ?? {};
    while ((known[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next += 1;
    if ((known[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    const { start } = word;
    found.push({
      key,
      sort: sorts.get(key) ?? 'scheme',
      text: text.slice(start, end),
      start,
      end,
      type: null,
      edition: null,
    });
  }
  return found.length === 0 ? known : [...known, ...found].toSorted((a, b) => a.start - b.start);
}
