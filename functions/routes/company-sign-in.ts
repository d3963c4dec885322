import type { Context, Handler } from 'hono';
import { to } from '../../src/schemas/addresses.ts';
import { beginCompanySignIn, endCompanySignIn } from '../acts/company-sign-in.ts';
import type { SignInEnd } from '../domain/company-sign-in.ts';
import { COMPANY_SIGN_IN_MINUTES } from '../domain/limits.ts';
import { signInEndedPage } from '../pages/company-sign-in.ts';
import { noSuchPage } from '../pages/notice.ts';
import type { Deps, IdentityProvider } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { dropSession, readSession, writeSession } from './session-cookie.ts';
import { visitorOf } from './visitor.ts';

const STATUS = {
  denied: 403,
  'no-email': 403,
  unverified: 403,
  unlisted: 403,
  refused: 400,
  expired: 400,
  replayed: 400,
  'too-many': 429,
  unreachable: 503,
} as const satisfies Record<SignInEnd, number>;

const ended = async (c: Context, deps: Deps, identity: IdentityProvider, why: SignInEnd) =>
  sendPage(c, deps, signInEndedPage(why, await identity.ways()), STATUS[why]);

/** Only where the company has a sign-in of its own; elsewhere there is no such page. */
const withProvider =
  (handler: (c: Context, deps: Deps, identity: IdentityProvider) => Promise<Response>) =>
  (deps: Deps): Handler =>
  async (c) => {
    const { identity } = deps;
    return identity && (await identity.ways()) ? handler(c, deps, identity) : refuse(c, deps, noSuchPage(), 404);
  };

/** Where the provider sends the browser back to: our public address, whatever this request was reached by. */
const callbackOf = ({ settings }: Deps): string => to(settings.siteUrl)('companyCallback');

/** `GET /admin/oidc/`: writes nothing, and sends the browser to the company's sign-in. */
export const getCompanySignIn = withProvider(async (c, deps, identity) => {
  const begun = await beginCompanySignIn(deps, identity, callbackOf(deps));
  if ('refused' in begun) return ended(c, deps, identity, begun.refused);
  writeSession(c, 'sign-in', begun.cookie, COMPANY_SIGN_IN_MINUTES * 60);
  return c.redirect(begun.to, 303);
});

/**
 * `GET /admin/oidc/callback`: back from there. It changes something, as a GET otherwise may not: a program that only opens links has no
 * cookie of the browser that started. Leads to the desk, wherever the query would like it to lead.
 */
export const getCompanyCallback = withProvider(async (c, deps, identity) => {
  const answer = new URL(callbackOf(deps));
  answer.search = new URL(c.req.url).search;
  const from = { cookie: readSession(c, 'sign-in') ?? '', network: visitorOf(c, deps).network };
  const outcome = await endCompanySignIn(deps, identity, answer, from);
  // Kept when the answer was for another sign-in: a stranger's link must not end the one under way.
  if (!('refused' in outcome) || outcome.refused !== 'expired') dropSession(c, 'sign-in');
  if ('refused' in outcome) return ended(c, deps, identity, outcome.refused);
  writeSession(c, 'admin', outcome.secret);
  return c.redirect(deps.to('desk'), 303);
});
