import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';

export type Weight = 'regular' | 'bold' | 'italic';

const FILES: Record<Weight, string> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  italic: '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
};
/** Ligatures would come out of a text search as one character. */
const FEATURES = { liga: false, clig: false };

const require = createRequire(import.meta.url);
const sources = new Map<Weight, { bytes: Uint8Array; font: fontkit.Font }>();
const widths = new Map<string, number>();

function source(weight: Weight): { bytes: Uint8Array; font: fontkit.Font } {
  let found = sources.get(weight);
  if (!found) {
    const bytes = new Uint8Array(readFileSync(require.resolve(FILES[weight])));
    found = { bytes, font: fontkit.create(bytes) };
    sources.set(weight, found);
  }
  return found;
}

/** The width of a text in points. */
export function widthOf(text: string, weight: Weight, size: number): number {
  const key = `${weight}:${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    const { font } = source(weight);
    width = font.layout(text, FEATURES).glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) / font.unitsPerEm;
    widths.set(key, width);
  }
  return width * size;
}

/** Breaks a text into lines no wider than `room` points. */
export function wrap(text: string, weight: Weight, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(joined, weight, size) > room) {
      lines.push(line);
      line = word;
    } else line = joined;
  }
  lines.push(line);
  return lines;
}

export async function embed(doc: PDFDocument, used: Iterable<Weight>): Promise<Map<Weight, PDFFont>> {
  doc.registerFontkit(fontkit);
  const fonts = new Map<Weight, PDFFont>();
  for (const weight of used)
    fonts.set(weight, await doc.embedFont(source(weight).bytes, { subset: true, features: FEATURES }));
  return fonts;
}
