import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import type { SignatureRow } from '../../functions/domain/grant-rows.ts';
import { LIST_PAGE_ROWS } from '../../functions/domain/limits.ts';
import { MailFault } from '../../functions/domain/mail-fault.ts';
import { sessionId } from '../../functions/domain/session-id.ts';
import { APPROVER, AUDITOR, atDesk, INVITER, plainText, SECOND, wayTo } from './support/desk.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { ada, type Seen, type Visitor } from './support/visitor.ts';
import { ask, granted, invited, lastMail, signed } from './support/walk.ts';

const rowsIn = ({ text }: Seen): number => text.split('<tr role="row">').length - 2;

/** Every page of a list, from the first on. */
async function leaf(staff: Visitor, from: string): Promise<Seen[]> {
  const pages: Seen[] = [];
  for (let at: string | undefined = from; at !== undefined; at = wayTo(pages.at(-1) as Seen, 'next'))
    pages.push(await staff.go(at));
  return pages;
}

async function manySignatures(rig: Rig, count: number): Promise<SignatureRow[]> {
  const text = 'Keep it to yourself.';
  const rows = Array.from(
    { length: count },
    (_, at): SignatureRow => ({
      ...{ id: `signature-${String(at).padStart(5, '0')}`, reference: `VS-${String(at + 10_000_000).slice(-8)}` },
      ...{ email: `reader${at}@buyer.example`, company: at % 2 === 0 ? 'Buyer GmbH' : 'Żółw & Sons' },
      ...{ agreement: 'report-nda', version: '2.0', sha256: createHash('sha256').update(text).digest('hex'), text },
      ...{ kind: at % 10 === 0 ? 'waived' : 'signed', signer: `Reader ${at}`, title: 'Reviewer', ground: 'Agreed.' },
      at: new Date(Date.parse('2026-11-20T10:00:00.000Z') + Math.floor(at / 2) * 1000).toISOString(),
      ...{ address: '203.0.113.7', agent: 'Test', receipt: '' },
    }),
  );
  const writes = rows.map((row) => ({ do: 'insert' as const, table: 'signatures' as const, row }));
  await rig.deps.store.commit({ expect: [], writes, audit: [] });
  return rows;
}

