// The part of the search that mends slips of typing and reads everyday words.
import { makeEveryday } from '../answers/everyday.ts';
import { mending } from '../answers/mending.ts';
import { handOver } from './part.ts';

handOver('mending', { mending, makeEveryday });
