import type { Term } from './analyze.ts';
import type { Mended } from './mend.ts';
import type { Asked } from './weigh.ts';

/** A query as it was understood: its text without slips, its terms, and what each of them weighs. */
export interface Read extends Mended {
  asked: Asked[];
  terms: Term[];
}
