import { stemmerOf } from './stem.ts';
import { wordsOf } from './text.ts';

/** Words without which a question asks the same: whose it is, and manners. "Not", "any" and what begins a question are none of them. */
const BESIDE = new Set('a an the this that please your our their its'.split(' '));
/** Whoever answers and whoever asks, in a row of a stranger and in the site's own questions. */
const COMPANY = new Set('you we they it company organization organisation'.split(' '));

/** Fewer words are a title or a heading: "GDPR" asks nothing. */
const WORDS_MIN = 3;

/**
 * What tells wordings apart: the stems of a question in their order, without words beside them, "company" for whoever is asked. Two questions
 * of one key are one question, but for articles, endings, case and marks. Empty where too few words are left to ask anything.
 */
function wordingKeyOf(language: string): (text: string) => string {
  const stemOf = stemmerOf(language);
  return (text) => {
    const words = wordsOf(text).map(({ word }) => word);
    const own = words.filter((word) => !BESIDE.has(word));
    return own.length < WORDS_MIN ? '' : own.map((word) => (COMPANY.has(word) ? 'company' : stemOf(word))).join(' ');
  };
}

/** Tells which of many askers ask a question in the same wording, by their numbers: read once, when the first question is. */
export function wordingsIn(
  language: string,
  all: () => readonly (readonly string[])[],
): (text: string) => ReadonlySet<number> {
  const keyOf = wordingKeyOf(language);
  const NONE: ReadonlySet<number> = new Set();
  let byKey: Map<string, Set<number>> | null = null;
  return (text) => {
    if (byKey === null) {
      byKey = new Map();
      for (const [at, texts] of all().entries())
        for (const key of texts.map(keyOf)) byKey.set(key, (byKey.get(key) ?? new Set<number>()).add(at));
    }
    const key = keyOf(text);
    return key === '' ? NONE : (byKey.get(key) ?? NONE);
  };
}
