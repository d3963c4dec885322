import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

/**
 * TTF files only: with WOFF or WOFF2 the subset's text cannot be read back. Noto Sans has Latin, Greek, Cyrillic and Devanagari,
 * Noto Sans JP has kana and kanji; the first that has a character sets it.
 */
const FILES = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
];

/** Ligatures would turn the ffi of an address into one character, which a search for the address does not find. */
export const FEATURES = { liga: false, clig: false, dlig: false };

export interface Face {
  bytes: Uint8Array;
  font: fontkit.Font;
}

const require = createRequire(import.meta.url);
let loaded: Face[] | undefined;

/** The faces in the order they are tried, read once; fontkit parses their tables when they are first needed. */
export function faces(): Face[] {
  loaded ??= FILES.map((file) => {
    const bytes = new Uint8Array(readFileSync(require.resolve(file)));
    return { bytes, font: fontkit.create(bytes) };
  });
  return loaded;
}
