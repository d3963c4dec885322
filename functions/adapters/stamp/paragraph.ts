import bidiFactory from 'bidi-js';
import type { Face } from './faces.ts';
import { type SetGlyph, shape } from './shape.ts';
import { clustersOf, faceFor, shownText } from './shown.ts';

/** A stretch of a paragraph: places in its text. */
export interface Stretch {
  from: number;
  to: number;
}

/** A text that is broken into lines. */
export interface Paragraph {
  text: string;
  /** Where a line may end: between two of these. What lies between them is a space or a separator, and is left out at a line's end. */
  words: Stretch[];
  /** The letters of a stretch, each with its marks. */
  letters(of: Stretch): Stretch[];
  /** The width at size 1. */
  measure(of: Stretch): number;
  /** As it is drawn, from left to right. */
  glyphs(of: Stretch): SetGlyph[];
}

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** First strong isolate and its end (UAX #9 §2.4): what is between them orders itself and nothing around it. */
const [ISOLATE, POP] = ['\u2068', '\u2069'];
const SCRIPTS = [/\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Devanagari}/u, /\p{Script=Thai}/u, /\p{L}/u];
const scriptOf = (cluster: string): number => SCRIPTS.findIndex((script) => script.test(cluster));

export interface Piece {
  /** Our own words, which order from left to right. */
  label: string;
  /** A reader's, which may have any script. */
  text: string;
}

/**
 * Labels and texts in a row. `whole`: a line ends between pieces only, otherwise at every space. A text is an isolate, so that a name
 * from right to left neither turns the label before it nor changes places with what follows.
 */
export function paragraph(
  pieces: readonly Piece[],
  separator: string,
  whole: boolean,
  faces: readonly Face[],
): Paragraph {
  let text = '';
  const words: Stretch[] = [];
  const say = (said: string): void => {
    for (const [at, word] of (whole ? [said] : said.split(' ')).entries()) {
      if (at > 0) text += ' ';
      words.push({ from: text.length, to: text.length + word.length });
      text += word;
    }
  };
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) text += separator;
    const shown = shownText(piece.text, faces);
    say(`${piece.label}${RIGHT_TO_LEFT.test(shown) ? ISOLATE + shown + POP : shown}`);
  }
  const embedded = RIGHT_TO_LEFT.test(text) ? bidi.getEmbeddingLevels(text, 'ltr') : undefined;
  const known = new Map<string, SetGlyph[]>();
  const shaper = new Shaper(faces);

  const glyphs = (of: Stretch): SetGlyph[] => {
    const key = `${of.from}-${of.to}`;
    const found = known.get(key) ?? visualRuns(text, of, embedded?.levels).flatMap((run) => shaper.run(run));
    known.set(key, found);
    return found;
  };
  return {
    text,
    words,
    letters: ({ from, to }) => {
      let at = from;
      return clustersOf(text.slice(from, to)).map((letter) => {
        const one = { from: at, to: at + letter.length };
        at = one.to;
        return one;
      });
    },
    measure: (of) => glyphs(of).reduce((width, { advance }) => width + advance, 0),
    glyphs,
  };
}

interface DirectedRun {
  text: string;
  level: number;
}

/** The runs of one direction in the order in which they are seen (UAX #9 §3.4, rule L2). */
function visualRuns(text: string, { from, to }: Stretch, levels: Uint8Array | undefined): DirectedRun[] {
  if (!levels) return [{ text: text.slice(from, to), level: 0 }];
  const runs: DirectedRun[] = [];
  for (let at = from; at < to; at++) {
    const level = levels[at] ?? 0;
    const char = text.charAt(at);
    if (char === ISOLATE || char === POP) continue;
    // A mirrored character is drawn as its counterpart (rule L4).
    const drawn = level % 2 === 1 ? (bidi.getMirroredCharacter(char) ?? char) : char;
    const last = runs.at(-1);
    if (last?.level === level) last.text += drawn;
    else runs.push({ text: drawn, level });
  }
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < runs.length; start++) {
      let end = start;
      while ((runs[end]?.level ?? 0) >= level) end++;
      if (end > start) runs.splice(start, end - start, ...runs.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return runs;
}

/** What was found out about letters and words once: the lines of another page's size have the same. */
class Shaper {
  readonly #faces: readonly Face[];
  readonly #letters = new Map<string, { face: Face; script: number }>();
  readonly #words = new Map<string, SetGlyph[]>();

  constructor(faces: readonly Face[]) {
    this.#faces = faces;
  }

  #letter(cluster: string): { face: Face; script: number } {
    const known = this.#letters.get(cluster);
    if (known) return known;
    const face = faceFor(cluster, this.#faces);
    if (!face) throw new Error('a character of the stamp has no font');
    const letter = { face, script: scriptOf(cluster) };
    this.#letters.set(cluster, letter);
    return letter;
  }

  #word(face: Face, text: string, rightToLeft: boolean): SetGlyph[] {
    const key = `${face.name} ${rightToLeft} ${text}`;
    const glyphs = this.#words.get(key) ?? shape(face, text, rightToLeft);
    this.#words.set(key, glyphs);
    return glyphs;
  }

  /** A run of one direction in stretches of one face and script, word by word: letters do not join over a space. */
  run({ text, level }: DirectedRun): SetGlyph[] {
    const stretches: { face: Face; script: number; text: string }[] = [];
    for (const cluster of clustersOf(text)) {
      const last = stretches.at(-1);
      const { face: own, script } = this.#letter(cluster);
      // A space between two words of one face does not change the face.
      const face = cluster === ' ' && last?.face.shows(cluster) ? last.face : own;
      if (last?.face === face && (script < 0 || last.script < 0 || last.script === script)) {
        last.text += cluster;
        if (last.script < 0) last.script = script;
      } else stretches.push({ face, script, text: cluster });
    }
    const rightToLeft = level % 2 === 1;
    const words = stretches.flatMap((one) => one.text.split(/(?<= )|(?= )/).map((word) => ({ face: one.face, word })));
    if (rightToLeft) words.reverse();
    return words.flatMap(({ face, word }) => this.#word(face, word, rightToLeft));
  }
}
