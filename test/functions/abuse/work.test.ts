import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import { WORK_LIFETIME_MINUTES, WORK_NUMBER_MAX } from '../../../functions/domain/limits.ts';
import { type Challenge, makeChallenge, readWork, workNumberMax } from '../../../functions/domain/proof-of-work.ts';
import { payload, solve } from '../../../src/scripts/work.ts';
import { gate } from '../../../src/words/en/gate.ts';
import { isLong, spread } from '../../support/spread.ts';
import { makeApp, type Rig, SITE } from '../support/make-app.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { confirm } from '../support/walk.ts';

const solved = ({ salt, challenge, maxnumber, ...rest }: Challenge): string => {
  for (let number = 0; number < maxnumber; number++)
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge)
      return payload({ salt, challenge, maxnumber, ...rest }, number);
  throw new Error('no solution');
};
const issue = async (rig: Rig, reference?: string): Promise<Challenge> =>
  (await (
    await rig.app.request(`${SITE}/api/challenge${reference === undefined ? '' : `?for=${reference}`}`)
  ).json()) as Challenge;
const ask = (rig: Rig, more: object = {}) =>
  rig.app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ada, documents: ['soc-2'], ...more }),
  });
const send = (rig: Rig, altcha: string) => new Visitor(rig.app).post('/api/work', { altcha });

/** The hour's allowance is used, and strangers wait. */
async function flooded(strangers = 12): Promise<Rig> {
  const rig = await makeApp();
  rig.deps.settings.confirmationsPerHour = 3;
  for (let at = 0; at < strangers; at++) {
    rig.deps.peer = () => `10.8.${at}.1`;
    await ask(rig, { email: `r@d${at}.example` });
  }
  await rig.settle();
  expect(rig.mails).toHaveLength(3);
  rig.deps.peer = () => '203.0.113.7';
  return rig;
}

describe('only under pressure', () => {
  test('nobody is asked for work while there is room', async () => {
    const rig = await makeApp();
    expect(await (await ask(rig)).json()).toEqual({ reference: expect.stringMatching(/^VS-/) });
    const page = await new Visitor(rig.app).post('/api/requests', { ...ada, documents: 'soc-2' });
    expect(page.headers.get('location')).toBe('/request/sent/');
  });

  test('everyone gets the same answer: strangers, known domains and those who were here before', async () => {
    const rig = await flooded();
    const reference = async (email: string) => {
      const answer = await rig.app.request(`${SITE}/api/requests`, {
        method: 'POST',
        headers: {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'text/html',
        },
        body: new URLSearchParams({ ...ada, email, documents: 'soc-2' }),
      });
      expect(answer.status).toBe(303);
      const location = answer.headers.get('location') ?? '';
      expect(location).toMatch(/^\/request\/sent\/#VS-[0-9A-Z]{8}$/);
      return location.slice(-11);
    };
    expect(new Set([await reference('new@new.example'), await reference('a@partner.example')]).size).toBe(2);
    expect(await (await ask(rig, { email: 'json@new.example' })).json()).toMatchObject({
      challenge: expect.stringMatching(/^\/api\/challenge\?for=VS-/),
    });
  });

  // Three fill it.
  test.each(isLong ? [0, 1, 2, 3, 4, 5] : [2, 3])(
    'the answer that just fills the allowance tells nothing of its address (%i asked before)',
    async (before) => {
      const answers: string[] = [];
      for (const email of ['new@new.example', ada.email, 'a@partner.example']) {
        const rig = await makeApp();
        rig.deps.settings.trustProxy = 1;
        await ask(rig, {});
        await rig.settle();
        await confirm(rig);
        rig.pass(7);
        rig.deps.settings.confirmationsPerHour = 3;
        let at = 0;
        const location = async (to: string) => {
          at += 1;
          const answer = await rig.app.request(`${SITE}/api/requests`, {
            method: 'POST',
            headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `10.8.${at}.1` },
            body: new URLSearchParams({ ...ada, email: to, documents: 'soc-2' }),
          });
          return answer.headers.get('location')?.replace(/VS-\w+/, 'VS-') ?? '';
        };
        for (let one = 0; one < before; one++) await location(`r@d${one}.example`);
        // The answer itself, and the next one to somebody else.
        answers.push(`${await location(email)} ${await location('probe@probe.example')}`);
      }
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain(before > 2 ? '/#VS- ' : '/request/sent/ ');
    },
  );

  test('the more is solved, the more it costs', () => {
    expect([0, 59, 60, 120, 10_000].map((used) => workNumberMax(used, 60) / WORK_NUMBER_MAX)).toEqual([1, 1, 2, 4, 16]);
  });
});

