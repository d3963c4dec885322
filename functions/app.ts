import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { KEYS_PATH } from './domain/gate-paths.ts';
import { RETRY_AFTER_SECONDS } from './domain/limits.ts';
import { StoreFault } from './domain/store-fault.ts';
import { notice } from './pages/notice.ts';
import { sendAgainPage } from './pages/send-again.ts';
import type { Deps } from './ports.ts';
import { getAccess, getAccessLink, getAgreement, getReceipt, postAccessLink } from './routes/access.ts';
import * as admin from './routes/admin.ts';
import { refuse } from './routes/answer.ts';
import { typedFields } from './routes/body.ts';
import { postDownload } from './routes/download.ts';
import { getFresh, postFresh } from './routes/fresh.ts';
import { crossSiteGuard, securityHeaders, sizeGuard } from './routes/guards.ts';
import { getKeys } from './routes/receipts.ts';
import { postRequest } from './routes/request.ts';
import { getReview, getReviewed, postReview } from './routes/review.ts';
import { postSign } from './routes/sign.ts';
import { getHealth, getMailbox, postCron } from './routes/system.ts';
import { getChallenge, postWork } from './routes/work.ts';

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
  app.get('/api/challenge', getChallenge(deps));
  app.post('/api/work', postWork(deps));
  app.post('/api/cron', postCron(deps));
  app.get('/healthz', getHealth(deps));
  app.get(KEYS_PATH, getKeys(deps));

  app.get('/access/', getAccess(deps));
  app.get('/access/fresh/', getFresh(deps));
  app.post('/access/fresh/', postFresh(deps));
  app.get('/access/agreement/:file', getAgreement(deps));
  app.get('/access/receipt/:file', getReceipt(deps));
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
  app.get('/admin/requests/:reference/receipt/:file', admin.getCaseReceipt(deps));
  app.post('/admin/requests/:reference/decision', admin.postCaseDecision(deps));
  app.post('/admin/requests/:reference/revoke', admin.postCaseRevoke(deps));

  app.get('/mailbox/', getMailbox(deps));
  app.get('/mailbox/:id', getMailbox(deps));

  for (const room of ['/access', '/review', '/admin', '/mailbox']) app.get(room, (c) => c.redirect(`${room}/`, 308));
  app.notFound((c) =>
    refuse(c, deps, notice('There is no such page', 'Check the address, or start from the overview.'), 404),
  );
  app.onError(async (fault, c) => {
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
      ? sendAgainPage(c.req.path, await typedFields(c), deps.manifest)
      : notice(
          'Something went wrong on our side',
          'It was noted. Try again; if it happens again, write to us: ',
          deps.manifest.company.contacts.security,
        );
    return refuse(c, deps, page, down ? 503 : 500);
  });
  return app;
}
