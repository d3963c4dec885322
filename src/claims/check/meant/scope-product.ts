import type { ContentTree } from '../../../schemas/content-tree.ts';
import { at, type Sentence, wordAt } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import { norm } from '../lexicon/company-names.ts';
import type { Spoken } from '../prose/spoken.ts';
import words from './lexicon/scope-product.json' with { type: 'json' };
import { type NameSaid, namesIn } from './names-said.ts';
import type { ScopeSaid } from './scope-place.ts';

const HOLDING = new Set(words.holding.words);
const EXAMINING = new Set(words.examining.words);
const PLAIN = new Set(words.plain.words);
const ONLY = new Set(words.only.words);
/** How far after what is examined its scheme may stand, in words: "examined Tallyfox Pay for SOC 2". */
const SCHEME_WITHIN = 3;

/**
 * What is said to be held of a product that bears the company's name, wherever it stands: "Tallyfox Pay, our …, is SOC 2 attested", "Tallyfox
 * Pay's SOC 2 report", "SOC 2: Tallyfox Pay", "SOC 2 (Tallyfox Pay only)", "examined Tallyfox Pay for SOC 2".
 */
export function ofProducts({ company }: ContentTree, one: Spoken): ScopeSaid[] {
  const [first = ''] = norm(company.data.name).split(' ');
  const { read } = one;
  if (one.mentions.length === 0 || !read.words.some(({ text }) => text === first)) return [];
  const found: ScopeSaid[] = [];
  for (const name of namesIn(read).filter(({ from, to }) => to - from > 1 && read.words[from]?.text === first)) {
    const said = asSubject(one, name) ?? asListed(one, name) ?? asExamined(one, name);
    if (said !== null) found.push({ ...said, isOwn: true });
  }
  return found;
}

/** The subject of its clause, or whose report it is. A denial leaves it out. */
function asSubject(one: Spoken, name: NameSaid): ScopeSaid | null {
  const { read } = one;
  const clause = clauseOf(read, name.from);
  let begin = name.from;
  while (begin > clause.start && PLAIN.has(read.words[begin - 1]?.text ?? '')) begin -= 1;
  if (begin > clause.start) return null;
  const verb = verbAfter(read, name.to);
  if (verb === null) return null;
  const held = one.statements.find(
    ({ subject, named, certainty, tense, act, start }) =>
      start >= name.end &&
      (subject === 'us' || subject === 'unsaid' || (subject === 'other' && name.text.includes(named))) &&
      certainty === 'claim' &&
      tense === 'now' &&
      act !== 'named',
  );
  if (held === undefined || clauseOf(read, wordAt(read, held.start)).start > verb) return null;
  const how = held.polarity === 'denied' ? 'out' : 'holder';
  return { from: name.from, to: name.to, at: Math.min(verb, read.words.length - 1), how, key: held.mention.key };
}

/** The verb of having or being after a name; the name's own last word where it owns what follows. Null where it is no subject. */
function verbAfter({ words: all, marks }: Sentence, after: number): number | null {
  if (all[after - 1]?.possessive) return after - 1;
  let index = after;
  while (PLAIN.has(all[index]?.text ?? '') && !/^,/.test(all[index]?.gap ?? '')) index += 1;
  const { gap = '' } = all[index] ?? {};
  // "Tallyfox Pay, our payment product, is …"
  if (/^,/.test(gap)) {
    const end = all.findIndex((word, place) => place > index && /^,/.test(word.gap));
    if (end < 0 || end - index > APPOSED) return null;
    index = end;
  }
  while (ADVERBS.has(all[index]?.text ?? '')) index += 1;
  return HOLDING.has(all[index]?.text ?? '') || at(marks, index, 'copula') > 0 ? index : null;
}
const ADVERBS = new Set(words.adverbs.words);
const APPOSED = 8;

/** What stands right after the scheme, in brackets or after a colon. */
function asListed({ read, mentions }: Spoken, name: NameSaid): ScopeSaid | null {
  const { gap = '' } = read.words[name.from] ?? {};
  if (!/^(?: \(|: | [-–—] )$/.test(gap)) return null;
  const before = name.start - gap.length;
  const mention = mentions.findLast(({ end, sort }) => sort !== 'law' && end <= before);
  if (mention === undefined) return null;
  const between = read.words.slice(wordAt(read, mention.end), name.from).filter(({ start }) => start >= mention.end);
  if (!between.every(({ text }) => PLAIN.has(text) || EXAMINING.has(text) || ONLY.has(text))) return null;
  return { from: name.from, to: name.to, at: wordAt(read, mention.start), how: 'holder', key: mention.key };
}

/** "We had Tallyfox Pay audited under SOC 2", "an auditor examined Tallyfox Pay for SOC 2" */
function asExamined({ read, mentions }: Spoken, name: NameSaid): ScopeSaid | null {
  const isBefore = EXAMINING.has(read.words[name.from - 1]?.text ?? '');
  const isAfter = EXAMINING.has(read.words[name.to]?.text ?? '');
  if (!isBefore && !isAfter) return null;
  const mention = mentions.find(
    ({ start, sort }) =>
      sort !== 'law' && start >= name.end && wordAt(read, start) - name.to <= SCHEME_WITHIN + Number(isAfter),
  );
  if (mention === undefined) return null;
  return { from: name.from, to: name.to, at: isBefore ? name.from - 1 : name.to, how: 'holder', key: mention.key };
}
