import { expect, test } from 'vitest';
import { to } from '../../src/schemas/addresses.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig, SECRET } from './support/make-app.ts';
import { ada, formBody } from './support/visitor.ts';
import { lastMail, SIGNATURE } from './support/walk.ts';

const HOST = 'https://acme.example';
const path = to('/trust');
const under = () =>
  makeApp({
    settings: {
      siteUrl: `${HOST}/trust`,
      secrets: [SECRET],
      trustProxy: 0,
      cronSecret: 'the cron secret of the tests',
      confirmationsPerHour: 60,
    },
    bend: (draft) => {
      draft.company.trustUrl = `${HOST}/trust`;
      // The build puts the base into them.
      for (const name of ['shell', 'request'] as const)
        draft.templates[name] = draft.templates[name].replace(/(href|action)="\//g, '$1="/trust/');
    },
  });

/** A browser that follows nothing by itself: every address that it is given, in headers and in pages, must lie under the base. */
function browser(rig: Rig) {
  const cookies = new Map<string, string>();
  const seen = new Set<string>();
  const ask = async (address: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', cookie, origin: HOST, ...(init.headers as object) };
    const answer = await rig.app.request(HOST + address, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      expect(line).toMatch(/^__Host-[^;]+;.*Path=\/(?:;|$)/);
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) expect(location).toMatch(/^\/trust\//);
    const text = await answer.text();
    const named = [...text.matchAll(/(?:href|action|src)="(\/[^"]*)"/g)].map(([, one = '']) => one);
    expect(named.filter((one) => !one.startsWith('/trust/'))).toEqual([]);
    for (const one of named) seen.add(one);
    await rig.settle();
    return { status: answer.status, location, text, headers: answer.headers };
  };
  return {
    /** Every address that a page named. */
    seen,
    get: (address: string) => ask(address),
    post: (address: string, values: Record<string, string | string[]> = {}) =>
      ask(address, { method: 'POST', body: formBody(values) }),
  };
}

/** The path of the one link with a token in the last email, in which every link is below the base. */
function mailedPath(rig: Rig, to: string, subject: RegExp): string {
  const mail = lastMail(rig, to, subject);
  for (const [link] of mail.matchAll(/https:\/\/acme\.example\/\S+/g))
    expect(link).toMatch(/^https:\/\/acme\.example\/trust\//);
  return linkIn(mail).slice(HOST.length);
}

const hiddenIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

test('the whole way under a base path: every redirect, link, form and mailed link stays inside it', async () => {
  const rig = await under();
  const reader = browser(rig);
  expect((await reader.post(path('requests'), { ...ada, documents: 'soc-2' })).location).toBe(path('requestSent'));
  const confirm = mailedPath(rig, ada.email, /^Confirm/);
  expect((await reader.get(confirm)).status).toBe(200);
  expect((await reader.post(confirm)).location).toBe(path('access'));
  const signing = await reader.get(path('access'));
  expect(reader.seen).toContain(path('agreement', { file: 'report-nda.txt' }));
  expect((await reader.post(path('sign'), { ...hiddenIn(signing.text), ...SIGNATURE })).location).toBe(path('access'));

  const approver = browser(rig);
  const review = mailedPath(rig, 'approver@northwind.example', /^Decision needed/);
  expect((await approver.get(review)).status).toBe(200);
  expect((await approver.post(review, { decision: 'approve', days: '7', documents: 'soc-2' })).location).toBe(
    path('reviewed'),
  );
  expect((await approver.get(path('reviewed'))).text).toContain('was approved');

  const ready = mailedPath(rig, ada.email, /ready/);
  expect((await reader.post(ready)).location).toBe(path('access'));
  expect((await reader.get(path('access'))).text).toContain('Title of soc-2');
  const pdf = await reader.post(path('download'), { document: 'soc-2' });
  expect(pdf.headers.get('content-type')).toBe('application/pdf');

  const staff = browser(rig);
  expect((await staff.get(path('desk'))).location).toBe(path('signIn'));
  expect((await staff.get(path('signIn'))).status).toBe(200);
  await staff.post(path('signIn'), { email: 'approver@northwind.example' });
  const signIn = mailedPath(rig, 'approver@northwind.example', /^Sign in/);
  expect((await staff.post(signIn)).location).toBe(path('desk'));
  const [request] = await rig.deps.store.rows('requests');
  const reference = request?.reference ?? '';
  expect((await staff.get(`${path('desk')}?tab=all`)).text).toContain(reference);
  expect((await staff.get(path('case', { reference }))).status).toBe(200);
  expect((await staff.get(path('deskDocuments'))).status).toBe(200);
  expect((await staff.post(path('revoke', { reference }))).location).toBe(path('case', { reference }));
  expect((await staff.post(path('signOut'))).location).toBe(path('signIn'));
  // What is said of links and forms that lead no further.
  expect((await reader.get(path('access'))).status).toBe(200);
  expect((await reader.get(confirm)).status).toBe(404);
  expect((await reader.post(path('requests'), { ...ada, email: 'nobody' })).status).toBe(422);
  expect((await reader.get(path('newLink'))).status).toBe(200);
  expect((await reader.post(path('newLink'), { email: 'nobody' })).status).toBe(422);
  expect((await reader.get('/trust/access/none/at-all')).status).toBe(404);
  expect((await reader.get(path('requests'))).status).toBe(405);
  for (const name of ['sign', 'download', 'newLink', 'request', 'receiptKeys'] as const)
    expect(reader.seen).toContain(path(name));
  for (const name of ['invite', 'trial', 'signIn', 'signOut', 'desk'] as const)
    expect(staff.seen).toContain(path(name));
  expect(staff.seen).toContain(path('case', { reference }));
  expect(reader.seen).toContain(path('receipt', { file: 'report-nda.txt' }));
  expect(staff.seen).toContain(path('caseReceipt', { reference, file: 'report-nda.txt' }));
  for (const name of ['access', 'reviewed', 'desk', 'mailbox'] as const)
    expect((await reader.get(path(name).slice(0, -1))).location).toBe(path(name));
});

test('nothing of the gate answers outside the base', async () => {
  const rig = await under();
  for (const address of ['/access/', '/admin/sign-in/', '/healthz', '/.well-known/vouchsafe-keys.json', '/trust'])
    expect((await rig.app.request(HOST + address)).status).toBe(404);
  const before = await rig.snapshot();
  const outside = await browser(rig).post('/api/requests', { ...ada, documents: 'soc-2' });
  expect(outside.status).toBe(404);
  expect(await rig.snapshot()).toBe(before);
});

test('a form of the same host is ours, and one of another host is not', async () => {
  const rig = await under();
  const send = (origin: string) =>
    rig.app.request(HOST + path('requests'), {
      method: 'POST',
      headers: { origin },
      body: formBody({ ...ada, documents: 'soc-2' }),
    });
  const before = await rig.snapshot();
  for (const origin of [`${HOST}/trust`, 'https://trust.acme.example', 'null'])
    expect((await send(origin)).status).toBe(403);
  expect(await rig.snapshot()).toBe(before);
  expect((await send(HOST)).status).toBe(303);
});

test('the schedule is called under the base, with its secret alone', async () => {
  const rig = await under();
  const call = (secret: string) =>
    rig.app.request(HOST + path('cron'), { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
  expect((await call('no')).status).toBe(401);
  expect((await call('the cron secret of the tests')).status).toBe(200);
});

test('the keys are under the base, and receipts keep the origin as their issuer', async () => {
  const rig = await under();
  const keys = await rig.app.request(HOST + path('receiptKeys'));
  expect(keys.status).toBe(200);
  expect(keys.headers.get('strict-transport-security')).toBe(null);
  await browser(rig).post(path('requests'), { ...ada, documents: 'soc-2' });
  const reader = browser(rig);
  await reader.post(mailedPath(rig, ada.email, /^Confirm/));
  const signing = await reader.get(path('access'));
  await reader.post(path('sign'), { ...hiddenIn(signing.text), ...SIGNATURE });
  const receipt = await reader.get(path('receipt', { file: 'report-nda.txt' }));
  const jws = receipt.text.replace(/-----[^-]*-----|\s/g, '');
  const said = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString());
  expect(said).toMatchObject({ issuer: HOST, reference: expect.stringMatching(/^VS-/) });
});
