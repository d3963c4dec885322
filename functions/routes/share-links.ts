import type { Handler } from 'hono';
import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { prefillable, prefilledFrom, prefilledQuery } from '../domain/prefilled.ts';
import { dayOf } from '../domain/time.ts';
import { prefilledPage } from '../pages/prefilled.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import { typedText } from './check-form.ts';
import type { StaffEnv } from './require-session.ts';

/** `GET /admin/links/share/`: a link for each document and bundle. Nothing is stored: they hold no right. */
export const getShareLinks =
  (deps: Deps): Handler<StaffEnv> =>
  (c) => {
    const today = dayOf(deps.clock.now().toISOString());
    const typed = typedText(c.req.query('company'), REQUEST_LIMITS.company);
    const { company } = prefilledFrom(deps.manifest, { documents: [], company: typed }, today);
    const { origin } = new URL(deps.settings.siteUrl);
    const links = prefillable(deps.manifest, today).map(({ title, isBundle, documents }) => ({
      title,
      isBundle,
      address: `${origin}${deps.to('prefilled')}?${prefilledQuery({ documents, company })}`,
    }));
    const { session, role } = c.var.staff;
    return sendPage(c, deps, prefilledPage(links, company, { email: session.email, role }));
  };
