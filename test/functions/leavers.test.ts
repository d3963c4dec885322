import { beforeEach, describe, expect, test } from 'vitest';
import { decideRequest } from '../../functions/acts/decide-request.ts';
import { inviteReader } from '../../functions/acts/invite-reader.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { snsNotary } from '../../functions/adapters/sns.ts';
import { CLOSED_KEPT_DAYS } from '../../functions/domain/limits.ts';
import { MailFault } from '../../functions/domain/mail-fault.ts';
import { goneMailboxes, saysNoMailbox } from '../../functions/domain/no-mailbox.ts';
import { documentIds } from '../../functions/domain/policy.ts';
import { linkIn } from '../support/link-in.ts';
import { atDesk, plainText } from './support/desk.ts';
import { makeApp, type Rig, SECRET, SITE } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { SNS_CERTIFICATE, snsMessage } from './support/sns.ts';
import { signIn } from './support/staff.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, granted, lastMail, SIGNATURE, signed } from './support/walk.ts';

const TOKEN = 'the bounce token of the tests, long enough';
let rig: Rig;
const settings = {
  siteUrl: SITE,
  secrets: [SECRET] as [string],
  trustProxy: 0,
  cronSecret: null,
  confirmationsPerHour: 60,
};
beforeEach(async () => {
  rig = await makeApp({ settings: { ...settings, bounceTokens: [TOKEN] } });
  rig.deps.notary = snsNotary(rig.deps.clock, async () => SNS_CERTIFICATE);
});

describe('what a server says', () => {
  test.each([
    '550 5.1.1 <ada@buyer.example>: Recipient address rejected: User unknown in virtual mailbox table',
    '550-5.1.1 The email account that you tried to reach does not exist. Please try',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ada@buyer.example not found by SMTP address lookup',
    '5.0.0 smtp; 550 user unknown',
    '550 No Such User Here',
    '5.1.1 smtp; 550 5.1.1 user unknown',
  ])('no such mailbox: %s', (said) => {
    expect(saysNoMailbox(said)).toBe(true);
  });
  test.each([
    '550 5.7.1 Message rejected as spam by Content Filtering',
    '550 Blocked - see https://www.spamcop.example/bl.shtml?203.0.113.7',
    '552 5.2.2 Mailbox full',
    '550 5.2.2 <ada@buyer.example>: user is over quota',
    '550 5.1.1 Your IP is listed on a blocklist',
    '550 5.4.1 Recipient address rejected: Access denied',
    '550 5.1.8 Sender address rejected: Domain not found',
    '450 4.1.1 user unknown',
    '550 Requested action not taken: mailbox unavailable',
    '550 203.5.1.1 is not welcome here',
    '421 4.7.0 Try again later',
  ])('anything else: %s', (said) => {
    expect(saysNoMailbox(said)).toBe(false);
  });
});

