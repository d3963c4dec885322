import { PAGES, to } from '../schemas/addresses.ts';
import { CATEGORIES } from '../schemas/primitives.ts';
import { documents } from './documents.ts';
import { faqs } from './faqs.ts';
import { frameworks } from './frameworks.ts';
import { guides } from './guides.ts';
import { listPages } from './list-pages.ts';
import { updates } from './updates.ts';

/** The sections of the site, in the order of its navigation. */
export const SECTIONS = [
  { path: PAGES.overview, name: 'Overview' },
  { path: PAGES.compliance, name: 'Compliance' },
  { path: PAGES.principles, name: 'Principles' },
  { path: PAGES.faqs, name: 'FAQ' },
  { path: PAGES.documents, name: 'Documents' },
  { path: PAGES.subprocessors, name: 'Subprocessors' },
  { path: PAGES.updates, name: 'Updates' },
  { path: PAGES.guides, name: 'Learn' },
] as const;

export interface PageAddress {
  path: string;
  /** The day its content last changed, where the content says so. */
  changed: string | null;
}

/** Every page that may be found and kept: the sitemap's addresses. Forms and search are left out. */
export async function pages(): Promise<PageAddress[]> {
  const plain = (path: string): PageAddress => ({ path, changed: null });
  return [
    ...SECTIONS.map(({ path }) => plain(path)),
    plain(PAGES.request),
    ...(await frameworks()).map(({ path }) => plain(path)),
    ...CATEGORIES.map((id) => plain(to('')('principle', { id }))),
    ...(await faqs()).map(({ path, updated }) => ({ path, changed: updated })),
    ...(await documents()).map(({ path, issued }) => ({ path, changed: issued })),
    ...(await updates()).map(({ path, date }) => ({ path, changed: date })),
    ...(await guides()).map(({ path }) => plain(path)),
    ...(await listPages()).map(({ path }) => plain(path)),
  ];
}
