/**
 * TTF files only: with WOFF or WOFF2 the subset's text cannot be read back. Noto Sans has Latin, Greek, Cyrillic and Devanagari,
 * Noto Sans JP has kana and kanji; the first that has a character sets it.
 */
export const FONT_FILES = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
] as const;

/** Where a host without files has them as static assets. */
export const FONT_FOLDER = '_fonts';
export const fontAssets = (): string[] => FONT_FILES.map((file) => `/${FONT_FOLDER}/${file.split('/').at(-1)}`);
