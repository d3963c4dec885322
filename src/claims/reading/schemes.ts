import file from './lexicon/schemes.json' with { type: 'json' };
import { Phrases } from './phrases.ts';
import { type Word, wordsOf } from './words.ts';

/** How a scheme's result is properly spoken of. `ended`: it's in force no more. */
export type Sort = 'soc' | 'ssae' | 'iso' | 'law' | 'scheme' | 'method' | 'ended';

/** A scheme named in a text. `type` is the type as a number where one is named, `edition` a year. */
export interface Mention {
  key: string;
  sort: Sort;
  text: string;
  start: number;
  end: number;
  type: number | null;
  edition: string | null;
}

interface Scheme {
  key: string;
  sort: Sort;
  names?: string[];
  /** Of a standard: the numbers that follow its publisher's name. */
  numbers?: string[];
  /** A name that means the scheme only right before one of these. */
  before?: string[];
}
const SCHEMES = file.schemes as Scheme[];
const TYPES: Record<string, number> = file.types;
const NAMES = new Phrases<string>();
for (const [index, { names = [], numbers = [] }] of SCHEMES.entries())
  NAMES.add(String(index), [
    ...names,
    ...numbers.flatMap((number) => file.standards.prefixes.map((prefix) => `${prefix} ${number}`)),
  ]);

/** The number of a type however it is written; NaN for what is none. */
export const typeNumber = (word: string): number => TYPES[word.toLowerCase()] ?? Number(word);

