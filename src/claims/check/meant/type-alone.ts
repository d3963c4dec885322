import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };
import { isOfVendor } from './of-vendors.ts';

/** A report that is told of by its type alone. Offsets are those of the sentence. */
export interface TypeAlone {
  key: string;
  type: 1 | 2;
  start: number;
  text: string;
}

const TYPE =
  /\btype[ -](i{1,2}|[12])(?: soc)? (?:compliance )?(?:audit|report|examination|attestation|assessment|observation (?:period|window))\b/i;
const BEHIND = anyOf(reports.typeUnderWay.behind);
const BEFORE = anyOf(reports.typeUnderWay.before);
const BEHIND_CHARS = 80;
const OF_OTHERS = /\b(?:their|your|whose|his|her|customers?['’]|vendors?|providers?|suppliers?)\b/i;
/** "A Type II report is expected by most enterprise buyers" */
const BY_OTHERS = /\b(?:expected|required|demanded|requested|planned) (?:by|of|from) /i;
const IN_TIME = anyOf(reports.inTime.wordings);
const isByOthers = (text: string): boolean => {
  const by = BY_OTHERS.exec(text);
  return by !== null && !IN_TIME.test(text.slice(by.index + by[0].length));
};
const SUPPOSED = /\b(?:if|when|until|before|once|while|after)\b/i;

/** The type that a text names: "Type II" is 2. */
const typeOf = (written: string): 1 | 2 => (/^(?:ii|2)$/i.test(written) ? 2 : 1);

/**
 * "The Type II audit is in progress", where the sentence names no scheme: the one that the data has a report on, or plans one on, if it's
 * one alone. Null where nothing is told so, or of others.
 */
export function typeUnderWay({ frameworks }: Context, one: Spoken): TypeAlone | null {
  const { text, mentions } = one;
  const found = TYPE.exec(text);
  if (
    found === null ||
    mentions.length > 0 ||
    isQuestion(text) ||
    isByOthers(text) ||
    [OF_OTHERS, SUPPOSED].some((sign) => sign.test(text))
  )
    return null;
  const end = found.index + found[0].length;
  if (!BEHIND.test(text.slice(end, end + BEHIND_CHARS)) && !BEFORE.test(text.slice(0, found.index))) return null;
  const keys = [...frameworks].flatMap(([key, { kind }]) => (kind === 'attestation' ? [key] : []));
  const key = keys.length === 1 ? keys[0] : undefined;
  if (key === undefined || isOfVendor(one)) return null;
  return { key, type: typeOf(found[1] ?? ''), start: found.index, text: found[0] };
}

const NAMED = new WeakMap<object, ReadonlySet<number>>();
const TYPES = /\btypes?[ -](i{1,2}|[12])\b(?:(?: and | or |\/| & | to |→| → )(?:type )?(i{1,2}|[12])\b)?/gi;
const EXPLAINED = anyOf(reports.typeExplained.wordings);
const EXPLAINED_CHARS = 40;
/** Every type of report that a page names otherwise than to explain it, read once a page. */
export function typesNamed({ page }: Spoken): ReadonlySet<number> {
  const known = NAMED.get(page);
  if (known !== undefined) return known;
  const found = new Set<number>();
  const { body } = page.entry;
  for (const { 0: named, 1: first, 2: second, index } of body.matchAll(TYPES)) {
    const end = index + named.length;
    if (EXPLAINED.test(body.slice(end, end + EXPLAINED_CHARS))) continue;
    for (const written of [first, second]) if (written !== undefined) found.add(typeOf(written));
  }
  NAMED.set(page, found);
  return found;
}
