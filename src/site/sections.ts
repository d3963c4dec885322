import { PAGES } from '../schemas/addresses.ts';
import type { Site } from './site.ts';

export interface Crumb {
  path: string;
  name: string;
}

/** The sections of the site, in the order of its navigation. */
const SECTIONS = [
  'overview',
  'compliance',
  'principles',
  'faqs',
  'documents',
  'subprocessors',
  'updates',
  'guides',
] as const satisfies (keyof typeof PAGES)[];
export type Section = (typeof SECTIONS)[number];

export const crumbOf = ({ base, words }: Site, section: Section): Crumb => ({
  path: base + PAGES[section],
  name: words.frame.sections[section],
});
/** The way from the overview down to a section. */
export const crumbsTo = (site: Site, ...sections: Section[]): Crumb[] =>
  ['overview' as const, ...sections].map((section) => crumbOf(site, section));
export const sections = (site: Site): Crumb[] => SECTIONS.map((section) => crumbOf(site, section));
