import { type Glossary, type GlossaryData, makeGlossary } from './glossary.ts';
import { type InEnglish, inEnglish } from './in-english.ts';
import { languageOf } from './language-of.ts';

export { languageOf };

/** A text in English, where it is in a language that is known; null where it is left as it is. */
export type Reader = (text: string) => InEnglish | null;

/** Reads rows in other languages. A glossary is made ready with the first row that needs it. */
export function makeReader(glossaries: readonly GlossaryData[]): Reader {
  const ready = new Map<string, Glossary>();
  return (text) => {
    const language = glossaries.length > 0 ? languageOf(text) : null;
    const data = glossaries.find((one) => one.language === language);
    if (!data) return null;
    const glossary = ready.get(data.language) ?? makeGlossary(data);
    ready.set(data.language, glossary);
    return inEnglish(text, glossary);
  };
}
