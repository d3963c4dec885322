import { expect, test } from 'vitest';
import { announce } from '../../functions/acts/announce.ts';
import { reviveDeadLetters } from '../../functions/acts/dead-letters.ts';
import { stopFollowing } from '../../functions/acts/follow.ts';
import { changeSend, runSends } from '../../functions/acts/run-sends.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import type { OutboxRow } from '../../functions/domain/records.ts';
import { mayBeRevived } from '../../functions/domain/resend.ts';
import { followRig, manyFollowers } from './support/follow.ts';
import type { Rig } from './support/make-app.ts';

/** As if a newer version had written it before a rollback, or its mail server had refused it for days. */
async function holdUp(rig: Rig, row: OutboxRow, status: 'unreadable' | 'dead'): Promise<void> {
  await rig.deps.store.commit({
    expect: [],
    writes: [{ do: 'update', table: 'outbox', where: { id: row.id }, set: { status, fault: 'held up' } }],
    audit: [],
  });
}
/** News to so many, queued and not yet sent. */
async function newsTo(count: number) {
  const rig = await followRig();
  const emails = await manyFollowers(rig, count, ['updates']);
  await announce(rig.deps);
  rig.release((draft) =>
    draft.updates.push({
      ...{ id: '2026-11-21-iso', title: 'ISO 27001 certificate issued', date: '2026-11-21', kind: 'certificate' },
      url: 'https://trust.northwind.example/updates/2026-11-21-iso/',
    }),
  );
  await announce(rig.deps);
  rig.pass(0.3);
  await runSends(rig.deps);
  const letters = await rig.deps.store.rows('outbox', { where: { kind: 'news' } });
  return { rig, emails, letters };
}
const OPERATOR = 'operator';

test.each(['unreadable', 'dead'] as const)('news that was held up (%s) never reach who has left', async (status) => {
  const { rig, letters } = await newsTo(2);
  for (const one of letters) await holdUp(rig, one, status);
  const gone = letters[0]?.recipient ?? '';
  await stopFollowing(rig.deps, gone, OPERATOR);
  await reviveDeadLetters(rig.deps);
  await rig.settle();
  expect(rig.mails.map(({ to }) => to)).toEqual([letters[1]?.recipient]);
});

test.each(['unreadable', 'dead'] as const)('news of a send that was canceled stay (%s)', async (status) => {
  const { rig, letters } = await newsTo(2);
  for (const one of letters) await holdUp(rig, one, status);
  await changeSend(rig.deps, letters[0]?.reference ?? '', 'cancel', OPERATOR);
  await reviveDeadLetters(rig.deps);
  await sweepAll(rig.deps);
  await rig.settle();
  expect(rig.mails).toEqual([]);
});

test('an unreadable email whose link has run out meanwhile is given up, and says so', async () => {
  const { rig, letters } = await newsTo(1);
  const [row] = letters;
  if (!row) throw new Error('no letter');
  await rig.deps.store.commit({
    expect: [],
    writes: [
      { do: 'update', table: 'outbox', where: { id: row.id }, set: { kind: 'offer', status: 'unreadable' } },
      {
        ...{ do: 'insert', table: 'tokens' },
        row: {
          ...{ hash: 'h', purpose: 'offer', reference: null, email: row.recipient, outbox: row.id, spentAt: null },
          ...{ createdAt: '2026-11-01T00:00:00.000Z', expiresAt: '2026-11-02T00:00:00.000Z', mac: null },
        },
      },
    ],
    audit: [],
  });
  await sweepAll(rig.deps);
  expect((await rig.deps.store.rows('outbox', { where: { id: row.id } }))[0]).toMatchObject({
    status: 'dead',
    fault: 'its link has run out, or what it says is so no longer',
  });
  expect((await rig.deps.store.rows('audit', { where: { event: 'mail.dead' } })).length).toBe(1);
});

test('what is about a link is not sent without it', () => {
  const now = '2026-11-21T00:00:00.000Z';
  expect(
    ['offer', 'sign-in', 'follow-confirm', 'event', 'seals'].map((kind) =>
      mayBeRevived({ kind }, undefined, null, now),
    ),
  ).toEqual([false, false, false, true, true]);
});
