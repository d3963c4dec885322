/** The text files under `content/`, by their name relative to the project. */
export type Files = ReadonlyMap<string, string>;

/** What is done to one file, or asked of its author. */
export type Edit =
  | { is: 'write'; file: string; text: string }
  | { is: 'move'; from: string; to: string }
  /** What nobody but the author can tell; `line` is counted from 1. */
  | { is: 'look'; file: string; line: number };

/**
 * What a version asks of `content/`. `apply` is pure, and answers nothing for files that are as the version wants them: it can be run again.
 * It sees what earlier changes have made. A fact that nobody has given is written as a gap.
 */
export interface Change {
  /** The version of Vouchsafe that asks for it: `0.2.0`. */
  version: string;
  /** Its name, by which the words are found. */
  title: string;
  apply(files: Files): Edit[];
}
