import { join } from '../domain/change.ts';
import { WITNESS_MAIL_HOURS } from '../domain/limits.ts';
import { queueEmail } from '../domain/queue-email.ts';
import { useRate } from '../domain/rate.ts';
import type { Deps, Witness } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';

const LIMIT = { bucket: 'witness', hours: WITNESS_MAIL_HOURS, most: 1 };

/** A mailbox as the witness: one email a day with the seals of that day. */
export const mailWitness = (deps: Deps, to: string): Witness => ({
  async write(seals) {
    const outcome = await commitFresh(deps, async () => {
      const moment = momentOf(deps);
      if (!(await hasRoom(deps, [LIMIT], moment.now))) return {};
      const letter = { kind: 'seals' as const, lines: seals.map(({ line }) => line) };
      const writes = queueEmail(moment, { to, reference: null, letter });
      return { change: join(useRate([LIMIT], moment), { expect: [], writes, audit: [] }) };
    });
    return 'change' in outcome;
  },
});
