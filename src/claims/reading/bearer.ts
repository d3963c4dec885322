import type { Clause } from './clauses.ts';
import { type Party, partyAt, REACH } from './party.ts';
import { at, isOwnNameAt, type Sentence } from './sentence.ts';
import type { Word } from './words.ts';

/** "Our vendors (Stripe and Clerk hold PCI DSS certification)": who is named first in a bracket bears what it says. */
export function inBracket(sentence: Sentence, start: number, from: number): Party | null {
  const { words } = sentence;
  for (let index = from - 1; index >= Math.max(start, from - REACH); index -= 1) {
    const { gap } = words[index] as Word;
    if ((words[index + 1]?.gap ?? '').includes(')')) return null;
    if (!gap.includes('(')) continue;
    const party = partyAt(sentence, index, from);
    return party?.subject === 'other' ? party : null;
  }
  return null;
}
/** "Certified (SOC 2 and PCI DSS) data centers": the noun behind the bracket bears it. */
export function afterBracket(sentence: Sentence, from: number): Party | null {
  const { words } = sentence;
  if (!(words[from + 1]?.gap ?? '').includes('(')) return null;
  for (let index = from + 2; index < Math.min(words.length, from + REACH); index += 1)
    if ((words[index]?.gap ?? '').startsWith(') ')) {
      const party = partyAt(sentence, index, words.length);
      return party?.subject === 'other' ? party : null;
    }
  return null;
}

/** Who owns what is spoken of: "our SOC 2 report", "AWS's SOC 2 report". */
export function ownerOf(sentence: Sentence, clause: Clause, from: number): Party | null {
  const { marks, words } = sentence;
  for (let index = from - 1; index >= Math.max(clause.start, from - 6); index -= 1) {
    const word = words[index] as Word;
    // "… with the following certifications: SOC 1"
    const isList = index === from - 1 && at(marks, index, 'noun') > 0 && words[from]?.gap === ': ';
    if (!isList && /[,;:()]/.test(words[index + 1]?.gap ?? '')) return null;
    if (at(marks, index, 'our') > 0 || (word.possessive && isOwnNameAt(sentence, index)))
      return { subject: 'us', start: index, end: index + 1 };
    if (at(marks, index, 'others') > 0 || at(marks, index, 'reader') > 0 || at(marks, index, 'other-name') > 0) {
      const isOwner = word.possessive || ['their', 'your', 'whose'].includes(word.text);
      return isOwner ? partyAt(sentence, index, from) : null;
    }
    // "vendors with SOC 2 reports"
    if (
      ['with', 'holding', 'having'].includes(word.text) &&
      (at(marks, index - 1, 'others') > 0 || at(marks, index - 1, 'reader') > 0 || at(marks, index - 2, 'others') > 1)
    )
      return partyAt(sentence, at(marks, index - 2, 'others') > 1 ? index - 2 : index - 1, index);
    if (at(marks, index, 'prepositions') > 0 || at(marks, index, 'verbs') > 0) return null;
  }
  return null;
}

/** "The PCI DSS attestation of compliance of our payment processor": who is named behind it as its owner. */
export function ownerBehind(sentence: Sentence, to: number): Party | null {
  const { words } = sentence;
  for (let index = to; index < Math.min(words.length, to + OWNER_BEHIND); index += 1) {
    const { text, gap } = words[index] as Word;
    if (gap !== ' ') return null;
    const party = text === 'of' ? partyAt(sentence, index + 1, words.length) : null;
    if (party?.subject === 'other')
      return words.slice(party.start, party.end).some(({ text: word }) => PROVIDERS.has(word)) ? party : null;
    if (text !== 'of' && !PAPERS.has(text)) return null;
  }
  return null;
}
const OWNER_BEHIND = 5;
const PAPERS = new Set([
  'report',
  'reports',
  'attestation',
  'attestations',
  'certificate',
  'certificates',
  'letter',
  'letters',
  'compliance',
  'on',
  'documents',
]);
/** Who serves us and has papers of its own. */
export const PROVIDERS: ReadonlySet<string> = new Set([
  ...['provider', 'providers', 'processor', 'processors', 'subprocessor', 'subprocessors', 'host', 'hosts'],
  ...['vendor', 'vendors', 'supplier', 'suppliers', 'center', 'centers', 'centre', 'centres'],
]);

/** "a PCI DSS compliant processor": the noun right after names who bears it. */
export function bearerAfter(sentence: Sentence, to: number): Party | null {
  const { marks, words } = sentence;
  for (let index = to; index < Math.min(words.length, to + BEARER_WITHIN); index += 1) {
    if (!/^[ \-/]*$/.test(words[index]?.gap ?? '')) return null;
    // "… certification, which you can find in our portal": the relative clause says who does something with it.
    if (at(marks, index, 'relative') > 0) return null;
    if (at(marks, index, 'prepositions') > 0 || at(marks, index, 'verbs') > 0 || at(marks, index, 'joining') > 0)
      return null;
    const party = partyAt(sentence, index, words.length);
    if (party !== null) return party.subject === 'other' || party.subject === 'reader' ? party : null;
  }
  return null;
}
/** "A PCI DSS compliant, Level 1 audited payment processor" */
const BEARER_WITHIN = 6;
/** "PCI DSS validated service provider", alone in its line: what we are is a provider. */
export function isOwnTitle({ words }: Sentence, from: number, { start, end }: Party): boolean {
  return (
    from === 0 && end >= words.length - 1 && words[start - 1]?.text === 'service' && words[end - 1]?.text === 'provider'
  );
}

/** "at a PCI DSS certified vault": a thing with an adjective, of which nothing says that it is ours. */
export function isOfSomeThing({ marks, words }: Sentence, from: number, to: number): boolean {
  const next = words[to];
  if (next?.gap !== ' ' || marks[to] !== undefined || !/^\p{Ll}{3,}$/u.test(next.text) || next.capital) return false;
  if (OUR_THINGS.has(next.text) || at(marks, to - 1, 'noun') > 0) return false;
  let before = from - 1;
  if (['a', 'an', 'only', 'the'].includes(words[before]?.text ?? '')) before -= 1;
  return WITH_SOME.has(words[before]?.text ?? '');
}
const WITH_SOME = new Set([
  'at',
  'in',
  'with',
  'by',
  'through',
  'from',
  'via',
  'to',
  'into',
  'use',
  'uses',
  'using',
  'on',
]);
const OUR_THINGS = new Set([
  'environment',
  'platform',
  'service',
  'system',
  'manner',
  'way',
  'fashion',
  'infrastructure',
  'since',
  'and',
  'every',
  'last',
  'this',
  'again',
  'today',
]);

/** "we are a PCI DSS compliant processor": what follows the verb of being is said of its subject. */
export function isPredicate({ marks, words }: Sentence, clause: Clause, from: number): boolean {
  for (let index = from - 1; index >= Math.max(clause.start, from - 4); index -= 1) {
    if (at(marks, index, 'withBearer') > 0) return false;
    if (at(marks, index, 'copula') > 0 || words[index]?.text === "we're") return true;
  }
  return false;
}
