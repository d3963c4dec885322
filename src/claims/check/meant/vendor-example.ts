import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };

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
  ORDERS.test(TOLD.exec(text)?.[1] ?? '') && !marks.some((mark) => OURS.some((role) => mark?.has(role) === true));
const TOLD =
  /^\W*(?:to|for|if|when) [^,.;]{3,140}, (?:then |please |you (?:can|must|need to|should) )?(\w+(?: sure)?)\b/i;
const ORDERS = anyOf(others.orders.wordings);
