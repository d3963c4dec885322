import type { Measure, Quantity } from './quantity.ts';
import { actsOf, conceptOf, isAct, type Named, weightOf } from './said-of.ts';

/** As much as a core must weigh: less is left to what stands over it. */
const ENOUGH = 1.2;
/** As far from a number as is looked. */
export const NEAR_CHARS = 400;

/** What is said right around a number: its own part of the sentence, up to the numbers beside it. */
export function segment(text: string, { start, end }: Quantity, from: number, to: number): string {
  const named = /^ ?\(([^)]{3,60})\)/.exec(text.slice(end, end + 64));
  if (named !== null && from > 0) return named[1] ?? '';
  const before =
    text
      .slice(Math.max(from, start - NEAR_CHARS), start)
      .split(from === 0 ? /;|\. / : /[;,:]|\. | and | or /)
      .at(-1) ?? '';
  const behind = text.slice(end, Math.min(to, end + NEAR_CHARS));
  const rest = /(?:ly|al)$/i.test(text.slice(start, end)) ? behind.replace(MORE_SAID, ' ') : behind;
  // "Every year, we review the plan": what the number opens goes on behind its comma.
  const opened = from === 0 && OPENING.test(text.slice(0, start)) ? rest.replace(',', ' ') : rest;
  const after = opened.split(EXCEPTED)[0]?.split(/[;,]|\. | and | (?=[A-Z][A-Za-z ]{2,40}:)/)[0] ?? '';
  return `${named?.[1] ?? ''} ${before} ${after}`;
}

/** "Weekly, ASV-certified scans", "annual, independent tests": what else is said of what a rhythm stands before. */
const MORE_SAID =
  /^, (?=[a-z-]+(?:ed|al|ent|ive|ic|party|ous) (?!(?:and|or|of|for|by|to|in|on|at|with|from|that|which|as|when|where|while|after|before|using|via|per)\b)[a-z])/i;
/** "Once a month, except for emergencies": what a number is not told of. */
const EXCEPTED = /\b(?:except(?:ing)?|excluding|apart from|aside from|other than)\b/i;

/** What may stand before a number that opens its sentence. */
const OPENING = /^\W*(?:(?:at least|within|after|up to|in|on|for) ?)?$/i;

/** A text with blanks for the numbers in it: "daily" is no sort of "backups are made daily". */
export function without(text: string, numbers: readonly Quantity[], from: number): string {
  let found = '';
  let at = 0;
  for (const { start, end } of numbers) {
    found += `${text.slice(at, Math.max(at, start - from))} `;
    at = Math.max(at, end - from);
  }
  return found + text.slice(at);
}

/** What is saved every day is a backup, and what is available 99.9% of the time has an uptime, as an SLA of 99.9% promises one. */
const MEANT: Readonly<Partial<Record<Measure, Readonly<Record<string, string>>>>> = {
  rhythm: { keep: 'backup' },
  percent: { keep: 'uptime', sla: 'uptime', slo: 'uptime', downtim: 'uptime' },
};
/** "A credit of 5% for downtime" is no uptime. */
const MONEY: ReadonlySet<string> = new Set(
  ['credit', 'fee', 'fees', 'refund', 'discount', 'price', 'invoice'].map(conceptOf),
);
export function meantOf(one: Named, measure: Measure): Named {
  const meant = MEANT[measure];
  const isOfMoney = one.things.includes('downtim') && one.things.some((thing) => MONEY.has(thing));
  if (meant === undefined || isOfMoney || one.things.some((thing) => meant[thing] === undefined && isAct(thing)))
    return one;
  const things = [...new Set(one.things.map((thing) => meant[thing] ?? thing))];
  return { ...one, things, acts: actsOf(things) };
}
/** The things of the closest places, until one of them weighs enough to tell what is meant. */
export function coreOf(places: readonly Named[]): Named {
  const [own] = places as [Named];
  const things = new Set(own.things);
  let weight = isWhole(own) ? ENOUGH : weightIn(own);
  for (const one of places.slice(1)) {
    if (weight >= ENOUGH) break;
    for (const thing of one.things) things.add(thing);
    weight = Math.max(weight, weightIn(one));
  }
  return { ...own, things: [...things] };
}
/** As much as a thing must weigh that is named before what is done to it: "reports are reviewed". */
const TOLD_WHOLE = 0.9;
export const isWhole = ({ things: [first = ''], acts }: Named): boolean =>
  acts.size > 0 && !isAct(first) && weightOf(first) >= TOLD_WHOLE;
const weightIn = ({ things }: Named): number => Math.max(0, ...things.map((thing) => weightOf(thing)));
