import { logged, remove } from '../domain/change.ts';
import { LIST_PAGE_ROWS } from '../domain/limits.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import type { PageCursor } from '../domain/paging.ts';
import type { Purpose, SessionRow } from '../domain/records.ts';
import { type SessionsOf, sessionId } from '../domain/session-id.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { everyRow } from './every-row.ts';
import { onePage } from './one-page.ts';

const PURPOSES = { desk: ['admin', 'review'], readers: ['sign', 'download'] } as const satisfies Record<
  SessionsOf['kind'],
  readonly Purpose[]
>;

function chosen(of: SessionsOf): Partial<SessionRow>[] {
  const which: Partial<SessionRow> =
    of.kind === 'readers' ? { reference: of.reference } : of.email === null ? {} : { email: sameMailbox(of.email) };
  return PURPOSES[of.kind].map((purpose) => ({ purpose, ...which }));
}
const open = ({ clock }: Pick<Deps, 'clock'>): [['expiresAt', '>', string]] => [
  ['expiresAt', '>', clock.now().toISOString()],
];

/** One page of sessions that still open something, the newest first. */
export const listSessions = (deps: Pick<Deps, 'store' | 'clock'>, of: SessionsOf, cursor: PageCursor | null) =>
  onePage(
    deps,
    'sessions',
    { wheres: chosen(of), compare: open(deps), key: 'createdAt', tie: 'hash', run: 'desc', limit: LIST_PAGE_ROWS },
    cursor,
  );

async function everySession(deps: Pick<Deps, 'store' | 'clock'>, of: SessionsOf): Promise<SessionRow[]> {
  const found: SessionRow[] = [];
  for (const where of chosen(of))
    for await (const rows of everyRow(deps, 'sessions', 'hash', { where, compare: open(deps) })) found.push(...rows);
  return found;
}

export interface Ending {
  /** One of them by its id; all of them without. */
  id: string | null;
  /** The key of the one that is left open: that of whoever asks. */
  but: string | null;
  by: string;
}

/** Ends sessions: they open nothing from now on. Answers how many. Whoever was signed in is named by staff address or reference alone. */
export const endSessions = async (deps: Deps, of: SessionsOf, { id, but, by }: Ending): Promise<number> => {
  const outcome = await commitFresh<{ ended: number }>(deps, async () => {
    const now = deps.clock.now().toISOString();
    const all = (await everySession(deps, of)).filter(({ hash }) => hash !== but);
    const rows = id === null ? all : all.filter(({ hash }) => sessionId(hash) === id);
    if (rows.length === 0) return { ended: 0 };
    const reference = of.kind === 'readers' ? of.reference : null;
    const people = reference === null ? [...new Set(rows.map(({ email }) => email))].sort() : [];
    return {
      ended: rows.length,
      change: {
        expect: [],
        writes: rows.map(({ hash }) => remove('sessions', { hash })),
        audit: [
          logged(now, by, id === null ? 'sessions.ended' : 'session.ended', reference, {
            ...(id === null ? { sessions: rows.length } : { session: id }),
            ...(people.length === 0 ? {} : { people }),
          }),
        ],
      },
    };
  });
  return outcome.ended;
};
