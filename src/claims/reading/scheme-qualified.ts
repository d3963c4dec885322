import { ISO_KEYS, type Mention, type Scheme, typeNumber } from './scheme-names.ts';
import type { Word } from './words.ts';

const QUALIFIERS = /^[ ,(:–/-]{0,3}$/;
export const EDITION = /^20\d\d$/;

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
const TYPE_GLUED = /^type(?:i|ii|il|ll)$/;

/** A mention with what belongs to it: a type, an edition, a level or a version. */
export function qualified(
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
