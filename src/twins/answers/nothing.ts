import type { AnswerEntry } from '../../answers/types.ts';

/** An entry of which nothing more is known. */
export const NOTHING: Omit<AnswerEntry, 'id' | 'href' | 'kind' | 'title' | 'says'> = {
  asks: [],
  about: [],
  category: null,
  principles: [],
  frameworks: [],
  products: [],
  maps: {},
  updated: null,
  reviewBy: null,
};

export const unique = (all: readonly string[]): string[] => [...new Set(all.filter((one) => one !== ''))];
