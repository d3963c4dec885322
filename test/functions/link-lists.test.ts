import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { deliver } from '../../functions/acts/deliver.ts';
import { checkList, sendList } from '../../functions/acts/link-lists.ts';
import { releaseMail } from '../../functions/acts/release-mail.ts';
import { LINK_LIST_ROWS_MAX } from '../../functions/domain/limits.ts';
import { readLinkList } from '../../functions/domain/link-list.ts';
import { StoreFault } from '../../functions/domain/store-fault.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { signIn } from './support/staff.ts';
import type { Seen, Visitor } from './support/visitor.ts';

const INVITER = 'sales@northwind.example';
const DEFAULTS = { documents: ['soc-2'], days: '30', note: '' };
const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const read = (data: Uint8Array) => readLinkList(data, DEFAULTS, LINK_LIST_ROWS_MAX);

describe('a list as people and CRMs write it', () => {
  const one = { company: 'Buyer Inc.', documents: ['soc-2'], days: '30', note: '', for: 'jane@buyer.example' };
  test.each([
    ['plain', bytes('email,company\njane@buyer.example,Buyer Inc.\n'), { ...one, row: 2 }],
    [
      'Excel in German: a mark, semicolons',
      bytes('\ufeffE-Mail-Adresse;Firma;Tage\r\njane@buyer.example;Buyer Inc.;7\r\n'),
      { ...one, row: 2, days: '7' },
    ],
    ['Excel: sep=', bytes('sep=;\r\nEmail;Company\r\njane@buyer.example;Buyer Inc.\r\n'), { ...one, row: 3 }],
    [
      'Windows-1252',
      latin('Email;Company Name\r\njane@buyer.example;M\xfcller & S\xf6hne\r\n'),
      { ...one, row: 2, company: 'Müller & Söhne' },
    ],
    [
      'HubSpot contacts',
      bytes(
        '"Record ID","First Name","Last Name","Email","Associated Company"\n"101","Jane","Doe","jane@buyer.example","Buyer Inc."\n',
      ),
      { ...one, row: 2 },
    ],
    [
      'HubSpot companies',
      bytes('"Record ID","Company name","Company Domain Name","Industry"\n"7","Buyer Inc.","buyer.example",""\n'),
      { ...one, row: 2, for: 'buyer.example' },
    ],
    [
      'Salesforce accounts',
      bytes(
        '"Account ID","Account Name","Website"\n"001000000000001","Buyer Inc.","https://www.buyer.example/about"\n',
      ),
      { ...one, row: 2, for: 'buyer.example' },
    ],
    [
      'documents in a cell',
      bytes('email,company,documents,note\njane@buyer.example,Buyer Inc.,"soc-2; pentest",Hello\n'),
      { ...one, row: 2, documents: ['soc-2', 'pentest'], note: 'Hello' },
    ],
    ['addresses alone', bytes('jane@buyer.example\n'), { ...one, row: 1, company: '' }],
  ])('%s', (_, data, row) => {
    expect(read(data)).toEqual({ rows: [row] });
  });
  test.each([
    ['no-column', bytes('name,phone\nJane,1\n')],
    ['empty', bytes('email,company\n')],
    ['empty', bytes('')],
    ['too-many', bytes(`email\n${'jane@buyer.example\n'.repeat(LINK_LIST_ROWS_MAX + 1)}`)],
    ['damaged', bytes('email\n\0\n')],
  ])('%s is said of the whole', (fault, data) => {
    expect(read(data)).toEqual({ fault });
  });
});

const LIST = [
  'email,domain,company,documents,days,note',
  'jane@buyer.example,,Buyer Inc.,soc-2,10,For Jane',
  ',acme.example,Acme,soc-2,,',
  'not an address,,Broken,,,',
  'jane@buyer.example,,Buyer again,soc-2,,',
  'eve@competitor.example,,Competitor,soc-2,,',
  ',gmail.com,Everyone,soc-2,,',
  'bob@buyer.example,,Buyer Inc.,outdated,,',
  'li@buyer.example,,"<b>Bold</b> & Co",,999,',
].join('\n');

