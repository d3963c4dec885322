import { afterEach, expect, test, vi } from 'vitest';
import { deliver } from '../../functions/acts/deliver.ts';
import { erasePerson } from '../../functions/acts/erase.ts';
import { purgeDaily } from '../../functions/acts/purge-daily.ts';
import { runSchedule } from '../../functions/acts/run-schedule.ts';
import { jsonLog } from '../../functions/adapters/machine.ts';
import { MailFault } from '../../functions/domain/mail-fault.ts';
import { answerCodes, plainFacts } from '../../functions/domain/plain-facts.ts';
import { StamperBusy } from '../../functions/domain/stamper-busy.ts';
import { StoreFault } from '../../functions/domain/store-fault.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, SITE } from './support/make-app.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, granted, invited, lastMail, SIGNATURE, signed } from './support/walk.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Her name, address and company, the visitor's network, anyone's mailbox, and what opens something. */
const PERSONAL =
  /lucja|Łucja|山田|Żółw|buyer\.example|regulator\.example|elsewhere|Other|203\.0\.113|@|\/(?:access|review|admin)\/\S|[\w-]{43}/i;

test('a whole life of requests, with everything that can go wrong, leaves no personal data in the log', async () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const rig = await makeApp({ log: jsonLog('debug') });
  const { deps } = rig;
  const works = { ...deps };

  const { visitor, shelf } = await granted(rig);
  const guest = await invited(rig);
  await guest.visitor.submit(guest.shelf, { document: 'soc-2', name: 'Other Reader' });
  for (const fault of [new Error(`no glyph for ${ada.name}, ${ada.email}`), new StamperBusy()]) {
    deps.stamper = { stamp: () => Promise.reject(fault) };
    await visitor.submit(shelf, { document: 'soc-2' });
  }
  deps.stamper = works.stamper;
  deps.vault = { ...works.vault, read: async () => null };
  await visitor.submit(shelf, { document: 'soc-2' });
  deps.vault = works.vault;

  // A mail server that says whose mailbox it is, in every way there is.
  const answers = [
    new MailFault(`450 4.2.1 <${ada.email}> mailbox of Lucja is busy`, 'later'),
    new MailFault(`550 5.1.1 user lucja unknown at buyer.example [203.0.113.7]`, 'never'),
    new MailFault(`no end after 60 s for ${ada.email}`, 'unknown'),
    Object.assign(new Error(`connect ECONNREFUSED 203.0.113.7:25`), { code: 'ECONNREFUSED' }),
  ];
  for (const answer of answers) {
    deps.mailer = { send: () => Promise.reject(answer) };
    await ask(rig, ['continuity'], { ...ada, email: `${answers.indexOf(answer)}@elsewhere.example` });
    await new Visitor(rig.app).post('/access/fresh/', { email: ada.email });
    await rig.settle();
    rig.pass(80);
    await deliver(deps);
  }
  deps.mailer = works.mailer;

  // A database that says which row it did not take.
  const { commit, rows } = deps.store;
  deps.store.commit = () => Promise.reject(new StoreFault(`duplicate key (email)=(${ada.email})`));
  await rig.app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ada, documents: ['soc-2'] }),
  });
  deps.store.commit = commit;
  const late = await (async () => {
    await ask(rig, ['pentest'], { ...ada, email: 'late@buyer.example' });
    return confirm(rig, { ...ada, email: 'late@buyer.example' });
  })();
  deps.store.commit = () => Promise.reject(new StoreFault(`no room for ${ada.email} from 2001:db8::7`));
  await late.visitor.submit(late.page, SIGNATURE);
  deps.store.commit = commit;
  deps.store.rows = () => Promise.reject(new Error(`Unexpected token 'l', "lucja@buyer.example" is not valid JSON`));
  await new Visitor(rig.app).go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  await new Visitor(rig.app).go('/admin/');
  deps.store.rows = rows;

  const review = await signed(rig, ['soc-2'], { ...ada, email: 'second@buyer.example' });
  await runSchedule(deps);
  rig.pass(24 * 40);
  await purgeDaily(deps);
  await erasePerson(deps, ada.email);
  expect(review.reference).toMatch(/^VS-/);

  const events = lines.map((line) => (JSON.parse(line) as { event: string }).event);
  expect(new Set(events)).toEqual(
    new Set(['document.unstampable', 'stamper.busy', 'mail.delayed', 'mail.dead', 'store.fault', 'fault', 'purge']),
  );
  expect(lines.filter((line) => PERSONAL.test(line))).toEqual([]);
  const audit = await deps.store.rows('audit');
  expect(audit.filter(({ event }) => event === 'document.unstampable').map(({ detail }) => detail)).toContainEqual(
    expect.stringContaining('no glyph for […], […]'),
  );
  expect(audit.filter(({ detail }) => /lucja|Łucja|山田|Żółw/.test(detail))).toEqual([]);
});

test.each([
  ['550 <jane@acme.example>: no such user', '550 <[email]>: no such user'],
  ['jane.o’neil+x@acme.example bounced', '[email] bounced'],
  ['connect ECONNREFUSED 192.0.2.7:5432', 'connect ECONNREFUSED [ip]:5432'],
  ['from 2001:db8::7 at 10:00:00', 'from [ip] at 10:00:00'],
  ['from ::1 and fe80::1%eth0', 'from [ip] and [ip]%eth0'],
  ['GET https://trust.acme.example/review/abc?x=1 failed', 'GET https://[address] failed'],
  ['postgres://gate:hunter2@db.acme.example:5432/x', 'postgres://[address]'],
  ['POST /trust/access/Zm9vYmFy failed', 'POST [path] failed'],
  [`token ${'A'.repeat(43)}`, 'token [secret]'],
  ['Unexpected token \'h\', "hello" is not valid JSON', "Unexpected token 'h', text is not valid JSON"],
  ['2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.000Z'],
  ['VS-7K3M9Q2A soc-2-type-2-2026', 'VS-7K3M9Q2A soc-2-type-2-2026'],
  ['no such table: requests', 'no such table: requests'],
])('“%s” is logged as “%s”', (text, logged) => {
  expect(plainFacts({ fault: text, tries: 3, last: null })).toEqual({ fault: logged, tries: 3, last: null });
});

test.each([
  [new Error('550 5.1.1 <jane@acme.example> unknown'), '550 5.1.1'],
  [new MailFault('x', 'later', { cause: Object.assign(new Error('y'), { code: 'ETIMEDOUT' }) }), 'ETIMEDOUT'],
  [Object.assign(new Error('421 busy'), { code: 'ECONNECTION' }), 'ECONNECTION 421'],
  ['Jane is away', 'no code'],
])('of what a mail server answers, the log has the codes', (error, codes) => {
  expect(answerCodes(error)).toBe(codes);
});
