import type { Language } from '../schemas/language.ts';
import { pseudo } from './pseudo.ts';

/**
 * One part of the catalog in every language. A language that lacks a sentence does not compile. The pseudo-language is made when it is
 * first asked for.
 */
export function inEveryLanguage<Words>(en: Words): Record<Language, Words> {
  let accented: Words | undefined;
  return {
    en,
    get 'ar-XB'() {
      accented ??= pseudo(en);
      return accented;
    },
  };
}
