import { CATEGORIES } from '../schemas/primitives.ts';
import { documents } from './documents.ts';
import { faqs } from './faqs.ts';
import { frameworks } from './frameworks.ts';
import { guides } from './guides.ts';
import { listPages } from './list-pages.ts';
import { sections } from './sections.ts';
import type { Site } from './site.ts';
import { updates } from './updates.ts';

export interface PageAddress {
  path: string;
  /** The day its content last changed, where the content says so. */
  changed: string | null;
}

/** Every page that may be found and kept: the sitemap's addresses. Forms and search are left out. */
export function pages(site: Site): PageAddress[] {
  const plain = (path: string): PageAddress => ({ path, changed: null });
  return [
    ...sections(site).map(({ path }) => plain(path)),
    plain(site.to('request')),
    ...frameworks(site).map(({ path }) => plain(path)),
    ...CATEGORIES.map((id) => plain(site.to('principle', { id }))),
    ...faqs(site).map(({ path, updated }) => ({ path, changed: updated })),
    ...documents(site).map(({ path, issued }) => ({ path, changed: issued })),
    ...updates(site).map(({ path, date }) => ({ path, changed: date })),
    ...guides(site).map(({ path }) => plain(path)),
    ...listPages(site).map(({ path }) => plain(path)),
  ];
}
