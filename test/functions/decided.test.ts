import { describe, expect, test } from 'vitest';
import { erasePerson } from '../../functions/acts/erase.ts';
import { gate } from '../../src/words/en/gate.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { ada, type Seen, Visitor } from './support/visitor.ts';
import { lastMail, signed } from './support/walk.ts';

const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
const FIRST = 'approver@northwind.example';
const SECOND = 'second@northwind.example';
const REASON = 'They are not a customer of ours.';

const reviewLink = (rig: Rig, to = FIRST) => linkIn(lastMail(rig, to, /^Decision needed/));
const words = ({ text }: Seen): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
/** What only somebody who may see the request is told. */
const PERSONAL = [ada.email, 'Łucja', 'Żółw', ada.purpose, REASON, 'Title of', '203.0.113'];
/** `typed`: what was just sent is given back to whoever typed it. */
function tellsOnlyTheOutcome(page: Seen, outcome: string, typed = '', by = FIRST, on = '21 November 2026') {
  expect(words(page)).toContain(`was already ${outcome}`);
  expect(words(page)).toContain(`by ${by} on ${on}`);
  if (typed !== '') expect(page.text).toContain(`readonly="">\n${typed}</textarea>`);
  for (const one of PERSONAL.filter((one) => one !== typed))
    expect([one, page.text.includes(one)]).toEqual([one, false]);
  expect(page.text).not.toContain('<form');
}

const FORMS: Record<'approve' | 'deny', Record<string, string>> = {
  approve: { decision: 'approve', days: '3', documents: 'soc-2' },
  deny: { decision: 'deny', reason: REASON },
};
/** One request, decided by the first approver. */
async function decided(decision: 'approve' | 'deny') {
  const rig = await makeApp();
  const { reference } = await signed(rig);
  const link = reviewLink(rig);
  const form = FORMS[decision];
  const visitor = new Visitor(rig.app);
  expect((await visitor.post(link, form)).status).toBe(200);
  await rig.settle();
  return { rig, reference, link, form, visitor };
}

describe.each([
  ['approve', 'approved'],
  ['deny', 'declined'],
] as const)('after %s', (decision, outcome) => {
  test('pressed twice: who decided and when; nothing happens', async () => {
    const { rig, link, form } = await decided(decision);
    const before = await rig.snapshot();
    const presses: Record<string, string>[] = [
      form,
      { decision: 'approve', documents: 'soc-2' },
      { decision: 'deny', reason: 'x' },
      {},
    ];
    for (const again of presses) {
      const page = await new Visitor(rig.app).post(link, again);
      expect(page.status).toBe(409);
      expect(page.headers.getSetCookie()).toEqual([]);
      tellsOnlyTheOutcome(page, outcome, again.reason);
    }
    expect(await rig.snapshot()).toBe(before);
  });

  test('opened later, also when the link has run out: the same', async () => {
    const { rig, reference, link } = await decided(decision);
    for (const days of [0, 1, 20]) {
      rig.pass(days * 24);
      const page = await new Visitor(rig.app).go(link);
      expect([page.status, page.text.includes(reference)]).toEqual([200, true]);
      tellsOnlyTheOutcome(page, outcome);
    }
    if (decision === 'approve')
      expect(words(await new Visitor(rig.app).go(link))).toContain(
        `${gate.review.outcome.status} ${gate.review.states.expired}`,
      );
  });

  test('the link of another approver, unused: the same, and it decides nothing', async () => {
    const { rig } = await decided(decision);
    const link = reviewLink(rig, SECOND);
    const before = await rig.snapshot();
    tellsOnlyTheOutcome(await new Visitor(rig.app).go(link), outcome);
    const page = await new Visitor(rig.app).post(link, { decision: 'deny', reason: 'x' });
    expect(page.status).toBe(409);
    tellsOnlyTheOutcome(page, outcome);
    expect(await rig.snapshot()).toBe(before);
  });

  test('in the desk, from a page that was opened before', async () => {
    const rig = await makeApp();
    const { reference } = await signed(rig);
    const staff = new Visitor(rig.app);
    await staff.post('/admin/sign-in/', { email: SECOND });
    await rig.settle();
    await staff.post(linkIn(lastMail(rig, SECOND, /^Sign in/)), {});
    const page = await staff.go(`/admin/requests/${reference}/`);
    await new Visitor(rig.app).post(reviewLink(rig), FORMS[decision]);
    await rig.settle();
    const before = await rig.snapshot();
    const late = await staff.submit(page, { decision: 'deny', reason: 'Too late' });
    expect(late.status).toBe(409);
    expect(words(late)).toContain(`${outcome === 'approved' ? 'Approved' : 'Declined'}: ${FIRST}, 21 November 2026`);
    expect(late.text).toMatch(/<textarea[^>]*readonly[^>]*>\nToo late</);
    expect(await rig.snapshot()).toBe(before);
  });
});

