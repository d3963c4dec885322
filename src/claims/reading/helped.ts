import type { Clause } from './clauses.ts';
import type { Role } from './lexicon.ts';
import { at, type Sentence } from './sentence.ts';

/** How far before a standing the verb of becoming stands, and how far before that one who becomes it. */
const [BECOMING_WITHIN, WHO_WITHIN] = [4, 8];

/** The verb of becoming before a standing: "to *reach* ISO 27001 compliance"; -1 where there is none. */
function becomingBefore({ marks, words }: Sentence, clause: Clause, from: number): number {
  for (let index = from - 1; index >= Math.max(clause.start, from - BECOMING_WITHIN); index -= 1) {
    if (/[,;:]/.test(words[index + 1]?.gap ?? '')) return -1;
    if (at(marks, index, 'comingTo') > 0 || BECOMES.has(words[index]?.text ?? '')) return index;
  }
  return -1;
}
const BECOMES = new Set(['becomes', 'gets', 'stays', 'remains', 'reaches', 'achieves']);

const EXAMINERS = new Set(['auditor', 'auditors', 'assessor', 'assessors', 'registrar', 'cpa']);

const isUs = ({ marks, words }: Sentence, index: number): boolean =>
  at(marks, index, 'us') > 0 ||
  at(marks, index, 'own') > 0 ||
  (at(marks, index, 'our') > 0 && !(['others', 'reader'] as const).some((role) => at(marks, index + 1, role) > 0)) ||
  words[index]?.text === 'ourselves';

/** The nearest word in a role before a place in its clause, where nobody of us stands between; -1 where there is none. */
function helperBefore(sentence: Sentence, clause: Clause, before: number, role: Role): number {
  for (let index = before - 1; index >= Math.max(clause.start, before - WHO_WITHIN); index -= 1) {
    if (at(sentence.marks, index, role) > 0) return index;
    if (isUs(sentence, index) || /[;:]/.test(sentence.words[index]?.gap ?? '')) return -1;
  }
  return -1;
}

/** "Helps accountants reach ISO 27001 compliance", "brings start-ups to ISO 27001": a standing that others come to. */
export function isOfHelped(sentence: Sentence, clause: Clause, from: number): boolean {
  const { words } = sentence;
  const becoming = becomingBefore(sentence, clause, from);
  if (becoming !== -1) {
    const helper = helperBefore(sentence, clause, becoming, 'helpers');
    // "We work with an independent auditor to maintain our report": who examines us is not helped.
    if (words.slice(helper + 1, becoming).some(({ text }) => EXAMINERS.has(text))) return false;
    // "Helps to meet": nobody is helped to it.
    return helper !== -1 && becoming - helper > (words[becoming - 1]?.text === 'to' ? 2 : 1);
  }
  if (words[from - 1]?.text !== 'to') return false;
  const leader = helperBefore(sentence, clause, from - 1, 'leading');
  return leader !== -1 && from - 1 - leader > 1;
}

/** "How a start-up becomes ISO 27001 compliant", "what it takes for a bookkeeper to be": said of anybody. */
export function isOfAnybody(sentence: Sentence, clause: Clause, from: number): boolean {
  const { words } = sentence;
  const becoming = becomingBefore(sentence, clause, from);
  if (becoming === -1) return false;
  const verb = words[becoming]?.text ?? '';
  const before = words[becoming - 1]?.text ?? '';
  // "To be", "can become": a finite verb of the past tells of one who did.
  if (!BECOMES.has(verb) && !HELPING.has(before)) return false;
  for (let index = becoming - 1; index >= Math.max(clause.start, becoming - ANYBODY_WITHIN); index -= 1) {
    if (isUs(sentence, index) || /[,;:]/.test(words[index + 1]?.gap ?? '')) return false;
    if (ANY.has(words[index]?.text ?? '')) return true;
  }
  return false;
}
const ANYBODY_WITHIN = 5;
const HELPING = new Set(['to', 'can', 'could', 'must', 'should']);
const ANY = new Set(['a', 'an', 'any', 'every', 'anyone', 'anybody', 'everyone', 'everybody', 'someone']);
