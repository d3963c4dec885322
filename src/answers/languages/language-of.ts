/** The languages whose rows are read on an English site. */
export const FOREIGN_LANGUAGES = ['de', 'fr', 'es'] as const;
export type ForeignLanguage = (typeof FOREIGN_LANGUAGES)[number];

/** Short words and endings that are frequent in a language and say at once which it is. */
const SIGNS: Readonly<Record<ForeignLanguage | 'en', RegExp>> = {
  en: /\b(?:the|and|of|is|are|you|your|how|what|which|with|for|does|do|has|have|there|from|by|that|this|can|any|be|when|who)\b/gi,
  de: /\b(?:der|das|und|ist|sind|wird|werden|wurden?|wie|welche[rns]?|sie|ihren?|ein|einen?r?|für|bei|von|vom|zur?|zum|nicht|gibt|haben|oder|auf|mit|nach|durch|dem|den|im|es|gemäß|kein|werde|alle[rn]?|über)\b|[äöü]\p{L}*ß|\p{L}{3,}(?:ungs?|ungen|keit|heit|schaft|konzepte?|daten)\b/giu,
  fr: /\b(?:les?|la|des?|du|une?|et|est|sont|vous|votre|vos|avez|pour|avec|dans|sur|quel(?:le)?s?|comment|aux?|par|ou|il|elles?|ils|où|que|qui|en|nos?|sans|mise?|êtes)\b|\b(?:l|d|qu|s|n)['’](?=\p{L})/giu,
  es: /\b(?:el|los|las|la|del?|una?|y|es|son|se|para|con|por|qué|cómo|cuál(?:es)?|existen?|su|sus|al|en|que|está[n]?|hay|o|cuenta|tienen?|dónde|quién|cuándo|realizan?)\b|¿|\p{L}{3,}(?:ción|ciones|dad|dades)\b/giu,
};
/** Letters that are at home in one of them: where short words do not decide. */
const LETTERS: Readonly<Record<ForeignLanguage, RegExp>> = {
  de: /[äöüß]/giu,
  fr: /[èêàçœôîûâ]|é(?:s|e|es)?\b/giu,
  es: /[ñ¿¡íó]/giu,
};
const LETTER_COUNTS = 0.6;
/** The beginning of a text tells its language, and the signs take long on words without end. */
const LOOKED_AT_CHARS = 1000;

const count = (text: string, what: RegExp): number => text.slice(0, LOOKED_AT_CHARS).match(what)?.length ?? 0;

/** Whether a text has a short word of English. */
export const isEnglish = (text: string): boolean => count(text, SIGNS.en) > 0;

/** The languages of which a text has most signs, English left out; none for English, or for a text without any. */
export function languagesOf(text: string): ForeignLanguage[] {
  const signs = FOREIGN_LANGUAGES.map(
    (language) => count(text, SIGNS[language]) + LETTER_COUNTS * count(text, LETTERS[language]),
  );
  const most = Math.max(...signs);
  return most > count(text, SIGNS.en) ? FOREIGN_LANGUAGES.filter((_, at) => signs[at] === most) : [];
}
