import { expect, test } from 'vitest';
import { announce } from '../../functions/acts/announce.ts';
import { readCommand } from '../../functions/commands/read-command.ts';
import { commandWords } from '../../src/words/commands.ts';
import { followed, followLinkIn, followRig, PLANNED, READER } from './support/follow.ts';
import { runCommand } from './support/run-command.ts';
import { formBody, Visitor } from './support/visitor.ts';
import { lastMail } from './support/walk.ts';

test('the command line does what the desk does, from the send to the answered objection', async () => {
  const rig = await followRig();
  const run = async (...argv: string[]) => {
    const lines: string[] = [];
    expect(await runCommand(rig.deps, argv, (line) => lines.push(line))).toBe(0);
    return lines.join('\n');
  };
  await followed(rig, READER, ['subprocessors']);
  await followed(rig, 'other@buyer.example', ['subprocessors']);
  await announce(rig.deps);
  rig.release((draft) => draft.subprocessors.push(PLANNED));
  expect(await run('sends', 'run')).toBe('1 new send.');
  expect(await run('followers', 'list')).toContain('     2  subprocessors');
  expect(JSON.parse(await run('followers', 'list', '--json')).active).toBe(2);
  const [, reference = ''] =
    /^(S-\w{8}) {2}running {4}0\/2 sent {2}0 failed {2}subprocessors$/.exec(await run('sends', 'list')) ?? [];
  expect(await run('sends', 'pause', reference.toLowerCase())).toBe(`${reference} paused`);
  await expect(run('sends', 'pause', reference)).rejects.toThrow('changes nothing');
  await expect(run('sends', 'pause', 'S-00000000')).rejects.toThrow('There is no send S-00000000');
  expect(await run('sends', 'resume', reference)).toBe(`${reference} goes on`);
  expect(await run('followers', 'remove', 'other@buyer.example')).toBe('This address no longer follows anything.');
  rig.pass(0.3);
  await run('sends', 'run');
  await rig.settle();
  await run('sends', 'run');
  expect(await run('sends', 'list')).toContain('done       1/2 sent');
  await expect(run('sends', 'cancel', reference)).rejects.toThrow('changes nothing');

  const link = followLinkIn(lastMail(rig, READER, /^New subprocessor/), 'object');
  await new Visitor(rig.app).post(link, { company: 'Buyer', text: 'No.' });
  const [, objection = ''] = /^(O-\w{8}) {2}open/.exec(await run('objections', 'list')) ?? [];
  await expect(run('objections', 'answer', objection, '--text', ' ')).rejects.toThrow('--text: enter a text.');
  expect(await run('objections', 'answer', objection, '--text', 'We stay.')).toBe(`${objection} answered`);
  await expect(run('objections', 'answer', objection, '--text', 'Again.')).rejects.toThrow('to answer');
  expect(JSON.parse(await run('objections', 'list', '--json'))[0]).toMatchObject({
    state: 'answered',
    answeredBy: 'operator',
  });
});

test('and from a privacy request to its end', async () => {
  const rig = await followRig({
    bend: (draft) => {
      draft.company.privacyRequests = { keptDays: 90 };
    },
  });
  const run = async (...argv: string[]) => {
    const lines: string[] = [];
    expect(await runCommand(rig.deps, argv, (line) => lines.push(line))).toBe(0);
    return lines.join('\n');
  };
  expect(await run('privacy', 'list')).toBe('No privacy requests yet.');
  const body = { kind: 'access', name: 'Ada', email: READER, text: 'What do you hold?' };
  await rig.app.request('https://trust.northwind.example/privacy-request/', {
    method: 'POST',
    body: formBody(body),
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  await rig.settle();
  const link = /(\/privacy-request\/\S+)/.exec(lastMail(rig, READER, /^Confirm your privacy/))?.[1] ?? '';
  await new Visitor(rig.app).post(link, {});
  const [, reference = ''] =
    /^(P-\w{8}) {2}open {9}by 21 December 2026 {2}access/.exec(await run('privacy', 'list')) ?? [];
  expect(JSON.parse(await run('privacy', 'show', reference)).text).toBe('What do you hold?');
  expect(JSON.parse(await run('privacy', 'held', READER)).privacy).toHaveLength(1);
  expect(await run('privacy', 'extend', reference, '--reason', 'Many systems.')).toBe(
    `${reference} extended to 19 February 2027`,
  );
  expect(await run('privacy', 'close', reference, '--outcome', 'done', '--text', 'Here it is.')).toBe(
    `${reference} closed`,
  );
  await expect(run('privacy', 'close', reference, '--outcome', 'done')).rejects.toThrow('in a state for this');
  expect(() => readCommand(['privacy', 'close', reference, '--outcome', 'perhaps'], commandWords.en)).toThrow(
    'perhaps',
  );
});
