import type { Mention } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { wordsOf } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Figure, isOurFigure } from './figure.ts';
import lexicon from './lexicon/figures.json' with { type: 'json' };
import { isPlain } from './said-of.ts';

const any = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`, 'i');
const BEGINNINGS = [
  ['founded', any(lexicon.founded.words)],
  ['incorporated', any(lexicon.incorporated.words)],
  ['launched', any(lexicon.launched.words)],
] as const;
const COMPANIES = new Set(lexicon.companies.words.split(' '));
const PRODUCTS = new Set(lexicon.products.words.split(' '));
const GOT = any(lexicon.got.words);
const AGAIN = any(lexicon.again.words);
const PLANNED = any(lexicon.planned.words);
const STEPS = any(lexicon.steps.words);
const OTHERS = any(lexicon.others.words);
const FIRST = /\b(?:first|initial(?:ly)?|original(?:ly)?|became)\b/i;
const HELD =
  /\b(?:certifi\w+|certificates?|accredit\w+|complian\w+|audit\w*|reports?|attest\w+|h[eo]ld|has|have|had)\b/i;
const CERTIFIED = /\b(?:certifi\w+|accredit\w+|attest\w+|it)\b/i;

/** A year that stands for itself: not of a standard's edition, of a day written in digits or of another number. */
const YEAR = /(?<![\d./:#§-]|© ?)\b(19[5-9]\d|20[0-4]\d)\b(?![/.:]\d|-\d|['’]s|s\b)/g;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = new RegExp(`\\b(${MONTHS.join('|')})[a-z]*\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?,? (?:of )?$`, 'i');
const QUARTER = /\bQ([1-4])(?: of)?,? ?$/i;
/** How much of a sentence is looked at on either side of a year. */
const NEAR_CHARS = 140;
const CUT = /;|\. |, (?:and|but|while) |\|/;

/** The years that a sentence gives for what happens once. `asked` is the question that it answers, `names` the words of the company's name. */
export function eventsDated(sentence: Spoken, asked: string, names: ReadonlySet<string>, today: string): Figure[] {
  const { text } = sentence;
  const years = [...text.matchAll(YEAR)];
  return years.flatMap((match, index) => {
    const [year] = match;
    const start = match.index;
    const end = start + year.length;
    const from = index === 0 ? 0 : (years[index - 1] as RegExpExecArray).index + year.length;
    const before =
      text
        .slice(Math.max(from, start - NEAR_CHARS), start)
        .split(CUT)
        .at(-1) ?? '';
    const after =
      text.slice(end, Math.min(years[index + 1]?.index ?? text.length, end + NEAR_CHARS)).split(CUT)[0] ?? '';
    const dated: Dated = { text, asked, before, after, year, names, sentence };
    const key =
      year > today.slice(0, 4) || PLANNED.test(before)
        ? plannedIn(dated, today)
        : (begunIn(dated) ?? certifiedIn(dated));
    if (key === null || !isOurFigure(sentence, start, year)) return [];
    const month = MONTH.exec(before)?.[1]?.toLowerCase();
    const quarter = QUARTER.exec(before)?.[1];
    const fine = month ?? (quarter === undefined ? '' : `q${quarter}`);
    return [{ key, value: year, fine, text: year, start, sentence }];
  });
}

interface Dated {
  text: string;
  asked: string;
  before: string;
  after: string;
  year: string;
  names: ReadonlySet<string>;
  sentence: Spoken;
}
/** As many other words as a bare answer has: "In 2017.", "Since June 2024." */
const BARE_WORDS = 4;
const isBare = ({ before, after }: Dated): boolean => wordsOf(before).length + wordsOf(after).length <= BARE_WORDS;

/** "Founded in 2014", "a 2021-founded startup", "In 2017." under "When were you founded?" */
function begunIn(dated: Dated): string | null {
  const { before, after, asked } = dated;
  const opened = OPENED.exec(after)?.[0] ?? '';
  const isJoined = opened.startsWith('-');
  if (OTHERS.test(before) || mentions(before).length > 0 || (!isJoined && mentions(after).length > 0)) return null;
  for (const [key, pattern] of BEGINNINGS) {
    const found = pattern.exec(before);
    if (found === null && !pattern.test(opened)) continue;
    const isOurs = isOfUs(before, found?.index ?? 0, dated, key === 'launched');
    if (!isOurs && (found === null || !isClauseOfUs(before.slice(0, found.index), dated))) continue;
    if (found !== null && !isLink(before.slice(found.index + found[0].length))) continue;
    const isOfProduct = isOurs && key === 'founded' && [before, asked].some((one) => PRODUCT.test(one));
    return isOfProduct ? 'launched' : key;
  }
  if (!isBare(dated) || !WHEN.test(asked) || !isOfUs(asked, asked.length, dated, true)) return null;
  return BEGINNINGS.find(([, pattern]) => pattern.test(asked))?.[0] ?? null;
}
/** Right behind a year: "2021-founded", "In 2014, we started". */
const OPENED = /^-\w+|^,? (?:we|it|the company|the founders) \w+/i;
const PRODUCT = /\b(?:product|app|platform)\b/i;
const WHEN = /\b(?:when|since|how (?:long|old)|year)\b/i;
/** Between what happened and its year: "in Leeds in", "by two engineers in", ":". */
const isLink = (between: string): boolean =>
  wordsOf(between).length <= LINK_WORDS && !/\b(?:and|after|before|when)\b/i.test(between);
const LINK_WORDS = 8;
/** Whether all that is named before a word is the company or what it sells. */
function isOfUs(text: string, until: number, { names }: Dated, isProduct: boolean): boolean {
  return wordsOf(text.slice(0, until)).every(
    ({ text: word }) =>
      isPlain(word) ||
      ASKS.has(word) ||
      COMPANIES.has(word) ||
      names.has(word) ||
      (isProduct && PRODUCTS.has(word)) ||
      BEGINNINGS.some(([, pattern]) => pattern.test(word)),
  );
}
/** "We have pursued it since the day the company was founded in 2006": a clause of its own that names who began. */
function isClauseOfUs(before: string, { names }: Dated): boolean {
  const [, begins = '', who = ''] = CLAUSE.exec(before) ?? [];
  return BEGINS.has(begins.toLowerCase()) && ((COMPANIES.has(who) && who !== 'team') || names.has(who.toLowerCase()));
}
const CLAUSE =
  /\b(\w+)(?: that)? (?:the |our )?([a-z]+)(?:['’]s)?(?: (?:was|were|got|had been|has been|first|being|originally))* $/i;
/** How such a clause begins. */
const BEGINS = new Set('since when after before from until because as day moment time year while'.split(' '));
const ASKS = new Set(
  'how long old ago year years when where which what did do does since exist were been you your'.split(' '),
);

/** The scheme that a year is told of: the last that is named before it, else the first behind it, else the one that is asked about. */
function schemeOf({ before, after, asked, sentence }: Dated): Mention | undefined {
  const held = (all: readonly Mention[]): Mention[] =>
    all.filter(({ sort }) => sort !== 'law' && sort !== 'ended' && sort !== 'method');
  const over = held(mentions(`${asked} ${sentence.block.row ?? ''}`));
  return held(mentions(before)).at(-1) ?? held(mentions(after))[0] ?? (over.length === 1 ? over[0] : undefined);
}
const typed = ({ key, type }: Mention, text: string): string => {
  const named = type ?? (/\bType (?:2|II|two)\b/i.test(text) ? 2 : /\bType (?:1|I|one)\b/i.test(text) ? 1 : null);
  return named === null ? key : `${key} type ${named}`;
};

/** "ISO 27001 certified since 2016", "our first SOC 2 report was issued in 2018" */
function certifiedIn(dated: Dated): string | null {
  const { text, asked, before, after } = dated;
  const scheme = schemeOf(dated);
  if (scheme === undefined || scheme.edition !== null || OTHERS.test(before) || AGAIN.test(`${before} ${after}`))
    return null;
  const said = isBare(dated) ? `${asked} ${before}` : `${before} ${after}`;
  const isSince = /\bsince\W+(?:\w+ )?$/i.test(before) && HELD.test(said);
  const isFirst = FIRST.test(said) && (CERTIFIED.test(said) || /\breports?\b/i.test(said));
  // Reports come every year.
  const isGot = scheme.sort === 'iso' && GOT.test(said) && CERTIFIED.test(`${said} ${asked}`);
  if (!isSince && !isFirst && !isGot) return null;
  const whole = `${text} ${isBare(dated) ? asked : ''}`;
  return `certified ${scheme.sort === 'soc' ? typed(scheme, whole) : scheme.key}`;
}

/** "SOC 2 Type II: planned 2027", "we expect HITRUST in 2028" */
function plannedIn(dated: Dated, today: string): string | null {
  const { before, after, asked, year, text, sentence } = dated;
  if (year < today.slice(0, 4)) return null;
  const scheme = schemeOf(dated);
  const over = `${asked} ${sentence.block.heading ?? ''} ${sentence.block.leadIn ?? ''}`;
  const isPlanned = [before, after, isBare(dated) ? over : ''].some((one) => PLANNED.test(one));
  if (scheme === undefined || !isPlanned || STEPS.test(before) || STEPS.test(after) || OTHERS.test(before)) return null;
  if (/\b(?:valid|until|expir\w+|ends|renew\w*|surveillance)\b/i.test(before)) return null;
  return `planned ${scheme.sort === 'soc' ? typed(scheme, `${text} ${before === text ? '' : asked}`) : scheme.key}`;
}
