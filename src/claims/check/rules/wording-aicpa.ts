import { at, type Sentence } from '../../reading/sentence.ts';
import { spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { ifStated } from './wording-stated.ts';

/** How many words may stand between the AICPA and what it is said to grant. */
const AICPA_WITHIN = 4;
const GRANTING = /^(?:by|from)$/;
const AICPA_HAS = new Set(['controls', 'requirements', 'requirement', 'rules', 'mandates', 'regulations']);
function* aicpaGrants(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!/AICPA|American Institute/i.test(sentence.text)) continue;
    const { words, marks } = sentence.read;
    for (let index = 0; index < words.length; index += 1) {
      const length = at(marks, index, 'aicpa');
      if (length === 0) continue;
      const granted = grantedAfter(sentence.read, index + length) ?? null;
      if (granted !== null) yield* ifStated(sentence, index, granted + 1);
      else {
        const before = grantedBefore(sentence.read, index);
        const isRun = before !== null && RUN.has(words[before]?.text ?? '');
        if (before !== null)
          for (const fault of ifStated(sentence, before, index + length))
            yield isRun ? { ...fault, severity: 'warning' } : fault;
        const made = standardsBefore(sentence.read, index);
        if (made !== null)
          for (const fault of ifStated(sentence, made, index + length)) yield { ...fault, severity: 'warning' };
      }
      index += length - 1;
    }
  }
}
function grantedAfter({ words, marks }: Sentence, from: number): number | null {
  for (let index = from; index < Math.min(words.length, from + AICPA_WITHIN); index += 1) {
    if (!/^[ -]$/.test(words[index]?.gap ?? '')) return null;
    if (at(marks, index, 'otherwise') > 0) return null;
    // "the AICPA's System and Organization Controls"
    if (words[index]?.text === 'controls' && /^organi[sz]ations?$/.test(words[index - 1]?.text ?? '')) return null;
    // "AICPA compliant"; "AICPA SOC 2 compliance" is said of SOC 2.
    if (index === from && words[index]?.text === 'compliant') return index;
    if (at(marks, index, 'aicpaGrants') > 0 || AICPA_HAS.has(words[index]?.text ?? '')) return index;
    if (at(marks, index, 'imagined') > 0 && words.slice(from, index).some(({ text }) => text === 'soc')) return index;
  }
  return null;
}
/** "the security standards set forth by the AICPA": it has criteria for reports, and standards for auditors only. */
function standardsBefore({ words, marks }: Sentence, index: number): number | null {
  let by = index - 1;
  while (by >= 0 && words[by]?.text === 'the') by -= 1;
  if (words[by]?.text !== 'by') return null;
  for (let noun = by - 1; noun >= Math.max(0, by - 3); noun -= 1) {
    if (at(marks, noun, 'imagined') === 0 || /^(?:criteria|controls)$/.test(words[noun]?.text ?? '')) continue;
    for (let kind = noun - 1; kind >= Math.max(0, noun - 3); kind -= 1)
      if (/^(?:security|privacy|protection|compliance|stringent|strict)$/.test(words[kind]?.text ?? '')) return kind;
    return null;
  }
  return null;
}
/** It sets the criteria; who says that it runs the scheme may mean that. */
const RUN = new Set(['administered', 'governed']);
function grantedBefore({ words, marks }: Sentence, index: number): number | null {
  let by = index - 1;
  while (by >= 0 && words[by]?.text === 'the') by -= 1;
  if (!GRANTING.test(words[by]?.text ?? '')) return null;
  for (let before = by - 1; before >= Math.max(0, by - AICPA_WITHIN); before -= 1)
    if (at(marks, before, 'aicpaGrants') > 0) return before;
  return null;
}

export const WORDING_AICPA: Rule[] = [{ code: 'VS-W08', family: 'wording', severity: 'error', check: aicpaGrants }];
