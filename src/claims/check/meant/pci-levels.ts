import { numberOf } from './number-words.ts';
import type { Quantity } from './quantity.ts';

/** Of things: which of the card brands' four levels somebody is on. */
export const PCI_LEVEL = 'PCI level';
const PCI = /\bPCI\b/i;
const LEVEL = /\b(?:level|tier)[ -]?([1-4]|one|two|three|four)\b(?![.-]?\d)/gi;
/** As far from "PCI" as a level may stand, and levels of other schemes and of support. */
const NEAR_CHARS = 50;
const OTHER_BEFORE =
  /\b(?:FIPS|140-[23]|CSA|STAR|EAL|CMMC|support|severity|impact|assurance|maturity|priority|data cent(?:er|re))(?: [a-z0-9-]+){0,2}[ (,]*$/i;
const OTHER_AFTER = /^ (?:support|merchants|agents?|engineers?|tickets?|data cent(?:er|re)s?)\b/i;

/** "We are PCI DSS Level 1 certified", and "Level 1" where the question names PCI. */
export function pciLevels(text: string, question = ''): Quantity[] {
  if (!(PCI.test(text) || PCI.test(question))) return [];
  return [...text.matchAll(LEVEL)].flatMap(({ 0: written, 1: number = '', index: start }) => {
    const end = start + written.length;
    const [before, after] = [text.slice(Math.max(0, start - NEAR_CHARS), start), text.slice(end, end + NEAR_CHARS)];
    const isNear = PCI.test(before) || PCI.test(after) || (PCI.test(question) && !PCI.test(text));
    if (!isNear || OTHER_BEFORE.test(before) || OTHER_AFTER.test(after)) return [];
    return [
      { text: written, start, end, value: numberOf(number), measure: 'things', of: PCI_LEVEL, bound: null } as const,
    ];
  });
}
