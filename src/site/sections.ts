import { PAGES } from '../schemas/addresses.ts';
import { principles } from './principles.ts';
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
/** A section that would stand empty is not offered; its page, where there is one, says that nothing is listed yet. */
const isEmpty: Partial<Record<Section, (site: Site) => boolean>> = {
  principles: (site) => principles(site).length === 0,
  faqs: ({ tree }) => tree.faqs.length === 0,
  documents: ({ tree }) => tree.documents.length === 0,
  subprocessors: ({ tree }) => tree.subprocessors.length === 0,
  updates: ({ tree }) => tree.updates.length === 0,
  guides: ({ tree }) => tree.learn.length === 0,
};
export const sections = (site: Site): Crumb[] =>
  SECTIONS.filter((section) => !isEmpty[section]?.(site)).map((section) => crumbOf(site, section));
