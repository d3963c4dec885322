import { cuesOf, cueWithin } from './cues.ts';
import { isEveryTime } from './every-time.ts';
import { toldFor } from './read-spoken.ts';
import type { VendorMention } from './vendor-mentions.ts';

const HOSTED = /^-(?:hosted|based|powered|managed)\b/i;
const STOPPED_WITHIN = 7;
const UNTIL_WITHIN = 3;
/** A day or a year after "until", not what somebody does. */
const DAY =
  /\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|now|recently)\b/;
const DAY_CHARS = 24;
const PAST_OPENING = /^\W*(?:in the past|previously|formerly|historically)\b/i;
/** Whether a name is denied, past or only planned: "we stopped using …", "none of our data is with …": of a list with bullets, every item is told for itself. */
export function isDenied({ spoken: one, start, end, row }: VendorMention): boolean {
  // "We aim to serve you from our Example-hosted platform": what runs there is no plan.
  const isOurs = one.read.words[row.from - 1]?.text === 'our' && HOSTED.test(one.text.slice(end));
  const { polarity, tense } = toldFor(one, start, end);
  if (
    tense === 'past' ||
    (tense === 'planned' && !isOurs && !isEveryTime(one)) ||
    (polarity === 'denied' && !one.text.includes('•'))
  )
    return true;
  // "In the past we used Example Post."
  if (PAST_OPENING.test(one.text)) return true;
  // "We used Example Post until 30 June 2026."
  if (
    one.read.words
      .slice(row.to, row.to + UNTIL_WITHIN)
      .some(({ text, end: to }) => text === 'until' && DAY.test(one.text.slice(to, to + DAY_CHARS)))
  )
    return true;
  const isGoal =
    /^(?:to|onto|into)$/.test(one.read.words[row.from - 1]?.text ?? '') &&
    cueWithin(cuesOf(one.read), 'handling.moves', row.from - STOPPED_WITHIN, row.from);
  return !isGoal && cueWithin(cuesOf(one.read), 'weighed.stopped', row.from - STOPPED_WITHIN, row.from);
}
