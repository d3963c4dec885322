import { plainRefusals } from './en/plain-refusals.ts';
import { inEveryLanguage } from './languages.ts';

export const plainRefusalWords = inEveryLanguage(plainRefusals);
