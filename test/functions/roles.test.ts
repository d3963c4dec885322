import { beforeAll, expect, test } from 'vitest';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { signIn as signInTo } from './support/staff.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, granted, lastMail, signed } from './support/walk.ts';

/** Who a route lets in. `open` asks for no session: it answers to a link, or is a form that anyone may send. */
type Who = 'open' | 'reader' | 'signer' | 'downloader' | 'reviewer' | 'staff' | 'overseer' | 'inviter' | 'approver';

/** Every route of the three areas. A new one is put down here, and is refused below to everybody else. */
const ROUTES: Record<string, Who> = {
  'GET /access/': 'reader',
  'GET /access/fresh/': 'open',
  'POST /access/fresh/': 'open',
  'GET /access/agreement/:file': 'reader',
  'GET /access/receipt/:file': 'reader',
  'POST /access/sign': 'signer',
  'POST /access/answer': 'reader',
  'POST /access/download': 'downloader',
  'POST /access/view': 'downloader',
  'GET /access/view/:document/': 'downloader',
  'GET /access/view/:document/:page/': 'downloader',
  'GET /access/view/:document/:page/page.png': 'downloader',
  'POST /access/more-time': 'downloader',
  'GET /access/renew/': 'downloader',
  'POST /access/renew/': 'downloader',
  'POST /access/tokens': 'downloader',
  'POST /access/tokens/revoke': 'downloader',
  'GET /access/:token': 'open',
  'POST /access/:token': 'open',
  'GET /review/': 'reviewer',
  'GET /review/:token': 'open',
  'POST /review/:token': 'open',
  'GET /admin/': 'staff',
  'GET /admin/sign-in/': 'open',
  'POST /admin/sign-in/': 'open',
  'GET /admin/oidc/': 'open',
  'GET /admin/oidc/callback': 'open',
  'GET /admin/link/:token': 'open',
  'POST /admin/link/:token': 'open',
  'GET /admin/access/': 'overseer',
  'POST /admin/access/leaver': 'approver',
  'POST /admin/invite': 'inviter',
  'POST /admin/trial': 'approver',
  'GET /admin/requests/:reference/': 'staff',
  'GET /admin/requests/:reference/receipt/:file': 'staff',
  'POST /admin/requests/:reference/decision': 'approver',
  'POST /admin/requests/:reference/extend': 'approver',
  'POST /admin/requests/:reference/revoke': 'approver',
  'GET /admin/followers/': 'overseer',
  'POST /admin/followers/stop': 'approver',
  'POST /admin/followers/sends/:reference/:act': 'approver',
  'GET /admin/objections/': 'overseer',
  'GET /admin/objections/objections.csv': 'overseer',
  'GET /admin/objections/:reference/': 'overseer',
  'POST /admin/objections/:reference/answer': 'approver',
  'GET /admin/privacy/': 'overseer',
  'GET /admin/privacy/:reference/': 'overseer',
  'GET /admin/privacy/:reference/held.json': 'approver',
  'POST /admin/privacy/:reference/:act': 'approver',
  'POST /admin/requests/:reference/ask': 'approver',
  'POST /admin/requests/:reference/note': 'approver',
  'POST /admin/requests/:reference/assign': 'approver',
  'POST /admin/requests/:reference/resend': 'approver',
  'GET /admin/numbers/': 'overseer',
  'GET /admin/numbers/:file': 'overseer',
  'GET /admin/links/': 'staff',
  'GET /admin/links/new/': 'inviter',
  'POST /admin/links/new/': 'inviter',
  'GET /admin/links/list/': 'inviter',
  'POST /admin/links/list/': 'inviter',
  'POST /admin/links/list/send': 'inviter',
  'GET /admin/links/share/': 'inviter',
  'GET /admin/links/:id/': 'staff',
  'POST /admin/links/:id/': 'inviter',
  'POST /admin/links/:id/withdraw': 'inviter',
  'POST /admin/sign-out': 'staff',
  'GET /admin/signatures/': 'overseer',
  'GET /admin/signatures/:id/': 'overseer',
  'GET /admin/signatures.csv': 'overseer',
  'GET /admin/documents/': 'overseer',
  'GET /admin/documents/:id/': 'overseer',
  'GET /admin/deliveries/': 'overseer',
  'POST /admin/deliveries/retry': 'approver',
  'GET /admin/log/': 'overseer',
  'GET /admin/log/verify/': 'overseer',
  'GET /admin/log.csv': 'overseer',
  'GET /admin/log.jsonl': 'overseer',
  'GET /admin/evidence/': 'overseer',
  'GET /admin/evidence.csv': 'overseer',
  'GET /admin/evidence.pdf': 'overseer',
  'GET /admin/sessions/': 'staff',
  'POST /admin/sessions/end': 'staff',
};
/** Whose session each kind of route takes, of all that there are below. */
const LETS_IN: Record<Exclude<Who, 'open'>, readonly string[]> = {
  reader: ['signer', 'downloader'],
  signer: ['signer'],
  downloader: ['downloader'],
  reviewer: ['reviewer'],
  staff: ['approver', 'inviter', 'auditor'],
  overseer: ['approver', 'auditor'],
  inviter: ['approver', 'inviter'],
  approver: ['approver'],
};