const QUALIFIERS = /^[ ,(:–/-]{0,3}$/;
const EDITION = /^20\d\d$/;
const GLUED = /[-_/.]$/;
/** Before which a name may be glued on: "EU-GDPR". */
const REGIONS = new Set(['eu', 'uk', 'us', 'post', 'the']);

/** Every scheme that a text names, in order. Linear in its length. */
export function mentions(text: string, words: readonly Word[] = wordsOf(text)): Mention[] {
  const found: Mention[] = [];
  const marks = NAMES.marks(words);
  for (let index = 0; index < words.length; index += 1) {
    const here = marks[index];
    if (here === undefined || isGlued(words, index)) continue;
    const best = [...here]
      .toSorted(([, a], [, b]) => b - a)
      .find(([id, length]) => {
        const { before } = SCHEMES[Number(id)] as Scheme;
        const next = words[index + length];
        if (isPartOfName(next)) return false;
        return (
          before === undefined ||
          isNumberedIso(Number(id), next) ||
          (next !== undefined && /^(?: ?[ (]|-)$/.test(next.gap) && before.includes(next.text))
        );
      });
    if (best === undefined) continue;
    const scheme = SCHEMES[Number(best[0])] as Scheme;
    const last = found.at(-1);
    const mention = typedBefore(text, words, index, last, qualified(text, words, index, index + best[1], scheme));
    // "General Data Protection Regulation (GDPR)" is one.
    if (last?.key === mention.key && text.slice(last.end, mention.start) === ' (' && text[mention.end] === ')') {
      last.end = mention.end + 1;
      const after = TYPE_AFTER.exec(text.slice(last.end, last.end + TYPE_CHARS));
      if (after !== null && last.type === null && isReported(mention)) {
        last.type = typeNumber(after[1] ?? '');
        last.end += after[0].length;
      }
      last.text = text.slice(last.start, last.end);
    } else {
      found.push(mention);
      if (mention.sort === 'soc') found.push(...numbersAfter(words, index, mention));
      else if (mention.sort === 'iso') found.push(...standardsAfter(text, words, index, mention));
    }
    while (index + 1 < words.length && (words[index + 1]?.start ?? 0) < mention.end) index += 1;
  }
  shareTypes(text, found);
  return found;
}
/** "SSAE 18 Type 2 SOC 1": the type of the standard that a report was made by is that of the report. */
function shareTypes(text: string, found: Mention[]): void {
  for (const [index, mention] of found.entries()) {
    const before = found[index - 1];
    if (before?.sort !== 'ssae' || mention.sort !== 'soc' || mention.type !== null) continue;
    if (/^[ (/-]{1,3}$/.test(text.slice(before.end, mention.start))) mention.type = before.type;
  }
}
/** "Type 2 SOC 1": the type may stand before the name. */
function typedBefore(
  text: string,
  words: readonly Word[],
  index: number,
  last: Mention | undefined,
  mention: Mention,
): Mention {
  const [type, number] = [words[index - 2], words[index - 1]];
  if (type?.text !== 'type' || number === undefined || !isReported(mention) || mention.type !== null) return mention;
  const value = typeNumber(number.text);
  if (!(value < 10) || words[index]?.gap !== ' ' || (last?.end ?? 0) > type.start) return mention;
  return { ...mention, type: value, start: type.start, text: text.slice(type.start, mention.end) };
}
/** "SOC 1, 2 and 3 reports": the numbers after the first. */
function numbersAfter(words: readonly Word[], from: number, { key, end, type }: Mention): Mention[] {
  const found: Mention[] = [];
  let last = Number(key.slice(-1));
  let index = from;
  while (index < words.length && (words[index]?.start ?? 0) < end) index += 1;
  while (index > 0 && type === null && last > 0 && last < 3) {
    const joint = words[index]?.text === 'and' && words[index]?.gap === ' ' ? index + 1 : index;
    const number = words[joint];
    const isJoined = joint > index ? number?.gap === ' ' : /^(?:, ?| ?[/&] ?|, & )$/.test(number?.gap ?? '');
    if (number === undefined || !isJoined || !/^[23]$/.test(number.text) || Number(number.text) <= last) break;
    if (!isAtEnd(words, joint + 1)) break;
    last = Number(number.text);
    found.push({
      key: `soc-${last}`,
      sort: 'soc',
      text: `SOC ${last}`,
      start: number.start,
      end: number.end,
      type: null,
      edition: null,
    });
    index = joint + 1;
  }
  return found;
}
/** "ISO/IEC 27001, 27017 and 27018:2019": the numbers after the first. */
function standardsAfter(text: string, words: readonly Word[], from: number, { end }: Mention): Mention[] {
  const found: Mention[] = [];
  let index = from;
  while (index < words.length && (words[index]?.start ?? 0) < end) index += 1;
  for (;;) {
    const isJoint = /^(?:and|or)$/.test(words[index]?.text ?? '') && /^,? $/.test(words[index]?.gap ?? '');
    const number = words[isJoint ? index + 1 : index];
    const key = `iso-${number?.text}`;
    if (number === undefined || !ISO_KEYS.has(key) || !(isJoint ? /^ $/ : /^(?:, ?| ?[/&+] ?)$/).test(number.gap))
      break;
    index += isJoint ? 2 : 1;
    const year = words[index];
    const hasYear = year?.gap === ':' && EDITION.test(year.text);
    if (hasYear) index += 1;
    const to = hasYear ? year.end : number.end;
    const edition = hasYear ? year.text : null;
    found.push({
      key,
      sort: 'iso',
      text: `ISO ${text.slice(number.start, to)}`,
      start: number.start,
      end: to,
      type: null,
      edition,
    });
  }
  return found;
}
/** "International Organization for Standardization (ISO) 27001" */
const isNumberedIso = (scheme: number, next: Word | undefined): boolean =>
  SCHEMES[scheme]?.key === 'iso' && next?.gap === ') ' && ISO_KEYS.has(`iso-${next.text}`);
const ISO_KEYS: ReadonlySet<string> = new Set(SCHEMES.filter(({ sort }) => sort === 'iso').map(({ key }) => key));

/** After a number that is that of a report, no other noun is counted: "SOC 2, 3 times a year". */
const isAtEnd = (words: readonly Word[], index: number): boolean => {
  const next = words[index];
  if (next === undefined || /[,;:).!?&/]/.test(next.gap))
    return !/^[.:]\d?$/.test(next?.gap ?? '') || !/^\d/.test(next?.text ?? '');
  return COUNTED_AFTER.test(next.text);
};
const COUNTED_AFTER =
  /^(?:and|reports?|certif\w+|complian\w+|accredit\w+|attest\w+|audit\w*|examin\w+|standards?|types?|framework\w*|controls?|for|at|in)$/;
/** "System and Organization Controls 2 (SOC 2) *Type 2*" */
const TYPE_AFTER = /^,? ?Type[ -]?(1|2|I{1,2}|one|two)\b/i;
const TYPE_CHARS = 12;
const isReported = ({ sort }: Mention): boolean => sort === 'soc' || sort === 'ssae';

/** "NIS2Certify" is somebody's name; "SOC2Type2" lacks its blanks. */
const isPartOfName = (next: Word | undefined): boolean =>
  next?.gap === '' && next.capital && next.text.length > 2 && !OF_SCHEME.test(next.text);
const OF_SCHEME = /^(?:type|certified|certification|complian|attest|report|audit|accredit|approved|ready)/;

const isGlued = (words: readonly Word[], index: number): boolean =>
  index > 0 &&
  GLUED.test(words[index]?.gap ?? '') &&
  !/\s/.test(words[index]?.gap ?? '') &&
  !REGIONS.has(words[index - 1]?.text ?? '') &&
  !/^\/$/.test(words[index]?.gap ?? '');

/** The word after a bracket that spells the name out: "SOC 2 (Service Organization Control 2) Type 2". */
function afterExpansion(words: readonly Word[], end: number): number {
  if (words[end]?.gap !== ' (' || !EXPANDS.test(words[end]?.text ?? '')) return end;
  for (let index = end + 1; index < Math.min(words.length, end + 8); index += 1)
    if (words[index]?.gap === ') ') return index;
  return end;
}
const EXPANDS = /^(?:service|system|systems|aicpa)$/;

/** "SOC2-2017 Type II": behind the year of the criteria. */
const afterYear = (words: readonly Word[], end: number): number =>
  EDITION.test(words[end]?.text ?? '') && /^(?:[-:/]| ?\()$/.test(words[end]?.gap ?? '') ? end + 1 : end;
/** "SOC 2 TypeII" */
const TYPE_GLUED = /^type(?:i|ii)$/;

/** A mention with what belongs to it: a type, an edition, a level or a version. */
function qualified(
  text: string,
  words: readonly Word[],
  start: number,
  after: number,
  { key: written, sort }: Scheme,
): Mention {
  let key = written;
  let end = after;
  let type: number | null = null;
  let edition: string | null = null;
  // "Service Organization Control (SOC) 2"
  const number = words[end]?.text ?? '';
  if (written === 'soc' && words[end]?.gap === ') ' && /^[123]$/.test(number)) {
    key = `soc-${number}`;
    end += 1;
  }
  // "System and Organization Controls (SOC) 2"
  const spelled = words[end + 1];
  if (written === 'soc' && number === 'soc' && spelled?.gap === ') ' && /^[123]$/.test(spelled.text)) {
    key = `soc-${spelled.text}`;
    end += 2;
  }
  // "International Organization for Standardization (ISO) 27001"
  if (written === 'iso' && words[end]?.gap === ') ' && ISO_KEYS.has(`iso-${number}`)) {
    key = `iso-${number}`;
    end += 1;
  }
  const gapFits = (index: number) => QUALIFIERS.test(words[index]?.gap ?? '');
  if (sort === 'soc' || sort === 'ssae') {
    const at = afterYear(words, afterExpansion(words, end));
    const named = words[at + 1];
    const glued =
      TYPE_GLUED.test(words[at]?.text ?? '') && gapFits(at) ? typeNumber(words[at]?.text ?? '') : Number.NaN;
    if (!Number.isNaN(glued)) {
      type = glued;
      end = at + 1;
    }
    if (words[at]?.text === 'type' && (at > end || gapFits(at)) && named !== undefined && /^[ -]?$/.test(named.gap)) {
      const number = typeNumber(named.text);
      if (!Number.isNaN(number) && number < 10) {
        type = number;
        end = at + 2;
      }
    }
  } else if (sort === 'iso') {
    if (words[end]?.text === '1' && words[end]?.gap === '-') end += 1;
    const year = words[end];
    const isDay = /^[-/.]$/.test(words[end + 1]?.gap ?? '') && /^\d+$/.test(words[end + 1]?.text ?? '');
    if (year !== undefined && !isDay && EDITION.test(year.text) && /^(?:[:–-] ?| | \(|:)$/.test(year.gap)) {
      edition = year.text;
      end += 1;
    }
  } else if (key === 'nist' || key === 'fips-140') {
    while (/^\d+$/.test(words[end]?.text ?? '') && words[end]?.gap === '-') end += 1;
  } else if (key === 'pci-dss') {
    for (let index = end; index < Math.min(words.length, end + 6); index += 1) {
      const { text: part, gap } = words[index] as Word;
      if (!/^[ .,-]{0,2}$/.test(gap)) break;
      if (part === 'level' && /^\d$/.test(words[index + 1]?.text ?? '')) {
        end = index + 2;
        index += 1;
      } else if (part === 'v' || (/^\d$/.test(part) && /^[ .]?$/.test(gap) && gap !== ', ')) {
        if (part !== 'v') end = index + 1;
      } else break;
    }
  }
  const from = words[start]?.start ?? 0;
  let to = words[end - 1]?.end ?? 0;
  const bracket = words.slice(start + 1, end).some(({ gap }) => gap.includes('('));
  if (bracket && text[to] === ')') to += 1;
  return { key, sort, text: text.slice(from, to), start: from, end: to, type, edition };
}

/** The scheme that a framework's name or a claim stands for; its lower-case name where it is none of the known. */
export function schemeKey(name: string): string {
  const found = mentions(name)[0];
  if (found !== undefined) return found.key;
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
