import { type Cut, makeCuts, Ranges } from './cuts.ts';
import { endOf, nodesOf, parseMarkdown, startOf } from './markdown.ts';

interface Comment {
  offset: number;
  text: string;
}
interface Taken {
  text: string;
  comments: Comment[];
  origin: (offset: number) => number;
}
const CODE = new Set(['code', 'inlineCode']);
const HTML = new Set(['html']);
/** How often a body is read anew because a comment that was taken out may have held or hidden code; further ones go by the last reading. */
const READINGS = 40;
/** As much of the text around a comment as tells what the lines there are. */
const NEAR_CHARS = 200;

const rangesOf = (text: string, types: ReadonlySet<string>): { from: number; to: number }[] =>
  Array.from(nodesOf(parseMarkdown(text)))
    .filter(({ type }) => types.has(type))
    .map((node) => ({ from: startOf(node), to: endOf(node) }));

/** Takes comments out, in order, so that the lines around each read as if it had never been there. */
class Taking {
  readonly #text: string;
  readonly cuts: Cut[] = [];
  /** Up to where the text was looked at, and where the line that is being written began. */
  #at = 0;
  #lineStart = 0;
  #isLineBlank = true;
  /** The end of what is kept so far. */
  #kept = '';

  constructor(text: string) {
    this.#text = text;
  }

  #keep(to: number): void {
    const piece = this.#text.slice(this.#at, to);
    const line = piece.lastIndexOf('\n') + 1;
    if (line > 0) this.#lineStart = this.#at + line;
    this.#isLineBlank = (line > 0 || this.#isLineBlank) && piece.slice(line).trim() === '';
    this.#kept = (this.#kept + piece).slice(-NEAR_CHARS);
    this.#at = to;
  }

  #cut(from: number, to: number): void {
    while ((this.cuts.at(-1)?.from ?? -1) >= from) this.cuts.pop();
    this.cuts.push({ from, to, put: '' });
    this.#at = to;
  }

  /** Whether the line began with it, so that the lines may now be read otherwise. */
  take(from: number, to: number): boolean {
    this.#keep(from);
    const isFirst = this.#isLineBlank;
    this.#takeOut(from, to);
    return isFirst;
  }

  #takeOut(from: number, to: number): void {
    const text = this.#text;
    let behind = to;
    while (text[behind] === ' ' || text[behind] === '\t') behind += 1;
    const ends = behind === text.length || text[behind] === '\n';
    if (!this.#isLineBlank) {
      this.#cut(from, ends ? behind : to);
      return;
    }
    if (!ends) {
      this.#cut(from, behind);
      return;
    }
    const before = this.#kept.slice(0, this.#kept.lastIndexOf('\n') + 1);
    const after = text.slice(behind + 1, behind + 1 + NEAR_CHARS);
    const isAlone = /(?:^|\n)[ \t]*\n$|^$/.test(before) || /^[ \t]*(?:\n|$|[-*+>#|`~]|\d+[.)])/.test(after);
    this.#cut(this.#lineStart, behind + (isAlone ? 1 : 0));
    this.#kept = before;
    if (isAlone) this.#lineStart = this.#at;
  }
}

/** The comments of MDX from `start` on, up to one behind which the body has to be read anew: `next` is where that goes on. */
function inBraces(text: string, start: number, mayReadAgain: boolean): { taken: Taken; next: number } {
  const taking = new Taking(text);
  const comments: Comment[] = [];
  let at = text.indexOf('{/*', start);
  const code = new Ranges(at === -1 ? [] : rangesOf(text, CODE));
  while (at !== -1) {
    const within = code.at(at);
    const end = within ? within.to : text.indexOf('*/}', at + 3);
    if (end === -1) break;
    if (!within) {
      const inside = text.slice(at + 3, end);
      comments.push({ offset: at, text: inside.trim() });
      const isFirst = taking.take(at, end + 3);
      if (mayReadAgain && (isFirst || /[`~\n]/.test(inside))) return done(text, taking, comments, end + 3);
    }
    at = text.indexOf('{/*', within ? end : end + 3);
  }
  return done(text, taking, comments);
}

function done(text: string, { cuts }: Taking, comments: Comment[], behind?: number): { taken: Taken; next: number } {
  const { text: rest, origin } = makeCuts(text, cuts);
  // What follows is as long as it was; a line's end may have gone with the comment.
  const next = behind === undefined ? -1 : Math.max(rest.length - (text.length - behind), 0);
  return { taken: { text: rest, comments, origin }, next };
}

/**
 * Takes out the comments of MDX (braces) and of HTML (CommonMark §6.6), which are notes between authors and never published.
 * One inside code stays, and so does one that is never closed. `origin` leads from the text that is left to the body.
 */
export function withoutComments(body: string): Taken {
  const comments: Comment[] = [];
  let text = body;
  let origin = (offset: number): number => offset;
  const go = (taken: Taken) => {
    const outer = origin;
    comments.push(...taken.comments.map((one) => ({ ...one, offset: outer(one.offset) })));
    origin = (offset) => outer(taken.origin(offset));
    text = taken.text;
  };
  let next = body.indexOf('{/*');
  for (let reading = 1; next !== -1; reading += 1) {
    const found = inBraces(text, next, reading < READINGS);
    go(found.taken);
    next = found.next;
  }
  if (text.includes('<!--')) {
    const taking = new Taking(text);
    const found: Comment[] = [];
    for (const { from, to } of rangesOf(text, HTML)) {
      let start = text.indexOf('<!--', from);
      while (start !== -1 && start < to) {
        const end = text.indexOf('-->', start + 4);
        if (end === -1 || end + 3 > to) break;
        found.push({ offset: start, text: text.slice(start + 4, end).trim() });
        taking.take(start, end + 3);
        start = text.indexOf('<!--', end + 3);
      }
    }
    go(done(text, taking, found).taken);
  }
  return { text, comments: comments.sort((a, b) => a.offset - b.offset), origin };
}
