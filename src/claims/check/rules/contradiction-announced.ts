import type { Day } from '../../../schemas/primitives.ts';
import { addMonths } from '../../days.ts';
import type { Statement } from '../../reading/statement.ts';
import { faultAt } from '../prose/walk.ts';
import type { Context, Faults } from '../rule.ts';
import { claimed } from './claimed.ts';

/** How long after the news the report or certificate may be dated, in months: it is often told before the paper is signed. */
const SIGNED_WITHIN_MONTHS = 3;
/** Where all that is listed came out longer after the news than this, the data keeps no history that the news could be held to. */
const LISTED_WITHIN_MONTHS = 30;

/**
 * "Today we're proud to announce that we completed our SOC 2 Type 2 audit": an update tells of a report or certificate on a day when the
 * data has none yet, and none of that type was issued within months of it.
 */
export function* wrongAnnouncement(context: Context): Faults<'VS-C20'> {
  const seen = new Set<string>();
  for (const { sentence, statement, strength } of claimed(context)) {
    const { page } = sentence;
    if (page.collection !== 'updates' || strength === 'likely' || !isNews(sentence.text, statement)) continue;
    const days = issuedDays(context, statement);
    const key = `${page.file} ${statement.mention.key} ${statement.mention.type}`;
    const [first] = days.toSorted();
    const isFit =
      first === undefined ||
      first <= addMonths(page.day, SIGNED_WITHIN_MONTHS) ||
      first > addMonths(page.day, LISTED_WITHIN_MONTHS);
    if (isFit || seen.has(key)) continue;
    seen.add(key);
    yield faultAt(sentence, statement.start, statement.text, { fault: 'announced', days });
  }
}

/** Told as having just come about, and not of anybody's in general: "has achieved", "is now". */
const isNews = (text: string, { got, subject }: Statement): boolean => subject === 'us' && (got || NEWS.test(text));
const NEWS =
  /\b(?:announc\w+|proud|excited|thrilled|pleased|happy|delighted|now|today|officially|successfully|recently|just) /i;

/** The days on which the reports or certificates of a scheme were issued, those of the named type; none where the data leaves one out. */
function issuedDays({ frameworks }: Context, { mention: { key, type } }: Statement): Day[] {
  const framework = frameworks.get(key);
  const days =
    framework?.kind === 'attestation'
      ? framework.reports.filter((report) => type === null || report.type === type).map(({ issued }) => issued)
      : framework?.kind === 'certification'
        ? framework.certificates.map(({ issued }) => issued)
        : [];
  return days.every((day) => day !== undefined) ? [...new Set(days)] : [];
}
