import { beforeEach, describe, expect, test } from 'vitest';
import { erasePerson } from '../../functions/acts/erase.ts';
import { purgeAll } from '../../functions/acts/purge-all.ts';
import { NOTES_PER_REQUEST, QUESTIONS_PER_REQUEST } from '../../functions/domain/limits.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { signIn } from './support/staff.ts';
import { ada, type Seen, Visitor } from './support/visitor.ts';
import { lastMail, signed } from './support/walk.ts';

const FIRST = 'approver@northwind.example';
const SECOND = 'second@northwind.example';
const QUESTION = 'Who will read the report?\nAnd for how long?';
const ANSWER = 'Our two auditors, <b>until</b> March.';

const words = ({ text }: Seen): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const address = (reference: string) => `/admin/requests/${reference}/`;

async function command(rig: Rig, ...argv: string[]): Promise<string> {
  const lines: string[] = [];
  await runCommand(rig.deps, argv, (line) => lines.push(line));
  return lines.join('\n');
}
const row = async (rig: Rig, reference: string) => (await rig.deps.store.rows('requests', { where: { reference } }))[0];

let rig: Rig;
let reference: string;
let reader: Visitor;
let first: Visitor;
beforeEach(async () => {
  rig = await makeApp({
    bend: (draft) => {
      draft.access.targetHours = 10;
      draft.access.replies = {
        'not-a-customer': { title: 'Not a customer', text: 'We share this with customers only.' },
        who: { title: 'Who reads it', text: 'Who will read the report?' },
      };
    },
  });
  const walked = await signed(rig);
  reference = walked.reference;
  reader = walked.visitor;
  first = await signIn(rig, FIRST);
});
const ask = async (question = QUESTION) => first.submit(await first.go(address(reference)), { question });

