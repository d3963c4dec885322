import type { Statement } from '../../reading/statement.ts';
import type { Spoken } from '../prose/spoken.ts';

/** "SOC 2 is an examination of controls" says what it is. */
export const isDefined = ({ text }: Spoken, { mention, noun, end }: Statement): boolean =>
  noun &&
  (/^ (?:is|are) (?:an?|the) /i.test(text.slice(mention.end, end)) ||
    (/^\W*(?:(?:an?|any|every|most|all) )?$/i.test(text.slice(0, mention.start)) && IN_GENERAL.test(text.slice(end))) ||
    (/^\W*an? (?:[a-z]+ )?$/i.test(text.slice(0, mention.start)) && EXPLAINED.test(text.slice(end))));
/** "The SOC 2 report assesses if a company's controls work": whatever company it is. */
export const isOfSomeCompany = ({ text, read: { marks } }: Spoken, { mention, end }: Statement): boolean =>
  /^\W*(?:(?:an?|the|every|most) )?$/i.test(text.slice(0, mention.start)) &&
  ASSESSES.test(text.slice(end)) &&
  SOME_COMPANY.test(text.slice(end, end + NEAR_CHARS)) &&
  !marks.some((mark) => mark?.has('own') === true || mark?.has('us') === true || mark?.has('our') === true);
const ASSESSES = /^ (?:assess|evaluat|examin|describe|confirm|attest|verif|look|show|prove|tell|cover)\w*\b/i;
const SOME_COMPANY =
  /\b(?:an?|any|every) (?:service )?(?:company|organi[sz]ation|provider|vendor|business|entity|firm)\b/i;
const NEAR_CHARS = 60;
/** "A genuine SOC 2 attestation requires an audit" */
const EXPLAINED = /^ (?:reports? |audits? )?(?:requires?|means|describes|covers|needs|takes|tells|shows|gives|says)\b/i;
/** "A SOC 2 audit is expensive", "SOC 2 reports are often asked for": said of any. */
const IN_GENERAL =
  /^ (?:is|are|can be|tends? to be) (?:often|usually|typically|commonly|generally|increasingly|expensive|costly|valuable|hard|time|widely|frequently)\b/i;

/** "A company that undergoes a SOC 1 examination …", in a sentence that names us nowhere. */
export const isOfAnyone = ({ read: { marks } }: Spoken, { subject, certainty, noun }: Statement): boolean =>
  subject === 'nobody' &&
  certainty === 'explanation' &&
  noun &&
  !marks.some((mark) => mark?.has('own') === true || mark?.has('us') === true || mark?.has('our') === true);
