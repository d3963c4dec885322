import lexicon from './lexicon/titles.json' with { type: 'json' };
import { at, isOwnNameAt, type Sentence } from './sentence.ts';
import { wordsOf } from './words.ts';

const WORKS: ReadonlySet<string> = new Set(lexicon.works.words.flatMap((one) => one.split(' ').slice(-1)));
const CALLED: ReadonlySet<string> = new Set(lexicon.called.words);
/** How many words may stand before the colon: "In the last post on our blog: …". */
const LEAD_WORDS = 8;
/** As much before italics as is looked at. */
const LEAD_CHARS = 80;

/** Whether what is set in italics behind a text is the title of a work: "we gave a talk, *…*", "read our guide *…*". */
export function leadsTitle(before: string, title: string): boolean {
  if (!/^["“'‘]?[\p{Lu}\d]/u.test(title) || !/(?:\p{L}|[:,]|[–—-])\s$/u.test(before)) return false;
  const words = wordsOf(before.slice(-LEAD_CHARS)).map(({ text }) => text);
  const last = words.at(-1) ?? '';
  return WORKS.has(last) || (CALLED.has(last) && WORKS.has(words.at(-2) ?? ''));
}

/** Whether a word stands in a title that a line leads with a colon: "On our blog: ISO 27001 compliance for small teams". What speaks of us tells. */
export function isOfTitle({ words, marks }: Sentence, from: number): boolean {
  for (let first = 1; first <= Math.min(from, LEAD_WORDS); first += 1) {
    if (!(words[first]?.gap ?? '').startsWith(':')) continue;
    const last = words[first - 1]?.text ?? '';
    if (!WORKS.has(last) && !(CALLED.has(last) && WORKS.has(words[first - 2]?.text ?? ''))) return false;
    for (let index = first; index < from; index += 1)
      if (at(marks, index, 'us') > 0 || at(marks, index, 'our') > 0 || isOwnNameAt({ marks }, index)) return false;
    return words[first]?.capital === true || /^\d/.test(words[first]?.text ?? '');
  }
  return false;
}
