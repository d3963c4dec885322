import type { Handler } from 'hono';
import { prefilledFrom } from '../domain/prefilled.ts';
import { dayOf } from '../domain/time.ts';
import { requestPage } from '../pages/request.ts';
import { viewOf } from '../pages/view.ts';
import type { Deps } from '../ports.ts';

/** What of a query is looked at, in characters. */
const QUERY_MAX_CHARS = 4000;

/** `GET /start/?documents=…&company=…`: the request form with that filled in, without a script. Whoever sends it is anyone. */
export const getPrefilled =
  (deps: Deps): Handler =>
  (c) => {
    const search = new URL(c.req.url).search.slice(0, QUERY_MAX_CHARS);
    const query = new URLSearchParams(search);
    const asked = { documents: query.getAll('documents'), company: query.get('company') ?? '' };
    const { documents, company } = prefilledFrom(deps.manifest, asked, dayOf(deps.clock.now().toISOString()));
    c.header('x-robots-tag', 'noindex');
    return c.html(requestPage(viewOf(deps), { fields: { company }, documents }, []));
  };
