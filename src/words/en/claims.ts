import type { Surveillance } from '../../claims/certificate-days.ts';
import type { Category, Day } from '../../schemas/primitives.ts';
import { facts } from './claim-facts.ts';
import { claimSentence } from './claim-sentence.ts';
import { bridgeSentence, CATEGORY, SURVEILLANCE, sayCategories } from './claim-terms.ts';
import { dated } from './dated.ts';
import { capital, sayDay, sayDayShort, sayExpected, sayPeriodShort } from './format.ts';
import { holds, holdsAfterStatus, holdsMidSentence, lapsedOn, nextFact, nextSentence, status } from './holds.ts';
import { scope } from './scope.ts';
import { timeline } from './timeline.ts';

/** What a claim is worth, in words: facts of `src/claims` in, sentences out. */
export const claims = {
  day: sayDay,
  dayShort: sayDayShort,
  /** "1 Jul 2025 – 30 Jun 2026" */
  periodShort: sayPeriodShort,
  expected: sayExpected,
  notStated: 'Not stated',
  status,
  categories: CATEGORY,
  /** "Security, availability and confidentiality" */
  categoryList: (categories: readonly Category[]): string => capital(sayCategories(categories)),
  holds,
  holdsAfterStatus,
  /** What a badge turns to, by script, once its day has passed; then as it follows the status word, and within a sentence. */
  lapsed: lapsedOn,
  lapsedAfterStatus: (validThrough: Day): string => ` on ${sayDay(validThrough)}`,
  lapsedMidSentence: (validThrough: Day): string => `lapsed on ${sayDay(validThrough)}`,
  holdsMidSentence,
  surveillance: SURVEILLANCE,
  surveillanceDue: { 1: `${SURVEILLANCE[1]} due`, 2: `${SURVEILLANCE[2]} due` } satisfies Record<
    Surveillance['year'],
    string
  >,
  next: nextSentence,
  nextFact,
  bridge: bridgeSentence,
  claim: claimSentence,
  facts,
  scope,
  timeline,
  dated,
};
export type ClaimWords = typeof claims;
