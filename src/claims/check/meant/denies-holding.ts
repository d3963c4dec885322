import { at, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Spoken } from '../prose/spoken.ts';

/** "Not presented as a HIPAA compliant hosted processor": whatever noun follows, it is what we are not. */
const PRESENTED = new Set(['presented', 'offered', 'marketed', 'sold', 'positioned', 'represented', 'advertised']);
/** What may stand between a denial and the scheme that is not held. */
const BETWEEN = new Set([
  'been',
  'got',
  'yet',
  'currently',
  'officially',
  'formally',
  'independently',
  'externally',
  'actually',
  'itself',
  'in',
  'possession',
  'any',
  'obtained',
  'received',
  'its',
  'our',
  'own',
  'formal',
  'certified',
  'to',
  'for',
  'under',
  'against',
  'have',
  'hold',
  'held',
  'a',
  'an',
  'the',
  'be',
  'are',
  'is',
  'undergone',
  'completed',
  'pretend',
  'pursue',
  'pursued',
  'pursuing',
  'sought',
  'seek',
  'chosen',
  'decided',
  'do',
  'does',
  'considered',
  'as',
  ...PRESENTED,
]);
const DENIALS = /^(?:not|no|never|neither|\w+n't|without|lacks?|lacking)$/;
/** Only having stands between the denial and the scheme, and nothing else is said of it afterwards. */
export function deniesHolding({ read: { words, marks }, mentions: named }: Spoken, { start, end }: Statement): boolean {
  // "not SOC 2, ISO 27001 or PCI DSS certified": what is named beside is denied with it.
  const isBeside = (index: number): boolean => {
    const { start: from = 0, text = '' } = words[index] ?? {};
    return text === 'or' || text === 'and' || named.some((one) => one.start <= from && one.end > from);
  };
  const first = wordAt({ words }, start);
  const after = words[wordAt({ words }, end)];
  // "a PCI DSS Report *on Compliance*"
  const isOfCompliance = after?.text === 'on' && words[wordAt({ words }, end) + 1]?.text === 'compliance';
  const isPresented = words.slice(Math.max(0, first - 3), first).some(({ text }) => PRESENTED.has(text));
  if (
    after !== undefined &&
    !isOfCompliance &&
    !isPresented &&
    !/[.,;:)!–—]| - /.test(after.gap) &&
    !CLOSING.has(after.text)
  )
    return false;
  for (let index = first; index >= Math.max(0, first - DENIED_WITHIN); index -= 1) {
    const word = words[index];
    if (word === undefined) continue;
    if (DENIALS.test(word.text)) return !(words[index + 1]?.text === 'only');
    if (word.text === 'longer') continue;
    if (!BETWEEN.has(word.text) && at(marks, index, 'hold') === 0 && !isBeside(index) && index < first) return false;
  }
  return false;
}
/** How far before a scheme its denial may stand, in words. */
const DENIED_WITHIN = 10;
const CLOSING = new Set([
  'report',
  'attestation',
  'certificate',
  'certification',
  'examination',
  'yet',
  'at',
  'today',
  'currently',
  'so',
  'service',
  'product',
  'platform',
  'app',
  'tool',
]);
