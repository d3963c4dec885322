import { expect, test } from 'vitest';
import { deliver } from '../../../functions/acts/deliver.ts';
import { checkChannels } from '../../../functions/preflight/channels.ts';
import { channel } from '../../../src/schemas/channel.ts';
import { preflightWords } from '../../../src/words/preflight.ts';
import { makeApp } from '../support/make-app.ts';
import { sampleManifest } from '../support/manifest.ts';
import { KEY, makeTold, receiver, type Told, verified } from '../support/receiver.ts';
import { runCommand } from '../support/run-command.ts';
import { signed } from '../support/walk.ts';

async function run(rig: Pick<Told, 'deps'>, ...argv: string[]) {
  const lines: string[] = [];
  const code = await runCommand(rig.deps, argv, (line) => lines.push(line));
  return { code, out: lines.join('\n') };
}

test('each channel with its last delivery, what waits, and its fault', async () => {
  const crm = await receiver();
  const rig = await makeTold(
    {
      crm: { url: crm.url, events: ['request.signed'] },
      chat: { kind: 'slack', events: ['request.signed'] },
    },
    { crm: [KEY] },
  );
  await deliver(rig.deps);
  expect((await run(rig, 'channels')).out).toBe(
    'crm  webhook  nothing sent yet  0 waiting\nchat  slack  nothing sent yet  0 waiting',
  );
  await signed(rig);
  expect((await run(rig, 'channels')).out).toMatch(
    /^crm {2}webhook {2}last sent .* UTC {2}0 waiting\nchat {2}slack {2}nothing sent yet {2}1 waiting\n {2}Last fault: not sent: CHANNEL_SECRETS has nothing for it$/,
  );
  expect(JSON.parse((await run(rig, 'channels', '--json')).out)).toMatchObject([
    { id: 'crm', waiting: 0, fault: null },
    { id: 'chat', waiting: 1, dead: 0 },
  ]);
  await crm.close();
});

test('a test is sent at once and signed; one that is taken starts a channel that had been stopped', async () => {
  const crm = await receiver();
  const rig = await makeTold({ crm: { url: crm.url } }, { crm: [KEY] });
  await deliver(rig.deps);
  expect(await run(rig, 'channels', '--test', 'crm')).toEqual({ code: 0, out: 'crm took the test.' });
  const [got] = crm.got;
  expect(got && verified(got, KEY)).toMatchObject({ type: 'webhook.test' });

  crm.play((answer) => answer.writeHead(410).end());
  await signed(rig);
  expect((await run(rig, 'channels')).out).toMatch(/\n {2}Stopped since .*: its receiver answered 410/);
  expect(await run(rig, 'channels', '--test', 'crm')).toEqual({
    code: 1,
    out: 'crm did not take the test: it answered 410',
  });
  expect((await run(rig, 'channels')).out).toContain('Stopped since');
  crm.play();
  expect((await run(rig, 'channels', '--test', 'crm')).code).toBe(0);
  expect((await run(rig, 'channels')).out).not.toContain('Stopped since');
  const log = await rig.deps.store.rows('audit', { where: { event: 'channel.tested' } });
  expect(log.map(({ detail }) => JSON.parse(detail).taken)).toEqual([true, false, true]);
  expect(await rig.deps.store.count('audit', { where: { event: 'channel.started' } })).toBe(1);
  await crm.close();
});

test('a channel that there is not', async () => {
  const rig = await makeApp();
  const before = await rig.snapshot();
  expect((await run(rig, 'channels')).out).toBe('content/access.yaml has no channels.');
  await expect(run(rig, 'channels', '--test', 'crm')).rejects.toThrow('none is called crm');
  expect(await rig.snapshot()).toBe(before);
});

test('the preflight says what keeps a channel from being told', async () => {
  const words = preflightWords.en;
  const look = async (of: object, secrets: string[], addresses: string[] = ['8.8.8.8']) => {
    const manifest = sampleManifest((draft) => {
      draft.access.channels = { crm: channel.parse(of) };
    });
    const [found] = await checkChannels(manifest, { crm: secrets }, words, async () =>
      addresses.map((address) => ({ address })),
    );
    return [found?.what, found?.verdict, found?.said];
  };
  const hook = { kind: 'webhook', url: 'https://crm.example/hook' };
  expect(await look(hook, [KEY])).toEqual(['channel crm', 'ok', 'crm.example is a public address']);
  expect(await look(hook, [])).toEqual(['channel crm', 'fail', 'has no secret']);
  expect(await look(hook, ['https://crm.example/'])).toEqual([
    'channel crm',
    'fail',
    'has a secret that isn’t a key, or whose two halves aren’t a pair',
  ]);
  expect(await look(hook, [KEY], ['8.8.8.8', '10.0.0.7'])).toEqual([
    ...['channel crm', 'fail', 'crm.example is 10.0.0.7, which is not a public address'],
  ]);
  expect((await look({ ...hook, url: 'http://localhost:3000/' }, [KEY]))[1]).toBe('fail');
  expect((await look({ ...hook, url: 'https://169.254.169.254/' }, [KEY]))[1]).toBe('fail');
  expect((await look({ kind: 'slack' }, ['https://evil.example/']))[2]).toContain('isn’t allowed');
  expect((await look({ kind: 'slack' }, ['https://hooks.slack.com/services/x']))[1]).toBe('ok');
});
