import { faults } from './en/faults.ts';
import { inEveryLanguage } from './languages.ts';

export type FaultWords = typeof faults;
export const faultWords = inEveryLanguage(faults);
