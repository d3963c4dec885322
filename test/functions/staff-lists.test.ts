import { describe, expect, test } from 'vitest';
import { sendDigests } from '../../functions/acts/send-digests.ts';
import { STAFF_MAILS_PER_HOUR } from '../../functions/domain/mail-limits.ts';
import { gate } from '../../src/words/en/gate.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { signIn } from './support/staff.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, lastMail, SIGNATURE, signed } from './support/walk.ts';

const APPROVER = 'approver@northwind.example';
const SECOND = 'second@northwind.example';
const INVITER = 'sales@northwind.example';
const GUEST = 'guest@buyer.example';

async function invite(rig: Rig, by: string, documents: string[], email = GUEST) {
  const staff = await signIn(rig, by);
  const page = await staff.post('/admin/invite', { email, company: 'Guest & Co', documents });
  await rig.settle();
  return page;
}
/** The guest opens the invitation and signs whatever there is to sign. */
async function accept(rig: Rig, email = GUEST): Promise<{ visitor: Visitor; signatures: number }> {
  const visitor = new Visitor(rig.app);
  let page = await visitor.submit(await visitor.go(linkIn(lastMail(rig, email, /has shared documents/))), {});
  let signatures = 0;
  for (; page.text.includes('name="signer"'); signatures++) page = await visitor.submit(page, SIGNATURE);
  await rig.settle();
  return { visitor, signatures };
}
const only = async (rig: Rig) => (await rig.deps.store.rows('requests'))[0];
const events = async (rig: Rig, event: string) =>
  (await rig.deps.store.rows('audit', { where: { event } })).map(({ actor, detail }) => ({
    actor,
    ...(JSON.parse(detail) as object),
  }));
const access = (rig: Rig) => rig.deps.manifest.access;
const deny = (rig: Rig, domain: string, documents?: string[]) =>
  access(rig).rules.unshift({ domain, decide: 'deny', agreement: 'required', ...(documents ? { documents } : {}) });
const subjects = (rig: Rig, to: string) => rig.mails.filter((one) => one.to === to).map((one) => one.subject);

async function nothingGiven(rig: Rig, visitor: Visitor, email = GUEST) {
  expect(await rig.deps.store.count('grants')).toBe(0);
  expect(await events(rig, 'request.granted')).toEqual([]);
  expect(subjects(rig, email).filter((one) => one.includes('ready'))).toEqual([]);
  expect((await visitor.post('/access/download', { document: 'soc-2' })).status).toBe(403);
  expect(rig.stamps).toEqual([]);
}

