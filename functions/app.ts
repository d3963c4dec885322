import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { StoreFault } from './domain/store-fault.ts';
import { notice } from './pages/notice.ts';
import type { Deps } from './ports.ts';
import { getAccess, getAccessLink, getAgreement, postAccessLink } from './routes/access.ts';
import * as admin from './routes/admin.ts';
import { refuse } from './routes/answer.ts';
import { postDownload } from './routes/download.ts';
import { getFresh, postFresh } from './routes/fresh.ts';
import { crossSiteGuard, securityHeaders, sizeGuard } from './routes/guards.ts';
import { postRequest } from './routes/request.ts';
import { getReview, getReviewed, postReview } from './routes/review.ts';
import { postSign } from './routes/sign.ts';
import { getHealth, getMailbox, postCron } from './routes/system.ts';

const RETRY_AFTER_SECONDS = 30;

/** The gate: guards in the order they run, then the whole route table. Everything it touches comes with `deps`. */
export function createApp(deps: Deps): Hono {
  const app = new Hono();

  app.use(securityHeaders);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: async (c, allowed) => {
        const answer = await refuse(
          c,
          deps,
          notice('This address does not take that method', `It takes ${allowed.join(', ')}.`),
          405,
        );
        answer.headers.set('allow', allowed.join(', '));
        return answer;
      },
    }),
  );
  app.use(crossSiteGuard(deps));
  app.use(sizeGuard(deps));

  app.post('/api/requests', postRequest(deps));
  app.post('/api/cron', postCron(deps));
  app.get('/healthz', getHealth(deps));

  app.get('/access/', getAccess(deps));
  app.get('/access/fresh/', getFresh(deps));
  app.post('/access/fresh/', postFresh(deps));
  app.get('/access/agreement/:file', getAgreement(deps));
  app.post('/access/sign', postSign(deps));
  app.post('/access/download', postDownload(deps));
  app.get('/access/:token', getAccessLink(deps));
  app.post('/access/:token', postAccessLink(deps));

  app.get('/review/', getReviewed(deps));
  app.get('/review/:token', getReview(deps));
  app.post('/review/:token', postReview(deps));

  app.get('/admin/', admin.getDesk(deps));
  app.get('/admin/sign-in/', admin.getSignIn(deps));
  app.post('/admin/sign-in/', admin.postSignIn(deps));
  app.get('/admin/link/:token', admin.getStaffLink(deps));
  app.post('/admin/link/:token', admin.postStaffLink(deps));
  app.post('/admin/sign-out', admin.postSignOut(deps));
  app.post('/admin/invite', admin.postInvite(deps));
  app.get('/admin/requests/:reference/', admin.getCase(deps));
  app.post('/admin/requests/:reference/decision', admin.postCaseDecision(deps));
  app.post('/admin/requests/:reference/revoke', admin.postCaseRevoke(deps));

  app.get('/mailbox/', getMailbox(deps));
  app.get('/mailbox/:id', getMailbox(deps));

  for (const room of ['/access', '/review', '/admin', '/mailbox']) app.get(room, (c) => c.redirect(`${room}/`, 308));
  app.notFound((c) =>
    refuse(c, deps, notice('There is no such page', 'Check the address, or start from the overview.'), 404),
  );
  app.onError((fault, c) => {
    // The framework's own refusals first, or each of them would become a 500.
    if (fault instanceof HTTPException)
      return refuse(
        c,
        deps,
        notice('That cannot be answered', 'Check the address and try again.'),
        fault.status as 400,
      );
    const down = fault instanceof StoreFault;
    deps.log('error', down ? 'store.fault' : 'fault', { path: c.req.routePath, fault: fault.message });
    if (down) c.header('retry-after', String(RETRY_AFTER_SECONDS));
    const page = down
      ? notice('We could not do that just now', 'Nothing was changed. Wait a minute and try again.')
      : notice(
          'Something went wrong on our side',
          'It was noted. Try again; if it happens again, write to us: ',
          deps.manifest.company.contacts.security,
        );
    return refuse(c, deps, page, down ? 503 : 500);
  });
  return app;
}
