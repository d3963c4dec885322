import { expect, test } from 'vitest';
import { announce } from '../../functions/acts/announce.ts';
import { listSends } from '../../functions/acts/list-sends.ts';
import { changeSend, runSends } from '../../functions/acts/run-sends.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { MailFault } from '../../functions/domain/mail-fault.ts';
import { dying } from './support/dying.ts';
import { followed, followLinkIn, followRig, manyFollowers, PLANNED, READER } from './support/follow.ts';

type FollowRig = Awaited<ReturnType<typeof followRig>>;
const NEW_UPDATE = {
  id: '2026-11-21-iso',
  title: 'ISO 27001 certificate issued',
  date: '2026-11-21',
  kind: 'certificate',
  url: 'https://trust.northwind.example/updates/2026-11-21-iso/',
};
/** Past the minutes in which a send can be stopped, then as far as a schedule goes. */
async function goOn(rig: FollowRig, hours = 0.3): Promise<void> {
  rig.pass(hours);
  await runSends(rig.deps);
  await rig.settle();
}
const news = (rig: FollowRig) => rig.mails.filter(({ oneClick }) => oneClick);

test('the first start announces nothing, nor does the same build again or an older one', async () => {
  const rig = await followRig();
  await followed(rig, READER, ['updates', 'subprocessors']);
  await announce(rig.deps);
  expect(await listSends(rig.deps)).toEqual([]);
  rig.release((draft) => draft.updates.push(NEW_UPDATE));
  const newer = rig.deps.manifest;
  await announce(rig.deps);
  await announce({ ...rig.deps });
  expect((await listSends(rig.deps)).map(({ topic, total }) => [topic, total])).toEqual([['updates', 1]]);
  // An instance of the build before, which states less.
  rig.release((draft) => draft.updates.pop());
  rig.deps.manifest = { ...rig.deps.manifest, builtAt: '2026-11-21T09:30:00.000Z' };
  await announce(rig.deps);
  // A later build without it, and one that has it back.
  rig.release(() => {});
  await announce(rig.deps);
  rig.release((draft) => draft.updates.push(NEW_UPDATE));
  await announce(rig.deps);
  expect(await listSends(rig.deps)).toHaveLength(1);
  expect(newer.builtAt > '2026-11-21T09:30:00.000Z').toBe(true);
});

test('a change of each kind goes to those who follow it, and to nobody else', async () => {
  const rig = await followRig();
  const topics = ['updates', 'subprocessors', 'document:soc-2', 'framework:soc-2'];
  for (const [at, topic] of topics.entries()) await followed(rig, `one-${at}@buyer-${at}.example`, [topic]);
  await followed(rig, 'other@buyer.example', ['document:whitepaper']);
  await announce(rig.deps);
  rig.release(
    (draft) => {
      draft.updates.push(NEW_UPDATE, { ...NEW_UPDATE, id: '2024-01-01-old', date: '2024-01-01' });
      draft.subprocessors.push(PLANNED);
      for (const one of draft.frameworks) one.status = 'lapsed';
    },
    (draft) => {
      for (const one of draft.documents) if (one.id === 'soc-2') one.issued = '2026-11-20';
    },
  );
  await sweepAll(rig.deps);
  await rig.settle();
  // It can be stopped before anybody got it.
  expect(news(rig)).toEqual([]);
  await goOn(rig);
  expect(
    news(rig)
      .map(({ to, subject }) => [to, subject])
      .sort(),
  ).toEqual([
    ['one-0@buyer-0.example', 'Northwind Cloud: ISO 27001 certificate issued'],
    ['one-1@buyer-1.example', 'New subprocessor of Northwind Cloud: Example Mail'],
    ['one-2@buyer-2.example', 'New version of a Northwind Cloud document: Title of soc-2'],
    ['one-3@buyer-3.example', 'SOC 2 at Northwind Cloud is now lapsed'],
  ]);
  const planned = news(rig).find(({ to }) => to === 'one-1@buyer-1.example');
  expect(planned?.text).toContain('Northwind Cloud plans to use Example Mail as a subprocessor from 1 February 2027.');
  expect(planned?.text).toContain('You can object until 21 December 2026.');
  expect(planned?.oneClick).toBe(`https://trust.northwind.example${followLinkIn(planned?.text ?? '', 'leave')}`);
  expect(planned?.unsubscribe).toMatch(/^mailto:security@northwind\.example/);
});

