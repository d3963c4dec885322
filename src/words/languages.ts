import type { Language } from '../schemas/language.ts';
import { pseudo } from './pseudo.ts';

/** One part of the catalog in every language. A language that lacks a sentence does not compile. */
export const inEveryLanguage = <Words>(en: Words): Record<Language, Words> => ({ en, 'ar-XB': pseudo(en) });
