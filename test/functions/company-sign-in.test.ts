import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { forgetProviders, oidcProvider } from '../../functions/adapters/oidc.ts';
import type { CompanyWays } from '../../functions/ports.ts';
import { baseOf, to } from '../../src/schemas/addresses.ts';
import { linkIn } from '../support/link-in.ts';
import { CLIENT, type Running, signInThere, startProvider } from './support/identity-provider.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { Visitor } from './support/visitor.ts';
import { lastMail } from './support/walk.ts';

const CALLBACK = `${SITE}/admin/oidc/callback`;
const APPROVER = 'approver@northwind.example';
const COOKIE = '__Host-vouchsafe-sign-in';
const SESSION = '__Host-vouchsafe-admin';

let there: Running;
beforeAll(async () => {
  // It notes on the console that it is set up for a test.
  for (const way of ['info', 'warn'] as const) vi.spyOn(console, way).mockReturnValue();
  there = await startProvider(CALLBACK);
});
afterAll(() => there.close());
beforeEach(() => {
  forgetProviders();
  there.bend.clear();
  there.asked.length = 0;
  there.people.clear();
  there.people.set('approver', { email: 'Approver@Northwind.example', email_verified: true });
  there.people.set('auditor', { email: 'audit@northwind.example', email_verified: true });
  there.people.set('stranger', { email: 'someone@buyer.example', email_verified: true });
});

interface Options extends Partial<CompanyWays> {
  issuer?: string;
  clientSecret?: string | null;
}
async function open({ issuer = there.issuer, clientSecret = CLIENT.clientSecret, ...ways }: Options = {}) {
  const provider = oidcProvider({ issuer, clientId: CLIENT.clientId, clientSecret, scopes: 'openid email' });
  return makeApp({ identity: { ways: async () => ({ only: false, trustsEmail: false, ...ways }), ...provider } });
}

/** Presses the button; answers where the browser is sent. */
async function press(rig: Rig, visitor: Visitor): Promise<URL> {
  const cookie = [...visitor.cookies].map((one) => one.join('=')).join('; ');
  const answer = await rig.app.request(`${SITE}/admin/oidc/`, { headers: { cookie } });
  expect(answer.status).toBe(303);
  const [line = ''] = answer.headers.getSetCookie();
  expect(line).toMatch(
    /^__Host-vouchsafe-sign-in=[\w-]{43}\.\d{13}\.[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  visitor.cookies.set(COOKIE, line.split(/[=;]/)[1] ?? '');
  return new URL(answer.headers.get('location') ?? '');
}
const back = ({ pathname, search }: URL): string => pathname + search;

/** All the way: the button, the provider's pages, the way back. */
async function signIn(rig: Rig, login: string, visitor = new Visitor(rig.app)) {
  const returned = await signInThere((await press(rig, visitor)).href, login);
  return { visitor, returned, page: await visitor.go(back(returned)) };
}
const log = async ({ deps }: Rig) =>
  (await deps.store.rows('audit')).map(({ actor, event, detail }) => [actor, event, JSON.parse(detail)]);
/** Nobody is signed in, and no session was made. */
async function expectNobody(rig: Rig, visitor: Visitor) {
  expect(visitor.cookies.has(SESSION)).toBe(false);
  expect(await rig.deps.store.count('sessions')).toBe(0);
}

test('the company account comes first, signs in by the provider’s own pages, and is in the log', async () => {
  const rig = await open();
  const visitor = new Visitor(rig.app);
  const form = await visitor.go('/admin/sign-in/');
  expect(form.text.indexOf('href="/admin/oidc/"')).toBeGreaterThan(0);
  expect(form.text.indexOf('href="/admin/oidc/"')).toBeLessThan(form.text.indexOf('name="email"'));
  const { returned, page } = await signIn(rig, 'approver', visitor);
  expect(returned.origin + returned.pathname).toBe(CALLBACK);
  expect([page.path, page.status]).toEqual(['/admin/', 200]);
  expect(page.text).toContain(`Signed in as ${APPROVER}`);
  expect(visitor.cookies.has(COOKIE)).toBe(false);
  expect(await log(rig)).toEqual([[APPROVER, 'staff.signed-in', { by: 'company account', role: 'approver' }]]);
  // The same session as a mailed link's: it ends with the sign-out, and whoever leaves the lists is out at once.
  rig.deps.manifest.access.approvers = [];
  expect((await visitor.go('/admin/')).path).toBe('/admin/sign-in/');
});

test('what is sent to the provider: code flow, PKCE with S256, state and nonce of this browser, and no secret', async () => {
  const rig = await open();
  const [one, two] = [await press(rig, new Visitor(rig.app)), await press(rig, new Visitor(rig.app))];
  const asked = Object.fromEntries(one.searchParams);
  expect(asked).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: CALLBACK,
    scope: 'openid email',
    client_id: CLIENT.clientId,
  });
  expect(Object.keys(asked).sort()).toEqual(
    [
      ...['client_id', 'code_challenge', 'code_challenge_method', 'nonce'],
      ...['redirect_uri', 'response_type', 'scope', 'state'],
    ].sort(),
  );
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name));
  expect(new Set([asked.state, asked.nonce, asked.code_challenge]).size).toBe(3);
  // The provider is asked what it says of itself once, however many press the button; and nothing is written before anyone comes back.
  expect(there.asked.filter((line) => line.includes('openid-configuration'))).toHaveLength(1);
  expect(await rig.deps.store.count('rates')).toBe(0);
});

