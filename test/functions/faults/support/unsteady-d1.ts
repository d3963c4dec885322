import type { D1Binding, D1Statement } from '../../../../functions/adapters/d1.ts';

export type Mood = 'well' | 'failing' | 'late' | 'silent' | 'gone';

const LATE_MS = 1800;
const passed = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** A D1 whose mood a test sets: it answers, it fails, it answers when nobody waits any more, it never says a word, or the binding itself throws. */
export function unsteadyD1(real: D1Binding) {
  const state = {
    mood: 'well' as Mood,
    /** Questions answered well before the mood begins to count. */
    spared: 0,
    /** How long an answer takes. */
    slowMs: 0,
    asked: 0,
  };
  async function ask<T>(work: () => Promise<T>): Promise<T> {
    state.asked += 1;
    const mood = state.spared > 0 ? 'well' : state.mood;
    state.spared -= 1;
    if (mood === 'silent') await new Promise(() => {});
    if (mood === 'failing') throw new Error('D1_ERROR: Network connection lost.');
    if (mood === 'late') await passed(LATE_MS);
    if (state.slowMs > 0) await passed(state.slowMs);
    return work();
  }
  const behind = new WeakMap<D1Statement, D1Statement>();
  const wrap = (statement: D1Statement): D1Statement => {
    const wrapped: D1Statement = {
      bind: (...values) => wrap(statement.bind(...values)),
      all: <T>() => ask(() => statement.all<T>()),
    };
    behind.set(wrapped, statement);
    return wrapped;
  };
  const binding: D1Binding = {
    prepare(sql) {
      if (state.mood === 'gone') throw new Error('the binding is gone');
      return wrap(real.prepare(sql));
    },
    batch: (statements) => ask(() => real.batch(statements.map((one) => behind.get(one) ?? one))),
  };
  return { binding, state };
}
