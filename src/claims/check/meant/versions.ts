import { type Word, wordsOf } from '../../reading/words.ts';
import lexicon from './lexicon/tls.json' with { type: 'json' };
import type { Quantity } from './quantity.ts';

/** Most texts name no TLS. */
const NAMED = /\bTLS|\btransport l/i;
const VERSION = /(?<![\d.])1\.[0-3](?!\d|\.\d)/g;
const NAMES = lexicon.names.words.map((name) => name.split(' '));
const BETWEEN = new Set(lexicon.between.words.split(' '));
const LEAST = new Set(lexicon.least.words.split(' '));
const phrasesOf = (written: string): string[][] => written.split(', ').map((phrase) => phrase.split(' '));
const ONWARD = phrasesOf(lexicon.onward.words);
const OLDER = phrasesOf(lexicon.older.words);
const BEFORE = new Set(lexicon.before.words.split(' '));
const REFUSED = new Set(lexicon.refused.words.split(' '));
const FALLBACK = new RegExp(
  `\\b(?:${lexicon.fallback.words.join('|')})(?: is| of|:)? ?(?:TLS ?)?(?:version |v)?$`,
  'i',
);
/** Behind an older one that is taken as well: "(TLS 1.2 is supported for older clients)". */
const TAKEN = /^ (?:is|are|remains?) (?:(?:also|still) )?(?:supported|accepted|allowed|available|enabled)\b/i;
/** As much of a text may stand between two such versions. */
const FALLBACK_CHARS = 60;
/** "TLS from version 1.2", "TLS as of 1.2" */
const FROM =
  /\b(?:TLS|protocols?|versions?) (?:(?:versions?|protocol) )?(?:from|as of|starting (?:with|at|from))(?: version| v\.?)? ?(?:TLS )?$/i;
