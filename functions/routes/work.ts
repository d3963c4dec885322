import type { Handler } from 'hono';
import { hurry, issueChallenge } from '../acts/work.ts';
import { FORM_MAX_FIELDS } from '../domain/limits.ts';
import { readReference } from '../domain/reference.ts';
import { viewOf } from '../pages/view.ts';
import type { Deps } from '../ports.ts';
import { sendProblem } from './answer.ts';
import { readBody } from './body.ts';

/** `GET /api/challenge`, with `?for=<reference>` for a request that is stored already: a challenge in ALTCHA's form. Stores nothing. */
export const getChallenge =
  (deps: Deps): Handler =>
  async (c) => {
    const given = c.req.query('for');
    const reference = given === undefined ? null : readReference(given);
    if (given !== undefined && reference === null) return sendProblem(c, 400, viewOf(deps).words.forms.noReference);
    // Known and unknown references get the same: the answer says nothing about a request.
    return c.json(await issueChallenge(deps, reference));
  };

/** `POST /api/work`: the solution for a stored request, which is then mailed at once. */
export const postWork =
  (deps: Deps): Handler =>
  async (c) => {
    const body = await readBody(c, { one: ['altcha'] }, true);
    if ('status' in body)
      return sendProblem(c, body.status, viewOf(deps).words.forms.unreadable[body.unreadable](FORM_MAX_FIELDS));
    const { altcha } = body.values;
    const outcome =
      body.faults.length > 0 || typeof altcha !== 'string' ? { refused: 'work' } : await hurry(deps, altcha);
    return 'refused' in outcome ? sendProblem(c, 422, viewOf(deps).words.forms.workRefused) : c.body(null, 204);
  };
