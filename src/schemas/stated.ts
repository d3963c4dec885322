import type { Day } from './primitives.ts';

/** Where it lies, beside the manifest: relative to the folder that was built into, and never in the public `dist/`. */
export const STATED_FILE = '.build/stated.json';
/** Raised by a release whose gate would read the file of another one wrongly. */
export const STATED_VERSION = 2;

/** How long something holds: as it was judged on the day of the build. */
interface Held {
  status: string;
  validThrough: Day | null;
  /** The claim in a sentence. */
  claim: string;
}

/**
 * What the public pages state, for the gate to quote to programs: a second file of the build, read when the first of them asks. It holds
 * nothing that isn't published; `url` is the public address of a page.
 */
export interface Stated {
  version: typeof STATED_VERSION;
  asOf: Day;
  frameworks: ({
    id: string;
    name: string;
    kind: string;
    url: string;
    products: (Held & { systems: string[] })[];
  } & Held)[];
  principles: { id: string; name: string; inScope: boolean | null; commitment: string | null; url: string }[];
  notClaimed: { claim: string; why: string }[];
  subprocessors: {
    id: string;
    name: string;
    purpose: string;
    data: string;
    location: string[];
    transfer: string | null;
    state: string;
    since: Day | null;
    until: Day | null;
    announced: Day | null;
    objectBy: Day | null;
  }[];
  updates: { id: string; title: string; date: Day; kind: string; url: string }[];
  /** The paths of the pages, without the base: what may be counted as seen. Absent in what an earlier release wrote. */
  pages?: string[];
  /** `AnswersData` of `src/answers/`, which lies above this floor. */
  answers: object;
  /** The same answers as HTML that the build made, by the ids of their pages. Absent in what an earlier release wrote. */
  bodies?: Record<string, string>;
}
