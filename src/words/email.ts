import { email } from './en/email.ts';
import { inEveryLanguage } from './languages.ts';

export type EmailWords = typeof email;
export const emailWords = inEveryLanguage(email);
