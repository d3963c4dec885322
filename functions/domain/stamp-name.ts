import * as v from 'valibot';
import { bindGrant } from './bound.ts';
import { type Change, logged, update } from './change.ts';
import type { GrantRow } from './grant-rows.ts';
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
 * copies of one request carry the same name. A request that came without a name, and its waivers, take it over; what was granted is bound
 * to the reader by that name from then on.
 */
export function confirmName(request: RequestRow, grants: readonly GrantRow[], name: string, moment: Moment): Change {
  const { reference } = request;
  const set = request.name === '' ? { stampName: name, name } : { stampName: name };
  return {
    expect: [{ table: 'requests', where: { reference, state: 'granted', stampName: null }, exists: true }],
    writes: [
      update('requests', { reference }, set),
      ...(['waived', 'on-file', 'covered'] as const).map((kind) =>
        update('signatures', { reference, kind, signer: '' }, { signer: name }),
      ),
      ...grants.map((grant) =>
        update('grants', { id: grant.id }, { mac: bindGrant(moment.secret, grant, { ...request, ...set }).mac }),
      ),
    ],
    audit: [logged(moment.now, 'requester', 'name.confirmed', reference, {})],
  };
}
