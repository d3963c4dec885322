import type { To } from '../../src/schemas/addresses.ts';
import type { Company } from '../../src/schemas/company.ts';
import type { Language } from '../../src/schemas/language.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { type GateWords, gateWords } from '../../src/words/gate.ts';
import type { Markup } from '../markup.ts';
import type { Deps } from '../ports.ts';

/** What every page is made with: the words of the company's language, the addresses under its base path, the manifest. */
export interface View {
  words: GateWords;
  to: To;
  manifest: Manifest;
}
export interface Shown {
  title: string;
  main: Markup;
}
/** A page before its language and its addresses are known. */
export type Page = (view: View) => Shown;

const languageOf = (company: Company & { language?: Language }): Language => company.language ?? 'en';
export const viewOf = ({ manifest, to }: Pick<Deps, 'manifest' | 'to'>): View => ({
  words: gateWords[languageOf(manifest.company)],
  to,
  manifest,
});
