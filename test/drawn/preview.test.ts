import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { indexed } from '../../src/build/previews/compose.ts';
import { drawPreviews } from '../../src/build/previews/draw-previews.ts';
import { PREVIEW_FONTS } from '../../src/build/previews/fonts.ts';
import { palettePng } from '../../src/build/previews/palette-png.ts';
import { type Frame, type PreviewDrawing, previewDrawing } from '../../src/drawn/preview.ts';
import { previewOf } from '../../src/schemas/addresses.ts';
import type { ContentTree } from '../../src/schemas/content-tree.ts';
import { previews } from '../../src/site/preview.ts';
import { openSite } from '../../src/site/site.ts';
import { answer, baseTree } from '../claims/check/base-tree.ts';
import { parseXml, xmlTextOf } from '../support/strict-xml.ts';

const siteOf = (change: (tree: ContentTree) => void = () => {}, today = '2026-11-21') => {
  const tree = baseTree();
  tree.company.data.trustUrl = 'https://acme.example/trust';
  tree.faqs = [{ ...answer('Yes.', 'Is data encrypted?', 'encryption') }];
  change(tree);
  return openSite({ tree, today, language: 'en', base: '/trust' });
};
const FRAME: Frame = {
  company: 'Northwind & Sons',
  trustCenter: 'Trust center',
  host: 'acme.example',
  accent: '#1f5eff',
  language: 'en',
  direction: 'ltr',
};
const of = (site: ReturnType<typeof siteOf>, path: string) => {
  const found = previews(site).find((one) => one.path === path);
  if (!found) throw new Error(`no preview of ${path}`);
  return found;
};
/** All pieces of text, whoever draws them. */
const textsOf = ({ svg, texts }: PreviewDrawing) => [
  ...[...svg.matchAll(/<text x="([\d.]+)" y="(\d+)" xml:space[^>]*font-family="([^"]+)"[^>]*>[^<]*<\/text>/g)].map(
    ([whole, x, y, family]) => ({
      x: Number(x),
      y: Number(y),
      family,
      text: xmlTextOf(parseXml(`<?xml version="1.0"?>${whole}`)),
    }),
  ),
  ...texts,
];
/** Pieces that stand side by side, on the left or on the right, are one line. */
const linesOf = (drawing: PreviewDrawing): string[] => {
  const rows = new Map<string, string>();
  for (const { x, y, text } of textsOf(drawing)) {
    const row = x > 700 ? `${y} end` : `${y}`;
    rows.set(row, (rows.get(row) ?? '') + text);
  }
  return [...rows.values()];
};

