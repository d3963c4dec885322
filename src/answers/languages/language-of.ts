/** The languages whose rows are read on an English site. */
export const FOREIGN_LANGUAGES = ['de', 'fr', 'es'] as const;
export type ForeignLanguage = (typeof FOREIGN_LANGUAGES)[number];

/** A word as a whole: the `\b` of a pattern takes "é" for the end of one. */
const whole = (words: string): string => String.raw`(?<!\p{L})(?:${words})(?!\p{L})`;
const signs = (...patterns: string[]): RegExp => new RegExp(patterns.join('|'), 'giu');
const ending = (endings: string): string => String.raw`\p{L}{3,}(?:${endings})(?!\p{L})`;

/** Short words and endings that are frequent in a language and say at once which it is. */
const SIGNS: Readonly<Record<ForeignLanguage | 'en', RegExp>> = {
  en: signs(
    whole(
      'the|and|of|is|are|you|your|how|what|which|with|for|does|do|has|have|there|from|by|that|this|can|any|be|when|who',
    ),
  ),
  de: signs(
    whole(
      'der|das|und|ist|sind|wird|werden|wurden?|wie|welche[rns]?|sie|ihren?|ein|einen?r?|für|bei|von|vom|zur?|zum|nicht|gibt|haben|oder|auf|mit|nach|durch|dem|den|im|es|gemäß|kein|werde|alle[rn]?|über',
    ),
    String.raw`[äöü]\p{L}*ß`,
    ending('ungs?|ungen|keit|heit|schaft|konzepte?|daten'),
  ),
  fr: signs(
    whole(
      'les?|la|des?|du|une?|et|est|sont|vous|votre|vos|avez|pour|avec|dans|sur|quel(?:le)?s?|comment|aux?|par|ou|il|elles?|ils|où|que|qui|en|nos?|sans|mise?|êtes',
    ),
    String.raw`(?<!\p{L})(?:l|d|qu|s|n)['’](?=\p{L})`,
  ),
  es: signs(
    whole(
      'el|los|las|la|del?|una?|y|es|son|se|para|con|por|qué|cómo|cuál(?:es)?|existen?|su|sus|al|en|que|está[n]?|hay|o|cuenta|tienen?|dónde|quién|cuándo|realizan?',
    ),
    '¿',
    ending('ción|ciones|dad|dades'),
  ),
};
/** Letters that are at home in one of them: where short words do not decide. */
const LETTERS: Readonly<Record<ForeignLanguage, RegExp>> = {
  de: /[äöüß]/giu,
  fr: /[èêàçœôîûâ]|é(?:s|e|es)?(?!\p{L})/giu,
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
