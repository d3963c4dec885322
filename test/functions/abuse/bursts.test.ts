import { expect, test } from 'vitest';
import { deliver } from '../../../functions/acts/deliver.ts';
import { inviteReader } from '../../../functions/acts/invite-reader.ts';
import { sendDigests } from '../../../functions/acts/send-digests.ts';
import { bindMail } from '../../../functions/domain/bound.ts';
import {
  BEARER_CALLS_PER_HOUR,
  BEARERS_PER_REQUEST,
  FRESH_LINKS_PER_ADDRESS_PER_HOUR,
  FRESH_LINKS_PER_NETWORK_PER_HOUR,
  REQUESTS_PER_NETWORK_PER_HOUR,
  UNCONFIRMED_REQUESTS_PER_ADDRESS,
} from '../../../functions/domain/limits.ts';
import {
  CONFIRMED_MAILS_PER_ADDRESS_PER_DAY,
  DIGESTS_PER_HOUR,
  FIRST_MAILS_PER_DOMAIN_PER_HOUR,
  STAFF_MAILS_PER_HOUR,
  UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY,
  UNSOLICITED_MAILS_PER_ADDRESS_PER_WEEK,
  UNSTAMPABLE_REPORTS_PER_HOUR,
} from '../../../functions/domain/mail-limits.ts';
import { program } from '../support/bearer.ts';
import { makeApp, type Rig, SITE } from '../support/make-app.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { ask, confirm, granted } from '../support/walk.ts';

/** Each limit is met by this many at the same moment. */
const BURST = 100;
const APPROVER = 'approver@northwind.example';
const ONE_NETWORK = '198.51.100.9';

const atOnce = <T>(one: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: BURST }, (_, at) => one(at)));
const networkOfItsOwn = (at: number) => `10.77.${at}.1`;

/** Behind one proxy that says for whom it asks, so that many networks can ask at the same moment. */
async function gate(bend?: NonNullable<Parameters<typeof makeApp>[0]>['bend']): Promise<Rig> {
  const rig = await makeApp(bend ? { bend } : {});
  rig.deps.settings.trustProxy = 1;
  rig.deps.settings.confirmationsPerHour = 1000;
  return rig;
}
async function request(rig: Rig, email: string, address: string): Promise<number> {
  const answer = await rig.app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ ...ada, email, documents: ['soc-2'] }),
  });
  return answer.status;
}
const postAddress = (rig: Rig, path: string, email: string, address: string) =>
  new Visitor(rig.app).post(path, { email }, { 'x-forwarded-for': address });
/** Several deliveries at once, as several processes have. */
async function deliverAll(rig: Rig): Promise<void> {
  await Promise.all([deliver(rig.deps), deliver(rig.deps), deliver(rig.deps)]);
  await rig.settle();
}
const times = (answers: readonly number[], status: number) => answers.filter((one) => one === status).length;
const mailsTo = (rig: Rig, email: RegExp, subject = /./) =>
  rig.mails.filter((one) => email.test(one.to) && subject.test(one.subject)).length;

test('a network: exactly its requests of an hour are stored, and each is mailed', async () => {
  const rig = await gate();
  const answers = await atOnce((at) => request(rig, `reader@buyer${at}.example`, ONE_NETWORK));
  expect(times(answers, 202)).toBe(REQUESTS_PER_NETWORK_PER_HOUR);
  expect(times(answers, 429)).toBe(BURST - REQUESTS_PER_NETWORK_PER_HOUR);
  expect(await rig.deps.store.count('requests')).toBe(REQUESTS_PER_NETWORK_PER_HOUR);
  await deliverAll(rig);
  expect(rig.mails).toHaveLength(REQUESTS_PER_NETWORK_PER_HOUR);
});

test('an address: one mail in a day, three in a week, and no more rows than are kept for it', async () => {
  const rig = await gate();
  const answers = await atOnce((at) => request(rig, ada.email, networkOfItsOwn(at)));
  expect(times(answers, 202)).toBe(BURST);
  expect(await rig.deps.store.count('requests')).toBe(UNCONFIRMED_REQUESTS_PER_ADDRESS);
  await deliverAll(rig);
  expect(rig.mails).toHaveLength(UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY);
  // The requests lapse, so that only the limit of the mails is left to hold a burst a day.
  for (let day = 1; day < 6; day++) {
    rig.pass(25);
    await atOnce((at) => request(rig, ada.email, networkOfItsOwn(at)));
    await deliverAll(rig);
  }
  expect(rig.mails).toHaveLength(UNSOLICITED_MAILS_PER_ADDRESS_PER_WEEK);
});

test('a domain: so many first mails an hour', async () => {
  const rig = await gate();
  await atOnce((at) => request(rig, `reader${at}@buyer.example`, networkOfItsOwn(at)));
  expect(await rig.deps.store.count('requests')).toBe(BURST);
  await deliverAll(rig);
  expect(rig.mails).toHaveLength(FIRST_MAILS_PER_DOMAIN_PER_HOUR);
});

test('the whole gate: a limit of one lets one through', async () => {
  const rig = await gate();
  rig.deps.settings.confirmationsPerHour = 1;
  await atOnce((at) => request(rig, `reader@buyer${at}.example`, networkOfItsOwn(at)));
  await deliverAll(rig);
  expect(rig.mails).toHaveLength(1);
});

