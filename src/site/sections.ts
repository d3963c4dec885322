import { PAGES } from '../schemas/addresses.ts';
import type { Site } from './site.ts';

export interface Crumb {
  path: string;
  name: string;
}

/** The sections of the site, in the order of its navigation. */
const SECTION_NAMES = {
  overview: 'Overview',
  compliance: 'Compliance',
  principles: 'Principles',
  faqs: 'FAQ',
  documents: 'Documents',
  subprocessors: 'Subprocessors',
  updates: 'Updates',
  guides: 'Learn',
} as const satisfies Partial<Record<keyof typeof PAGES, string>>;
export type Section = keyof typeof SECTION_NAMES;

export const crumbOf = ({ base }: Pick<Site, 'base'>, section: Section): Crumb => ({
  path: base + PAGES[section],
  name: SECTION_NAMES[section],
});
/** The way from the overview down to a section. */
export const crumbsTo = (site: Site, ...sections: Section[]): Crumb[] =>
  ['overview' as const, ...sections].map((section) => crumbOf(site, section));
export const sections = (site: Pick<Site, 'base'>): Crumb[] =>
  (Object.keys(SECTION_NAMES) as Section[]).map((section) => crumbOf(site, section));
