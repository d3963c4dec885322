import { bindMessage, messageIsBound } from './bound.ts';
import { insert } from './change.ts';
import type { MessageRow } from './message-row.ts';
import type { Moment } from './moment.ts';

/** The messages that the gate wrote, in their order. A row that someone put in the database is shown to nobody. */
export const provenMessages = (rows: readonly MessageRow[], secrets: readonly string[]): MessageRow[] =>
  rows.filter((row) => messageIsBound(secrets, row)).sort((a, b) => a.number - b.number);

/** The next message of a request; `rows` are all that there are. Stale when another one came in first. */
export function addMessage(
  { reference, rows }: { reference: string; rows: readonly MessageRow[] },
  of: Pick<MessageRow, 'kind' | 'author' | 'text'>,
  moment: Moment,
) {
  const number = Math.max(0, ...rows.map((one) => one.number)) + 1;
  const row = { id: `${reference}:${number}`, reference, number, ...of, at: moment.now };
  return {
    expect: { table: 'messages' as const, where: { id: row.id }, exists: false },
    write: insert('messages', bindMessage(moment.secret, row)),
  };
}
