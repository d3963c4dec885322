import type { Handler } from 'hono';
import { endReaderBearer, makeReaderBearer } from '../acts/bearers.ts';
import { loadGrants } from '../acts/load.ts';
import { BEARERS_PER_REQUEST, BEARERS_PER_REQUEST_PER_DAY } from '../domain/limits.ts';
import { newBearerPage } from '../pages/program.ts';
import { fullNotice } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuse, refuseWith, sendPage } from './answer.ts';
import { readForm } from './read-form.ts';
import type { ReaderEnv } from './require-session.ts';

/** `POST /access/tokens`: a bearer for the reader's programs, on the one page that ever shows it. */
export const postBearer =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const { request } = c.var;
    const made = await makeReaderBearer(deps, request);
    if (!('refused' in made)) {
      const [grant] = await loadGrants(deps, request);
      return sendPage(c, deps, newBearerPage(made.bearer, made.secret, grant?.document, deps.settings.siteUrl));
    }
    switch (made.refused) {
      case 'not-granted':
        return refuseWith(c, deps, ({ notices }) => notices.download['not-granted'], 403);
      case 'no-name':
        return refuse(
          c,
          deps,
          fullNotice(({ program }) => program.notices.nameFirst),
          409,
        );
      case 'limit':
        return refuse(
          c,
          deps,
          fullNotice(({ program }) => program.notices.limit(BEARERS_PER_REQUEST, BEARERS_PER_REQUEST_PER_DAY)),
          429,
        );
    }
  };

/** `POST /access/tokens/revoke`: ends one of the reader's own bearers. */
export const postBearerEnd =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const body = await readForm(c, deps, { one: ['id'] }, 'sent');
    if (body instanceof Response) return body;
    const { id } = body.values;
    const ended =
      body.faults.length === 0 && typeof id === 'string'
        ? await endReaderBearer(deps, c.var.request.reference, id, 'requester')
        : { refused: 'unknown' };
    if ('refused' in ended)
      return refuse(
        c,
        deps,
        fullNotice(({ program }) => program.notices.unknown),
        404,
      );
    return c.redirect(deps.to('access'), 303);
  };
