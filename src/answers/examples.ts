/** Where a question only names examples: in brackets, and after "such as" or "including" up to the end of the clause. */
const EXAMPLES =
  /\([^()]*\)|\b(?:such as|e\.g\.|for example|for instance|including|like|z\.\s?B\.|par exemple|por ejemplo)\b[^?.;:()]*/gi;
/** Brackets that explain a word by its abbreviation say the same thing once more: "(MFA)". */
const ABBREVIATION = /^\(\s*[\p{Lu}\p{N}&/.-]{2,8}s?\s*\)$/u;

export function examplesIn(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(EXAMPLES))
    if (!ABBREVIATION.test(match[0])) found.push([match.index, match.index + match[0].length]);
  return found;
}
