import { type Answers, type AnswerTime, within } from '../domain/answer-time.ts';
import { ANSWER_TIME_DAYS, ANSWER_TIME_MIN_REQUESTS } from '../domain/limits.ts';
import type { Numbers } from '../domain/numbers.ts';
import type { SumKind } from '../domain/sum-row.ts';
import type { Cell } from '../domain/sums.ts';
import { addDays, dayOf } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { notYetSummed } from './sum-log.ts';

/** The totals of a kind since a day, with what the log holds beyond the sums. */
async function totalsOf<By extends 'day' | 'name' | 'part'>(
  { store }: Pick<Deps, 'store'>,
  kind: SumKind,
  since: string,
  by: readonly By[],
  late: readonly Cell[],
): Promise<(Pick<Cell, By> & { total: number })[]> {
  const found = await store.totals('sums', { by, sum: 'count', where: { kind }, compare: [['day', '>=', since]] });
  const rows = [...found, ...late.filter((one) => one.kind === kind).map((one) => ({ ...one, total: one.count }))];
  const groups = Map.groupBy(rows, (row) => JSON.stringify(by.map((column) => row[column])));
  return [...groups.values()].map((same) => ({
    ...(Object.fromEntries(by.map((column) => [column, same[0]?.[column]])) as unknown as Pick<Cell, By>),
    total: same.reduce((sum, { total }) => sum + total, 0),
  }));
}

type Reading = Pick<Deps, 'store' | 'clock' | 'manifest'>;
const firstDay = ({ clock }: Reading, days: number): string => dayOf(addDays(clock.now().toISOString(), 1 - days));

/** Everything that the desk's page of numbers shows: a handful of sums, however many requests there are. */
export async function readNumbers(deps: Reading, days: number): Promise<Numbers> {
  const since = firstDay(deps, days);
  const { cells, more } = await notYetSummed(deps);
  const [stages, answers, promise, downloads, shown, byDay, byPage, searches] = await Promise.all([
    totalsOf(deps, 'stage', since, ['day', 'name'], cells),
    totalsOf(deps, 'answer', since, ['name'], cells),
    totalsOf(deps, 'promise', since, ['name'], cells),
    totalsOf(deps, 'download', since, ['name', 'part'], cells),
    totalsOf(deps, 'shown', since, ['name', 'part'], cells),
    totalsOf(deps, 'view', since, ['day'], []),
    totalsOf(deps, 'view', since, ['name', 'part'], []),
    deps.store.totals('unanswered', { by: ['words'], sum: 'count', compare: [['day', '>=', since]] }),
  ]);
  const kept = (name: string): number => promise.find((one) => one.name === name)?.total ?? 0;
  return {
    since,
    until: dayOf(deps.clock.now().toISOString()),
    days,
    more,
    stages,
    answers: answers.map(({ name, total }) => ({ minutes: Number(name), count: total })),
    promise: { kept: kept('kept'), missed: kept('missed') },
    downloads: downloads.map(({ name, part, total }) => ({ document: name, company: part, total })),
    shown: shown.map(({ name, part, total }) => ({ document: name, company: part, total })),
    viewsByDay: byDay,
    views: byPage.map(({ name, part, total }) => ({ page: name, from: part, total })),
    searches,
  };
}

/** What may be told in public of the time to answer; null where the company does not want it, or too few requests were decided. */
export async function readAnswerTime(deps: Reading): Promise<AnswerTime | null> {
  if (!deps.manifest.access.publishAnswerTime) return null;
  const since = firstDay(deps, ANSWER_TIME_DAYS);
  const [rows, promise] = await Promise.all([
    totalsOf(deps, 'answer', since, ['name'], []),
    totalsOf(deps, 'promise', since, ['name'], []),
  ]);
  const answers: Answers[] = rows.map(({ name, total }) => ({ minutes: Number(name), count: total }));
  const requests = answers.reduce((sum, { count }) => sum + count, 0);
  const [half, nineInTen] = [within(answers, 0.5), within(answers, 0.9)];
  if (requests < ANSWER_TIME_MIN_REQUESTS || half === null || nineInTen === null) return null;
  const promised = promise.reduce((sum, { total }) => sum + total, 0);
  const kept = promise.find(({ name }) => name === 'kept')?.total ?? 0;
  return { days: ANSWER_TIME_DAYS, requests, half, nineInTen, kept: promised === 0 ? null : kept / promised };
}
