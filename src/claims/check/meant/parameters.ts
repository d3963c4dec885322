import type { Spoken } from '../prose/spoken.ts';
import { type Figure, isOurFigure } from './figure.ts';
import lexicon from './lexicon/figures.json' with { type: 'json' };
import { NUMBER, numberOf } from './number-words.ts';

const { bits, bytes, levels, digits, cost, rounds } = lexicon.parameters;
type Nouns = readonly (readonly [string, RegExp])[];
const nounsOf = (kinds: Record<string, string>): Nouns =>
  Object.entries(kinds).map(([kind, names]) => [kind, new RegExp(`(?<![\\w])(?:${names})(?!\\w)`, 'gi')] as const);
/** Eight bits each: "96-bit nonces" have 12. */
const BYTES = 'bytes';
const BITS_A_BYTE = 8;
/** What is counted, how its numbers are written, and what has so many. */
const PARAMETERS: readonly (readonly [string, RegExp, Nouns])[] = [
  ['bits', /(?<![\w-])(\d{2,4})[- ]?bits?\b/gi, nounsOf(bits)],
  [BYTES, new RegExp(`(?<![\\w.,-])(${NUMBER})[- ]?bytes?\\b`, 'gi'), nounsOf(bytes)],
  ['level', /\blevel[ -]?([1-4]|one|two|three|four)\b(?![.-]?\d)/gi, nounsOf(levels)],
  ['digits', new RegExp(`(?<![\\w-])(${NUMBER})[- ]digits?\\b`, 'gi'), nounsOf(digits)],
  [
    'cost',
    /\b(?:cost|work|strength)(?: (?:factor|parameter))?(?: (?:of|is|at|set to)|:|=)? ?(\d{1,2})\b(?![.,]?\d|%)/gi,
    nounsOf(cost),
  ],
  ['rounds', /(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)k? (?:[a-z-]+ )?(?:rounds|iterations)\b/gi, nounsOf(rounds)],
];
const MAY_TELL =
  /\bbits?\b|byte|\blevel\b|\ddigit|[- ]digits?\b|\bcost\b|\bfactor\b|\brounds\b|\biterations\b|\bbit\b/i;
/** How far on either side of a number what has so many may stand, and how much farther off one seems behind its number. */
const [BEFORE_CHARS, AFTER_CHARS, BEHIND] = [70, 40, 4];
/** What cuts a sentence into what is told apart. */
const CUT = /[;|]|\. | and (?=\d)/;
const BOUND = /\b(?:at least|up to|or more|minimum|between|or|to|and) $/i;

/** The numbers that a sentence gives for how secrets are made: "bcrypt with a cost of 12", "96-bit nonces", "a six-digit code". */
export function parameters(sentence: Spoken, asked: string): Figure[] {
  const { text } = sentence;
  if (!MAY_TELL.test(text)) return [];
  return PARAMETERS.flatMap(([unit, pattern, nouns]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const before =
        text
          .slice(Math.max(0, start - BEFORE_CHARS), start)
          .split(CUT)
          .at(-1) ?? '';
      const after = text.slice(end, end + AFTER_CHARS).split(CUT)[0] ?? '';
      if (BOUND.test(before) || /^ ?(?:or|and|to) \d/.test(after)) return [];
      const kind = closest(nouns, before, after) ?? (isAlone(text, nouns) ? closest(nouns, asked, '') : null);
      if (kind === null || !isOurFigure(sentence, start, match[0])) return [];
      const count = numberOf(match[1] ?? '');
      const [counted, value] = unit === BYTES ? ['bits', String(count * BITS_A_BYTE)] : [unit, String(count)];
      return [{ key: `${counted} ${kind}`, value, fine: '', text: match[0], start, sentence }];
    }),
  );
}
/** What has so many is named by the question alone. */
const isAlone = (text: string, nouns: Nouns): boolean =>
  text.length <= ALONE_CHARS && !nouns.some(([, noun]) => text.search(noun) >= 0) && !OTHER.test(text);
const ALONE_CHARS = 60;
const OTHER = /\b(?:keys?|AES|TLS|RSA|ciphers?)\b/i;
function closest(nouns: Nouns, before: string, after: string): string | null {
  let found: { kind: string; away: number } | null = null;
  for (const [kind, noun] of nouns) {
    const places = [
      ...[...before.matchAll(noun)].map((one) => before.length - one.index - one[0].length),
      ...[...after.matchAll(noun)].map(({ index }) => index + BEHIND),
    ];
    for (const away of places) if (found === null || away < found.away) found = { kind, away };
  }
  return found?.kind ?? null;
}
