import { createHash } from 'node:crypto';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erasePerson } from '../../functions/acts/erase.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { createStamper, type Stamper } from '../../functions/adapters/stamp/stamper.ts';
import { readMonth } from '../../functions/domain/evidence.ts';
import { addDays } from '../../functions/domain/time.ts';
import { linkIn } from '../support/link-in.ts';
import { textByPdfium } from './adapters/by-pdfium.ts';
import { pagesOf } from './adapters/stamp-support.ts';
import { APPROVER, AUDITOR, atDesk, plainText } from './support/desk.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { ada, Visitor } from './support/visitor.ts';
import { granted, invited, lastMail, signed } from './support/walk.ts';

let stamper: Stamper;
beforeAll(() => {
  stamper = createStamper({ concurrency: 1 });
});
afterAll(() => stamper.close());

const grace = { ...ada, name: 'غادة', email: 'ghada@buyer.example', company: 'شركة المثال' };

/** A November with a grant by a person, one by a rule, a decline, a download, more time and an end. */
async function november(): Promise<Rig> {
  const stamp: Stamper['stamp'] = async (bytes) => ({ bytes, pages: 1 });
  const rig = await makeApp({ stamper: { stamp, print: (sheet) => stamper.print(sheet) } });
  const first = await granted(rig);
  await first.visitor.submit(first.shelf, { document: 'soc-2' });
  await invited(rig);
  await signed(rig, ['soc-2'], { ...ada, email: 'paula@partner.example', company: 'Partner' });
  const approver = await atDesk(rig);
  await approver.post(`/admin/requests/${first.reference}/extend`, { days: '10' });
  const second = await signed(rig, ['soc-2'], grace, 'غادة');
  const review = new Visitor(rig.app);
  await review.submit(await review.go(linkIn(lastMail(rig, APPROVER, /^Decision needed/))), {
    ...{ decision: 'deny', reason: 'No.' },
  });
  await approver.post(`/admin/requests/${first.reference}/revoke`, {});
  await rig.settle();
  await sweepAll(rig.deps);
  expect(second.reference).toMatch(/^VS-/);
  return rig;
}
async function pdfOf(rig: Rig, given?: Visitor): Promise<Uint8Array> {
  const auditor = given ?? (await atDesk(rig, AUDITOR));
  const cookie = [...auditor.cookies].map((one) => one.join('=')).join('; ');
  const answer = await rig.app.request('https://trust.northwind.example/admin/evidence.pdf?month=2026-11', {
    headers: { cookie },
  });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return new Uint8Array(await answer.arrayBuffer());
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a month is a month in UTC', () => {
  expect(readMonth('2026-12')).toEqual({
    ...{ month: '2026-12', from: '2026-12-01T00:00:00.000Z', before: '2027-01-01T00:00:00.000Z' },
  });
  for (const wrong of ['', '2026', '2026-13', '2026-00', '26-11', '2026-11-01', "2026-11'"])
    expect(readMonth(wrong)).toBeNull();
});

test('the page counts the month and lists who got what under which agreement, decided by whom', async () => {
  const rig = await november();
  const auditor = await atDesk(rig, AUDITOR);
  const text = plainText(await auditor.go('/admin/evidence/'));
  for (const [name, count] of Object.entries({
    'Requests received': 3,
    'Invitations sent': 1,
    'Agreements signed': 3,
    'Agreements waived': 1,
    'Approved by a person': 2,
    'Approved by a rule': 1,
    Declined: 1,
    'Access extended': 1,
    'Access revoked': 1,
    Downloads: 1,
  }))
    expect(text).toContain(`${name} ${count} `);
  for (const part of ['Report NDA 2.0 (Signed)', 'Report NDA 2.0 (Waived)', 'Title of soc-2', APPROVER, ada.email])
    expect(text).toContain(part);
  expect(text).toMatch(/Rows 1 to \d+ of the audit log are from this month/);
  expect(text).toMatch(/Seal 1 of 21 November 2026 at 10:00 UTC covers it|No seal covers it yet/);
  const none = plainText(await auditor.go('/admin/evidence/?month=2026-10'));
  expect(none).toContain('Nothing was granted in this month.');
  expect(none).toContain('The audit log has no row from this month.');
  const wrong = await auditor.go('/admin/evidence/?month=soon');
  expect([wrong.status, plainText(wrong).includes('Enter a month like 2026-11.')]).toEqual([422, true]);
  expect((await auditor.go('/admin/evidence.csv?month=soon')).status).toBe(422);
});

