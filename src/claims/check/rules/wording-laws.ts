import { handedOnIn } from '../../reading/handed-on.ts';
import { READ_SCHEMES } from '../../reading/law-words.ts';
import { misreadIn } from '../../reading/laws.ts';
import type { Misworded } from '../../reading/misworded.ts';
import { at } from '../../reading/sentence.ts';
import { isAsked, isDeniedBefore, toldAt } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import others from '../meant/lexicon/wordings-others.json' with { type: 'json' };
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';

/** Words without which a sentence that names no law tells nothing of one. */
const LAWS = anyOf(others.aLaw.wordings);
const OPENS_WITH_LAW = /^.{0,20}(?:regulation|law|act|rule|directive)\b/i;
/** What a law under a heading of its own is told with. */
const BOUND = /\b(?:must|required?|shall|has to|have to|only be)\b/i;
const HEADED = /GDPR|HIPAA|CCPA|CPRA|FERPA|COPPA|GLBA|SOX|DORA|NIS ?2|LGPD|PIPEDA|DPDP|AI Act|Data Protection/i;
const mayTell = ({ mentions, text, block }: Spoken): boolean =>
  mentions.length > 0
    ? mentions.some(({ key }) => READ_SCHEMES.has(key)) || /transfer|adequa/i.test(text)
    : LAWS.test(text) || OPENS_WITH_LAW.test(text) || (HEADED.test(block.heading ?? '') && BOUND.test(text));

/** "It does not." right after puts right what was told. */
const CORRECTED = anyOf(others.corrected.wordings);
const isCorrected = ({ block, start, text }: Spoken): boolean =>
  CORRECTED.test(block.text.slice(start + text.length, start + text.length + 60));

/** "By using our shop, your site meets PCI requirements", "AWS is HIPAA compliant, so we are too" */
function handedOn({ text, read }: Spoken): Misworded | null {
  const found = handedOnIn(text);
  return found === null || isDeniedBefore(read, found.start) ? null : found;
}

/** A law that is said to demand what it does not, and compliance that is said to pass on by itself. */
function* misreadLaw(context: Context): Faults<'VS-W17'> {
  for (const sentence of spoken(context)) {
    if (isAsked(sentence.read)) continue;
    const misread = (mayTell(sentence) ? misreadIn(sentence.read, sentence.mentions) : null) ?? handedOn(sentence);
    if (misread === null || isCorrected(sentence)) continue;
    const { marks } = sentence.read;
    if (marks.some((_, index) => at(marks, index, 'believed') > 0)) continue;
    const { certainty } = toldAt(sentence.read, misread.start, misread.end);
    if (certainty === 'worded' || certainty === 'question') continue;
    yield faultAt(sentence, misread.start, sentence.text.slice(misread.start, misread.end), { source: misread.source });
  }
}

export const WORDING_LAWS: Rule[] = [{ code: 'VS-W17', family: 'wording', severity: 'warning', check: misreadLaw }];
