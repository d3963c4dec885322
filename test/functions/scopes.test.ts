import { beforeEach, expect, test } from 'vitest';
import { revokeRequest } from '../../functions/acts/revoke-access.ts';
import { sumLog } from '../../functions/acts/sum-log.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { signIn as signInTo } from './support/staff.ts';
import { ada, Visitor } from './support/visitor.ts';
import { granted, lastMail, signed } from './support/walk.ts';

const ALL = 'approver@northwind.example';
const LEGAL = 'second@northwind.example';
const SALES = 'sales@northwind.example';

let rig: Rig;
beforeEach(async () => {
  rig = await makeApp({
    bend: ({ access }) => {
      access.bundles = { tests: { title: 'Tests', documents: ['pentest'] } };
      access.scopes = { 'Second@Northwind.example': ['tests'], [SALES]: ['soc-2'] };
    },
  });
});

const signIn = (email: string) => signInTo(rig, email);
const address = (reference: string) => `/admin/requests/${reference}/`;
const stateOf = async (reference: string) =>
  (await rig.deps.store.rows('requests', { where: { reference } }))[0]?.state;
const reviewsTo = (to: string) => rig.mails.filter((one) => one.to === to && /^Decision needed/.test(one.subject));
/** Two agreements, so that it is signed twice. */
async function signedBoth(): Promise<string> {
  const both = { ...ada, email: 'both@both.example' };
  const { reference, visitor, page } = await signed(rig, ['soc-2', 'pentest'], both);
  await visitor.submit(page, { signer: 'Ada', title: 'Reviewer', authority: 'on', agree: 'on' });
  await rig.settle();
  return reference;
}

test('an approver with a scope is not told of a request for other documents, and finds it nowhere', async () => {
  const { reference } = await signed(rig, ['soc-2']);
  expect([reviewsTo(ALL).length, reviewsTo(LEGAL).length]).toEqual([1, 0]);
  const legal = await signIn(LEGAL);
  const desk = await legal.go('/admin/');
  expect(desk.text).not.toContain(reference);
  expect(desk.text).toContain('Waiting (0)');
  for (const page of ['deliveries', 'evidence', 'access', 'followers', 'objections']) {
    expect(desk.text).not.toContain(`/admin/${page}/`);
    expect((await legal.go(`/admin/${page}/`)).status, page).toBe(403);
  }
  for (const page of ['signatures', 'documents', 'log', 'numbers']) {
    expect(desk.text).toContain(`/admin/${page}/`);
    const { status, text } = await legal.go(`/admin/${page}/`);
    expect([page, status]).toEqual([page, 200]);
    expect(text).toContain('what belongs to the documents that you decide on');
    for (const theirs of [reference, 'soc-2', 'Title of soc-2', 'Łucja', 'buyer.example', 'Report NDA'])
      expect(text, `${page} shows ${theirs}`).not.toContain(theirs);
  }
  const before = await rig.snapshot();
  expect((await legal.go(address(reference))).status).toBe(404);
  for (const act of ['decision', 'ask', 'note', 'assign', 'extend', 'revoke', 'resend'])
    expect((await legal.post(`${address(reference)}${act}`, {})).status).toBe(404);
  expect(await rig.snapshot()).toBe(before);
  const all = await signIn(ALL);
  expect((await all.go(address(reference))).text).not.toContain(`<option value="${LEGAL}">`);
});

test('decides on a request for their documents, by link and at the desk', async () => {
  const { reference } = await signed(rig, ['pentest']);
  expect(reviewsTo(LEGAL)).toHaveLength(1);
  const page = await new Visitor(rig.app).go(linkIn(lastMail(rig, LEGAL, /^Decision needed/)));
  await new Visitor(rig.app).submit(page, { decision: 'approve', documents: ['pentest'], days: '3' });
  expect(await stateOf(reference)).toBe('granted');
  const legal = await signIn(LEGAL);
  await legal.submit(await legal.go(address(reference)), { days: '2' });
  expect(await rig.deps.store.count('audit', { where: { event: 'request.extended', actor: LEGAL } })).toBe(1);
});

