import type { Quantity } from './quantities.ts';
import { SEVERITY, TOPICS, type Topic, type TopicId } from './topics.ts';

const CUT = /[;:]|\. |, | – | — |\||\(|\)| and (?=(?:to|for|we|the|our|it|are|is|kept|\w+s (?:are|is)) )/g;

/** The stretches in which a quantity's topic is looked for, the closest first; none reaches past another quantity. */
function stretches(text: string, quantity: Quantity, others: readonly Quantity[]): string[] {
  const floor = others
    .filter((other) => other.measure === quantity.measure && other.end <= quantity.start)
    .reduce((end, other) => Math.max(end, other.end), 0);
  const ceiling = others
    .filter((other) => other.measure === quantity.measure && other.start >= quantity.end)
    .reduce((start, other) => Math.min(start, other.start), text.length);
  const cuts = [...text.matchAll(CUT)];
  const after = text.slice(quantity.end).search(/ and /);
  const end = Math.min(
    cuts.find((cut) => cut.index >= quantity.end)?.index ?? text.length,
    after === -1 ? text.length : quantity.end + after,
  );
  const starts = cuts
    .map((cut) => cut.index + cut[0].length)
    .filter((start) => start <= quantity.start && start > floor)
    .toReversed();
  const lists = [...starts, ...(floor === 0 ? [0] : [])].map((start) => text.slice(start, Math.min(end, ceiling)));
  return [
    ...lists,
    text.slice(starts.at(-1) ?? (floor === 0 ? 0 : quantity.start), ceiling === text.length ? text.length : end),
  ];
}

const matches = (topic: Topic, quantity: Quantity, stretch: string, heading: string): boolean =>
  topic.measures.includes(quantity.measure) &&
  topic.not?.test(stretch) !== true &&
  topic.all.some((pattern) => pattern.test(stretch)) &&
  topic.all.every((pattern) => pattern.test(stretch) || pattern.test(heading));

/** A topic and the kinds of it that a text names, such as "critical". */
export interface TopicFound {
  topic: TopicId;
  kinds: string[];
}

/** The topics that a quantity answers. */
export function topicsOf(text: string, quantity: Quantity, others: readonly Quantity[], heading: string): TopicFound[] {
  const list = stretches(text, quantity, others);
  let found: Topic[] = [];
  let stretch = '';
  for (const background of ['', heading]) {
    for (stretch of list) {
      found = TOPICS.filter((topic) => matches(topic, quantity, stretch, background));
      if (found.length > 0) break;
    }
    if (found.length > 0) break;
  }
  if (found.length === 0) {
    // "critical within 7 days, high within 30 days": the later ones share the topic of the first.
    stretch = text;
    found = TOPICS.filter(
      (topic) =>
        topic.kinds === SEVERITY &&
        (list[0]?.match(SEVERITY) ?? []).length > 0 &&
        matches(topic, quantity, text, heading),
    );
  }
  return found.map(({ id, kinds }) => ({
    topic: id,
    kinds: kinds === undefined ? [] : kindsNear(text, stretch, quantity, others, kinds),
  }));
}

/** Where one sentence holds several numbers, each takes the nearest kind; otherwise all that the clause names. */
function kindsNear(
  text: string,
  clause: string,
  quantity: Quantity,
  others: readonly Quantity[],
  pattern: RegExp,
): string[] {
  const all = [...clause.matchAll(pattern)].map((match) => match[0].toLowerCase());
  const rivals = others.filter((other) => other.measure === quantity.measure);
  if (rivals.length < 2 || all.length < 2) return [...new Set(all)].toSorted();
  const before = [...text.slice(0, quantity.start).matchAll(pattern)].at(-1);
  const after = [...text.slice(quantity.end).matchAll(pattern)][0];
  const gapBefore = before === undefined ? Number.POSITIVE_INFINITY : quantity.start - before.index - before[0].length;
  const gapAfter = after === undefined ? Number.POSITIVE_INFINITY : after.index;
  const near =
    gapBefore <= gapAfter || !/^ (?:for|if|when)/i.test(text.slice(quantity.end)) ? (before ?? after) : after;
  return near === undefined ? [] : [near[0].toLowerCase()];
}
