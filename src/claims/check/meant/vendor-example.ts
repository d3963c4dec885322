import type { Spoken } from '../prose/spoken.ts';

/** "Example: an app that runs on …", "Imagine a shop that …"; "For example, our mail goes through …" is one of ours. */
const EXAMPLE =
  /^\W*(?:(?:an |for )?(?:examples?|instance)\b ?[:–—,(]|(?:imagine|suppose|say|picture|assume|let's say)\b)/i;
const EXAMPLE_WORDS = 5;
const OURS = ['us', 'our', 'own'] as const;

/** Whether a sentence tells of something imagined. */
export const isExample = ({ text, read: { marks } }: Spoken): boolean =>
  EXAMPLE.test(text) && !marks.slice(0, EXAMPLE_WORDS).some((mark) => OURS.some((role) => mark?.has(role) === true));
