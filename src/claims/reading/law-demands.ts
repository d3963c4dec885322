import type { Way } from './law-words.ts';
import type { Marks } from './phrases.ts';
import type { Word } from './words.ts';

/** Words from one to before another. */
export interface Place {
  from: number;
  to: number;
}
/** What a law is said to demand, to forbid or to give: the words in which it stands, and those from the law to the verb. */
export interface Demand extends Place {
  law: Place;
  verb: Place;
  /** What is said is that the law is broken: the demand is the contrary. */
  broken?: boolean;
}
/** The words of a sentence, the phrases that begin at each, and the laws that it names. */
export interface LawSentence {
  words: readonly Word[];
  marks: Marks<string>;
  laws: readonly Place[];
}

/** How far from the law its verb may stand: "GDPR compliance for small companies requires". */
const VERB_WITHIN = 6;
/** How near the beginning "as required by the GDPR" tells of what follows. */
const OPENING_WORDS = 3;

export const lengthAt = ({ marks }: LawSentence, index: number, role: string): number => marks[index]?.get(role) ?? 0;

/** Everything that a law is said to demand, to forbid, to apply to or to give in a sentence. */
export function* demandsOf(sentence: LawSentence, law: Place, way: Way): Generator<Demand> {
  const breath = breathOf(sentence, law);
  const verb = verbOf(sentence, law, way);
  if (verb !== null) {
    if (isLast(sentence, verb)) yield { ...breath, to: law.from, law, verb };
    else yield { from: law.to, to: endOf(sentence, law, verb.to), law, verb };
  }
  const by = objectOf(sentence, law, `${way} by`);
  // "any company that handles cards and must comply" tells which companies, not who must.
  if (by !== null && !(way === 'applied' && SECOND.has(sentence.words[by.from - 1]?.text ?? ''))) {
    yield { from: openedBefore(sentence, breath, by), to: law.from, law, verb: by };
    // "As required by the GDPR, …" and "we are required by the GDPR to …" tell of what follows.
    const isOpening =
      by.from <= breath.from + OPENING_WORDS || /^(?:to|that)$/.test(sentence.words[law.to]?.text ?? '');
    if (isOpening) yield { from: law.to, to: endOf(sentence, law, law.to), law, verb: by };
  }
  if (way === 'demanded') {
    const predicate = predicateOf(sentence, law);
    if (predicate !== null) yield { ...breath, to: law.from, law, verb: predicate };
    const broken = objectOf(sentence, law, 'broken');
    if (broken !== null) yield { ...breath, law, verb: broken, broken: true };
  }
  // "Hosting abroad is not GDPR compliant"
  if (
    way === 'forbidden' &&
    sentence.words[law.from - 1]?.text === 'not' &&
    sentence.words[law.to]?.text === 'compliant'
  )
    yield { ...breath, to: law.from, law, verb: { from: law.from - 1, to: law.from } };
  const under = objectOf(sentence, law, 'under') ?? labelOf(sentence, law) ?? makesOf(sentence, law);
  if (under === null) return;
  for (let index = breath.from; index < breath.to; index += 1) {
    const length = lengthAt(sentence, index, `${way} bound`);
    if (length > 0) {
      if (way === 'applied' && SECOND.has(sentence.words[index - 1]?.text ?? '')) return;
      yield { ...breath, law, verb: { from: index, to: index + length } };
      return;
    }
  }
}

/** "Turn on encryption (required by HIPAA)": what stands before the bracket is meant. */
function openedBefore(sentence: LawSentence, breath: Place, by: Place): number {
  const isOpened = by.from <= breath.from + 1 && (sentence.words[breath.from]?.gap ?? '').includes('(');
  return isOpened ? breathOf(sentence, { from: breath.from - 1, to: breath.from }).from : breath.from;
}
/** What is done to comply with a law: "kept for seven years to comply with the GDPR". */
export function* purposesOf(sentence: LawSentence, law: Place): Generator<Demand> {
  const purpose = objectOf(sentence, law, 'purpose');
  if (purpose !== null) yield { ...breathOf(sentence, law), law, verb: purpose };
}

const SECOND = new Set(['and', 'that', 'which', 'who', 'or']);

/** The words around a law that no semicolon, bracket or "but" parts from it. */
export function breathOf(sentence: LawSentence, law: Place): Place {
  const { words } = sentence;
  let from = law.from;
  while (from > 0 && !isHard(words[from]?.gap ?? '') && lengthAt(sentence, from, 'breaks') === 0) from -= 1;
  return { from, to: endOf(sentence, law, law.to) };
}
const isHard = (gap: string): boolean => /[;()|]|[–—]| - |\.{2}|…/.test(gap);

