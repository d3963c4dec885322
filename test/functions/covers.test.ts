import { beforeEach, describe, expect, test } from 'vitest';
import { erasePerson } from '../../functions/acts/erase.ts';
import { insert, update } from '../../functions/domain/change.ts';
import { linkIn } from '../support/link-in.ts';
import { atDesk, plainText } from './support/desk.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, lastMail, SIGNATURE, signed } from './support/walk.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await makeApp({
    bend(draft) {
      const [nda] = draft.agreements;
      if (nda) nda.coversCompany = true;
    },
  });
});
const at = (domain: string, name = 'bob') => ({ ...ada, name: 'Bob', email: `${name}@${domain}` });
const BUYER = ada.email.split('@')[1] ?? '';
const kinds = async () => (await rig.deps.store.rows('signatures', { order: ['at', 'asc'] })).map(({ kind }) => kind);

async function told(...argv: string[]): Promise<string> {
  const lines: string[] = [];
  await runCommand(rig.deps, argv, (line) => lines.push(line));
  return lines.join('\n');
}

describe('a signature for a company', () => {
  test('covers a colleague, who signs nothing; page, record, receipt and explanation say so', async () => {
    const reference = await ask(rig, ['soc-2']);
    const { visitor, page } = await confirm(rig);
    expect(page.text).toContain(`This signature covers everyone with an email address at ${BUYER}.`);
    await visitor.submit(page, SIGNATURE);
    await rig.settle();
    const [own] = await rig.deps.store.rows('signatures');
    expect(own?.ground).toContain(`This signature covers everyone with an email address at ${BUYER}.`);
    expect(Buffer.from(own?.receipt.split('.')[1] ?? '', 'base64url').toString()).toContain('covers everyone');
    const bob = at(BUYER);
    expect(await told('explain', bob.email, 'soc-2')).toContain(
      `Report NDA is covered by a signature for the company: ${reference}, signed on 21 November 2026.`,
    );
    await ask(rig, ['soc-2'], bob);
    expect(lastMail(rig, bob.email, /^Confirm/)).not.toContain('sign the agreement');
    const second = await confirm(rig, bob);
    expect(second.page.text).toContain('Your request is being reviewed');
    expect(await kinds()).toEqual(['signed', 'covered']);
    const covered = (await rig.deps.store.rows('signatures', { where: { kind: 'covered' } }))[0];
    expect(covered?.ground).toBe(`Covered by the signature given for this company under ${reference} on 2026-11-21.`);
    expect(covered?.receipt).toBe('');
    const review = new Visitor(rig.app);
    const desk = await review.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
    expect(desk.text).toContain(`by a colleague’s signature for everyone at ${BUYER}`);
    await review.submit(desk, { decision: 'approve', days: '14', documents: ['soc-2'] });
    await rig.settle();
    const reader = new Visitor(rig.app);
    const shelf = await reader.submit(await reader.go(linkIn(lastMail(rig, bob.email, /ready/))), {});
    expect(shelf.text).toContain(`a colleague signed it for everyone at ${BUYER}`);
    expect(await told('show', covered?.reference ?? '')).toContain('"kind": "covered"');
    const earlier = plainText(await (await atDesk(rig)).go(`/admin/requests/${reference}/`));
    expect(earlier).toContain('Covered by a colleague’s signature: Report NDA');
  });

  test.each(['other.example', `sub.${BUYER}`])('covers nobody at %s', async (domain) => {
    await signed(rig);
    await signed(rig, ['soc-2'], at(domain));
    expect(await kinds()).toEqual(['signed', 'signed']);
  });

  test('covers nobody at a mailbox provider, and doesn’t say that it would', async () => {
    await ask(rig, ['soc-2'], at('gmail.com', 'one'));
    const { visitor, page } = await confirm(rig, at('gmail.com', 'one'));
    expect(page.text).not.toContain('This signature covers');
    await visitor.submit(page, SIGNATURE);
    expect(await rig.deps.store.count('covers')).toBe(0);
    await signed(rig, ['soc-2'], at('gmail.com', 'two'));
    expect(await kinds()).toEqual(['signed', 'signed']);
  });

  test('covers nobody who was asked to sign before it was there', async () => {
    const bob = at(BUYER);
    await ask(rig, ['soc-2'], bob);
    const { visitor, page } = await confirm(rig, bob);
    rig.pass(1);
    await signed(rig);
    await visitor.submit(page, SIGNATURE);
    await rig.settle();
    expect(await kinds()).toEqual(['signed', 'signed']);
    expect((await rig.deps.store.rows('requests')).map(({ state }) => state)).toEqual(['signed', 'signed']);
  });

  test.each<[string, (reference: string) => Promise<unknown> | unknown]>([
    ['a new version', () => Object.assign(rig.deps.manifest.agreements[0] ?? {}, { version: '2.1' })],
    ['another text', () => Object.assign(rig.deps.manifest.agreements[0] ?? {}, { sha256: 'f'.repeat(64) })],
    [
      'an agreement that covers no company any more',
      () => {
        Object.assign(rig.deps.manifest.agreements[0] ?? {}, { coversCompany: false });
      },
    ],
    ['its withdrawal', (reference) => told('withdraw', reference, 'report-nda')],
    ['the erasure of who signed', () => erasePerson(rig.deps, ada.email)],
    [
      'a secret that is gone',
      () => {
        rig.deps.settings.secrets = ['another secret of the tests, long enough to sign with'];
      },
    ],
  ])('ends with %s', async (_, change) => {
    const { reference } = await signed(rig);
    expect(await told('explain', at(BUYER).email, 'soc-2')).toContain('is covered by');
    await change(reference);
    expect(await told('explain', at(BUYER).email, 'soc-2')).toContain('They sign Report NDA');
  });

  test('is proven by its receipt: a row alone covers nobody', async () => {
    const { reference } = await signed(rig);
    const [cover] = await rig.deps.store.rows('covers');
    const [signature] = await rig.deps.store.rows('signatures');
    if (!cover || !signature) throw new Error('nothing was signed');
    const commit = (...writes: Parameters<typeof rig.deps.store.commit>[0]['writes']) =>
      rig.deps.store.commit({ expect: [], audit: [], writes });
    // For another domain, by a signature of somebody else.
    await commit(insert('covers', { ...cover, id: 'forged', domain: 'evil.example' }));
    expect(await told('explain', 'eve@evil.example', 'soc-2')).toContain('They sign Report NDA');
    // Withdrawn, and put back by someone who has the database.
    await told('withdraw', reference, 'report-nda');
    await commit(insert('covers', cover));
    expect(await told('explain', at(BUYER).email, 'soc-2')).toContain('They sign Report NDA');
    await commit(update('signatures', { id: signature.id }, { receipt: '' }));
    await expect(told('withdraw', reference, 'pentest-terms')).rejects.toThrow('pentest-terms');
  });
});
