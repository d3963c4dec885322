import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Fonts, Weight } from '../../drawn/preview.ts';

const require = createRequire(import.meta.url);
const at = (name: string): string => require.resolve(`@expo-google-fonts/${name}`);
const both = (folder: string, name: string): Record<Weight, string> => ({
  400: at(`${folder}/400Regular/${name}_400Regular.ttf`),
  600: at(`${folder}/600SemiBold/${name}_600SemiBold.ttf`),
});
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** In the order in which they are asked for a character; one is loaded by the first text that needs it. */
const FONTS: { family: string; covers: RegExp; files: () => Record<Weight, string> }[] = [
  {
    family: 'Noto Sans Arabic',
    covers: /\p{Script_Extensions=Arabic}/u,
    files: () => both('noto-sans-arabic', 'NotoSansArabic'),
  },
  {
    family: 'Noto Sans Hebrew',
    covers: /\p{Script_Extensions=Hebrew}/u,
    files: () => both('noto-sans-hebrew', 'NotoSansHebrew'),
  },
  { family: 'Noto Sans Thai', covers: /\p{Script=Thai}/u, files: () => both('noto-sans-thai', 'NotoSansThai') },
  {
    family: 'NanumGothic',
    covers: /\p{Script=Hangul}/u,
    files: () => ({
      400: at('nanum-gothic/400Regular/NanumGothic_400Regular.ttf'),
      600: at('nanum-gothic/700Bold/NanumGothic_700Bold.ttf'),
    }),
  },
  {
    family: 'Noto Sans JP',
    covers: /[\p{Script=Hiragana}\p{Script=Katakana}\u30fb\u30fc]/u,
    files: () => both('noto-sans-jp', 'NotoSansJP'),
  },
  { family: 'Noto Sans SC', covers: HAN, files: () => both('noto-sans-sc', 'NotoSansSC') },
];
export const LATIN_FAMILY = 'Noto Sans';
const LATIN = both('noto-sans', 'NotoSans');

const opened = new Map<string, Font>();
function open(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const font = create(readFileSync(file));
  opened.set(file, font);
  return font;
}

const isMarkOrSign = /[\p{M}\p{Cf}]/u;
const widths = new Map<string, number>();

/** Share of the size. Letters that join are narrower than alone, so that a line is never wider than told. */
function widthOf(sign: string, weight: Weight): number {
  const key = `${weight}${sign}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const font = fontOf(own(sign)?.family ?? LATIN_FAMILY, weight);
  const share = isMarkOrSign.test(sign) ? 0 : glyphOf(font, sign).advanceWidth / font.unitsPerEm;
  widths.set(key, share);
  return share;
}
const own = (sign: string) => (sign < '\u0250' ? undefined : FONTS.find(({ covers }) => covers.test(sign)));
const glyphOf = (font: Font, sign: string) => font.glyphForCodePoint(sign.codePointAt(0) ?? 0);

export const fontOf = (family: string, weight: Weight): Font =>
  open((FONTS.find((one) => one.family === family)?.files() ?? LATIN)[weight]);

/** Characters of scripts whose letters neither join nor move, each with a glyph of its own. */
const PLAIN =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uac00-\ud7a3\p{Script=Common}]*$/u;
/** By family, weight and character: whether the font has it. */
const had = new Map<string, boolean>();
function has(sign: string, weight: Weight, family: string): boolean {
  const key = `${family}${weight}${sign}`;
  const known = had.get(key);
  if (known !== undefined) return known;
  const found = glyphOf(fontOf(family, weight), sign).id !== 0;
  had.set(key, found);
  return found;
}

/** How much nearer two characters stand to each other than their widths say, as a share of the size. */
const kerns = new Map<string, number>();
function kernOf(pair: string, weight: Weight, family: string): number {
  const key = `${family}${weight}${pair}`;
  const known = kerns.get(key);
  if (known !== undefined) return known;
  const font = fontOf(family, weight);
  const alone = [...pair].reduce((sum, sign) => sum + glyphOf(font, sign).advanceWidth, 0);
  const kern = (laidOut(font, pair) - alone) / font.unitsPerEm;
  kerns.set(key, kern);
  return kern;
}
const laidOut = (font: Font, text: string): number =>
  font.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);

export interface PlacedSign {
  sign: string;
  /** From the start of the text, as a share of the size. */
  x: number;
}
/** Where each character of a plain text stands, and where the next would. */
export function placed(text: string, weight: Weight, family: string): { signs: PlacedSign[]; end: number } {
  const font = fontOf(family, weight);
  const signs: PlacedSign[] = [];
  let [x, before] = [0, ''];
  for (const sign of text) {
    if (before !== '') x += kernOf(before + sign, weight, family);
    signs.push({ sign, x });
    x += glyphOf(font, sign).advanceWidth / font.unitsPerEm;
    before = sign;
  }
  return { signs, end: x };
}

const isPlain: Fonts['isPlain'] = (text, weight, family) =>
  PLAIN.test(text) && !isMarkOrSign.test(text) && [...text].every((sign) => has(sign, weight, family));

export const PREVIEW_FONTS: Fonts = {
  measure: (text, size, weight) => [...text].reduce((sum, sign) => sum + widthOf(sign, weight) * size, 0),
  familyOf: (sign) => own(sign)?.family ?? LATIN_FAMILY,
  isPlain,
  advance: (text, size, weight, family) => {
    if (isPlain(text, weight, family)) return placed(text, weight, family).end * size;
    const font = fontOf(family, weight);
    return (laidOut(font, text) / font.unitsPerEm) * size;
  },
};

/** The heavier first: where two scripts share a line, resvg takes the letters of the one from the first file that has them. */
const inOrder = (files: Record<Weight, string>): string[] => [files[600], files[400]];

/** The font files that a drawing needs. */
export function fontFilesFor(svg: string): string[] {
  const needed = FONTS.filter(({ covers }) => covers.test(svg)).flatMap(({ files }) => inOrder(files()));
  return [...inOrder(LATIN), ...needed];
}
