import type { Spoken } from '../prose/spoken.ts';
import { type Figure, isOurFigure } from './figure.ts';
import lexicon from './lexicon/figures.json' with { type: 'json' };
import { NUMBER, numberOf } from './number-words.ts';

const { names, about, counted, things, examined, general } = lexicon.categories;
const ABOUT = new RegExp(`\\b(?:${about})\\b`, 'i');
const NAME = new RegExp(`\\b(?:${names})\\b`, 'gi');
/** "Security (mandatory), availability, and confidentiality" */
const LIST = new RegExp(
  `\\b(?:${names})(?: \\([^)]*\\))?(?:(?:, and |, & | and | & |, |/| \\+ )(?:${names})(?: \\([^)]*\\))?){1,4}(?![\\w-])`,
  'gi',
);
const COUNTED = new RegExp(`\\b(${NUMBER}) (?:[a-z]+ ){0,3}(?:${counted})\\b`, 'i');
/** "Three of them: security, availability and privacy", where the question asks what was examined. */
const NAMED = new RegExp(
  `^\\W*(?:(?:there (?:are|were)|it (?:has|had|covers|covered)|in|on|at) )?(?:all )?(${NUMBER})(?: (?:of (?:them|the five)|${things}))?(?::|,| [–—-]) (?:the )?(?:${names})\\b`,
  'i',
);
const EXAMINED = new RegExp(`\\b(?:${examined})\\b`, 'i');
const GENERAL = new RegExp(`\\b(?:${general})\\b`, 'i');
const MOST = 5;

/** How many categories a SOC 2 report has: by number, or by naming each. Those by number are set against others. */
export function categoriesCounted(sentence: Spoken, asked: string): Figure[] {
  const { text, block } = sentence;
  const over = `${asked} ${block.heading ?? ''} ${block.leadIn ?? ''}`;
  const told = EXAMINED.test(asked) ? NAMED.exec(text) : null;
  // "Two parts: security controls and tests" names no two of them.
  const named = new Set([...text.matchAll(NAME)].map(([name]) => name.toLowerCase()));
  const isAnswer = told !== null && numberOf(told[1] ?? '') === named.size;
  const isAbout = ABOUT.test(text) || (ABOUT.test(over) && COUNTED.test(text)) || isAnswer;
  if (!isAbout || GENERAL.test(text)) return [];
  const number = isAnswer ? told : COUNTED.exec(text);
  const list = [...text.matchAll(LIST)].map((match) => ({
    match,
    count: new Set([...match[0].matchAll(NAME)].map(([name]) => name.toLowerCase())).size,
  }));
  if (number === null && list.length !== 1) return [];
  const [match, count] = number === null ? [list[0]?.match, list[0]?.count ?? 0] : [number, numberOf(number[1] ?? '')];
  if (match === undefined || count < 1 || count > MOST || /^an?$/i.test(number?.[1] ?? '')) return [];
  const start = match.index;
  if (!isOurFigure(sentence, start, match[0])) return [];
  const figure = { key: 'count categories', value: String(count), fine: '', text: match[0], start, sentence };
  return [{ ...figure, isListed: number === null }];
}
