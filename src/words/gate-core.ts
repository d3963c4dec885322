import { core } from './en/gate-core.ts';
import { inEveryLanguage } from './languages.ts';

export type CoreWords = typeof core;
export const coreWords = inEveryLanguage(core);
