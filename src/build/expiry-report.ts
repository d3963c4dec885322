import { alreadyLapsed, type Dated, type DatedKind, expiries, expiryLine } from '../claims/expiries.ts';
import { formatDay } from '../claims/wording.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import type { Day } from '../schemas/primitives.ts';

/** How far ahead a build looks for what is about to lapse. */
export const EXPIRY_NOTICE_DAYS = 90;

/** What stands as a badge on the pages; what lapses besides is named, once past, by the checks of the content. */
const BADGES: ReadonlySet<DatedKind> = new Set(['framework', 'certificate', 'assessment']);

/** So many answers that are due for review are named one by one; the rest is counted. Everything else is always named. */
const REVIEWS_NAMED_MAX = 20;

function named(soon: readonly Dated[]): string[] {
  const reviews = soon.filter(({ kind }) => kind === 'faq-review');
  const left = new Set(reviews.slice(REVIEWS_NAMED_MAX));
  const lines = soon.filter((one) => !left.has(one)).map((one) => `  ${expiryLine(one)}`);
  const last = [...left].at(-1);
  return last ? [...lines, `  and ${left.size} more answers are due for review by ${formatDay(last.day)}.`] : lines;
}

/** For the build's log: every badge that has lapsed by `today`, and all that lapses soon. Empty when there is neither. */
export function expiryReport(tree: ContentTree, today: Day): string {
  const gone = alreadyLapsed(tree, today).filter(({ kind }) => BADGES.has(kind));
  const soon = expiries(tree, today, EXPIRY_NOTICE_DAYS);
  return [
    ...(gone.length > 0
      ? [`Shown as lapsed or aged on ${formatDay(today)}:`, ...gone.map((one) => `  ${expiryLine(one)}`)]
      : []),
    ...(soon.length > 0 ? [`Lapses within ${EXPIRY_NOTICE_DAYS} days of ${formatDay(today)}:`, ...named(soon)] : []),
  ].join('\n');
}
