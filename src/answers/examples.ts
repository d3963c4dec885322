/** Where a question only names examples: in brackets, and after "such as" or "including" up to the end of the clause. */
const EXAMPLES =
  /\([^()]*\)|\b(?:such as|e\.g\.|for example|for instance|including|like|z\.\s?B\.|par exemple|por ejemplo)\b[^?.;:()]*/gi;
/** Brackets that explain a word by its abbreviation say the same thing once more: "(MFA)". */
const ABBREVIATION = /^\(\s*[\p{Lu}\p{N}&/.-]{2,8}s?\s*\)$/u;
/** A rule that a question cites and doesn't ask about: "per NIS2 Article 21(2)", "in accordance with applicable laws". */
const CITED =
  /\b(?:as (?:required|defined|described|mandated) (?:by|in)|required (?:by|under)|per|under|in (?:accordance|compliance|line|alignment) with|according to|pursuant to|compliant with|aligned (?:with|to))\s+(?:(?:the|all|any|its|your|their|all applicable|any applicable)\s+)?(?:(?:applicable|relevant|local|statutory|legal|contractual|industry|regulatory|organi[sz]ation(?:al)?(?:-defined)?|industry-(?:accepted|recognized))\b[^?.;:()]*|(?:Article|Art\.|Section)\s*\d[\w().]*(?:\s+of\s+the\s+[\p{Lu}\w]+)?|\p{Lu}[\p{Lu}\p{N}-]+(?:(?:,| and| or|\/)\s*\p{Lu}[\p{Lu}\p{N}-]+)*(?:\s+(?:Article|Art\.|Section|Directive|requirements?|standards?)\b[^?.;:,]*)?)/gu;

/** How to answer, after what is asked: "If yes, please describe.", "Please attach your policy." */
const INSTRUCTED =
  /(?<=[?.;:)]\s+)(?:if (?:yes|no|so|not|applicable|available|relevant)\b|please (?:describe|explain|specify|elaborate|provide|attach|include|list|upload|comment|indicate|give|detail|note)\b|(?:attach|provide|include|describe|specify|explain) )[^?.;]*/gi;

export function examplesIn(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(EXAMPLES))
    if (!ABBREVIATION.test(match[0])) found.push([match.index, match.index + match[0].length]);
  for (const match of text.matchAll(INSTRUCTED)) found.push([match.index, match.index + match[0].length]);
  for (const match of text.matchAll(CITED)) found.push([match.index, match.index + match[0].length]);
  return found;
}

/** Where the questions that follow the first one begin: what nobody states of them leaves the first one answered. */
export const laterFrom = (text: string): number => {
  const end = /[?.]\s+(?=\p{Lu})/u.exec(text);
  return end ? end.index + 1 : Number.POSITIVE_INFINITY;
};
