import type { Context } from 'hono';
import { manifestFor } from '../acts/manifest-for.ts';
import { WAITING_RENEWAL_SECONDS } from '../domain/limits.ts';
import { addSeconds } from '../domain/time.ts';
import { waitingPage } from '../pages/access.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import type { ReaderEnv } from './require-session.ts';

/**
 * The wait for a decision. The page asks for itself again by the `Refresh` header (HTML, "shared declarative refresh steps") as long as
 * the session goes on: after that the last answer stays, and the email brings the decision.
 */
export async function waiting(c: Context<ReaderEnv>, deps: Deps): Promise<Response> {
  const { request, session } = c.var;
  const at = deps.clock.now().toISOString();
  const renews = c.req.query('renew') !== 'off' && addSeconds(at, WAITING_RENEWAL_SECONDS) < session.expiresAt;
  if (renews) c.header('refresh', String(WAITING_RENEWAL_SECONDS));
  const manifest = await manifestFor(deps, request);
  return sendPage(
    c,
    { ...deps, manifest },
    waitingPage(request, { at, seconds: renews ? WAITING_RENEWAL_SECONDS : null }),
  );
}