test('a public client, which has PKCE and no secret', async () => {
  const open2 = await startProvider(CALLBACK, { client_secret: undefined, token_endpoint_auth_method: 'none' });
  open2.people.set('auditor', { email: 'audit@northwind.example', email_verified: true });
  const rig = await open({ issuer: open2.issuer, clientSecret: null });
  const { page } = await signIn(rig, 'auditor');
  expect(page.text).toContain('You can read every request and change nothing.');
  await open2.close();
});

test('who may come in is in access.yaml alone', async () => {
  const rig = await open();
  const { visitor, page } = await signIn(rig, 'stranger');
  expect(page.status).toBe(403);
  expect(page.text).toContain('This account has no access');
  await expectNobody(rig, visitor);
  // The log holds that somebody was refused, and not who.
  expect(await log(rig)).toEqual([['gate', 'staff.refused', { by: 'company account', why: 'unlisted' }]]);
  expect(await rig.snapshot()).not.toContain('someone@buyer.example');
});

test.each([
  ['the provider calls unverified', false, false, 'unverified'],
  ['the provider calls unverified in a text, trusted or not', 'false', true, 'unverified'],
  ['the provider says nothing of', undefined, false, 'unverified'],
])('an address that %s signs nobody in', async (_, email_verified, trustsEmail, why) => {
  there.people.set('approver', { email: APPROVER, ...(email_verified === undefined ? {} : { email_verified }) });
  const rig = await open({ trustsEmail });
  const { visitor, page } = await signIn(rig, 'approver');
  expect(page.status).toBe(403);
  expect(page.text).toContain('Your email address isn’t verified');
  await expectNobody(rig, visitor);
  expect(await log(rig)).toEqual([['gate', 'staff.refused', { by: 'company account', why }]]);
});
test('one of which it says nothing counts where the company trusts its provider', async () => {
  there.people.set('approver', { email: APPROVER });
  const { page } = await signIn(await open({ trustsEmail: true }), 'approver');
  expect(page.path).toBe('/admin/');
});
test('no address at all', async () => {
  there.people.set('approver', {});
  const { page } = await signIn(await open({ trustsEmail: true }), 'approver');
  expect([page.status, page.text.includes('Your account has no email address')]).toEqual([403, true]);
});

