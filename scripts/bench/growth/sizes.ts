import { InvalidArgumentError } from '@commander-js/extra-typings';
import { scriptWords as words } from '../../../program/read-script.ts';

/** Fewer questions are not measured. */
const LEAST = 50;

/** Reads one more size; `usual` is what stands there while none is given. */
export const readSizes =
  (usual: readonly number[]) =>
  (typed: string, before: number[]): number[] => {
    const size = Number(typed);
    if (!Number.isInteger(size) || size < LEAST) throw new InvalidArgumentError(words.benchSizeWrong(LEAST, usual));
    return before === usual ? [size] : [...before, size];
  };