describe('with the work done', () => {
  test('a request is mailed at once, ahead of the queue', async () => {
    const rig = await flooded();
    const answer = await ask(rig, { altcha: solved(await issue(rig)) });
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ reference: expect.any(String) });
    await rig.settle();
    expect(rig.mails.map((one) => one.to).at(-1)).toBe(ada.email);
    expect(rig.mails).toHaveLength(4);
  });

  test('a request that is stored already is mailed at once, by the script of the page', async () => {
    const rig = await flooded();
    const { reference } = (await (await ask(rig)).json()) as { reference: string };
    await rig.settle();
    expect(rig.mails).toHaveLength(3);
    const challenge = await issue(rig, reference);
    const number = await solve({ ...challenge, maxnumber: challenge.maxnumber });
    expect((await send(rig, payload(challenge, number ?? -1))).status).toBe(204);
    await rig.settle();
    expect(rig.mails.map((one) => one.to).at(-1)).toBe(ada.email);
  }, 60_000);

  test('without script it is mailed when the allowance frees', async () => {
    const rig = await flooded(4);
    await new Visitor(rig.app).post('/api/requests', { ...ada, documents: 'soc-2' });
    await rig.settle();
    expect(rig.mails).toHaveLength(3);
    rig.pass(1);
    await rig.settle();
    expect(rig.mails.map((one) => one.to)).toContain(ada.email);
  });

  test('also from a network that has used up its requests', async () => {
    const rig = await makeApp();
    for (let at = 0; at < 30; at++) await ask(rig, { email: `r@d${at}.example` });
    expect((await ask(rig)).status).toBe(429);
    expect((await ask(rig, { altcha: solved(await issue(rig)) })).status).toBe(202);
  });

  test('an address still gets one mail a day', async () => {
    const rig = await flooded();
    for (let at = 0; at < 3; at++) await ask(rig, { altcha: solved(await issue(rig)) });
    await rig.settle();
    expect(rig.mails.filter((one) => one.to === ada.email)).toHaveLength(1);
  });
});

