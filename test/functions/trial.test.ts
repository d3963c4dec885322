import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStamper, type Stamper } from '../../functions/adapters/stamp/stamper.ts';
import { TRIAL_COPIES_PER_PERSON_PER_HOUR } from '../../functions/domain/limits.ts';
import { onePage, words } from './adapters/raw-pdf.ts';
import { pagesOf, plain } from './adapters/stamp-support.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { signIn } from './support/staff.ts';
import { Visitor } from './support/visitor.ts';

const APPROVER = 'approver@northwind.example';
const INVITER = 'sales@northwind.example';

const tried = (rig: Rig) => rig.deps.store.rows('audit', { where: { event: 'document.tried' } });

describe('the button in the desk', () => {
  test('gives an approver a copy with their own address and TRIAL, and the audit log says so', async () => {
    const rig = await makeApp();
    const staff = await signIn(rig, APPROVER);
    expect((await staff.go('/admin/documents/')).text).toContain('Download a trial copy');
    const answer = await staff.post('/admin/trial', { document: 'soc-2' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toContain('(TRIAL).pdf');
    expect(rig.stamps).toMatchObject([{ name: 'TRIAL', email: APPROVER, reference: 'VS-TRIAL' }]);
    expect(await tried(rig)).toMatchObject([{ actor: APPROVER, detail: '{"document":"soc-2"}' }]);
    expect(await rig.deps.store.count('grants')).toBe(0);
  });

  test('tells an approver why a document cannot be stamped', async () => {
    const rig = await makeApp({
      stamper: { stamp: () => Promise.reject(new Error('it carries a digital signature')) },
    });
    const staff = await signIn(rig, APPROVER);
    const answer = await staff.post('/admin/trial', { document: 'soc-2' });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('it carries a digital signature');
  });

  test.each([
    ['a stranger', null, 303],
    ['an inviter', INVITER, 403],
  ])('gives %s nothing', async (_who, email, status) => {
    const rig = await makeApp();
    const visitor = email === null ? new Visitor(rig.app) : await signIn(rig, email);
    if (email !== null) expect((await visitor.go('/admin/')).text).not.toContain('trial copy');
    const before = await rig.snapshot();
    const answer = await visitor.post('/admin/trial', { document: 'soc-2' });
    expect(answer.text).not.toContain('%PDF');
    expect([status, 200]).toContain(answer.status);
    expect(rig.stamps).toEqual([]);
    expect(await rig.snapshot()).toBe(before);
  });

  test.each(['', 'no-such', 'whitepaper', '../outside.pdf'])('gives nothing for %j', async (document) => {
    const rig = await makeApp();
    const staff = await signIn(rig, APPROVER);
    const before = await rig.snapshot();
    expect((await staff.post('/admin/trial', { document })).status).toBe(422);
    expect(rig.stamps).toEqual([]);
    expect(await rig.snapshot()).toBe(before);
  });

  test('is bounded', async () => {
    const rig = await makeApp();
    const staff = await signIn(rig, APPROVER);
    for (let time = 0; time < TRIAL_COPIES_PER_PERSON_PER_HOUR; time++)
      expect((await staff.post('/admin/trial', { document: 'soc-2' })).status).toBe(200);
    const before = await rig.snapshot();
    expect((await staff.post('/admin/trial', { document: 'soc-2' })).status).toBe(429);
    expect(rig.stamps).toHaveLength(TRIAL_COPIES_PER_PERSON_PER_HOUR);
    expect(await rig.snapshot()).toBe(before);
  });
});

describe('gate stamp', () => {
  let folder: string;
  let stamper: Stamper;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trial-'));
    stamper = createStamper();
  });
  afterAll(async () => {
    await stamper.close();
    rmSync(folder, { recursive: true });
  });
  const run = async (...argv: string[]): Promise<{ code: number; out: string }> => {
    const rig = await makeApp({ stamper });
    const lines: string[] = [];
    const code = await runCommand(rig.deps, ['stamp', ...argv], (line) => lines.push(line));
    return { code, out: lines.join('\n') };
  };

  test('writes a trial copy', async () => {
    const [from, to] = [join(folder, 'report.pdf'), join(folder, 'trial.pdf')];
    writeFileSync(from, await (await plain(2)).save());
    const { code, out } = await run(from, '--out', to, '--name', 'Jane Doe');
    expect([code, out]).toEqual([0, expect.stringContaining('2 pages')]);
    for (const page of await pagesOf(new Uint8Array(readFileSync(to)))) {
      expect(page).toContain('Jane Doe');
      expect(page).toContain('VS-TRIAL');
    }
  });

  test('refuses what a download refuses, with its reason, and leaves nothing behind', async () => {
    const [from, to] = [join(folder, 'portfolio.pdf'), join(folder, 'never.pdf')];
    writeFileSync(from, onePage(words('x'), '', '<< /Type /Catalog /Pages 2 0 R /Collection << >> >>').table().bytes());
    const { code, out } = await run(from, '--out', to);
    expect([code, out]).toEqual([1, expect.stringContaining('it is a portfolio')]);
    expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, false]);
  });

  test('wrong use is told', async () => {
    const from = join(folder, 'report.pdf');
    const before = readFileSync(from);
    await expect(run('--out', join(folder, 'a.pdf'))).rejects.toThrow("missing required argument 'pdf'");
    await expect(run(from)).rejects.toThrow("required option '--out <pdf>' not specified");
    await expect(run(from, '--out', from)).rejects.toThrow('would overwrite the original');
    await expect(run(join(folder, 'missing.pdf'), '--out', join(folder, 'a.pdf'))).rejects.toThrow('cannot be read');
    await expect(run(from, '--out', join(folder, 'a.pdf'), '--name', ' ')).rejects.toThrow('--name');
    expect(readFileSync(from).equals(before)).toBe(true);
  });
});