describe('an open invitation of someone who has left the lists', () => {
  const leave = (rig: Rig) => {
    access(rig).approvers = [SECOND];
    access(rig).inviters = [];
  };
  test.each([
    ['an inviter’s, one agreement', INVITER, ['soc-2'], 1],
    ['an inviter’s, two agreements', INVITER, ['soc-2', 'pentest'], 2],
    ['an inviter’s, no agreement', INVITER, ['continuity'], 0],
    ['an approver’s', APPROVER, ['soc-2'], 1],
  ])('%s: an approver decides', async (_, by, documents, agreements) => {
    const rig = await makeApp();
    await invite(rig, by, documents);
    leave(rig);
    const { visitor, signatures } = await accept(rig);
    expect(signatures).toBe(agreements);
    expect((await only(rig))?.state).toBe('signed');
    expect(await events(rig, 'invitation.void')).toEqual([{ actor: 'gate', why: 'left' }]);
    await nothingGiven(rig, visitor);
    const why = gate.warnings['invitation-left'](by);
    const mail = lastMail(rig, SECOND, /^Decision needed/);
    expect(mail.replace(/\s+/g, ' ')).toContain(why);
    const approver = new Visitor(rig.app);
    const page = await approver.go(linkIn(mail));
    expect(page.text).toContain(why);
    await approver.submit(page, { decision: 'approve', days: '3', documents });
    expect(await only(rig)).toMatchObject({ state: 'granted', decidedBy: SECOND });
  });

  test('also where a rule would approve the reader', async () => {
    const rig = await makeApp();
    const email = 'guest@partner.example';
    await invite(rig, INVITER, ['soc-2'], email);
    leave(rig);
    const { visitor } = await accept(rig, email);
    expect((await only(rig))?.state).toBe('signed');
    await nothingGiven(rig, visitor, email);
  });

  test('where rules deny all of it, it is denied, and nobody is made to sign', async () => {
    const rig = await makeApp();
    await invite(rig, APPROVER, ['soc-2'], 'guest@competitor.example');
    leave(rig);
    const { visitor, signatures } = await accept(rig, 'guest@competitor.example');
    expect(signatures).toBe(0);
    expect(await only(rig)).toMatchObject({ state: 'denied', decidedBy: 'rule' });
    await nothingGiven(rig, visitor, 'guest@competitor.example');
  });

  test('what was granted before stays, until an approver revokes it', async () => {
    const rig = await makeApp();
    await invite(rig, INVITER, ['soc-2']);
    await accept(rig);
    leave(rig);
    const reader = new Visitor(rig.app);
    const shelf = await reader.submit(await reader.go(linkIn(lastMail(rig, GUEST, /ready/))), {});
    expect((await reader.submit(shelf, { document: 'soc-2' })).status).toBe(200);
  });

  test.each([
    ['written in other letters', () => ['Sales@Northwind.Example'], []],
    ['moved to the approvers', () => [], [INVITER]],
  ])('who is still there, %s, has not left', async (_, inviters, approvers) => {
    const rig = await makeApp();
    await invite(rig, INVITER, ['soc-2']);
    access(rig).inviters = inviters();
    access(rig).approvers.push(...approvers);
    await accept(rig);
    expect(await only(rig)).toMatchObject({ state: 'granted', decidedBy: INVITER });
    expect(await events(rig, 'invitation.void')).toEqual([]);
  });
});

describe('an invitation that the database alone knows of', () => {
  test.each([
    ['buyer.example', 'signed'],
    ['partner.example', 'signed'],
    ['competitor.example', 'denied'],
  ])('gives nothing at %s', async (domain, state) => {
    const rig = await makeApp();
    const reader = { ...ada, email: `insider@${domain}` };
    await ask(rig, ['soc-2'], reader);
    await rig.deps.store.commit({
      expect: [],
      writes: [{ do: 'update', table: 'requests', where: { email: reader.email }, set: { invitedBy: APPROVER } }],
      audit: [],
    });
    const { visitor, page } = await confirm(rig, reader);
    await visitor.submit(page, SIGNATURE);
    await rig.settle();
    expect((await only(rig))?.state).toBe(state);
    expect(await events(rig, 'invitation.void')).toEqual([{ actor: 'gate', why: 'unbound' }]);
    await nothingGiven(rig, visitor, reader.email);
    if (state === 'signed')
      expect(lastMail(rig, APPROVER, /^Decision needed/).replace(/\s+/g, ' ')).toContain('no key in use proves it');
  });
});