test('a confirmed address: so many mails a day', async () => {
  const rig = await gate();
  await ask(rig, ['soc-2']);
  await confirm(rig);
  const before = rig.mails.length;
  await atOnce((at) => request(rig, ada.email, networkOfItsOwn(at)));
  await deliverAll(rig);
  expect(rig.mails.length - before).toBe(CONFIRMED_MAILS_PER_ADDRESS_PER_DAY);
});

test('fresh links: so many an hour for an address, from wherever they are asked for', async () => {
  const rig = await gate();
  await granted(rig);
  await atOnce((at) => postAddress(rig, '/access/fresh/', ada.email, networkOfItsOwn(at)));
  await deliverAll(rig);
  expect(mailsTo(rig, /^lucja@/, /^Your new link/)).toBe(FRESH_LINKS_PER_ADDRESS_PER_HOUR);
});

test('fresh links: so many an hour from a network, for whomever', async () => {
  const rig = await gate();
  const email = (at: number) => `guest${at}@buyer.example`;
  for (let at = 0; at < BURST; at++)
    await inviteReader(rig.deps, { email: email(at), company: '', documents: ['soc-2'] }, APPROVER);
  await deliverAll(rig);
  await atOnce((at) => postAddress(rig, '/access/fresh/', email(at), ONE_NETWORK));
  await deliverAll(rig);
  expect(mailsTo(rig, /^guest/, /^Your new link/)).toBe(FRESH_LINKS_PER_NETWORK_PER_HOUR);
});

test('sign-in links: so many an hour for an address of the company', async () => {
  const rig = await gate();
  await atOnce((at) => postAddress(rig, '/admin/sign-in/', APPROVER, networkOfItsOwn(at)));
  await deliverAll(rig);
  expect(mailsTo(rig, /^approver@/, /^Sign in/)).toBe(FRESH_LINKS_PER_ADDRESS_PER_HOUR);
});

test('sign-in links: so many an hour from a network', async () => {
  const staff = (at: number) => `approver${at}@northwind.example`;
  const rig = await gate((draft) => {
    draft.access.approvers = Array.from({ length: BURST }, (_, at) => staff(at));
  });
  await atOnce((at) => postAddress(rig, '/admin/sign-in/', staff(at), ONE_NETWORK));
  await deliverAll(rig);
  expect(mailsTo(rig, /^approver/, /^Sign in/)).toBe(FRESH_LINKS_PER_NETWORK_PER_HOUR);
});

test('approvers: so many mails an hour, and one digest however many ask for it', async () => {
  const rig = await gate();
  const { store, clock, random, settings } = rig.deps;
  const now = clock.now().toISOString();
  const rows = Array.from({ length: BURST }, (_, at) => `VS-0000${String(at).padStart(4, '0')}`);
  await store.commit({
    expect: [],
    writes: rows.map((reference) => ({
      do: 'insert' as const,
      table: 'outbox' as const,
      row: bindMail(settings.secrets[0], {
        id: Buffer.from(random.bytes(32)).toString('base64url'),
        kind: 'unstampable',
        recipient: APPROVER,
        reference,
        data: JSON.stringify({ kind: 'unstampable', reference, document: 'SOC 2', fault: 'broken' }),
        status: 'queued' as const,
        lane: 'staff' as const,
        attempts: 0,
        uncertain: 0,
        notBefore: now,
        leasedUntil: null,
        createdAt: now,
        sentAt: null,
        fault: null,
      }),
    })),
    audit: [],
  });
  await deliverAll(rig);
  expect(rig.mails).toHaveLength(STAFF_MAILS_PER_HOUR);
  const sent = await atOnce(() => sendDigests(rig.deps));
  expect(sent.reduce((sum, one) => sum + one)).toBe(DIGESTS_PER_HOUR);
  await deliverAll(rig);
  expect(rig.mails).toHaveLength(STAFF_MAILS_PER_HOUR + DIGESTS_PER_HOUR);
});

test('a document that cannot be stamped: the approvers hear of it once an hour', async () => {
  const rig = await gate();
  const { visitor } = await granted(rig);
  const before = mailsTo(rig, /^approver@/);
  rig.deps.stamper.stamp = async () => {
    throw new Error('the file is broken');
  };
  const answers = await atOnce(() => visitor.post('/access/download', { document: 'soc-2' }));
  expect(
    times(
      answers.map((one) => one.status),
      503,
    ),
  ).toBe(BURST);
  await deliverAll(rig);
  expect(mailsTo(rig, /^approver@/) - before).toBe(UNSTAMPABLE_REPORTS_PER_HOUR);
});

test('a token for programs: exactly its calls of an hour are answered, and as many tokens are made as may be', async () => {
  const rig = await gate();
  const { visitor } = await granted(rig);
  const made = await atOnce(() => visitor.post('/access/tokens', {}));
  expect(made.filter(({ status }) => status === 200)).toHaveLength(BEARERS_PER_REQUEST);
  expect(await rig.deps.store.count('bearers')).toBe(BEARERS_PER_REQUEST);
  const secret = /vsb_[\w-]{43}/.exec(made.find(({ status }) => status === 200)?.text ?? '')?.[0] ?? '';
  const call = async () => (await program(rig, secret)('GET', '/api/documents')).status;
  const answers = [...(await atOnce(call)), ...(await atOnce(call))];
  expect(times(answers, 200)).toBe(BEARER_CALLS_PER_HOUR);
  expect(times(answers, 429)).toBe(2 * BURST - BEARER_CALLS_PER_HOUR);
});