test('a state that this browser did not start is refused, and the provider is not asked', async () => {
  const rig = await open();
  const [victim, attacker] = [new Visitor(rig.app), new Visitor(rig.app)];
  await press(rig, victim);
  // The attacker signs in with their own account, and has the victim's browser open the way back (login CSRF).
  const returned = await signInThere((await press(rig, attacker)).href, 'auditor');
  const before = await rig.snapshot();
  const tokens = there.asked.filter((line) => line === 'POST /token').length;
  for (const address of [back(returned), '/admin/oidc/callback', '/admin/oidc/callback?code=x&state=']) {
    const page = await victim.go(address);
    expect([page.status, page.text.includes('This sign-in has expired')]).toEqual([400, true]);
  }
  // And without any cookie, as a mail scanner would.
  expect((await new Visitor(rig.app).go(back(returned))).status).toBe(400);
  expect(await rig.snapshot()).toBe(before);
  expect(there.asked.filter((line) => line === 'POST /token')).toHaveLength(tokens);
  await expectNobody(rig, victim);
  // Theirs goes on: a stranger's link does not end the sign-in that is under way.
  expect(victim.cookies.has(COOKIE)).toBe(true);
});

test('a cookie that was made up, changed, or kept for longer than ten minutes', async () => {
  const rig = await open();
  const visitor = new Visitor(rig.app);
  const returned = await signInThere((await press(rig, visitor)).href, 'approver');
  const cookie = visitor.cookies.get(COOKIE) ?? '';
  const [id = '', until = '', mac = ''] = cookie.split('.');
  for (const planted of [
    `${'A'.repeat(43)}.${until}.${mac}`,
    `${id}.${Number(until) + 60_000}.${mac}`,
    id,
    `${cookie}.x`,
  ]) {
    visitor.cookies.set(COOKIE, planted);
    expect((await visitor.go(back(returned))).status).toBe(400);
  }
  rig.pass(10 / 60);
  visitor.cookies.set(COOKIE, cookie);
  expect((await visitor.go(back(returned))).text).toContain('This sign-in has expired');
  await expectNobody(rig, visitor);
});

test('another nonce: an ID token of another sign-in is refused', async () => {
  const rig = await open();
  const visitor = new Visitor(rig.app);
  const address = await press(rig, visitor);
  address.searchParams.set('nonce', 'another-nonce');
  const page = await visitor.go(back(await signInThere(address.href, 'approver')));
  expect([page.status, page.text.includes('We couldn’t verify')]).toEqual([400, true]);
  await expectNobody(rig, visitor);
});

test('another code challenge: a code that somebody else’s browser asked for is worth nothing here', async () => {
  const rig = await open();
  const visitor = new Visitor(rig.app);
  const address = await press(rig, visitor);
  address.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  const page = await visitor.go(back(await signInThere(address.href, 'approver')));
  expect([page.status, page.text.includes('We couldn’t verify')]).toEqual([400, true]);
  await expectNobody(rig, visitor);
});

test('a code that was used already, with the cookie and without asking the provider again', async () => {
  const rig = await open();
  const visitor = new Visitor(rig.app);
  const returned = await signInThere((await press(rig, visitor)).href, 'approver');
  const copy = new Visitor(rig.app);
  copy.cookies.set(COOKIE, visitor.cookies.get(COOKIE) ?? '');
  expect((await visitor.go(back(returned))).path).toBe('/admin/');
  const before = await rig.snapshot();
  const tokens = there.asked.filter((line) => line === 'POST /token').length;
  const page = await copy.go(back(returned));
  expect([page.status, page.text.includes('was already used')]).toEqual([400, true]);
  // The browser that came first has no cookie any more.
  expect((await visitor.go(back(returned))).status).toBe(400);
  expect(await rig.snapshot()).toBe(before);
  expect(there.asked.filter((line) => line === 'POST /token')).toHaveLength(tokens);
});
test('of many who bring the same answer at the same moment, one gets in', async () => {
  const rig = await open();
  const first = new Visitor(rig.app);
  const returned = await signInThere((await press(rig, first)).href, 'approver');
  const all = Array.from({ length: 8 }, () => {
    const copy = new Visitor(rig.app);
    copy.cookies.set(COOKIE, first.cookies.get(COOKIE) ?? '');
    return copy.go(back(returned));
  });
  expect((await Promise.all(all)).filter(({ path }) => path === '/admin/')).toHaveLength(1);
  expect(await rig.deps.store.count('sessions')).toBe(1);
});