test('the CSV has a line for each thing that happened, with the hashes that prove it, and is the same each time', async () => {
  const rig = await november();
  const auditor = await atDesk(rig, AUDITOR);
  const { text, headers } = await auditor.go('/admin/evidence.csv?month=2026-11');
  expect(headers.get('content-disposition')).toContain('access-evidence-2026-11.csv');
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toBe('row,at,event,by,reference,name,email,company,documents,agreement,version,sha256,until,hash');
  const events = lines.slice(1).map((line) => line.split(',')[2]);
  expect(events.filter((one) => one === 'document.downloaded')).toHaveLength(1);
  for (const event of ['request.granted', 'request.denied', 'request.extended', 'request.revoked', 'agreement.waived'])
    expect(events).toContain(event);
  const [row] = await rig.deps.store.rows('audit', { where: { event: 'request.denied' } });
  expect(text).toContain(row?.hash ?? 'none');
  expect((await auditor.go('/admin/evidence.csv?month=2026-11')).text).toBe(text);
  // Until when a grant was given then, whatever extended or ended it since.
  const grants = await rig.deps.store.rows('audit', { where: { event: 'request.granted' } });
  expect(grants.length).toBeGreaterThan(1);
  for (const { hash, at, detail } of grants)
    expect(lines.find((line) => line.includes(hash))).toContain(addDays(at, JSON.parse(detail).days));
});

test('a month begins with its first row, whichever of those of one moment the database answers with', async () => {
  const rig = await november();
  const { deps } = rig;
  const auditor = await atDesk(rig, AUDITOR);
  const csv = async () => (await auditor.go('/admin/evidence.csv?month=2026-11')).text;
  const told = await csv();
  const rows = deps.store.rows.bind(deps.store);
  deps.store.rows = (async (table, query) => {
    if (query?.limit !== 1 || query.order?.[0] !== 'at') return rows(table, query);
    const { limit: _, ...all } = query;
    const found = await rows(table, all);
    // The whole of this November happens at one moment.
    expect(new Set(found.map((row) => (row as { at: string }).at)).size).toBeLessThanOrEqual(1);
    return found.slice(-1);
  }) as typeof rows;
  expect(await csv()).toBe(told);
});

test('a view of a document that is only viewed stands beside the downloads, in the list, the counts and the PDF', async () => {
  const rig = await makeApp({
    stamper: { stamp: async (bytes) => ({ bytes, pages: 1 }), print: (sheet) => stamper.print(sheet) },
    viewer: { keep: async () => {}, page: async () => new Uint8Array() },
    bend: ({ documents }) => {
      for (const one of documents) if (one.id === 'soc-2') one.delivery = 'view';
    },
  });
  const { visitor, reference, shelf } = await granted(rig);
  expect(shelf.text).toContain('formaction="/access/view"');
  await visitor.post('/access/view', { document: 'soc-2' });
  const auditor = await atDesk(rig, AUDITOR);
  expect(plainText(await auditor.go('/admin/evidence/'))).toContain('Views of view-only documents 1 ');
  const lines = (await auditor.go('/admin/evidence.csv?month=2026-11')).text.split('\r\n');
  const [viewed] = lines.filter((line) => line.includes(',document.viewed,'));
  for (const cell of [reference, ada.email, 'soc-2', 'report-nda (signed)']) expect(viewed).toContain(cell);
  const pdf = (await pagesOf(await pdfOf(rig, auditor))).join(' ').replace(/\s+/g, ' ');
  expect(pdf).toContain('1 view ');
  expect(pdf).not.toContain('1 download ');
});

