import type { Hono as App } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { LinearRouter } from 'hono/router/linear-router';
import { baseOf, GATE } from '../src/schemas/addresses.ts';
import { RETRY_AFTER_SECONDS } from './domain/limits.ts';
import { StoreFault } from './domain/store-fault.ts';
import { PAGES } from './pages/on-demand.ts';
import type { Deps } from './ports.ts';
import { refuse, refuseWith } from './routes/answer.ts';
import { typedFields } from './routes/body.ts';
import { GROUPS } from './routes/groups.ts';
import { crossSiteGuard, securityHeaders, sizeGuard } from './routes/guards.ts';
import { getHealth } from './routes/health.ts';
import { observed } from './routes/observed.ts';
import { postRequest } from './routes/request.ts';
import { routeGroup } from './routes/route-group.ts';
import { cookieBinding } from './routes/session-cookie.ts';

/**
 * The gate: guards in the order they run, then the whole route table, under the base path of the trust center. Everything it touches
 * comes with `deps`.
 */
export function createApp(deps: Deps): App {
  // The router that is ready at once: the table is short, and a function that starts has a visitor waiting.
  const root: App = new HonoBase({ router: new LinearRouter() });
  const base = baseOf(deps.settings.siteUrl);
  const app = root.basePath(base);

  if (deps.observer) root.use(observed(deps.observer, base));
  root.use(securityHeaders(base));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: async (c, allowed) => {
        const answer = await refuseWith(c, deps, ({ notices }) => notices.wrongMethod(allowed.join(', ')), 405);
        answer.headers.set('allow', allowed.join(', '));
        return answer;
      },
    }),
  );
  app.use(crossSiteGuard(deps));
  app.use(sizeGuard(deps));
  app.use(cookieBinding(deps));

  app.post(GATE.requests, postRequest(deps));
  app.get(GATE.health, getHealth(deps));
  app.get(GATE.metrics, routeGroup(deps, GROUPS.metrics)('getMetrics'));

  const work = routeGroup(deps, GROUPS.work);
  app.get(GATE.challenge, work('getChallenge'));
  app.post(GATE.work, work('postWork'));
  app.post(GATE.unanswered, routeGroup(deps, GROUPS.unanswered)('postUnanswered'));
  app.post(GATE.seen, routeGroup(deps, GROUPS.seen)('postSeen'));
  app.get(GATE.answerTime, routeGroup(deps, GROUPS.answerTime)('getAnswerTime'));
  app.post(GATE.cron, routeGroup(deps, GROUPS.cron)('postCron'));
  app.get(GATE.receiptKeys, routeGroup(deps, GROUPS.keys)('getKeys'));

  const program = routeGroup(deps, GROUPS.bearer)('requireBearer');
  const documents = routeGroup(deps, GROUPS.documents);
  app.get(GATE.apiDocuments, program, documents('getDocuments'));
  app.post(GATE.apiDocument, program, documents('postDocument'));
  const accounts = routeGroup(deps, GROUPS.accounts);
  const sync = accounts('requireAccountsToken');
  app.get(GATE.apiAccounts, sync, accounts('getAccounts'));
  app.put(GATE.apiAccounts, sync, accounts('putAllAccounts'));
  app.get(GATE.apiAccount, sync, accounts('getOneAccount'));
  app.put(GATE.apiAccount, sync, accounts('putOneAccount'));
  app.delete(GATE.apiAccount, sync, accounts('deleteOneAccount'));
  app.post(GATE.bounces, routeGroup(deps, GROUPS.bounces)('postBounces'));
  const description = routeGroup(deps, GROUPS.description);
  app.get(GATE.openApi, description('getOpenApi'));
  app.post(GATE.mcp, routeGroup(deps, GROUPS.mcp)('postMcp'));
  app.get(GATE.apiCatalog, description('getApiCatalog'));

  const only = routeGroup(deps, GROUPS.session);
  const access = routeGroup(deps, GROUPS.access);
  const fresh = routeGroup(deps, GROUPS.fresh);
  app.get(GATE.access, only('requireReader'), access('getAccess'));
  app.get(GATE.newLink, fresh('getFresh'));
  app.post(GATE.newLink, fresh('postFresh'));
  app.get(GATE.agreement, only('requireReader'), access('getAgreement'));
  app.get(GATE.receipt, only('requireReader'), access('getReceipt'));
  app.post(GATE.sign, only('requireSigner'), routeGroup(deps, GROUPS.sign)('postSign'));
  app.post(GATE.answer, only('requireReader'), routeGroup(deps, GROUPS.question)('postAnswer'));
  app.post(GATE.download, only('requireDownloader'), routeGroup(deps, GROUPS.download)('postDownload'));
  const renew = routeGroup(deps, GROUPS.renew);
  app.get(GATE.renew, only('requireDownloader'), renew('getRenew'));
  app.post(GATE.renew, only('requireDownloader'), renew('postRenew'));
  const view = routeGroup(deps, GROUPS.view);
  app.post(GATE.view, only('requireDownloader'), view('postView'));
  app.get(GATE.viewDocument, only('requireDownloader'), view('getView'));
  app.get(GATE.viewPage, only('requireDownloader'), view('getViewPage'));
  app.get(GATE.viewImage, only('requireDownloader'), view('getViewImage'));
  app.post(GATE.moreTime, only('requireDownloader'), routeGroup(deps, GROUPS.moreTime)('postMoreTime'));
  const tokens = routeGroup(deps, GROUPS.tokens);
  app.post(GATE.bearers, only('requireDownloader'), tokens('postBearer'));
  app.post(GATE.bearerEnd, only('requireDownloader'), tokens('postBearerEnd'));
  app.get(GATE.accessLink, access('getAccessLink'));
  app.post(GATE.accessLink, access('postAccessLink'));

  const review = routeGroup(deps, GROUPS.review);
  app.get(GATE.reviewed, only('requireReviewer'), review('getReviewed'));
  app.get(GATE.review, review('getReview'));
  app.post(GATE.review, review('postReview'));

  const admin = routeGroup(deps, GROUPS.admin);
  app.get(GATE.desk, only('requireStaff'), admin('getDesk'));
  app.get(GATE.signIn, admin('getSignIn'));
  app.post(GATE.signIn, admin('postSignIn'));
  const company = routeGroup(deps, GROUPS.company);
  app.get(GATE.companySignIn, company('getCompanySignIn'));
  app.get(GATE.companyCallback, company('getCompanyCallback'));
  app.get(GATE.staffLink, admin('getStaffLink'));
  app.post(GATE.staffLink, admin('postStaffLink'));
  app.post(GATE.signOut, only('requireStaff'), admin('postSignOut'));
  app.post(GATE.invite, only('requireInviter'), admin('postInvite'));
  app.post(GATE.trial, only('requireApprover'), routeGroup(deps, GROUPS.trial)('postTrial'));
  const deskAccess = routeGroup(deps, GROUPS.deskAccess);
  app.get(GATE.deskAccess, only('requireOverseer'), deskAccess('getDeskAccess'));
  app.post(GATE.leaver, only('requireApprover'), deskAccess('postLeaver'));
  const theCase = routeGroup(deps, GROUPS.case);
  const caseActs = routeGroup(deps, GROUPS.caseActs);
  app.get(GATE.case, only('requireStaff'), theCase('getCase'));
  app.get(GATE.caseReceipt, only('requireStaff'), theCase('getCaseReceipt'));
  app.post(GATE.decision, only('requireApprover'), caseActs('postCaseDecision'));
  app.post(GATE.extend, only('requireApprover'), caseActs('postCaseExtend'));
  app.post(GATE.revoke, only('requireApprover'), caseActs('postCaseRevoke'));
  app.post(GATE.ask, only('requireApprover'), caseActs('postCaseAsk'));
  app.post(GATE.note, only('requireApprover'), caseActs('postCaseNote'));
  app.post(GATE.assign, only('requireApprover'), caseActs('postCaseAssign'));
  app.post(GATE.resend, only('requireApprover'), caseActs('postCaseResend'));

  const numbers = routeGroup(deps, GROUPS.numbers);
  app.get(GATE.numbers, only('requireInspector'), numbers('getNumbers'));
  app.get(GATE.numbersFile, only('requireInspector'), numbers('getNumbersFile'));

  const follow = routeGroup(deps, GROUPS.follow);
  app.get(GATE.follow, follow('getFollow'));
  app.post(GATE.follow, follow('postFollow'));
  app.get(GATE.followLink, follow('getFollowLink'));
  app.post(GATE.followLink, follow('postFollowLink'));
  app.get(GATE.followManage, follow('getManage'));
  app.post(GATE.followManage, follow('postManage'));
  app.get(GATE.followLeave, follow('getLeave'));
  app.post(GATE.followLeave, follow('postLeave'));
  app.get(GATE.followObject, follow('getObject'));
  app.post(GATE.followObject, follow('postObject'));
  const followers = routeGroup(deps, GROUPS.deskFollowers);
  app.get(GATE.followers, only('requireOverseer'), followers('getFollowers'));
  app.post(GATE.followerStop, only('requireChief'), followers('postStop'));
  app.post(GATE.sendAct, only('requireChief'), followers('postSend'));
  app.get(GATE.objections, only('requireOverseer'), followers('getObjections'));
  app.get(GATE.objectionsFile, only('requireOverseer'), followers('getObjectionsFile'));
  app.get(GATE.objection, only('requireOverseer'), followers('getObjection'));
  app.post(GATE.objectionAnswer, only('requireChief'), followers('postAnswer'));

  const privacy = routeGroup(deps, GROUPS.privacy);
  app.get(GATE.privacyRequest, privacy('getPrivacy'));
  app.post(GATE.privacyRequest, privacy('postPrivacy'));
  app.get(GATE.privacyLink, privacy('getPrivacyLink'));
  app.post(GATE.privacyLink, privacy('postPrivacyLink'));
  const deskPrivacy = routeGroup(deps, GROUPS.deskPrivacy);
  app.get(GATE.privacyQueue, only('requireOverseer'), deskPrivacy('getQueue'));
  app.get(GATE.privacyCase, only('requireOverseer'), deskPrivacy('getPrivacyCase'));
  app.get(GATE.privacyHeld, only('requireChief'), deskPrivacy('getHeld'));
  app.post(GATE.privacyAct, only('requireChief'), deskPrivacy('postPrivacyAct'));
  const links = routeGroup(deps, GROUPS.links);
  app.get(GATE.links, only('requireStaff'), links('getLinks'));
  app.get(GATE.linkNew, only('requireInviter'), links('getLinkNew'));
  app.post(GATE.linkNew, only('requireInviter'), links('postLinkNew'));
  const linkList = routeGroup(deps, GROUPS.linkList);
  app.get(GATE.linkList, only('requireInviter'), linkList('getLinkList'));
  app.post(GATE.linkList, only('requireInviter'), linkList('postLinkList'));
  app.post(GATE.linkListSend, only('requireInviter'), linkList('postLinkListSend'));
  app.get(GATE.linkShare, only('requireInviter'), routeGroup(deps, GROUPS.shareLinks)('getShareLinks'));
  app.get(GATE.link, only('requireStaff'), links('getLink'));
  app.post(GATE.link, only('requireInviter'), links('postLink'));
  app.post(GATE.linkWithdraw, only('requireInviter'), links('postLinkWithdraw'));
  const offer = routeGroup(deps, GROUPS.offer);
  app.get(GATE.offer, offer('getOffer'));
  app.post(GATE.offer, offer('postOffer'));

  app.get(GATE.prefilled, routeGroup(deps, GROUPS.prefilled)('getPrefilled'));
  const signatures = routeGroup(deps, GROUPS.deskSignatures);
  app.get(GATE.deskSignatures, only('requireInspector'), signatures('getSignatures'));
  app.get(GATE.deskSignature, only('requireInspector'), signatures('getSignature'));
  app.get(GATE.signaturesCsv, only('requireInspector'), signatures('getSignaturesCsv'));
  const gated = routeGroup(deps, GROUPS.deskDocuments);
  app.get(GATE.deskDocuments, only('requireInspector'), gated('getDeskDocuments'));
  app.get(GATE.deskDocument, only('requireInspector'), gated('getDeskDocument'));
  const deliveries = routeGroup(deps, GROUPS.deskDeliveries);
  app.get(GATE.deskDeliveries, only('requireOverseer'), deliveries('getDeliveries'));
  app.post(GATE.retry, only('requireChief'), deliveries('postRetry'));
  const log = routeGroup(deps, GROUPS.deskLog);
  app.get(GATE.deskLog, only('requireInspector'), log('getLog'));
  app.get(GATE.logCheck, only('requireOverseer'), log('getLogCheck'));
  app.get(GATE.logCsv, only('requireInspector'), log('getLogCsv'));
  app.get(GATE.logArchive, only('requireOverseer'), log('getLogArchive'));
  const evidence = routeGroup(deps, GROUPS.deskEvidence);
  app.get(GATE.deskEvidence, only('requireOverseer'), evidence('getEvidence'));
  app.get(GATE.evidenceCsv, only('requireOverseer'), evidence('getEvidenceCsv'));
  app.get(GATE.evidencePdf, only('requireOverseer'), evidence('getEvidencePdf'));
  const sessions = routeGroup(deps, GROUPS.deskSessions);
  app.get(GATE.deskSessions, only('requireStaff'), sessions('getSessions'));
  app.post(GATE.sessionEnd, only('requireStaff'), sessions('postSessionEnd'));

  const mailbox = routeGroup(deps, GROUPS.mailbox);
  app.get(GATE.mailbox, mailbox('getMailbox'));
  app.get(GATE.mailboxItem, mailbox('getMailbox'));

  for (const name of ['access', 'reviewed', 'desk', 'mailbox', 'follow', 'privacyRequest'] as const)
    app.get(GATE[name].slice(0, -1), (c) => c.redirect(deps.to(name), 308));
  app.notFound(async (c) => refuse(c, deps, (await PAGES.notice()).noSuchPage(), 404));
  app.onError(async (fault, c) => {
    // The framework's own refusals first, or each of them would become a 500.
    if (fault instanceof HTTPException)
      return refuseWith(c, deps, ({ notices }) => notices.notAnswered, fault.status as 400);
    const down = fault instanceof StoreFault;
    deps.log('error', down ? 'store.fault' : 'fault', { path: c.req.routePath, fault: fault.message });
    if (down) c.header('retry-after', String(RETRY_AFTER_SECONDS));
    const page = down
      ? (await GROUPS.sendAgain()).sendAgainPage(c.req.path, await typedFields(c))
      : (await PAGES.notice()).brokenPage(deps.manifest.company.contacts.security);
    return refuse(c, deps, page, down ? 503 : 500);
  });
  return app;
}
