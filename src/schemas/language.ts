/**
 * The languages that the interface speaks, as BCP 47 tags. `ar-XB` is no language: its words are English ones, accented, 40% longer and
 * set from right to left, so that a page that was not translated or has no room shows.
 */
export const LANGUAGES = ['en', 'ar-XB'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DIRECTIONS: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', 'ar-XB': 'rtl' };
/** How Open Graph writes each language: the days are written in British order. */
export const OPEN_GRAPH_LOCALES: Record<Language, string> = { en: 'en_GB', 'ar-XB': 'ar_XB' };