test('two approvers at once: one decides, the other reads who did', async () => {
  const rig = await makeApp();
  await signed(rig);
  const bodies = ['decision=approve&days=3&documents=soc-2', 'decision=deny&reason=no'];
  const answers = await Promise.all(
    [FIRST, SECOND].map((to, at) =>
      rig.app.request(reviewLink(rig, to), { method: 'POST', headers: own, body: bodies[at] ?? '' }),
    ),
  );
  const [request] = await rig.deps.store.rows('requests');
  expect(answers.map((one) => one.status).sort()).toEqual([303, 409]);
  const lost = answers.find((one) => one.status === 409);
  expect(await lost?.text()).toContain(
    `${request?.state === 'denied' ? 'declined' : 'approved'} by ${request?.decidedBy} on `,
  );
  expect(await rig.deps.store.count('sessions', { where: { purpose: 'review' } })).toBe(1);
});

test('what is decided, as it stands now: withdrawn since', async () => {
  const { rig, reference, link } = await decided('approve');
  const { revokeRequest } = await import('../../functions/acts/revoke-access.ts');
  await revokeRequest(rig.deps, reference, SECOND);
  const page = await new Visitor(rig.app).go(link);
  tellsOnlyTheOutcome(page, 'approved');
  expect(words(page)).toContain(`${gate.review.outcome.status} ${gate.review.states.revoked}`);
});

describe('nobody else is told', () => {
  const refused = async (rig: Rig, link: string) => {
    const unknown = await new Visitor(rig.app).go(link.replace(/[^/]+$/, 'A'.repeat(43)));
    const before = await rig.snapshot();
    for (const method of ['GET', 'POST']) {
      const page = await new Visitor(rig.app).go(link, { method, headers: own });
      expect([page.status, page.text]).toEqual([404, unknown.text]);
    }
    expect(await rig.snapshot()).toBe(before);
  };

  test('whoever has left the approvers, with a used or an unused link or a session', async () => {
    const { rig, link, visitor } = await decided('approve');
    const unused = reviewLink(rig, SECOND);
    expect((await visitor.go('/review/')).text).toContain('Łucja');
    rig.deps.manifest.access.approvers = ['new@northwind.example'];
    // Still on the other list, which is no list of those who decide.
    rig.deps.manifest.access.inviters = [FIRST];
    await refused(rig, link);
    await refused(rig, unused);
    const page = await visitor.go('/review/');
    expect([page.status, page.text.includes('VS-')]).toEqual([403, false]);
  });

  test('a link made with a secret that is gone', async () => {
    const { rig, link } = await decided('approve');
    rig.deps.settings.secrets = ['an entirely new secret for the tests to sign with'];
    await refused(rig, link);
  });

  test('a link of another purpose for the same request', async () => {
    const { rig, link } = await decided('approve');
    const reader = linkIn(lastMail(rig, ada.email, /ready/));
    await refused(rig, reader.replace('/access/', '/review/'));
    for (const path of ['/access/', '/admin/link/']) await refused(rig, link.replace('/review/', path));
  });

  test('about a person who was erased', async () => {
    const { rig, link } = await decided('approve');
    await erasePerson(rig.deps, ada.email);
    await refused(rig, link);
  });

  test('a used link while nothing is decided', async () => {
    const rig = await makeApp();
    await signed(rig);
    const at = rig.deps.clock.now().toISOString();
    await rig.deps.store.commit({
      expect: [],
      writes: [{ do: 'update', table: 'tokens', where: { purpose: 'review' }, set: { spentAt: at } }],
      audit: [],
    });
    await refused(rig, reviewLink(rig));
  });
});
