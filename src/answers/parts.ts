import type { Asked } from './weigh.ts';

/** Where a part of a row ends; a part counts from this share of all that is asked on, and more of them say no more. */
const PART_ENDS = /[;:?!()]|[,.](?=\s)|\s[-–—]\s/g;
const PART_SHARE = 0.2;
const PARTS_MAX = 3;

/**
 * In how many parts beside the first a row asks for something, at most 3. The more there are, the less of the row a page needs to hold to
 * answer it. In time that grows with the text alone, but for putting the terms in order.
 */
export function furtherParts(text: string, asked: readonly Pick<Asked, 'start' | 'weight'>[]): number {
  const ends = [...text.matchAll(PART_ENDS)].map(({ index }) => index);
  const weights = new Map<number, number>();
  let part = 0;
  for (const { start, weight } of [...asked].sort((a, b) => a.start - b.start)) {
    while (part < ends.length && (ends[part] ?? 0) <= start) part += 1;
    weights.set(part, (weights.get(part) ?? 0) + weight);
  }
  const least = PART_SHARE * asked.reduce((sum, { weight }) => sum + weight, 0);
  const parts = [...weights.values()].filter((weight) => weight >= least).length;
  return Math.min(PARTS_MAX, Math.max(0, parts - 1));
}
