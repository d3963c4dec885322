import { mentions as mentionsIn } from '../../reading/schemes.ts';
import { at, type Sentence } from '../../reading/sentence.ts';
import { denies, isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import { toldFor } from './read-spoken.ts';

/** What a text says that the company has none of at all. Offsets are those of the sentence's text. */
interface NoneHeld {
  of: (typeof THINGS)[number];
  start: number;
  end: number;
  /** Whether it's told as still to come: "yet". */
  isYet: boolean;
}
const THINGS = ['audits', 'reports', 'certifications'] as const;
/** How far behind its denial the noun may stand, in words. */
const REACH = 12;

/** "We do not yet hold a third-party attestation", "No certification is claimed": no scheme is named. Linear in the sentence. */
export function noneHeldIn(one: Spoken): NoneHeld | null {
  const { read, text, mentions } = one;
  const { words } = read;
  if (mentions.length > 0 || isQuestion(text) || isOfRow(one)) return null;
  const cues = cuesOf(read);
  if (cueWithin(cues, 'none.except', 0, words.length)) return null;
  const isYet = cueWithin(cues, 'none.yet', 0, words.length);
  for (let index = 0; index < words.length; index += 1) {
    const found = denies(read, index) && words[index + 1]?.text !== 'only' ? thingAfter(read, index) : null;
    if (found === null) {
      const label = index === 0 ? labelOfNone(read) : null;
      if (label !== null) return { ...label, isYet };
      continue;
    }
    const [start, end] = [words[index]?.start ?? 0, words[found.end - 1]?.end ?? 0];
    const { subject, certainty, tense } = toldFor(one, start, end);
    if (certainty !== 'claim' || tense === 'past') continue;
    // "No third-party attestation exists yet": whoever publishes it.
    if (subject === 'us' || (subject === 'unsaid' && (isYet || found.isAsserted)))
      return { of: found.of, start, end, isYet };
  }
  return null;
}

/** "| ISO 42001 | Not yet certified |": none of what the row names. */
const isOfRow = ({ block }: Spoken): boolean =>
  block.kind === 'cell' &&
  [block.row ?? '', block.cells?.[0] ?? ''].some((name) => !isQuestion(name) && mentionsIn(name).length > 0);

/** "Certifications: none yet" */
function labelOfNone(read: Sentence): Omit<NoneHeld, 'isYet'> | null {
  const cues = cuesOf(read);
  for (let index = 0; index < Math.min(read.words.length, LABEL_WORDS); index += 1)
    for (const of of THINGS) {
      const end = index + cueAt(cues, index, `none.${of}`);
      const none = read.words[end];
      if (end === index || none === undefined || !/^:| [–—-] /.test(none.gap) || !NONE.has(none.text)) continue;
      return closes(read, end + 1) ? { of, start: read.words[0]?.start ?? 0, end: none.end } : null;
    }
  return null;
}
const LABEL_WORDS = 4;
const NONE = new Set(['none', 'no']);

/** What a denial denies, with nothing but having and adjectives between them; `end` is the word behind it. */
function thingAfter(read: Sentence, denial: number): { of: NoneHeld['of']; end: number; isAsserted: boolean } | null {
  const cues = cuesOf(read);
  const last = Math.min(read.words.length, denial + REACH);
  let index = denial + 1;
  while (index < last && (index === denial + 1 || !parts(read, index))) {
    for (const of of THINGS) {
      const end = index + cueAt(cues, index, `none.${of}`);
      if (end > index && closes(read, end)) return { of, end, isAsserted: cueAt(cues, end, 'none.asserted') > 0 };
    }
    const step = Math.max(cueAt(cues, index, 'none.kinds'), cueAt(cues, index, 'none.between'));
    if (step === 0 && at(read.marks, index, 'determiners') === 0) return null;
    index += Math.max(1, step);
  }
  return null;
}

/** Whether a mark parts a word from what is denied before; a comma in a list does not: "no certificates, attestations or reports". */
function parts(read: Sentence, index: number): boolean {
  const gap = read.words[index]?.gap ?? '';
  if (gap === ', ') return !THINGS.some((of) => cueAt(cuesOf(read), index, `none.${of}`) > 0);
  return /[,;:()]/.test(gap);
}

/** Whether nothing follows that says of what, for what or from whom: "no certification for the mobile app". */
function closes(read: Sentence, index: number): boolean {
  const next = read.words[index];
  if (next === undefined || /[.,;:)–—]| - /.test(next.gap)) return true;
  const cues = cuesOf(read);
  return (['yet', 'asserted', 'closes'] as const).some((part) => cueAt(cues, index, `none.${part}`) > 0);
}
