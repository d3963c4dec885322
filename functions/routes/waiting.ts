import type { Context } from 'hono';
import { manifestFor } from '../acts/manifest-for.ts';
import { readAnswerTime } from '../acts/read-numbers.ts';
import { loadProvenMessages } from '../acts/work-case.ts';
import { WAITING_RENEWAL_SECONDS } from '../domain/limits.ts';
import { addSeconds } from '../domain/time.ts';
import { isAsked } from '../domain/waited.ts';
import { waitingPage } from '../pages/access.ts';
import { askedPage } from '../pages/asked.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import type { ReaderEnv } from './require-session.ts';

/**
 * The wait for a decision, or for the requester's own answer. The page asks for itself again by the `Refresh` header (HTML, "shared
 * declarative refresh steps") as long as the session goes on: after that the last answer stays, and the email brings the decision. It
 * doesn't while there is something to type.
 */
export async function waiting(c: Context<ReaderEnv>, deps: Deps): Promise<Response> {
  const { request, session } = c.var;
  const messages = (await loadProvenMessages(deps, request.reference)).filter(({ kind }) => kind !== 'note');
  const manifest = await manifestFor(deps, request);
  if (isAsked(request)) return sendPage(c, { ...deps, manifest }, askedPage(request, messages, '', []));
  const at = deps.clock.now().toISOString();
  const renews = c.req.query('renew') !== 'off' && addSeconds(at, WAITING_RENEWAL_SECONDS) < session.expiresAt;
  if (renews) c.header('refresh', String(WAITING_RENEWAL_SECONDS));
  const renewal = { at, seconds: renews ? WAITING_RENEWAL_SECONDS : null };
  const answered = await readAnswerTime(deps);
  return sendPage(c, { ...deps, manifest }, waitingPage(request, messages, renewal, answered));
}
