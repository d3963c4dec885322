/** A stretch of text and what is put in its place. */
export interface Cut {
  from: number;
  to: number;
  put: string;
}
export const cutOf = (from: number, text: string, put: string): Cut => ({ from, to: from + text.length, put });

/** A text under the scissors that knows where each of its characters once stood. */
export class Draft {
  text: string;
  readonly #cuts: Cut[] = [];

  constructor(text: string) {
    this.text = text;
  }

  cut(cut: Cut): void {
    this.text = this.text.slice(0, cut.from) + cut.put + this.text.slice(cut.to);
    this.#cuts.push(cut);
  }

  /** The offset in the first text of an offset in the present one; for what was put in, where it was put. */
  origin(offset: number): number {
    return this.#cuts.reduceRight((at, { from, to, put }) => {
      if (at < from) return at;
      return at < from + put.length ? from : at - put.length + (to - from);
    }, offset);
  }
}
