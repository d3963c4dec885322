// What reads questions in other languages, for the search page: a script of its own, because few readers need it, and one that its page
// names with its digest.
import { languageOf, makeReader } from '../answers/languages/reader.ts';

export type Languages = { languageOf: typeof languageOf; makeReader: typeof makeReader };

dispatchEvent(new CustomEvent<Languages>('languages', { detail: { languageOf, makeReader } }));
