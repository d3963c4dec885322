import { scripts } from './en/scripts.ts';
import { inEveryLanguage } from './languages.ts';

export const scriptsWords = inEveryLanguage(scripts);