describe('what a rule denies', () => {
  const email = 'guest@competitor.example';
  const MESSAGE = gate.forms.document.denied('Title of soc-2', 'competitor.example');

  test('an inviter cannot invite to: it is said, and nothing happens', async () => {
    const rig = await makeApp();
    const staff = await signIn(rig, INVITER);
    const before = await rig.snapshot();
    for (const documents of [['soc-2'], ['continuity', 'soc-2']]) {
      const page = await staff.post('/admin/invite', { email, company: '', documents });
      expect([page.status, page.text.includes(MESSAGE)]).toEqual([422, true]);
    }
    await rig.settle();
    expect(await rig.snapshot()).toBe(before);
    expect(subjects(rig, email)).toEqual([]);
  });

  test('an approver may invite to, on the record', async () => {
    const rig = await makeApp();
    deny(rig, 'half.example', ['soc-2']);
    await invite(rig, APPROVER, ['soc-2', 'continuity'], 'guest@half.example');
    expect(await events(rig, 'reader.invited')).toEqual([
      { actor: APPROVER, documents: ['soc-2', 'continuity'], denied: ['soc-2'] },
    ]);
    await accept(rig, 'guest@half.example');
    expect(await only(rig)).toMatchObject({ state: 'granted', decidedBy: APPROVER });
    expect(await events(rig, 'rule.overridden')).toEqual([{ actor: APPROVER, documents: ['soc-2'] }]);
    const desk = await signIn(rig, SECOND);
    expect((await desk.go(`/admin/requests/${(await only(rig))?.reference}/`)).text).toContain(
      gate.history.events['rule.overridden'],
    );
  });

  test('so may the operator', async () => {
    const rig = await makeApp();
    await runCommand(rig.deps, ['invite', email, '--documents', 'soc-2'], () => {});
    await rig.settle();
    await accept(rig, email);
    expect((await only(rig))?.state).toBe('granted');
    expect(await events(rig, 'rule.overridden')).toEqual([{ actor: 'operator', documents: ['soc-2'] }]);
  });

  test('an approver who has become an inviter no longer can, also by an invitation from before', async () => {
    const rig = await makeApp();
    deny(rig, 'half.example', ['soc-2']);
    await invite(rig, APPROVER, ['soc-2', 'continuity'], 'guest@half.example');
    access(rig).approvers = [SECOND];
    access(rig).inviters = [APPROVER];
    const { visitor } = await accept(rig, 'guest@half.example');
    expect((await only(rig))?.state).toBe('signed');
    expect(await events(rig, 'invitation.void')).toEqual([{ actor: 'gate', why: 'denied' }]);
    expect(lastMail(rig, SECOND, /^Decision needed/).replace(/\s+/g, ' ')).toContain(
      'a rule declines some of these documents for half[.]example, so an approver decides',
    );
    await nothingGiven(rig, visitor, 'guest@half.example');
  });

  test.each([
    ['some of it', ['soc-2'], 'signed'],
    ['all of it', undefined, 'denied'],
  ])('a rule that came after an inviter’s invitation counts: %s', async (_, denied, state) => {
    const rig = await makeApp();
    await invite(rig, INVITER, ['soc-2', 'continuity']);
    deny(rig, 'buyer.example', denied);
    const { visitor, signatures } = await accept(rig);
    expect([(await only(rig))?.state, signatures]).toEqual([state, state === 'denied' ? 0 : 1]);
    expect(await events(rig, 'invitation.void')).toEqual([{ actor: 'gate', why: 'denied' }]);
    await nothingGiven(rig, visitor);
  });

  test('a decision against it is on the record, any other is not', async () => {
    for (const [documents, recorded] of [
      [['soc-2', 'continuity'], [{ actor: APPROVER, documents: ['soc-2'] }]],
      [['continuity'], []],
    ] as const) {
      const rig = await makeApp();
      deny(rig, 'buyer.example', ['soc-2']);
      await signed(rig, ['soc-2', 'continuity']);
      await new Visitor(rig.app).post(linkIn(lastMail(rig, APPROVER, /^Decision needed/)), {
        decision: 'approve',
        documents: [...documents],
      });
      expect((await only(rig))?.state).toBe('granted');
      expect(await events(rig, 'rule.overridden')).toEqual(recorded);
    }
  });
});