/** Where what a law is said to demand ends: at a hard mark, a "but", or the next law with a verb of its own. */
function endOf(sentence: LawSentence, law: Place, from: number): number {
  const { words, laws } = sentence;
  for (let index = from; index < words.length; index += 1) {
    const gap = words[index]?.gap ?? '';
    if (index > from && (/[;|]|[–—]/.test(gap) || lengthAt(sentence, index, 'breaks') > 0)) return index;
    const other = laws.find((one) => one.from === index && one.from !== law.from);
    if (other !== undefined && index > from && hasVerb(sentence, other)) return index;
  }
  return words.length;
}
const hasVerb = ({ words, marks }: LawSentence, { to }: Place): boolean =>
  /^(?:is|are|has|does|only)$/.test(words[to]?.text ?? '') ||
  [...(marks[to]?.keys() ?? [])].some((role) => role.endsWith(' verbs'));

/** A verb that follows a law within a few words: "HIPAA requires", "GDPR, which forbids". */
function verbOf(sentence: LawSentence, { to }: Place, way: Way): Place | null {
  const { words } = sentence;
  for (let index = to; index < Math.min(words.length, to + VERB_WITHIN); index += 1) {
    const { gap, text } = words[index] as Word;
    const isRelative = gap === ', ' && (text === 'which' || text === 'and');
    if ((/[,;:!?|]/.test(gap) && !isRelative) || OTHERS.has(text)) return null;
    const length = lengthAt(sentence, index, `${way} verbs`);
    if (length > 0) return { from: index, to: index + length };
  }
  return null;
}
/** "Our HIPAA policies require": it's not the law that does. */
const OTHERS = new Set([
  'policy',
  'policies',
  'program',
  'procedures',
  'agreement',
  'addendum',
  'contract',
  'contracts',
  'customer',
  'customers',
  'clients',
  'team',
  'teams',
  'we',
  'you',
]);
/** "… as PIPEDA requires", "because the GDPR requires it": what is demanded stands before. */
const isLast = ({ words }: LawSentence, { to }: Place): boolean => {
  const next = REFERRING.has(words[to]?.text ?? '') ? to + 1 : to;
  const { gap } = words[next] ?? { gap: '.' };
  return /[.,;:!)]/.test(gap) || (next > to && /^(?:and|so|of|to|by|for)$/.test(words[next]?.text ?? ''));
};
const REFERRING = new Set(['it', 'this', 'that', 'so', 'them', 'these']);

/** Whether what a law is the object of stands right before it: "required by HIPAA". */
function objectOf(sentence: LawSentence, { from }: Place, role: string): Place | null {
  for (let index = from - 1; index >= Math.max(0, from - BY_WITHIN); index -= 1) {
    const length = lengthAt(sentence, index, role);
    const isNext = from - index - length <= 1 || areSmall(sentence, index + length, from);
    if (length > 0 && isNext)
      return OWNERS.has(sentence.words[from - 1]?.text ?? '') ? null : { from: index, to: index + length };
  }
  return null;
}
const BY_WITHIN = 9;
/** "in line with *Article 33 of the* GDPR" */
const areSmall = ({ words }: LawSentence, from: number, to: number): boolean =>
  words.slice(from, to).every(({ text }) => ARTICLE.test(text) || SMALL.has(text));
const SMALL = new Set(['the', 'of', 'requirements', 'rules', 'all', 'and', 'a', 'b', 'under']);
/** "as required by our HIPAA policies": a company's own rules may ask for more. */
const OWNERS = new Set(['our', 'your', 'their', 'its', 'my']);

/** "GDPR: data must …", "**HIPAA compliance** – all disks must …" */
function labelOf({ words }: LawSentence, law: Place): Place | null {
  if (law.from > 1) return null;
  let index = law.to;
  while (ARTICLE.test(words[index]?.text ?? '') && !(words[index]?.gap ?? '').includes(':')) index += 1;
  for (const last = index + 2; index <= Math.min(words.length - 1, last); index += 1)
    if (/^(?::| [–—-]|\)) ?/.test(words[index]?.gap ?? '')) return law;
  return null;
}
/** "HIPAA makes encryption mandatory" */
function makesOf({ words }: LawSentence, { to }: Place): Place | null {
  const verb = [to, to + 1, to + 2].find((index) => /^makes?$/.test(words[index]?.text ?? ''));
  return verb === undefined ? null : { from: verb, to: verb + 1 };
}
const ARTICLE = /^(?:arts?|articles?|chapter|section|\d+|v)$/;
/** "EU hosting is a GDPR requirement" */
function predicateOf({ words }: LawSentence, { from, to }: Place): Place | null {
  if (!/^(?:requirements?|obligations?|mandates?|must)$/.test(words[to]?.text ?? '')) return null;
  const isOne = [1, 2, 3].some((far) => /^(?:is|are|be|as)$/.test(words[from - far]?.text ?? ''));
  return isOne ? { from, to: to + 1 } : null;
}
