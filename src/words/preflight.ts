import { preflight } from './en/preflight.ts';
import { inEveryLanguage } from './languages.ts';

export const preflightWords = inEveryLanguage(preflight);
