import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../../../functions/acts/deliver.ts';
import { isWebhookKey } from '../../../functions/domain/webhook-key.ts';
import { publicKeyOf } from '../../../functions/domain/webhook-pair.ts';
import { readEnvironment } from '../../../functions/hosts/env.ts';
import { type Got, KEY, makeTold, type Receiver, receiver, verified } from '../support/receiver.ts';
import { runCommand } from '../support/run-command.ts';
import { signed } from '../support/walk.ts';

/** RFC 8032 §7.1, test 1. */
const SEED = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
const PUBLIC = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');
const WHSK = `whsk_${SEED.toString('base64')}`;
/** The public key beside the seed is another's. */
const TWISTED = `whsk_${Buffer.concat([SEED, Buffer.alloc(32, 7)]).toString('base64')}`;
const WHOLE = `whsk_${Buffer.concat([SEED, PUBLIC]).toString('base64')}`;
const WHPK = `whpk_${PUBLIC.toString('base64')}`;

let crm: Receiver;
beforeEach(async () => {
  crm = await receiver();
});
afterEach(() => crm.close());
async function told(...secrets: string[]) {
  const rig = await makeTold({ crm: { url: crm.url, events: ['request.signed'] } }, { crm: secrets });
  await deliver(rig.deps);
  await signed(rig);
  const [got] = crm.got;
  if (!got) throw new Error('nothing came');
  return { rig, got };
}

/** What docs/channels.md tells a receiver to do, taken out of it. */
const checkOfDocs =
  /```js\nimport \{ verify \}[^\n]+\n([\s\S]*?)```/.exec(readFileSync('docs/channels.md', 'utf8'))?.[1] ?? '';
async function accepts(got: Pick<Got, 'headers' | 'body'>, key = WHPK): Promise<boolean> {
  const { verify } = await import('node:crypto');
  const check = new Function('verify', 'process', 'headers', 'body', 'Buffer', checkOfDocs);
  try {
    check(verify, { env: { PUBLIC_KEY: key } }, got.headers, got.body, Buffer);
    return true;
  } catch (fault) {
    if (fault instanceof Error && fault.message === 'not ours') return false;
    throw fault;
  }
}

describe('a pair of keys', () => {
  test.each([
    ['a seed', WHSK],
    ['a seed with its public key', WHOLE],
  ])('as %s signs with v1a, and a receiver checks with the public one', async (_, secret) => {
    const { got } = await told(secret);
    expect(got.headers['webhook-signature']).toMatch(/^v1a,[A-Za-z0-9+/]{86}==$/);
    expect(await accepts(got)).toBe(true);
    expect(await accepts({ ...got, body: `${got.body} ` })).toBe(false);
    expect(await accepts({ ...got, headers: { ...got.headers, 'webhook-id': 'msg_other' } })).toBe(false);
    const late = String(Number(got.headers['webhook-timestamp']) - 301);
    expect(await accepts({ ...got, headers: { ...got.headers, 'webhook-timestamp': late } })).toBe(false);
    expect(await accepts(got, `whpk_${SEED.toString('base64')}`)).toBe(false);
  });

  test('beside a shared key: both sign, so that each receiver goes over in its own time', async () => {
    const { got } = await told(WHSK, KEY);
    expect(got.headers['webhook-signature']).toMatch(/^v1a,\S+ v1,\S+$/);
    expect(await accepts(got)).toBe(true);
    expect(verified(got, KEY)).toMatchObject({ type: 'request.signed' });
  });

  test('shows its public half in `gate channels`, and never the other', async () => {
    const { rig } = await told(WHOLE, KEY);
    const lines: string[] = [];
    await runCommand(rig.deps, ['channels'], (line) => lines.push(line));
    await runCommand(rig.deps, ['channels', '--json'], (line) => lines.push(line));
    expect(lines[1]).toBe(`  Public key for its receiver: ${WHPK}`);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject([{ id: 'crm', publicKeys: [WHPK] }]);
    expect(lines.join('\n')).not.toContain(SEED.toString('base64').slice(0, 20));
    expect(lines.join('\n')).not.toContain('whse');
  });

  test('that is none signs nothing', async () => {
    const rig = await makeTold({ crm: { url: crm.url, events: ['request.signed'] } }, { crm: [TWISTED] });
    await deliver(rig.deps);
    await signed(rig);
    expect(crm.got).toEqual([]);
    const [row] = await rig.deps.store.rows('outbox', { where: { recipient: 'channel:crm' } });
    expect(row?.fault).toBe('not sent: CHANNEL_SECRETS holds no whsec_ or whsk_ key for it');
    expect([isWebhookKey(TWISTED), publicKeyOf(TWISTED), publicKeyOf(KEY)]).toEqual([false, null, null]);
  });

  test.each([
    [WHSK, true],
    [WHOLE, true],
    [`whsk_${Buffer.alloc(31).toString('base64')}`, false],
    [`whsk_${Buffer.alloc(65).toString('base64')}`, false],
    [TWISTED, false],
    [WHPK, false],
    [`whsec_${Buffer.alloc(23).toString('base64')}`, false],
  ])('the environment takes %s: %s', (secret, taken) => {
    const read = () => readEnvironment({ CHANNEL_SECRETS: `crm=${secret}` }).CHANNEL_SECRETS;
    if (taken) expect(read()).toEqual({ crm: [secret] });
    else expect(read).toThrow('channel-secrets');
  });
});
