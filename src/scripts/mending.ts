// The part of the search that mends slips of typing.
import { mending } from '../answers/mending.ts';
import { handOver } from './part.ts';

handOver('mending', mending);