describe('the PDF', () => {
  test('tells the month in any script, the same bytes each time, as two readers find it', async () => {
    const rig = await november();
    const auditor = await atDesk(rig, AUDITOR);
    const bytes = await pdfOf(rig, auditor);
    const text = (await pagesOf(bytes)).join(' ').replace(/\s+/g, ' ');
    for (const part of [
      'Access evidence, November 2026',
      'Northwind Cloud, Inc.',
      'Who got what',
      'Łucja 山田',
      'Report NDA 2.0 (Signed)',
      'Approved by a rule: 1',
      '1 download ',
      'Not this month',
      'Verified: all',
      'Page 1 of',
    ])
      expect(text).toContain(part);
    const [row] = await rig.deps.store.rows('signatures', { where: { kind: 'signed' } });
    expect(text.replace(/ /g, '')).toContain(row?.sha256);
    expect(sha256(await pdfOf(rig, auditor))).toBe(sha256(bytes));
    expect((await textByPdfium(bytes)).join(' ')).toContain('غادة');
    const document = await getDocumentProxy(bytes);
    const trees = Array.from({ length: document.numPages }, async (_, at) =>
      (await document.getPage(at + 1)).getStructTree(),
    );
    const roles = [...JSON.stringify(await Promise.all(trees)).matchAll(/"role":"(\w+)"/g)].map(([, role]) => role);
    expect(roles).toEqual(expect.arrayContaining(['Document', 'H1', 'Table', 'TR', 'TH', 'TD']));
  });

  test('repeats the head of a table on each page, and numbers the pages', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`row ${at}`, at === 40 ? 'long words '.repeat(900) : 'short']);
    const { bytes, pages } = await stamper.print({
      ...{ title: 'Title', language: 'en', at: '2026-12-01T00:00:00.000Z', foot: 'Page {page} of {pages}' },
      sections: [
        {
          heading: 'Head',
          paragraphs: [],
          table: { columns: ['First head', 'Second head'].map((label) => ({ label, share: 1 })), rows },
        },
      ],
    });
    const read = await pagesOf(bytes);
    expect(read).toHaveLength(pages);
    expect(pages).toBeGreaterThan(3);
    for (const [at, text] of read.entries()) {
      expect(text).toContain('First head');
      expect(text).toContain(`Page ${at + 1} of ${pages}`);
    }
    const all = read.join(' ');
    for (let at = 0; at < 120; at++) expect(all).toContain(`row ${at} `);
    expect(all.match(/long words/g)).toHaveLength(900);
  });

  test('says that the log is broken where it is', async () => {
    const rig = await november();
    const rows = rig.deps.store.rows.bind(rig.deps.store);
    rig.deps.store.rows = (async (table: never, query: never) =>
      (await rows(table, query)).map((row: { seq?: number }) =>
        (table as string) === 'audit' && row.seq === 2 ? { ...row, actor: 'someone@else.example' } : row,
      )) as never;
    expect((await pagesOf(await pdfOf(rig))).join(' ').replace(/\s+/g, ' ')).toContain('the log is broken at row 2');
  });
});

test('what was erased since is erased in the report too, and the rest stands', async () => {
  const rig = await november();
  await erasePerson(rig.deps, ada.email);
  const auditor = await atDesk(rig, AUDITOR);
  const page = await auditor.go('/admin/evidence/');
  const csv = await auditor.go('/admin/evidence.csv?month=2026-11');
  const pdf = (await pagesOf(await pdfOf(rig))).join(' ');
  for (const text of [page.text, csv.text, pdf]) {
    expect(text).not.toMatch(/lucja|Żółw/);
    expect(text).toContain('Erased');
  }
  expect(pdf.replace(/\s+/g, ' ')).toContain('Report NDA 2.0 (Signed)');
  expect(csv.text).toContain('document.downloaded');
});
