import { conceptOf } from './said-of.ts';
import type { Stated } from './stated-in.ts';

/** "Kept indefinitely" is set against how long something else is kept, and not against when it is deleted on some occasion. */
export const areEndlessApart = (a: Stated, b: Stated): boolean =>
  (a.quantity.isEndless === true || b.quantity.isEndless === true) &&
  ![a, b].every((one) => (one.quantity.isEndless === true || isKeptSo(one)) && !one.topics.some(isOfDeletion));
const KEEP = conceptOf('kept');
export const isKeptSo = (one: Stated): boolean => one.acts.has('keeps') || one.core.things.includes(KEEP);
const isOfDeletion = ({ topic }: Stated['topics'][number]): boolean =>
  topic === 'data-deleted' || topic === 'deletion-requested';
