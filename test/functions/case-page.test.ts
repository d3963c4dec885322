import { beforeEach, describe, expect, test } from 'vitest';
import { extendAccess } from '../../functions/acts/extend-access.ts';
import { askRequester } from '../../functions/acts/work-case.ts';
import { FRESH_LINKS_PER_ADDRESS_PER_HOUR } from '../../functions/domain/limits.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { signIn as signInTo } from './support/staff.ts';
import { ada, type Seen, Visitor } from './support/visitor.ts';
import { granted, lastMail, signed } from './support/walk.ts';

const FIRST = 'approver@northwind.example';
const SECOND = 'second@northwind.example';
const words = ({ text }: Seen): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const address = (reference: string) => `/admin/requests/${reference}/`;

let rig: Rig;
beforeEach(async () => {
  rig = await makeApp({
    bend: ({ access }) => {
      access.lists = {
        'customers.csv': [
          {
            domain: 'buyer.example',
            company: 'Buyer GmbH',
            agreement: { reference: 'MSA-17', date: '2024-05-01' },
            row: 7,
          },
        ],
      };
      access.rules = [
        { companies: 'customers.csv', decide: 'review', documents: ['pentest'], agreement: 'required' },
        ...access.rules,
      ];
    },
  });
});
const signIn = (email: string) => signInTo(rig, email);
const row = async (reference: string) => (await rig.deps.store.rows('requests', { where: { reference } }))[0];

describe('the page of a request', () => {
  test('says what is known of the company, and what it asked for and signed before', async () => {
    const before = await granted(rig);
    rig.pass(1);
    const stranger = await signed(rig, ['soc-2'], { ...ada, email: 'x@other.example' });
    const colleague = await signed(rig, ['soc-2', 'pentest'], { ...ada, email: 'colleague@buyer.example' });
    const text = words(await (await signIn(FIRST)).go(address(colleague.reference)));
    expect(text).toContain('Kind of address The company’s own domain');
    expect(text).toContain('companies in customers.csv (row 7, Buyer GmbH) asks an approver');
    expect(text).toContain('is on file: MSA-17, signed on 1 May 2024');
    expect(text).toMatch(
      new RegExp(`${before.reference}: Approved ${ada.email}, .*? Signed: Report NDA, version 2.0, 21 November 2026`),
    );
    expect(text).not.toContain(stranger.reference);
  });

  test('takes addresses at a mailbox provider for no company', async () => {
    await signed(rig, ['soc-2'], { ...ada, email: 'one@gmail.com' });
    const other = await signed(rig, ['soc-2'], { ...ada, email: 'two@gmail.com' });
    const text = words(await (await signIn(FIRST)).go(address(other.reference)));
    expect(text).toContain('A mailbox provider open to anyone');
    expect(text).not.toContain('one@gmail.com');
  });

  test('gives as many downloads as the approver says', async () => {
    const { reference } = await signed(rig);
    const staff = await signIn(FIRST);
    const page = await staff.go(address(reference));
    for (const downloads of ['0', '101', 'many']) {
      const again = await staff.submit(page, { decision: 'approve', documents: ['soc-2'], downloads });
      expect([again.status, words(again).includes('Enter a number of downloads from 1 to 100')]).toEqual([422, true]);
    }
    await staff.submit(page, { decision: 'approve', documents: ['soc-2'], downloads: '7' });
    expect(await rig.deps.store.rows('grants')).toMatchObject([{ allowed: 7 }]);
    await rig.settle();
    expect(lastMail(rig, ada.email, /ready/)).toContain('7 times');
    expect(words(await staff.go(address(reference)))).toContain('7 of 7');
  });

  test('lists the downloads, and what is left of each', async () => {
    const { reference, visitor } = await granted(rig);
    const staff = await signIn(FIRST);
    expect(words(await staff.go(address(reference)))).toContain('Nothing has been downloaded yet.');
    await visitor.post('/access/download', { document: 'soc-2' });
    const text = words(await staff.go(address(reference)));
    expect(text).toContain('Title of soc-2 1 of 2 downloads');
    expect(text).not.toMatch(/Downloads and views|been viewed/);
    expect(text).toMatch(/Title of soc-2 21 Nov 2026, 10:00 UTC The requester/);
  });

  test('tells the history in words, the hashes folded away', async () => {
    const { reference } = await signed(rig);
    const page = await (await signIn(FIRST)).go(address(reference));
    const [log] = await rig.deps.store.rows('audit', { where: { reference } });
    const fold = page.text.slice(page.text.indexOf('<details class="hashes">'));
    expect(fold).toContain(log?.hash);
    expect(page.text.split(log?.hash ?? '')).toHaveLength(2);
  });
});

