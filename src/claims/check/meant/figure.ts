import type { Spoken } from '../prose/spoken.ts';
import { isOurNumber } from './number-doer.ts';

/** A figure that names or dates one thing: of two texts that give two of them, one is wrong. */
export interface Figure {
  /** What it is of: "founded", "certified iso-27001", "register vat". */
  key: string;
  /** As it is compared: a year, the digits of a number, a version. */
  value: string;
  /** A closer value, where one is given: the month of a year. Two are compared only where both have one. */
  fine: string;
  text: string;
  start: number;
  sentence: Spoken;
  /** It was counted from a list: set only against what is told by its number. */
  isListed?: boolean;
}

/** Whether what stands at a place of a sentence is told of the company. */
export const isOurFigure = (sentence: Spoken, start: number, text: string): boolean =>
  isOurNumber(
    sentence,
    { text, start, end: start + text.length, value: 0, measure: 'things', of: 'figure', bound: null },
    null,
  );
