import type { To } from '../../src/schemas/addresses.ts';
import type { Language } from '../../src/schemas/language.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { GateWords } from '../../src/words/gate.ts';
import { type CoreWords, coreWords } from '../../src/words/gate-core.ts';
import type { Markup } from '../markup.ts';
import type { Deps } from '../ports.ts';

/** What every page is made with: the words of the company's language, the addresses under its base path, the manifest. */
export interface View<Words extends CoreWords = GateWords> {
  language: Language;
  words: Words;
  to: To;
  manifest: Manifest;
}
export interface Shown {
  title: string;
  main: Markup;
}
/** A page before its language and its addresses are known. */
export type Page = (view: View<CoreWords>) => Shown;

export const viewOf = ({ manifest, to }: Pick<Deps, 'manifest' | 'to'>): View<CoreWords> => ({
  language: manifest.company.language,
  words: coreWords[manifest.company.language],
  to,
  manifest,
});
