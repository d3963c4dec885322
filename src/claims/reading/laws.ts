import { breathOf, type Demand, demandsOf, type LawSentence, lengthAt, type Place, purposesOf } from './law-demands.ts';
import { LAW_PHRASES, MISREADINGS, type Misreading, type Way } from './law-words.ts';
import type { Mention } from './scheme-names.ts';
import { mentions } from './schemes.ts';
import { at, type Sentence, wordAt } from './sentence.ts';
import { denies, isQuestion } from './told.ts';
import { wordsOf } from './words.ts';

/** A law misread: from the first to the last of the words that say so. */
export interface Misread {
  start: number;
  end: number;
  /** The text of the law that says otherwise. */
  source: string;
}
type Stretch = Omit<Misread, 'source'>;
/** A law that is meant, and where it stands. */
interface Meant {
  key: string;
  place: Place;
}
interface Reading extends LawSentence {
  sentence: Sentence;
  meant: readonly Meant[];
}

/** How many words what is said may take. */
const REACH = 30;
/** How many words after it what is demanded may be made conditional: "encryption where appropriate". */
const TRAILING_WORDS = 6;

/** What a sentence misreads of a law; null where it reads none or none wrongly. */
export function misreadIn(sentence: Sentence, named: readonly Mention[]): Misread | null {
  const { words } = sentence;
  const marks = LAW_PHRASES.marks(words);
  const roles = new Set(marks.flatMap((one) => (one === undefined ? [] : [...one.keys()])));
  if (roles.has('corrected')) return null;
  const meant = lawMeant(sentence, named, marks);
  const reading: Reading = { words, marks, laws: meant.map(({ place }) => place), sentence, meant };
  for (const [number, misreading] of MISREADINGS.entries()) {
    const { all, schemes, around } = misreading;
    if (roles.has(`${number}`) || all.some((_, group) => group !== around && !roles.has(`${number} ${group}`)))
      continue;
    if (around !== undefined && !roles.has(`${number} ${around}`) && !standsAround(reading, number, around)) continue;
    const laws = meant.filter(({ key }) => schemes.includes(key));
    if (schemes.length > 0 && laws.length === 0) continue;
    const found =
      misreading.way === undefined ? said(reading, number, laws) : bearing(reading, number, misreading, laws);
    if (found !== null) return { ...found, source: misreading.source };
  }
  return null;
}

/** "**Audit log** Every read is recorded. Kept for six years per HIPAA.": what is kept stands before. */
function standsAround({ sentence }: Reading, number: number, group: number): boolean {
  const { heading = '', lead = '', previous = '' } = sentence.around;
  const marks = LAW_PHRASES.marks(wordsOf(`${heading}\n${lead}\n${previous}`));
  return marks.some((one) => one?.has(`${number} ${group}`)) && !marks.some((one) => one?.has(`${number}`));
}

/** What is said anywhere in a sentence. */
function said(reading: Reading, number: number, laws: readonly Meant[]): Stretch | null {
  const { sentence } = reading;
  const isDenied = sentence.marks.some((_, index) => denies(sentence, index));
  if (isDenied && MISREADINGS[number]?.denies !== true) return null;
  const found = groupsIn(reading, number, { from: 0, to: reading.words.length });
  return found === null ? null : shown(sentence, found, laws[0]?.place ?? found);
}

/** What a law is said to demand, to forbid, to apply to or to give. */
function bearing(reading: Reading, number: number, misreading: Misreading, laws: readonly Meant[]): Stretch | null {
  const { way = 'demanded' } = misreading;
  for (const { place } of laws) {
    if (isSupposed(reading, place)) continue;
    for (const demand of demands(reading, misreading, place, way)) {
      const found = groupsIn(reading, number, demand);
      if (found !== null && isUnconditional(reading, demand, found) && isToldSo(reading, misreading, demand, found))
        return shown(reading.sentence, found, place);
    }
  }
  return null;
}
function* demands(reading: Reading, { loose, purpose }: Misreading, place: Place, way: Way): Generator<Demand> {
  yield* demandsOf(reading, place, way);
  if (loose === true) yield* looselyOf(reading, place);
  if (purpose === true) yield* purposesOf(reading, place);
}
/** A word of demand anywhere around the law. */
function* looselyOf(reading: Reading, law: Place): Generator<Demand> {
  const breath = breathOf(reading, law);
  for (let index = breath.from; index < breath.to; index += 1) {
    const length = Math.max(lengthAt(reading, index, 'demanded verbs'), lengthAt(reading, index, 'demanded bound'));
    if (length > 0) {
      yield { ...clauseAround(reading, breath, index), law, verb: { from: index, to: index + length } };
      return;
    }
  }
}

/** The words around a word of demand that no ", and" parts from it. */
function clauseAround({ words }: Reading, breath: Place, index: number): Place {
  const parts = (at: number): boolean => (words[at]?.gap ?? '').includes(',') && words[at]?.text === 'and';
  let [from, to] = [index, index + 1];
  while (from > breath.from && !parts(from)) from -= 1;
  while (to < breath.to && !parts(to)) to += 1;
  return { from, to };
}

/** From the first to the last of the phrases of a misreading, one of each group; null where one is missing or they stand too far apart. */
function groupsIn(reading: Reading, number: number, { from, to }: Place): Place | null {
  const groups = MISREADINGS[number]?.all ?? [];
  let [first, last] = [reading.words.length, 0];
  for (const group of groups.keys()) {
    let index = from;
    while (index < to && lengthAt(reading, index, `${number} ${group}`) === 0) index += 1;
    if (index >= to && group === MISREADINGS[number]?.around) continue;
    if (index >= to) return null;
    first = Math.min(first, index);
    last = Math.max(last, index + lengthAt(reading, index, `${number} ${group}`));
  }
  return last - first > REACH ? null : { from: first, to: last };
}

