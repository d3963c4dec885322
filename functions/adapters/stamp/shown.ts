import type { Face } from './faces.ts';

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** The letters of a text that can be shown, each with its marks. Without marks each character is one, which is found many times faster. */
export const clustersOf = (text: string): string[] =>
  /[\p{M}\p{Join_Control}]/u.test(text) ? segmentsOf(text) : [...text];
const segmentsOf = (text: string): string[] => [...clusters.segment(text)].map(({ segment }) => segment);

/** Joiners are part of a word where letters join; anywhere else they are nothing that is seen. */
const STRAY_JOINER = /^(?![\p{Script=Arabic}\p{Script=Devanagari}]).*[\u200c\u200d]/su;

/** The face that has every character of a letter and its marks. */
export const faceFor = (cluster: string, faces: readonly Face[]): Face | undefined =>
  STRAY_JOINER.test(cluster) ? undefined : faces.find((face) => [...cluster].every((point) => face.shows(point)));

/**
 * A text as it can be shown: what no face has visibly (other scripts, emoji, control characters, blank glyphs) is written by its code
 * point, `[U+1F469 U+200D]`. Nothing throws, nothing is left out.
 */
export function shownText(text: string, faces: readonly Face[]): string {
  let shown = '';
  let unknown: string[] = [];
  const settle = (): void => {
    if (unknown.length > 0) shown += `[${unknown.join(' ')}]`;
    unknown = [];
  };
  for (const cluster of segmentsOf(text.normalize('NFC'))) {
    for (const piece of faceFor(cluster, faces) ? [cluster] : cluster) {
      if (faceFor(piece, faces)) {
        settle();
        shown += piece;
      } else unknown.push(`U+${(piece.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
    }
  }
  settle();
  return shown;
}
