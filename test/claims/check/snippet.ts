/** Where a snippet is put. Prose goes into an answer's body unless it says otherwise. */
export type Place = 'answer' | 'question' | 'title' | 'guide' | 'update' | 'soc-2' | 'agreement' | 'principle';

export interface Snippet {
  text: string;
  /** The code that must be found; null for an innocent one, in which nothing may be found. */
  code: string | null;
  place?: Place;
  /** For a question: its answer. For an answer: a second answer beside it. */
  beside?: string;
}

export const faulty = (code: string | null, text: string, place?: Place, beside?: string): Snippet => ({
  code,
  text,
  ...(place === undefined ? {} : { place }),
  ...(beside === undefined ? {} : { beside }),
});
export const innocent = (text: string, place?: Place, beside?: string): Snippet => faulty(null, text, place, beside);