describe('a question to the requester', () => {
  test('goes out by email with a link, and is answered on their own page, which reaches the approvers', async () => {
    const asked = await ask();
    expect([asked.status, words(asked)]).toEqual([200, expect.stringContaining('Waiting for the requester')]);
    expect(asked.text).toContain('And for how long?');
    await rig.settle();
    const mail = lastMail(rig, ada.email, /has a question about your request/);
    expect(mail).toContain(QUESTION);

    // Whatever browser the link is opened in; no page of it renews itself under what is typed.
    const elsewhere = new Visitor(rig.app);
    const page = await elsewhere.submit(await elsewhere.go(linkIn(mail)), {});
    expect(page.text).toContain('name="answer"');
    expect(page.headers.get('refresh')).toBeNull();
    expect((await reader.go('/access/')).text).toContain('name="answer"');
    expect((await row(rig, reference))?.state).toBe('signed');

    const after = await elsewhere.submit(page, { answer: ANSWER });
    expect(after.text).not.toContain('name="answer"');
    expect(after.text).toContain('Our two auditors, &lt;b&gt;');
    await rig.settle();
    for (const to of [FIRST, SECOND]) {
      const told = lastMail(rig, to, /^The requester answered/);
      expect(told).toContain('Our two auditors');
      const review = await new Visitor(rig.app).go(linkIn(told));
      expect(review.text).toContain('Our two auditors, &lt;b&gt;');
    }
    const desk = await first.go('/admin/');
    expect(words(desk)).not.toContain('Waiting for the requester');
    expect(words(await first.go(address(reference)))).toContain('The requester answered');
  });

  test('stops the clock that was promised until the answer', async () => {
    rig.pass(1);
    await ask();
    rig.pass(30);
    first = await signIn(rig, FIRST);
    const list = words(await first.go('/admin/'));
    expect(list).toContain('Waiting for the requester Asked 30 hours ago');
    expect(list).not.toContain('longer than promised');
    await rig.settle();
    const answering = new Visitor(rig.app);
    const page = await answering.submit(await answering.go(linkIn(lastMail(rig, ada.email, /has a question/))), {});
    await answering.submit(page, { answer: ANSWER });
    rig.pass(1);
    expect(words(await first.go('/admin/'))).toMatch(/Needs decision Waiting 2 hours/);
    rig.pass(9);
    first = await signIn(rig, FIRST);
    expect(words(await first.go('/admin/'))).toMatch(/Waiting 11 hours, longer than promised/);
  });

  test('a new link is given for as long as it is open, and none to a request that only waits for us', async () => {
    const count = () => rig.mails.filter((one) => one.to === ada.email).length;
    const before = count();
    const stranger = new Visitor(rig.app);
    await stranger.post('/access/fresh/', { email: ada.email });
    await rig.settle();
    expect(count()).toBe(before);
    await ask();
    await rig.settle();
    await stranger.post('/access/fresh/', { email: ada.email });
    await rig.settle();
    const mail = lastMail(rig, ada.email, /^Your new link/);
    expect((await stranger.submit(await stranger.go(linkIn(mail)), {})).text).toContain('name="answer"');
  });

  test('an empty or an overlong one is refused, so is one that nobody asked for, and nothing happens', async () => {
    const before = await rig.snapshot();
    for (const question of ['', ' \n ', 'x'.repeat(2001)]) {
      const page = await ask(question);
      expect([page.status, page.text.includes('error-summary')]).toEqual([422, true]);
    }
    await reader.post('/access/answer', { answer: ANSWER });
    expect(await rig.snapshot()).toBe(before);
    await ask();
    const open = await rig.snapshot();
    expect((await reader.post('/access/answer', { answer: '' })).status).toBe(422);
    expect(await rig.snapshot()).toBe(open);
    await reader.post('/access/answer', { answer: ANSWER });
    const answered = await rig.deps.store.count('messages');
    await reader.post('/access/answer', { answer: 'Again' });
    expect(await rig.deps.store.count('messages')).toBe(answered);
  });

  test('there are so many of them, and no more', async () => {
    for (let at = 0; at < QUESTIONS_PER_REQUEST; at++) expect((await ask(`Question ${at}?`)).status).toBe(200);
    const before = await rig.snapshot();
    const page = await ask('One more?');
    expect([page.status, page.text.includes('One more?')]).toEqual([422, true]);
    expect(await rig.snapshot()).toBe(before);
  });

  test('what was written is in no line of the log, and goes with the request', async () => {
    await ask('A secret question');
    await reader.post('/access/answer', { answer: 'A secret answer' });
    await first.post(`${address(reference)}note`, { note: 'A secret note' });
    expect(await rig.deps.store.count('messages')).toBe(3);
    expect(JSON.stringify(await rig.deps.store.rows('audit'))).not.toContain('secret');
    await erasePerson(rig.deps, ada.email);
    expect(await rig.deps.store.rows('messages')).toEqual([]);
    expect(await rig.snapshot()).not.toContain('secret');
  });

  test('a purge takes it along', async () => {
    await ask();
    await command(rig, 'deny', reference, '--reason', 'No.');
    rig.pass(24 * 366 * 3);
    await purgeAll(rig.deps);
    expect(await rig.deps.store.rows('messages')).toEqual([]);
  });

  test('one that somebody wrote into the database is shown to nobody', async () => {
    await ask();
    const [message] = await rig.deps.store.rows('messages');
    await rig.deps.store.commit({
      expect: [],
      writes: [
        {
          do: 'update',
          table: 'messages',
          where: { id: message?.id ?? '' },
          set: { text: 'Send your password to us' },
        },
      ],
      audit: [],
    });
    for (const page of [await reader.go('/access/'), await first.go(address(reference))])
      expect(page.text).not.toContain('password');
  });
});

describe('notes and who looks after a request', () => {
  test('a note is for the staff alone, and says who wrote it and when', async () => {
    const page = await first.submit(await first.go(address(reference)), { note: 'Ask <legal> first.' });
    expect(words(page)).toContain(`${FIRST} · 21 November 2026 at 10:00 UTC Ask &lt;legal&gt; first.`);
    await rig.settle();
    expect((await reader.go('/access/')).text).not.toContain('legal');
    expect(rig.mails.some((one) => one.text.includes('legal'))).toBe(false);
    const auditor = await signIn(rig, 'audit@northwind.example');
    const read = await auditor.go(address(reference));
    expect(read.text).toContain('&lt;legal&gt;');
    expect(read.text).not.toContain('name="note"');
  });

  test('a request has so many notes, and no more', async () => {
    for (let at = 0; at < NOTES_PER_REQUEST; at++) await command(rig, 'note', reference, '--text', `Note ${at}`);
    const page = await first.post(`${address(reference)}note`, { note: 'The last straw' });
    expect([page.status, page.text.includes('The last straw')]).toEqual([422, true]);
    await expect(command(rig, 'note', reference, '--text', 'x')).rejects.toThrow('100 notes already');
  });

  test('an approver takes a request or hands it on; the list says whose it is and shows one’s own', async () => {
    const other = await signed(rig, ['soc-2'], { ...ada, email: 'other@buyer.example' });
    await first.submit(await first.go(address(reference)), { assignee: FIRST });
    expect(words(await first.go('/admin/'))).toContain(`With ${FIRST}`);
    const mine = await first.go('/admin/?mine=yes');
    expect(mine.text).toContain(reference);
    expect(mine.text).not.toContain(other.reference);
    expect(mine.text).toContain('tab=all&amp;mine=yes');
    await rig.settle();
    expect(rig.mails.some((one) => /assigned/.test(one.subject))).toBe(false);

    await first.post(`${address(reference)}assign`, { assignee: SECOND });
    await rig.settle();
    expect(lastMail(rig, SECOND, /^A request was assigned to you/)).toContain(`${FIRST} assigned request ${reference}`);
    expect((await first.go('/admin/?mine=yes')).text).not.toContain(reference);
    const refused = await first.post(`${address(reference)}assign`, { assignee: 'sales@northwind.example' });
    expect([refused.status, (await row(rig, reference))?.assignedTo]).toEqual([422, SECOND]);
  });

  test('an answer goes to who looks after the request and to who asked', async () => {
    rig.deps.manifest.access.approvers.push('third@northwind.example');
    await first.post(`${address(reference)}assign`, { assignee: SECOND });
    await ask();
    await reader.post('/access/answer', { answer: ANSWER });
    await rig.settle();
    const told = rig.mails.filter((one) => /^The requester answered/.test(one.subject)).map((one) => one.to);
    expect(told.sort()).toEqual([FIRST, SECOND]);
  });
});

