import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { ALL } from '../../functions/adapters/migrations/all.ts';
import { MIGRATIONS } from '../../functions/adapters/migrations/names.ts';
import { gate } from '../../src/words/en/gate.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, granted, invited, lastMail, SIGNATURE, signed } from './support/walk.ts';

const requestOf = async (rig: Rig, reference: string) =>
  (await rig.deps.store.rows('requests', { where: { reference } }))[0];

test('the name that is signed with is stamped, whoever filed the request', async () => {
  const rig = await makeApp();
  const stranger = { ...ada, name: 'Somebody Else' };
  const reference = await ask(rig, ['soc-2'], stranger);
  const { visitor, page } = await confirm(rig, stranger);
  expect(page.text).toContain('appears on every page of your copies');
  expect(page.text).toContain(gate.sign.filedUnder('Somebody Else'));
  expect(page.text).toMatch(/name="signer" type="text" value=""/);
  await visitor.submit(page, { ...SIGNATURE, signer: 'Łucja Nowak' });
  await rig.settle();
  expect(await requestOf(rig, reference)).toMatchObject({ name: 'Somebody Else', stampName: 'Łucja Nowak' });

  // The approver sees both.
  const mail = lastMail(rig, 'approver@northwind.example', /^Decision needed/);
  expect(mail).toMatch(/Name:? +Łucja Nowak/);
  expect(mail).toContain('Somebody Else');
  const approver = new Visitor(rig.app);
  const desk = await approver.go(linkIn(mail));
  expect(desk.text).toContain('Łucja Nowak (');
  expect(desk.text).toContain('<dt>Name in the request</dt><dd>Somebody Else</dd>');
  await approver.submit(desk, { decision: 'approve', days: '14', documents: ['soc-2'] });
  await rig.settle();
  const reader = new Visitor(rig.app);
  const shelf = await reader.submit(await reader.go(linkIn(lastMail(rig, ada.email, /ready/))), {});
  expect(shelf.text).not.toContain('name="name"');
  expect(shelf.text).toContain('Every page shows Łucja Nowak,');
  // Nor does a name that is sent later count.
  expect((await reader.post('/access/download', { document: 'soc-2', name: 'Another' })).status).toBe(200);
  expect(rig.stamps.map(({ name }) => name)).toEqual(['Łucja Nowak']);
});

test('the desk names no second name where both agree', async () => {
  const rig = await makeApp();
  const { desk } = await granted(rig, ['soc-2'], { ...ada, name: SIGNATURE.signer });
  expect(desk.text).not.toContain('Name in the request');
});

test('of two agreements the second form has the name of the first signature', async () => {
  const rig = await makeApp({
    bend: (draft) => {
      const [agreement] = draft.agreements;
      const second = draft.documents.find((one) => one.id === 'continuity');
      if (!agreement || !second) throw new Error('the sample has changed');
      draft.agreements.push({ ...agreement, id: 'second-nda', title: 'Second NDA' });
      Object.assign(second, { access: 'nda', agreement: 'second-nda' });
    },
  });
  const { visitor, page, reference } = await signed(rig, ['soc-2', 'continuity'], { ...ada, name: 'Filed Name' });
  expect(page.text).toContain(`name="signer" type="text" value="${SIGNATURE.signer}"`);
  await visitor.submit(page, { ...SIGNATURE, signer: 'Łucja Nowak' });
  expect((await requestOf(rig, reference))?.stampName).toBe('Łucja Nowak');
});

