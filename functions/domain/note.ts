import * as v from 'valibot';
import { formFault } from '../../src/schemas/form-fault.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { textOf } from '../../src/schemas/request-form.ts';
import { type Change, logged, update } from './change.ts';
import { MESSAGE_MAX_CHARS, NOTES_PER_REQUEST } from './limits.ts';
import { sameMailbox } from './mail-domain.ts';
import type { MessageRow } from './message-row.ts';
import { addMessage } from './messages.ts';
import type { Moment } from './moment.ts';
import { documentIds } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import type { RequestRow } from './records.ts';
import { approversFor, reaches } from './scope.ts';

const note = textOf('note', MESSAGE_MAX_CHARS);
export const noteForm = v.pipe(
  v.strictObject({ note: v.optional(note, '') }),
  v.forward(
    v.check((form) => form.note !== '', formFault('note', 'missing')),
    ['note'],
  ),
);

type Refused<Why extends string> = { refused: Why };

/** A note that the staff alone reads. */
export function addNote(
  manifest: Manifest,
  { reference, documents, purgedAt }: RequestRow,
  rows: readonly MessageRow[],
  text: string,
  by: string,
  moment: Moment,
): Refused<'purged' | 'out-of-scope' | 'too-many'> | { change: Change } {
  if (purgedAt !== null) return { refused: 'purged' };
  if (!reaches(manifest, by, documentIds({ documents }))) return { refused: 'out-of-scope' };
  if (rows.filter(({ kind }) => kind === 'note').length >= NOTES_PER_REQUEST) return { refused: 'too-many' };
  const message = addMessage({ reference, rows }, { kind: 'note', author: by, text }, moment);
  return {
    change: {
      expect: [{ table: 'requests', where: { reference, purgedAt: null }, exists: true }, message.expect],
      writes: [message.write],
      audit: [logged(moment.now, by, 'note.added', reference, {})],
    },
  };
}

/** Nobody looks after it, on the form. */
export const NOBODY = '';
export const assignForm = v.strictObject({ assignee: v.string(formFault('assignee', 'missing')) });

/** One approver looks after a request, or nobody does; whoever is handed one by somebody else is told by email. */
export function assign(
  manifest: Manifest,
  request: RequestRow,
  to: string,
  by: string,
  moment: Moment,
): Refused<'purged' | 'out-of-scope' | 'not-an-approver' | 'already'> | { change: Change } {
  const { reference, assignedTo: before } = request;
  const after = to === NOBODY ? null : sameMailbox(to);
  if (request.purgedAt !== null) return { refused: 'purged' };
  if (!reaches(manifest, by, documentIds(request))) return { refused: 'out-of-scope' };
  if (after !== null && !approversFor(manifest, documentIds(request)).map(sameMailbox).includes(after))
    return { refused: 'not-an-approver' };
  if (after === before) return { refused: 'already' };
  return {
    change: {
      expect: [{ table: 'requests', where: { reference, assignedTo: before, purgedAt: null }, exists: true }],
      writes: [
        update('requests', { reference }, { assignedTo: after }),
        ...(after === null || after === by
          ? []
          : queueEmail(moment, {
              to: after,
              reference,
              letter: { kind: 'assigned', reference, by },
              lane: 'staff',
            })),
      ],
      audit: [logged(moment.now, by, 'request.assigned', reference, { to: after ?? 'nobody' })],
    },
  };
}
