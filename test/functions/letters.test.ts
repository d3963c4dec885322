import { afterEach, expect, test, vi } from 'vitest';
import { deadLetters, reviveDeadLetters } from '../../functions/acts/dead-letters.ts';
import { deliver } from '../../functions/acts/deliver.ts';
import { purgeAll } from '../../functions/acts/purge-all.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { bindMail, bindToken } from '../../functions/domain/bound.ts';
import { type LetterKind, readLetter } from '../../functions/domain/letter.ts';
import { SENT_MAIL_KEPT_DAYS } from '../../functions/domain/limits.ts';
import { deriveToken, hashToken } from '../../functions/domain/token.ts';
import { WRITTEN } from './support/letters.ts';
import { countsOf, makeApp, type Rig, SECRET } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';

const actual = await vi.importActual<typeof import('../../functions/domain/letter.ts')>(
  '../../functions/domain/letter.ts',
);
vi.mock(import('../../functions/domain/letter.ts'), async (original) => {
  const real = await original();
  return { ...real, readLetter: vi.fn(real.readLetter) };
});
afterEach(() => {
  vi.mocked(readLetter).mockImplementation(actual.readLetter);
});

const READER = 'reader@buyer.example';
const TO: Partial<Record<LetterKind, string>> = {
  review: 'approver@northwind.example',
  objection: 'approver@northwind.example',
  privacy: 'privacy@northwind.example',
  unstampable: 'approver@northwind.example',
  expiring: 'approver@northwind.example',
  digest: 'approver@northwind.example',
  'more-time': 'approver@northwind.example',
  left: 'approver@northwind.example',
  answered: 'approver@northwind.example',
  assigned: 'approver@northwind.example',
  roundup: 'approver@northwind.example',
  escalation: 'approver@northwind.example',
  'sign-in': 'approver@northwind.example',
};
/** A row of the outbox as it was stored, bound to a secret of the gate. */
async function stored(rig: Rig, id: string, kind: LetterKind, data: string): Promise<void> {
  const now = rig.deps.clock.now().toISOString();
  const row = bindMail(SECRET, {
    ...{ id, kind, recipient: TO[kind] ?? READER, reference: 'VS-7K3M9Q2A', data, status: 'waiting', lane: null },
    ...{ attempts: 0, uncertain: 0, notBefore: now, leasedUntil: null, createdAt: now, sentAt: null, fault: null },
  });
  await rig.deps.store.commit({ expect: [], writes: [{ do: 'insert', table: 'outbox', row }], audit: [] });
}
/** The link that a letter with several names. */
async function linked(rig: Rig, outbox: string): Promise<void> {
  const now = rig.deps.clock.now().toISOString();
  const row = bindToken(SECRET, {
    ...{ hash: hashToken(deriveToken(SECRET, outbox, 'sign')), purpose: 'sign', reference: 'VS-7K3M9Q2A' },
    ...{ email: READER, outbox, createdAt: now, expiresAt: '2026-12-30T00:00:00.000Z', spentAt: null },
  });
  await rig.deps.store.commit({ expect: [], writes: [{ do: 'insert', table: 'tokens', row }], audit: [] });
}
const rowOf = async (rig: Rig, id: string) => (await rig.deps.store.rows('outbox', { where: { id } }))[0];