/** How far from a version its name is looked for, and in how many words. */
const [NAME_CHARS, NAME_WORDS] = [90, 12];
/** As many other words may stand between "TLS version" and the version. */
const OTHERS = 3;
/** A name this close is part of what is quoted. */
const CLOSE_WORDS = 3;
/** Before the name: "requires at least TLS version 1.2". */
const LEAST_WORDS = 2;
/** "TLS 1.2 and 1.3", "TLS 1.2/TLS 1.3": the second is no version of its own, and newer ones are taken. */
const JOINED = /^[ ,/&+(]*(?:and|or)? ?\(?(?:TLS ?)?v?$/i;

/** Every version of TLS that a text tells: "TLS 1.3", "at least TLS version 1.2", "TLS 1.2 or earlier is refused". */
export function versions(text: string): Quantity[] {
  if (!NAMED.test(text)) return [];
  const found: Quantity[] = [];
  for (const { 0: written, index } of text.matchAll(VERSION)) {
    const end = index + written.length;
    const last = found.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, index);
    const isFallback =
      last !== undefined &&
      Number(written) < last.value &&
      between.length <= FALLBACK_CHARS &&
      (FALLBACK.test(between) || (/TLS ?(?:version |v)?$/i.test(between) && TAKEN.test(text.slice(end))));
    if (last !== undefined && isFallback) {
      Object.assign(last, {
        bound: 'least',
        value: Number(written),
        end,
        text: text.slice(last.start, end),
        isSettled: true,
      });
      continue;
    }
    if (last !== undefined && JOINED.test(between)) {
      last.bound = 'least';
      last.value = Math.min(last.value, Number(written));
      last.end = end;
      last.text = text.slice(last.start, end);
      // "TLS 1.0, TLS 1.1 and lower are blocked"
      const tail = settled({ value: Number(written), end }, text, [], wordsOf(text.slice(end, end + NAME_CHARS)));
      if (tail.value !== undefined) Object.assign(last, tail);
      continue;
    }
    const from = Math.max(0, index - NAME_CHARS);
    // The version is two words of digits itself.
    const words = wordsOf(text.slice(from, end));
    const before = words.slice(0, -2);
    const after = wordsOf(text.slice(end, end + NAME_CHARS));
    const behind = text[end] === '+' ? 'higher' : onwardIn(after);
    const name = nameBefore(words, words.length - 2);
    const later = name === null ? nameAfter(after, behind) : null;
    if (name === null && later === null) continue;
    const isClose = name !== null && words.length - 2 - name.at <= CLOSE_WORDS;
    const start = isClose ? from + (words[name.at]?.start ?? 0) : index;
    const isLeast =
      behind !== '' ||
      FROM.test(text.slice(from, index)) ||
      before.slice(Math.max(0, (name?.from ?? before.length) - LEAST_WORDS)).some(({ text: word }) => LEAST.has(word));
    const to = end + (later?.end ?? 0);
    const one = { text: text.slice(start, to), start, end: to, value: Number(written), measure: 'version' } as const;
    found.push({ ...one, bound: isLeast ? 'least' : null, ...settled(one, text, before, after) });
  }
  return found;
}

/** The version that an answer begins with where its question names TLS: "1.2 or later", "Version 1.3; older clients are refused". */
export function versionAsked(text: string, question: string): Quantity[] {
  if (!NAMED.test(question) || NAMED.test(text)) return [];
  const match = OPENING.exec(text);
  if (match === null) return [];
  const [whole, before = '', written = ''] = match;
  if (!wordsOf(before).every(({ text: word }) => OPENS.has(word))) return [];
  const after = wordsOf(text.slice(whole.length, whole.length + NAME_CHARS));
  const isLeast =
    text[whole.length] === '+' ||
    onwardIn(after) !== '' ||
    NONE_BELOW.test(before) ||
    wordsOf(`${before} ${question}`).some(({ text: word }) => LEAST.has(word));
  const start = whole.length - written.length;
  const one = { text: written, start, end: whole.length, value: Number(written), measure: 'version' } as const;
  return [{ ...one, bound: isLeast ? 'least' : null, ...settled(one, text, [], after), isSettled: true }];
}
/** "Nothing below 1.2 is let in" */
const NONE_BELOW = /\b(?:nothing|no|none)\b.*\b(?:below|under|than) /i;
const OPENING = /^\W*((?:[a-z]+ ){0,12}?)v?(1\.[0-3])(?![\d.]\d)/i;
const OPENS = new Set(lexicon.opening.words);

/** What a sentence says of the versions before one: "TLS 1.2 or earlier is refused" leaves 1.3, "TLS 1.2; older ones are off" leaves that. */
function settled(
  { value, end }: { value: number; end: number },
  text: string,
  before: readonly Word[],
  after: readonly Word[],
): Partial<Quantity> {
  const isNear = /^[ ,/(]{0,3}$/.test(after[0]?.gap ?? '');
  const least = { bound: 'least', isSettled: true } as const;
  const rest = text.slice(end);
  if (isNear && OLDER.some((phrase) => startsWith(after, phrase, 0))) {
    const part = `${text
      .slice(0, end)
      .split(/[;.!?] /)
      .at(-1)} ${rest.split(/[;.!?] /)[0]}`;
    return hasAny(part, REFUSED) ? { ...least, value: Math.round(value * 10 + 1) / 10 } : {};
  }
  const isThan = before.slice(-THAN_WORDS).some(({ text: word }) => BEFORE.has(word));
  if (isThan && hasAny(text, REFUSED)) return least;
  const other = /[;,.–—(] ?(.*)$/s.exec(rest)?.[1] ?? '';
  return !VERSION_IN.test(other) && hasAny(other, BEFORE) && hasAny(other, REFUSED) ? least : {};
}
/** "We use TLS 1.3. Older versions are disabled." */
export function settledNext(found: readonly Quantity[], next: string): readonly Quantity[] {
  const [said = ''] = next.split(/[.!?](?: |$)/);
  const isRefused = PROTOCOLS.test(said) && !VERSION_IN.test(said) && hasAny(said, BEFORE) && hasAny(said, REFUSED);
  if (!isRefused) return found;
  return found.map((one) =>
    one.measure === 'version' && one.bound === null ? { ...one, bound: 'least', isSettled: true } : one,
  );
}
const PROTOCOLS = /\b(?:TLS|SSL|versions?|protocols?|ones|clients?|browsers?|connections?|what|anything)\b/i;
const THAN_WORDS = 3;
const VERSION_IN = /(?<![\d.])1\.[0-3](?!\d|\.\d)/;
const hasAny = (text: string, words: ReadonlySet<string>): boolean => wordsOf(text).some((one) => words.has(one.text));

const startsWith = (words: readonly Word[], phrase: readonly string[], at: number): boolean =>
  phrase.every((word, index) => words[at + index]?.text === word);
/** The name that the word at an index, a version, is told of, and where what belongs to it begins; null where there is none. */
function nameBefore(words: readonly Word[], version: number): { at: number; from: number } | null {
  let name: number | null = null;
  let others = 0;
  let from = version;
  for (; from > Math.max(0, version - NAME_WORDS); from -= 1) {
    const at = from - 1;
    if (/[.;!?]/.test(words[from]?.gap ?? '')) break;
    if (NAMES.some((one) => startsWith(words, one, at))) name ??= at;
    else if (!BETWEEN.has(words[at]?.text ?? '') && !isOfName(words, at)) {
      if (name !== null || others === OTHERS) break;
      others += 1;
    }
  }
  // "The lowest TLS version that our gateway allows is 1.2"
  const isNamed = name !== null && (others === 0 || words[name + 1]?.text === 'version');
  return isNamed ? { at: name as number, from } : null;
}
/** "Layer" and "security" of "transport layer security" */
const isOfName = (words: readonly Word[], at: number): boolean =>
  NAMES.some((name) => name.length > 1 && name.some((_, index) => index > 0 && startsWith(words, name, at - index)));
/** "Version 1.2 (or later) of the TLS protocol" */
function nameAfter(words: readonly Word[], onward: string): Word | null {
  const at = onward === '' ? 0 : onward.split(' ').length;
  if (words[at]?.text !== 'of') return null;
  const name = words[at + 1]?.text === 'the' ? at + 2 : at + 1;
  return words[name]?.text === 'tls' ? (words[name] as Word) : null;
}
/** The words right behind a version by which newer ones are taken as well; '' where there are none. */
function onwardIn(words: readonly Word[]): string {
  const [first] = words;
  if (first === undefined || !/^[ ,/(]{0,3}$/.test(first.gap)) return '';
  return (ONWARD.find((phrase) => startsWith(words, phrase, 0)) ?? []).join(' ');
}
