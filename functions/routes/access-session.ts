import type { Context } from 'hono';
import { loadRequest, loadSession } from '../acts/load.ts';
import type { RequestRow, SessionRow } from '../domain/records.ts';
import { linkRefused } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse } from './answer.ts';
import { readSession } from './session-cookie.ts';

/** What the links and sessions of `/access/` may be for. */
export const ACCESS_PURPOSES = ['sign', 'download'] as const;

/** The session and its request, or undefined: also when the request is another address's than the link was mailed to. */
export async function openSession(
  c: Context,
  deps: Deps,
): Promise<{ session: SessionRow; request: RequestRow } | undefined> {
  const session = await loadSession(deps, readSession(c, 'access'), ACCESS_PURPOSES);
  const request = session?.reference ? await loadRequest(deps, session.reference) : undefined;
  if (!session || !request || request.purgedAt !== null) return undefined;
  return session.email === request.email ? { session, request } : undefined;
}

export const noSession = (c: Context, deps: Deps): Response | Promise<Response> => refuse(c, deps, linkRefused(), 403);