test('subprocessors: what changed is named, and one that goes is announced once', async () => {
  const rig = await followRig();
  await followed(rig, READER, ['subprocessors']);
  await announce(rig.deps);
  const subjects = async (bend: Parameters<FollowRig['release']>[0]) => {
    const before = news(rig).length;
    rig.release(bend);
    await announce(rig.deps);
    await goOn(rig);
    return news(rig)
      .slice(before)
      .map(({ subject, text }) => [subject, /^(.+) \(changed\):/m.exec(text)?.[1] ?? null]);
  };
  expect(
    await subjects((draft) => {
      for (const one of draft.subprocessors) one.location = ['US'];
    }),
  ).toEqual([['Subprocessor of Northwind Cloud changed: Example Cloud', 'Location']]);
  expect(
    await subjects((draft) => {
      for (const one of draft.subprocessors) one.until = '2027-01-31';
    }),
  ).toEqual([['Northwind Cloud stops using a subprocessor: Example Cloud', null]]);
  // It stays after all.
  expect(
    await subjects((draft) => {
      for (const one of draft.subprocessors) one.until = null;
    }),
  ).toEqual([['Subprocessor of Northwind Cloud changed: Example Cloud', null]]);
  // Until it ends, its data is somewhere else.
  expect(
    await subjects((draft) => {
      for (const one of draft.subprocessors) Object.assign(one, { until: '2027-02-28', location: ['DE'] });
    }),
  ).toEqual([['Northwind Cloud stops using a subprocessor: Example Cloud', 'Location']]);
  expect(
    await subjects((draft) => {
      draft.subprocessors = [];
    }),
  ).toEqual([]);
});

test('2,000 followers, killed in the middle again and again: each gets it once', async () => {
  const rig = await followRig({ settings: { sendsPerHour: 100_000 } as never });
  const emails = await manyFollowers(rig, 2000, ['updates']);
  await announce(rig.deps);
  rig.release((draft) => draft.updates.push(NEW_UPDATE));
  await announce(rig.deps);
  rig.pass(0.3);
  // Each process comes a few commits far, and dies before one or right after it.
  for (const [at, after] of [
    [3, false],
    [7, true],
    [1, false],
    [5, true],
  ] as const) {
    const process = { ...rig.deps, store: dying(rig.deps.store, at, after) };
    await expect(runSends(process)).rejects.toThrow('killed');
  }
  const [halfway] = await listSends(rig.deps);
  expect(halfway?.queued).toBe(50 * (2 + 7 + 0 + 5));
  expect(await rig.deps.store.count('outbox')).toBe(halfway?.queued);
  // Two processes go on at the same time, one mails meanwhile.
  await Promise.all([runSends({ ...rig.deps }), runSends({ ...rig.deps }), rig.settle()]);
  for (let at = 0; at < 20 && (await listSends(rig.deps))[0]?.state !== 'done'; at++) await goOn(rig, 0.1);
  expect(news(rig)).toHaveLength(2000);
  expect(new Set(news(rig).map(({ to }) => to))).toEqual(new Set(emails));
  expect(new Set(news(rig).map(({ messageId }) => messageId)).size).toBe(2000);
  expect((await listSends(rig.deps)).map(({ state, sent, failed, total }) => [state, sent, failed, total])).toEqual([
    ['done', 2000, 0, 2000],
  ]);
  const log = await rig.deps.store.rows('audit', { where: { reference: halfway?.reference ?? '' } });
  expect(log.map(({ event }) => event)).toEqual(['send.made', 'send.done']);
}, 60_000);

test('it keeps to the provider’s rate', async () => {
  const rig = await followRig({ settings: { sendsPerHour: 100 } as never });
  await manyFollowers(rig, 300, ['updates']);
  await announce(rig.deps);
  rig.release((draft) => draft.updates.push(NEW_UPDATE));
  await announce(rig.deps);
  const perMinutes: number[] = [];
  for (let at = 0; at < 20; at++) {
    const before = news(rig).length;
    await goOn(rig, 5 / 60);
    perMinutes.push(news(rig).length - before);
  }
  expect(Math.max(...perMinutes)).toBeLessThanOrEqual(10);
  // The rest of the hour is used: 100 an hour, from the fifteenth minute on.
  const total = perMinutes.reduce((sum, one) => sum + one, 0);
  expect(total).toBeGreaterThan(130);
  expect(total).toBeLessThanOrEqual(100 * (85 / 60) + 10);
});

test('it is paused, goes on and is canceled', async () => {
  const rig = await followRig({ settings: { sendsPerHour: 100 } as never });
  await manyFollowers(rig, 60, ['updates']);
  await announce(rig.deps);
  rig.release((draft) => draft.updates.push(NEW_UPDATE));
  await announce(rig.deps);
  const reference = (await listSends(rig.deps))[0]?.reference ?? '';
  const act = (one: 'pause' | 'resume' | 'cancel') =>
    changeSend(rig.deps, reference, one, 'approver@northwind.example');
  expect(await act('resume')).toEqual({ refused: 'state' });
  await act('pause');
  await goOn(rig);
  await goOn(rig);
  expect(news(rig)).toEqual([]);
  await act('resume');
  await goOn(rig, 0);
  expect(news(rig)).toHaveLength(10);
  rig.pass(0.1);
  await runSends(rig.deps);
  // What is queued and has not left goes too.
  await act('cancel');
  await goOn(rig);
  await goOn(rig);
  expect(news(rig)).toHaveLength(10);
  expect((await listSends(rig.deps)).map(({ state, sent }) => [state, sent])).toEqual([['cancelled', 10]]);
  expect(await act('resume')).toEqual({ refused: 'state' });
});