test('a reader who was invited under a waiver gives the name before the first download', async () => {
  const rig = await makeApp();
  const { reference, visitor, shelf } = await invited(rig);
  expect(shelf.text).toContain('name="name" type="text" value=""');
  expect(shelf.text).toContain('Every page shows your name,');
  const before = await rig.snapshot();
  for (const name of [undefined, '', '   ', 'a'.repeat(121), 'a\u202eb']) {
    const faulty = await visitor.post('/access/download', {
      document: 'soc-2',
      ...(name === undefined ? {} : { name }),
    });
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain('id="name-error"');
    expect(faulty.text).toContain('<title>Error: Your documents');
  }
  // Nothing was stamped, counted or written.
  expect(rig.stamps).toEqual([]);
  expect(await rig.snapshot()).toBe(before);

  expect((await visitor.post('/access/download', { document: 'soc-2', name: ' 김민준 ' })).status).toBe(200);
  expect(rig.stamps.map(({ name }) => name)).toEqual(['김민준']);
  expect(await requestOf(rig, reference)).toMatchObject({ name: '김민준', stampName: '김민준' });
  expect((await rig.deps.store.rows('signatures', { where: { reference } })).map(({ signer }) => signer)).toEqual([
    '김민준',
  ]);
  const audit = await rig.deps.store.rows('audit', { where: { event: 'name.confirmed' } });
  expect(audit.map(({ detail }) => detail)).toEqual(['{}']);

  // It is given once.
  expect((await visitor.go('/access/')).text).not.toContain('name="name"');
  await visitor.post('/access/download', { document: 'soc-2', name: 'Another' });
  expect(rig.stamps.map(({ name }) => name)).toEqual(['김민준', '김민준']);
});

test('two first downloads at once with two names are stamped with one', async () => {
  const rig = await makeApp();
  const { visitor } = await invited(rig);
  const answers = await Promise.all(
    ['First', 'Second'].map((name) => visitor.post('/access/download', { document: 'soc-2', name })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(new Set(rig.stamps.map(({ name }) => name)).size).toBe(1);
});

test('where nothing is signed, the reader sees the name that the request was filed under and may put it right', async () => {
  const rig = await makeApp();
  const person = { ...ada, email: 'reader@regulator.example', name: 'Filed Name' };
  const reference = await ask(rig, ['soc-2'], person);
  await confirm(rig, person);
  const visitor = new Visitor(rig.app);
  const shelf = await visitor.submit(await visitor.go(linkIn(lastMail(rig, person.email, /ready/))), {});
  expect(shelf.text).toContain('name="name" type="text" value="Filed Name"');
  await visitor.post('/access/download', { document: 'soc-2', name: 'Own Name' });
  expect(rig.stamps.map(({ name }) => name)).toEqual(['Own Name']);
  expect(await requestOf(rig, reference)).toMatchObject({ name: 'Filed Name', stampName: 'Own Name' });
});

test('who signed before the migration is stamped as they signed, who did not is asked', async () => {
  const database = new DatabaseSync(':memory:');
  const before = MIGRATIONS.filter((name) => name < '0006');
  for (const name of before) for (const sql of ALL[name]('sqlite')) database.exec(sql);
  const fill = (table: string, values: Record<string, string | number>): void => {
    const columns = database.prepare(`pragma table_info(${table})`).all() as { name: string; notnull: number }[];
    const row = Object.fromEntries(columns.flatMap(({ name, notnull }) => (notnull ? [[name, '']] : [])));
    const all = { ...row, ...values };
    database
      .prepare(
        `insert into ${table} (${Object.keys(all).map((one) => `"${one}"`)}) values (${Object.keys(all).map(() => '?')})`,
      )
      .run(...Object.values(all));
  };
  fill('requests', { reference: 'signed', name: 'Filed' });
  fill('requests', { reference: 'waived', name: 'Filed' });
  fill('signatures', { id: '1', reference: 'signed', agreement: 'a', kind: 'signed', signer: 'Early', at: '1' });
  fill('signatures', { id: '2', reference: 'signed', agreement: 'b', kind: 'signed', signer: 'Late', at: '2' });
  fill('signatures', { id: '3', reference: 'waived', agreement: 'a', kind: 'waived', signer: 'Filed', at: '1' });
  for (const sql of ALL['0006-stamp-name']('sqlite')) database.exec(sql);
  const rows = database.prepare('select reference, "stampName" from requests order by reference').all();
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { reference: 'signed', stampName: 'Late' },
    { reference: 'waived', stampName: null },
  ]);
  database.close();
});
