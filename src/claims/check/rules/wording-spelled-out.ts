import { type Misspelled, misspelledIn } from '../../reading/abbreviations.ts';
import { misnamedIn } from '../../reading/misnamed.ts';
import { at, type Sentence, wordAt } from '../../reading/sentence.ts';
import { toldAt } from '../../reading/told.ts';
import { isPutForward } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';

/** How far before a name a word of its history may stand: "formerly Service Organization Controls". */
const HISTORY_WITHIN = 5;
const hasHistory = ({ marks }: Sentence, index: number): boolean => {
  for (let before = index - 1; before >= Math.max(0, index - HISTORY_WITHIN); before -= 1)
    if (at(marks, before, 'schemeHistory') > 0) return true;
  return false;
};

/** What had another name before: what was called so then wasn't wrong. */
const RENAMED = new Set(['SOC', 'TSC']);
const isRenamed = (after: string): boolean => /^[^.;]{0,12}\b(?:became|renamed|now called)\b/i.test(after);
/** A name is spoken of as a word where it is spelled out. */
const NAMING = /\b(?:referred to as|known as|stands for|called) (?:the )?$/i;
/** "Not the Service Organization Control": the name itself is denied. "We don't sell personal health information (PHI)" leaves it as wrong as it is. */
const ITSELF_DENIED = /\b(?:not|nor|never|no|than)(?: (?:an?|the))? $/i;
/** All wrong names of a sentence that are put forward, each place once. */
function wrongNames(sentence: Spoken): Misspelled[] {
  const { text, read, page } = sentence;
  // "HIPPA is a common misspelling."
  if (!/[A-Z]/.test(text) || /spell(?:ed|ing)/i.test(text)) return [];
  const wrong = misnamedIn(text, read.words);
  const beside = misspelledIn(text, (scheme) => page.blocks.some((block) => block.text.includes(scheme)));
  const all = [
    ...wrong,
    ...beside.filter((one) => wrong.every(({ start, end }) => one.end <= start || one.start >= end)),
  ];
  return all.filter(({ start, end, abbreviation, name }) => {
    const told = toldAt(read, start, end);
    const isNaming = told.certainty === 'worded' && NAMING.test(text.slice(0, start));
    return (
      (isPutForward(told) ||
        (isNaming && told.polarity === 'affirmed') ||
        (told.polarity === 'denied' &&
          !ITSELF_DENIED.test(text.slice(0, start)) &&
          isPutForward({ ...told, polarity: 'affirmed' }))) &&
      // "TLS 1.3, the latest version of Transport Layer Security": it's right there, as a whole.
      !(end - start < name.length && text.toLowerCase().startsWith(name.toLowerCase(), start)) &&
      !(
        RENAMED.has(abbreviation) &&
        (told.tense === 'past' || isRenamed(text.slice(end)) || hasHistory(read, wordAt(read, start)))
      )
    );
  });
}

/** "Web Contact Accessibility Guidelines (WCAG)", "SOC 2 (Service Organization Control 2)", "HIPPA" */
function* spelledOutWrongly(context: Context): Faults<'VS-W18'> {
  for (const sentence of spoken(context))
    for (const one of wrongNames(sentence)) {
      const { start, end, abbreviation, name } = one;
      yield faultAt(sentence, start, sentence.text.slice(start, end), { abbreviation, name });
    }
}

export const WORDING_SPELLED_OUT: Rule[] = [
  { code: 'VS-W18', family: 'wording', severity: 'warning', check: spelledOutWrongly },
];
