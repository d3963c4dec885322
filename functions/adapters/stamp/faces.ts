import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { FONTS, type FontName } from './font-files.ts';

/** Ligatures would turn the ffi of an address into one character, which a search for the address does not find. */
export const FEATURES = { liga: false, clig: false, dlig: false };

export interface Face {
  name: FontName;
  font: fontkit.Font;
  /** Whether it shows a character by ink of its own; spaces have none. */
  shows(point: string): boolean;
}

/** Gives the bytes of one of `FONT_FILES`. */
export type LoadFont = (file: string) => Promise<Uint8Array>;
const fromPackages: LoadFont = async (file) => {
  const require = createRequire(import.meta.url);
  return new Uint8Array(await readFile(require.resolve(file)));
};
let load = fromPackages;
/** For a host without files, before the first stamp. */
export function loadFontsBy(given: LoadFont): void {
  load = given;
}

const SPACE = /^\p{Zs}$/u;
/** Controls, private and unassigned characters, and those that a renderer leaves out (UAX #44, Default_Ignorable_Code_Point). */
const NEVER_SHOWN = /^[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]$/u;
/** They choose how letters join (Persian, Hindi) and are part of the word there. */
const JOINERS = /^[\u200c\u200d]$/u;
const JOINED = new Set<FontName>(['sans', 'arabic']);

/** fontkit 2.0.4 reads beyond the end of Nanum Gothic for the width of its space, which lies there: another face has one, too. */
function isMeasured(glyph: fontkit.Glyph): boolean {
  try {
    return glyph.advanceWidth >= 0;
  } catch {
    return false;
  }
}

function makeFace(name: FontName, bytes: Uint8Array): Face {
  const font = fontkit.create(bytes as Buffer);
  // ب and ت are one shape under other dots: each use of it is a glyph of its own, which says what it stands for there.
  const shared = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => Object.create(shared(id), { codePoints: { value: codePoints } });
  const known = new Map<string, boolean>();
  const look = (point: string): boolean => {
    const codePoint = point.codePointAt(0) ?? 0;
    if (JOINERS.test(point)) return JOINED.has(name) && font.hasGlyphForCodePoint(codePoint);
    if (NEVER_SHOWN.test(point) || !font.hasGlyphForCodePoint(codePoint)) return false;
    const glyph = font.glyphForCodePoint(codePoint);
    return SPACE.test(point) ? isMeasured(glyph) : glyph.path.commands.length > 0;
  };
  return {
    name,
    font,
    shows(point) {
      const answer = known.get(point) ?? look(point);
      known.set(point, answer);
      return answer;
    },
  };
}

const loaded = new Map<FontName, Face>();
/** Kept once it is there. A load under way is not: a Worker's request may not wait for another one's. */
async function face(name: FontName): Promise<Face> {
  const known = loaded.get(name);
  if (known) return known;
  const made = makeFace(name, await load(FONTS[name].file));
  loaded.set(name, made);
  return made;
}

const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The faces that a text needs, in the order in which they are asked for a character. A Latin text needs one. Ideographs alone are set
 * in the Japanese face when it has all of them, otherwise in the Chinese one, so that a name is not set in two.
 */
export async function facesFor(text: string): Promise<Face[]> {
  const faces = [await face('sans')];
  const missing = (points: Iterable<string>) =>
    [...new Set(points)].filter((one) => !faces.some((has) => has.shows(one)));
  for (const name of Object.keys(FONTS) as FontName[]) {
    if (name === 'sans' || name === 'chinese') continue;
    if (missing(text).some((point) => FONTS[name].covers.test(point))) faces.push(await face(name));
  }
  if (!missing(text).some((point) => HAN.test(point))) return faces;
  const chinese = await face('chinese');
  if (KANA.test(text)) return [...faces, chinese];
  const others = faces.filter((one) => one.name !== 'japanese');
  const left = [...text].some((point) => ![...others, chinese].some((one) => one.shows(point)));
  return left ? [...others, chinese, ...faces.filter((one) => !others.includes(one))] : [...others, chinese];
}
