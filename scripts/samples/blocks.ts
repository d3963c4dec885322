/** What a sample document is made of. Text is plain; a cell's list becomes paragraphs. */
export type Block =
  | { kind: 'section'; title: string }
  /** `listed` is how a heading stands in the contents, under its section. */
  | { kind: 'heading'; text: string; listed?: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'text'; text: string; lead?: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; rows: [name: string, value: string][] }
  | { kind: 'table'; head: string[]; shares: number[]; rows: Cell[][] }
  | { kind: 'contents' }
  /** What follows starts a page. */
  | { kind: 'turn' }
  | { kind: 'drawing'; height: number; boxes: Box[]; arrows: Arrow[] }
  | { kind: 'space'; height: number };

export type Cell = string | string[];

/** In a drawing 100 units wide; `y` runs downward. */
export interface Box {
  at: [x: number, y: number, width: number, height: number];
  text: string;
  note?: string;
  dashed?: boolean;
}
export interface Arrow {
  from: [x: number, y: number];
  to: [x: number, y: number];
  text?: string;
}

/** One sample file. `pages` is the number it must come out with. */
export interface Sample {
  /** The file's name under `private/` or `public/documents/`. */
  file: string;
  folder: 'private' | 'public/documents';
  title: string;
  /** What stands above the title. */
  kicker: string;
  /** The facts on the cover, or under the title where there is none. */
  facts: [name: string, value: string][];
  /** The day on it, which is also the file's date. */
  date: string;
  cover: boolean;
  pages: number;
  /** Each section on a page of its own. */
  sectionsOnNewPages: boolean;
  confidential: boolean;
  encrypted?: boolean;
  /** How much larger than usual the type is set; 1 when absent. */
  scale?: number;
  blocks: Block[];
}

export const section = (title: string): Block => ({ kind: 'section', title });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const subheading = (text: string): Block => ({ kind: 'subheading', text });
export const text = (words: string, lead?: string): Block => ({ kind: 'text', text: words, ...(lead ? { lead } : {}) });
export const list = (...items: string[]): Block => ({ kind: 'list', items });
export const facts = (...rows: [string, string][]): Block => ({ kind: 'facts', rows });
export const table = (head: string[], shares: number[], rows: Cell[][]): Block => ({
  kind: 'table',
  head,
  shares,
  rows,
});
