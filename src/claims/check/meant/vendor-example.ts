import type { Spoken } from '../prose/spoken.ts';

/** "Example: an app that runs on …", "Imagine a shop that …"; "For example, our mail goes through …" is one of ours. */
const EXAMPLE =
  /^\W*(?:(?:an |for )?(?:examples?|instance)\b ?[:–—,(]|(?:imagine|suppose|say|picture|assume|let's say)\b)/i;
const EXAMPLE_WORDS = 5;
const OURS = ['us', 'our', 'own'] as const;

/** Whether a sentence tells of something imagined. */
export const isExample = ({ text, read: { marks } }: Spoken): boolean =>
  EXAMPLE.test(text) && !marks.slice(0, EXAMPLE_WORDS).some((mark) => OURS.some((role) => mark?.has(role) === true));

/** A sentence of a guide that names neither us nor what is ours. */
export const isOfGuide = ({ page, read }: Spoken): boolean =>
  page.collection === 'learn' && !read.marks.some((mark) => mark?.has('us') === true || mark?.has('our') === true);

/** "Our vendors (LLM, ASR)", "hosted at Tier IV facilities": letters that tell what kind of thing is meant. */
export const NO_COMPANY = /^(?:[A-Z]{2,4}|Tier [IVX\d]+)$/;

/** "To store backups in an existing bucket, generate a key", "For backups in a bucket, use:": what readers are told to do for an end, and nothing of us. */
export const isTold = ({ text, read: { marks } }: Spoken): boolean =>
  TOLD.test(text) && !marks.some((mark) => OURS.some((role) => mark?.has(role) === true));
const TOLD =
  /^\W*(?:to|for|if|when) [^,.;]{3,140}, (?:then |please |you (?:can|must|need to|should) )?(?:use|run|set|create|generate|add|enable|configure|click|open|select|choose|enter|install|specify|pass|define|edit|update|upload|download|copy|paste|replace|make sure|ensure)\b/i;
