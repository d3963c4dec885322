import { expect, test } from 'vitest';
import { gate } from '../../src/words/en/gate.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp } from './support/make-app.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, granted, lastMail, SIGNATURE, signed } from './support/walk.ts';

test('from the form to the stamped file', async () => {
  const rig = await makeApp();
  const visitor = new Visitor(rig.app);
  const sent = await visitor.post('/api/requests', { ...ada, documents: 'soc-2' });
  expect(sent.path).toBe('/request/sent/');
  await rig.settle();
  const first = lastMail(rig, ada.email, /^Confirm/);
  expect(first).not.toContain('Łucja');
  expect(first).toContain('Title of soc-2');

  let page = await visitor.go(linkIn(first));
  expect(page.text).not.toMatch(/name="document"|\.pdf/i);
  page = await visitor.submit(page, {});
  expect(page.path).toBe('/access/');
  expect(page.text).toContain('Keep it to yourself.');
  expect(page.text).toContain('Żółw &amp; Sons &lt;b&gt;');
  expect((await visitor.go('/access/agreement/report-nda.txt')).text).toBe('Keep it to yourself.');
  page = await visitor.submit(page, SIGNATURE);
  expect(page.text).toContain('one working day');
  await rig.settle();
  for (const to of [ada.email, 'security@northwind.example']) {
    const copy = lastMail(rig, to, /signed/i);
    expect(copy).toContain('Keep it to yourself.');
    expect(copy).toContain(rig.deps.manifest.agreements[0]?.sha256);
    expect(copy).not.toContain('/access/');
  }

  const approver = new Visitor(rig.app);
  const desk = await approver.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  expect(desk.text).not.toMatch(/type="radio"[^>]*checked/);
  const decided = await approver.submit(desk, { decision: 'approve', days: '7', documents: 'soc-2' });
  expect(decided.path).toBe('/review/');
  expect(decided.text).toContain('was approved');
  await rig.settle();

  const shelf = await visitor.submit(await visitor.go(linkIn(lastMail(rig, ada.email, /ready/))), {});
  expect(shelf.path).toBe('/access/');
  expect(shelf.text).toContain('112 pages, 1.2 MB');
  expect(shelf.text).toContain('28 November 2026');
  const pdf = await visitor.submit(shelf, { document: 'soc-2' });
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(pdf.headers.get('cache-control')).toBe('no-store');
  expect(pdf.headers.get('content-disposition')).toMatch(
    /^attachment; filename="Title of soc-2 \(VS-\w{8}\)\.pdf"; filename\*=UTF-8''/,
  );
  expect(pdf.text).toContain('for lucja@buyer.example');
  const [row] = await rig.deps.store.rows('requests');
  expect(rig.stamps).toEqual([
    {
      name: ada.name,
      company: ada.company,
      email: ada.email,
      at: '21 Nov 2026, 10:00 UTC',
      reference: row?.reference,
      title: 'Title of soc-2',
    },
  ]);
  const events = (await rig.deps.store.rows('audit', { order: ['seq', 'asc'] })).map((one) => one.event);
  expect(events.filter((event) => !event.startsWith('mail.'))).toEqual([
    'request.submitted',
    'link.spent',
    'address.confirmed',
    'agreement.signed',
    'request.signed',
    'approvers.asked',
    'link.spent',
    'request.granted',
    'link.spent',
    'document.downloaded',
  ]);
});

test('downloads are counted and end', async () => {
  const rig = await makeApp();
  const { visitor, shelf } = await granted(rig);
  expect((await visitor.submit(shelf, { document: 'soc-2' })).status).toBe(200);
  expect((await visitor.submit(shelf, { document: 'soc-2' })).status).toBe(200);
  const third = await visitor.submit(shelf, { document: 'soc-2' });
  expect(third.status).toBe(403);
  expect(third.text).toContain(gate.notices.download['used-up'].title);
  expect(rig.stamps).toHaveLength(2);
  expect((await rig.deps.store.rows('grants'))[0]?.used).toBe(2);
});

