import type { Handler } from 'hono';
import { flushViews, seeView, viewsAreDue } from '../acts/count-views.ts';
import { isCountable, referrerKind } from '../domain/views.ts';
import { noSuchPage } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse } from './answer.ts';
import { readBody } from './body.ts';

const HOST_MAX_CHARS = 253;

/**
 * `POST /api/seen`: a page was shown, told by the page's script, where the company counts views that way. Only pages that there are; of
 * where the reader came from, the kind. It says nothing back, whatever becomes of it.
 */
export const postSeen =
  (deps: Deps): Handler =>
  async (c) => {
    const { statistics, url } = deps.manifest.company;
    if (statistics.views !== 'script') return refuse(c, deps, noSuchPage(), 404);
    const done = c.body(null, 204);
    if (!isCountable((name) => c.req.header(name))) return done;
    const body = await readBody(c, { one: ['page', 'from'] });
    const { page, from = '' } = 'values' in body ? body.values : {};
    if (typeof page !== 'string' || typeof from !== 'string' || from.length > HOST_MAX_CHARS) return done;
    const home = deps.to('overview').slice(0, -1);
    const path = page.slice(home.length);
    const pages = (await deps.stated()).pages ?? [];
    if (!page.startsWith(home) || !pages.includes(path)) return done;
    seeView(deps, path, referrerKind(from, new URL(deps.settings.siteUrl).hostname, new URL(url).hostname));
    if (viewsAreDue(deps)) deps.defer(() => flushViews(deps), 'onlyHere');
    return done;
  };
