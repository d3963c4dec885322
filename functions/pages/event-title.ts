import type { GateWords } from '../../src/words/gate.ts';

/** An event of the audit log in words; its name where this version has none for it. */
export const eventTitle = (event: string, { history }: Pick<GateWords, 'history'>): string =>
  new Map(Object.entries(history.events)).get(event) ?? event;
