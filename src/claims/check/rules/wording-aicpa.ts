import file from '../../reading/lexicon/aicpa.json' with { type: 'json' };
import { at, type Sentence } from '../../reading/sentence.ts';
import { isDeniedBefore, toldAt } from '../../reading/told.ts';
import { finderOf } from '../../reading/worded.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { ifStated } from './wording-stated.ts';

/** How many words may stand between the AICPA and what it is said to grant. */
const AICPA_WITHIN = 4;
const GRANTING = /^(?:by|from)$/;
const AICPA_HAS = new Set(['controls', 'requirements', 'requirement', 'rules', 'mandates', 'regulations']);
function* aicpaGrants(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!/AICPA|American Institute/i.test(sentence.text)) continue;
    let isFound = false;
    for (const fault of grantsIn(sentence)) {
      isFound = true;
      yield fault;
    }
    if (!isFound) yield* imaginedIn(sentence);
  }
}
const imagined = finderOf(file.imagined, file.lists);
/** "AICPA security standards", "by an AICPA auditor", "AICPA standards including ISO 27001": there are none. */
function* imaginedIn(sentence: Spoken): Generator<Fault> {
  const met = imagined(sentence.text);
  if (met === null || isDeniedBefore(sentence.read, met.start)) return;
  if (['question', 'worded'].includes(toldAt(sentence.read, met.start, met.end).certainty)) return;
  yield { ...faultAt(sentence, met.start, sentence.text.slice(met.start, met.end)), severity: 'warning' };
}
/** What the AICPA is said to grant, or to do to us. */
function* grantsIn(sentence: Spoken): Generator<Fault> {
  const { words, marks } = sentence.read;
  for (let index = 0; index < words.length; index += 1) {
    const length = at(marks, index, 'aicpa');
    if (length === 0 || isOfCriteria(sentence.read, index)) continue;
    const granted = grantedAfter(sentence.read, index + length) ?? examinesUs(sentence.read, index, length);
    if (granted !== null) yield* ifStated(sentence, index, granted + 1);
    else {
      const before = grantedBefore(sentence.read, index) ?? examinedBefore(sentence.read, index, length);
      const isRun = before !== null && RUN.has(words[before]?.text ?? '');
      if (before !== null && !(isRun && isOfFramework(sentence.read, index + length)))
        for (const fault of ifStated(sentence, before, index + length))
          yield isRun ? { ...fault, severity: 'warning' } : fault;
      const made = standardsBefore(sentence.read, index);
      if (made !== null)
        for (const fault of ifStated(sentence, made, index + length)) yield { ...fault, severity: 'warning' };
    }
    index += length - 1;
  }
}
/** "The AICPA audits *us*", "has confirmed *our* SOC 2 status", "verifies that *our* controls work": the word of ours that it reaches. */
function examinesUs({ words, marks }: Sentence, aicpa: number, length: number): number | null {
  const from = aicpa + length;
  // "A member of the AICPA" is who does it.
  const before = words[aicpa - 1]?.text === 'the' ? aicpa - 2 : aicpa - 1;
  if (at(marks, before, 'prepositions') > 0 && words[before + 1]?.gap === ' ') return null;
  for (let verb = from; verb < from + AICPA_WITHIN; verb += 1) {
    if (words[verb]?.gap !== ' ' || words[verb - 1]?.possessive === true || words[verb]?.text === 'soc') return null;
    if (at(marks, verb, 'aicpaExamines') === 0) continue;
    for (let index = verb + 1; index <= verb + OBJECT_WITHIN && words[index]?.gap === ' '; index += 1) {
      if (at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0) return isOfAuditor(words, index) ? null : index;
      if (at(marks, index, 'our') > 0) return isOfAuditor(words, index) ? null : index + 1;
      if (!LEADS_ON.test(words[index]?.text ?? '') && at(marks, index, 'aicpaExamines') === 0) return null;
    }
    return null;
  }
  return null;
}
const LEADS_ON = /^(?:that|whether|how|if|and|or|both|all|each|every|off|for|us|the|it|who|then)$|ly$/;
/** How many words may stand between a verb and what of ours it is done to. */
const OBJECT_WITHIN = 5;
/** "Our auditor", "Tallyfox's CPA firm": those the AICPA does look after. */
const isOfAuditor = (words: Sentence['words'], owner: number): boolean =>
  words.slice(owner + 1, owner + 5).some(({ text }) => LOOKED_AFTER.test(text));