describe('work that does not hold is refused, and nothing happened', () => {
  const bend = (text: string, change: (given: Record<string, unknown>) => void): string => {
    const given = JSON.parse(Buffer.from(text, 'base64').toString()) as Record<string, unknown>;
    change(given);
    return Buffer.from(JSON.stringify(given)).toString('base64');
  };
  const cases: [string, (good: string) => string][] = [
    ['rubbish', () => 'rubbish'],
    ['no JSON', () => Buffer.from('{').toString('base64')],
    ['null', () => Buffer.from('null').toString('base64')],
    ['a list', () => Buffer.from('[]').toString('base64')],
    ['another number', (good) => bend(good, (given) => Object.assign(given, { number: Number(given.number) + 1 }))],
    ['a negative number', (good) => bend(good, (given) => Object.assign(given, { number: -1 }))],
    ['a number as text', (good) => bend(good, (given) => Object.assign(given, { number: String(given.number) }))],
    ['another algorithm', (good) => bend(good, (given) => Object.assign(given, { algorithm: 'SHA-1' }))],
    ['no signature', (good) => bend(good, (given) => Object.assign(given, { signature: '' }))],
    ['a foreign signature', (good) => bend(good, (given) => Object.assign(given, { signature: '0'.repeat(64) }))],
    [
      'a challenge of one’s own',
      (good) =>
        bend(good, (given) => {
          given.challenge = createHash('sha256').update(`${given.salt}7`).digest('hex');
          given.number = 7;
        }),
    ],
    [
      'a later end, with the hash made to fit',
      (good) =>
        bend(good, (given) => {
          given.salt = String(given.salt).replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + 9999}`);
          given.challenge = createHash('sha256').update(`${given.salt}${given.number}`).digest('hex');
        }),
    ],
    [
      'digits moved from the number into the salt',
      (good) =>
        bend(good, (given) => {
          const digits = String(given.number);
          given.salt = `${given.salt}${digits.slice(0, 1)}`;
          given.number = Number(digits.slice(1) || 0);
        }),
    ],
    ['too long', (good) => `${good}${'A'.repeat(1000)}`],
  ];
  test.each(spread(cases, 5))('%s', async (_, change) => {
    const rig = await flooded();
    const before = await rig.snapshot();
    const altcha = change(solved(await issue(rig)));
    const answer = await ask(rig, { altcha });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(gate.forms.work);
    expect((await send(rig, altcha)).status).toBe(422);
    await rig.settle();
    expect(await rig.snapshot()).toBe(before);
    expect(rig.mails).toHaveLength(3);
  });

  test('used twice, or by a hundred at once', async () => {
    const rig = await flooded();
    const altcha = solved(await issue(rig));
    const status = await Promise.all(
      Array.from({ length: 100 }, async (_, at) => (await ask(rig, { altcha, email: `r@w${at}.example` })).status),
    );
    expect(status.filter((one) => one === 202)).toHaveLength(1);
    expect(status.filter((one) => one === 422)).toHaveLength(99);
    const before = await rig.snapshot();
    expect((await ask(rig, { altcha })).status).toBe(422);
    expect(await rig.snapshot()).toBe(before);
  });

  test('too old; and a used one is forgotten only when it is', async () => {
    const rig = await flooded();
    const late = solved(await issue(rig));
    const used = solved(await issue(rig));
    expect((await ask(rig, { altcha: used })).status).toBe(202);
    rig.pass(WORK_LIFETIME_MINUTES / 60 - 0.01);
    await sweepAll(rig.deps);
    expect((await ask(rig, { altcha: used, email: 'b@w.example' })).status).toBe(422);
    rig.pass(0.02);
    await sweepAll(rig.deps);
    expect(await rig.deps.store.count('challenges')).toBe(0);
    for (const altcha of [late, used]) expect((await ask(rig, { altcha, email: 'b@w.example' })).status).toBe(422);
    expect(await rig.deps.store.count('requests', { where: { email: 'b@w.example' } })).toBe(0);
  });

  test('done for one request, it hurries no other, and an unknown one not at all', async () => {
    const rig = await flooded();
    await ask(rig);
    for (const reference of ['VS-00000000', undefined]) {
      const answer = await send(rig, solved(await issue(rig, reference)));
      expect(answer.status).toBe(reference === undefined ? 422 : 204);
    }
    await rig.settle();
    expect(rig.mails.filter((one) => one.to === ada.email)).toEqual([]);
    expect((await rig.app.request(`${SITE}/api/challenge?for=VS-1`)).status).toBe(400);
  });
});

test('a challenge of the previous secret holds, one of a removed secret does not', async () => {
  const moment = {
    now: '2026-11-21T10:00:00.000Z',
    id: () => 'x',
    bytes: (count: number) => new Uint8Array(count).fill(9),
    secret: 'old',
    secrets: ['old'],
  };
  const altcha = solved(makeChallenge(50, null, moment));
  expect(readWork(altcha, ['new', 'old'], moment.now)).toMatchObject({ reference: null });
  expect(readWork(altcha, ['new'], moment.now)).toBeNull();
});
