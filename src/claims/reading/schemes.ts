import { Phrases } from './phrases.ts';
import { ISO_KEYS, type Mention, PREFIXES, SCHEMES, type Scheme, typeNumber } from './scheme-names.ts';
import { EDITION, qualified } from './scheme-qualified.ts';
import { type Word, wordsOf } from './words.ts';

const NAMES = new Phrases<string>();
for (const [index, { names = [], numbers = [] }] of SCHEMES.entries())
  NAMES.add(String(index), [...names, ...numbers.flatMap((number) => PREFIXES.map((prefix) => `${prefix} ${number}`))]);

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

/** The scheme that a framework's name or a claim stands for; its lower-case name where it is none of the known. */
export function schemeKey(name: string): string {
  const found = mentions(name)[0];
  if (found !== undefined) return found.key;
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
