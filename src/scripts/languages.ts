// What reads questions in other languages, for the search page: a script of its own, because few readers need it, and one that its page
// names with its digest.
import { languagesOf } from '../answers/languages/language-of.ts';
import { makeReader } from '../answers/languages/reader.ts';

export type Languages = { languagesOf: typeof languagesOf; makeReader: typeof makeReader };

dispatchEvent(new CustomEvent<Languages>('languages', { detail: { languagesOf, makeReader } }));