test('another issuer in the answer (RFC 9207), or none', async () => {
  const rig = await open();
  for (const iss of ['https://login.elsewhere.example', null]) {
    const visitor = new Visitor(rig.app);
    const returned = await signInThere((await press(rig, visitor)).href, 'approver');
    expect(returned.searchParams.get('iss')).toBe(there.issuer);
    if (iss === null) returned.searchParams.delete('iss');
    else returned.searchParams.set('iss', iss);
    const page = await visitor.go(back(returned));
    expect([page.status, page.text.includes('We couldn’t verify')]).toEqual([400, true]);
    await expectNobody(rig, visitor);
  }
});

test('an ID token whose words were changed on the way', async () => {
  const rig = await open();
  const visitor = new Visitor(rig.app);
  const returned = await signInThere((await press(rig, visitor)).href, 'stranger');
  there.bend.set('/token', (body) => {
    const answer = JSON.parse(body) as { id_token: string };
    const [head = '', claims = '', mark = ''] = answer.id_token.split('.');
    const said = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), email: APPROVER, email_verified: true };
    return JSON.stringify({
      ...answer,
      id_token: `${head}.${Buffer.from(JSON.stringify(said)).toString('base64url')}.${mark}`,
    });
  });
  const page = await visitor.go(back(returned));
  expect([page.status, page.text.includes('We couldn’t verify')]).toEqual([400, true]);
  await expectNobody(rig, visitor);
});

test('what UserInfo says of somebody else is not taken', async () => {
  const rig = await open();
  const visitor = new Visitor(rig.app);
  const returned = await signInThere((await press(rig, visitor)).href, 'stranger');
  there.bend.set('/me', () => JSON.stringify({ sub: 'approver', email: APPROVER, email_verified: true }));
  expect((await visitor.go(back(returned))).status).toBe(400);
  await expectNobody(rig, visitor);
});

test('nothing in an address leads anywhere but to the desk', async () => {
  const rig = await open();
  const visitor = new Visitor(rig.app);
  const start = await rig.app.request(
    `${SITE}/admin/oidc/?next=https://evil.example&redirect_uri=https://evil.example&iss=https://evil.example`,
  );
  const leads = new URL(start.headers.get('location') ?? '');
  expect([leads.origin, leads.searchParams.get('redirect_uri')]).toEqual([there.issuer, CALLBACK]);
  const returned = await signInThere((await press(rig, visitor)).href, 'approver');
  returned.searchParams.set('next', '//evil.example');
  returned.searchParams.set('redirect_uri', 'https://evil.example');
  const cookie = [...visitor.cookies].map((one) => one.join('=')).join('; ');
  const answer = await rig.app.request(SITE + back(returned), { headers: { cookie, host: 'evil.example' } });
  expect(answer.headers.get('location')).toBe('/admin/');
});

test('canceled there', async () => {
  const rig = await open();
  const visitor = new Visitor(rig.app);
  const page = await visitor.go(back(await signInThere((await press(rig, visitor)).href, '', true)));
  expect([page.status, page.text.includes('You weren’t signed in')]).toEqual([403, true]);
  expect(visitor.cookies.has(COOKIE)).toBe(false);
  await expectNobody(rig, visitor);
});

