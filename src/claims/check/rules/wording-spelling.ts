import file from '../../reading/lexicon/editions.json' with { type: 'json' };
import type { Mention } from '../../reading/scheme-names.ts';
import { at, type Sentence, wordAt } from '../../reading/sentence.ts';
import { toldAt } from '../../reading/told.ts';
import { isPutForward } from '../prose/judge.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';

/** A name that is written wrongly: from where to where, and how it is written. */
interface Written {
  start: number;
  end: number;
  name: string;
  /** "SOC II" can be mistaken for a type, and "ISO 270001" for another standard: each place is told. */
  misleads: boolean;
}

/** "S0C 2" has a zero in it, "SCO 2" two letters swapped. */
const SOC = /^(?:S[O0]C|SCO)[ -]?(\w+)/i;
const SOC_WELL = /^SOC [123](?!\d)/i;
const DIGITS: Readonly<Record<string, string>> = { i: '1', one: '1', ii: '2', two: '2', iii: '3', three: '3' };
/** "ISO27001", "ISO/IEC-27001", "PCIDSS": the parts of the name without a blank between them. "PCI-DSS" is common, and misleads nobody. */
const GLUED = /^(ISO(?:\/IEC)?(?=-?\d)|PCI(?=DSS))-?(\d{4,5}|DSS)/i;
/** "Service Organization Control (SOC) 2": the old name, broken apart. */
const OLD_AND_SPLIT = /Service Organi[sz]ation(?:al)? Controls? \(SOC\) ?([123])\b/i;
const MISNUMBERED = /ISO.{0,5}(?:2[07]0\d{3}|27000|27\d{0,2}[xk])/i;
/** "The ISO 2700x family" is short for all of them. */
const OF_MANY = /^(?:family|series|suite|group|standards|norms|set|range)$/;
const TYPES = new Set(['1', '2', 'i', 'ii', 'one', 'two']);

/** Every name of a sentence that its owner writes otherwise. */
function* writtenIn(sentence: Spoken): Generator<Written> {
  for (const mention of sentence.mentions) {
    const written = isAcrossCells(sentence, mention) ? null : wronglyWritten(mention);
    if (written !== null && !isSpokenOf(sentence.read, mention)) yield written;
  }
  yield* withoutNumber(sentence);
  const split = OLD_AND_SPLIT.exec(sentence.text);
  if (split !== null)
    yield { start: split.index, end: split.index + split[0].length, name: `SOC ${split[1]}`, misleads: true };
  yield* misnumbered(sentence);
}

/** "ISO 27001 | 2025": a name and the year in the cell beside it. */
const isAcrossCells = ({ block, start }: Spoken, mention: Mention): boolean =>
  block.kind === 'cell' &&
  block.row !== undefined &&
  block.text.startsWith(`${block.row}: `) &&
  start + mention.start < block.row.length &&
  block.row.length < start + mention.end;

function wronglyWritten(mention: Mention): Written | null {
  const { sort, key, text, start } = mention;
  const soc = sort === 'soc' && key !== 'soc' && !SOC_WELL.test(text) ? SOC.exec(text) : null;
  if (soc !== null) {
    const [said, number = ''] = soc;
    const isDigit = /^\d/.test(number);
    const name = `SOC ${isDigit ? number.charAt(0) : (DIGITS[number.toLowerCase()] ?? key.slice(-1))}`;
    return { start, end: start + said.length, name, misleads: !isDigit };
  }
  const [said, owner = '', rest = ''] = GLUED.exec(text) ?? [];
  if (said === undefined) return neverPrinted(mention);
  return { start, end: start + said.length, name: `${owner} ${rest}`.toUpperCase(), misleads: false };
}

const STANDARDS = new Map(file.standards.map(({ key, name, years }) => [key, { name, years: new Set(years) }]));
/** "ISO 27017:2019": the standard was never printed with that year. */
function neverPrinted({ key, text, edition, start, end }: Mention): Written | null {
  const standard = STANDARDS.get(key);
  const isOther = edition === null || standard === undefined || standard.years.has(edition);
  return isOther || !/:\s?\d{4}$/.test(text) ? null : { start, end, name: standard.name, misleads: true };
}

