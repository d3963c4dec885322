import { misreadIn } from '../../reading/laws.ts';
import { at } from '../../reading/sentence.ts';
import { isAsked, toldAt } from '../../reading/told.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';

/** Words without which no law is read at all. */
const LAWS =
  /GDPR|164\.3|General Data|HIPAA|HIPPA|CCPA|California|PCI|SOC|ISO|transfer|adequa|certified countries|safe countries|safe destination|^.{0,20}(?:regulation|law|act|rule)\b|comply with it/i;

/** A law that is said to demand what it does not. */
function* misreadLaw(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!LAWS.test(sentence.text) || isAsked(sentence.read)) continue;
    const misread = misreadIn(sentence.read, sentence.mentions);
    if (misread === null) continue;
    const { marks } = sentence.read;
    const isDenied = marks.some((_, index) => at(marks, index, 'denied') > 0 && at(marks, index, 'notDenied') === 0);
    if ((isDenied && !misread.denies) || marks.some((_, index) => at(marks, index, 'believed') > 0)) continue;
    const { certainty } = toldAt(sentence.read, misread.start, misread.end);
    if (certainty === 'worded' || certainty === 'question') continue;
    yield faultAt(sentence, misread.start, sentence.text.slice(misread.start, misread.end));
  }
}

export const WORDING_LAWS: Rule[] = [{ code: 'VS-W17', family: 'wording', severity: 'warning', check: misreadLaw }];
