import { groupTerm, makeAnalyzer } from '../analyze.ts';
import { fieldLexicon, TOPICS } from '../lexicon/field.ts';
import { GLOSSARIES } from './glossaries.ts';
import { type GlossaryData, makeGlossary } from './glossary.ts';
import { inEnglish } from './in-english.ts';

let made: readonly GlossaryData[] | undefined;

/**
 * The glossaries with the field's own words in their languages: an English page loads these with a question that needs them, and not with
 * the lexicon. What a glossary reads already, word by word, it is not given once more.
 */
export function fieldGlossaries(): readonly GlossaryData[] {
  if (made) return made;
  const { terms } = makeAnalyzer(fieldLexicon(), 'en');
  const groups = TOPICS.flatMap((topic) => topic.groups);
  made = GLOSSARIES.map((data) => {
    const glossary = makeGlossary(data);
    const more: Record<string, string> = { ...data.terms };
    for (const [group, { words, other }] of groups.entries()) {
      const [english = ''] = words;
      const unread = (other?.[data.language] ?? []).filter((text) =>
        terms(inEnglish(text, glossary).text).every(({ term }) => term !== groupTerm(group)),
      );
      if (unread.length > 0) more[english] = [...(more[english] ? [more[english]] : []), ...unread].join(', ');
    }
    return { ...data, terms: more };
  });
  return made;
}
