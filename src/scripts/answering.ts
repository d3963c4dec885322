// The part of the search that finds answers.
import { openingSearch } from '../answers/open-search.ts';
import { handOver } from './part.ts';

handOver('answering', openingSearch);
