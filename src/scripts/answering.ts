// The part of the search that finds answers.
import { openingSearch } from '../answers/open-search.ts';
import { unpacking } from '../answers/packed/unpack.ts';
import { handOver } from './part.ts';

handOver('answering', function* (packed, options) {
  return yield* openingSearch(yield* unpacking(packed), options);
});
