import type { Handler } from 'hono';
import { countProgramCall } from '../acts/count-program-call.ts';
import { endAddress } from '../acts/end-address.ts';
import { openReport } from '../acts/open-report.ts';
import { stopBounced } from '../acts/stop-bounced.ts';
import { BOUNCE_CALLS_PER_HOUR, RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { goneMailboxes } from '../domain/no-mailbox.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { sendProblem } from './answer.ts';
import { isOneOf, passwordIsOneOf } from './bearer.ts';

const SECONDS_PER_HOUR = 3600;

/**
 * `POST /api/bounces`: what the email provider reports. Whose mailbox is gone has left, and loses access. Providers can't all send a bearer,
 * so one of `BOUNCE_TOKENS` may come as the password of Basic authentication (RFC 7617) as well: `https://bounces:<token>@…`.
 */
export const postBounces =
  (deps: Deps): Handler =>
  async (c) => {
    const words = fullView(viewOf(deps)).words.accounts;
    const tokens = deps.settings.bounceTokens ?? [];
    if (tokens.length === 0) return sendProblem(c, 404, words.noBounces);
    if (!isOneOf(c, tokens) && !passwordIsOneOf(c, tokens)) {
      c.header('www-authenticate', 'Basic realm="bounces"');
      return sendProblem(c, 401, words.refused);
    }
    if (!(await countProgramCall(deps, { bucket: 'bounces', hours: 1, most: BOUNCE_CALLS_PER_HOUR }))) {
      c.header('retry-after', String(SECONDS_PER_HOUR));
      return sendProblem(c, 429, words.bounceLimit(BOUNCE_CALLS_PER_HOUR));
    }
    let body: unknown;
    try {
      // Amazon SNS sends JSON as plain text.
      body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer()));
    } catch {
      return sendProblem(c, 400, words.notJson);
    }
    const told = await openReport(deps, body);
    if ('refused' in told) {
      if (told.refused === 'uncertain') c.header('retry-after', String(RETRY_AFTER_SECONDS));
      return sendProblem(c, told.refused === 'uncertain' ? 503 : 403, words.sns[told.refused]);
    }
    // Opened by the operator: the gate calls no address that it is sent.
    if (told.confirm !== null) deps.log('warn', 'bounces.confirm', { open: told.confirm });
    const gone = [...new Set(goneMailboxes(told.report))];
    let ended = 0;
    for (const address of gone) {
      await stopBounced(deps, address);
      const left = await endAddress(deps, address, 'gate', 'bounce');
      if ('references' in left) ended += left.references.length;
    }
    if (ended > 0) deps.defer(async () => (await import('../acts/deliver.ts')).deliver(deps));
    return c.json({ gone: gone.length, ended });
  };
