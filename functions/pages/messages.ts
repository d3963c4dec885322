import type { MessageRow } from '../domain/message-row.ts';
import { h, type Markup } from '../markup.ts';
import { typed } from './fields.ts';

/** What was written, each with who and when above it. The lines of a text stay as they were typed. */
export const messageList = (rows: readonly MessageRow[], who: (row: MessageRow) => Markup): Markup =>
  h(
    'ol',
    { class: 'messages' },
    rows.map((row) => h('li', {}, h('p', { class: 'meta' }, who(row)), h('p', { class: 'typed' }, typed(row.text)))),
  );
