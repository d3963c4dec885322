import { alreadyLapsed, type Dated, type DatedKind, expiries } from '../claims/expiries.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import type { Day } from '../schemas/primitives.ts';
import { type ClaimWords, claimWords } from '../words/claims.ts';

/** How far ahead a build looks for what is about to lapse. */
const EXPIRY_NOTICE_DAYS = 90;

/** What stands as a badge on the pages; what lapses besides is named, once past, by the checks of the content. */
const BADGES: ReadonlySet<DatedKind> = new Set(['framework', 'certificate', 'assessment']);

/** So many answers that are due for review are named one by one; the rest is counted. Everything else is always named. */
const REVIEWS_NAMED_MAX = 20;

function named(words: ClaimWords['dated'], soon: readonly Dated[]): string[] {
  const reviews = soon.filter(({ kind }) => kind === 'faq-review');
  const left = new Set(reviews.slice(REVIEWS_NAMED_MAX));
  const lines = soon.filter((one) => !left.has(one)).map((one) => `  ${words.line(one)}`);
  const last = [...left].at(-1);
  return last ? [...lines, `  ${words.moreReviews(left.size, last.day)}`] : lines;
}

/** For the build's log: every badge that has lapsed by `today`, and all that lapses soon. Empty when there is neither. */
export function expiryReport(tree: ContentTree, today: Day): string {
  const words = claimWords[tree.company.data.language].dated;
  const gone = alreadyLapsed(tree, today).filter(({ kind }) => BADGES.has(kind));
  const soon = expiries(tree, today, EXPIRY_NOTICE_DAYS);
  return [
    ...(gone.length > 0 ? [words.lapsedBy(today), ...gone.map((one) => `  ${words.line(one)}`)] : []),
    ...(soon.length > 0 ? [words.lapsesWithin(EXPIRY_NOTICE_DAYS, today), ...named(words, soon)] : []),
  ].join('\n');
}
