import { claims } from './claims.ts';
import { actions, documents } from './documents.ts';

/** What the pages, their twins and the feeds say. */
export const site = {
  claims,
  documents,
  actions,
};
export type SiteWords = typeof site;