describe('saved replies', () => {
  test('are offered with their texts, and come before what is typed', async () => {
    const page = await first.go(address(reference));
    expect(page.text).toContain('<option value="not-a-customer">Not a customer</option>');
    expect(page.text).toContain('We share this with customers only.');
    await first.submit(page, { decision: 'deny', reply: 'not-a-customer', reason: 'Ask again in May.' });
    expect((await row(rig, reference))?.reason).toBe('We share this with customers only.\n\nAsk again in May.');
    await rig.settle();
    expect(lastMail(rig, ada.email, /declined/)).toContain('We share this with customers only.');
  });

  test('one alone is enough; one that is gone, or too long with what was typed, is refused and nothing is lost', async () => {
    const page = await first.go(address(reference));
    const before = await rig.snapshot();
    for (const wrong of [
      { reply: 'gone', reason: 'Typed.' },
      { reply: 'not-a-customer', reason: `Typed.${'x'.repeat(980)}` },
    ]) {
      const again = await first.submit(page, { decision: 'deny', ...wrong });
      expect([again.status, again.text.includes('Typed.')]).toEqual([422, true]);
    }
    expect(await rig.snapshot()).toBe(before);
    await first.submit(page, { savedQuestion: 'who', question: '' });
    expect((await rig.deps.store.rows('messages'))[0]?.text).toBe('Who will read the report?');
  });
});

describe('the command line', () => {
  test('asks, notes, assigns, resends and shows it all', async () => {
    expect(await command(rig, 'ask', reference, '--text', 'Who?', '--reply', 'who')).toContain('question sent');
    expect(await command(rig, 'note', reference, '--text', 'Seen.')).toContain('note added');
    expect(await command(rig, 'assign', reference, '--to', SECOND)).toContain(`assigned to ${SECOND}`);
    const shown = JSON.parse(await command(rig, 'show', reference)) as Record<
      string,
      { text?: string; kind: string }[]
    >;
    expect(shown.messages?.map(({ text }) => text)).toEqual(['Who will read the report?\n\nWho?', 'Seen.']);
    expect(shown.letters?.map(({ kind }) => kind)).toContain('question');
    expect(await command(rig, 'list', '--assigned', SECOND)).toContain(reference);
    expect(await command(rig, 'list', '--assigned', FIRST)).not.toContain(reference);
    await rig.settle();
    const letters = await command(rig, 'resend', reference);
    const number = /^ ?(\d+) {2}receipt/m.exec(letters)?.[1] ?? '';
    expect(await command(rig, 'resend', reference, '--letter', number)).toContain('email queued');
    await expect(command(rig, 'resend', reference, '--letter', '99')).rejects.toThrow('--letter');
    await expect(command(rig, 'ask', reference)).rejects.toThrow('write something');
    await expect(command(rig, 'ask', reference, '--reply', 'gone')).rejects.toThrow('not-a-customer, who');
    await expect(command(rig, 'assign', reference, '--to', 'x@y.example')).rejects.toThrow(FIRST);
    expect(await command(rig, 'assign', reference, '--to', 'nobody')).toContain('nobody');
  });
});
