import type { OPINIONS } from '../../schemas/compliance.ts';
import type { Category, Day, Period } from '../../schemas/primitives.ts';
import type { TopicId } from './meant/topic-lexicon.ts';

type Opinion = (typeof OPINIONS)[number];

/**
 * What each rule tells besides the place and what was read there; null where that says it all. A rule has one line here, and its
 * words in `src/words/en/findings-*.ts`: without them it does not compile.
 */
export interface RuleFacts {
  'VS-D01': { end: Day };
  'VS-D02': null;
  'VS-D03': null;
  'VS-D04': { under: 'three' | 'six' };
  'VS-D05': { today: Day; hasEnded: boolean };
  'VS-D06': null;
  /** The last day before the letter that a report or another letter covers. */
  'VS-D07': { covered: Day | null };
  'VS-D08': null;
  'VS-D09': { other: Period };
  'VS-D10': { issued: Day };
  'VS-D20': { days: number };
  'VS-D21': { days: number };
  'VS-D22':
    | { fault: 'absent' }
    | { fault: 'not-yet'; effective: Day; today: Day }
    | { fault: 'before-its-predecessor'; effective: Day };
  'VS-D23': { name: string };
  /** How many days are left; fewer than none when it is over. */
  'VS-D24': { days: number };
  'VS-D25': { began: 'reviewed' | 'issued' | 'in-use'; day: Day };
  'VS-D26': { today: Day };
  'VS-D27': { day: Day };
  'VS-D28': { fault: 'announced-late' | 'used-early' | 'over-at-once'; day: Day };
  'VS-D29': { today: Day };
  'VS-D30': null;
  'VS-D31': null;
  'VS-W01': null;
  /** How the owner writes the name. */
  'VS-W02': { name: string };
  'VS-W03': null;
  'VS-W04': null;
  'VS-W05': null;
  'VS-W06': null;
  'VS-W07': null;
  'VS-W08': null;
  'VS-W09': null;
  'VS-W10': null;
  'VS-W11': null;
  'VS-W12': null;
  'VS-W13': null;
  'VS-W14': null;
  'VS-W15': null;
  'VS-W16': null;
  /** The text of the law that says otherwise. */
  'VS-W17': { source: string };
  'VS-W18': { abbreviation: string; name: string };
  /** The text that says what the word means. */
  'VS-W19': { source: string };
  /** `said` is the reason that `notClaimed` gives. */
  'VS-C01':
    | { absence: 'not-claimed'; name: string; said?: string }
    | { absence: 'absent'; name: string }
    | { absence: 'planned'; name: string; day: Day };
  /** `completed` is the day of the last test, where a text tells of tests made over and over. */
  'VS-C02': { name: string; day: Day; completed?: Day };
  'VS-C03': { fault: 'other-type'; current: number } | { fault: 'never-issued'; type: number; issued: number[] };
  'VS-C04':
    | { fault: 'edition'; number: string; numbers: string[] }
    | { fault: 'certificate-number'; numbers: string[] };
  'VS-C05': null;
  'VS-C06': { name: string; day: Day };
  /** What the data says against a plan. `said` is the reason that `notClaimed` gives, `day` that of a withdrawal. */
  'VS-C07':
    | { against: 'not-claimed'; name: string; said: string }
    | { against: 'withdrawn'; name: string; day: Day }
    | { against: 'type'; name: string; planned: 1 | 2 }
    | { against: 'absent'; name: string };
  'VS-C10':
    | { fault: 'not-covered'; covered: readonly Category[]; wrong: readonly Category[] }
    | { fault: 'covered'; wrong: readonly Category[] };
  'VS-C11': { covered: readonly Category[] };
  'VS-C12': null;
  /** `stated` is what the data says that the report or certificate is about. */
  'VS-C13': { fault: 'other-scope' | 'left-out'; stated: string[] };
  'VS-C20':
    | { fault: 'day' | 'expected' | 'announced'; days: string[] }
    | { fault: 'period'; periods: Period[] }
    | { fault: 'period-of-type-1' | 'day-of-type-2' }
    | { fault: 'year'; year: string };
  'VS-C30': { names: string[] };
  'VS-C31': null;
  /** The day its use ended; null where it is on no list at all. `list`: nobody is on it. */
  'VS-C32': { until: Day | null; list?: 'empty' };
  'VS-C33': { fault: 'opinion'; opinions: Opinion[] } | { fault: 'exceptions'; counts: number[] } | { fault: 'events' };
  /** The company's legal names. */
  'VS-C34': { names: string[] };
  /** `said` is the role that the file of the law states. */
  'VS-C35': { said: string };
  /** `said` is what the field holds, or what the file promises, as it is written there. */
  'VS-C40':
    | { fault: 'field'; said: string; file: string }
    | { fault: 'notice'; days: number; said: string; file: string };
  /** `names` are the kinds that the text names, such as "critical". `one-thing`: what both texts name, by the words around the numbers. */
  'VS-C41': { topic: TopicId | 'one-thing'; names: string[]; said: string; file: string };
  /** Of where data are, or of something that one of two texts denies; `said` is what `file` says. */
  'VS-C42': { of: 'place' | 'denied'; said: string; file: string };
  'VS-R01': null;
  'VS-R02': { document: 'unnamed' | 'absent' };
  'VS-R03': { file: string };
  'VS-R04': null;
  'VS-R05': { bytes: number };
  'VS-R06': { access: 'nda' | 'request'; file: string };
  'VS-R07': null;
  'VS-R08': null;
  'VS-R20':
    | { target: 'unreadable' | 'no-page' }
    | { target: 'no-entry'; file: string }
    | { target: 'public' | 'on-request'; name: string; address: string };
  'VS-R21': null;
  'VS-R22': { level: number; after: number };
  'VS-R23': null;
  'VS-R24': { alias: string; file: string };
  'VS-I01': { is: 'a-name' | 'the-text' };
  'VS-I02': null;
  'VS-I03': null;
  'VS-I04': { name: string };
  'VS-I05': { name: string };
  'VS-I06': null;
  /** `american`: whether it is known to be a firm under the AICPA's peer review. */
  'VS-E01': { missing: 'license' | 'peer-review' | 'both'; american: boolean };
  'VS-E02': { is: 'tool-vendor'; name: string } | { is: 'subprocessor'; name: string; file: string };
  'VS-E03': { name: string };
  /** How many were stated without a word; null for one that is told without a response. */
  'VS-E04': { count: number | null };
  'VS-E05': { end: Day; other: Day; document: string };
  'VS-E06': { end: Day; other: Day };
  'VS-E07': { fault: 'alone' | 'bridged'; day: Day };
  'VS-E08': { place: 'document' | 'update' | 'answer'; name: string; issued: Day };
  /** `sha256` is that of the file. */
  'VS-E09': { sha256: string };
  'VS-S01': null;
  'VS-S02': null;
  'VS-S03': null;
}
export type Code = keyof RuleFacts;
