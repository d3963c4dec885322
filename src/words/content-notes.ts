import { contentNotes } from './en/content-notes.ts';
import { inEveryLanguage } from './languages.ts';

export const contentNoteWords = inEveryLanguage(contentNotes);
