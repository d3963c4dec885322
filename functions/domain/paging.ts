/** Where `integer` of PostgreSQL ends: no row has a number beyond it, and to ask for one is a fault there. */
export const NUMBER_MAX = 2 ** 31 - 1;

/** Where in a list a page begins: just behind, or ends: just before, a key. */
export interface PageCursor {
  way: 'next' | 'prev';
  from: string | number;
}
export interface PageOf<Row> {
  rows: Row[];
  /** The keys to go on from; null at either end. */
  prev: string | number | null;
  next: string | number | null;
}
