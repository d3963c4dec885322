import { prepare, searchAnswers } from './search-answers.ts';
import { connect } from './search-page.ts';

connect(searchAnswers);
prepare();
