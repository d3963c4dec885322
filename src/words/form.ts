import { form } from './en/form.ts';
import { inEveryLanguage } from './languages.ts';

export type FormWords = typeof form;
export const formWords = inEveryLanguage(form);
