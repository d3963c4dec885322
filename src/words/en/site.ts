import { claims } from './claims.ts';

/** What the pages, their twins and the feeds say. */
export const site = {
  claims,
};
export type SiteWords = typeof site;
