import type { Attestation, BridgeLetter } from '../schemas/compliance.ts';
import type { Day, Period } from '../schemas/primitives.ts';
import { addDays, byDay, contains, earlier, later, overlap, subtract } from './days.ts';

/** The days a bridge letter truly covers. Management signs it, so it can speak of no day after its own date. */
export interface Cover extends Period {
  issued: Day;
  /** An id under documents/, or null when none is named. */
  document: string | null;
  /** The last day the letter says it covers. */
  statedTo: Day;
  /** Whether the letter claims days after its issue; `to` is then the day of issue. */
  clipped: boolean;
  /** Days between the end of the latest period and the letter's first day, which nothing covers. */
  uncovered: Period | null;
}

/** The computed cover of one letter, or null where it covers no day at all (issued before it starts, or reversed). */
export function coverOf(letter: BridgeLetter, periodEnds: readonly Day[] = []): Cover | null {
  const to = earlier(letter.to, letter.issued);
  if (to < letter.from) return null;
  const lastEnd = periodEnds
    .filter((end) => end < letter.from)
    .reduce<Day | null>((a, b) => (a ? later(a, b) : b), null);
  const dayBefore = addDays(letter.from, -1);
  return {
    from: letter.from,
    to,
    issued: letter.issued,
    document: letter.document ?? null,
    statedTo: letter.to,
    clipped: letter.to > letter.issued,
    uncovered: lastEnd && lastEnd < dayBefore ? { from: addDays(lastEnd, 1), to: dayBefore } : null,
  };
}

/**
 * Every letter's cover that has begun by `today`, earliest first. `ends` are the last days that reports speak of; a chain of
 * letters leaves nothing uncovered between them.
 */
export function covers(framework: Attestation, today: Day, ends: readonly Day[]): Cover[] {
  const letters = framework.bridgeLetters
    .filter((letter) => letter.from <= today)
    .toSorted((a, b) => byDay(a.from, b.from));
  const found: Cover[] = [];
  for (const letter of letters) {
    const cover = coverOf(letter, [...ends, ...found.map((earlierCover) => earlierCover.to)]);
    if (cover) found.push(cover);
  }
  return found;
}

/** The cover that counts on a day: one that contains it, else the one that reaches furthest. */
export function coverOn(found: readonly Cover[], today: Day): Cover | null {
  const reach = (list: readonly Cover[]) => list.reduce<Cover | null>((a, b) => (a && a.to >= b.to ? a : b), null);
  return reach(found.filter((cover) => contains(cover, today))) ?? reach(found);
}

/** Days between consecutive Type 2 periods: those nobody spoke for, and those only a bridge letter speaks for. */
export function gapsBetween(
  periods: readonly Period[],
  bridges: readonly Period[],
): { gaps: Period[]; bridgedGaps: Period[] } {
  const ordered = periods.filter((period) => period.from <= period.to).toSorted((a, b) => byDay(a.from, b.from));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return { gaps: [], bridgedGaps: [] };
  const end = ordered.reduce((to, period) => later(to, period.to), first.to);
  const open = subtract({ from: first.from, to: end }, ordered);
  const gaps = open.flatMap((gap) => subtract(gap, bridges));
  const bridgedGaps = open
    .flatMap((gap) => subtract(gap, gaps))
    .filter((piece) => bridges.some((bridge) => overlap(piece, bridge)));
  return { gaps, bridgedGaps };
}

/** Days that two or more periods both speak for, each stretch once, in order of time. */
export function overlapsBetween(periods: readonly Period[]): Period[] {
  const found: Period[] = [];
  let reached: Period | null = null;
  for (const period of periods.toSorted((a, b) => byDay(a.from, b.from))) {
    const shared: Period | null = reached && overlap(reached, period);
    const last = found.at(-1);
    if (shared && last && shared.from <= last.to) last.to = later(last.to, shared.to);
    else if (shared) found.push(shared);
    if (!reached || period.to > reached.to) reached = period;
  }
  return found;
}
