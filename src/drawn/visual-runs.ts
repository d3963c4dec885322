import bidiFactory from 'bidi-js';

/** A piece of a line in one font, and its place from left to right. */
export interface Run {
  family: string;
  /** As it is written into the drawing. */
  text: string;
}

const bidi = bidiFactory();
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Keeps the signs at the ends of a piece with its letters (UAX #9 §2.6). */
const RLM = '\u200f';

/** Thai AM with the tone before it, in the halves that it is drawn as: resvg 2.6 draws what follows a whole one over its second half. */
const SARA_AM = /([\u0e48-\u0e4b]*)\u0e33/gu;

/** Marks and joiners belong to what stands before them. */
const JOINS = /\p{M}|\u200c|\u200d/u;
/** And blanks between words that are read from the right: a piece of its own would have no direction. */
const BLANK = /[ \u00a0]/;

/**
 * A line as it is seen, from left to right, by the Unicode bidirectional algorithm, in pieces of one font each. No drawing program is
 * asked to mix fonts: resvg 2.6 drops a whole line where two fonts take a letter apart in different ways.
 */
export function visualRuns(line: string, isFromRight: boolean, familyOf: (sign: string) => string): Run[] {
  const signs = [...line];
  const levels = bidi.getEmbeddingLevels(line, isFromRight ? 'rtl' : 'ltr');
  const pieces: { signs: string[]; family: string; level: number }[] = [];
  let offset = 0;
  for (const sign of signs) {
    const level = levels.levels[offset] ?? 0;
    const last = pieces.at(-1);
    const joins = JOINS.test(sign) || (BLANK.test(sign) && RTL_LETTER.test(last?.signs.join('') ?? ''));
    const family = last && joins ? last.family : familyOf(sign);
    if (last && last.level === level && last.family === family) last.signs.push(sign);
    else pieces.push({ signs: [sign], family, level });
    offset += sign.length;
  }
  // UAX #9 L2: from the highest level down to the lowest odd one, whatever stands at it or above is reversed.
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1)
    for (let from = 0; from < pieces.length; from += 1) {
      if ((pieces[from]?.level ?? 0) < level) continue;
      let to = from;
      while ((pieces[to + 1]?.level ?? 0) >= level) to += 1;
      pieces.splice(from, to - from + 1, ...pieces.slice(from, to + 1).reverse());
      from = to;
    }
  return pieces.map(({ signs: of, family, level }) => {
    const text = of.join('');
    if (level % 2 === 0) return { family, text: text.replace(SARA_AM, '\u0e4d$1\u0e32') };
    if (RTL_LETTER.test(text)) return { family, text: `${RLM}${text}${RLM}` };
    return {
      family,
      text: of
        .toReversed()
        .map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
        .join(''),
    };
  });
}
