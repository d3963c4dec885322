import { searchAnswers } from './search-answers.ts';
import { connect, given } from './search-page.ts';
import { searchText } from './search-text.ts';

// One script for both search pages: a part of their own would be loaded without its digest.
connect(given.of === 'text' ? searchText : searchAnswers);
