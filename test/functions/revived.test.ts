import { expect, test } from 'vitest';
import { deliver } from '../../functions/acts/deliver.ts';
import { OUTBOX_GIVE_UP_HOURS } from '../../functions/domain/mail-limits.ts';
import { plainText } from './support/desk.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { signIn } from './support/staff.ts';
import { ada } from './support/visitor.ts';
import { signed } from './support/walk.ts';

/** A gate whose mail server can be down. */
async function moody() {
  const server = { down: false };
  const rig = await makeApp();
  const { mailer } = rig.deps;
  rig.deps.mailer = {
    async send(message) {
      if (server.down) throw new Error('421 later');
      await mailer.send(message);
    },
  };
  return { rig, server };
}
const command = async (rig: Rig, ...argv: string[]): Promise<string> => {
  const lines: string[] = [];
  await runCommand(rig.deps, argv, (line) => lines.push(line));
  await rig.settle();
  return lines.join('\n');
};
async function giveUp(rig: Rig): Promise<void> {
  for (let hour = 0; hour < OUTBOX_GIVE_UP_HOURS + 12; hour += 6) {
    rig.pass(6);
    await deliver(rig.deps);
  }
}
const toReader = async (rig: Rig, kind: string) =>
  (await rig.deps.store.rows('outbox', { where: { recipient: ada.email, kind } }))[0];

test('what is put back after days is tried for days again, not ended by its first failure', async () => {
  const { rig, server } = await moody();
  const { reference } = await signed(rig);
  server.down = true;
  await command(rig, 'deny', reference, '--reason', 'Not this time.');
  await giveUp(rig);
  expect(await toReader(rig, 'denied')).toMatchObject({ status: 'dead', fault: '421 later' });
  // The server is back, and busy.
  expect(await command(rig, 'retry')).toContain('1 back in the outbox; 0 sent, 1 failed again');
  expect(await toReader(rig, 'denied')).toMatchObject({ status: 'waiting', attempts: 1 });
  server.down = false;
  rig.pass(1);
  await deliver(rig.deps);
  expect(await toReader(rig, 'denied')).toMatchObject({ status: 'sent' });
});

test('an email that is true no longer stays given up, and whoever tries again is told', async () => {
  const { rig, server } = await moody();
  const { reference } = await signed(rig);
  server.down = true;
  await command(rig, 'approve', reference, '--days', '14');
  await giveUp(rig);
  await command(rig, 'revoke', reference);
  await giveUp(rig);
  server.down = false;
  const before = rig.mails.length;
  const said = await command(rig, 'retry');
  expect(said).toContain('1 back in the outbox; 1 sent, 0 failed again');
  expect(said).toContain('1 not sent again: the link has run out, or the request has moved on.');
  expect(rig.mails.slice(before).map(({ to, subject }) => [to, /ready/.test(subject)])).toEqual([[ada.email, false]]);
  const granted = await toReader(rig, 'granted');
  expect(granted?.status).toBe('dead');
  await expect(command(rig, 'retry', '--only', granted?.id ?? '')).rejects.toThrow('isn’t sent again');
  const staff = await signIn(rig, 'approver@northwind.example');
  const page = await staff.post('/admin/deliveries/retry', { email: granted?.id ?? '' });
  expect([page.path, plainText(page).includes('its request has moved on')]).toEqual([
    '/admin/deliveries/?tab=given-up',
    true,
  ]);
  expect((await toReader(rig, 'granted'))?.status).toBe('dead');
});