const EVERY = WRITTEN.flatMap((texts, version) =>
  Object.entries(texts).map(([kind, text]) => [version, kind as LetterKind, text] as const),
);
test.each(EVERY)('a row that version %i wrote of the kind %s is delivered', async (_, kind, text) => {
  const rig = await makeApp();
  if (kind === 'links') await linked(rig, 'one');
  await stored(rig, 'row', kind, text);
  await deliver(rig.deps);
  expect(rig.mails).toHaveLength(1);
  expect(`${rig.mails[0]?.subject}${rig.mails[0]?.text}${rig.mails[0]?.html}`).not.toMatch(/undefined|\[object|NaN/);
  expect(await rowOf(rig, 'row')).toMatchObject({ status: 'sent', fault: null });
});

const NEWER = '{"letterVersion":4,"kind":"revoked","reference":"VS-7K3M9Q2A","tone":"kind"}';

test('what a newer version wrote waits through a rollback, and goes out once the reader knows it', async () => {
  const logged: string[] = [];
  const rig = await makeApp({ log: (level, event) => logged.push(`${level} ${event}`) });
  await stored(rig, 'newer', 'revoked', NEWER);
  await deliver(rig.deps);
  expect(rig.mails).toHaveLength(0);
  expect(await rowOf(rig, 'newer')).toMatchObject({
    status: 'unreadable',
    attempts: 0,
    leasedUntil: null,
    fault: expect.stringMatching(/^letter\.letterVersion: 4, /),
  });
  expect(logged).toContain('error mail.unreadable');
  expect(await deadLetters(rig.deps)).toMatchObject([{ id: 'newer' }]);
  expect(await countsOf(rig)).toMatchObject({ outbox: { waiting: 0, unreadable: 1, dead: 0 } });
  const lines: string[] = [];
  await runCommand(rig.deps, ['list'], (line) => lines.push(line));
  expect(lines).toEqual([
    expect.stringMatching(/^Waiting for a version that can read it: revoked to .*: .*letter\.letterVersion: 4, /),
  ]);

  // Longer than any failed delivery would be tried, and with every means of this version.
  for (let hour = 0; hour < 100; hour += 20) {
    rig.pass(20);
    await sweepAll(rig.deps);
    await reviveDeadLetters(rig.deps);
    await rig.settle();
  }
  expect(rig.mails).toHaveLength(0);
  expect(await rowOf(rig, 'newer')).toMatchObject({ status: 'unreadable', data: NEWER });

  // The next deployment: a reader that knows version 3.
  vi.mocked(readLetter).mockImplementation((text) =>
    actual.readLetter(text === NEWER ? '{"letterVersion":1,"kind":"revoked","reference":"VS-7K3M9Q2A"}' : text),
  );
  const mailer = { send: vi.fn(rig.deps.mailer.send).mockRejectedValueOnce(new Error('421 later')) };
  const next = await makeApp({ store: rig.deps.store, clock: rig.deps.clock, mailer });
  await sweepAll(next.deps);
  await deliver(next.deps);
  // Its days of being tried count from now.
  expect(await rowOf(rig, 'newer')).toMatchObject({ status: 'waiting', attempts: 1, fault: '421 later' });
  rig.pass(1);
  await deliver(next.deps);
  expect(mailer.send).toHaveBeenCalledTimes(2);
  expect(await rowOf(rig, 'newer')).toMatchObject({ status: 'sent', fault: null });
});

test('a broken one is kept, and holds up no other', async () => {
  const rig = await makeApp();
  await stored(rig, 'broken', 'revoked', '{"letterVersion":1,"kind":"revoked"}');
  await stored(rig, 'cut', 'revoked', '{"letterVersion":1,"ki');
  await stored(rig, 'whole', 'revoked', WRITTEN[1]?.revoked ?? '');
  expect(await deliver(rig.deps)).toEqual({ sent: 1, failed: 2 });
  expect(rig.mails).toHaveLength(1);
  expect(await rowOf(rig, 'broken')).toMatchObject({
    status: 'unreadable',
    fault: expect.stringMatching(/^letter\.reference: /),
  });
  expect(await rowOf(rig, 'cut')).toMatchObject({ status: 'unreadable', fault: expect.stringContaining('JSON') });
  // Kept no longer than any other email: it may name a person.
  rig.pass((SENT_MAIL_KEPT_DAYS + 1) * 24);
  await purgeAll(rig.deps);
  expect(await rig.deps.store.rows('outbox')).toEqual([]);
});

test('a text that nobody with a secret wrote is not read at all', async () => {
  const rig = await makeApp();
  await stored(rig, 'row', 'revoked', WRITTEN[1]?.revoked ?? '');
  await rig.deps.store.commit({
    expect: [],
    writes: [{ do: 'update', table: 'outbox', where: { id: 'row' }, set: { data: '{"letterVersion":1' } }],
    audit: [],
  });
  vi.mocked(readLetter).mockClear();
  await deliver(rig.deps);
  expect(readLetter).not.toHaveBeenCalled();
  expect(await rowOf(rig, 'row')).toMatchObject({ status: 'dead', fault: expect.stringContaining('bound') });
});
