import { describe, expect, test } from 'vitest';
import { gate } from '../../src/words/en/gate.ts';
import { makeApp } from './support/make-app.ts';
import { ask, confirm, SIGNATURE, signed } from './support/walk.ts';

const opened = async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  return { rig, ...(await confirm(rig)) };
};

describe('a signature that is refused signs nothing', () => {
  test.each([
    ['no name', { signer: ' ' }, 'Enter your full name'],
    ['no title', { title: '' }, 'Enter your job title'],
    ['no authority', { authority: '' }, 'Confirm that you have authority'],
    ['no consent', { agree: 'off' }, 'Confirm that you have read the agreement'],
    ['a header in the name', { signer: 'a\r\nBcc: b@c.example' }, 'Remove line breaks'],
    ['a long name', { signer: 'x'.repeat(200) }, 'must be 120 characters or fewer'],
    ['a foreign field', { state: 'granted' }, gate.forms.foreign('&quot;state&quot;')],
  ])('%s', async (_, change, words) => {
    const { rig, visitor, page } = await opened();
    const before = await rig.snapshot();
    const mails = rig.mails.length;
    const again = await visitor.submit(page, { ...SIGNATURE, ...change });
    expect(again.status).toBe(422);
    expect(again.text).toContain('<title>Error: Read and sign');
    expect(again.text).toContain(gate.forms.problem);
    expect(again.text).toContain(words);
    expect(again.text).toContain('Keep it to yourself.');
    expect(await rig.snapshot()).toBe(before);
    await rig.settle();
    expect(rig.mails).toHaveLength(mails);
  });

  test.each([
    ['version', '1.0'],
    ['sha256', 'f'.repeat(64)],
    ['agreement', 'pentest-terms'],
  ])('another %s', async (name, value) => {
    const { rig, visitor, page } = await opened();
    const before = await rig.snapshot();
    const again = await visitor.submit(page, { ...SIGNATURE, [name]: value });
    expect(again.status).toBe(409);
    expect(again.text).toContain(gate.sign.faults.changed);
    expect(await rig.snapshot()).toBe(before);
  });
});

test('a text that changed while it was read is shown anew and can then be signed', async () => {
  const { rig, visitor, page } = await opened();
  const agreement = rig.deps.manifest.agreements[0];
  if (agreement)
    Object.assign(agreement, { text: 'New words.', html: '<p>New words.</p>', version: '3.0', sha256: 'a'.repeat(64) });
  const anew = await visitor.submit(page, SIGNATURE);
  expect(anew.status).toBe(409);
  expect(anew.text).toContain('New words.');
  await visitor.submit(anew, SIGNATURE);
  expect(await rig.deps.store.rows('signatures')).toMatchObject([{ version: '3.0', text: 'New words.' }]);
});

test('a request that was not signed within a day lapses', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  rig.pass(23);
  const { visitor, page } = await confirm(rig);
  rig.pass(1);
  const late = await visitor.submit(page, SIGNATURE);
  expect(late.text).toContain(gate.access.ended.lapsed(24).title);
  expect(await rig.deps.store.count('signatures')).toBe(0);
});

test('the record says who, what, when and from where', async () => {
  const rig = await makeApp();
  const { reference } = await signed(rig);
  expect(await rig.deps.store.rows('signatures')).toMatchObject([
    {
      reference,
      agreement: 'report-nda',
      version: '2.0',
      text: 'Keep it to yourself.',
      kind: 'signed',
      signer: 'Łucja 山田',
      at: '2026-11-21T10:00:00.000Z',
      address: '203.0.113.7',
      agent: 'not stated',
      ground:
        'I have authority to agree to this on behalf of Żółw & Sons <b>. I have read and agree to the Report NDA.',
    },
  ]);
});