async function post(_rig: Rig, staff: Visitor, form: Record<string, string | File>): Promise<Seen> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  return staff.go('/admin/links/list/', { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
}
const textOf = ({ text }: Seen): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('every row is shown with its fault, and nothing is sent; then exactly what was shown, and never twice', async () => {
  const rig = await makeApp();
  const staff = await signIn(rig, INVITER);
  const before = await rig.snapshot();
  const file = new File([LIST], 'list.csv', { type: 'text/csv' });
  const check = await post(rig, staff, { file, paste: '', days: '30', note: 'Usual note', documents: 'soc-2' });
  expect(check.status).toBe(200);
  expect(await rig.snapshot()).toBe(before);
  const text = textOf(check);
  expect(text).toContain('2 of 8 rows will be made');
  expect(text).toContain('1 email will go out');
  for (const fault of [
    'Enter an email address or a domain',
    'The same as a row before it',
    'A rule declines',
    'Anyone can have an email address at gmail.com',
    'is no longer available',
    'from 1 to 180',
  ])
    expect(text).toContain(fault);
  expect(check.text).not.toContain('<b>Bold');

  // Changed on the way, or sent by somebody else: refused, and nothing happens.
  const [list = '', mac = ''] = ['list', 'mac'].map(
    (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(check.text)?.[1],
  );
  const send = (by: Visitor, form: Record<string, string>) => by.post('/admin/links/list/send', form);
  const other = await signIn(rig, 'approver@northwind.example');
  const bent = Buffer.from(Buffer.from(list, 'base64url').toString('utf8').replace('jane@buyer', 'eve@buyer')).toString(
    'base64url',
  );
  const quiet = await rig.deps.store.count('offers');
  for (const [who, form] of [
    [staff, { list: bent, mac }],
    [other, { list, mac }],
    [staff, { list, mac: 'x' }],
    [staff, {}],
  ] as const)
    expect((await send(who, form)).status).toBe(409);
  expect(await rig.deps.store.count('offers')).toBe(quiet);

  const done = await send(staff, { list, mac });
  expect([done.status, textOf(done)]).toEqual([200, expect.stringContaining('2 links made')]);
  expect(done.text).toMatch(/acme\.example\thttps:\/\/trust\.northwind\.example\/for\/[\w-]{43}\//);
  await rig.settle();
  await releaseMail(rig.deps);
  await deliver(rig.deps);
  const again = textOf(await send(staff, { list, mac }));
  expect(again).toMatch(/0 links made\. .*2 rows had been made before/);
  await rig.settle();
  expect(rig.mails.filter(({ to }) => to === 'jane@buyer.example')).toHaveLength(1);
  expect(rig.mails.find(({ to }) => to === 'jane@buyer.example')?.text).toContain('For Jane');
  const rows = await rig.deps.store.rows('offers');
  expect(rows.map(({ subject, note, madeBy }) => [subject, note, madeBy]).sort()).toEqual([
    ['acme.example', 'Usual note', INVITER],
    ['jane@buyer.example', 'For Jane', INVITER],
  ]);
  expect(textOf(await staff.go(`/admin/links/?batch=${rows[0]?.batch}`))).toMatch(/1 of 1 email sent\. .*2 links/);

  // The same list another day: what is open is not made again.
  const later = await post(rig, staff, { file, paste: '', days: '30', note: '', documents: 'soc-2' });
  expect(textOf(later)).toContain('There is a link like this');
  rig.pass(3);
  const late = await signIn(rig, INVITER);
  expect((await send(late, { list, mac })).status).toBe(409);
});

test.each([
  [{ paste: '' }, 'Choose a file, or paste the rows'],
  [{ paste: 'name,phone\nJane,1' }, 'Name one column'],
  [{ paste: 'email\na@b.example', file: new File(['email\n'], 'x.csv') }, 'not both'],
])('a list that is none: %j', async (form, words) => {
  const rig = await makeApp();
  const staff = await signIn(rig, INVITER);
  const page = await post(rig, staff, form as Record<string, string | File>);
  expect([page.status, textOf(page)]).toEqual([422, expect.stringContaining(words)]);
});

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ row: at + 2, for: `p${at}@buyer.example`, company: '', documents: ['soc-2'], days: '30', note: '' },
  }));

