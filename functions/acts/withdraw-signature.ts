import { type Change, logged, remove } from '../domain/change.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { momentOf } from './moment-of.ts';

/**
 * A signature covers nobody else from now on: whoever of the company asks later signs for themselves. The signature itself stays on record,
 * and so does the access of its reader, which is an approver's to revoke.
 */
export const withdrawSignature = (deps: Deps, reference: string, agreement: string, by: string) =>
  commitFresh<{ refused: 'not-signed' } | { change: Change }>(deps, async () => {
    const [signature] = await deps.store.rows('signatures', {
      where: { reference, agreement, kind: 'signed' },
      order: ['at', 'desc'],
      limit: 1,
    });
    if (!signature) return { refused: 'not-signed' };
    const { version } = signature;
    return {
      change: {
        expect: [{ table: 'signatures', where: { id: signature.id }, exists: true }],
        writes: [remove('covers', { reference, agreement })],
        audit: [logged(momentOf(deps).now, by, 'agreement.withdrawn', reference, { agreement, version })],
      },
    };
  });
