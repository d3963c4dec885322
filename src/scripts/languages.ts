// What reads questions in other languages, for the search page: few readers need it.
import { askIn, mayBeForeign } from '../answers/languages/in-languages.ts';
import { makeReader } from '../answers/languages/reader.ts';
import { handOver } from './part.ts';

handOver('languages', { mayBeForeign, askIn: (ask, glossaries) => askIn(ask, makeReader(glossaries)) });
