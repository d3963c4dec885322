import type { Spoken } from '../prose/spoken.ts';
import type { Group } from './category-groups.ts';

/** A row of a table of categories: "Privacy | ✓" under a title or a heading that speaks of the report. */
export function saidByRow({ block, text, read }: Spoken, { from, to }: Group): 'in' | 'out' | null {
  const [heading = '', title, state] = block.lead.split(' | ');
  if (block.kind !== 'cell' || state === undefined || from !== 0 || !OF_SCOPE.test(`${heading} ${title} ${state}`))
    return null;
  if (OF_COLUMN.test(block.columns?.[0] ?? '') && /\bSOC ?2\b/i.test(`${heading} ${title}`)) return 'in';
  const said = text.slice(read.words[to - 1]?.end ?? 0).replace(/^[^:]{0,30}: ?/, '');
  if (OUTSIDE.test(said)) return 'out';
  return said === state || INSIDE.test(said) ? 'in' : null;
}
/** "Principle | Practices": every row names a category that is met. */
const OF_COLUMN = /^\W*(?:trust (?:services? )?)?(?:principles?|criteri(?:on|a)|categor(?:y|ies))\W*$/i;
const OF_SCOPE = /\bSOC ?2?\b|\btrust (?:services?|principles?|criteria)\b|\bTSCs?\b|\bscope\b/i;
const INSIDE = /^(?:[✓✔✅☑]|yes\b|in(?: scope)?$|in scope\b|included\b|covered\b)/iu;
const OUTSIDE = /^(?:[–—✗✘❌-]|no\b|not\b|out of scope\b|excluded\b|n\/a\b)/iu;