/** "If the GDPR requires", "where COPPA requires it", "more than HIPAA requires", "nothing in the GDPR requires" */
const isSupposed = ({ words }: Reading, { from }: Place): boolean =>
  [1, 2, 3].some(
    (far) =>
      SUPPOSING.has(words[from - far]?.text ?? '') &&
      !words.slice(from - far + 1, from + 1).some(({ gap }) => gap.includes(',')),
  );
const SUPPOSING = new Set(['if', 'whether', 'where', 'wherever', 'when', 'unless', 'than', 'nothing']);

/** Whether nothing between the law and what it is said to demand, nor right after, makes it conditional. */
function isUnconditional(reading: Reading, { law, verb }: Demand, found: Place): boolean {
  // "HIPAA may require encryption": between the law and its verb, too.
  const [start, to] = [law.to <= verb.from ? law.to : verb.from, Math.max(verb.to, found.to)];
  const from = Math.min(start, found.from);
  for (let index = from; index < to; index += 1)
    if (lengthAt(reading, index, 'hedged') > 0 && !isWithin(index, verb)) return false;
  for (let index = to; index < Math.min(reading.words.length, to + TRAILING_WORDS); index += 1) {
    if (/[;]/.test(reading.words[index]?.gap ?? '')) break;
    if (lengthAt(reading, index, 'trailing') > 0) return false;
  }
  return true;
}
const isWithin = (index: number, { from, to }: Place): boolean => index >= from && index < to;

/** Whether it is affirmed, or denied where the misreading is of what a law forbids. */
function isToldSo(
  reading: Reading,
  { way, polarity, denies: isDenial }: Misreading,
  demand: Demand,
  found: Place,
): boolean {
  const { sentence } = reading;
  const { verb, law } = demand;
  const deniedIn = (from: number, to: number): boolean => {
    for (let index = from; index < to; index += 1)
      if (denies(sentence, index) && !(polarity === 'denied' && sentence.words[index]?.text === 'outside')) return true;
    return false;
  };
  // "does not require", "is not prohibited by", "isn't required under"
  const isVerbDenied = deniedIn(Math.max(demand.from, verb.from - 3, law.to <= verb.from ? law.to : 0), verb.from);
  if (isVerbDenied) return false;
  if (way === 'forbidden') return true;
  if (isDenial === true) return !deniedIn(verb.from, verb.to);
  const [from, to] = [Math.min(verb.from, found.from), Math.max(verb.to, found.to)];
  if (demand.broken === true) return deniedIn(Math.max(0, found.from - 3), found.to);
  if (polarity === 'denied') return deniedIn(Math.max(0, found.from - 3), found.to);
  return !deniedIn(Math.max(0, from - 2), to) && !isNotAfter(reading, Math.max(to, law.to));
}
/** "EU hosting under the GDPR is not required" */
const isNotAfter = ({ sentence }: Reading, to: number): boolean =>
  at(sentence.marks, to, 'copula') > 0 && (denies(sentence, to) || denies(sentence, to + 1));

/** The law is shown with what is said of it. */
const shown = ({ words, text }: Sentence, found: Place, law: Place): Stretch => ({
  start: words[Math.min(found.from, law.from)]?.start ?? 0,
  end: words[Math.max(found.to, law.to) - 1]?.end ?? text.length,
});

/** The laws that a sentence names; or the one that the sentence before or the heading named, where it says "this regulation". */
function lawMeant(sentence: Sentence, named: readonly Mention[], marks: LawSentence['marks']): Meant[] {
  if (named.length > 0)
    return named.map(({ key, start, end }) => ({
      key,
      place: { from: wordAt(sentence, start), to: Math.max(wordAt(sentence, end), wordAt(sentence, start) + 1) },
    }));
  const { previous = '', heading = '' } = sentence.around;
  const place = lawNoun(sentence);
  const spoken = mentions(previous);
  const over = spoken.length > 0 && place !== null ? spoken : mentions(heading);
  const before = new Set(over.map(({ key }) => key));
  if (before.size !== 1) return [];
  if (place !== null) return [...before].map((key) => ({ key, place }));
  // "## GDPR" over "All data must stay in the EU."
  const isNamed = !isQuestion(heading) && heading.length - (over[0]?.text.length ?? 0) <= NAMED_CHARS;
  const isBound = sentence.words.some(
    ({ text }, index) => !/^needs?$/.test(text) && marks[index]?.has('demanded bound') === true,
  );
  return isNamed && isBound && /^(?:text|cell)$/.test(sentence.around.kind ?? '')
    ? [...before].map((key) => ({ key, place: { from: 0, to: 0 } }))
    : [];
}
/** As much as a heading may hold beside the law's name: "GDPR compliance". */
const NAMED_CHARS = 14;
/** "This new regulation", "comply with it" */
function lawNoun({ words }: Sentence): Place | null {
  const noun = words.findIndex(({ text }) => LAW_NOUNS.has(text));
  if (noun > 0 && noun <= 3 && /^(?:this|the)$/.test(words[0]?.text ?? '')) return { from: 0, to: noun + 1 };
  const it = words.findIndex(
    ({ text }, index) =>
      text === 'it' && words[index - 1]?.text === 'with' && /^compl/.test(words[index - 2]?.text ?? ''),
  );
  return it === -1 ? null : { from: it, to: it + 1 };
}
const LAW_NOUNS = new Set(['regulation', 'law', 'act', 'rule', 'directive', 'legislation']);
