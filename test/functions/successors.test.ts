import { beforeEach, describe, expect, test } from 'vitest';
import { loadGrants, loadRequest } from '../../functions/acts/load.ts';
import { passOnDocuments } from '../../functions/acts/pass-on.ts';
import { revokeRequest } from '../../functions/acts/revoke-access.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { update } from '../../functions/domain/change.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { ada, Visitor } from './support/visitor.ts';
import { lastMail, signed } from './support/walk.ts';

const HOURS = 24;
let rig: Rig;
beforeEach(async () => {
  rig = await makeApp();
});
const sweep = async () => {
  await sweepAll(rig.deps);
  await rig.settle();
};
const told = async (...argv: string[]): Promise<string> => {
  const lines: string[] = [];
  await runCommand(rig.deps, argv, (line) => lines.push(line));
  return lines.join('\n');
};
/** The gate starts with the next build, in which a document comes in the place of another. */
function publish(change: (draft: Manifest) => void = () => {}): void {
  const { manifest } = rig.deps;
  const old = manifest.documents.find(({ id }) => id === 'soc-2');
  if (!old) throw new Error('no document');
  const draft: Manifest = {
    ...manifest,
    documents: [
      ...manifest.documents,
      { ...old, id: 'soc-2-2027', title: 'SOC 2 of 2027', file: 'demo-soc-2-2027.pdf', replaces: 'soc-2' },
    ],
  };
  change(draft);
  rig.deps.manifest = draft;
}
const documents = async (reference: string) => {
  const request = await loadRequest(rig.deps, reference);
  return request ? (await loadGrants(rig.deps, request)).map(({ document, expiresAt }) => [document, expiresAt]) : [];
};
const letters = () => rig.mails.filter(({ subject }) => /newer document/i.test(subject));

async function approved(successors: boolean): Promise<string> {
  const { reference } = await signed(rig);
  const approver = new Visitor(rig.app);
  const page = await approver.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  expect(page.text).toContain('newer versions of these documents, too');
  const form = { decision: 'approve', days: '14', documents: ['soc-2'] };
  await approver.submit(page, successors ? { ...form, successors: 'on' } : form);
  await rig.settle();
  return reference;
}

describe('a grant with its successors', () => {
  test('gives what replaces the document, once, by email, and not beyond its end', async () => {
    const reference = await approved(true);
    await sweep();
    expect(letters()).toHaveLength(0);
    rig.pass(10 * HOURS);
    publish();
    await Promise.all([
      passOnDocuments(rig.deps),
      passOnDocuments({ ...rig.deps, manifest: { ...rig.deps.manifest } }),
    ]);
    await sweep();
    const end = '2026-12-05T10:00:00.000Z';
    expect(await documents(reference)).toEqual([
      ['soc-2', end],
      ['soc-2-2027', end],
    ]);
    expect(letters().map(({ to }) => to)).toEqual([ada.email]);
    const [row, ...more] = await rig.deps.store.rows('audit', { where: { event: 'document.succeeded' } });
    expect(more).toEqual([]);
    expect(JSON.parse(row?.detail ?? '')).toEqual({ document: 'soc-2-2027', replaces: 'soc-2', until: end });
    const visitor = new Visitor(rig.app);
    const shelf = await visitor.submit(await visitor.go(linkIn(letters()[0]?.text ?? '')), {});
    expect(shelf.text).toContain('SOC 2 of 2027');
    const copy = await visitor.submit(shelf, { document: 'soc-2-2027' });
    expect(copy.headers.get('content-type')).toBe('application/pdf');
    rig.pass(5 * HOURS);
    expect((await visitor.post('/access/download', { document: 'soc-2-2027' })).status).toBe(403);
  });

  test.each<[string, boolean, (reference: string) => unknown, (draft: Manifest) => void]>([
    ['was given for this document alone', false, () => {}, () => {}],
    ['is over', true, () => rig.pass(15 * HOURS), () => {}],
    ['was revoked', true, (reference) => revokeRequest(rig.deps, reference, 'operator'), () => {}],
    [
      'is denied the new one by a rule',
      true,
      () => {},
      (draft) => {
        const domain = ada.email.split('@')[1] ?? '';
        const rule = { domain, decide: 'deny', agreement: 'required', documents: ['soc-2-2027'] } as const;
        draft.access = { ...draft.access, rules: [{ ...rule, documents: [...rule.documents] }] };
      },
    ],
    [
      'waits for a document that isn’t offered',
      true,
      () => {},
      (draft) => {
        const last = draft.documents.at(-1);
        if (last) last.expires = '2026-01-01';
      },
    ],
  ])('that %s gives nothing more', async (_, successors, before, bend) => {
    const reference = await approved(successors);
    await before(reference);
    publish(bend);
    await sweep();
    expect(letters()).toHaveLength(0);
    expect((await documents(reference)).map(([id]) => id)).not.toContain('soc-2-2027');
  });

  test('isn’t made by writing it into the row', async () => {
    const reference = await approved(false);
    await rig.deps.store.commit({
      expect: [],
      audit: [],
      writes: [update('grants', { reference }, { successors: 1 })],
    });
    publish();
    await sweep();
    expect(await documents(reference)).toEqual([]);
    expect(letters()).toHaveLength(0);
  });

  test('goes on: what replaces the new one comes as well', async () => {
    const reference = await approved(true);
    publish();
    await sweep();
    publish((draft) => {
      const last = draft.documents.at(-1);
      if (last) Object.assign(last, { id: 'soc-2-2028', replaces: 'soc-2-2027' });
    });
    await sweep();
    expect((await documents(reference)).map(([id]) => id)).toEqual(['soc-2', 'soc-2-2027', 'soc-2-2028']);
  });
});

test('the command line approves with successors', async () => {
  const { reference } = await signed(rig);
  await told('approve', reference, '--days', '14', '--successors');
  expect((await rig.deps.store.rows('grants'))[0]?.successors).toBe(1);
  const [row] = await rig.deps.store.rows('audit', { where: { event: 'request.granted' } });
  expect(JSON.parse(row?.detail ?? '')).toMatchObject({ successors: ['soc-2'] });
});

test('a rule gives with successors what it says so of, and explain says so', async () => {
  rig = await makeApp({
    bend(draft) {
      draft.access.rules = [
        { domain: 'partner.example', decide: 'approve', agreement: 'required', documents: ['soc-2'], successors: true },
        { domain: 'partner.example', decide: 'approve', agreement: 'required' },
      ];
    },
  });
  const says = 'Newer versions of this document are included';
  expect(await told('explain', 'jane@partner.example', 'soc-2')).toContain(says);
  expect(await told('explain', 'jane@partner.example', 'continuity')).not.toContain(says);
  await signed(rig, ['soc-2', 'continuity'], { ...ada, email: 'jane@partner.example' });
  const grants = await rig.deps.store.rows('grants', { order: ['document', 'asc'] });
  expect(grants.map(({ document, successors }) => [document, successors])).toEqual([
    ['continuity', 0],
    ['soc-2', 1],
  ]);
});
