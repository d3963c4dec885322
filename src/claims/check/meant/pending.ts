import type { Mention } from '../../reading/schemes.ts';
import { readSentence, type Sentence, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';

/** How many words may stand between a scheme and what its line says of it. */
const AFTER = 6;
const BEFORE = 9;
const ROW_WORDS = 8;
const HEADING_WORDS = 4;

/** Told of what was: "in 2023 we were working towards …". */
const WERE = /\b(?:were|was|had been|back then|at the time|before that)\b/i;

/** Whether a text says of a scheme that it is still to come: "working towards …", "… — planned for Q4", "Roadmap: …". */
export function isPending(one: Spoken, mention: Mention): boolean {
  const { read, block } = one;
  const cues = cuesOf(read);
  if (cueWithin(cues, 'pending.apart', 0, read.words.length)) return false;
  const from = wordAt(read, mention.start);
  if (WERE.test(one.text.slice(0, mention.start))) return false;
  const to = wordAt(read, mention.end - 1) + 1;
  return (
    hasState(read, to, nextNamed(one, mention)) ||
    isAimedAt(read, from) ||
    (from > 0 && from <= HEADING_WORDS && cueAt(cues, 0, 'pending.over') >= from) ||
    (read.words.length <= to + 3 && isOver(one, block.heading ?? '')) ||
    (read.words.length <= to + 3 && isOver(one, block.leadIn ?? ''))
  );
}

/** "ISO 27001 certification — target Q3", "SOC 2 Type II (report expected in May)": right after what is said stands that it is to come. */
export function isStillToCome({ read, text }: Spoken, { end, mention }: Pick<Statement, 'end' | 'mention'>): boolean {
  if (isLaterAtEnd({ read, text }, end)) return true;
  const to = wordAt(read, Math.max(end, mention.end) - 1) + 1;
  const after = text.slice(Math.max(end, mention.end)).trimStart();
  if (!/^(?:[–—(:·|]|- )/.test(after)) return false;
  const at = /^(?:reports?|audit|certification|certificate|attestation)$/.test(read.words[to]?.text ?? '')
    ? to + 1
    : to;
  return cueAt(cuesOf(read), at, 'pending.states') > 0 || cueAt(cuesOf(read), at, 'pending.later') > 0;
}

/** "Report available to customers upon request (when complete)": what closes a line in brackets is said of all of it. */
function isLaterAtEnd({ read, text }: Pick<Spoken, 'read' | 'text'>, end: number): boolean {
  const open = text.lastIndexOf('(');
  if (open < end || !/\)\W*$/.test(text) || /[,;]| (?:and|or|but) /.test(text.slice(end, open))) return false;
  const at = wordAt(read, open);
  return cueAt(cuesOf(read), at, 'pending.states') > 0 || cueAt(cuesOf(read), at, 'pending.later') > 0;
}

/** "SOC 2: in progress", "ISO 27001 (coming soon)", "SOC 2 attestation is planned". */
function hasState(sentence: Sentence, to: number, next: number): boolean {
  const { words } = sentence;
  const cues = cuesOf(sentence);
  for (let at = to; at < Math.min(words.length, to + AFTER, next); at += 1) {
    if (/[.;]/.test(words[at]?.gap ?? '')) return false;
    const length = cueAt(cues, at, 'pending.states');
    if (length > 0) return isState(words, at, to) || (at <= to + 1 && isClosed(sentence, at + length));
    if (/^(?:and|or|but|which)$/.test(words[at]?.text ?? '')) return false;
    // "SOC 2 Type II (report target Q1)", but no report that is there.
    if (/^reports?$/.test(words[at]?.text ?? '') && !/[(–—:]/.test(words[at]?.gap ?? '')) return false;
  }
  return false;
}
/** "GDPR compliant, SOC 2 (in progress)": where the next scheme is named after words about this one, what follows is said of the next. */
function nextNamed({ mentions, read }: Spoken, { end }: Mention): number {
  const next = mentions.find(({ start }) => start >= end);
  const at = next === undefined ? Number.POSITIVE_INFINITY : wordAt(read, next.start);
  return at > wordAt(read, end - 1) + 1 ? at : Number.POSITIVE_INFINITY;
}
/** "ISO 27001 in progress (Q4)", "SOC 2 audit in progress.": nothing of the same phrase follows. */
const isClosed = ({ words, text }: Sentence, after: number): boolean =>
  /^[.,;()–—:]|^$/.test(
    text
      .slice(words[after - 1]?.end ?? 0)
      .trimStart()
      .slice(0, 1),
  );

/** After a mark or a verb of being, with no more than nouns of it between. */
const isState = (words: Sentence['words'], at: number, to: number): boolean =>
  words
    .slice(to, at + 1)
    .some(({ gap, text }) => /[:–—|(,]| - /.test(gap) || /^(?:is|are|remains|currently|being)$/.test(text));

function isAimedAt(sentence: Sentence, from: number): boolean {
  const { words } = sentence;
  const cues = cuesOf(sentence);
  for (let at = from - 1; at >= Math.max(0, from - BEFORE); at -= 1) {
    if (/[.;:]/.test(words[at + 1]?.gap ?? '')) return false;
    if (cueAt(cues, at, 'pending.aims') > 0) return true;
  }
  return false;
}

/** "ISO 27001: Not in scope", as the two first cells of a row, read as one, or as a line of its own. */
export const isDeniedInRow = ({ block, read, text }: Spoken, mention: Mention): boolean => {
  const after = wordAt(read, mention.end - 1) + 1;
  return (
    (block.kind === 'cell' ? block.row !== undefined : /^\W*[:–—|]|^ - /.test(text.slice(mention.end))) &&
    read.words.length <= ROW_WORDS &&
    cueAt(cuesOf(read), after, 'pending.denials') > 0
  );
};

/** "SOC 2: No", "✗ ISO 27001": all that a line says of the scheme besides its name. */
export const isRefused = ({ text }: Spoken, { start, end }: Mention): boolean =>
  /^\W*[✗✘❌✖]\W*$/u.test(text.slice(0, start)) || /^\W*(?:no|none|never|[✗✘❌✖])\W*$/iu.test(text.slice(end));

/** Whether a short heading or the line over a list says so of all beneath it. */
function isOver({ read }: Spoken, over: string): boolean {
  const said = readSentence(over.slice(0, 80), read.parties);
  return said.words.length > 0 && said.words.length <= HEADING_WORDS && isSaid(said, 'pending.over');
}
const isSaid = (said: Sentence, cue: Cue): boolean => cueWithin(cuesOf(said), cue, 0, said.words.length);

/** A cell that says of the scheme in its row that it is still to come: "In audit". */
export const isPendingCell = ({ block, read }: Spoken): boolean =>
  block.kind === 'cell' &&
  block.row !== undefined &&
  read.words.length > 0 &&
  read.words.length <= ROW_WORDS &&
  cueAt(cuesOf(read), 0, 'pending.states') > 0;
