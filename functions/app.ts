import type { Hono as App } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { LinearRouter } from 'hono/router/linear-router';
import { KEYS_PATH } from './domain/gate-paths.ts';
import { RETRY_AFTER_SECONDS } from './domain/limits.ts';
import { StoreFault } from './domain/store-fault.ts';
import { notice } from './pages/notice.ts';
import type { Deps } from './ports.ts';
import { refuse } from './routes/answer.ts';
import { typedFields } from './routes/body.ts';
import { crossSiteGuard, securityHeaders, sizeGuard } from './routes/guards.ts';
import { getHealth } from './routes/health.ts';
import { postRequest } from './routes/request.ts';
import { room } from './routes/room.ts';
import { cookieBinding } from './routes/session-cookie.ts';

/** What is loaded on demand; the form that a request comes with is not. */
const ROOMS = {
  work: () => import('./routes/work.ts'),
  cron: () => import('./routes/cron.ts'),
  keys: () => import('./routes/receipts.ts'),
  session: () => import('./routes/require-session.ts'),
  access: () => import('./routes/access.ts'),
  fresh: () => import('./routes/fresh.ts'),
  sign: () => import('./routes/sign.ts'),
  download: () => import('./routes/download.ts'),
  review: () => import('./routes/review.ts'),
  admin: () => import('./routes/admin.ts'),
  trial: () => import('./routes/trial.ts'),
  mailbox: () => import('./routes/mailbox.ts'),
  sendAgain: () => import('./pages/send-again.ts'),
};

/** Loads every room, for a process that stays: a version installed over this one while it runs is then not mixed with it. */
export async function loadRooms(): Promise<void> {
  await Promise.all(Object.values(ROOMS).map((load) => load()));
}

/** The gate: guards in the order they run, then the whole route table. Everything it touches comes with `deps`. */
export function createApp(deps: Deps): App {
  // The router that is ready at once: the table is short, and a function that starts has a visitor waiting.
  const app: App = new HonoBase({ router: new LinearRouter() });

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
  app.use(cookieBinding(deps));

  app.post('/api/requests', postRequest(deps));
  app.get('/healthz', getHealth(deps));

  const work = room(deps, ROOMS.work);
  app.get('/api/challenge', work('getChallenge'));
  app.post('/api/work', work('postWork'));
  app.post('/api/cron', room(deps, ROOMS.cron)('postCron'));
  app.get(KEYS_PATH, room(deps, ROOMS.keys)('getKeys'));

  const only = room(deps, ROOMS.session);
  const access = room(deps, ROOMS.access);
  const fresh = room(deps, ROOMS.fresh);
  app.get('/access/', only('requireReader'), access('getAccess'));
  app.get('/access/fresh/', fresh('getFresh'));
  app.post('/access/fresh/', fresh('postFresh'));
  app.get('/access/agreement/:file', only('requireReader'), access('getAgreement'));
  app.get('/access/receipt/:file', only('requireReader'), access('getReceipt'));
  app.post('/access/sign', only('requireSigner'), room(deps, ROOMS.sign)('postSign'));
  app.post('/access/download', only('requireDownloader'), room(deps, ROOMS.download)('postDownload'));
  app.get('/access/:token', access('getAccessLink'));
  app.post('/access/:token', access('postAccessLink'));

  const review = room(deps, ROOMS.review);
  app.get('/review/', only('requireReviewer'), review('getReviewed'));
  app.get('/review/:token', review('getReview'));
  app.post('/review/:token', review('postReview'));

  const admin = room(deps, ROOMS.admin);
  app.get('/admin/', only('requireStaff'), admin('getDesk'));
  app.get('/admin/sign-in/', admin('getSignIn'));
  app.post('/admin/sign-in/', admin('postSignIn'));
  app.get('/admin/link/:token', admin('getStaffLink'));
  app.post('/admin/link/:token', admin('postStaffLink'));
  app.post('/admin/sign-out', only('requireStaff'), admin('postSignOut'));
  app.post('/admin/invite', only('requireStaff'), admin('postInvite'));
  app.post('/admin/trial', only('requireApprover'), room(deps, ROOMS.trial)('postTrial'));
  app.get('/admin/requests/:reference/', only('requireStaff'), admin('getCase'));
  app.get('/admin/requests/:reference/receipt/:file', only('requireStaff'), admin('getCaseReceipt'));
  app.post('/admin/requests/:reference/decision', only('requireApprover'), admin('postCaseDecision'));
  app.post('/admin/requests/:reference/revoke', only('requireApprover'), admin('postCaseRevoke'));

  const mailbox = room(deps, ROOMS.mailbox);
  app.get('/mailbox/', mailbox('getMailbox'));
  app.get('/mailbox/:id', mailbox('getMailbox'));

  for (const bare of ['/access', '/review', '/admin', '/mailbox']) app.get(bare, (c) => c.redirect(`${bare}/`, 308));
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
      ? (await ROOMS.sendAgain()).sendAgainPage(c.req.path, await typedFields(c), deps.manifest)
      : notice(
          'Something went wrong on our side',
          'It was noted. Try again; if it happens again, write to us: ',
          deps.manifest.company.contacts.security,
        );
    return refuse(c, deps, page, down ? 503 : 500);
  });
  return app;
}
