import * as v from 'valibot';
import type { Change } from './change.ts';
import type { Moment } from './moment.ts';
import type { RequestRow } from './records.ts';
import { signForm } from './sign-form.ts';

/** A name as it is typed where nothing is signed, by the same rules as a signature. */
export const stampNameForm = v.strictObject({ name: signForm.entries.signer });

/** Who the reader is, as far as anyone said: whoever holds the mailbox, or else whoever filed the request. */
export const readerName = (request: Pick<RequestRow, 'stampName' | 'name'>): string =>
  request.stampName ?? request.name;
/** The name that the request was filed under, where the reader gave another one; null where both agree. */
export const filedName = ({ stampName, name }: Pick<RequestRow, 'stampName' | 'name'>): string | null =>
  stampName === null || name === '' || name === stampName ? null : name;

/**
 * The name on every page of a reader's copies, given before the first download where no agreement was signed. It is given once: all
 * copies of one request carry the same name. A request that came without a name, and its waivers, take it over.
 */
export function confirmName(request: RequestRow, name: string, moment: Moment): Change {
  const { reference } = request;
  return {
    expect: [{ table: 'requests', where: { reference, state: 'granted', stampName: null }, exists: true }],
    writes: [
      {
        do: 'update',
        table: 'requests',
        where: { reference },
        set: request.name === '' ? { stampName: name, name } : { stampName: name },
      },
      {
        do: 'update',
        table: 'signatures',
        where: { reference, kind: 'waived', signer: '' },
        set: { signer: name },
      },
    ],
    audit: [{ at: moment.now, reference, actor: 'requester', event: 'name.confirmed', detail: {} }],
  };
}
