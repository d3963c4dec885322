import { isolated } from '../../src/schemas/typed-text.ts';
import type { OutboxRow } from '../domain/records.ts';
import type { Resend } from '../domain/resend.ts';
import { h, type Markup } from '../markup.ts';
import { time, typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import type { View } from './view.ts';

export interface ListedLetter {
  row: OutboxRow;
  resend: Resend | null;
}

/** Every email of a request that is still kept: what it was, to whom, what became of it, and the button that sends it once more. */
export function letterTable(reference: string, letters: readonly ListedLetter[], may: boolean, view: View): Markup {
  const { words, to } = view;
  const said = words.case.letters;
  const kinds = new Map(Object.entries(words.history.emails));
  if (letters.length === 0) return h('p', {}, said.none);
  const isOffered = may && letters.some(({ resend }) => resend !== null);
  const { kind, to: recipient, status, resend: again } = said.columns;
  return gridTable(
    said.table,
    [kind, recipient, status, ...(isOffered ? [again] : [])],
    letters.map(({ row, resend }) => {
      const name = kinds.get(row.kind) ?? row.kind;
      const delivery = h(
        'span',
        {},
        h('span', { class: 'status' }, said.status[row.status]),
        h(
          'span',
          { class: 'scoped' },
          time(row.sentAt ?? row.createdAt, words.format.shortMoment),
          row.status !== 'sent' && row.attempts > 0 && ` · ${said.attempts(row.attempts)}`,
        ),
        row.fault !== null && row.status !== 'sent' && h('span', { class: 'scoped' }, typed(isolated(row.fault))),
      );
      const button =
        resend !== null &&
        h(
          'form',
          { method: 'post', action: to('resend', { reference }) },
          h('input', { type: 'hidden', name: 'letter', value: row.id }),
          h(
            'button',
            { class: 'button button--quiet', 'aria-label': said.which(said.resend[resend], name) },
            said.resend[resend],
          ),
        );
      return [name, typed(row.recipient), delivery, ...(isOffered ? [button] : [])];
    }),
  );
}