test('an address that is refused for good is mailed no more; one that fails for now stays', async () => {
  const bad = new Map([
    ['gone@buyer.example', 'never'],
    ['full@buyer.example', 'later'],
  ] as const);
  const rig = await followRig();
  for (const email of [READER, ...bad.keys()]) await followed(rig, email, ['updates']);
  const { send } = rig.deps.mailer;
  rig.deps.mailer = {
    async send(message) {
      const outcome = bad.get(message.to as 'gone@buyer.example');
      if (outcome && message.oneClick) throw new MailFault('550 no such user', outcome);
      return send(message);
    },
  };
  await announce(rig.deps);
  rig.release((draft) => draft.updates.push(NEW_UPDATE));
  await announce(rig.deps);
  await goOn(rig);
  const rows = await rig.deps.store.rows('followers', { order: ['email', 'asc'] });
  expect(rows.map(({ email, state }) => [email, state])).toEqual([
    ['full@buyer.example', 'active'],
    ['gone@buyer.example', 'bounced'],
    [READER, 'active'],
  ]);
  expect((await listSends(rig.deps)).map(({ state, sent, failed }) => [state, sent, failed])).toEqual([
    ['running', 1, 1],
  ]);
});

test('who leaves while it runs gets nothing more', async () => {
  const rig = await followRig();
  await followed(rig, READER, ['updates']);
  await announce(rig.deps);
  rig.release((draft) => draft.updates.push(NEW_UPDATE));
  await announce(rig.deps);
  rig.pass(0.3);
  await runSends(rig.deps);
  expect(await rig.deps.store.count('outbox', { where: { kind: 'news' } })).toBe(1);
  const [row] = await rig.deps.store.rows('followers');
  const { stopFollowing } = await import('../../functions/acts/follow.ts');
  await stopFollowing(rig.deps, row?.email ?? '', 'operator');
  await rig.settle();
  expect(news(rig)).toEqual([]);
});

test('a send that the gate did not make is not sent', async () => {
  const rig = await followRig();
  await followed(rig, READER, ['updates']);
  await announce(rig.deps);
  rig.release((draft) => draft.updates.push(NEW_UPDATE));
  await announce(rig.deps);
  const [send] = await rig.deps.store.rows('sends');
  const data = send?.data.replace('ISO 27001', 'PCI DSS') ?? '';
  await rig.deps.store.commit({
    expect: [],
    writes: [{ do: 'update', table: 'sends', set: { data }, where: { reference: send?.reference ?? '' } }],
    audit: [],
  });
  await goOn(rig);
  expect(news(rig)).toEqual([]);
});

test('a bounce that the email provider reports stops the follower too', async () => {
  const bounceTokens = ['a bearer of the tests for reporting bounces'];
  const rig = await followRig({ settings: { bounceTokens } as never });
  await followed(rig, READER, ['updates']);
  const answer = await rig.app.request('https://trust.northwind.example/api/bounces', {
    method: 'POST',
    headers: { authorization: `Bearer ${bounceTokens[0]}`, 'content-type': 'application/json' },
    body: JSON.stringify({ RecordType: 'Bounce', Type: 'HardBounce', Email: READER.toUpperCase() }),
  });
  expect(answer.status).toBe(200);
  expect((await rig.deps.store.rows('followers')).map(({ state }) => state)).toEqual(['bounced']);
});

test.each(['forwards', 'backwards'])(
  'two sends of one build go out in the same order, whichever the database names first (%s)',
  async (way) => {
    const rig = await followRig();
    rig.deps.settings.sendsPerHour = 10;
    await followed(rig, READER, ['updates', 'subprocessors']);
    await announce(rig.deps);
    rig.release((draft) => {
      draft.updates.push(NEW_UPDATE);
      draft.subprocessors.push(PLANNED);
    });
    await announce(rig.deps);
    const { rows } = rig.deps.store;
    rig.deps.store.rows = (async (table: never, query: never) => {
      const found: unknown[] = await rows(table, query);
      const sorted =
        table === 'sends' ? found.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : found;
      return way === 'backwards' && table === 'sends' ? sorted.toReversed() : sorted;
    }) as typeof rows;
    const made = (await listSends(rig.deps)).toReversed();
    expect(new Set(made.map(({ createdAt }) => createdAt)).size).toBe(1);
    expect(made.map(({ reference }) => reference)).toEqual(made.map(({ reference }) => reference).sort());
    // One letter each time: the first send has gone out before the second begins.
    await goOn(rig);
    const queued = await rig.deps.store.rows('outbox', { where: { kind: 'news' } });
    expect(queued.map(({ reference }) => reference)).toEqual([made[0]?.reference]);
  },
);
