import { fetchFirst, searchAnswers } from './search-answers.ts';
import { connect, given } from './search-page.ts';
import { searchText } from './search-text.ts';

// One script for both search pages: a part of their own would be loaded without its digest.
const isText = given.of === 'text';
if (!isText) fetchFirst();
connect(isText ? searchText : searchAnswers);
