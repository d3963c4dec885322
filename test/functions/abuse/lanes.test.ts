import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { deliver } from '../../../functions/acts/deliver.ts';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import {
  REQUESTS_PER_NETWORK_PER_DAY,
  WORKED_REQUESTS_PER_NETWORK_PER_HOUR,
} from '../../../functions/domain/limits.ts';
import {
  CONFIRMED_MAILS_PER_ADDRESS_PER_DAY,
  FIRST_MAILS_PER_DOMAIN_PER_DAY,
  FIRST_MAILS_PER_DOMAIN_PER_HOUR,
  FIRST_MAILS_PER_PROVIDER_PER_HOUR_MIN,
  KNOWN_MAILS_PER_HOUR_MIN,
  STAFF_MAILS_PER_HOUR,
  UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY,
  WORKED_MAILS_PER_DAY_FACTOR,
  WORKED_MAILS_PER_DOMAIN_PER_HOUR,
  WORKED_MAILS_PER_HOUR_FACTOR,
} from '../../../functions/domain/mail-limits.ts';
import { makeChallenge } from '../../../functions/domain/proof-of-work.ts';
import { payload } from '../../../src/scripts/work.ts';
import { linkIn } from '../../support/link-in.ts';
import { spread } from '../../support/spread.ts';
import { makeApp, type Rig, SITE } from '../support/make-app.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { ask, confirm, lastMail, SIGNATURE } from '../support/walk.ts';

const ONE_NETWORK = '198.51.100.9';
const networkOfItsOwn = (at: number) => `10.${at >> 8}.${at & 255}.1`;

async function gate(firstMailsPerHour = 1000, bend?: NonNullable<Parameters<typeof makeApp>[0]>['bend']): Promise<Rig> {
  const rig = await makeApp(bend ? { bend } : {});
  rig.deps.settings.trustProxy = 1;
  rig.deps.settings.confirmationsPerHour = firstMailsPerHour;
  return rig;
}
/** A proof of work, as if it had cost next to nothing: the limits are to hold however fast a stranger's machine is. */
function work(rig: Rig): string {
  const now = rig.deps.clock.now().toISOString();
  const { random, settings } = rig.deps;
  const challenge = makeChallenge(10, null, {
    now,
    id: () => '',
    bytes: random.bytes,
    secret: settings.secrets[0],
    secrets: settings.secrets,
  });
  for (let number = 0; ; number++)
    if (createHash('sha256').update(`${challenge.salt}${number}`).digest('hex') === challenge.challenge)
      return payload(challenge, number);
}
async function request(rig: Rig, email: string, address: string, worked = true): Promise<number> {
  const answer = await rig.app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ ...ada, email, documents: ['soc-2'], ...(worked ? { altcha: work(rig) } : {}) }),
  });
  return answer.status;
}
const burst = (count: number, one: (at: number) => Promise<number>): Promise<number[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => one(at)));
/** Hours in which all that may leave does. */
async function deliverFor(rig: Rig, hours: number): Promise<void> {
  for (let at = 0; at < hours; at++) {
    await Promise.all([deliver(rig.deps), deliver(rig.deps)]);
    await rig.settle();
    rig.pass(1);
  }
}
const times = (answers: readonly number[], status: number) => answers.filter((one) => one === status).length;