const LOOKED_AFTER = /^(?:auditors?|assessors?|firms?|cpas?|accountants?|peer)$/;

/** "Our controls *are assessed* by the AICPA": of us, and not by a standard or a member of it. */
function examinedBefore(sentence: Sentence, index: number, length: number): number | null {
  const { words, marks } = sentence;
  let by = index - 1;
  while (by >= 0 && words[by]?.text === 'the') by -= 1;
  const behind = words[index + length];
  if (words[by]?.text !== 'by' || words[index + length - 1]?.possessive === true) return null;
  if (behind !== undefined && /^[ -]$/.test(behind.gap) && ITS_OWN.test(behind.text)) return null;
  for (let verb = by - 1; verb >= Math.max(1, by - AICPA_WITHIN); verb -= 1) {
    if (at(marks, verb, 'aicpaExamines') === 0) continue;
    const { subject } = toldAt(sentence, words[verb]?.start ?? 0, words[verb]?.end ?? 0);
    const isPassive = words.slice(Math.max(0, verb - 3), verb).some(({ text }) => BEING.test(text));
    return subject === 'us' && isPassive ? verb : null;
  }
  return null;
}
const BEING = /^(?:is|are|was|were|be|been|being|gets?|got|we're|we've)$/;
/** What is behind its name where somebody or something of it is meant. */
const ITS_OWN =
  /^(?:standards?|criteria|guid(?:e|es|ance|elines)|members?|peer|program|rules|framework|trust|certified|licensed|accredited|approved|registered|code|soc)$/;

/** "Criteria *that the AICPA approved*": what it does to its own papers. */
function isOfCriteria({ words }: Sentence, aicpa: number): boolean {
  const that = words[aicpa - 1]?.text === 'the' ? aicpa - 2 : aicpa - 1;
  return /^(?:that|which)$/.test(words[that]?.text ?? '') && ITS_OWN.test(words[that - 1]?.text ?? '');
}
function grantedAfter({ words, marks }: Sentence, from: number): number | null {
  for (let index = from; index < Math.min(words.length, from + AICPA_WITHIN); index += 1) {
    if (!/^[ -]$/.test(words[index]?.gap ?? '')) return null;
    // "established by the AICPA by a licensed firm"
    if (at(marks, index, 'otherwise') > 0 || words[index]?.text === 'by') return null;
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
/** "Governed by the AICPA's SOC reporting framework", with the letters in a bracket or without: by its paper. */
function isOfFramework({ words, marks }: Sentence, after: number): boolean {
  const next = at(marks, after, 'aicpa') > 0 ? after + at(marks, after, 'aicpa') : after;
  return ITS_OWN.test(words[next]?.text ?? '') && /^(?: |'s |’s |\) )$/.test(words[next]?.gap ?? '');
}
function grantedBefore({ words, marks }: Sentence, index: number): number | null {
  let by = index - 1;
  while (by >= 0 && words[by]?.text === 'the') by -= 1;
  // "Accredited with the AICPA", but not "certified in accordance with AICPA criteria"
  if (words[by]?.text === 'with' && at(marks, by - 1, 'aicpaGrants') > 0) return by - 1;
  if (!GRANTING.test(words[by]?.text ?? '')) return null;
  for (let before = by - 1; before >= Math.max(0, by - AICPA_WITHIN); before -= 1)
    if (at(marks, before, 'aicpaGrants') > 0) return before;
  return null;
}

export const WORDING_AICPA: Rule[] = [{ code: 'VS-W08', family: 'wording', severity: 'error', check: aicpaGrants }];
