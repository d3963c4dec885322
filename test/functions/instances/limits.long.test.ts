import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../../../functions/acts/deliver.ts';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { postgresStore } from '../../../functions/adapters/postgres.ts';
import { REQUESTS_PER_NETWORK_PER_HOUR, UNCONFIRMED_REQUESTS_PER_ADDRESS } from '../../../functions/domain/limits.ts';
import { UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY } from '../../../functions/domain/mail-limits.ts';
import type { Message } from '../../../functions/ports/mail.ts';
import { linkIn } from '../../support/link-in.ts';
import { endShared, freshDatabase } from '../../support/postgres.ts';
import { makeApp, type Rig, SITE } from '../support/make-app.ts';
import { ada } from '../support/visitor.ts';
import { ask, lastMail } from '../support/walk.ts';

const INSTANCES = 4;
let apps: Rig[];
let mails: Message[];
beforeEach(async () => {
  const url = await freshDatabase();
  mails = [];
  apps = await Promise.all(
    Array.from({ length: INSTANCES }, async () =>
      makeApp({
        store: await postgresStore(url),
        mailer: {
          async send(message) {
            mails.push(message);
          },
        },
        // Every instance is told of each request, and delivers at the same time as the others, when the test says so.
        defer: () => {},
      }),
    ),
  );
});
afterEach(() => Promise.all(apps.map(({ deps }) => deps.store.close())));
afterAll(endShared);

const appAt = (at: number): Rig => apps[at % INSTANCES] as Rig;
const deliverAll = () => Promise.all(apps.map(({ deps }) => deliver(deps)));
const networkOfItsOwn = (at: number): string => `198.51.${at}.7`;
const submit = async (at: number, email: string, address = networkOfItsOwn(at)): Promise<number> => {
  const answer = await appAt(at).app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ ...ada, email, documents: ['soc-2'] }),
  });
  return answer.status;
};
/** Requests that found the database busy: each may have been kept all the same, when it was the answer that came too late. */
let busy = 0;
beforeEach(() => {
  busy = 0;
});
/** A burst that is spread over the instances; one that found the database busy is sent again, as its sender would. */
async function burst(
  count: number,
  emailOf: (at: number) => string,
  addressOf: (at: number) => string = networkOfItsOwn,
): Promise<number[]> {
  for (const rig of apps) rig.deps.settings.trustProxy = 1;
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      let status = 0;
      await expect
        .poll(
          async () => {
            status = await submit(at, emailOf(at), addressOf(at));
            if (status === 503) busy += 1;
            return status;
          },
          { timeout: 20_000 },
        )
        .not.toBe(503);
      return status;
    }),
  );
}
const times = (answers: readonly number[], status: number) => answers.filter((one) => one === status).length;
/** What was kept of a burst: requests, each with its mail and its line of the log. */
async function kept(): Promise<number> {
  const { store } = appAt(3).deps;
  const requests = await store.count('requests');
  expect(await store.count('outbox', { where: { kind: 'confirm' } })).toBe(requests);
  const lines = (event: string) => store.count('audit', { where: { event } });
  expect((await lines('request.submitted')) - (await lines('request.replaced'))).toBe(requests);
  return requests;
}
const whole = async () => expect((await verifyLog(appAt(0).deps)).fault).toBeNull();

test('of 100 POSTs with one link, spread over four instances, one wins', async () => {
  await ask(appAt(0), ['soc-2']);
  const link = linkIn(lastMail({ ...appAt(0), mails }, ada.email, /^Confirm/));
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      appAt(at).app.request(link, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }),
    ),
  );
  expect(answers.filter((one) => one.status === 303 && one.headers.getSetCookie().length === 1)).toHaveLength(1);
  const store = appAt(1).deps.store;
  expect(await store.count('audit', { where: { event: 'link.spent' } })).toBe(1);
  expect(await store.count('sessions')).toBe(1);
  await whole();
});

test('40 requests for one address over four instances: one mail to it', async () => {
  expect(times(await burst(40, () => ada.email), 202)).toBe(40);
  await deliverAll();
  await deliverAll();
  expect(mails.map(({ to }) => to)).toEqual(Array(UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY).fill(ada.email));
  await whole();
});

test('60 strangers over four instances: as many first mails as CONFIRMATIONS_PER_HOUR, and the next hour as many again', async () => {
  const perHour = 7;
  for (const { deps } of apps) deps.settings.confirmationsPerHour = perHour;
  expect(times(await burst(60, (at) => `reader@buyer${at}.example`), 202)).toBe(60);
  for (let at = 0; at < 3; at++) await deliverAll();
  expect(mails).toHaveLength(perHour);
  for (const rig of apps) rig.pass(1.01);
  for (let at = 0; at < 3; at++) await deliverAll();
  expect(mails).toHaveLength(2 * perHour);
  expect(new Set(mails.map(({ to }) => to)).size).toBe(2 * perHour);
  await whole();
});

describe('100 requests at the same moment over four instances', () => {
  const BURST = 100;
  const oneNetwork = () => '203.0.113.9';
  /** Requests that made room for a later one, or were let go because others were faster. */
  const gone = async () => {
    const lines = (event: string) => appAt(2).deps.store.count('audit', { where: { event } });
    return (await lines('request.dropped')) + (await lines('request.replaced'));
  };

  test('from one network: exactly its requests of an hour are kept, the others are told; an hour later as many again', async () => {
    for (let hour = 1; hour <= 2; hour++) {
      const answers = await burst(BURST, (at) => `reader@buyer${at}.example`, oneNetwork);
      expect(times(answers, 202)).toBe(REQUESTS_PER_NETWORK_PER_HOUR);
      expect(times(answers, 429)).toBe(BURST - REQUESTS_PER_NETWORK_PER_HOUR);
      expect(await kept()).toBe(hour * REQUESTS_PER_NETWORK_PER_HOUR);
      // One by its network and one for the whole gate.
      expect(await appAt(0).deps.store.count('rates')).toBe(2 * hour * REQUESTS_PER_NETWORK_PER_HOUR);
      for (const rig of apps) rig.pass(1.01);
    }
    await whole();
  });

  test('for one address: exactly what waits for a confirmation is kept, the others make room and are answered alike', async () => {
    const answers = await burst(BURST, () => ada.email);
    expect(times(answers, 202)).toBe(BURST);
    expect(await kept()).toBe(UNCONFIRMED_REQUESTS_PER_ADDRESS);
    const others = (await gone()) - (BURST - UNCONFIRMED_REQUESTS_PER_ADDRESS);
    expect(others).toBeGreaterThanOrEqual(0);
    expect(others).toBeLessThanOrEqual(busy);
    await whole();
  });

  test('for one address from one network: both limits hold', async () => {
    const answers = await burst(BURST, () => ada.email, oneNetwork);
    expect(times(answers, 202)).toBe(REQUESTS_PER_NETWORK_PER_HOUR);
    expect(times(answers, 429)).toBe(BURST - REQUESTS_PER_NETWORK_PER_HOUR);
    expect(await kept()).toBe(UNCONFIRMED_REQUESTS_PER_ADDRESS);
    expect(await gone()).toBe(REQUESTS_PER_NETWORK_PER_HOUR - UNCONFIRMED_REQUESTS_PER_ADDRESS);
    await whole();
  });
});
