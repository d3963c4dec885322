import de from './glossaries/de.json' with { type: 'json' };
import es from './glossaries/es.json' with { type: 'json' };
import fr from './glossaries/fr.json' with { type: 'json' };
import type { GlossaryData } from './glossary.ts';

/** Without what the files say about themselves. */
export const GLOSSARIES: readonly GlossaryData[] = [de, fr, es].map(({ about: _, language, ...data }) => ({
  ...data,
  language: language as GlossaryData['language'],
}));
