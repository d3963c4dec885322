import { commands } from './en/commands.ts';
import { inEveryLanguage } from './languages.ts';

export const commandWords = inEveryLanguage(commands);
