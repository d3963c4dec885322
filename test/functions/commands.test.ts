import { describe, expect, test } from 'vitest';
import { verifyLog } from '../../functions/acts/verify-log.ts';
import { sayDay } from '../../src/words/en/format.ts';
import { linkIn } from '../support/link-in.ts';
import { bearerFrom, program } from './support/bearer.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, granted, lastMail, signed } from './support/walk.ts';

async function run(rig: Rig, ...argv: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const code = await runCommand(rig.deps, argv, (line) => lines.push(line));
  await rig.settle();
  return { code, out: lines.join('\n') };
}

test('list, show, approve', async () => {
  const rig = await makeApp();
  const { reference } = await signed(rig);
  expect((await run(rig, 'list')).out).toBe(`${reference}  signed     2026-11-21  lucja@buyer.example  soc-2`);
  expect((await run(rig, 'list', '--state', 'denied')).out).toBe('');
  expect(JSON.parse((await run(rig, 'show', reference.toLowerCase())).out)).toMatchObject({
    reference,
    documents: ['soc-2'],
    signatures: [{ agreement: 'report-nda' }],
  });
  expect((await run(rig, 'approve', reference, '--days', '3')).out).toBe(`${reference} granted`);
  const visitor = new Visitor(rig.app);
  expect((await visitor.submit(await visitor.go(linkIn(lastMail(rig, ada.email, /ready/))), {})).text).toContain(
    sayDay('2026-11-24'),
  );
  expect((await run(rig, 'revoke', reference)).out).toBe(`${reference} revoked`);
  expect((await rig.deps.store.rows('requests'))[0]).toMatchObject({ state: 'revoked', decidedBy: 'operator' });
});

test('token list and revoke', async () => {
  const rig = await makeApp();
  const { reference, visitor } = await granted(rig);
  expect((await run(rig, 'token', 'list', reference)).out).toBe(`${reference} has no tokens.`);
  const { secret } = await bearerFrom(visitor);
  const call = () => program(rig, secret)('POST', '/api/documents/soc-2');
  await call();
  const { out } = await run(rig, 'token', 'list', reference);
  expect(out).toMatch(
    /^T-[0-9A-Z]{8} {2}created 21 November 2026.* {2}last used 21 November 2026.* {2}works until 5 December 2026/,
  );
  expect(out).not.toContain(secret);
  const id = out.slice(0, 10);
  await expect(run(rig, 'token', 'revoke', reference, 'T-00000000')).rejects.toThrow('has no token T-00000000');
  expect((await run(rig, 'token', 'revoke', reference, id.toLowerCase())).code).toBe(0);
  expect((await call()).status).toBe(401);
  const [row] = await rig.deps.store.rows('audit', { where: { event: 'bearer.revoked' } });
  expect(row).toMatchObject({ actor: 'operator', reference, detail: JSON.stringify({ bearer: id }) });
  // The access itself stays.
  expect((await visitor.go('/access/')).text).toContain('Create a token');
});

test('deny wants a reason', async () => {
  const rig = await makeApp();
  const { reference } = await signed(rig);
  await expect(run(rig, 'deny', reference)).rejects.toThrow('--reason: Enter a reason for declining the request');
  expect((await run(rig, 'deny', reference, '--reason', 'No customer.')).code).toBe(0);
  expect(lastMail(rig, ada.email, /declined/)).toContain('No customer.');
});

test('invite', async () => {
  const rig = await makeApp();
  expect((await run(rig, 'invite', 'guest@buyer.example', '--documents', 'soc-2,continuity')).code).toBe(0);
  expect(lastMail(rig, 'guest@buyer.example', /has shared documents/)).toContain('Title of continuity');
});

test('export, for people and for programs, formulas disarmed', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2', 'pentest'], { ...ada, company: '=HYPERLINK("x")', name: 'A, "B"' });
  const csv = (await run(rig, 'export', '--format', 'csv')).out.split('\r\n');
  expect(csv[0]).toMatch(/^\ufeffreference,state,name,email,/);
  expect(csv[1]).toContain(`,submitted,"A, ""B""",lucja@buyer.example,"'=HYPERLINK(""x"")",`);
  expect(JSON.parse((await run(rig, 'export', '--format', 'json')).out)).toMatchObject([
    { documents: ['soc-2', 'pentest'] },
  ]);
});

