import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStamper, type Stamper } from '../../functions/adapters/stamp/stamper.ts';
import { createViewer, type Viewer } from '../../functions/adapters/view/viewer.ts';
import { plain } from './adapters/stamp-support.ts';
import { makeApp, SITE } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { granted } from './support/walk.ts';

let folder: string;
let stamper: Stamper;
let viewer: Viewer;
let pdf: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'view-'));
  [stamper, viewer] = [createStamper(), createViewer()];
  pdf = await (await plain(3)).save();
});
afterAll(async () => {
  await Promise.all([stamper.close(), viewer.close()]);
  rmSync(folder, { recursive: true });
});
const open = () =>
  makeApp({
    stamper,
    viewer,
    vault: { read: async () => new Uint8Array(pdf), stat: async () => ({ bytes: pdf.byteLength, sha256: null }) },
    bend: (draft) => {
      for (const one of draft.documents) if (one.id === 'soc-2') one.delivery = 'view';
    },
  });
const isPng = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(1, 4)).toString('latin1') === 'PNG';

test('from the request to the picture of a page, with the real stamp and the real renderer', async () => {
  const rig = await open();
  const { visitor } = await granted(rig);
  const page = await visitor.post('/access/view', { document: 'soc-2' });
  expect(page.text).toContain('Page 1 of 3');
  const cookie = [...visitor.cookies].map((one) => one.join('=')).join('; ');
  const pictures = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const answer = await rig.app.request(`${SITE}/access/view/soc-2/${number}/page.png`, { headers: { cookie } });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      return new Uint8Array(await answer.arrayBuffer());
    }),
  );
  for (const picture of pictures) expect(isPng(picture)).toBe(true);
  expect(new Set(pictures.map((one) => Buffer.from(one).toString('base64'))).size).toBe(3);
});

test('`gate view` draws what a reader would see, and says why it can’t', async () => {
  const { deps } = await open();
  const lines: string[] = [];
  const run = (...argv: string[]) => runCommand(deps, ['view', ...argv], (line) => lines.push(line));
  const file = join(folder, 'report.pdf');
  writeFileSync(file, pdf);
  const out = join(folder, 'pages');
  expect(await run(file, '--out', out, '--pages', '2')).toBe(0);
  expect(lines.at(-1)).toMatch(/^\S+: 2 of 3 pages, \d+ kB in all$/);
  expect(readdirSync(out).sort()).toEqual(['page-0001.png', 'page-0002.png']);
  for (const name of readdirSync(out)) expect(isPng(readFileSync(join(out, name)))).toBe(true);
  writeFileSync(join(folder, 'no.pdf'), 'no PDF');
  expect(await run(join(folder, 'no.pdf'), '--out', join(folder, 'none'))).toBe(1);
  expect(lines.at(-1)).toContain('no.pdf');
  await expect(run(join(folder, 'missing.pdf'), '--out', out)).rejects.toThrow('cannot be read');
  await expect(run(file, '--out', file)).rejects.toThrow('cannot be written to');
  await expect(run(file, '--out', out, '--pages', '0')).rejects.toThrow('--pages');
  const { viewer: _, ...without } = deps;
  await expect(runCommand(without, ['view', file, '--out', out], () => {})).rejects.toThrow('can’t be drawn');
});
