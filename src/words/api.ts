import { api } from './en/api.ts';
import { inEveryLanguage } from './languages.ts';

export const apiWords = inEveryLanguage(api);
export type ApiWords = typeof api;