const APPROVER = 'approver@northwind.example';
const INVITER = 'sales@northwind.example';
const AUDITOR = 'audit@northwind.example';
const LEAVING = 'second@northwind.example';

let rig: Rig;
let reference: string;
const visitors = new Map<string, Visitor>();

const signIn = (email: string) => signInTo(rig, email);

beforeAll(async () => {
  rig = await makeApp();
  const walked = await granted(rig);
  reference = walked.reference;
  visitors.set('downloader', walked.visitor);
  const other = { ...ada, email: 'other@buyer.example' };
  await signed(rig, ['soc-2'], other);
  const reviewer = new Visitor(rig.app);
  const page = await reviewer.go(linkIn(lastMail(rig, APPROVER, /^Decision needed/)));
  await reviewer.submit(page, { decision: 'deny', reason: 'No.' });
  visitors.set('reviewer', reviewer);
  const third = { ...ada, email: 'third@buyer.example' };
  await ask(rig, ['soc-2'], third);
  visitors.set('signer', (await confirm(rig, third)).visitor);
  visitors.set('approver', await signIn(APPROVER));
  visitors.set('inviter', await signIn(INVITER));
  visitors.set('auditor', await signIn(AUDITOR));
  visitors.set('left the lists', await signIn(LEAVING));
  const { access } = rig.deps.manifest;
  access.approvers = access.approvers.filter((one) => one !== LEAVING);
  visitors.set('nobody', new Visitor(rig.app));
  const forger = new Visitor(rig.app);
  for (const area of ['access', 'review', 'admin']) forger.cookies.set(`__Host-vouchsafe-${area}`, 'A'.repeat(43));
  visitors.set('forged', forger);
});

async function send(route: string, visitor: Visitor): Promise<Response> {
  const [method = '', path = ''] = route.split(' ');
  const address = path
    .replace(':reference', reference)
    .replace(':file', 'report-nda.txt')
    .replace(':token', 'x')
    .replace(':act', 'pause')
    .replace(':id', 'x');
  const cookie = [...visitor.cookies].map((one) => one.join('=')).join('; ');
  return rig.app.request(SITE + address, { method, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
}
const refused = ({ status, headers }: Response): boolean =>
  status === 403 || (status === 303 && headers.get('location') === '/admin/sign-in/');

test('the table names every route there is', () => {
  const areas = rig.app.routes.filter(
    ({ method, path }) => method !== 'ALL' && /^\/(access|review|admin)\//.test(path),
  );
  expect([...new Set(areas.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual(Object.keys(ROUTES).sort());
});

const guarded = Object.entries(ROUTES).filter((one): one is [string, Exclude<Who, 'open'>] => one[1] !== 'open');
test.each(guarded)('%s is for %s alone; to everybody else nothing happens', async (route, who) => {
  const others = [...visitors.keys()].filter((name) => !LETS_IN[who].includes(name));
  expect(others.length).toBeGreaterThan(4);
  const before = await rig.snapshot();
  for (const name of others)
    expect([name, refused(await send(route, visitors.get(name) as Visitor))]).toEqual([name, true]);
  expect(await rig.snapshot()).toBe(before);
  expect(rig.stamps).toHaveLength(0);
});

test.each(guarded.filter(([route]) => !/sign-out|revoke/.test(route)))('%s lets %s in', async (route, who) => {
  for (const name of LETS_IN[who])
    expect([name, refused(await send(route, visitors.get(name) as Visitor))]).toEqual([name, false]);
});
test('an auditor reads every request and is offered nothing that changes one', async () => {
  const auditor = visitors.get('auditor') as Visitor;
  const desk = await auditor.go('/admin/');
  expect(desk.text).toContain(`/admin/requests/${reference}/`);
  const page = await auditor.go(`/admin/requests/${reference}/`);
  expect(page.text).toContain('Report NDA');
  for (const { text } of [desk, page])
    expect([...text.matchAll(/<form[^>]*method="post"[^>]*action="([^"]+)"/g)].map(([, action]) => action)).toEqual([
      '/admin/sign-out',
    ]);
});
test('an approver revokes and signs out', async () => {
  const approver = visitors.get('approver') as Visitor;
  const revoked = await send('POST /admin/requests/:reference/revoke', approver);
  expect(revoked.headers.get('location')).toBe(`/admin/requests/${reference}/`);
  expect(refused(await send('GET /admin/', approver))).toBe(false);
  await send('POST /admin/sign-out', approver);
  expect(refused(await send('GET /admin/', approver))).toBe(true);
});
