import { type Glossary, type GlossaryData, makeGlossary, PIECES } from './glossary.ts';
import { type InEnglish, inEnglish, inPhrases } from './in-english.ts';
import { type ForeignLanguage, isEnglish, languagesOf } from './language-of.ts';

/** Reads questions in other languages. */
export interface Reader {
  /** A text in English, where it is in a language that is known; null where it is left as it is. */
  read: (text: string) => InEnglish | null;
  /** The same for a text without signs of any language, of which these words are unknown in English. */
  guess: (text: string, unknown: readonly string[]) => InEnglish | null;
}

/** A glossary is made ready with the first text that needs it. */
export function makeReader(glossaries: readonly GlossaryData[]): Reader {
  const ready = new Map<ForeignLanguage, Glossary>();
  const glossaryOf = (data: GlossaryData): Glossary => {
    const made = ready.get(data.language) ?? makeGlossary(data);
    ready.set(data.language, made);
    return made;
  };
  /** How many of the words of a text mean something else in English than what they look like, alone or in a phrase. */
  const known = (glossary: Glossary, text: string, words: readonly string[]): number => {
    const { forms, meaningOf } = glossary;
    const together = new Set(inPhrases(text, glossary).map(forms.plain));
    return words.filter((word) => {
      const plain = forms.plain(word);
      const english = meaningOf(plain)?.english;
      const isOther = english !== undefined && !english.toLowerCase().split(' ').includes(word.toLowerCase());
      return isOther || together.has(plain);
    }).length;
  };
  const best = (
    text: string,
    words: readonly string[],
    languages: readonly ForeignLanguage[] | null,
  ): Glossary | null => {
    const found = glossaries
      .filter(({ language }) => languages === null || languages.includes(language))
      .map(glossaryOf)
      .map((glossary) => ({ glossary, count: known(glossary, text, words) }))
      .sort((a, b) => b.count - a.count)[0];
    return found && (languages !== null || found.count > words.length / 2) ? found.glossary : null;
  };
  return {
    read: (text) => {
      const languages = languagesOf(text);
      const glossary = languages.length > 0 ? best(text, text.match(PIECES) ?? [], languages) : null;
      return glossary && inEnglish(text, glossary);
    },
    guess: (text, unknown) => {
      const glossary = unknown.length > 0 && !isEnglish(text) ? best(text, unknown, null) : null;
      return glossary && inEnglish(text, glossary);
    },
  };
}