/** As in the providers’ documents. */
const postmark = (Type: string, Details: string) => ({
  RecordType: 'Bounce',
  MessageStream: 'outbound',
  Type,
  TypeCode: 1,
  Name: 'Hard bounce',
  MessageID: '883953f4-6105-42a2-a16a-77a8eac79483',
  ServerID: 23,
  Description: 'The server was unable to deliver your message (ex: unknown user, mailbox not found).',
  Details,
  Email: ada.email,
  From: 'trust@northwind.example',
  BouncedAt: '2026-11-21T10:33:54.9070259Z',
  Inactive: true,
});
const ses = (bounceType: string, recipient: object, bounceSubType = 'General') => ({
  notificationType: 'Bounce',
  bounce: {
    bounceType,
    bounceSubType,
    bouncedRecipients: [{ emailAddress: ada.email, action: 'failed', ...recipient }],
    timestamp: '2026-11-21T10:59:38.605Z',
  },
  mail: { messageId: '000001378603176d', source: 'trust@northwind.example', destination: [ada.email] },
});
const unknownUser = { status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' };

describe('a report', () => {
  test.each<[string, unknown, number]>([
    ['Postmark, hard', postmark('HardBounce', 'smtp;550 5.1.1 The email account does not exist'), 1],
    ['Postmark, hard, without the server’s words', postmark('HardBounce', 'Test bounce details'), 1],
    [
      'Postmark, hard by its name and a block by its code',
      postmark('HardBounce', 'smtp;550 5.7.1 Service unavailable'),
      0,
    ],
    ['Postmark, soft', postmark('SoftBounce', 'smtp;452 4.2.2 mailbox full'), 0],
    ['Postmark, spam', postmark('SpamNotification', 'smtp;550 5.1.1'), 0],
    ['SES', ses('Permanent', unknownUser), 1],
    ['SES, event', { ...ses('Permanent', unknownUser), notificationType: undefined, eventType: 'Bounce' }, 1],
    ['SES, no email', ses('Permanent', {}, 'NoEmail'), 1],
    ['SES, general and nothing said', ses('Permanent', {}), 0],
    ['SES, suppressed by SES itself', ses('Permanent', { status: '5.1.0' }, 'Suppressed'), 0],
    ['SES, transient', ses('Transient', unknownUser), 0],
    ['SES, delivery', { notificationType: 'Delivery', delivery: { recipients: [ada.email] } }, 0],
    ['our own', { bounces: [{ email: ada.email, status: '5.1.1' }] }, 1],
    ['our own, blocked', { bounces: [{ email: ada.email, status: '5.7.1' }] }, 0],
    ['nothing of the kind', [null, 'x', { bounces: 'x' }], 0],
  ])('%s', (_, body, gone) => {
    expect(goneMailboxes(body)).toHaveLength(gone);
  });

  const report = (body: unknown, authorization = `Bearer ${TOKEN}`, more: Record<string, string> = {}) =>
    rig.app.request(`${SITE}/api/bounces`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=UTF-8', ...(authorization ? { authorization } : {}), ...more },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  test('ends what the address has, and tells the approvers', async () => {
    const { reference, visitor } = await granted(rig);
    await signed(rig, ['pentest']);
    const answer = await report(snsMessage(ses('Permanent', unknownUser)));
    expect([answer.status, await answer.json()]).toEqual([200, { gone: 1, ended: 2 }]);
    await rig.settle();
    expect((await rig.deps.store.rows('requests')).map(({ state }) => state).sort()).toEqual(['denied', 'revoked']);
    expect(await rig.deps.store.count('sessions', { where: { email: ada.email } })).toBe(0);
    expect((await visitor.go('/access/')).status).toBe(403);
    const told = rig.mails.filter(({ subject }) => /no longer exists/.test(subject));
    expect(told.map(({ to }) => to).sort()).toEqual(['approver@northwind.example', 'second@northwind.example']);
    expect(told[0]?.text).toContain('1 more request');
    expect(told[0]?.text).not.toContain(ada.email);
    const log = await rig.deps.store.rows('audit', { where: { event: 'reader.left' } });
    expect(log).toHaveLength(2);
    expect(log.every(({ actor, detail }) => actor === 'gate' && detail === '{"how":"bounce"}')).toBe(true);
    expect(rig.mails.some(({ to, subject }) => to === ada.email && /ended|declined/i.test(subject))).toBe(false);
    // Reported once more, it ends nothing and tells nobody.
    expect(await (await report(postmark('HardBounce', ''))).json()).toEqual({ gone: 1, ended: 0 });
    await rig.settle();
    expect(rig.mails.filter(({ subject }) => /no longer exists/.test(subject))).toHaveLength(2);
    expect(reference).toMatch(/^VS-/);
  });

  test('comes with a token, and changes nothing otherwise', async () => {
    await granted(rig);
    const before = await rig.snapshot();
    const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;
    for (const authorization of ['', 'Bearer x', basic(`bounces:x`), basic(TOKEN.slice(1)), `Basic ${TOKEN}`])
      expect((await report(ses('Permanent', unknownUser), authorization)).status).toBe(401);
    expect((await report(ses('Permanent', unknownUser), undefined, { origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect(await rig.snapshot()).toBe(before);
    expect((await report('{')).status).toBe(400);
    const without = await makeApp({ settings });
    expect((await without.app.request(`${SITE}/api/bounces`, { method: 'POST', body: '{}' })).status).toBe(404);
    expect((await report(snsMessage(ses('Transient', unknownUser)))).status).toBe(200);
    expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('granted');
    expect((await report(snsMessage(ses('Permanent', unknownUser)), basic(`bounces:${TOKEN}`))).status).toBe(200);
    expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('revoked');
  });

  test('of one of the company’s own people ends nothing', async () => {
    const answer = await report({ bounces: [{ email: 'approver@northwind.example', status: '5.1.1' }] });
    expect(await answer.json()).toEqual({ gone: 1, ended: 0 });
  });
});

describe('a refusal at delivery', () => {
  test.each([
    [true, 'lapsed'],
    [false, 'submitted'],
  ])('that there is no such mailbox (%s) leaves the request %s', async (noMailbox, state) => {
    let refuse = true;
    const mails: string[] = [];
    const fresh = await makeApp({
      mailer: {
        async send({ to }) {
          if (refuse && to === ada.email) throw new MailFault('550', 'never', { noMailbox });
          mails.push(to);
        },
      },
    });
    await ask(fresh, ['soc-2']);
    await fresh.settle();
    refuse = false;
    expect((await fresh.deps.store.rows('requests'))[0]?.state).toBe(state);
    // An address that somebody made up is no news for the approvers.
    expect(mails).toEqual([]);
  });
});

test('a refusal of a later email ends the access, and tells the approvers', async () => {
  let refuse = false;
  const mails: { to: string; subject: string; text: string }[] = [];
  const fresh = await makeApp({
    mailer: {
      async send(message) {
        if (refuse && message.to === ada.email) throw new MailFault('550 5.1.1', 'never', { noMailbox: true });
        mails.push(message);
      },
    },
  });
  const walked = { ...fresh, mails: mails as never };
  const { reference } = await granted(walked);
  refuse = true;
  fresh.pass(12 * 24);
  await sweepAll(fresh.deps);
  await fresh.settle();
  expect((await fresh.deps.store.rows('requests'))[0]?.state).toBe('revoked');
  expect(mails.filter(({ subject }) => subject.includes('no longer exists')).map(({ to }) => to)).toHaveLength(2);
  expect(mails.at(-1)?.text).toContain(`/admin/requests/${reference}/`);
});

describe('gate leaver', () => {
  async function told(...argv: string[]): Promise<string> {
    const lines: string[] = [];
    await runCommand(rig.deps, argv, (line) => lines.push(line));
    return lines.join('\n');
  }
  test('ends all that an address has and tells nobody', async () => {
    const { reference, visitor } = await granted(rig);
    const mails = rig.mails.length;
    expect(await told('leaver', ada.email.toUpperCase())).toBe(`Ended: ${reference}`);
    await rig.settle();
    expect(rig.mails).toHaveLength(mails);
    expect((await visitor.go('/access/')).status).toBe(403);
    expect(await told('leaver', ada.email)).toContain('no open request');
    await expect(told('leaver', 'approver@northwind.example')).rejects.toThrow('access.yaml');
    await expect(told('leaver', 'x')).rejects.toThrow('not an email address');
  });

  test('stays: a grant that is put back opens nothing', async () => {
    const { reference } = await granted(rig);
    const rows = await rig.deps.store.rows('requests', { where: { reference } });
    await told('leaver', ada.email);
    const { update } = await import('../../functions/domain/change.ts');
    const { loadGrants } = await import('../../functions/acts/load.ts');
    await rig.deps.store.commit({
      expect: [],
      audit: [],
      writes: [update('requests', { reference }, { state: 'granted', closedAt: null })],
    });
    const [request] = rows;
    if (!request) throw new Error('no request');
    expect(await loadGrants(rig.deps, request)).toEqual([]);
  });
});

describe('whoever is said to have left and asks again', () => {
  const approving: Parameters<typeof makeApp>[0] = {
    bend: (draft) => draft.access.rules.unshift({ domain: 'buyer.example', decide: 'approve', agreement: 'required' }),
  };
  const states = async () =>
    (await rig.deps.store.rows('requests', { order: ['createdAt', 'asc'] })).map(({ state }) => state);
  const run = async (...argv: string[]): Promise<string> => {
    const lines: string[] = [];
    await runCommand(rig.deps, argv, (line) => lines.push(line));
    await rig.settle();
    return lines.join('\n');
  };
  const approve = async (by: string) => {
    const [request] = await rig.deps.store.rows('requests', { where: { state: 'signed' } });
    if (!request) throw new Error('no request waits');
    const form = { decision: 'approve' as const, documents: documentIds(request), reply: '', reason: '' };
    return decideRequest(rig.deps, request.reference, form, { by, seen: null });
  };
  beforeEach(async () => {
    rig = await makeApp(approving);
  });

  test('is let in by a person first, and then by the rule again', async () => {
    await signed(rig, ['soc-2']);
    expect(await states()).toEqual(['granted']);
    await run('leaver', ada.email);
    rig.pass(1);
    const { reference } = await signed(rig, ['soc-2']);
    expect(await states()).toEqual(['revoked', 'signed']);
    const why = 'This address was reported to have left the company on 21 November 2026, so an approver still decides.';
    const explained = await run('explain', ada.email, 'soc-2');
    expect(explained).toContain(`The rule for buyer.example approves. ${why}`.replace('. This', '.\n  This'));
    expect(explained).toContain('the approvers are asked');
    const staff = await atDesk(rig);
    expect(plainText(await staff.go(`/admin/requests/${reference}/`))).toContain(why);
    // A colleague is let in as ever.
    expect(await run('explain', 'other@buyer.example', 'soc-2')).not.toContain('reported');
    await run('approve', reference);
    rig.pass(1);
    await signed(rig, ['soc-2']);
    expect((await states()).at(-1)).toBe('granted');
  });

  test.each<[string, (by: string) => Promise<unknown>]>([
    ['decides on one request', (by) => approve(by)],
    ['invites them', (by) => inviteReader(rig.deps, { email: ada.email, company: '', documents: ['pentest'] }, by)],
  ])('is let in for all documents by no approver with a scope who %s', async (_, letIn) => {
    const bend: NonNullable<typeof approving>['bend'] = (draft) => {
      approving.bend?.(draft);
      draft.access.scopes = { 'second@northwind.example': ['pentest'] };
    };
    rig = await makeApp({ bend });
    await run('leaver', ada.email);
    await signed(rig, ['pentest']);
    expect(await states()).toEqual(['signed']);
    expect(await letIn('second@northwind.example')).not.toHaveProperty('refused');
    rig.pass(1);
    await signed(rig, ['soc-2']);
    expect((await states()).at(-1)).toBe('signed');
    // One who decides on everything does.
    expect(await letIn('approver@northwind.example')).not.toHaveProperty('refused');
    rig.pass(1);
    await signed(rig, ['soc-2']);
    expect((await states()).at(-1)).toBe('granted');
  });

  test('waits for a decision on what an approver with a scope invites them to', async () => {
    const bend: NonNullable<typeof approving>['bend'] = (draft) => {
      draft.access.scopes = { 'second@northwind.example': ['soc-2'] };
    };
    rig = await makeApp({ bend });
    await run('leaver', ada.email);
    const invitation = { email: ada.email, company: '', documents: ['soc-2'] };
    expect(await inviteReader(rig.deps, invitation, 'second@northwind.example')).not.toHaveProperty('refused');
    await rig.settle();
    const reader = new Visitor(rig.app);
    const page = await reader.submit(await reader.go(linkIn(lastMail(rig, ada.email, /has shared documents/))), {});
    await reader.submit(page, SIGNATURE);
    await rig.settle();
    expect(await states()).toEqual(['signed']);
    await approve('second@northwind.example');
    expect(await states()).toEqual(['granted']);
  });

  test('is let in by no other address of the mailbox', async () => {
    await run('leaver', ada.email);
    await signed(rig, ['soc-2'], { ...ada, email: ada.email.replace('@', '+again@') });
    expect(await states()).toEqual(['signed']);
  });

  test.each([
    ['for the address', ada.email],
    ['for the domain', 'buyer.example'],
  ])('is let in by no link %s that was made before', async (_, subject) => {
    rig = await makeApp();
    const staff = await signIn(rig, 'sales@northwind.example');
    const link = { for: subject, company: '', documents: ['soc-2'], days: '30', note: '', send: 'copy' };
    const made = await staff.post('/admin/links/new/', link);
    const path =
      /value="https:\/\/trust\.northwind\.example(\/for\/[^"]+)"/.exec(made.text)?.[1] ?? expect.fail('no link');
    const take = async () => {
      const reader = new Visitor(rig.app);
      await reader.submit(await reader.go(path), { email: ada.email });
      await rig.settle();
      const { visitor, page } = await confirm(rig);
      await visitor.submit(page, SIGNATURE);
      await rig.settle();
      rig.pass(1);
    };
    await take();
    await run('leaver', ada.email);
    await take();
    expect(await states()).toEqual(['revoked', 'signed']);
    expect(lastMail(rig, 'approver@northwind.example', /^Decision needed/)).toContain(
      'sales@northwind.example invited this requester, whose address was reported to have left the company',
    );
    // An approver who invites them lets them in.
    await run('invite', ada.email, '--documents', 'soc-2');
    const reader = new Visitor(rig.app);
    const page = await reader.submit(await reader.go(linkIn(lastMail(rig, ada.email, /has shared documents/))), {});
    await reader.submit(page, SIGNATURE);
    await rig.settle();
    expect((await states()).at(-1)).toBe('granted');
  });

  test('is remembered without a name, for as long as requests are, and no longer than the person wants', async () => {
    const marks = async () => (await rig.deps.store.rows('once')).filter(({ id }) => id.startsWith('left:'));
    await run('leaver', ada.email);
    await run('leaver', 'other@buyer.example');
    expect(JSON.stringify(await marks())).not.toContain('buyer');
    await run('erase', ada.email);
    expect(await marks()).toHaveLength(1);
    rig.pass(24 * (CLOSED_KEPT_DAYS - 1));
    await run('purge');
    expect(await marks()).toHaveLength(1);
    rig.pass(48);
    await run('purge');
    expect(await marks()).toEqual([]);
  });
});