describe('the picture of a page', () => {
  it('of a framework says the company, what is held, its status, the claim, the day, and draws its time', () => {
    const drawing = previewDrawing(of(siteOf(), '/trust/compliance/soc-2/'), FRAME, PREVIEW_FONTS);
    const lines = linesOf(drawing);
    for (const said of [
      'Northwind & SonsTrust center',
      'SOC 2 Type 2',
      'Current through 30 June 2027',
      'As of 21 November 2026',
    ])
      expect(lines).toContain(said);
    expect(lines.join(' ')).toContain('covers the period from 1 July 2025 to 30 June 2026');
    expect(drawing.svg.match(/<rect/g)?.length).toBeGreaterThan(4);
  });
  it('says lapsed from the day on', () => {
    const drawing = previewDrawing(
      of(siteOf(undefined, '2027-07-01'), '/trust/compliance/soc-2/'),
      FRAME,
      PREVIEW_FONTS,
    );
    expect(linesOf(drawing)).toContain('Lapsed on 30 June 2027');
    expect(linesOf(drawing).join()).not.toContain('Current through');
  });
  it('of an answer asks the question, and changes with it alone', () => {
    const at = (today: string) =>
      previewDrawing(
        of(
          siteOf((tree) => Object.assign(tree.faqs[0]?.data ?? {}, { updated: '2026-05-04' }), today),
          '/trust/faq/encryption/',
        ),
        FRAME,
        PREVIEW_FONTS,
      );
    expect(linesOf(at('2026-11-21'))).toEqual(
      expect.arrayContaining(['Is data encrypted?', 'Last reviewed 4 May 2026']),
    );
    expect(at('2026-11-22')).toEqual(at('2026-11-21'));
  });
  it('of an answer says how it begins', () => {
    const said = siteOf((tree) => {
      tree.faqs = [{ ...answer('Yes. AES-256.\n\nAnd more.', 'Is data encrypted?', 'encryption') }];
    });
    expect(linesOf(previewDrawing(of(said, '/trust/faq/encryption/'), FRAME, PREVIEW_FONTS))).toContain(
      'Yes. AES-256.',
    );
  });
  it('leaves out the section where the company’s name takes its room', () => {
    const one = { ...of(siteOf(), '/trust/faq/encryption/'), section: 'Encryption and keys' };
    const headOf = (frame: Frame) =>
      textsOf(previewDrawing(one, frame, PREVIEW_FONTS))
        .filter(({ y }) => y === 104)
        .map(({ text }) => text);
    expect(headOf(FRAME).at(-1)).toBe('Encryption and keys');
    const long = { ...FRAME, company: 'Northwind & Sons '.repeat(9), trustCenter: 'Center for trust in us' };
    expect(headOf(long).join()).not.toContain('Encryption');
  });
  it('writes a Thai AM in its halves, the ring below the tone', () => {
    const one = { ...of(siteOf(), '/trust/faq/encryption/'), title: 'น้ำใจ' };
    expect(textsOf(previewDrawing(one, FRAME, PREVIEW_FONTS)).map(({ text }) => text)).toContain(
      'น\u0e4d\u0e49\u0e32ใจ',
    );
  });
  it('keeps every line inside, however long', () => {
    const long = {
      ...of(siteOf(), '/trust/compliance/soc-2/'),
      title: 'Controls '.repeat(40),
      told: 'Words '.repeat(200),
    };
    const lines = linesOf(previewDrawing({ ...long, drawing: null }, FRAME, PREVIEW_FONTS));
    for (const line of lines) expect(PREVIEW_FONTS.measure(line, 30, 400), line).toBeLessThanOrEqual(1056);
  });
  it('is set from right to left, each script in a font that has it', () => {
    const one = { ...of(siteOf(), '/trust/faq/encryption/'), title: 'هل تقرير SOC 2 ساري؟' };
    const drawing = previewDrawing(one, { ...FRAME, direction: 'rtl' }, PREVIEW_FONTS);
    const placed = textsOf(drawing)
      .filter(({ y }) => y === 234)
      .toSorted((a, b) => a.x - b.x);
    expect(
      placed
        .map(({ family, text }) => [family, text.replaceAll('\u200f', '').trim()])
        .filter(([, text]) => text !== ''),
    ).toEqual([
      ['Noto Sans Arabic', 'ساري؟'],
      ['Noto Sans', 'SOC 2'],
      ['Noto Sans Arabic', 'هل تقرير'],
    ]);
    for (const [sign, family] of Object.entries({
      א: 'Noto Sans Hebrew',
      ก: 'Noto Sans Thai',
      가: 'NanumGothic',
      か: 'Noto Sans JP',
      密: 'Noto Sans SC',
      Ж: 'Noto Sans',
    }))
      expect([sign, PREVIEW_FONTS.familyOf(sign)]).toEqual([sign, family]);
  });
  it('is none while nobody knows where the site will be', () => {
    expect(previews(siteOf((tree) => delete tree.company.data.trustUrl))).toEqual([]);
  });
});

describe('pictures as files', () => {
  const stage = mkdtempSync(join(tmpdir(), 'vouchsafe-previews-'));
  afterAll(() => rmSync(stage, { recursive: true, force: true }));
  const cache = join(stage, 'cache');
  const few = (change: (tree: ContentTree) => void = () => {}) =>
    siteOf((tree) => {
      Object.assign(tree, { documents: [], updates: [], learn: [], principles: [], compliance: [] });
      change(tree);
    });
  const bytes = (path: string) => readFileSync(join(stage, previewOf(path, '/trust').slice('/trust'.length)));

  it('are drawn for every page at its address, and once for what they say', async () => {
    const site = few();
    const first = await drawPreviews(site, stage, cache);
    expect(first.drawn).toBe(first.all);
    const shown = bytes('/trust/faq/encryption/');
    expect(shown.subarray(1, 4).toString()).toBe('PNG');
    expect([shown.readUInt32BE(16), shown.readUInt32BE(20)]).toEqual([1200, 630]);
    for (const { path } of previews(site)) expect(bytes(path).length, path).toBeGreaterThan(3000);
    expect(await drawPreviews(few(), stage, cache)).toEqual({ all: first.all, drawn: 0 });
    expect(bytes('/trust/faq/encryption/').equals(shown)).toBe(true);
    const changed = few((tree) => Object.assign(tree.faqs[0]?.data ?? {}, { question: 'Is it?' }));
    expect(await drawPreviews(changed, stage, cache)).toEqual({ all: first.all, drawn: 1 });
    expect(bytes('/trust/faq/encryption/').equals(shown)).toBe(false);
    expect(readdirSync(cache).length).toBe(first.all + 1);
  });

  it('name their colors: each pixel is what was drawn', async () => {
    const drawn = Buffer.from([1, 2, 3, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3, 255]);
    const png = await palettePng(indexed(drawn, 2));
    const at = (name: string) => png.indexOf(name);
    const palette = png.subarray(at('PLTE') + 4, at('PLTE') + 10);
    expect([...palette]).toEqual([1, 2, 3, 255, 255, 255]);
    const rows = inflateSync(png.subarray(at('IDAT') + 4, at('IEND') - 8));
    expect([...rows]).toEqual([0, 0, 1, 0, 1, 0]);
  });
});
