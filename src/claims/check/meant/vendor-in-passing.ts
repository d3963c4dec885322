import { isOwnNameAt, type Sentence } from '../../reading/sentence.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';

/**
 * Whether a vendor is only spoken of in passing: set against us, a customer of ours, the maker of a technology, in the news, where data comes
 * from, one of many that would do, or somebody who holds an office. `from` and `to` are the words of its name.
 */
export const isInPassing = (read: Sentence, row: { from: number; to: number }, from: number, to: number): boolean =>
  isSetAgainst(read, row) ||
  isCustomer(read, from, to) ||
  isMakerOf(read, from, to) ||
  isGiver(read, row) ||
  isOneOfMany(read, row) ||
  isInOffice(read, from, to);

const AGAINST_WITHIN = 3;
const OWN_WITHIN = 10;
/** "Example Charts vs Tallyfox", "switch from Example Charts to Tallyfox", "blocks Example Charts but not Tallyfox" */
function isSetAgainst(read: Sentence, { from, to }: { from: number; to: number }): boolean {
  const { words } = read;
  const cues = cuesOf(read);
  const hasOwn = words.some((_, index) => isOwnNameAt(read, index) && Math.abs(index - from) <= OWN_WITHIN);
  if (!hasOwn) return false;
  // "vs. Example Charts" may stand in a bracket of its own.
  const isBeside =
    cueWithin(cues, 'weighed.comparing', from - AGAINST_WITHIN, from) ||
    words.slice(to, to + AGAINST_WITHIN).some(({ text }) => /^(?:vs|versus)$/.test(text));
  if (isBeside) return true;
  const but = words.slice(to, to + AGAINST_WITHIN).findIndex(({ text }) => text === 'but');
  return but >= 0 && words[to + but + 1]?.text === 'not' && isOwnNameAt(read, to + but + 2);
}

const TOLD_WITHIN = 24;
/** "Example Metrics, a well-known tool, moved to Tallyfox": one who uses us. */
function isCustomer(read: Sentence, from: number, to: number): boolean {
  const { words } = read;
  if (from > 1) return false;
  for (let index = to; index < Math.min(words.length - 1, to + TOLD_WITHIN); index += 1) {
    if (/[.;:] /.test(words[index]?.gap ?? '')) return false;
    if (!isOwnNameAt(read, index + 1)) continue;
    const verb = words[index]?.text ?? '';
    if (/^(?:uses|use|used|chose|chooses|adopted|trusts|loves|recommends)$/.test(verb)) return true;
    if (/^(?:to|on|with|onto)$/.test(verb))
      return words
        .slice(Math.max(to, index - SWITCH_WITHIN), index)
        .some(({ text }) =>
          /^(?:switch(?:ed|es)?|mov(?:ed|es)|migrat(?:ed|es|ion)|upgraded|standardized|relies)$/.test(text),
        );
  }
  return false;
}
const SWITCH_WITHIN = 4;

/** "The engine developed at Example Cloud", "Example AI retired its first models", "which raised $600M" */
function isMakerOf(read: Sentence, from: number, to: number): boolean {
  const { words, marks } = read;
  const cues = cuesOf(read);
  const before = words[from - 1]?.text ?? '';
  if (/^(?:by|at)$/.test(before) && cueAt(cues, from - 2, 'weighed.making') > 0) {
    // "The page is created by …" may be told of what is ours.
    const start = Math.max(0, from - MADE_WITHIN);
    return !marks.slice(start, from).some((mark) => mark?.has('us') === true || mark?.has('our') === true);
  }
  if (words[to - 1]?.possessive === true && isNamedMethod(read, to)) return true;
  const next = words[to];
  if (next?.gap === ' ' && cueAt(cues, to, 'weighed.marketNews') > 0) return words[to + 1]?.gap === ' ';
  return words
    .slice(to, to + NEWS_WITHIN)
    .some(({ text }, index) => /^(?:which|who)$/.test(text) && words[to + index + 1]?.text === 'raised');
}
/** "Example AI's Model Context Protocol" */
function isNamedMethod(read: Sentence, to: number): boolean {
  const { words } = read;
  for (let index = to; index < Math.min(words.length, to + METHOD_WORDS); index += 1) {
    if (words[index]?.gap !== ' ' && index > to) return false;
    if (cueAt(cuesOf(read), index, 'weighed.methods') > 0) return true;
    if (words[index]?.capital !== true) return false;
  }
  return false;
}
const METHOD_WORDS = 5;
const MADE_WITHIN = 14;
const NEWS_WITHIN = 9;

/** "Data sent to Tallyfox by Example Social", "what is provided to us by Example Social": where data comes from. */
function isGiver(read: Sentence, { from }: { from: number; to: number }): boolean {
  const { words, marks } = read;
  if (words[from - 1]?.text !== 'by') return false;
  const isUs = marks[from - 2]?.has('us') === true || isOwnNameAt(read, from - 2);
  return (
    isUs &&
    words[from - 3]?.text === 'to' &&
    /^(?:sent|provided|given|disclosed|shared|supplied|transmitted|passed|transferred)$/.test(
      words[from - 4]?.text ?? '',
    )
  );
}

const HEAD_WITHIN = 2;
const TAIL_WITHIN = 3;
/** "Sinks like Example Metrics, Example Logs, or even Example Store", "works with warehouses like Example Flake and more" */
function isOneOfMany(read: Sentence, { from, to }: { from: number; to: number }): boolean {
  const { words, marks } = read;
  const like = [1, 2, 3, 4, 5].find((back) => /^(?:like|as)$/.test(words[from - back]?.text ?? ''));
  if (like === undefined) return false;
  const head = from - like - (words[from - like]?.text === 'as' ? 1 : 0);
  const cues = cuesOf(read);
  const isThing = [1, HEAD_WITHIN].some((back) => {
    const length = cueAt(cues, head - back, 'weighed.exampleThings');
    return length > 0 && length === back;
  });
  if (!isThing) return false;
  // "We store it in databases like …" is ours.
  const first = Math.max(0, head - OURS_WITHIN);
  if (marks.slice(first, head).some((mark) => mark?.has('our') === true)) return false;
  const isOpen = words
    .slice(to, to + TAIL_WITHIN)
    .some(
      ({ text }, index, tail) =>
        /^(?:etc|more|even|others|similar)$/.test(text) && (index === 0 || tail[index - 1]?.gap !== '. '),
    );
  return isOpen || !marks.slice(first, head).some((mark) => mark?.has('us') === true);
}
const OURS_WITHIN = 10;

const OFFICE_WITHIN = 4;
/** "Example Law GDPR Representative Services", "our representative in the EU is Example Law", "Example Law, our data protection officer" */
function isInOffice(read: Sentence, from: number, to: number): boolean {
  const { words } = read;
  const cues = cuesOf(read);
  for (let index = to; index < Math.min(words.length, to + OFFICE_WITHIN); index += 1) {
    if (cueAt(cues, index, 'weighed.speakers') > 0) return true;
    if (/[.;:] /.test(words[index]?.gap ?? '')) break;
  }
  return cueWithin(cues, 'weighed.speakers', from - OFFICE_WITHIN - 2, from);
}
