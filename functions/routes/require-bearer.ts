import type { MiddlewareHandler } from 'hono';
import { countCall, loadBearer } from '../acts/bearers.ts';
import { BEARER_CALLS_PER_HOUR } from '../domain/limits.ts';
import type { BearerRow, RequestRow } from '../domain/records.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { sendProblem } from './answer.ts';

export interface BearerEnv {
  Variables: { bearer: BearerRow; request: RequestRow };
}

const SECONDS_PER_HOUR = 3600;

/**
 * A program's bearer, while what its request was granted holds. Every no is the same answer: unknown, revoked, expired and malformed alike
 * (RFC 6750 §3.1). No cookie counts here.
 */
export const requireBearer =
  (deps: Deps): MiddlewareHandler<BearerEnv> =>
  async (c, next) => {
    const { api } = fullView(viewOf(deps)).words.program;
    const given = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const found = given === undefined ? undefined : await loadBearer(deps, given);
    if (!found) {
      c.header('www-authenticate', given === undefined ? 'Bearer' : 'Bearer error="invalid_token"');
      return sendProblem(c, 401, api.refused);
    }
    if (!(await countCall(deps, found.bearer))) {
      c.header('retry-after', String(SECONDS_PER_HOUR));
      return sendProblem(c, 429, api.limit(BEARER_CALLS_PER_HOUR));
    }
    c.set('bearer', found.bearer);
    c.set('request', found.request);
    return next();
  };
