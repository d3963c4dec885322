import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { askRenewals } from '../../functions/acts/renew-agreement.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { StoreFault } from '../../functions/domain/store-fault.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { linkIn } from '../support/link-in.ts';
import { bearerFrom, program } from './support/bearer.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { signIn as signInTo } from './support/staff.ts';
import { ada, Visitor } from './support/visitor.ts';
import { granted, lastMail, SIGNATURE } from './support/walk.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await makeApp();
});
const sweep = async () => {
  await sweepAll(rig.deps);
  await rig.settle();
};
/** The gate starts with the next build, in which the agreement has another version. */
function publish(renew: boolean | undefined, version = '2.1', bend: (draft: Manifest) => void = () => {}): void {
  const text = `Keep it to yourself, as of ${version}.`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const { manifest } = rig.deps;
  const draft: Manifest = {
    ...manifest,
    documents: [...manifest.documents],
    agreements: manifest.agreements.map((one) =>
      one.id === 'report-nda'
        ? { ...one, version, text, sha256, html: `<p>${text}</p>`, ...(renew === undefined ? {} : { renew }) }
        : one,
    ),
  };
  bend(draft);
  rig.deps.manifest = draft;
}
const letters = () => rig.mails.filter(({ subject }) => /^Sign the new agreement/.test(subject));

