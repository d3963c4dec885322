import { documentFaults } from './en/commands-documents.ts';
import { inEveryLanguage } from './languages.ts';

export const documentFaultWords = inEveryLanguage(documentFaults);
