// What reads questions in other languages, for the search page: few readers need it.
import { askIn } from '../answers/languages/in-languages.ts';
import { languagesOf } from '../answers/languages/language-of.ts';
import { makeReader } from '../answers/languages/reader.ts';
import { handOver } from './part.ts';

handOver('languages', {
  isForeign: (query) => languagesOf(query).length > 0,
  askIn: (ask, glossaries) => askIn(ask, makeReader(glossaries)),
});
