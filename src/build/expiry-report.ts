import { alreadyLapsed, type DatedKind, expiries, expiryLine } from '../claims/expiries.ts';
import { formatDay } from '../claims/wording.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import type { Day } from '../schemas/primitives.ts';

/** How far ahead a build looks for what is about to lapse. */
export const EXPIRY_NOTICE_DAYS = 90;

/** What stands as a badge on the pages; what lapses besides is named, once past, by the checks of the content. */
const BADGES: ReadonlySet<DatedKind> = new Set(['framework', 'certificate', 'assessment']);

/** For the build's log: every badge that has lapsed by `today`, and all that lapses soon. Empty when there is neither. */
export function expiryReport(tree: ContentTree, today: Day): string {
  const gone = alreadyLapsed(tree, today).filter(({ kind }) => BADGES.has(kind));
  const soon = expiries(tree, today, EXPIRY_NOTICE_DAYS);
  return [
    ...(gone.length > 0
      ? [`Shown as lapsed or aged on ${formatDay(today)}:`, ...gone.map((one) => `  ${expiryLine(one)}`)]
      : []),
    ...(soon.length > 0
      ? [
          `Lapses within ${EXPIRY_NOTICE_DAYS} days of ${formatDay(today)}:`,
          ...soon.map((one) => `  ${expiryLine(one)}`),
        ]
      : []),
  ].join('\n');
}
