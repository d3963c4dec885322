import type { Sentence } from '../../reading/sentence.ts';
import type { Around, Marks, Part } from './promise-marks.ts';

/** How far after "without" the key, the consent or the password may stand. */
const LACKING_WITHIN = 5;
/** Read in the whole sentence, wherever it names them. */
const OF_CASES = ['condition', 'ourChoice', 'explained', 'supposed'] as const satisfies Around[];
const IS_OF_CASE: ReadonlySet<Around> = new Set([
  ...OF_CASES,
  'credential',
  'lacking',
  'comfort',
  'keeper',
  'namedAttack',
  'named',
]);
export const isOfCase = (part: Around): boolean => IS_OF_CASE.has(part);

/** What opens an advice: "use", "schedule", "you can". */
const ADVISING = new Set(
  'use utilize schedule enable configure encrypt implement consider choose store set add create keep make run apply protect check follow turn enforce maintain'.split(
    ' ',
  ),
);
const MODAL = /^(?:can|may|should|must|ensure)$/;

const known = new WeakMap<Sentence, readonly string[]>();
/** In which cases what a sentence says is so: "without your key", "unless you invite them", "even if we wanted to". */
export function signsOfCases(read: Sentence, marks: Marks<Part>): readonly string[] {
  const cases = known.get(read) ?? casesOf(read, marks);
  known.set(read, cases);
  return cases;
}
function casesOf({ words }: Sentence, marks: Marks<Part>): readonly string[] {
  const cases = new Set<string>();
  for (const [at, mark] of marks.entries()) {
    if (mark === undefined) continue;
    for (const part of OF_CASES) if (mark.has(part)) cases.add(`case ${part}`);
    const length = mark.get('lacking');
    if (length === undefined) continue;
    for (let next = at + length; next < at + length + LACKING_WITHIN; next += 1)
      if (marks[next]?.has('credential') === true) cases.add(at === 0 ? 'case lacking first' : 'case lacking');
  }
  const first = words[0]?.text ?? '';
  if (ADVISING.has(first) || (first === 'you' && MODAL.test(words[1]?.text ?? ''))) cases.add('case of the reader');
  return [...cases];
}

/** What denies that something can happen. */
const DENIALS = ['cannot', 'never', 'nobody', 'impossible', 'nothingBut', 'unharmed'];
/** How far after what is always so the means may be named: "always secured through TLS". */
const MEANS_WITHIN = 4;
const BY = /^(?:through|by|with|via|using)$/;

/** What a place says is how something is built, what the reader brings about or what a word means, and so no promise. */
export function isHowItIsBuilt(read: Sentence, marks: Marks<Part>, { to, from, signs }: Place): boolean {
  const has = (sign: string): boolean => signs.includes(sign);
  // "Cannot be read without your key", "no one gets in unless you invite them"
  const isOnCondition = has('case lacking') || has('case lacking first') || has('case condition');
  if (isOnCondition && DENIALS.some(has) && !has('guarantees')) return true;
  // "Even the host cannot decrypt your records": who keeps them has no key.
  if (has('kind: cannot be done by those who keep it') && !has('guarantees') && !has('nobody')) return true;
  // "You can plan backups, ensuring that your data is always protected"
  if (has('case of the reader') && /ing$/.test(read.words[from]?.text ?? '') && has('by the way')) return true;
  if (BY.test(read.words[to]?.text ?? ''))
    for (let at = to + 1; at <= to + MEANS_WITHIN; at += 1) if (marks[at]?.has('technical') === true) return true;
  // "Durability is the promise that a change is never lost."
  for (let at = 0; at < Math.min(from, DEFINED_WITHIN); at += 1) if (marks[at]?.has('defining') === true) return true;
  return false;
}
interface Place {
  from: number;
  to: number;
  signs: readonly string[];
}
/** How many words before a definition its term may have. */
const DEFINED_WITHIN = 4;