describe('with work done for each', () => {
  test('150 strangers from one network: no more are stored and mailed than a network may, and nothing of the others is kept', async () => {
    const rig = await gate();
    const answers = await burst(150, (at) => request(rig, `r${at}@stranger${at}.example`, ONE_NETWORK));
    expect(times(answers, 202)).toBe(WORKED_REQUESTS_PER_NETWORK_PER_HOUR);
    expect(times(answers, 429)).toBe(150 - WORKED_REQUESTS_PER_NETWORK_PER_HOUR);
    await deliverFor(rig, 1);
    expect(rig.mails).toHaveLength(WORKED_REQUESTS_PER_NETWORK_PER_HOUR);
    expect(await rig.deps.store.count('requests')).toBe(WORKED_REQUESTS_PER_NETWORK_PER_HOUR);
    // Work that was refused for the network is not used up.
    expect(await rig.deps.store.count('challenges')).toBe(WORKED_REQUESTS_PER_NETWORK_PER_HOUR);
  });

  test('a network goes on for a day: its day has a limit, too', async () => {
    const rig = await gate();
    let stored = 0;
    for (let hour = 0; hour < 8; hour++) {
      stored += times(await burst(60, (at) => request(rig, `r@h${hour}-${at}.example`, ONE_NETWORK)), 202);
      await deliverFor(rig, 1);
    }
    expect(stored).toBe(REQUESTS_PER_NETWORK_PER_DAY);
    expect(rig.mails).toHaveLength(REQUESTS_PER_NETWORK_PER_DAY);
  });

  test('all whose network is not known are one network', async () => {
    const rig = await gate();
    rig.deps.settings.trustProxy = 0;
    rig.deps.peer = () => null;
    const answers = await burst(100, (at) => request(rig, `r${at}@s${at}.example`, ''));
    expect(times(answers, 202)).toBe(WORKED_REQUESTS_PER_NETWORK_PER_HOUR);
  });

  test.each(
    spread<[string, (at: number) => string]>(
      [
        ['Fastmail, by subdomain', (at) => `x${at}@victim.fastmail.com`],
        [
          'Proton, by dots, hyphens, underscores and names',
          (at) =>
            `v${['', '.', '-', '_'][at % 4]}i${['', '.', '-', '_'][(at >> 2) % 4]}ctim+${at}@${['proton.me', 'pm.me', 'protonmail.com', 'protonmail.ch'][(at >> 4) % 4]}`,
        ],
        [
          'Gmail, by dots and tags',
          (at) => `vi${at % 2 ? '.' : ''}ct${at % 3 ? '.' : ''}im+${at}@${at % 5 ? 'gmail.com' : 'googlemail.com'}`,
        ],
        ['Yahoo, by keyword', (at) => `victim-${at}@yahoo.co.uk`],
        [
          'Yandex, by domain',
          (at) => `vic${at % 2 ? '.' : '-'}tim+${at}@yandex.${['ru', 'com', 'kz', 'by', 'com.tr'][at % 5]}`,
        ],
        ['a forwarder, by subdomain', (at) => `x${at}@victim.33mail.com`],
        ['a company, by tag', (at) => `victim+${at}@buyer.example`],
      ],
      2,
    ),
  )('130 addresses of one mailbox: %s', async (_, email) => {
    const rig = await gate();
    await burst(130, (at) => request(rig, email(at), networkOfItsOwn(at)));
    await deliverFor(rig, 23);
    expect(rig.mails).toHaveLength(UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY);
  });

  test.each(
    spread<[string, (at: number) => string]>(
      [
        ['its addresses, all of which may end in one mailbox', (at) => `x${at}@victim.example`],
        ['its subdomains', (at) => `x@s${at}.victim.co.uk`],
        ['addresses below a subdomain', (at) => `x${at}@a${at}.ours.victim.com.co`],
        ['a tenant of a shared domain', (at) => `x${at}@m${at % 7}.victim.onmicrosoft.com`],
      ],
      2,
    ),
  )('one company by %s: an hour and a day have limits', async (_, email) => {
    const rig = await gate();
    await burst(150, (at) => request(rig, email(at), networkOfItsOwn(at)));
    await deliverFor(rig, 1);
    expect(rig.mails).toHaveLength(WORKED_MAILS_PER_DOMAIN_PER_HOUR);
    await deliverFor(rig, 20);
    expect(rig.mails).toHaveLength(FIRST_MAILS_PER_DOMAIN_PER_DAY);
  });

  test('neighbors below one public suffix do not use up each other’s', async () => {
    const rig = await gate();
    await burst(120, (at) => request(rig, `x${at}@firm${at % 4}.onmicrosoft.com`, networkOfItsOwn(at)));
    await deliverFor(rig, 1);
    for (let firm = 0; firm < 4; firm++)
      expect(rig.mails.filter(({ to }) => to.endsWith(`@firm${firm}.onmicrosoft.com`))).toHaveLength(
        WORKED_MAILS_PER_DOMAIN_PER_HOUR,
      );
  });

  test('the mailboxes of one provider: an hour has a limit', async () => {
    const rig = await gate(10);
    await burst(100, (at) => request(rig, `stranger${at}@gmail.com`, networkOfItsOwn(at)));
    await burst(100, (at) => request(rig, `other${at}@googlemail.com`, networkOfItsOwn(1000 + at)));
    await deliverFor(rig, 1);
    expect(rig.mails).toHaveLength(FIRST_MAILS_PER_PROVIDER_PER_HOUR_MIN);
  });

  test('the whole gate: work lifts its hour and its day so far and no further, and takes nothing from those who wait without', async () => {
    const rig = await gate(5);
    const [perHour, perDay] = [5 * WORKED_MAILS_PER_HOUR_FACTOR, 5 * WORKED_MAILS_PER_DAY_FACTOR];
    await burst(300, (at) => request(rig, `w@worked${at}.example`, networkOfItsOwn(at)));
    await burst(20, (at) => request(rig, `o@open${at}.example`, networkOfItsOwn(5000 + at), false));
    const sent = (kind: string) => rig.mails.filter(({ to }) => to.startsWith(kind)).length;
    await deliverFor(rig, 1);
    expect([sent('w@'), sent('o@')]).toEqual([perHour, 5]);
    await deliverFor(rig, 1);
    expect([sent('w@'), sent('o@')]).toEqual([2 * perHour, 10]);
    await deliverFor(rig, 20);
    expect([sent('w@'), sent('o@')]).toEqual([perDay, 20]);
    await deliverFor(rig, 3);
    expect(sent('w@')).toBeLessThanOrEqual(perDay + perHour);
  });
});

