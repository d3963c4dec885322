import type { Sentence } from '../../reading/sentence.ts';
import { type Told, toldAt } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import { cueAt, cuesOf } from './cues.ts';

/** Whether the one named as the subject is an examiner: what "our auditor" found is said of the company. */
function isExaminer(sentence: Sentence, { named }: Told): boolean {
  if (named === '') return false;
  const from = sentence.text.indexOf(named);
  const cues = cuesOf(sentence);
  return sentence.words.some(
    ({ start, end }, index) =>
      start >= from && end <= from + named.length && EXAMINERS.some((cue) => cueAt(cues, index, cue) > 0),
  );
}

const EXAMINERS = ['examiners.titles', 'examiners.firms', 'examiners.unnamed'] as const;

/** Whether the words at `start..end` say something of the company as true: neither denied, planned, asked nor somebody else's. */
export function saysOfUs(context: Context, spoken: Spoken, start: number, end: number): boolean {
  const told = toldFor(spoken, start, end);
  return told.polarity === 'affirmed' && isOurs(context, spoken, told);
}

/** The same with what is denied. */
export function isOurs(context: Context, spoken: Spoken, told: Told): boolean {
  if (told.tense === 'planned' || told.certainty !== 'claim') return false;
  if (told.subject === 'us') return true;
  if (spoken.page.collection === 'learn') return false;
  return told.subject === 'unsaid' || (told.subject === 'other' && isKnownExaminer(context, spoken.read, told));
}

export const toldFor = (spoken: Spoken, start: number, end: number): Told => toldAt(spoken.read, start, end);

function isKnownExaminer(context: Context, sentence: Sentence, told: Told): boolean {
  if (isExaminer(sentence, told)) return true;
  const named = told.named.toLowerCase();
  return context.tree.compliance.some(({ data }) =>
    data.kind === 'attestation'
      ? data.reports.some(({ auditor }) => auditor?.name.toLowerCase().startsWith(named))
      : data.kind === 'certification'
        ? data.certificates.some(({ body }) => body?.toLowerCase().startsWith(named))
        : data.kind === 'assessment' && data.by?.toLowerCase().startsWith(named) === true,
  );
}
