import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BEARER_CALLS_PER_HOUR } from '../../../functions/domain/limits.ts';
import { bearerFrom, program } from '../support/bearer.ts';
import { type Rig, SITE } from '../support/make-app.ts';
import { type RigOnFile, rigOnFile } from '../support/rig-on-file.ts';
import { ada, type Visitor } from '../support/visitor.ts';
import { granted } from '../support/walk.ts';

// Whoever has a token, or would like to, and an insider who writes rows.

const grace = { ...ada, name: 'Grace Other', email: 'grace@other.example', company: 'Other' };
const CHOSEN = `vsb_${'A'.repeat(43)}`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const LATER = '2027-11-21T10:00:00.000Z';
const NOW = '2026-11-21T10:00:00.000Z';

let ground: RigOnFile;
let rig: Rig;
beforeEach(async () => {
  ground = await rigOnFile();
  rig = ground.rig;
});
afterEach(() => ground.remove());
const write = (...statements: string[]): void => ground.write(...statements);

const ROUTES = [
  ['GET', '/api/documents'],
  ['POST', '/api/documents/soc-2'],
] as const;
/** Each route says no in the same words, and nothing else happens. */
async function opensNothing(secret: string | null, headers: Record<string, string> = {}): Promise<string> {
  const before = await rig.snapshot();
  const bodies = new Set<string>();
  for (const [method, address] of ROUTES) {
    const answer = await program(rig, secret)(method, address, headers);
    expect([address, answer.status]).toEqual([address, 401]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    bodies.add(await answer.text());
  }
  expect(await rig.snapshot()).toBe(before);
  expect(rig.stamps).toEqual([]);
  expect(bodies.size).toBe(1);
  return [...bodies][0] ?? '';
}

describe('without a token', () => {
  test('every wrong one gets the same answer, and nothing is written', async () => {
    const { visitor } = await granted(rig);
    const { secret } = await bearerFrom(visitor);
    const other = await granted(rig, ['soc-2'], grace);
    const ended = await bearerFrom(other.visitor);
    const [row] = await rig.deps.store.rows('bearers', { where: { reference: other.reference } });
    await other.visitor.post('/access/tokens/revoke', { id: row?.id ?? '' });
    const answers = [
      await opensNothing(null),
      await opensNothing(CHOSEN),
      await opensNothing(ended.secret),
      await opensNothing('vsb_short'),
      await opensNothing(secret.slice(4)),
      await opensNothing(`${secret}A`),
      await opensNothing(secret.toUpperCase()),
      await opensNothing(row?.id ?? ''),
      await opensNothing(row?.hash ?? ''),
      await opensNothing(rig.deps.settings.cronSecret),
      await opensNothing(null, { authorization: `Basic ${secret}` }),
      await opensNothing(null, { authorization: `Bearer ${secret} ${secret}` }),
    ];
    expect(new Set(answers).size).toBe(1);
  });

  test('a session is none, and a token is no session', async () => {
    const { visitor } = await granted(rig);
    const { secret } = await bearerFrom(visitor);
    const cookie = [...visitor.cookies].map((one) => one.join('=')).join('; ');
    await opensNothing(null, { cookie });
    await opensNothing([...visitor.cookies.values()][0] ?? '', {});
    const call = program(rig, secret);
    const asBrowser = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
    const before = await rig.snapshot();
    for (const [method, address] of [
      ['GET', '/access/'],
      ['POST', '/access/download'],
      ['POST', '/access/tokens'],
    ] as const)
      expect([address, (await call(method, address, asBrowser)).status]).toEqual([address, 403]);
    expect(await rig.snapshot()).toBe(before);
  });

  test('nobody else’s session makes or revokes one', async () => {
    const mine = await granted(rig);
    await bearerFrom(mine.visitor);
    const { visitor } = await granted(rig, ['soc-2'], grace);
    const [row] = await rig.deps.store.rows('bearers');
    const before = await rig.snapshot();
    expect((await visitor.post('/access/tokens/revoke', { id: row?.id ?? '' })).status).toBe(404);
    expect(await rig.snapshot()).toBe(before);
  });
});

describe('with a token', () => {
  const refusal = async (secret: string, document: string): Promise<[number, string]> => {
    const answer = await program(rig, secret)('POST', `/api/documents/${document}`);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    return [answer.status, await answer.text()];
  };
  const logged = () => rig.deps.store.count('audit');

  test('nobody else’s document opens, and what exists can’t be told from what doesn’t', async () => {
    await granted(rig, ['soc-2'], grace);
    const { visitor } = await granted(rig, ['pentest']);
    const { secret } = await bearerFrom(visitor);
    const before = await logged();
    const refusals = [
      await refusal(secret, 'soc-2'),
      await refusal(secret, 'continuity'),
      await refusal(secret, 'whitepaper'),
      await refusal(secret, 'no-such-document'),
      await refusal(secret, '..%2Fsoc-2'),
    ];
    expect(new Set(refusals.map(String)).size).toBe(1);
    expect(refusals[0]?.[0]).toBe(404);
    expect(await logged()).toBe(before);
    expect(rig.stamps).toEqual([]);
  });

  test('a document that was withdrawn, or has no download left, is not sent', async () => {
    const { visitor } = await granted(rig, ['soc-2', 'continuity']);
    const { secret } = await bearerFrom(visitor);
    for (const _ of [1, 2]) expect((await program(rig, secret)('POST', '/api/documents/soc-2')).status).toBe(200);
    const before = await logged();
    expect((await refusal(secret, 'soc-2'))[0]).toBe(403);
    rig.deps.manifest.documents = rig.deps.manifest.documents.filter(({ id }) => id !== 'continuity');
    expect((await refusal(secret, 'continuity'))[0]).toBe(404);
    expect(await logged()).toBe(before);
    expect(rig.stamps).toHaveLength(2);
  });

  test(`${BEARER_CALLS_PER_HOUR} calls an hour, and then none, whatever is called`, async () => {
    const { visitor } = await granted(rig);
    const { secret } = await bearerFrom(visitor);
    const call = program(rig, secret);
    for (let at = 0; at < BEARER_CALLS_PER_HOUR; at++) await call('GET', '/api/documents');
    const before = await rig.snapshot();
    for (const [method, address] of ROUTES) {
      const answer = await call(method, address);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600']);
    }
    expect(await rig.snapshot()).toBe(before);
    expect(rig.stamps).toEqual([]);
    rig.pass(1.01);
    expect((await call('GET', '/api/documents')).status).toBe(200);
  });

  test('a page of another site, or one that took our address over, gets nowhere with it', async () => {
    const { visitor } = await granted(rig);
    const { secret } = await bearerFrom(visitor);
    const before = await rig.snapshot();
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'http://evil.example:4321', 'sec-fetch-site': 'same-origin' },
      { origin: 'null' },
    ])
      for (const [method, address] of ROUTES)
        expect((await program(rig, secret)(method, address, headers as Record<string, string>)).status).toBe(403);
    expect(await rig.snapshot()).toBe(before);
    expect((await program(rig, secret)('GET', '/api/documents', { origin: SITE })).status).toBe(200);
  });
});

