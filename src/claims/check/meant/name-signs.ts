import type { Page } from '../prose/page.ts';
import { formAt } from './names-said.ts';
import type { VendorMention } from './vendor-mentions.ts';

/** What a name itself looks like, as signs of whether it is a company's: its letters, its form, where it links to. */
export function* nameSigns({ spoken, text, from, to, start, end }: VendorMention): Generator<string> {
  const { read, page } = spoken;
  const { words } = read;
  const last = words[to - 1];
  const many = to - from;
  yield many === 1 ? 'name of one word' : many === 2 ? 'name of two words' : 'longer name of its own';
  if (hasForm(read, from, to)) yield 'name with a form';
  if (/\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}/u.test(text)) yield 'name with letters inside';
  if (/\.\p{Ll}{2,6}$/u.test(text)) yield 'name that is an address';
  if (from === 0 && many === 1) yield 'name may only begin';
  const small = smallIn(page);
  const parts = words.slice(from, to).map(({ text: word }) => word);
  const common = parts.filter((word) => small.has(word)).length;
  if (common === parts.length) yield 'name said small';
  else if (common > 0) yield 'name partly said small';
  if (last !== undefined && small.has(last.text)) yield 'name ends in a word said small';
  if (isBold(spoken, start, end)) yield 'name in bold';
  const host = hostAt(spoken, start, end);
  if (host !== null) yield isNamed(host, text) ? 'name linked to its site' : 'name linked elsewhere';
  if (timesIn(page, text) > 2) yield 'name said often';
}

const hasForm = (read: VendorMention['spoken']['read'], from: number, to: number): boolean =>
  [1, 2, 3].some((length) => from < to - length && formAt(read, to - length)?.length === length) ||
  [0, 1].some((more) => formAt(read, to + more) !== null && /^,? $/.test(read.words[to + more]?.gap ?? ''));

const SMALL = new WeakMap<Page, ReadonlySet<string>>();
/** The words that a page writes without a capital. */
function smallIn(page: Page): ReadonlySet<string> {
  const known = SMALL.get(page);
  if (known !== undefined) return known;
  const found = new Set(page.entry.body.match(/(?<![\p{L}\d./@-])\p{Ll}[\p{Ll}'’]*(?![\p{L}\d./@]\p{L}|-)/gu) ?? []);
  SMALL.set(page, found);
  return found;
}

const TIMES = new WeakMap<Page, ReadonlyMap<string, number>>();
/** How often a page writes the first word of a name with its capital. */
function timesIn(page: Page, name: string): number {
  let times = TIMES.get(page);
  if (times === undefined) {
    const counted = new Map<string, number>();
    for (const [word] of page.entry.body.matchAll(/\p{Lu}[\p{L}\d]*/gu))
      counted.set(word, (counted.get(word) ?? 0) + 1);
    TIMES.set(page, counted);
    times = counted;
  }
  return times.get(/^[\p{L}\d]*/u.exec(name)?.[0] ?? '') ?? 0;
}

/** "**Acme**", "**Acme:**" */
function isBold({ block, page, start: begin }: VendorMention['spoken'], start: number, end: number): boolean {
  const [first, last] = [block.offsets[begin + start], block.offsets[begin + end - 1]];
  if (block.path !== null || first === undefined || last === undefined) return false;
  const { body } = page.entry;
  return (
    /\*\*\[?$|__\[?$/.test(body.slice(Math.max(0, first - 3), first)) && BOLD_ENDS.test(body.slice(last + 1, last + 40))
  );
}
const BOLD_ENDS = /^[^*_\n]{0,30}(?:\*\*|__)/;

/** The host that a name links to; null where it is no link. */
function hostAt({ block, page, start: begin }: VendorMention['spoken'], start: number, end: number): string | null {
  if (block.path !== null) return null;
  const [first, last] = [block.offsets[begin + start], block.offsets[begin + end - 1]];
  if (first === undefined || last === undefined) return null;
  const { body } = page.entry;
  if (!/\[[*_"“]*$/.test(body.slice(Math.max(0, first - 4), first))) return null;
  return LINK.exec(body.slice(last + 1, last + 1 + LINK_CHARS))?.[1] ?? null;
}
const LINK = /^[^[\]()]{0,24}\]\((?:https?:)?\/\/([^/)\s]+)/;
const LINK_CHARS = 120;
const isNamed = (host: string, name: string): boolean => {
  const [letters, first] = [name, name.split(/\W/)[0] ?? ''].map((one) =>
    one.toLowerCase().replace(/[^\p{L}\d]/gu, ''),
  );
  const plain = host.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return (
    (letters ?? '').length > 2 &&
    (plain.includes(letters ?? '') || ((first ?? '').length > 3 && plain.includes(first ?? '')))
  );
};
