import type { Spoken } from '../prose/spoken.ts';
import { type Figure, isOurFigure } from './figure.ts';
import lexicon from './lexicon/figures.json' with { type: 'json' };

const REGISTERS = Object.entries(lexicon.registers.kinds).map(
  ([kind, label]) => [kind, new RegExp(`\\b(?:${label})\\b`, 'gi')] as const,
);
/** Digits, with letters before them and gaps between: "ZA123456", "GB 123 4567 89", "09688671". */
const NUMBER = /(?<![\w.@/-])(?:[A-Z]{1,3}[ -]?)?\d(?:[ .-]?\d){4,16}[A-Z]?(?![\w%]|[.,/-]\d)/g;
const NEAR_CHARS = 90;
const MAY_NAME = /\d{2}/;
/** What the number of a certificate or a phone is. */
const OTHERS =
  /\b(?:certificates?|phone|tel|call|fax|parent|holding|provider|auditor|licen[cs]e|trademarks?|patents?|charit\w+|domain|data protection officer|representative|port)\b/i;
const BARE_CHARS = 24;
/** "We trade under number 09688671": an answer may leave to its question in which register. */
const CALLED = /\b(?:under|with|as|by|is|has)(?: the)?(?: numbers?| nos?\.?| nr\.?)?:? $|\bnumbers?(?: is|:)? $/i;

/** The numbers by which registers know the company, each by its register. */
export function registered(sentence: Spoken, asked: string): Figure[] {
  const { text } = sentence;
  if (!MAY_NAME.test(text)) return [];
  let from = 0;
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const start = match.index;
    const [number] = match;
    // "ABN 53 004 085 616": the letters are the name of the register.
    const letters = /^[A-Z]+/.exec(number)?.[0] ?? '';
    const named = registerIn(letters);
    const before = text.slice(Math.max(from, start - NEAR_CHARS), start);
    from = start + number.length;
    if (OTHERS.test(before)) return [];
    const own = named ?? registerIn(before);
    const isAnswer = text.length - number.length <= BARE_CHARS || CALLED.test(before);
    const over = isAnswer && (own === null || own === COMPANY) ? registerIn(asked) : null;
    const kind = over ?? own;
    if (kind === null || !isOurFigure(sentence, start, number)) return [];
    const value = number
      .slice(named === null ? 0 : letters.length)
      .replace(/[ .-]/g, '')
      .replace(/^0+/, '');
    return [{ key: `register ${kind}`, value, fine: '', text: number, start, sentence }];
  });
}
const COMPANY = 'company';
/** The register whose label stands last in a text; a closer name of one counts before "registration number". */
function registerIn(text: string): string | null {
  let found: { kind: string; at: number } | null = null;
  for (const [kind, label] of REGISTERS)
    for (const { index } of text.matchAll(label))
      if (found === null || (kind !== COMPANY && index > found.at)) found = { kind, at: index };
  return found?.kind ?? null;
}
