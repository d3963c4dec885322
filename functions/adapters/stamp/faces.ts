import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { FONT_FILES } from './font-files.ts';

/** Ligatures would turn the ffi of an address into one character, which a search for the address does not find. */
export const FEATURES = { liga: false, clig: false, dlig: false };

export interface Face {
  bytes: Uint8Array;
  font: fontkit.Font;
}

let loaded: Face[] | undefined;
const set = (files: readonly Uint8Array[]): Face[] =>
  files.map((bytes) => ({ bytes, font: fontkit.create(bytes as Buffer) }));

/** For a host without files: the fonts of `FONT_FILES`, in that order, before the first stamp. */
export function giveFonts(files: readonly Uint8Array[]): void {
  loaded ??= set(files);
}

/** The faces in the order they are tried, read once; fontkit parses their tables when they are first needed. */
export function faces(): Face[] {
  if (!loaded) {
    const require = createRequire(import.meta.url);
    loaded = set(FONT_FILES.map((file) => new Uint8Array(readFileSync(require.resolve(file)))));
  }
  return loaded;
}
