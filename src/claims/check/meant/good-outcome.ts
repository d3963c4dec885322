import { at } from '../../reading/sentence.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import { isOurs, toldFor } from './read-spoken.ts';

/** How many words may stand between a verb and what it confirms, or an audit and that it was passed. */
const CONFIRMED_WITHIN = 6;
const PASSED_WITHIN = 6;
/** "Confirms that our practices, policies and procedures meet the criteria" */
const SUBJECT_WITHIN = 18;
const TALK = /\b(?:reports?|audit\w*|SOC|examin\w+|opinion|auditors?|attest\w*|Type|observation)\b/i;

const DONE = /^(?:operated|passed|were)\b/i;

/** Where a sentence says that our auditor found the controls in order: "operated effectively", "passed the audit". Bounds are offsets. */
export function goodOutcomeIn(context: Context, one: Spoken): { start: number; end: number } | null {
  const { words } = one.read;
  if (!TALK.test(`${one.text} ${one.previous} ${one.block.lead}`) || /\b(?:typical|usual)ly\b/i.test(one.text))
    return null;
  for (const [index, word] of words.entries()) {
    const to = outcomeAt(one, index);
    if (to === null) continue;
    const place = { start: word.start, end: words[to - 1]?.end ?? word.end };
    if (isSaidOfUs(context, one, place.start, place.end)) return place;
  }
  return null;
}

/** The word after an outcome that begins at a word; null where none does. */
function outcomeAt({ read }: Spoken, index: number): number | null {
  const cues = cuesOf(read);
  const good = cueAt(cues, index, 'opinion.good');
  if (good > 0) return index + good;
  const noun = cueAt(cues, index, 'opinion.effectiveness');
  if (noun > 0 && cueWithin(cues, 'opinion.confirms', index - CONFIRMED_WITHIN, index)) return index + noun;
  const meets = cueAt(cues, index, 'opinion.meets');
  if (meets > 0 && cueWithin(cues, 'opinion.confirms', index - SUBJECT_WITHIN, index)) {
    for (let noun = index + meets; noun < index + meets + PASSED_WITHIN; noun += 1)
      if (cueAt(cues, noun, 'scope.nouns') > 0 || cueAt(cues, noun, 'opinion.audits') > 0) return noun + 1;
  }
  const passed = cueAt(cues, index, 'opinion.passed');
  for (let audit = index + passed; passed > 0 && audit < index + passed + PASSED_WITHIN; audit += 1) {
    if (/[,;:.()]/.test(read.words[audit]?.gap ?? '')) return null;
    const length = cueAt(cues, audit, 'opinion.audits');
    if (length > 0) return audit + length;
  }
  return null;
}

/** "SOC 2 Type 2 validates the effectiveness of our controls": whatever the subject, it is ours. */
function isSaidOfUs(context: Context, one: Spoken, start: number, end: number): boolean {
  const said = toldFor(one, start, end);
  // "Operated effectively over an observation period" is past, though a period of observation is mostly one to come.
  const told = DONE.test(one.text.slice(start, end)) ? { ...said, tense: 'now' as const } : said;
  if (told.polarity !== 'affirmed' || told.tense === 'planned') return false;
  if (isOurs(context, one, told)) return true;
  const isOfOurs = one.read.marks.some((_, index) => at(one.read.marks, index, 'our') > 0);
  return isOfOurs && told.subject === 'nobody' && told.certainty === 'explanation';
}
