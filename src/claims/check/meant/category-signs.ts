import { mentions } from '../../reading/schemes.ts';
import { isQuestion, type Told } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Group } from './category-groups.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };

/** How far before "with respect to", and before "for", what was examined may stand, in words. */
const FAR = 14;
const NEAR = 3;
/** A line of a list that names a scheme, a category and hardly more. */
const LINE_WORDS = 8;

/**
 * Whether a group is told as what a report is about by how it is joined to what was examined: "controls with respect to security and
 * privacy", "criteria for …", "attested for …", "SOC 2 Privacy TSP". Looks at a bounded number of words.
 */
export function isJoinedToReport(one: Spoken, group: Group): boolean {
  const { start = 0 } = one.read.words[group.from] ?? {};
  if (!namesReport(one, start)) return false;
  if (group.categories.length === 1) return isNamedAsLine(one, group);
  return closes(one, group.to) && isJoined(one, group.from);
}

/** Whether SOC is named before a place, or right over it. */
function namesReport({ mentions: named, previous, block, read, text }: Spoken, before: number): boolean {
  if (named.some(({ sort, start }) => sort === 'soc' && start < before) || SERVICE_AUDITOR.test(text)) return true;
  const around = [previous, block.lead, block.heading ?? '', read.around.previous ?? ''];
  return around.some(
    (line) => !isQuestion(line) && mentions(line.slice(-AROUND_CHARS)).some(({ sort }) => sort === 'soc'),
  );
}
const AROUND_CHARS = 200;
const SERVICE_AUDITOR = /\bservice auditor['’]?s?['’]? report\b/i;

function isJoined({ read }: Spoken, from: number): boolean {
  const cues = cuesOf(read);
  let at = from - 1;
  while (at > from - NEAR && SMALL.has(read.words[at]?.text ?? '')) at -= 1;
  for (let link = at; link >= Math.max(0, at - 3); link -= 1) {
    const isStrong = link + cueAt(cues, link, 'scope.regarding') === at + 1;
    const isWeak = link === at && cueAt(cues, link, 'scope.of') > 0;
    if ((isStrong || isWeak) && isAfterExamined(read, link, isStrong ? FAR : NEAR)) return true;
  }
  return false;
}
const SMALL = new Set(['the', 'our', 'its', 'both', 'following']);

/** Whether what was examined stands within some words before a place, in the same part of the sentence. */
function isAfterExamined(read: Spoken['read'], before: number, reach: number): boolean {
  const cues = cuesOf(read);
  for (let at = before - 1; at >= Math.max(0, before - reach); at -= 1) {
    if (/[;:]|\.\s/.test(read.words[at + 1]?.gap ?? '')) return false;
    if (cueAt(cues, at, 'scope.tried') > 0) return true;
    if (reach === NEAR && /^(?:and|or|our|their|your)$/.test(read.words[at]?.text ?? '')) return false;
  }
  return false;
}

/** Whether the group ends what is said: "security and privacy teams" and "security and privacy incidents" are about others. */
export function closes({ read }: Spoken, to: number): boolean {
  const cues = cuesOf(read);
  let after = to;
  while (after < to + NEAR * 2 && cueAt(cues, after, 'scope.nouns') > 0) after += cueAt(cues, after, 'scope.nouns');
  const next = read.words[after];
  return next === undefined || next.gap !== ' ' || after > to || GOES_ON.has(next.text);
}
const GOES_ON = new Set(
  'and as at for from has have in is of on over that throughout to was were which with controls requirements'.split(
    ' ',
  ),
);

/** "SOC 2 Privacy Trust Principle (TSP)": a line of its own. */
function isNamedAsLine({ read, mentions: named, block }: Spoken, { from, to }: Group): boolean {
  const [first] = named;
  if (first === undefined || first.sort !== 'soc' || first.start > 3 || read.words.length > LINE_WORDS) return false;
  if (block.kind !== 'text' || first.end > (read.words[from]?.start ?? 0)) return false;
  const isNext = read.words[from - 1] !== undefined && (read.words[from]?.start ?? 0) - first.end <= 1;
  return isNext && cueWithin(cuesOf(read), 'scope.nouns', to, to + 1);
}

/** Whether it is put forward of a report that is ours, and not of reports in general. */
export function isPutForward({ text, read, page }: Spoken, told: Told, { categories, from }: Group): boolean {
  // All five are what SOC 2 is about, and a line that begins with "A" tells what something is.
  if (told.subject !== 'us' && (categories.length === 5 || /^\W*an? /i.test(text))) return false;
  if (page.collection === 'learn' || told.polarity === 'denied') return false;
  if (!['claim', 'mapping', 'topic'].includes(told.certainty) && told.subject !== 'us') return false;
  if (['question', 'condition', 'worded'].includes(told.certainty)) return false;
  if (told.tense === 'planned' && !isKeptUp(text)) return false;
  if (cueWithin(cuesOf(read), 'scope.explains', 0, from)) return false;
  return !(GENERAL.test(text) || REPORTS.test(text)) || THIS.test(text);
}
/** "This audit uses the criteria to evaluate a service organization's controls" */
const THIS = /^\W*(?:this|these|the|our) (?:\w+ ){0,2}(?:audits?|examinations?|reports?)\b/i;
/** Whether a text promises what goes on: "will maintain", "will continue to undergo". */
export const isKeptUp = (text: string): boolean => ENGAGES.test(text);
const ENGAGES = /\b(?:will|shall) (?:engage|maintain|undergo|continue|retain|have|keep)\b/i;
const GENERAL = anyOf(reports.general.wordings);
const REPORTS = /(?<!\b(?:the|our|these|both) )\bSOC \d reports\b/i;
