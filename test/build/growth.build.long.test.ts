import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { growContent } from '../../scripts/bench/growth/grow-content.ts';
import { isOver, pageWeights } from '../../scripts/bench/page-weights.ts';
import { readContent } from '../../src/source/read-content.ts';
import { type Built, buildSite, discard, mainText, twinOf } from '../support/build.ts';
import { differences, facesOf, told } from '../support/facts/compare.ts';
import { byTag, parseHtml } from '../support/facts/html.ts';
import { apart } from '../support/facts/outline.ts';

/** `npm run bench -- growth` does the same with 1,200, or as many as it is told. */
const FAQS = Number(process.env.GROWTH_FAQS ?? 480);
const UPDATES_A_YEAR = { 2024: 20, 2025: 130, 2026: 40 };

const root = mkdtempSync(join(tmpdir(), 'vouchsafe-growth-'));
let built: Built;
beforeAll(async () => {
  growContent(root, FAQS);
  for (const [year, count] of Object.entries(UPDATES_A_YEAR))
    for (let at = 0; at < count; at++) {
      const date = `${year}-0${1 + (at % 9)}-${10 + (at % 18)}`;
      writeFileSync(
        join(root, `content/updates/${date}-notice-${at}.mdx`),
        `---\ntitle: Notice ${at} of ${year}\ndate: ${date}\nkind: notice\n---\n\nA screen was renamed.\n`,
      );
    }
  built = await buildSite(root);
  expect(built.code, built.output).toBe(0);
});
afterAll(() => {
  discard(built);
  rmSync(root, { recursive: true, force: true });
});

const page = (address: string) => parseHtml(readFileSync(join(built.dist, address, 'index.html'), 'utf8'));
const linksOf = (address: string): string[] =>
  byTag(page(address), 'a').flatMap(({ attributes }) => attributes.href?.replace(/#.*/, '') || []);

/** Every page that can be reached from one, by links within its section. */
function reached(from: string): Set<string> {
  const seen = new Set([from]);
  for (const address of seen)
    for (const link of linksOf(address)) if (link.startsWith(from) && link.endsWith('/')) seen.add(link);
  return seen;
}

describe('a trust center with hundreds of questions', () => {
  it('keeps every page within its budget', () => {
    // Quickly first; what is too heavy by that is weighed as it is served.
    const perhaps = new Set(pageWeights(built.dist, 4).flatMap((one) => (isOver(one) ? one.address : [])));
    expect(pageWeights(built.dist, 11, perhaps).filter(isOver)).toEqual([]);
  });

  it('leads from its lists to every answer and every update', async () => {
    const { tree } = await readContent(root);
    for (const [section, all] of [
      ['/faq/', tree?.faqs],
      ['/updates/', tree?.updates],
    ] as const) {
      const pages = reached(section);
      expect(all?.length).toBeGreaterThan(180);
      expect(all?.filter(({ id }) => !pages.has(`${section}${id}/`))).toEqual([]);
    }
  });

  it('leads to every answer by lists alone, without walking from answer to answer', async () => {
    const { tree } = await readContent(root);
    const lists = [...reached('/faq/')].filter(
      (address) => address === '/faq/' || address.startsWith('/faq/category/'),
    );
    const listed = new Set(lists.flatMap(linksOf));
    expect(tree?.faqs.filter(({ id }) => !listed.has(`/faq/${id}/`))).toEqual([]);
    expect(lists.length).toBeLessThan(FAQS / 20);
  });

  it('says the same on every face', () => {
    expect(told(differences(facesOf(built.dist)))).toEqual([]);
    expect(apart(built.dist)).toEqual([]);
  });

  it('has a twin beside each page of a list, with the same lines and the same way on', () => {
    const lists = [...reached('/faq/'), ...reached('/principles/'), ...reached('/updates/')].filter((address) =>
      /\/(?:category|questions|year)\//.test(address),
    );
    expect(lists.length).toBeGreaterThan(15);
    for (const address of lists) {
      const main = byTag(page(address), 'main')[0];
      if (!main) throw new Error(`${address} has no main part`);
      const shown = [...byTag(main, 'li')]
        .filter(({ attributes }) => attributes['data-fact'])
        .map((row) => byTag(row, 'a')[0]?.attributes.href);
      expect(shown.length, address).toBeGreaterThan(0);
      expect(shown.length, address).toBeLessThanOrEqual(60);
      const twin = [...twinOf(built.dist, address).matchAll(/\]\(https:\/\/[^/]+(\/[^)]*\/)\)/g)].map(
        ([, path]) => path,
      );
      expect(twin.filter((path) => path !== address).slice(-shown.length), address).toEqual(shown);
      const on = byTag(main, 'a').find(({ attributes }) => attributes.rel === 'next')?.attributes.href;
      if (on) expect(twinOf(built.dist, address), address).toContain(`${on}index.md`);
    }
  });

  it('marks where the reader is', () => {
    const address = '/faq/category/people-and-vendors/2/';
    expect(existsSync(join(built.dist, address))).toBe(true);
    const marked = byTag(page(address), 'a').filter(({ attributes }) => attributes['aria-current'] === 'page');
    expect(marked.map(({ attributes }) => attributes.href)).toEqual([address]);
    expect(mainText(built.dist, address)).toMatch(
      /^People and vendors, page 2 of \d \d+ questions; this page shows 61 to \d+\./,
    );
  });

  it('shows whole years of updates while there is room, then leads to the rest', () => {
    expect(mainText(built.dist, '/updates/')).toMatch(/Earlier years 2025 1\d\d 2024 2\d$/);
    expect(linksOf('/updates/year/2025/')).toContain('/updates/year/2025/2/');
  });

  it('stays short for machines that read the overview of it', () => {
    const text = readFileSync(join(built.dist, 'llms.txt'), 'utf8');
    expect(text.length).toBeLessThan(30_000);
    expect(text).toContain('/faq/category/encryption/index.md');
  });
});
