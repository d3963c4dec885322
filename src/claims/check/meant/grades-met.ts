import { scaleOf } from './said-of.ts';

/** Whether two sets have a member in common, or only one of them has any. */
export const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): 'same' | 'other' | 'one' | 'none' => {
  if (a.size === 0 && b.size === 0) return 'none';
  if (a.size === 0 || b.size === 0) return 'one';
  return a.isDisjointFrom(b) ? 'other' : 'same';
};
/** "P1" and "critical", "full" and "weekly" name grades by two scales: which of them meet isn't known. */
export function gradesMet(a: ReadonlySet<string>, b: ReadonlySet<string>): ReturnType<typeof meets> {
  const met = meets(a, b);
  const isOfOtherScale = met === 'other' && ![...a].some((one) => [...b].some((two) => scaleOf(one) === scaleOf(two)));
  return isOfOtherScale ? 'none' : met;
}
