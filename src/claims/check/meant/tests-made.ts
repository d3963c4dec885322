import { isOwnNameAt } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import { askedOver } from './asked-over.ts';
import made from './lexicon/tests-made.json' with { type: 'json' };
import { isNoName, namesIn } from './names-said.ts';
import { NUMBER, numberOf } from './number-words.ts';
import { isOfVendor } from './of-vendors.ts';
import { isStillToCome } from './pending.ts';
import { toldFor } from './read-spoken.ts';
import { rhythms } from './rhythms.ts';
import { vendorsIn } from './vendors-said.ts';

/** That penetration tests are made; offsets in the sentence's text. */
export interface TestsMade {
  start: number;
  end: number;
  /** How often: the longest time between two, in hours; null where nothing says. */
  hours: number | null;
  /** Whether they're made over and over, though nothing says how often. */
  isRegular: boolean;
  /** By somebody else than the company. */
  isByOthers: boolean;
  /** Told with a verb, or as what is there to read. */
  isTold: boolean;
  /** Readers may have the newest: there is one. */
  isOffered: boolean;
}

const NAMED = anyOf(made.named.wordings);
const TRIED = anyOf(made.tried.wordings);
const OTHERS = anyOf(made.others.wordings);
const BOTH_SIDES = anyOf(made.bothSides.wordings);
const OWN_HANDS = anyOf(made.ownHands.wordings);
const NONE_OUTSIDE = /\b(?:no|without)(?: an?| any)? (?:external|outside|third|independent)/i;
const MAKING = anyOf(made.making.wordings);
const APART = anyOf(made.apart.wordings);
const REGULAR = anyOf(made.regular.wordings);
const OFFERED = anyOf(made.offered.wordings);
const BY_NAME = anyOf(made.byName.wordings);
/** What shows by its name that a test was made. */
export const isNameOfTest = (name: string): boolean => HELD.test(name);
const HELD = anyOf(made.held.wordings);
/** Whether who made a test is the company's own people. */
export const isOwnTester = (by: string): boolean => BY_OWN.test(by);
const BY_OWN = anyOf(made.byOwn.wordings);

/** A sentence that is longer says more than one thing; and a heading as long is none. */
const SENTENCE_CHARS = 420;
const HEADING_CHARS = 60;
const REPORTED = /\b(?:reports?|summary|summaries|results?|letters?|attestations?)\b/i;
const LATEST = /\b(?:our|the) (?:latest|last|most recent|current|annual|yearly)\b/i;

/**
 * "We have our app penetration tested each year by an independent firm", "Annual third-party penetration tests", and the same in the row of
 * a table or below a heading that names the test. Null where it's denied, to come, asked for, or somebody else's.
 */
export function testsMade(one: Spoken): TestsMade | null {
  const { text, block } = one;
  if (text.length > SENTENCE_CHARS || isQuestion(text) || block.kind === 'question' || block.kind === 'heading')
    return null;
  const found = NAMED.exec(text) ?? namedAbove(one);
  if (found === null || isOfVendor(one) || (block.over ?? []).some((title) => PLAN.test(title))) return null;
  // "You can request our latest report": there is one.
  const isOffered = OFFERED.test(text);
  const isReported = isOffered || (REPORTED.test(text) && LATEST.test(text));
  if (!isReported && APART.test(text)) return null;
  const [start, end] = [found.index, found.index + found[0].length];
  const told = toldFor(one, start, end);
  const isOwed = told.certainty === 'requirement' && SUBJECT_TO.test(text.slice(0, start));
  if (told.polarity === 'denied' || told.tense !== 'now' || !(isOwed || CERTAIN.has(told.certainty))) return null;
  if (told.subject === 'nobody' || (told.subject === 'reader' && !(isReported && (isOffered || /\bour\b/i.test(text)))))
    return null;
  const isByOthers = OTHERS.test(text.replace(BOTH_SIDES, ' ')) || (!OWN_HANDS.test(text) && isByName(one, start));
  // What the company's own people do each year, the data need not have.
  if (OWN_HANDS.test(text) && (!isByOthers || NONE_OUTSIDE.test(text))) return null;
  // "A third-party vendor tests our systems" is told of ours; "our host is tested by third parties" isn't.
  if (told.subject === 'other' && !(OTHERS.test(told.named) && vendorsIn(one.read).length === 0)) return null;
  if (one.mentions.some((mention) => mention.start === start && isStillToCome(one, { end, mention }))) return null;
  const said = [...rhythms(text).map(({ value }) => value), ...everyFewMonths(text)];
  return {
    start,
    end,
    hours: said.length === 0 ? null : Math.max(...said),
    isRegular: REGULAR.test(text),
    isByOthers,
    isOffered,
    isTold: isReported || (MAKING.test(text) && !YEAR.test(text)),
  };
}
/** "Penetration testing with the help of Foxgate Labs" */
const isByName = ({ text, read }: Spoken, start: number): boolean =>
  namesIn(read).some(
    (name) =>
      name.start > start &&
      !isNoName(name.text) &&
      !isOwnNameAt(read, name.from) &&
      BY_NAME.test(text.slice(start, name.start)),
  );
/** What a part tells under such a heading is what's meant to be. */
const PLAN = /\b(?:polic(?:y|ies)|schedules?|road ?map|plan(?:s|ned)?|upcoming|future)\b/i;
/** "In 2021 a firm tested us" tells what was. */
const YEAR = /\b20\d\d\b/;
/** "Subject to an annual test" */
const SUBJECT_TO = /\bsubject(?:ed)? to (?:[\w-]+ ){0,4}$/i;

/** "Every six months", "each 12 months", in hours. */
const everyFewMonths = (text: string): number[] =>
  [...text.matchAll(FEW)].map(
    ([, count = '', unit = '']) => numberOf(count) * (/^year/i.test(unit) ? 12 : 1) * MONTH_HOURS,
  );
const FEW = new RegExp(`\\b(?:every|each) (${NUMBER}) (months?|years?)\\b`, 'gi');
const MONTH_HOURS = 730.5;
const CERTAIN: ReadonlySet<string> = new Set(['claim', 'topic']);

/** "We work with an outside firm that tests our app each year" below "Penetration testing", or as the answer to a question about it. */
function namedAbove(one: Spoken): RegExpExecArray | null {
  const { block, text } = one;
  const asked = askedOver(one);
  if (asked !== '' && asked.length <= SENTENCE_CHARS && NAMED.test(asked))
    return TRIED.exec(text) ?? /^\W*yes\b/i.exec(text);
  const heading = block.heading ?? '';
  return heading.length <= HEADING_CHARS && NAMED.test(heading) ? TRIED.exec(text) : null;
}