describe('without work', () => {
  test('a company by its subdomains', async () => {
    const rig = await gate();
    await burst(80, (at) => request(rig, `x${at}@s${at}.victim.example`, networkOfItsOwn(at), false));
    await deliverFor(rig, 1);
    expect(rig.mails).toHaveLength(FIRST_MAILS_PER_DOMAIN_PER_HOUR);
  });

  test('domains that the rules name: the whole gate has a limit', async () => {
    const rig = await gate(1, (draft) => {
      draft.access.rules = Array.from({ length: 20 }, (_, at) => ({
        domain: `known${at}.example`,
        decide: 'review',
        agreement: 'required',
      }));
    });
    await burst(200, (at) => request(rig, `r${at}@known${at % 20}.example`, networkOfItsOwn(at), false));
    await deliverFor(rig, 1);
    // And one as anyone's, by the hour's allowance of those nothing is known of.
    expect(rig.mails).toHaveLength(KNOWN_MAILS_PER_HOUR_MIN + 1);
  });
});

test('what one confirmed reader can cause in a day: their own mail, and some for the company', async () => {
  const rig = await gate();
  await ask(rig, ['soc-2']);
  await confirm(rig);
  const before = rig.mails.length;
  await burst(100, (at) => request(rig, ada.email, networkOfItsOwn(at)));
  await deliverFor(rig, 1);
  const confirms = rig.mails.slice(before);
  expect(confirms).toHaveLength(CONFIRMED_MAILS_PER_ADDRESS_PER_DAY);
  // They sign all that they were mailed.
  for (const { text } of confirms) {
    const visitor = new Visitor(rig.app);
    await visitor.submit(await visitor.submit(await visitor.go(linkIn(text)), {}), SIGNATURE);
  }
  await deliverFor(rig, 1);
  await sweepAll(rig.deps);
  const after = rig.mails.slice(before);
  const readers = after.filter(({ to }) => to === ada.email);
  // One to confirm and one signed copy for each.
  expect(readers).toHaveLength(2 * CONFIRMED_MAILS_PER_ADDRESS_PER_DAY);
  const staff = new Set(after.map(({ to }) => to).filter((to) => to !== ada.email));
  for (const to of staff)
    expect(after.filter((one) => one.to === to).length).toBeLessThanOrEqual(2 * STAFF_MAILS_PER_HOUR + 2);
  expect(lastMail(rig, ada.email, /^Your signed copy/)).toContain('Report NDA');
});
