import { expect, test } from 'vitest';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { TABLES } from '../../../functions/domain/records.ts';
import { makeApp, type Rig } from '../support/make-app.ts';
import { runCommand } from '../support/run-command.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { ask, granted, signed } from '../support/walk.ts';

async function run(rig: Rig, ...argv: string[]): Promise<string> {
  const lines: string[] = [];
  await runCommand(rig.deps, argv, (line) => lines.push(line));
  await rig.settle();
  return lines.join('\n');
}
/** Every cell of every table that holds one of the words. */
async function traces(rig: Rig, words: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const table of TABLES)
    for (const row of await rig.deps.store.rows(table))
      for (const [column, cell] of Object.entries(row)) if (words.test(String(cell))) found.push(`${table}.${column}`);
  return [...new Set(found)];
}
const HERS = /lucja|Łucja|山田|Żółw|buyer\.example|203\.0\.113\.7/i;

/** One person in every state at once, with mails that wait, were sent and failed. */
async function everywhere(): Promise<Rig> {
  const rig = await makeApp();
  await granted(rig, ['soc-2']);
  await signed(rig, ['pentest']);
  await ask(rig, ['continuity']);
  await new Visitor(rig.app).post('/access/fresh/', { email: ada.email });
  rig.deps.mailer = {
    send: ({ to }) => Promise.reject(new Error(`450 no mailbox ${to}`)),
  };
  await ask(rig, ['soc-2']);
  await sweepAll(rig.deps);
  await ask(rig, ['soc-2'], { ...ada, email: 'other@elsewhere.example', name: 'Other', company: 'Else' });
  return rig;
}

test('before: the search finds her where she is', async () => {
  const rig = await everywhere();
  expect(await traces(rig, HERS)).toEqual(
    expect.arrayContaining([
      'requests.email',
      'requests.name',
      'requests.stampName',
      'outbox.recipient',
      'outbox.data',
      'outbox.fault',
      'tokens.email',
      'sessions.email',
      'signatures.signer',
      'signatures.address',
    ]),
  );
  expect((await traces(rig, HERS)).filter((one) => one.startsWith('audit'))).toEqual([]);
});

test('erasure on request: no trace in any column of any table, what is open ends, and the log stays whole', async () => {
  const rig = await everywhere();
  const others = await rig.deps.store.count('requests', { where: { email: 'other@elsewhere.example' } });
  expect(await run(rig, 'erase', ` ${ada.email.toUpperCase()} `.trim())).toMatch(/^4 requests pseudonymized/);
  expect(await traces(rig, /lucja|Łucja|山田|Żółw|buyer\.example/i)).toEqual([]);
  expect(
    new Set((await rig.deps.store.rows('requests', { where: { email: '[erased]' } })).map((one) => one.state)),
  ).toEqual(new Set(['revoked', 'denied', 'lapsed']));
  expect(await rig.deps.store.count('requests', { where: { email: 'other@elsewhere.example' } })).toBe(others);
  expect(others).toBe(1);
  const audit = await rig.deps.store.rows('audit', { where: { actor: 'operator' } });
  expect(audit.map((one) => [one.event, one.detail])).toEqual([
    ...Array(4).fill(['request.erased', '{}']),
    ['person.erased', '{"requests":4}'],
  ]);
  expect((await verifyLog(rig.deps)).fault).toBeNull();
  expect(await run(rig, 'erase', ada.email)).toMatch(/^0 requests/);
});

test('links and sessions of an erased person open nothing', async () => {
  const rig = await makeApp();
  const { visitor } = await granted(rig);
  await run(rig, 'erase', ada.email);
  const answer = await visitor.post('/access/download', { document: 'soc-2' });
  expect(answer.status).toBe(403);
  expect(rig.stamps).toEqual([]);
});

test.each(['approver@northwind.example', 'sales@northwind.example'])(
  '%s is refused: the log names staff',
  async (email) => {
    const rig = await everywhere();
    const before = await rig.snapshot();
    await expect(run(rig, 'erase', email)).rejects.toThrow('approver or inviter');
    expect(await rig.snapshot()).toBe(before);
  },
);
test.each([[], ['nobody'], ['a@b.example,c@d.example']])('erase %j is wrong use', async (...argv) => {
  const rig = await makeApp();
  await expect(run(rig, 'erase', ...argv.flat())).rejects.toThrow(
    /missing required argument 'email'|Enter one email address/,
  );
});

test('purge: gone after the kept time and not before, from every column', async () => {
  const rig = await makeApp();
  const { reference } = await granted(rig);
  await run(rig, 'revoke', reference);
  rig.pass(31 * 24);
  await sweepAll(rig.deps);
  await run(rig, 'purge');
  expect(await traces(rig, HERS)).toEqual(expect.arrayContaining(['requests.email', 'signatures.signer']));
  expect(await rig.deps.store.count('outbox')).toBe(0);
  rig.pass(3 * 366 * 24);
  await run(rig, 'purge');
  expect(await traces(rig, HERS)).toEqual([]);
  expect(await rig.deps.store.rows('signatures')).toMatchObject([{ receipt: '', sha256: expect.any(String) }]);
  expect(await rig.deps.store.rows('audit', { where: { event: 'request.purged' } })).toMatchObject([{ detail: '{}' }]);
  expect((await verifyLog(rig.deps)).fault).toBeNull();
});
