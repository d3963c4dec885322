import type { Manifest } from '../../src/schemas/manifest.ts';
import { type Change, logged, remove, update } from './change.ts';
import type { Moment } from './moment.ts';
import { documentIds } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import type { RequestRow } from './records.ts';
import { reaches } from './scope.ts';
import { stateNow } from './state.ts';

/** `granted` becomes `revoked`; sessions, links and bearers of the request stop at once. */
export function revoke(
  manifest: Manifest,
  request: RequestRow,
  by: string,
  moment: Moment,
): { refused: 'not-granted' | 'out-of-scope' } | { change: Change } {
  if (stateNow(request, moment.now) !== 'granted') return { refused: 'not-granted' };
  if (!reaches(manifest, by, documentIds(request))) return { refused: 'out-of-scope' };
  const { reference } = request;
  return {
    change: {
      expect: [{ table: 'requests', where: { reference, state: 'granted' }, exists: true }],
      writes: [
        update('requests', { reference }, { state: 'revoked', closedAt: moment.now }),
        remove('bearers', { reference }),
        ...queueEmail(moment, { to: request.email, reference, letter: { kind: 'revoked', reference } }),
      ],
      audit: [logged(moment.now, by, 'request.revoked', reference, {})],
    },
  };
}