test('a provider that cannot be reached: a plain page, the mailed link as the way out, and no question for each press', async () => {
  const gone = await startProvider(CALLBACK);
  await gone.close();
  const rig = await open({ issuer: gone.issuer });
  const visitor = new Visitor(rig.app);
  const page = await visitor.go('/admin/oidc/');
  expect(page.status).toBe(503);
  expect(page.text).toContain('We can’t reach your company’s sign-in');
  expect(page.text).toContain('You can also get a sign-in link by email.');
  expect(page.text).toContain('href="/admin/sign-in/"');
  await visitor.post('/admin/sign-in/', { email: APPROVER });
  await rig.settle();
  const desk = await visitor.submit(await visitor.go(linkIn(lastMail(rig, APPROVER, /^Sign in/))), {});
  expect(desk.path).toBe('/admin/');
});
test('one that breaks off in the middle', async () => {
  const rig = await open();
  const visitor = new Visitor(rig.app);
  const returned = await signInThere((await press(rig, visitor)).href, 'approver');
  there.bend.set('/token', () => null);
  expect((await visitor.go(back(returned))).status).toBe(503);
  await expectNobody(rig, visitor);
});
test('one that says it is another issuer than the one that is set', async () => {
  there.bend.set('/.well-known/openid-configuration', (body) =>
    JSON.stringify({ ...JSON.parse(body), issuer: 'https://login.elsewhere.example' }),
  );
  const rig = await open();
  const [one, two] = [await rig.app.request(`${SITE}/admin/oidc/`), await rig.app.request(`${SITE}/admin/oidc/`)];
  expect([one.status, two.status]).toEqual([503, 503]);
  expect(there.asked).toEqual(['GET /.well-known/openid-configuration']);
});

test('with company accounts alone, no link is mailed and none opens', async () => {
  const open2 = await open();
  await new Visitor(open2.app).post('/admin/sign-in/', { email: APPROVER });
  await open2.settle();
  const link = linkIn(lastMail(open2, APPROVER, /^Sign in/));
  const rig = await open({ only: true });
  const visitor = new Visitor(rig.app);
  const page = await visitor.go('/admin/sign-in/');
  expect(page.text).toContain('href="/admin/oidc/"');
  expect(page.text).not.toContain('<form');
  const before = await rig.snapshot();
  expect((await visitor.post('/admin/sign-in/', { email: APPROVER })).status).toBe(403);
  expect((await visitor.go(link)).status).toBe(403);
  expect((await visitor.post(link, {})).status).toBe(403);
  await rig.settle();
  expect(await rig.snapshot()).toBe(before);
  expect(rig.mails).toHaveLength(0);
});

test('one network brings so many answers in an hour', async () => {
  const rig = await open();
  for (let at = 0; at < 60; at++)
    await rig.deps.store.commit({
      expect: [],
      writes: [
        {
          do: 'insert',
          table: 'rates',
          row: { id: `${at}`, bucket: await bucketOfThisNetwork(), at: rig.deps.clock.now().toISOString() },
        },
      ],
      audit: [],
    });
  const { page } = await signIn(rig, 'approver');
  expect(page.status).toBe(429);
});
async function bucketOfThisNetwork(): Promise<string> {
  const { companySignInLimit } = await import('../../functions/domain/company-sign-in.ts');
  const { networkOf } = await import('../../functions/domain/network.ts');
  return companySignInLimit(networkOf('203.0.113.7') ?? '').bucket;
}

test('without a provider there is no such page, and under a path the way back has it', async () => {
  const rig = await makeApp();
  for (const address of ['/admin/oidc/', '/admin/oidc/callback'])
    expect((await rig.app.request(SITE + address)).status).toBe(404);
  expect((await new Visitor(rig.app).go('/admin/sign-in/')).text).not.toContain('oidc');
  expect(to(baseOf('https://www.northwind.example/trust'))('companyCallback')).toBe('/trust/admin/oidc/callback');
});