test('releases no document of others, and may decline the whole', async () => {
  const reference = await signedBoth();
  expect(reviewsTo(LEGAL)).toHaveLength(1);
  const legal = await signIn(LEGAL);
  const page = await legal.go(address(reference));
  expect(page.text).toContain('value="pentest"');
  expect(page.text).not.toContain('value="soc-2"');
  expect(page.text).toContain('you can release only those below');
  const before = await rig.snapshot();
  for (const documents of [['soc-2', 'pentest'], ['soc-2']]) {
    const refused = await legal.submit(page, { decision: 'approve', documents });
    expect([refused.status, refused.text.includes('Select only documents')]).toEqual([422, true]);
    const link = linkIn(lastMail(rig, LEGAL, /^Decision needed/));
    expect((await new Visitor(rig.app).post(link, { decision: 'approve', documents })).status).toBe(422);
  }
  expect(await rig.snapshot()).toBe(before);
  await legal.submit(page, { decision: 'deny', reason: 'Not now.' });
  expect(await stateOf(reference)).toBe('denied');
});

test('does not extend what others gave with theirs, and may revoke it', async () => {
  const reference = await signedBoth();
  const all = await signIn(ALL);
  await all.submit(await all.go(address(reference)), { decision: 'approve', documents: ['soc-2', 'pentest'] });
  const legal = await signIn(LEGAL);
  const refused = await legal.submit(await legal.go(address(reference)), { days: '5' });
  expect([refused.status, refused.text.includes('documents that others decide on')]).toEqual([422, true]);
  expect(await rig.deps.store.count('audit', { where: { event: 'request.extended' } })).toBe(0);
  expect(await revokeRequest(rig.deps, reference, LEGAL)).toHaveProperty('change');
});

test('a review link and its session are worth nothing once the scope is narrowed', async () => {
  await signed(rig, ['pentest']);
  const link = linkIn(lastMail(rig, LEGAL, /^Decision needed/));
  const visitor = new Visitor(rig.app);
  await visitor.post(link, { decision: 'approve', documents: ['pentest'] });
  expect((await visitor.go('/review/')).status).toBe(200);
  rig.deps.manifest.access.scopes[LEGAL] = ['soc-2'];
  delete rig.deps.manifest.access.scopes['Second@Northwind.example'];
  expect((await visitor.go('/review/')).status).toBe(403);
  expect((await new Visitor(rig.app).go(link)).status).toBe(404);
});

test('an inviter offers what is theirs, and an invitation for more is an approver’s to decide', async () => {
  const sales = await signIn(SALES);
  const desk = await sales.go('/admin/');
  expect(desk.text).not.toContain('value="pentest"');
  const before = await rig.snapshot();
  const form = { email: 'guest@buyer.example', company: 'Buyer' };
  const refused = await sales.post('/admin/invite', { ...form, documents: ['pentest'] });
  expect([refused.status, refused.text.includes('not among the documents that you may offer')]).toEqual([422, true]);
  expect(await rig.snapshot()).toBe(before);
  await sales.post('/admin/invite', { ...form, documents: ['soc-2'] });
  await rig.settle();
  rig.deps.manifest.access.scopes[SALES] = ['continuity'];
  const guest = new Visitor(rig.app);
  const page = await guest.submit(await guest.go(linkIn(lastMail(rig, form.email, /has shared documents/))), {});
  await guest.submit(page, { signer: 'Guest', title: 'Reviewer', authority: 'on', agree: 'on' });
  await rig.settle();
  expect(lastMail(rig, ALL, /^Decision needed/)).toContain('no longer an approver or inviter for these documents');
});

test('trial copies are of one’s own documents', async () => {
  const legal = await signIn(LEGAL);
  expect((await legal.post('/admin/trial', { document: 'soc-2' })).status).toBe(422);
  expect((await legal.post('/admin/trial', { document: 'pentest' })).status).toBe(200);
});

