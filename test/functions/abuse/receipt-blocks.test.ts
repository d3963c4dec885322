import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { armored, findReceipt, signReceipt } from '../../../functions/domain/receipt.ts';
import { makeApp } from '../support/make-app.ts';
import { runCommand } from '../support/run-command.ts';
import { ada } from '../support/visitor.ts';
import { lastMail, signed } from '../support/walk.ts';

const [BEGIN, END] = ['-----BEGIN VOUCHSAFE RECEIPT-----', '-----END VOUCHSAFE RECEIPT-----'];
const jws = (who: string): string =>
  signReceipt('a secret of the tests', {
    issuer: 'https://trust.northwind.example',
    company: 'Northwind Cloud, Inc.',
    reference: 'VS-7K3M9Q2A',
    agreement: { id: 'report-nda', version: '2.0', sha256: '0'.repeat(64) },
    signedAt: '2026-11-21T10:00:00.000Z',
    signer: { name: who, title: 'Reviewer', company: 'Buyer', email: 'ada@buyer.example' },
    statement: 'x',
    address: '203.0.113.7',
    agent: 'x',
  });
const real = jws('Ada');

describe('nothing that a reader can type spoils a receipt', () => {
  test.each([
    { title: BEGIN },
    { company: BEGIN },
    { company: END },
    { company: `${BEGIN} ${END}` },
    { title: `${BEGIN}aaaa${END}`, company: `${BEGIN}x` },
    { name: END, title: BEGIN },
  ])('%j', async (bend) => {
    const rig = await makeApp();
    const person = { ...ada, ...bend };
    await signed(rig, ['soc-2'], person);
    const mail = lastMail(rig, ada.email, /signed/i);
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'receipt-')), 'mail.txt');
    for (const text of [mail, mail.replaceAll('\n', '\r\n'), mail.replace(/^/gm, '> > ')]) {
      await writeFile(file, text);
      const out: string[] = [];
      expect(await runCommand(rig.deps, ['verify-receipt', file], (line) => out.push(line))).toBe(0);
      expect(out[0]).toMatch(/^The receipt is genuine/);
    }
  });
});

const stray = fc.constantFrom(
  BEGIN,
  END,
  `Title: ${BEGIN}`,
  `${BEGIN} x`,
  `> ${BEGIN}`,
  `${BEGIN}\n${END}`,
  `${BEGIN}\nabc.def\n${END}`,
  `${BEGIN}\n${real.slice(0, 64)}`,
  `${BEGIN}\n${real.slice(0, -1)}\n${END}`,
  'Signed by: Ada',
  real.slice(0, 40),
  '',
  '=',
);
test('stray beginnings, ends and halves around it, in any order: the one receipt is found', () => {
  fc.assert(
    fc.property(fc.array(stray), fc.array(stray), fc.constantFrom('', '> ', '>> ', '| '), (before, after, quote) => {
      const text = [...before, armored(real), ...after].join('\n').replace(/^/gm, quote);
      expect(findReceipt(text)).toBe(real);
    }),
    { numRuns: 1000 },
  );
});
test('stray pieces alone are none', () => {
  fc.assert(
    fc.property(fc.array(stray), (pieces) => {
      expect(findReceipt(pieces.join('\n'))).toBeNull();
    }),
  );
});
test('two that differ are none, twice the same is one', () => {
  expect(findReceipt(`${armored(real)}\n${armored(jws('Eve'))}`)).toBeNull();
  expect(findReceipt(`${armored(real)}\n> ${armored(real).replaceAll('\n', '\n> ')}`)).toBe(real);
  expect(findReceipt(` ${real}\n`)).toBe(real);
});
test('a long file of beginnings is read at once', () => {
  const started = performance.now();
  expect(findReceipt(`${BEGIN}\n${'A'.repeat(64)}\n`.repeat(40_000))).toBeNull();
  expect(findReceipt(`${BEGIN}\n${`${'A'.repeat(64)}\n`.repeat(40_000)}${END}`)).toBeNull();
  expect(findReceipt(`${'> '.repeat(200_000)}${BEGIN}`)).toBeNull();
  expect(performance.now() - started).toBeLessThan(2000);
});