test('signatures are listed page by page, each once, found and filtered', async () => {
  const rig = await makeApp();
  const staff = await atDesk(rig, AUDITOR);
  expect(plainText(await staff.go('/admin/signatures/'))).toContain('Nothing has been signed yet.');
  const rows = await manySignatures(rig, 120);
  const ids = (page: Seen) => [...page.text.matchAll(/\/admin\/signatures\/(signature-\d+)\//g)].map(([, id]) => id);
  const pages = await leaf(staff, '/admin/signatures/');
  expect(pages.flatMap(ids)).toHaveLength(120);
  expect(new Set(pages.flatMap(ids)).size).toBe(120);
  expect(rowsIn(pages[0] as Seen)).toBeLessThanOrEqual(LIST_PAGE_ROWS + 1);
  expect(ids(pages[0] as Seen)[0]).toBe(rows[118]?.id);
  const second = pages[1] as Seen;
  expect(ids(await staff.go(wayTo(second, 'prev') ?? ''))).toEqual(ids(pages[0] as Seen));
  expect(rowsIn(await staff.go('/admin/signatures/?q=reader17@'))).toBe(1);
  expect((await leaf(staff, '/admin/signatures/?q=Buyer+GmbH')).flatMap(ids)).toHaveLength(60);
  expect((await leaf(staff, '/admin/signatures/?kind=waived')).flatMap(ids)).toHaveLength(12);
  expect(plainText(await staff.go('/admin/signatures/?q=xyzzy'))).toContain('No signature has “xyzzy”');
  expect((await staff.go('/admin/signatures/nothing/')).status).toBe(404);
});

test('a signature shows its text and its receipt, and what can be proven of them', async () => {
  const rig = await makeApp();
  await signed(rig);
  const staff = await atDesk(rig);
  const [row] = await rig.deps.store.rows('signatures');
  const address = `/admin/signatures/${row?.id}/`;
  const page = plainText(await staff.go(address));
  for (const part of [
    'Keep it to yourself.',
    'BEGIN VOUCHSAFE RECEIPT',
    'The text matches its hash.',
    'The receipt is genuine.',
    'The audit log has it in row',
    'as it is published today',
    'Żółw & Sons',
  ])
    expect(page).toContain(part);
  const change = async (set: Partial<SignatureRow>) => {
    const where = { id: row?.id ?? '' };
    await rig.deps.store.commit({ expect: [], writes: [{ do: 'update', table: 'signatures', set, where }], audit: [] });
    return plainText(await staff.go(address));
  };
  expect(await change({ text: 'Tell everybody.' })).toContain('The text doesn’t match its hash');
  expect(await change({ signer: 'Somebody else' })).toContain('but doesn’t match this record');
  expect(await change({ version: '9.9' })).toContain('The audit log doesn’t have this signature.');
  expect(await change({ receipt: `${row?.receipt.slice(0, -86)}${'A'.repeat(86)}` })).toContain('was changed after');
});

test('a waiver has no receipt, and an erased signature names nobody', async () => {
  const rig = await makeApp();
  const { reference } = await invited(rig);
  const staff = await atDesk(rig);
  const [row] = await rig.deps.store.rows('signatures', { where: { reference } });
  expect(plainText(await staff.go(`/admin/signatures/${row?.id}/`))).toContain('nothing was signed here');
  const { erasePerson } = await import('../../functions/acts/erase.ts');
  await erasePerson(rig.deps, 'guest@regulator.example');
  const page = await staff.go(`/admin/signatures/${row?.id}/`);
  expect(plainText(page)).toContain('The receipt was erased with the personal data.');
  const csv = await staff.go('/admin/signatures.csv');
  for (const { text } of [page, csv]) expect(text).not.toContain('regulator');
});

test('the list of signatures is a CSV file that no spreadsheet runs', async () => {
  const rig = await makeApp();
  await manySignatures(rig, 700);
  await rig.deps.store.commit({
    ...{ expect: [], audit: [] },
    writes: [
      { do: 'update', table: 'signatures', set: { signer: '=HYPERLINK("x")' }, where: { id: 'signature-00003' } },
    ],
  });
  const staff = await atDesk(rig, AUDITOR);
  const { headers, text } = await staff.go('/admin/signatures.csv');
  expect(headers.get('content-type')).toMatch(/^text\/csv/);
  expect(headers.get('content-disposition')).toContain('signatures.csv');
  expect(text.startsWith('id,')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(701);
  expect(text.match(/\ufeff/g)).toBeNull();
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  const few = await staff.go('/admin/signatures.csv?kind=waived');
  expect(few.text.trimEnd().split('\r\n')).toHaveLength(71);
});

test('deliveries: what waits, what was given up with its fault, what was sent; an approver tries one again, or all', async () => {
  let why: 'never' | 'later' | null = null;
  const rig = await makeApp({
    mailer: {
      async send(message) {
        if (why !== null && !/^Sign in/.test(message.subject)) throw new MailFault('550 <b>no such user</b>', why);
        rig.mails.push(message);
      },
    },
  });
  const people = [1, 2, 3].map((at) => ({ ...ada, email: `reader${at}@buyer.example` }));
  await ask(rig, ['soc-2'], people[0]);
  why = 'later';
  await ask(rig, ['soc-2'], people[1]);
  why = 'never';
  await ask(rig, ['soc-2'], people[2]);
  await ask(rig, ['soc-2'], { ...ada, email: 'reader4@buyer.example' });
  const staff = await atDesk(rig);
  const page = await staff.go('/admin/deliveries/');
  const text = plainText(page);
  // Opens on what somebody can do something about.
  for (const part of ['Waiting (1)', 'Given up (2)', 'Sent (2)', 'Error: 550 &lt;b&gt;no such user&lt;/b&gt;', '1 try'])
    expect(text).toContain(part);
  expect(rowsIn(page)).toBe(2);
  const waiting = plainText(await staff.go('/admin/deliveries/?tab=waiting'));
  expect(waiting).toContain('reader2@buyer.example');
  expect(waiting).toContain('Next try: 21 Nov 2026');
  expect(plainText(await staff.go('/admin/deliveries/?tab=sent&q=reader1@'))).toContain('Sent 21 Nov 2026, 10:00 UTC');
  const auditor = await atDesk(rig, AUDITOR);
  expect((await auditor.go('/admin/deliveries/?tab=given-up')).text).not.toContain('/admin/deliveries/retry');
  why = null;
  const dead = () => rig.deps.store.count('outbox', { where: { status: 'dead' } });
  const [one] = await rig.deps.store.rows('outbox', { where: { recipient: 'reader3@buyer.example' } });
  await staff.post('/admin/deliveries/retry', { email: one?.id ?? '' });
  await rig.settle();
  expect([await dead(), rig.mails.at(-1)?.to]).toEqual([1, 'reader3@buyer.example']);
  await staff.post('/admin/deliveries/retry', {});
  await rig.settle();
  expect([await dead(), rig.mails.at(-1)?.to]).toEqual([0, 'reader4@buyer.example']);
  const revived = await rig.deps.store.rows('audit', { where: { event: 'mail.revived' } });
  expect(revived.map(({ actor }) => actor)).toEqual([APPROVER, APPROVER]);
});

test('the log is listed newest first, filtered by event, person, reference and days, and page by page', async () => {
  const rig = await makeApp();
  const { reference } = await granted(rig);
  let staff = await atDesk(rig, AUDITOR);
  const first = await staff.go('/admin/log/');
  const all = await rig.deps.store.rows('audit', { order: ['seq', 'desc'] });
  expect(rowsIn(first)).toBe(Math.min(all.length, LIST_PAGE_ROWS));
  expect(plainText(first)).toContain('Approved');
  const count = async (query: string) =>
    (await leaf(staff, `/admin/log/?${query}`)).reduce((sum, page) => sum + Math.max(0, rowsIn(page)), 0);
  const having = (fits: (row: (typeof all)[number]) => boolean) => all.filter(fits).length;
  expect(await count('event=request.granted')).toBe(1);
  expect(await count(`by=${APPROVER}`)).toBe(having((row) => row.actor === APPROVER));
  expect(await count(`reference=${reference.toLowerCase()}`)).toBe(having((row) => row.reference === reference));
  expect(await count('from=2026-11-21&to=2026-11-21')).toBe(all.length);
  expect(await count('from=2026-11-22')).toBe(0);
  expect(await count('to=2026-11-20')).toBe(0);
  rig.pass(72);
  await ask(rig, ['soc-2'], { ...ada, email: 'later@buyer.example' });
  staff = await atDesk(rig, AUDITOR);
  const now = await rig.deps.store.rows('audit');
  expect(await count('from=2026-11-24&to=2026-11-24')).toBe(
    now.filter((row) => row.at.startsWith('2026-11-24')).length,
  );
  expect(await count('from=2026-11-22&to=2026-11-23')).toBe(0);
  expect(await count('reference=nonsense')).toBe(0);
  const { text } = await staff.go('/admin/log.csv?event=request.granted');
  expect(text.trimEnd().split('\r\n')).toHaveLength(2);
});

test('the log says whether it is whole, and where it is broken', async () => {
  const rig = await makeApp();
  await signed(rig);
  await sweepAll(rig.deps);
  const staff = await atDesk(rig, AUDITOR);
  expect(plainText(await staff.go('/admin/log/verify/'))).toContain('The log is intact');
  const rows = rig.deps.store.rows.bind(rig.deps.store);
  rig.deps.store.rows = (async (table: never, query: never) =>
    (await rows(table, query)).map((row: { seq?: number }) =>
      (table as string) === 'audit' && row.seq === 3 ? { ...row, actor: 'someone@else.example' } : row,
    )) as never;
  const broken = plainText(await staff.go('/admin/log/verify/'));
  expect(broken).toContain('The log is broken');
  expect(broken).toContain('Broken at row 3: its content is not what was written.');
});

test('sessions: an approver sees and ends everyone’s, others their own, and no form holds what opens one', async () => {
  const rig = await makeApp();
  const approver = await atDesk(rig);
  const second = await atDesk(rig, SECOND);
  const inviter = await atDesk(rig, INVITER);
  const auditor = await atDesk(rig, AUDITOR);
  const other = await atDesk(rig, AUDITOR);
  const hashes = (await rig.deps.store.rows('sessions')).map(({ hash }) => hash);
  const page = await approver.go('/admin/sessions/');
  expect(rowsIn(page)).toBe(5);
  expect(page.text).toContain('This is you, now');
  for (const hash of hashes) expect(page.text).not.toContain(hash.slice(0, 12));
  expect(rowsIn(await inviter.go('/admin/sessions/'))).toBe(1);
  expect(rowsIn(await auditor.go('/admin/sessions/'))).toBe(2);
  const of = async (email: string) =>
    (await rig.deps.store.rows('sessions', { where: { email } })).map((one) => one.hash);
  // Somebody else's session is none of theirs.
  const [theirs = ''] = await of(SECOND);
  await auditor.post('/admin/sessions/end', { session: sessionId(theirs) });
  expect(await of(SECOND)).toHaveLength(1);
  await auditor.post('/admin/sessions/end', {});
  expect(await of(AUDITOR)).toHaveLength(1);
  expect((await other.go('/admin/sessions/')).path).toBe('/admin/sign-in/');
  await approver.post('/admin/sessions/end', { session: sessionId(theirs) });
  expect((await second.go('/admin/')).path).toBe('/admin/sign-in/');
  await approver.post('/admin/sessions/end', {});
  expect((await rig.deps.store.rows('sessions')).map(({ email }) => email)).toEqual([APPROVER]);
  expect((await inviter.go('/admin/')).path).toBe('/admin/sign-in/');
  const log = (await rig.deps.store.rows('audit', { order: ['seq', 'asc'] })).filter((row) =>
    /session/.test(row.event),
  );
  expect(log.map((row) => [row.event, row.actor])).toEqual([
    ['sessions.ended', AUDITOR],
    ['session.ended', APPROVER],
    ['sessions.ended', APPROVER],
  ]);
  expect(approver.cookies.size).toBeGreaterThan(0);
});

test('an approver ends the sessions of a requester, and nobody else does', async () => {
  const rig = await makeApp();
  const { reference, visitor } = await granted(rig);
  const approver = await atDesk(rig);
  expect(plainText(await approver.go(`/admin/sessions/?reference=${reference}`))).toContain(ada.email);
  expect((await approver.go('/admin/sessions/?reference=VS-00000000')).status).toBe(422);
  const inviter = await atDesk(rig, INVITER);
  expect((await inviter.post('/admin/sessions/end', { reference })).status).toBe(404);
  expect((await visitor.go('/access/')).status).toBe(200);
  await approver.post('/admin/sessions/end', { reference });
  expect((await visitor.go('/access/')).status).toBe(403);
  expect((await approver.go('/admin/sessions/')).status).toBe(200);
});

test('documents: what the vault has, which rules are about each, who has it and who downloaded it', async () => {
  const rig = await makeApp({
    bend: (draft) => {
      draft.access.bundles = { audit: { title: 'For auditors', documents: ['soc-2'] } };
      draft.access.rules.push({
        domain: 'firm.example',
        decide: 'approve',
        documents: ['audit'],
        agreement: 'required',
      });
    },
    vault: {
      read: async (file) => new TextEncoder().encode(`%PDF-1.7 ${file}`),
      stat: async (file) => (/pentest/.test(file) ? null : { bytes: 1_234_567, sha256: 'ab'.repeat(32) }),
    },
  });
  const { visitor, shelf, reference } = await granted(rig);
  const staff = await atDesk(rig, AUDITOR);
  const list = plainText(await staff.go('/admin/documents/'));
  for (const part of [
    'In the vault, 1.2 MB',
    'Not in the vault',
    'Under Report NDA',
    'On request',
    'Ended on 1 January 2026',
  ])
    expect(list).toContain(part);
  expect(list).not.toContain('Trial copies');
  const of = async (tab: string) => plainText(await staff.go(`/admin/documents/soc-2/?tab=${tab}`));
  const page = await of('holders');
  for (const part of [
    '@partner.example',
    'through the bundle For auditors',
    'ab'.repeat(32),
    ada.email,
    '0 of 2',
    reference,
  ])
    expect(page).toContain(part);
  expect(await of('downloaded')).toContain('Nobody has downloaded it.');
  await visitor.submit(shelf, { document: 'soc-2' });
  expect(await of('downloaded')).toContain('1 of 2');
  expect((await staff.go('/admin/documents/whitepaper/')).status).toBe(404);
  const approver = await atDesk(rig);
  await approver.post(`/admin/requests/${reference}/revoke`, {});
  expect(await of('holders')).toContain('Revoked');
});

test('approvers are told once that a document ends within 30 days, and again for another day', async () => {
  const rig = await makeApp({
    bend: (draft) => {
      for (const one of draft.documents) if (one.id === 'soc-2') one.expires = '2026-12-22';
    },
  });
  const told = () => rig.mails.filter(({ subject }) => /expires on/.test(subject)).map(({ to }) => to);
  await sweepAll(rig.deps);
  await rig.settle();
  expect(told()).toEqual([]);
  rig.pass(24);
  for (let round = 0; round < 3; round++) {
    await sweepAll(rig.deps);
    await rig.settle();
    rig.pass(24);
  }
  expect(told()).toEqual([APPROVER, SECOND]);
  expect(lastMail(rig, APPROVER, /expires on/)).toContain('/admin/documents/soc-2/');
  const staff = await atDesk(rig, AUDITOR);
  expect(plainText(await staff.go('/admin/documents/'))).toContain(
    'Title of soc-2 is available for 27 more days, until 22 December 2026.',
  );
  for (const one of rig.deps.manifest.documents) if (one.id === 'soc-2') one.expires = '2026-12-23';
  await Promise.all([sweepAll(rig.deps), sweepAll(rig.deps)]);
  await rig.settle();
  expect(told()).toHaveLength(4);
  const log = await rig.deps.store.rows('audit', { where: { event: 'document.expiring' } });
  expect(log).toHaveLength(2);
});
