import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { formAt } from './names-said.ts';
import { isTerm } from './unknown-vendors.ts';
import { type Entry, nameAt } from './vendor-entries.ts';
import { isOfOthersList } from './vendor-list-words.ts';
import { isVendorName } from './vendors.ts';
import { isUnderOffer } from './vendors-offered.ts';
import { vendorsIn } from './vendors-said.ts';

/** A name that an item of a list, a cell of a column or a heading begins with. */
export interface Member extends Entry {
  spoken: Spoken;
}

/** In a series with fewer of those in use than that, nothing is told of the others. */
const FEWEST_IN_USE = 2;
/** One in this many must be in use. */
const SHARE = 2;

/**
 * Names that stand in a series with vendors in use: items of one list, cells of one column, headings side by side. `isInUse` says which
 * are; those that are not are answered. A series that is offered, or that is the reader's, tells nothing.
 */
export function besideVendors(
  sentences: readonly Spoken[],
  isInUse: (name: string, spoken: Spoken) => boolean,
): Member[] {
  const found: Member[] = [];
  for (const members of seriesIn(sentences)) {
    const rest = members.filter(
      ({ name, spoken }) => !isInUse(name, spoken) && !isInUse(besideName(spoken, name), spoken),
    );
    const many = members.length - rest.length;
    if (rest.length === 0 || many < FEWEST_IN_USE || many * SHARE < members.length) continue;
    if (rest.every(({ spoken }) => !isUnderOffer(spoken) && !isOfOthersList(spoken.block.heading ?? '')))
      found.push(...rest);
  }
  return found;
}

/** "Example Post Ltd (Postmark)": the name in brackets behind a name; '' where none is. */
const besideName = ({ text }: Spoken, name: string): string =>
  /^\W{0,4}\(([^()]{2,40})\)/.exec(text.slice(text.indexOf(name) + name.length))?.[1] ?? '';

/** Every series of members that begin with names. */
function seriesIn(sentences: readonly Spoken[]): Member[][] {
  const series = new Map<string, Member[]>();
  const pages = new Map<Page, number>();
  let open: { depth: number; text: string }[] = [];
  for (const spoken of sentences) {
    const { page, block, start, text } = spoken;
    if (block.path !== null || start > 0) continue;
    if (!pages.has(page)) {
      pages.set(page, pages.size);
      open = [];
    }
    if (block.kind === 'heading') {
      const depth = block.depth ?? 1;
      open = [...open.filter((one) => one.depth < depth), { depth, text }];
    }
    const key = keyOf(
      spoken,
      open.map((one) => one.text),
    );
    if (key === null) continue;
    const entry = leading(spoken);
    if (entry === null) continue;
    const of = `${pages.get(page)} ${key}`;
    const members = series.get(of) ?? [];
    members.push({ spoken, ...entry });
    series.set(of, members);
  }
  return [...series.values()];
}

/** What a block shares with the others of its series; null where it is of none. `open` are the headings over it, itself the last if it is one. */
function keyOf({ block }: Spoken, open: readonly string[]): string | null {
  const { kind, lead, columns, leadIn, row } = block;
  if (kind === 'heading') return `heading ${block.depth ?? 1} ${open.slice(0, -1).join(' | ')}`;
  const over = open.join(' | ');
  if (kind === 'text') return `${lead.includes(' | ') ? 'item' : 'line'} ${over} ${lead}`;
  const isFirstColumn = kind === 'cell' && row === undefined && columns?.[0] === leadIn;
  return isFirstColumn ? `cell ${over} ${columns?.join(' | ')}` : null;
}

/** The name with which a block begins: what stands in bold or as a link, or a vendor's before a mark or alone. */
function leading(spoken: Spoken): Entry | null {
  const { block, text, read } = spoken;
  const number = NUMBER.exec(text)?.[0].length ?? 0;
  const marked = markedAt(spoken, number);
  const rest = text.slice(number);
  const written = marked ?? (block.kind === 'text' ? null : rest);
  if (written !== null) {
    const name = (written.replace(/:\s*$/, '').split(TITLE_END)[0] ?? '').trim();
    const named = name !== '' && isVendorName(name) ? { name, start: written.indexOf(name) } : nameAt(name, true);
    return named === null ? null : { name: named.name, start: number + named.start };
  }
  const [first] = vendorsIn(read);
  if (first?.from === 0) {
    const after = read.words[first.to];
    const isOpen = after === undefined || !/^ $/.test(after.gap) || formAt(read, first.to) !== null;
    return isOpen ? { name: first.text, start: first.start } : null;
  }
  const named = nameAt(rest, false);
  return named === null ? null : { name: named.name, start: number + named.start };
}
/** "1. ", "7.2 " */
const NUMBER = /^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]? )?/;
const TITLE_END = / (?:[–—|]|-{1,3}) |[(:|]/;

/** What stands in bold or as a link at the beginning of a block; null where nothing does. */
function markedAt({ block, page, text }: Spoken, from: number): string | null {
  const first = block.offsets[from];
  if (first === undefined) return null;
  const { body } = page.entry;
  const open = /(?:\*\*|__|\[)+$/.exec(body.slice(Math.max(0, first - MARK_CHARS), first))?.[0];
  if (open === undefined) return null;
  const close = body
    .slice(first, first + LONGEST)
    .search(open.endsWith('[') ? /\]/ : open.endsWith('_') ? /__/ : /\*\*/);
  if (close <= 0) return null;
  let to = from;
  while (to < text.length && (block.offsets[to] ?? Number.POSITIVE_INFINITY) < first + close) to += 1;
  return text.slice(from, to);
}
const MARK_CHARS = 6;
const LONGEST = 80;

/** Whether a name may be a vendor's: one that is known or has a legal form, or one that is written like a name. */
export const looksLikeName = (name: string): boolean =>
  !isTerm(name) && (isVendorName(name) || /^\p{Lu}[^\s]*(?: \p{Lu}[^\s]*){0,2}$/u.test(name));
