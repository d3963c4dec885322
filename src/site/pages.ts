import { everyPage } from './models/every.ts';
import type { Site } from './site.ts';

export interface PageAddress {
  path: string;
  /** The day its content last changed, where the content says so. */
  changed: string | null;
}

/** Every page that may be found and kept: the sitemap's addresses. */
export const pages = (site: Site): PageAddress[] =>
  everyPage(site)
    .filter(({ isUnlisted }) => !isUnlisted)
    .map(({ path, changed }) => ({ path, changed }));
