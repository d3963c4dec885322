import { describe, expect, test } from 'vitest';
import { explain } from '../../functions/domain/explain.ts';
import { matchFor } from '../../functions/domain/policy.ts';
import { verdictFor } from '../../functions/domain/verdict.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { linkIn } from '../support/link-in.ts';
import { AUDITOR, atDesk, plainText } from './support/desk.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { sampleManifest } from './support/manifest.ts';
import { runCommand } from './support/run-command.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, lastMail, signed } from './support/walk.ts';

const required = { agreement: 'required' } as const;
const bend = (draft: Manifest): void => {
  draft.access.bundles = { audit: { title: 'Audit', documents: ['soc-2', 'pentest'] } };
  draft.access.lists = {
    'customers.csv': [
      { domain: 'acme.example', company: 'Acme', row: 2 },
      { domain: 'signed.example', agreement: { reference: 'MSA-17', date: '2024-05-01' }, row: 3 },
      { domain: 'gmail.com', row: 4 },
    ],
  };
  draft.access.rules = [
    { domain: 'acme.example', decide: 'deny', documents: ['pentest'], ...required },
    { companies: 'customers.csv', decide: 'approve', documents: ['audit'], ...required },
    {
      domain: 'bank.example',
      decide: 'review',
      agreement: { reference: 'Contract 9', date: '2025-01-31' },
    },
    { country: 'GB', decide: 'deny', ...required },
  ];
  draft.access.ruleLines = [7, 8, 9, 12];
};

describe('rules', () => {
  const { access } = sampleManifest(bend);
  test.each([
    ['acme.example', 'pentest', 'deny', 0],
    ['acme.example', 'soc-2', 'approve', 1],
    ['signed.example', 'pentest', 'approve', 1],
    // A bundle is what it holds.
    ['signed.example', 'continuity', 'review', undefined],
    ['mail.acme.example', 'soc-2', 'review', undefined],
    // Anyone can open an address there, in a list or not.
    ['gmail.com', 'soc-2', 'review', 1],
    ['bank.example', 'soc-2', 'review', 2],
    ['bank.co.uk', 'soc-2', 'deny', 3],
    ['uk.example', 'soc-2', 'review', undefined],
  ])('%s and %s: %s', (domain, document, verdict, at) => {
    expect(verdictFor(access, domain, document)).toBe(verdict);
    expect(matchFor(access, domain, document)?.at).toBe(at);
  });
});

async function explained(rig: Rig, ...argv: string[]): Promise<string> {
  const lines: string[] = [];
  await runCommand(rig.deps, ['explain', ...argv], (line) => lines.push(line));
  return lines.join('\n');
}

describe('gate explain', () => {
  test('says what would happen, and which line decides', async () => {
    const rig = await makeApp({ bend });
    const before = await rig.snapshot();
    expect(await explained(rig, 'jane@acme.example', 'soc-2')).toBe(
      `soc-2: Title of soc-2
  The rule for companies in customers.csv (row 2, Acme) approves (content/access.yaml, line 8).
  They sign Report NDA, version 2.0.
  Once the address is confirmed and any agreement is signed, access is granted without a person for 14 days, 2 downloads.`,
    );
    expect(await explained(rig, 'jane@signed.example', 'soc-2')).toContain(
      'Report NDA is on file: MSA-17, signed on 1 May 2024.',
    );
    expect(await explained(rig, 'jane@gmail.com', 'soc-2')).toContain('so an approver still decides');
    expect(await explained(rig, 'jane@bank.co.uk', 'soc-2')).toContain('the request is declined');
    expect(await explained(rig, 'jane@elsewhere.example', 'continuity')).toContain('No agreement is needed.');
    // A bundle, and everything that can be requested.
    expect((await explained(rig, 'jane@acme.example', 'audit')).match(/^\S+:/gm)).toEqual(['soc-2:', 'pentest:']);
    expect((await explained(rig, 'jane@acme.example')).match(/^\S+:/gm)).toEqual(['soc-2:', 'pentest:', 'continuity:']);
    expect(await explained(rig, 'jane@acme.example', 'outdated')).toContain('Title of outdated');
    expect(JSON.parse(await explained(rig, 'jane@acme.example', 'soc-2', '--json'))).toMatchObject([
      { document: 'soc-2', verdict: 'approve', deciding: { line: 8 } },
    ]);
    await expect(explained(rig, 'jane', 'soc-2')).rejects.toThrow('not an email address');
    await expect(explained(rig, 'jane@acme.example', 'soc2')).rejects.toThrow('“soc2”');
    expect(await rig.snapshot()).toBe(before);
  });

  const people = ['jane@acme.example', 'jane@signed.example', 'jane@gmail.com', 'jane@bank.co.uk', 'jane@bank.example'];
  test.each(people)('the gate does with %s what it said', async (email) => {
    const rig = await makeApp({ bend });
    const [said] = explain(rig.deps.manifest, email, ['soc-2'], '2026-11-21');
    if (!said || said.notAskable) throw new Error('nothing was said');
    const person = { ...ada, email };
    const mustSign = said.verdict !== 'deny' && said.agreement?.settled === null;
    if (mustSign) await signed(rig, ['soc-2'], person);
    else {
      await ask(rig, ['soc-2'], person);
      await confirm(rig, person);
    }
    const [row] = await rig.deps.store.rows('requests');
    expect(row?.state).toBe({ approve: 'granted', review: 'signed', deny: 'denied' }[said.verdict]);
    const signatures = await rig.deps.store.rows('signatures');
    expect(signatures.map(({ kind }) => kind)).toEqual(
      said.verdict === 'deny' ? [] : [said.agreement?.settled?.kind ?? 'signed'],
    );
  });
});