describe('an approver who has left', () => {
  test('sees and decides nothing in the desk', async () => {
    const rig = await makeApp();
    const { reference } = await signed(rig);
    const staff = await signIn(rig, APPROVER);
    access(rig).approvers = [SECOND];
    const before = await rig.snapshot();
    const at = `/admin/requests/${reference}/`;
    for (const path of ['/admin/', `/admin/?state=signed`, at, `${at}receipt/report-nda.txt`]) {
      const page = await staff.go(path);
      expect([path, page.path, page.text.includes(reference)]).toEqual([path, '/admin/sign-in/', false]);
    }
    for (const [path, form] of [
      [`${at}decision`, { decision: 'approve', documents: 'soc-2' }],
      [`${at}revoke`, {}],
      ['/admin/invite', { email: GUEST, company: '', documents: 'soc-2' }],
    ] as const)
      expect([path, (await staff.post(path, form)).path]).toEqual([path, '/admin/sign-in/']);
    await rig.settle();
    expect(await rig.snapshot()).toBe(before);
  });

  test('cannot revoke what they granted', async () => {
    const rig = await makeApp();
    const { reference } = await signed(rig);
    const staff = await signIn(rig, APPROVER);
    await staff.post(`/admin/requests/${reference}/decision`, { decision: 'approve', documents: 'soc-2' });
    access(rig).approvers = [SECOND];
    await staff.post(`/admin/requests/${reference}/revoke`, {});
    expect((await only(rig))?.state).toBe('granted');
  });

  test('has no use of a sign-in link from before, and gets no new one', async () => {
    const rig = await makeApp();
    const staff = new Visitor(rig.app);
    await staff.post('/admin/sign-in/', { email: APPROVER });
    await rig.settle();
    const link = linkIn(lastMail(rig, APPROVER, /^Sign in/));
    access(rig).approvers = [SECOND];
    const before = await rig.snapshot();
    const page = await staff.go(link);
    expect([page.status, page.text.includes(gate.notices.link.title)]).toEqual([404, true]);
    expect((await staff.post(link, {})).text).toBe(page.text);
    expect(staff.cookies.size).toBe(0);
    expect(await rig.snapshot()).toBe(before);
    await staff.post('/admin/sign-in/', { email: APPROVER });
    await rig.settle();
    expect(await rig.deps.store.count('outbox')).toBe(1);
    expect(await rig.deps.store.count('tokens')).toBe(1);
    expect(subjects(rig, APPROVER)).toHaveLength(1);
  });

  test('is not sent what was still waiting to be sent', async () => {
    const rig = await makeApp();
    const { mailer } = rig.deps;
    let down = true;
    rig.deps.mailer = {
      send: (message) => (down && message.to === APPROVER ? Promise.reject(new Error('down')) : mailer.send(message)),
    };
    await signed(rig);
    await new Visitor(rig.app).post('/admin/sign-in/', { email: APPROVER });
    await rig.settle();
    expect(await rig.deps.store.count('outbox', { where: { recipient: APPROVER, status: 'waiting' } })).toBe(2);
    access(rig).approvers = [SECOND];
    down = false;
    rig.pass(1);
    await rig.settle();
    expect(subjects(rig, APPROVER)).toEqual([]);
    expect(subjects(rig, SECOND)).toHaveLength(1);
    const rows = await rig.deps.store.rows('outbox', { where: { recipient: APPROVER } });
    expect(rows.map(({ status, fault }) => [status, fault])).toEqual(
      rows.map(() => ['dead', 'access.yaml no longer lists its recipient for this kind of email']),
    );
    // Put back by the operator, it is given up again.
    await runCommand(rig.deps, ['retry'], () => {});
    expect(subjects(rig, APPROVER)).toEqual([]);
  });

  test('gets no digest', async () => {
    const rig = await makeApp();
    for (let at = 0; at < STAFF_MAILS_PER_HOUR + 3; at++)
      await signed(rig, ['soc-2'], { ...ada, email: `reader@buyer${at}.example` });
    const count = subjects(rig, APPROVER).length;
    expect(count).toBe(STAFF_MAILS_PER_HOUR);
    access(rig).approvers = [SECOND];
    await sendDigests(rig.deps);
    await rig.settle();
    expect(subjects(rig, APPROVER)).toHaveLength(count);
    expect(subjects(rig, SECOND).filter((one) => /notifications about/.test(one))).toHaveLength(1);
    rig.pass(2);
    await rig.settle();
    expect(subjects(rig, APPROVER)).toHaveLength(count);
  });

  test('who still invites sees their own invitations and no more', async () => {
    const rig = await makeApp();
    const { reference } = await signed(rig);
    const staff = await signIn(rig, APPROVER);
    const own = (await staff.post('/admin/invite', { email: GUEST, company: '', documents: 'soc-2' })).path;
    access(rig).approvers = [SECOND];
    access(rig).inviters = [APPROVER];
    expect((await staff.go('/admin/')).text).not.toContain(reference);
    expect((await staff.go(`/admin/requests/${reference}/`)).status).toBe(404);
    expect((await staff.go(own)).status).toBe(200);
    const before = await rig.snapshot();
    for (const action of ['decision', 'revoke'])
      expect((await staff.post(own + action, { decision: 'approve', documents: 'soc-2' })).status).toBe(403);
    expect(await rig.snapshot()).toBe(before);
  });
});
