import { preview } from './en/preview.ts';
import { inEveryLanguage } from './languages.ts';

export const previewWords = inEveryLanguage(preview);