test('the confirmation email says how many agreements there are to sign', async () => {
  for (const [documents, said, button] of [
    [['soc-2'], 'read and sign the agreement.', 'Confirm and read the agreement'],
    [['soc-2', 'pentest'], 'read and sign the 2 agreements.', 'Confirm and read the 2 agreements'],
  ] as const) {
    const rig = await makeApp();
    await ask(rig, [...documents]);
    const text = lastMail(rig, ada.email, /^Confirm/).replace(/\s+/g, ' ');
    expect(text).toContain(said);
    expect(text).toContain(button);
  }
});

test('two agreements are signed one after the other', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2', 'pentest', 'continuity']);
  const { visitor, page } = await confirm(rig);
  expect(page.text).toContain(gate.sign.order(1, 2));
  const second = await visitor.submit(page, SIGNATURE);
  expect(second.text).toContain('Do not test us with it.');
  expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('submitted');
  await visitor.submit(second, SIGNATURE);
  expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('signed');
  expect(await rig.deps.store.count('signatures')).toBe(2);
});

test('a document on request needs a confirmed address and no signature', async () => {
  const rig = await makeApp();
  await ask(rig, ['continuity']);
  const { page } = await confirm(rig);
  expect(page.text).toContain(gate.access.waiting.title);
  expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('signed');
});

test('rules approve, waive and deny without an approver', async () => {
  const rig = await makeApp();
  const at = (domain: string) => ({ ...ada, email: `reader@${domain}` });
  await signed(rig, ['soc-2'], at('partner.example'));
  await ask(rig, ['soc-2'], at('regulator.example'));
  await confirm(rig, at('regulator.example'));
  await ask(rig, ['soc-2'], at('competitor.example'));
  await confirm(rig, at('competitor.example'));
  const states = Object.fromEntries((await rig.deps.store.rows('requests')).map((one) => [one.domain, one.state]));
  expect(states).toEqual({
    'partner.example': 'granted',
    'regulator.example': 'granted',
    'competitor.example': 'denied',
  });
  const waiver = (await rig.deps.store.rows('signatures', { where: { kind: 'waived' } }))[0];
  expect(waiver).toMatchObject({
    agreement: 'report-nda',
    version: '2.0',
    ground: 'The access rule for regulator.example waives this agreement.',
  });
  expect(rig.mails.filter((one) => one.subject.startsWith('Decision needed'))).toHaveLength(0);
  lastMail(rig, 'reader@competitor.example', /declined/);
});

test('a rule never approves an address that anyone can open', async () => {
  const rig = await makeApp();
  await signed(rig, ['soc-2'], { ...ada, email: 'someone@gmail.com' });
  expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('signed');
  expect(lastMail(rig, 'approver@northwind.example', /^Decision needed/)).toContain(gate.warnings['free-mail']());
});

test('a denial needs a reason and reaches the reader', async () => {
  const rig = await makeApp();
  await signed(rig);
  const approver = new Visitor(rig.app);
  const desk = await approver.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  const before = await rig.snapshot();
  const faulty = await approver.submit(desk, { decision: 'deny', days: '14' });
  expect(faulty.status).toBe(422);
  expect(faulty.text).toContain('<title>Error: ');
  expect(faulty.text).toContain('<a href="#reason">Enter a reason for declining the request</a>');
  expect(await rig.snapshot()).toBe(before);
  await approver.submit(faulty, { decision: 'deny', reason: 'Not a customer.' });
  await rig.settle();
  expect(lastMail(rig, ada.email, /declined/)).toContain('Not a customer.');
  const other = await new Visitor(rig.app).go(linkIn(lastMail(rig, 'second@northwind.example', /^Decision needed/)));
  expect(other.text).toContain('was already declined');
  const spent = await new Visitor(rig.app).go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  expect(spent.text).toContain('was already declined');
});
