import type { Glyph } from 'fontkit';
import { type Face, FEATURES } from './faces.ts';

/** A glyph where it is drawn: lengths in parts of the size, `dx` and `dy` from the pen. */
export interface SetGlyph {
  face: Face;
  glyph: Glyph;
  /** What it says, from left to right. Empty for a glyph beside the one that says it, as the dots of an Arabic letter. */
  text: string;
  advance: number;
  dx: number;
  dy: number;
}

/** Scripts whose letters join or move, and marks. The rest stands one glyph after another, which takes a fraction of the time. */
const SHAPED = /[\p{M}\p{Join_Control}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}]/u;

/** One face's stretch of a text, from left to right. */
export function shape(face: Face, text: string, rightToLeft: boolean): SetGlyph[] {
  const { font } = face;
  const unit = 1 / font.unitsPerEm;
  if (!SHAPED.test(text)) {
    const plain = [...text].map((point): SetGlyph => {
      const glyph = font.glyphForCodePoint(point.codePointAt(0) ?? 0);
      return { face, glyph, text: point, advance: glyph.advanceWidth * unit, dx: 0, dy: 0 };
    });
    return rightToLeft ? plain.reverse() : plain;
  }
  const { glyphs, positions } = font.layout(
    shapingOrder(text),
    FEATURES,
    undefined,
    undefined,
    rightToLeft ? 'rtl' : 'ltr',
  );
  const set = glyphs.map((glyph, at): SetGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    return { face, glyph, text: '', advance: xAdvance * unit, dx: xOffset * unit, dy: yOffset * unit };
  });
  const logical = rightToLeft ? set.toReversed() : set;
  const said = wordsOf(
    logical.map(({ glyph }) => glyph.codePoints),
    text,
  );
  for (const [at, one] of logical.entries())
    one.text = rightToLeft ? [...(said[at] ?? '')].reverse().join('') : (said[at] ?? '');
  return set;
}

const SHADDA = /([\u064b-\u0650\u0652-\u065f\u0670]+)\u0651/gu;
const SARA_AM = /([\u0e48-\u0e4b]*)\u0e33/gu;
/**
 * What a shaper does to a text before it asks the font, and fontkit 2.0.4 does not: the doubling of an Arabic consonant stands next to
 * it, below the vowel (Unicode Technical Report 53); the first half of the Thai AM is a mark below the tone.
 */
const shapingOrder = (text: string): string => text.replace(SHADDA, '\u0651$1').replace(SARA_AM, '\u0e4d$1\u0e32');

/**
 * What each glyph says, so that all of them in their order say the text: where shaping moved a vowel before its consonant, the first of
 * the two glyphs says the consonant.
 */
function wordsOf(glyphs: readonly (readonly number[])[], text: string): string[] {
  const points = [...text];
  const said: string[] = [];
  let [at, from] = [0, 0];
  let group: number[] = [];
  const open = new Map<number, number>();
  const count = (codePoint: number, by: number): void => {
    const left = (open.get(codePoint) ?? 0) + by;
    if (left === 0) open.delete(codePoint);
    else open.set(codePoint, left);
  };
  const settle = (to: number): void => {
    for (const [index, length] of group.entries()) {
      const end = index === group.length - 1 ? to : Math.min(from + length, to);
      said.push(points.slice(from, end).join(''));
      from = end;
    }
    group = [];
  };
  for (const [index, codePoints] of thaiWhole(glyphs, points).entries()) {
    group.push(codePoints.length);
    for (const codePoint of codePoints) count(codePoint, 1);
    for (const point of points.slice(at, at + codePoints.length)) count(point.codePointAt(0) ?? 0, -1);
    at += codePoints.length;
    // What shaping made of a text has the same characters; were it not so, the last glyph would say the rest.
    if (open.size === 0 || index === glyphs.length - 1) settle(index === glyphs.length - 1 ? points.length : at);
  }
  return said;
}

/** Of the halves of an AM the second, which has a width, says the whole. */
function thaiWhole(glyphs: readonly (readonly number[])[], points: readonly string[]): (readonly number[])[] {
  if (!points.includes('\u0e33')) return [...glyphs];
  const vowels = points.filter((point) => point === '\u0e32' || point === '\u0e33');
  const rings = glyphs.flatMap(([codePoint], index) => (codePoint === 0x0e4d ? [index] : []));
  const whole = [...glyphs];
  let nth = 0;
  for (const [index, [codePoint]] of glyphs.entries()) {
    if (codePoint !== 0x0e32 || vowels[nth++] !== '\u0e33') continue;
    whole[index] = [0x0e33];
    const ring = rings.findLast((one) => one < index);
    if (ring !== undefined) whole[ring] = [];
  }
  return whole;
}
