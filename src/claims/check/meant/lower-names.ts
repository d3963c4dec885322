import { wordAt } from '../../reading/sentence.ts';
import type { Spoken } from '../prose/spoken.ts';
import { formAt, type NameSaid } from './names-said.ts';

/** "owned and operated by", "a product of": what stands before whoever is behind a product. */
const BEHIND_PRODUCT =
  /\b(?:(?:owned|operated|run|published|developed|made|built|provided|maintained|offered|managed) by|(?:product|service|project|brand|trademark|platform) (?:of|by|from)|belongs to) (?=\p{Ll})/gu;
const LONGEST = 4;
/** "by one of our partners, Inc." is no name. */
const NO_NAME =
  /^(?:an?|the|our|its|their|us|one|your|my|this|some|any|several|various|both|and|or|of|in|with|by|to|for)$/;

/** Names in small letters before a legal form, where a text tells who is behind a product: "floo is operated by floo labs Inc." */
export function lowerNamesIn({ read, text }: Spoken): NameSaid[] {
  const found: NameSaid[] = [];
  for (const match of text.matchAll(BEHIND_PRODUCT)) {
    const from = wordAt(read, match.index + match[0].length);
    for (let index = from; index < Math.min(read.words.length, from + LONGEST + 1); index += 1) {
      const word = read.words[index];
      const legal = index > from && /^,? $/.test(word?.gap ?? '') ? formAt(read, index) : null;
      if (legal !== null) {
        const to = index + legal.length;
        const start = read.words[from]?.start ?? 0;
        const end = read.words[to - 1]?.end ?? start;
        found.push({ text: text.slice(start, end), start, end, from, to, form: legal.form });
        break;
      }
      if (word === undefined || NO_NAME.test(word.text) || (index > from && word.gap !== ' ')) break;
    }
  }
  return found;
}
