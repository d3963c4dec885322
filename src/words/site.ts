import { site } from './en/site.ts';
import { inEveryLanguage } from './languages.ts';

export type { SiteWords } from './en/site.ts';
export const siteWords = inEveryLanguage(site);