test('an agreement on file is on the record and on the approver’s page, with the rule that says so', async () => {
  const rig = await makeApp({ bend });
  const person = { ...ada, email: 'jane@bank.example' };
  await ask(rig, ['soc-2'], person);
  await confirm(rig, person);
  const [signature] = await rig.deps.store.rows('signatures');
  expect(signature).toMatchObject({ kind: 'on-file', receipt: '' });
  expect(signature?.ground).toBe('On file: Contract 9, signed on 2025-01-31 (access rule for bank.example).');
  const [audit] = await rig.deps.store.rows('audit', { where: { event: 'agreement.on-file' } });
  expect(JSON.parse(audit?.detail ?? '{}')).toMatchObject({
    rule: 'bank.example',
    kept: 'Contract 9',
    signed: '2025-01-31',
  });
  const approver = new Visitor(rig.app);
  const page = await approver.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  expect(page.text).toContain('On file for bank.example');
  expect(page.text).toContain('The rule for bank.example asks an approver (content/access.yaml, line 9).');
  const decided = await approver.submit(page, { decision: 'approve', days: '3', documents: ['soc-2'] });
  expect(decided.status).toBe(200);
  expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('granted');
});

test.each(['gmail.com', 'co.uk', 'shop.co.uk'])(
  'an agreement on file for %s counts for nobody there',
  async (domain) => {
    const agreement = { reference: 'MSA-9', date: '2024-05-01' };
    const rig = await makeApp({
      bend(draft) {
        draft.access.lists = { 'customers.csv': domain.startsWith('shop') ? [] : [{ domain, agreement, row: 2 }] };
        draft.access.rules = [
          { companies: 'customers.csv', decide: 'review', documents: ['soc-2'], ...required },
          domain.startsWith('shop')
            ? { country: 'GB', decide: 'review', agreement }
            : { domain, decide: 'review', agreement },
        ];
      },
    });
    const person = { ...ada, email: `jane@${domain}` };
    expect(await explained(rig, person.email, 'soc-2', 'pentest')).not.toContain('on file');
    await signed(rig, ['soc-2'], person);
    expect((await rig.deps.store.rows('signatures')).map(({ kind }) => kind)).toEqual(['signed']);
  },
);

test('an invitation may name a bundle', async () => {
  const rig = await makeApp({ bend });
  await runCommand(rig.deps, ['invite', 'guest@signed.example', '--documents', 'audit'], () => {});
  expect((await rig.deps.store.rows('requests'))[0]?.documents).toBe('["soc-2","pentest"]');
});

describe('at the desk', () => {
  test('says the same of an address as the command line, and stores nothing', async () => {
    const rig = await makeApp({
      bend: (draft) => {
        draft.access.ruleLines = [4, 5, 6];
      },
    });
    const staff = await atDesk(rig, AUDITOR);
    const before = await rig.snapshot();
    const page = plainText(await staff.go('/admin/access/?of=Jane%40Partner.example&document=soc-2'));
    expect(page).toContain('The rule for partner.example approves (content/access.yaml, line 4).');
    expect(page).toContain('access is granted without a person for 14 days');
    expect(page).not.toContain('Documents are decided together');
    const all = plainText(await staff.go('/admin/access/?of=x%40competitor.example'));
    expect(all.match(/The rule for competitor\.example declines/g)).toHaveLength(3);
    expect(all).toContain('Documents are decided together');
    const wrong = await staff.go('/admin/access/?of=nobody&document=soc-2');
    expect([wrong.status, wrong.text.includes('href="#of"'), wrong.text.includes('value="nobody"')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await rig.snapshot()).toBe(before);
  });
});