test('killed in the middle, it is gone on with, and each person gets one email, as fast as the limits let them', async () => {
  const rig = await makeApp();
  const { store } = rig.deps;
  const { sealed } = await checkList(rig.deps, many(200), INVITER);
  let commits = 0;
  const broken = {
    ...store,
    commit: (change: Parameters<typeof store.commit>[0]) =>
      commits++ < 4 ? store.commit(change) : Promise.reject(new StoreFault('gone')),
  };
  await expect(sendList({ ...rig.deps, store: broken, defer: () => {} }, sealed, INVITER)).rejects.toThrow('gone');
  const half = await store.count('offers');
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(200);
  expect(await sendList(rig.deps, sealed, INVITER)).toMatchObject({ before: half, made: 200 - half });
  await Promise.all([sendList(rig.deps, sealed, INVITER), sendList(rig.deps, sealed, INVITER)]);
  expect(await store.count('offers')).toBe(200);

  rig.deps.settings.confirmationsPerHour = 10;
  const left = async () => {
    await releaseMail(rig.deps);
    await deliver(rig.deps);
    return rig.mails.length;
  };
  expect(await left()).toBeLessThanOrEqual(50 + 200);
  for (let hours = 0; rig.mails.length < 200 && hours < 12; hours++) {
    rig.pass(1.1);
    await left();
  }
  expect(rig.mails.length).toBe(200);
  expect(new Set(rig.mails.map(({ to }) => to)).size).toBe(200);
});

test('the mail of a list keeps to the limit of an hour', async () => {
  const rig = await makeApp({ settings: { ...(await makeApp()).deps.settings, confirmationsPerHour: 10 } });
  const { sealed } = await checkList(rig.deps, many(80), INVITER);
  await sendList(rig.deps, sealed, INVITER);
  await rig.settle();
  await releaseMail(rig.deps);
  await deliver(rig.deps);
  expect(rig.mails).toHaveLength(50);
  rig.pass(1.3);
  await releaseMail(rig.deps);
  await deliver(rig.deps);
  expect(rig.mails).toHaveLength(80);
});

test('`gate invite --csv` shows first, sends with --send, and the same file again sends nothing', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'list-'));
  const csv = path.join(folder, 'list.csv');
  writeFileSync(csv, LIST);
  try {
    const rig = await makeApp();
    const run = async (...argv: string[]) => {
      const lines: string[] = [];
      const code = await runCommand(rig.deps, ['invite', '--csv', csv, ...argv], (line) => lines.push(line));
      return { code, text: lines.join('\n') };
    };
    const before = await rig.snapshot();
    const shown = await run('--documents', 'soc-2');
    expect([shown.code, shown.text]).toEqual([1, expect.stringContaining('with --send')]);
    expect(shown.text).toMatch(/Row 4 {2}not an address {2}Enter an email address/);
    expect(await rig.snapshot()).toBe(before);
    // An operator may invite against a rule that declines.
    expect((await run('--documents', 'soc-2', '--send')).text).toMatch(
      /3 links made\.\nacme\.example {2}https:\S+\/for\//,
    );
    expect((await run('--documents', 'soc-2', '--send')).text).toContain('No row can be made');
    expect(await rig.deps.store.count('offers')).toBe(3);
    await expect(runCommand(rig.deps, ['invite'], () => {})).rejects.toThrow('--csv');
    await expect(runCommand(rig.deps, ['invite', 'a@b.example', '--csv', csv], () => {})).rejects.toThrow('--csv');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the form is there without script, and takes no other kind of body', async () => {
  const rig = await makeApp();
  const staff = await signIn(rig, INVITER);
  const page = await staff.go('/admin/links/list/');
  expect(page.text).toMatch(/enctype="multipart\/form-data"/);
  expect((await staff.post('/admin/links/list/', { paste: 'email\na@b.example' })).status).toBe(415);
  const cookie = [...staff.cookies].map((one) => one.join('=')).join('; ');
  const body = new FormData();
  body.append('paste', 'email\na@b.example');
  const foreign = await rig.app.request(`${SITE}/admin/links/list/`, {
    method: 'POST',
    body,
    headers: { cookie, 'sec-fetch-site': 'cross-site' },
  });
  expect(foreign.status).toBe(403);
});