/** "Our SOC Type 2 report": of which kind, it doesn't say. */
function* withoutNumber({ read, mentions, text }: Spoken): Generator<Written> {
  if (!/SOC[ -]Type/i.test(text)) return;
  for (const [index, { text: word, start, end }] of read.words.entries()) {
    if (word !== 'soc' || read.words[index + 1]?.text !== 'type' || !TYPES.has(read.words[index + 2]?.text ?? ''))
      continue;
    if (mentions.some((one) => one.key !== 'soc' && one.end > start && one.start < end)) continue;
    const last = read.words[index + 2]?.end ?? end;
    if (isPutForward(toldAt(read, start, last))) yield { start, end: last, name: 'SOC 2', misleads: true };
  }
}

/** "ISO 270001" */
function* misnumbered({ read, text }: Spoken): Generator<Written> {
  if (!MISNUMBERED.test(text)) return;
  for (const [index, { start }] of read.words.entries()) {
    const length = at(read.marks, index, 'misnamed');
    const end = read.words[index + length - 1]?.end ?? start;
    if (OF_MANY.test(read.words[index + length]?.text ?? '')) continue;
    if (length > 0 && isPutForward(toldAt(read, start, end)))
      yield { start, end, name: 'ISO/IEC 27001', misleads: true };
  }
}

/** How far before a name a word may stand that speaks of the name itself: "do not write SOC II", "the term SOC II". */
const SPOKEN_WITHIN = 4;
const WRITING = new Set(['write', 'writes', 'written', 'spell', 'spelled', 'spelling', 'say', 'says', 'read', 'reads']);
/** Whether a name is spoken of as a name, or denied to be one. To deny that one has the report leaves the name as it is. */
function isSpokenOf(read: Sentence, { start, end }: { start: number; end: number }): boolean {
  const [from, to] = [wordAt(read, start), wordAt(read, end)];
  for (let index = from - 1; index >= Math.max(0, from - SPOKEN_WITHIN); index -= 1)
    if (at(read.marks, index, 'worded') > 0 || WRITING.has(read.words[index]?.text ?? '')) return true;
  const said = toldAt(read, start, end);
  const isRight = at(read.marks, from - 1, 'denied') > 0 || at(read.marks, to, 'deniedAfter') > 0;
  return isRight || (said.polarity === 'denied' && at(read.marks, to, 'copula') > 0);
}

/** Whether a place stands in the paragraph, the list or the table of the place before it: no blank line parts them. */
class Paragraphs {
  #page: Page | null = null;
  #place = '';
  #offset = 0;

  isSame({ page, block, start }: Spoken, index: number): boolean {
    const place = JSON.stringify(block.path);
    const offset = block.offsets[Math.min(start + index, block.offsets.length - 1)] ?? 0;
    const between = page.entry.body.slice(Math.min(this.#offset, offset), Math.max(this.#offset, offset));
    const isSame =
      this.#page === page && this.#place === place && (block.path !== null || !/\n[ \t]*\r?\n/.test(between));
    [this.#page, this.#place, this.#offset] = [page, place, offset];
    return isSame;
  }
}

/** Names that their owners write otherwise, one a paragraph; those that mislead, wherever they stand. */
function* misspelled(context: Context): Faults<'VS-W02'> {
  const paragraphs = new Paragraphs();
  for (const sentence of spoken(context))
    for (const { start, end, name, misleads } of writtenIn(sentence)) {
      const isSame = paragraphs.isSame(sentence, start);
      if (misleads || !isSame) yield faultAt(sentence, start, sentence.text.slice(start, end), { name });
    }
}

export const WORDING_SPELLING: Rule[] = [{ code: 'VS-W02', family: 'wording', severity: 'warning', check: misspelled }];