describe('emails of a request', () => {
  const lettersOf = (reference: string) => rig.deps.store.rows('outbox', { where: { reference } });
  const resend = async (staff: Visitor, reference: string, kind: string) => {
    const letter = (await lettersOf(reference)).find((one) => one.kind === kind)?.id ?? '';
    return staff.post(`${address(reference)}resend`, { letter });
  };

  test('are shown with what became of them; a dead one is tried again', async () => {
    const { reference } = await granted(rig);
    const [letter] = await rig.deps.store.rows('outbox', { where: { reference, kind: 'granted' } });
    await rig.deps.store.commit({
      expect: [],
      writes: [
        {
          do: 'update',
          table: 'outbox',
          where: { id: letter?.id ?? '' },
          set: { status: 'dead', attempts: 9, sentAt: null, fault: '550 no such <user>' },
        },
      ],
      audit: [],
    });
    const staff = await signIn(FIRST);
    const page = await staff.go(address(reference));
    expect(words(page)).toMatch(
      /Documents ready .*? Could not be delivered .*? 9 attempts .*?550 no such &lt;user&gt;/,
    );
    expect(page.text).toContain('aria-label="Try again: Documents ready"');
    const before = rig.mails.length;
    await resend(staff, reference, 'granted');
    await rig.settle();
    expect(rig.mails.slice(before).map((one) => one.to)).toEqual([ada.email]);
    expect(await rig.deps.store.count('audit', { where: { event: 'mail.revived', actor: FIRST } })).toBe(1);
  });

  test('a used link is answered with a new one, as often as new links may be sent', async () => {
    const { reference } = await granted(rig);
    const staff = await signIn(FIRST);
    for (let at = 0; at < FRESH_LINKS_PER_ADDRESS_PER_HOUR; at++) {
      await resend(staff, reference, 'granted');
      await rig.settle();
      const reader = new Visitor(rig.app);
      const link = linkIn(lastMail(rig, ada.email, /^Your new link/));
      expect((await reader.submit(await reader.go(link), {})).text).toContain('Title of soc-2');
    }
    const before = await rig.snapshot();
    const refused = await resend(staff, reference, 'granted');
    expect([refused.status, refused.text.includes('Try again later')]).toEqual([422, true]);
    expect(await rig.snapshot()).toBe(before);
  });

  test('a receipt goes out as it was; what has been overtaken, or is of another request, does not', async () => {
    const { reference } = await signed(rig);
    const other = await signed(rig, ['soc-2'], { ...ada, email: 'other@buyer.example' });
    const staff = await signIn(FIRST);
    const first = lastMail(rig, ada.email, /signed/i);
    await resend(staff, reference, 'receipt');
    await rig.settle();
    expect(rig.mails.filter((one) => one.text === first)).toHaveLength(2);
    const before = await rig.snapshot();
    expect((await resend(staff, reference, 'confirm')).status).toBe(422);
    const foreign = (await lettersOf(other.reference)).find((one) => one.kind === 'receipt')?.id ?? '';
    expect((await staff.post(`${address(reference)}resend`, { letter: foreign })).status).toBe(422);
    expect(await rig.snapshot()).toBe(before);
  });

  test('an open question goes out with a new link', async () => {
    const { reference } = await signed(rig);
    await askRequester(rig.deps, reference, { question: 'Who?', savedQuestion: '' }, { by: FIRST });
    await rig.settle();
    const staff = await signIn(FIRST);
    const used = new Visitor(rig.app);
    await used.submit(await used.go(linkIn(lastMail(rig, ada.email, /has a question/))), {});
    await resend(staff, reference, 'question');
    await rig.settle();
    const reader = new Visitor(rig.app);
    const page = await reader.submit(await reader.go(linkIn(lastMail(rig, ada.email, /has a question/))), {});
    expect(page.text).toContain('name="answer"');
  });
});

describe('two approvers at the same request', () => {
  test('who asks or decides second is told what the first one did, and loses nothing of what was typed', async () => {
    const { reference } = await signed(rig);
    const [first, second] = [await signIn(FIRST), await signIn(SECOND)];
    const page = await second.go(address(reference));
    const link = await new Visitor(rig.app).go(linkIn(lastMail(rig, SECOND, /^Decision needed/)));
    await first.submit(await first.go(address(reference)), { question: 'Who will read it?' });
    const before = await rig.snapshot();
    for (const [values, typed] of [
      [{ decision: 'deny', reason: 'My long reason' }, '>\nMy long reason</textarea>'],
      [{ question: 'The same question?' }, '>\nThe same question?</textarea>'],
      [{ assignee: SECOND }, `<option value="${SECOND}" selected="">`],
    ] as const) {
      const late = await second.submit(page, values);
      expect(late.status).toBe(409);
      expect(words(late)).toContain(`Question sent to the requester: ${FIRST}, 21 November 2026 at 10:00 UTC`);
      expect(late.text).toContain(typed);
    }
    const late = await new Visitor(rig.app).submit(link, { decision: 'deny', reason: 'By link' });
    expect([late.status, late.text.includes('>\nBy link</textarea>')]).toEqual([409, true]);
    expect(words(late)).toContain(`Question sent to the requester: ${FIRST}`);
    expect(await rig.snapshot()).toBe(before);

    // Once more, knowing it.
    const again = await second.submit(page, { decision: 'deny', reason: 'My long reason' });
    await second.submit(again, { decision: 'deny', reason: 'My long reason' });
    expect(await row(reference)).toMatchObject({ state: 'denied', decidedBy: SECOND, reason: 'My long reason' });
  });

  test('a note is added whatever others did', async () => {
    const { reference } = await signed(rig);
    const second = await signIn(SECOND);
    const page = await second.go(address(reference));
    const first = await signIn(FIRST);
    await first.submit(await first.go(address(reference)), { decision: 'deny', reason: 'No.' });
    await second.submit(page, { note: 'Mine.' });
    expect(await rig.deps.store.rows('messages')).toMatchObject([{ text: 'Mine.', author: SECOND }]);
  });

  test('access is extended once, and revoked with the word of who did', async () => {
    const { reference } = await granted(rig);
    const second = await signIn(SECOND);
    const page = await second.go(address(reference));
    await extendAccess(rig.deps, reference, 5, FIRST);
    await rig.settle();
    const end = (await row(reference))?.expiresAt;
    const late = await second.submit(page, { days: '5' });
    expect([late.status, (await row(reference))?.expiresAt]).toEqual([409, end]);
    expect(words(late)).toContain(`Access extended: ${FIRST}`);
    const both = await Promise.all([
      second.submit(late, { days: '1' }),
      (await signIn(FIRST)).submit(late, { days: '1' }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
  });
});