describe('an insider with the database', () => {
  let mine: { reference: string; visitor: Visitor };
  let secret: string;
  beforeEach(async () => {
    mine = await granted(rig);
    ({ secret } = await bearerFrom(mine.visitor));
  });

  test('opens nothing with a row of their own', async () => {
    write(
      `insert into bearers (hash, id, reference, email, "createdAt", "expiresAt") values ('${sha256(CHOSEN)}', 'T-AAAAAAAA', '${mine.reference}', '${ada.email}', '${NOW}', '${LATER}')`,
    );
    await opensNothing(CHOSEN);
  });

  test('nor with a mac that was taken from another row', async () => {
    write(
      `insert into bearers select '${sha256(CHOSEN)}', id, reference, email, "createdAt", "expiresAt", mac from bearers`,
    );
    await opensNothing(CHOSEN);
  });

  test.each([
    ['reference', (theirs: string) => `reference = '${theirs}', email = '${grace.email}'`],
    ['expiry', () => `"expiresAt" = '${LATER}'`],
    ['id', () => `id = 'T-AAAAAAAA'`],
    ['address', () => `email = '${grace.email}'`],
  ])('nor with another %s in one’s own', async (_, change) => {
    const theirs = await granted(rig, ['soc-2'], grace);
    write(`update bearers set ${change(theirs.reference)}`);
    await opensNothing(secret);
  });

  test('nor by putting back what was revoked', async () => {
    const { hash, id, reference, email, createdAt, expiresAt, mac } = (await rig.deps.store.rows('bearers'))[0] ?? {};
    await mine.visitor.post('/access/tokens/revoke', { id: id ?? '' });
    write(
      `insert into bearers values ('${hash}', '${id}', '${reference}', '${email}', '${createdAt}', '${expiresAt}', '${mac}')`,
    );
    await opensNothing(secret);
    expect((await mine.visitor.go('/access/')).text).not.toContain(id);
  });

  test('nor by putting back access that was revoked or has ended', async () => {
    rig.pass(14 * 24 + 1);
    write(`update requests set "expiresAt" = '${LATER}'`, `update grants set "expiresAt" = '${LATER}'`);
    await opensNothing(secret);
  });
});
