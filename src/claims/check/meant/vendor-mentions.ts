import { isOwnNameAt, type Sentence } from '../../reading/sentence.ts';
import type { Vendor } from '../../reading/vendors.ts';
import type { Spoken } from '../prose/spoken.ts';
import { namesIn } from './names-said.ts';
import { vendorsIn } from './vendors-said.ts';

/** A vendor that a sentence names. `vendor` is null for a name that only the content's own list knows. */
export interface VendorMention {
  spoken: Spoken;
  vendor: Vendor | null;
  text: string;
  start: number;
  end: number;
  /** Its first word and the one after its last. */
  from: number;
  to: number;
  /** The row of names that it stands in, such as "Datadog, Sentry and New Relic": the first word and the one after the last. */
  row: { from: number; to: number };
  /** How many vendors that row names. */
  many: number;
  /** It is told what each is for: "Sentry for errors, Datadog for metrics". */
  isToldApart: boolean;
}
type Said = Pick<VendorMention, 'vendor' | 'text' | 'start' | 'end' | 'from' | 'to'>;

/** Every vendor that a sentence names: those of the list of all, and names for which `isListed` says that the content lists them. */
export function mentionsOf(spoken: Spoken, isListed: (name: string) => boolean): VendorMention[] {
  const { read } = spoken;
  const known: Said[] = vendorsIn(read);
  const unknown = namesIn(read).filter(
    ({ start, end, text }) => !known.some((one) => one.start < end && start < one.end) && isListed(text),
  );
  const said = [...known, ...unknown.map((name): Said => ({ ...name, vendor: null }))]
    .filter(({ from }) => !isOwnNameAt(read, from))
    .toSorted((a, b) => a.from - b.from);
  const rows = rowsOf(read, said);
  return said.map((one, index) => ({
    ...one,
    spoken,
    ...(rows[index] as Pick<VendorMention, 'row' | 'many' | 'isToldApart'>),
  }));
}

/** How many words may stand between two names of a row: "Sentry (errors), Datadog for metrics and …". */
const BETWEEN_WORDS = 4;
/** Words by which a name in a row is told what it is for, or where. */
const TELLING = new Set(['for', 'as', 'in', 'with', 'on']);
/** How far a row reaches beyond its known names. */
const UNKNOWN_WORDS = 8;

/** The row of each vendor, from left to right. */
export function rowsOf(
  { words }: Sentence,
  said: readonly Pick<VendorMention, 'from' | 'to'>[],
): Pick<VendorMention, 'row' | 'many' | 'isToldApart'>[] {
  const rows: { from: number; to: number; many: number; isToldApart: boolean }[] = [];
  const own: (typeof rows)[number][] = [];
  for (const { from, to } of said) {
    const last = rows.at(-1);
    if (last !== undefined && isRow(words, last.to, from)) {
      last.isToldApart ||= words.slice(last.to, from).some(({ text }) => TELLING.has(text));
      last.to = to;
      last.many += 1;
    } else rows.push({ from, to, many: 1, isToldApart: false });
    own.push(rows.at(-1) as (typeof rows)[number]);
  }
  for (const row of rows) {
    const floor = Math.max(1, row.from - UNKNOWN_WORDS);
    while (row.from > floor && isNameBefore(words, row.from)) row.from -= 1;
  }
  return own.map(({ from, to, many, isToldApart }) => ({ row: { from, to }, many, isToldApart }));
}

/** Whether what stands between two names joins them: commas, slashes, "and", brackets. */
function isRow(words: Sentence['words'], end: number, start: number): boolean {
  if (start - end > BETWEEN_WORDS) return false;
  let joined = false;
  // "Example Shop, through our payment partner Example Pay": no row.
  if (words.slice(end, start).some(({ text }) => /^(?:our|who|which|through|via)$/.test(text))) return false;
  for (let at = end; at <= start; at += 1) {
    const { gap = '', text = '' } = words[at] ?? {};
    if (/[;:]|[.?!] /.test(gap)) return false;
    if (/[,/&+•]/.test(gap) || (at < start && /^(?:and|or|plus)$/.test(text))) joined = true;
  }
  return joined;
}

/** "Nagios, Cloudflare": a name that no list knows stands in the row as well. */
function isNameBefore(words: Sentence['words'], from: number): boolean {
  const [name, next] = [words[from - 1], words[from]];
  return name?.capital === true && /^(?:, |\/| \/ | & )$/.test(next?.gap ?? '') && !/^[.:]/.test(name.gap);
}
