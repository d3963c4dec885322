import { build } from './en/build.ts';
import { inEveryLanguage } from './languages.ts';

export const buildWords = inEveryLanguage(build);
