import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { linksOutside } from '../../src/source/links-outside.ts';
import { copyOfDemo } from '../support/build.ts';

let root = '';
let outside = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'links-'));
  outside = mkdtempSync(join(tmpdir(), 'outside-'));
  for (const folder of ['content/faqs', 'public/documents', 'private'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'public/documents/a.pdf'), '%PDF-');
  writeFileSync(join(root, 'private/gated.pdf'), '%PDF-');
  writeFileSync(join(outside, 'passwd'), 'root');
});
afterEach(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true });
});
const link = (to: string, at: string) => symlinkSync(to, join(root, at));
const files = async () => (await linksOutside(root)).map(({ file }) => file);

describe('a link that leads out of its folder', () => {
  it.each([
    ['a file elsewhere', 'public/x.txt', () => join(outside, 'passwd')],
    ['a folder elsewhere', 'public/x', () => outside],
    ['the root of everything', 'public/x', () => '/'],
    ['a gated file, by a relative path', 'public/documents/x.pdf', () => '../../private/gated.pdf'],
    ['the folder of gated files', 'public/documents/x', () => '../../private'],
    ['nothing', 'public/x', () => './nowhere'],
    ['itself', 'public/x', () => 'x'],
    ['a dot file', 'public/.x', () => outside],
    ['content elsewhere', 'content/faqs/x.mdx', () => join(outside, 'passwd')],
    ['a collection elsewhere', 'content/learn', () => outside],
    ['a gated file elsewhere', 'private/x.pdf', () => join(outside, 'passwd')],
  ])('%s is refused', async (_, at, to) => {
    link(to(), at);
    expect(await files()).toEqual([at]);
  });
  it('is refused at the end of a chain, each link of it', async () => {
    link('b', 'public/a');
    link('documents/c', 'public/b');
    symlinkSync(join(outside, 'passwd'), join(root, 'public/documents/c'));
    expect((await files()).sort()).toEqual(['public/a', 'public/b', 'public/documents/c']);
  });
  it('is refused in a folder whose name begins like its own', async () => {
    mkdirSync(join(root, 'public-old'));
    writeFileSync(join(root, 'public-old/x'), '');
    link('../public-old/x', 'public/x');
    expect(await files()).toEqual(['public/x']);
  });
});

describe('a link that stays within', () => {
  it('is none of our business, a file or a folder', async () => {
    link('documents/a.pdf', 'public/b.pdf');
    link('documents', 'public/more');
    link('../documents/a.pdf', 'public/documents/c.pdf');
    expect(await files()).toEqual([]);
  });
  it('may be the folder itself, which may be mounted, but public/ may not be what is gated', async () => {
    rmSync(join(root, 'private'), { recursive: true });
    link(outside, 'private');
    expect(await files()).toEqual([]);
    rmSync(join(root, 'public'), { recursive: true });
    link('private', 'public');
    expect(await files()).toEqual(['public']);
    rmSync(join(root, 'public'));
    link('.', 'public');
    expect(await files()).toContain('public');
  });
});

it('stops the build, and says which link and what to do', async () => {
  const demo = copyOfDemo();
  symlinkSync(join(outside, 'passwd'), join(demo, 'content/faqs/notes.mdx'));
  const { errors, report, faults } = await checkContent(demo, '2026-11-21');
  expect(errors).toBeGreaterThan(0);
  expect(faults.map(({ code }) => code)).toContain('link-outside');
  expect(report).toMatch(
    /the link to \S+ leads out of content\/ {2}\[error link-outside\]\n\s+Put a copy of the file in its place\./,
  );
  expect(await linksOutside(SITE_ROOT)).toEqual([]);
});
