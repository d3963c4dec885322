import { claims } from './claims.ts';
import { actions, documents } from './documents.ts';
import { feeds } from './feeds.ts';
import { frame } from './frame.ts';

/** What the pages, their twins and the feeds say. */
export const site = {
  frame,
  feeds,
  claims,
  documents,
  actions,
};
export type SiteWords = typeof site;