test('the records of a scope are whole, and nothing else of what was signed, logged and downloaded is in them', async () => {
  const other = await granted(rig, ['soc-2']);
  const reference = await signedBoth();
  const all = await signIn(ALL);
  await all.submit(await all.go(address(reference)), { decision: 'approve', documents: ['soc-2', 'pentest'] });
  await rig.settle();
  const reader = new Visitor(rig.app);
  const shelf = await reader.submit(await reader.go(linkIn(lastMail(rig, 'both@both.example', /ready/))), {});
  for (const document of ['soc-2', 'pentest']) await reader.submit(shelf, { document });
  await sumLog(rig.deps);
  const legal = await signIn(LEGAL);
  const textOf = async (path: string) => (await legal.go(path)).text;

  const signatures = await textOf('/admin/signatures/');
  const rows = await rig.deps.store.rows('signatures', { where: { reference } });
  const [theirs, others] = [
    rows.find((one) => one.agreement !== 'report-nda'),
    rows.find((one) => one.agreement === 'report-nda'),
  ];
  expect([theirs?.kind, others?.kind]).toEqual(['signed', 'signed']);
  expect(signatures).toContain(`/admin/signatures/${theirs?.id}/`);
  expect(signatures).not.toContain(`/admin/signatures/${others?.id}/`);
  expect(signatures).not.toContain(other.reference);
  expect((await legal.go(`/admin/signatures/${theirs?.id}/`)).status).toBe(200);
  expect((await legal.go(`/admin/signatures/${others?.id}/`)).status).toBe(404);
  expect(await textOf('/admin/signatures/?q=buyer')).not.toContain(other.reference);
  const csv = await textOf('/admin/signatures.csv');
  expect([csv.includes(reference), csv.includes('report-nda'), csv.includes(other.reference)]).toEqual([
    true,
    false,
    false,
  ]);

  const log = await textOf('/admin/log.csv');
  const lines = log.trim().split('\r\n').slice(1);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.every((line) => line.includes(reference))).toBe(true);
  expect(lines.filter((line) => line.includes('document.downloaded'))).toHaveLength(1);
  expect(await textOf(`/admin/log/?reference=${other.reference}`)).not.toContain(`/admin/requests/${other.reference}/`);
  for (const whole of ['/admin/log/verify/', '/admin/log.jsonl']) expect((await legal.go(whole)).status).toBe(403);
  expect(await textOf('/admin/log/')).not.toContain('/admin/log/verify/');

  expect((await legal.go('/admin/documents/pentest/')).status).toBe(200);
  expect((await legal.go('/admin/documents/soc-2/')).status).toBe(404);
  const documents = await textOf('/admin/documents/');
  expect([documents.includes('value="pentest"'), documents.includes('value="soc-2"')]).toEqual([true, false]);

  const numbers = await textOf('/admin/numbers/');
  expect([numbers.includes('Title of pentest'), numbers.includes('Title of soc-2')]).toEqual([true, false]);
  expect(numbers).not.toContain('Requests received');
  const downloads = await textOf('/admin/numbers/downloads.csv');
  expect([downloads.includes('pentest'), downloads.includes('soc-2')]).toEqual([true, false]);
  expect((await legal.go('/admin/numbers/requests.csv')).status).toBe(403);
  // Whoever decides on all of them sees both.
  expect((await all.go('/admin/numbers/')).text).toContain('Title of soc-2');
  expect((await all.go('/admin/signatures/')).text).toContain(`/admin/signatures/${others?.id}/`);
});

test('what belongs to no document is for approvers of every document', async () => {
  const { reference } = await granted(rig, ['soc-2']);
  const legal = await signIn(LEGAL);
  const acts = [
    '/admin/deliveries/retry',
    '/admin/followers/stop',
    `/admin/followers/sends/${reference}/cancel`,
    `/admin/objections/${reference}/answer`,
    `/admin/privacy/${reference}/close`,
  ];
  const before = await rig.deps.store.count('audit');
  for (const act of acts) expect([act, (await legal.post(act, { email: ada.email })).status]).toEqual([act, 403]);
  expect((await legal.go(`/admin/privacy/${reference}/held.json`)).status).toBe(403);
  expect(await rig.deps.store.count('audit')).toBe(before);
  const all = await signIn(ALL);
  expect((await all.post('/admin/deliveries/retry', {})).status).toBe(200);
});
