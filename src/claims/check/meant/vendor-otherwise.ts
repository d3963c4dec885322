import { at, type Sentence } from '../../reading/sentence.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf } from './cues.ts';
import { isVendorName } from './vendors.ts';

/** A name in a sentence by its offset. */
export interface Named {
  name: string;
  start: number;
}

/**
 * Whether a name is one that readers have chosen themselves, a way of telling them something, a part or a language of our own, or another
 * name of what stands beside it. `from` and `to` are its words; `isInUse` says which names are in use.
 */
export const isNamedOtherwise = (
  one: Spoken,
  named: Named,
  from: number,
  to: number,
  isInUse: (name: string) => boolean,
): boolean =>
  isChosen(one.read, from) ||
  isChannel(one.read, from, to) ||
  isFormat(one.read, from, to) ||
  (!isVendorName(named.name) && (isPart(one.read, to) || isBesideSlash(one, named, isInUse)));

/** How far before a name the choice may stand, in words. */
const CHOICE_WITHIN = 40;
const KEPT_WITHIN = 3;
/** "Check the app where you're storing form data, including Example Tables": whoever reads has chosen it. */
function isChosen(read: Sentence, from: number): boolean {
  const { words } = read;
  const cues = cuesOf(read);
  const first = Math.max(0, from - CHOICE_WITHIN);
  for (let you = from - 1; you > first; you -= 1) {
    if (STOPS.test(words[you]?.text ?? '') || at(read.marks, you, 'our') > 0 || at(read.marks, you, 'own') > 0)
      return false;
    if (!YOU.test(words[you]?.text ?? '')) continue;
    const isKept = [1, 2, KEPT_WITHIN].some((step) => cueAt(cues, you + step, 'weighed.keeping') > 0);
    if (!isKept) continue;
    for (let noun = you - 1; noun >= Math.max(0, you - KEPT_WITHIN); noun -= 1)
      if (cueAt(cues, noun, 'weighed.choices') > 0)
        return !words.slice(Math.max(0, noun - KEPT_WITHIN), noun).some(({ text }) => STOPS.test(text));
  }
  return false;
}
const YOU = /^you(?:['’]re)?$/;
const STOPS = /^(?:we(?:['’]re)?|us|our|is|was|were|by)$/;

const ROW_WORDS = 10;
const SUBSCRIBED_WITHIN = 8;
/** "Subscribe by e-mail and Example Chat": a way of telling readers something that stands in a row with others. */
function isChannel(read: Sentence, from: number, to: number): boolean {
  const { words } = read;
  const cues = cuesOf(read);
  let isBeside = false;
  let first = from - 1;
  for (; first > Math.max(0, from - ROW_WORDS) && isOfRow(first); first -= 1);
  if (!/^(?:by|via|through|over|with|using)$/.test(words[first]?.text ?? '')) return false;
  for (let next = to; next < Math.min(words.length, to + ROW_WORDS) && isOfRow(next); next += 1);
  return (
    isBeside && words.slice(Math.max(0, first - SUBSCRIBED_WITHIN), first).some(({ text }) => SUBSCRIBE.test(text))
  );

  function isOfRow(index: number): boolean {
    const word = words[index];
    if (word === undefined || /[.;:()]/.test(word.gap)) return false;
    const isWay = cueAt(cues, index, 'weighed.channels') > 0 || cueAt(cues, index - 1, 'weighed.channels') > 1;
    isBeside ||= isWay;
    return isWay || word.capital || /^(?:and|or|an?)$/.test(word.text);
  }
}
const SUBSCRIBE = /^subscri(?:be|bes|bed|bing)$/;

const PART_WITHIN = 5;
/** "Nexus (the platform administration module)", "Nexus, our own logging component" */
function isPart(read: Sentence, to: number): boolean {
  const { words } = read;
  const first = words[to];
  if (first === undefined || !/^(?: \(|, )$/.test(first.gap) || !/^(?:the|our|its|an?)$/.test(first.text)) return false;
  const rest = words.slice(to + 1, to + PART_WITHIN);
  const isOwn = rest.some(({ text }) => /^(?:own|internal|in-house|inhouse|house)$/.test(text));
  if (/^an?$/.test(first.text) && !isOwn) return false;
  return rest.some(({ gap }, index) => {
    const at = to + 1 + index;
    if (gap !== ' ' && gap !== '-') return false;
    return ends(read, at, 'weighed.parts') || ((isOwn || isOfOurs(read, at)) && ends(read, at, 'weighed.inner'));
  });
}
/** "The storage layer of our product" */
const isOfOurs = ({ words, marks }: Sentence, index: number): boolean =>
  words[index + 1]?.text === 'of' && (words[index + 2]?.text === 'our' || at(marks, index + 2, 'own') > 0);

const FORMAT_WITHIN = 3;
/** "Our GROQ query language", "the Neon markup language" */
const isFormat = (read: Sentence, from: number, to: number): boolean =>
  [1, 2].some((back) => /^(?:our|its|the|own)$/.test(read.words[from - back]?.text ?? '')) &&
  Array.from({ length: FORMAT_WITHIN }, (_, step) => to + step).some(
    (index) =>
      read.words.slice(to, index + 1).every(({ gap, capital }) => gap === ' ' && !capital) &&
      ends(read, index, 'weighed.formats'),
  );

/** Whether a phrase that begins at a word ends what it belongs to: "language", but not "language model". */
function ends(read: Sentence, index: number, cue: Cue): boolean {
  const length = cueAt(cuesOf(read), index, cue);
  const next = read.words[index + length];
  return length > 0 && (next === undefined || next.gap !== ' ' || SMALL.test(next.text));
}
const SMALL = /^(?:of|for|and|or|to|which|that|with|in|as|on|is|lets?)$/;

/** "Example Marketplace / ExampleSource": what no list knows, beside the one in use whose other name it is. */
function isBesideSlash({ text }: Spoken, { name, start }: Named, isInUse: (name: string) => boolean): boolean {
  const before = text.slice(Math.max(0, start - SLASH_CHARS), start);
  const behind = text.slice(start + name.length, start + name.length + SLASH_CHARS);
  const beside = [
    before.endsWith(SLASH) ? before.slice(0, -SLASH.length).split(MARKS).at(-1) : undefined,
    behind.startsWith(SLASH) ? behind.slice(SLASH.length).split(MARKS)[0] : undefined,
  ];
  return beside.some((other) => other !== undefined && other.trim() !== '' && isInUse(other.trim()));
}
const SLASH = ' / ';
const SLASH_CHARS = 60;
const MARKS = / \/ |[,;·&:()]/;
