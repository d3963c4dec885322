import { vaults } from './en/vaults.ts';
import { inEveryLanguage } from './languages.ts';

export const vaultWords = inEveryLanguage(vaults);
