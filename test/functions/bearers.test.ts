import { expect, test } from 'vitest';
import { erasePerson } from '../../functions/acts/erase.ts';
import { rebindGrants } from '../../functions/acts/rebind-grants.ts';
import { revokeRequest } from '../../functions/acts/revoke-access.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { BEARERS_PER_REQUEST } from '../../functions/domain/limits.ts';
import { bearerFrom, program } from './support/bearer.ts';
import { makeApp, SECRET, SITE } from './support/make-app.ts';
import { ada } from './support/visitor.ts';
import { granted, invited } from './support/walk.ts';

const events = async (rig: Awaited<ReturnType<typeof makeApp>>, event: string) =>
  (await rig.deps.store.rows('audit', { where: { event } })).map(({ actor, reference, detail }) => ({
    actor,
    reference,
    ...(JSON.parse(detail) as object),
  }));

test('a token made on the shelf lists and downloads what was granted, stamped and counted as from the shelf', async () => {
  const rig = await makeApp();
  const { reference, visitor } = await granted(rig, ['soc-2', 'continuity']);
  const { secret, text } = await bearerFrom(visitor);
  expect(text).toContain(`${SITE}/api/documents`);
  const call = program(rig, secret);

  const listed = await call('GET', '/api/documents');
  expect(listed.status).toBe(200);
  const list = (await listed.json()) as { documents: { id: string; url: string; downloads: object }[] };
  expect(list).toMatchObject({ reference, expiresAt: '2026-12-05T10:00:00.000Z' });
  expect(list.documents.map(({ id, downloads, url }) => [id, downloads, url])).toEqual(
    ['continuity', 'soc-2'].map((id) => [id, { allowed: 2, left: 2 }, `${SITE}/api/documents/${id}`]),
  );

  const copy = await call('POST', '/api/documents/soc-2');
  expect([copy.status, copy.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(copy.headers.get('content-disposition')).toContain(reference);
  expect(await copy.text()).toContain(`for ${ada.email}`);
  expect(rig.stamps).toMatchObject([{ email: ada.email, reference, name: 'Łucja 山田' }]);
  const after = (await (await call('GET', '/api/documents')).json()) as typeof list;
  expect(after.documents.find(({ id }) => id === 'soc-2')?.downloads).toEqual({ allowed: 2, left: 1 });

  const [made] = await events(rig, 'bearer.made');
  expect(made).toMatchObject({ actor: 'requester', reference, bearer: expect.stringMatching(/^T-[0-9A-Z]{8}$/) });
  const { bearer } = made as unknown as { bearer: string };
  expect(await events(rig, 'document.downloaded')).toMatchObject([{ document: 'soc-2', use: 1, bearer }]);
  // A download from the shelf names none, and shares the count.
  await visitor.post('/access/download', { document: 'soc-2' });
  const downloads = await events(rig, 'document.downloaded');
  expect(downloads).toMatchObject([{ use: 1 }, { use: 2 }]);
  expect(downloads[1]).not.toHaveProperty('bearer');
  expect((await visitor.go('/access/')).text).toMatch(new RegExp(`${bearer}.*Last used 21 November 2026`, 's'));
});

test('it is shown once, and kept as a hash', async () => {
  const rig = await makeApp();
  const { visitor } = await granted(rig);
  const { secret } = await bearerFrom(visitor);
  expect((await visitor.go('/access/')).text).not.toContain(secret);
  expect(await rig.snapshot()).not.toContain(secret.slice(4));
  const [row] = await rig.deps.store.rows('bearers');
  expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('the reader revokes it on the shelf, and the log says so', async () => {
  const rig = await makeApp();
  const { reference, visitor } = await granted(rig);
  const first = await bearerFrom(visitor);
  const second = await bearerFrom(visitor);
  const [one] = await rig.deps.store.rows('bearers', { order: ['createdAt', 'asc'] });
  const shelf = await visitor.go('/access/');
  const id = /name="id" value="(T-\w+)"/.exec(shelf.text)?.[1] ?? '';
  const known = await rig.deps.store.rows('bearers', { where: { id } });
  expect([known.length, one?.reference]).toEqual([1, reference]);
  await visitor.post('/access/tokens/revoke', { id });
  const statuses = await Promise.all(
    [first, second].map(async ({ secret }) => (await program(rig, secret)('GET', '/api/documents')).status),
  );
  expect(statuses.sort()).toEqual([200, 401]);
  expect(await events(rig, 'bearer.revoked')).toEqual([{ actor: 'requester', reference, bearer: id }]);
  expect((await visitor.post('/access/tokens/revoke', { id })).status).toBe(404);
});

test(`a reader has at most ${BEARERS_PER_REQUEST}, however many are asked for at once`, async () => {
  const rig = await makeApp();
  const { visitor } = await granted(rig);
  const all = await Promise.all(
    Array.from({ length: BEARERS_PER_REQUEST + 3 }, () => visitor.post('/access/tokens', {})),
  );
  expect(all.filter(({ status }) => status === 200)).toHaveLength(BEARERS_PER_REQUEST);
  expect(all.filter(({ status }) => status === 429)).toHaveLength(3);
  expect(await rig.deps.store.count('bearers')).toBe(BEARERS_PER_REQUEST);
  expect((await visitor.go('/access/')).text).toContain('Revoke one to create another');
});

test('who has not given a name for the copies is told to, and gets none', async () => {
  const rig = await makeApp();
  const { visitor, shelf } = await invited(rig);
  const before = await rig.snapshot();
  expect(shelf.text).toContain('download one document here first');
  expect((await visitor.post('/access/tokens', {})).status).toBe(409);
  expect(await rig.snapshot()).toBe(before);
  await visitor.post('/access/download', { document: 'soc-2', name: 'Olga Petrovna' });
  const { secret } = await bearerFrom(visitor);
  await program(rig, secret)('POST', '/api/documents/soc-2');
  expect(rig.stamps.map(({ name }) => name)).toEqual(['Olga Petrovna', 'Olga Petrovna']);
});

test('revoking the access, its end, and erasing the person end every token of it', async () => {
  for (const end of ['revoke', 'expire', 'erase'] as const) {
    const rig = await makeApp();
    const { reference, visitor } = await granted(rig);
    const { secret } = await bearerFrom(visitor);
    if (end === 'revoke') await revokeRequest(rig.deps, reference, 'approver@northwind.example');
    if (end === 'expire') rig.pass(14 * 24 + 1);
    if (end === 'erase') await erasePerson(rig.deps, ada.email);
    const before = await rig.snapshot();
    for (const [method, path] of [
      ['GET', '/api/documents'],
      ['POST', '/api/documents/soc-2'],
    ] as const)
      expect([end, (await program(rig, secret)(method, path)).status]).toEqual([end, 401]);
    expect(await rig.snapshot()).toBe(before);
    expect(rig.stamps).toEqual([]);
    await sweepAll(rig.deps);
    expect([end, await rig.deps.store.count('bearers')]).toEqual([end, 0]);
  }
});

test('a secret that is replaced takes the tokens along; one that is removed at once ends them', async () => {
  const rig = await makeApp();
  const { visitor } = await granted(rig);
  const { secret } = await bearerFrom(visitor);
  const newest = 'another secret of the tests, as long as the first';
  const state = async () => (await program(rig, secret)('GET', '/api/documents')).status;
  const { settings } = rig.deps;
  settings.secrets = [newest, SECRET];
  expect(await state()).toBe(200);
  await rebindGrants(rig.deps);
  settings.secrets = [newest];
  expect(await state()).toBe(200);
  settings.secrets = [SECRET];
  expect(await state()).toBe(401);
});