test('verify-log', async () => {
  const rig = await makeApp();
  await granted(rig);
  const { code, out } = await run(rig, 'verify-log');
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^\d+ rows, unbroken\. Head [0-9a-f]{64}\nChecked in \d+ ms; 0 seals match\.$/),
  ]);
});

test('purge erases the person and keeps the chain whole', async () => {
  const rig = await makeApp();
  const { reference } = await granted(rig);
  await run(rig, 'revoke', reference);
  await ask(rig, ['soc-2'], { ...ada, email: 'never@buyer.example' });
  rig.pass(40 * 24);
  await runCommand(rig.deps, ['deliver'], () => {});
  const { sweepAll } = await import('../../functions/acts/sweep-all.ts');
  await sweepAll(rig.deps);
  expect((await run(rig, 'purge')).out).toMatch(/^0 requests/);
  rig.pass(31 * 24);
  expect((await run(rig, 'purge')).out).toMatch(/^1 request pseudo/);
  rig.pass(3 * 366 * 24);
  expect((await run(rig, 'purge')).out).toMatch(/^1 request pseudo/);
  const kept = await rig.snapshot();
  expect(kept).not.toMatch(/lucja|Łucja|Żółw|never@|203\.0\.113/);
  expect((await rig.deps.store.rows('signatures'))[0]).toMatchObject({
    version: '2.0',
    text: 'Keep it to yourself.',
    signer: '[erased]',
  });
  expect((await verifyLog(rig.deps)).fault).toBeNull();
});

describe('wrong use says what is wrong and changes nothing', () => {
  test.each<[argv: string[], words: RegExp]>([
    [[], /^Usage: npm run gate -- /],
    [['aprove'], /^npm run gate --: unknown command 'aprove'\n\(Did you mean approve\?\)/],
    [['constructor'], /unknown command 'constructor'/],
    [['show'], /^npm run gate -- show: missing required argument 'reference'\nUsage: npm run gate -- show /],
    [['show', 'VS-1'], /“VS-1” is not a reference/],
    [['show', 'VS-00000000'], /There is no request VS-00000000/],
    [['list', '--state', 'odd'], /'odd' is invalid. Allowed choices are submitted, /],
    [['list', '--sate', 'red'], /unknown option '--sate'\n\(Did you mean --state\?\)/],
    [['approve', 'REF', '--days', '400'], /--days: Enter a number of days from 1 to 365/],
    [['approve', 'REF', '--documents', 'pentest'], /--documents: VS-\w{8} asks for soc-2\./],
    [['approve', 'REF', 'REF'], /too many arguments for 'approve'/],
    [['revoke', 'REF'], /is signed\. Only a granted request can be extended or revoked/],
    [['invite', 'nobody', '--documents', 'soc-2'], /--email: /],
    [['invite', 'a@b.example'], /--documents: Select at least one document/],
    [['invite', 'a@b.example', '--documents', 'whitepaper'], /is public/],
    [['export'], /required option '--format <format>' not specified/],
    [['export', '--format', 'xml'], /Allowed choices are csv, json, archive/],
    [['export', '--format', 'csv', '--to', 'x'], /--to: only for --format archive/],
    [['verify-log', '--reason', 'x'], /--reason: only with/],
    [
      ['approve', 'REF', '--format', 'csv'],
      /^npm run gate -- approve: unknown option '--format'\nUsage: npm run gate -- approve .*\nFor details, run: npm run gate -- approve --help$/,
    ],
  ])('%j', async (argv, words) => {
    const rig = await makeApp();
    const { reference } = await signed(rig);
    const before = await rig.snapshot();
    await expect(run(rig, ...argv.map((one) => (one === 'REF' ? reference : one)))).rejects.toThrow(words);
    expect(await rig.snapshot()).toBe(before);
  });
});
