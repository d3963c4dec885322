/** A font of the stamp, and which characters it is asked for. It is loaded by the first stamp that has one of them. */
export interface FontFile {
  file: string;
  covers: RegExp;
}

/** What Japanese and Chinese share: ideographs, their punctuation, wide forms, and the symbols that Latin fonts seldom have. */
const HAN =
  /[\p{Script=Han}\u3000-\u303f\u31c0-\u31ef\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef\u2010-\u27bf\u2900-\u2bff]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}\u30fb\u30fc\uff65\uff70]/u;

/**
 * In the order in which they are tried. TTF files only: with WOFF or WOFF2 the subset's text cannot be read back. Noto Sans has Latin,
 * Greek, Cyrillic and Devanagari. Nanum Gothic has all 11,172 syllables of Hangul in a third of the size of its Noto sibling.
 */
export const FONTS = {
  sans: { file: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', covers: /./su },
  arabic: {
    file: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
    covers: /[\p{Script_Extensions=Arabic}\u{10ec0}-\u{10eff}]/u,
  },
  hebrew: {
    file: '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
    covers: /\p{Script_Extensions=Hebrew}/u,
  },
  thai: {
    file: '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
    covers: /[\p{Script=Thai}\u0e3f]/u,
  },
  hangul: {
    file: '@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
    covers: /\p{Script=Hangul}/u,
  },
  japanese: {
    file: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
    covers: new RegExp(`${KANA.source}|${HAN.source}`, 'u'),
  },
  chinese: { file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', covers: HAN },
} as const satisfies Record<string, FontFile>;
export type FontName = keyof typeof FONTS;
export const FONT_FILES = Object.values(FONTS).map(({ file }) => file);

/** Where a host without files has them as static assets. */
export const FONT_FOLDER = '_fonts';
export const fontAsset = (file: string): string => `/${FONT_FOLDER}/${file.split('/').at(-1)}`;