describe('a new version that asks for it', () => {
  test('that could not be stored is not signed, and what was typed stays', async () => {
    const { visitor } = await granted(rig);
    publish(true);
    const page = await visitor.go('/access/renew/');
    const { commit } = rig.deps.store;
    rig.deps.store.commit = () => Promise.reject(new StoreFault('down'));
    const refused = await visitor.submit(page, { ...SIGNATURE, signer: 'Lucja Kowalska' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    expect(refused.text).toContain('We couldn’t save your signature');
    expect(refused.text).toContain('value="Lucja Kowalska"');
    rig.deps.store.commit = commit;
    expect((await visitor.submit(refused, { ...SIGNATURE, signer: 'Lucja Kowalska' })).path).toBe('/access/');
  });
  test('is signed before the next download, asked for by one email, and changes nothing of the access', async () => {
    const { reference, visitor } = await granted(rig);
    const { secret } = await (async () => {
      await visitor.submit(await visitor.go('/access/'), { document: 'soc-2' });
      return bearerFrom(visitor);
    })();
    const [before] = await rig.deps.store.rows('requests');
    publish(true);
    await Promise.all([askRenewals(rig.deps), askRenewals({ ...rig.deps })]);
    await sweep();
    await sweep();
    expect(letters().map(({ to }) => to)).toEqual([ada.email]);
    expect(letters()[0]?.text).toContain('version 2.1 is now in effect');
    const reader = new Visitor(rig.app);
    const shelf = await reader.submit(await reader.go(linkIn(letters()[0]?.text ?? '')), {});
    expect(shelf.text).toContain('Report NDA has changed: version 2.1 is now in effect.');
    expect(shelf.text).toContain('href="/access/renew/"');
    expect(shelf.text).not.toContain('name="document" value="soc-2"');
    const stamps = rig.stamps.length;
    expect((await reader.post('/access/download', { document: 'soc-2' })).status).toBe(403);
    const api = await program(rig, secret)('POST', '/api/documents/soc-2');
    expect([api.status, await api.text()]).toEqual([403, expect.stringContaining('has changed')]);
    expect(rig.stamps).toHaveLength(stamps);
    const page = await reader.go('/access/renew/');
    expect(page.text).toContain('as of 2.1');
    expect((await reader.submit(page, { ...SIGNATURE, agree: '' })).status).toBe(422);
    const after = await reader.submit(page, SIGNATURE);
    await rig.settle();
    expect(after.text).toContain('name="document" value="soc-2"');
    expect((await reader.post('/access/download', { document: 'soc-2' })).headers.get('content-type')).toBe(
      'application/pdf',
    );
    const signatures = await rig.deps.store.rows('signatures', { where: { reference }, order: ['version', 'asc'] });
    expect(signatures.map(({ kind, version, receipt }) => [kind, version, receipt !== ''])).toEqual([
      ['signed', '2.0', true],
      ['signed', '2.1', true],
    ]);
    expect((await reader.go('/access/receipt/report-nda.txt')).text).toContain('BEGIN VOUCHSAFE RECEIPT');
    expect(lastMail(rig, ada.email, /signed/i)).toContain('2.1');
    expect((await rig.deps.store.rows('requests'))[0]).toEqual(before);
    await sweep();
    expect(letters()).toHaveLength(1);
    // Signed once, it isn’t signed again.
    expect((await reader.go('/access/renew/')).text).toContain('Your documents');
  });

  test('must be the text that was shown', async () => {
    const { visitor } = await granted(rig);
    publish(true);
    const page = await visitor.go('/access/renew/');
    publish(true, '2.2');
    const answer = await visitor.submit(page, SIGNATURE);
    expect(answer.status).toBe(409);
    expect(await rig.deps.store.count('signatures')).toBe(1);
  });

  test('isn’t asked of those whose access is over, nor again after a kill in the middle', async () => {
    await granted(rig);
    rig.pass(15 * 24);
    publish(true);
    await sweep();
    expect(letters()).toHaveLength(0);
    rig = await makeApp();
    await granted(rig);
    publish(true);
    await askRenewals(rig.deps);
    // Another process, which finds what the first one wrote down.
    rig.deps.manifest = { ...rig.deps.manifest };
    await askRenewals(rig.deps);
    await rig.settle();
    expect(letters()).toHaveLength(1);
  });
});

test.each([undefined, false])('a new version with renew: %s is for new requests alone', async (renew) => {
  const { visitor } = await granted(rig);
  publish(renew);
  await sweep();
  expect(letters()).toHaveLength(0);
  expect((await visitor.post('/access/download', { document: 'soc-2' })).headers.get('content-type')).toBe(
    'application/pdf',
  );
});

test('what comes in the place of a document asks for the version in force, and the old one goes on', async () => {
  const { reference, visitor } = await granted(rig);
  const { bindGrant } = await import('../../functions/domain/bound.ts');
  const { update } = await import('../../functions/domain/change.ts');
  const [request] = await rig.deps.store.rows('requests');
  const [grant] = await rig.deps.store.rows('grants');
  if (!request || !grant) throw new Error('nothing was granted');
  const bound = bindGrant(rig.deps.settings.secrets[0], { ...grant, successors: 1 }, request);
  await rig.deps.store.commit({ expect: [], audit: [], writes: [update('grants', { reference }, bound)] });
  publish(undefined, '2.1', (draft) => {
    const old = draft.documents.find(({ id }) => id === 'soc-2');
    if (old) draft.documents.push({ ...old, id: 'soc-2-2027', title: 'SOC 2 of 2027', replaces: 'soc-2' });
  });
  await sweep();
  expect((await visitor.post('/access/download', { document: 'soc-2-2027' })).status).toBe(403);
  expect((await visitor.post('/access/download', { document: 'soc-2' })).headers.get('content-type')).toBe(
    'application/pdf',
  );
  await visitor.submit(await visitor.go('/access/renew/'), SIGNATURE);
  expect((await visitor.post('/access/download', { document: 'soc-2-2027' })).headers.get('content-type')).toBe(
    'application/pdf',
  );
});

describe('the desk’s page about access', () => {
  const signIn = (email: string) => signInTo(rig, email);

  test('lists who hasn’t signed a new version, to approvers and auditors', async () => {
    const { reference, visitor } = await granted(rig);
    publish(true);
    await sweep();
    const auditor = await signIn('audit@northwind.example');
    const page = await auditor.go('/admin/access/');
    expect(page.text).toContain(reference);
    expect(page.text).toContain('Report NDA, version 2.1');
    expect(page.text).not.toContain('Someone has left');
    const lines: string[] = [];
    await runCommand(rig.deps, ['renewals'], (line) => lines.push(line));
    expect(lines).toEqual([`${reference}  ${ada.email}  Report NDA  2.1`]);
    await visitor.submit(await visitor.go('/access/renew/'), SIGNATURE);
    expect((await auditor.go('/admin/access/')).text).toContain('Everyone who was asked has signed.');
  });

  test('ends all that an address has, once that was confirmed', async () => {
    const { reference, visitor } = await granted(rig);
    const approver = await signIn('approver@northwind.example');
    const first = await approver.go('/admin/access/');
    const asked = await approver.submit(first, { email: ada.email });
    expect(asked.text).toContain(reference);
    expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('granted');
    const mails = rig.mails.length;
    const done = await approver.submit(asked, { confirmed: 'yes', email: ada.email });
    await rig.settle();
    expect(done.text).toContain(`Ended: ${reference}.`);
    expect((await visitor.go('/access/')).status).toBe(403);
    expect(rig.mails).toHaveLength(mails);
    const [row] = await rig.deps.store.rows('audit', { where: { event: 'reader.left' } });
    expect(row?.actor).toBe('approver@northwind.example');
    const wrong = await approver.submit(first, { email: 'ada' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('error-summary')]);
    rig.deps.manifest.access.scopes = { 'second@northwind.example': ['continuity'] };
    await granted(rig, ['soc-2'], { ...ada, email: 'other@buyer.example' });
    const scoped = await signIn('second@northwind.example');
    const others = await scoped.post('/admin/access/leaver', { email: 'other@buyer.example', confirmed: 'yes' });
    expect(others.text).toContain('Ask an approver of those.');
    expect((await rig.deps.store.rows('requests', { where: { state: 'granted' } })).length).toBe(1);
    const staff = await approver.post('/admin/access/leaver', { email: 'sales@northwind.example', confirmed: 'yes' });
    expect(staff.text).toContain('This address is in access.yaml.');
  });
});
