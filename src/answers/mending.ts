import type { Analyzer } from './analyze.ts';
import { makingCorrector } from './correct.ts';
import type { EntryIndex } from './index-entries.ts';
import { type Mend, makeMend } from './mend.ts';
import type { Steps } from './steps.ts';

/** Makes ready, in steps, what puts known words in the place of slips. The search page loads it with the whole of the answers. */
export function* mending(
  index: EntryIndex,
  analyzer: Analyzer,
  shorthand: Readonly<Record<string, string>>,
): Steps<Mend> {
  return makeMend(index, analyzer, yield* makingCorrector([...index.words, ...analyzer.words]), shorthand);
}
