import { expect, test } from 'vitest';
import { announce } from '../../functions/acts/announce.ts';
import { erasePerson } from '../../functions/acts/erase.ts';
import { purgeAll } from '../../functions/acts/purge-all.ts';
import { runSends } from '../../functions/acts/run-sends.ts';
import { linkIn } from '../support/link-in.ts';
import { followed, followLinkIn, followRig, PLANNED, READER } from './support/follow.ts';
import { Visitor } from './support/visitor.ts';
import { lastMail } from './support/walk.ts';

const APPROVER = 'approver@northwind.example';

/** A follower who was mailed about a planned subprocessor; `link` is where they object. */
async function told() {
  const rig = await followRig();
  await followed(rig, READER, ['subprocessors']);
  await announce(rig.deps);
  rig.release((draft) => draft.subprocessors.push(PLANNED));
  await announce(rig.deps);
  rig.pass(0.3);
  await runSends(rig.deps);
  await rig.settle();
  return { rig, link: followLinkIn(lastMail(rig, READER, /^New subprocessor/), 'object') };
}

async function signIn(rig: Awaited<ReturnType<typeof told>>['rig'], email: string): Promise<Visitor> {
  const visitor = new Visitor(rig.app);
  await visitor.post('/admin/sign-in/', { email });
  await rig.settle();
  await visitor.submit(await visitor.go(linkIn(lastMail(rig, email, /^Sign in/))), {});
  return visitor;
}

test('an objection comes back to the desk, the approvers are told, and the answer reaches who objected', async () => {
  const { rig, link } = await told();
  const visitor = new Visitor(rig.app);
  const page = await visitor.go(link);
  expect(page.text).toContain('Object to Example Mail');
  expect(page.text).toContain(READER);
  const empty = await visitor.submit(page, { company: '', text: '' });
  expect([empty.status, await rig.deps.store.count('objections')]).toEqual([422, 0]);
  expect(empty.text).toContain('Enter why you object');
  const sent = await visitor.submit(page, {
    company: 'Buyer & Sons',
    text: 'Its servers are\nnot where ours must be.',
  });
  expect(sent.text).toMatch(/Your reference is O-[0-9A-Z]{8}\./);
  await rig.settle();
  const [row] = await rig.deps.store.rows('objections');
  const reference = row?.reference ?? '';
  expect(lastMail(rig, APPROVER, /^Objection to Example Mail/)).toContain(`/admin/objections/${reference}/`);

  const auditor = await signIn(rig, 'audit@northwind.example');
  expect((await auditor.go(`/admin/objections/${reference}/`)).text).not.toContain('name="answer"');
  const approver = await signIn(rig, APPROVER);
  expect((await approver.go('/admin/objections/')).text).toContain('Buyer &amp; Sons');
  const desk = await approver.go(`/admin/objections/${reference}/`);
  expect(desk.text).toContain('Open');
  const nothing = await approver.submit(desk, { answer: ' ' });
  expect([nothing.status, nothing.text.includes('Enter the answer')]).toEqual([422, true]);
  const answered = await approver.submit(desk, { answer: 'We keep your data in the EU.' });
  expect(answered.text).toContain('Answered');
  await rig.settle();
  expect(lastMail(rig, READER, /has answered your objection/)).toContain('We keep your data in the EU.');
  // Once: whoever comes second is told so, and has what they typed.
  const before = rig.mails.length;
  const second = await approver.post(`/admin/objections/${reference}/answer`, { answer: 'Another.' });
  await rig.settle();
  expect(rig.mails).toHaveLength(before);
  expect([second.status, second.text.includes('changed while you had it open')]).toEqual([409, true]);
  expect(second.text).toMatch(/Objection answered: [^<]*approver@northwind\.example/);
  expect(second.text).toContain('Another.');
  const file = await approver.go('/admin/objections/objections.csv');
  expect(file.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(file.text).toContain(`${reference},answered,mail,Example Mail,Buyer & Sons`);
  const log = await rig.deps.store.rows('audit', { where: { reference } });
  expect(log.map(({ event }) => event).filter((event) => event.startsWith('objection'))).toEqual([
    'objection.made',
    'objection.answered',
  ]);
  // The log says that, and nothing of whose it was.
  expect(JSON.stringify(log)).not.toMatch(/reader@|Buyer|servers/);
});

test('after the last day, to one that is not new, and without the link there is nothing to send', async () => {
  const { rig, link } = await told();
  const visitor = new Visitor(rig.app);
  const values = { company: 'Buyer', text: 'No.' };
  const statuses = async (path: string) => [(await visitor.go(path)).status, (await visitor.post(path, values)).status];
  expect(await statuses(link.replace(/mail$/, 'cloud'))).toEqual([410, 410]);
  expect(await statuses(link.replace(/mail$/, 'nothing'))).toEqual([410, 410]);
  expect(await statuses(link.replace(/\/[^/]+\/mail$/, `/${'A'.repeat(43)}.${'A'.repeat(22)}/mail`))).toEqual([
    404, 404,
  ]);
  rig.pass(30 * 24);
  expect(await statuses(link)).toEqual([200, 200]);
  rig.pass(24);
  expect(await statuses(link)).toEqual([410, 410]);
  expect(await rig.deps.store.count('objections')).toBe(1);
});

test('one follower sends three a day', async () => {
  const { rig, link } = await told();
  const visitor = new Visitor(rig.app);
  const answers = [];
  for (let at = 0; at < 4; at++)
    answers.push((await visitor.post(link, { company: 'Buyer', text: `No ${at}.` })).status);
  expect(answers).toEqual([200, 200, 200, 429]);
});

test('erasing a person and the end of the time leave who objected in no row', async () => {
  const { rig, link } = await told();
  await new Visitor(rig.app).post(link, { company: 'Buyer', text: 'No.' });
  await erasePerson(rig.deps, READER);
  const rest = await rig.snapshot();
  expect(rest).not.toMatch(/reader@buyer\.example|"Buyer"/);
  expect((await rig.deps.store.rows('objections')).map(({ subprocessor }) => subprocessor)).toEqual(['mail']);
  const other = await told();
  await new Visitor(other.rig.app).post(other.link, { company: 'Buyer', text: 'No.' });
  other.rig.pass(3 * 365 * 24 + 24);
  await purgeAll(other.rig.deps);
  expect((await other.rig.deps.store.rows('objections')).map(({ email }) => email)).toEqual(['[erased]']);
});
