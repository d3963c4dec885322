import { settings } from './en/settings.ts';
import { inEveryLanguage } from './languages.ts';

export const settingWords = inEveryLanguage(settings);
