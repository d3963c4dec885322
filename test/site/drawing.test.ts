import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { timeline } from '../../src/claims/timeline.ts';
import { band } from '../../src/site/band.ts';
import { drawing, keyOf, signs } from '../../src/site/drawing.ts';
import { frameworks } from '../../src/site/frameworks.ts';
import { openSite } from '../../src/site/site.ts';
import { MARK_SHAPES } from '../../src/site/timeline-shapes.ts';
import { readContent } from '../../src/source/read-content.ts';
import { claims } from '../../src/words/en/claims.ts';
import { northwindIso, northwindSoc2 } from '../claims/samples.ts';
import { ISO, mdx, soc2, sortOf } from './sort.ts';

const REPORTS = `  - { type: 1, asOf: 2024-03-29, issued: 2024-05-03 }
  - { type: 2, period: { from: 2024-07-01, to: 2025-06-30 }, criteria: security, issued: 2025-08-22 }
  - { type: 2, period: { from: 2025-07-01, to: 2026-06-30 }, criteria: security, issued: 2026-08-14 }
bridgeLetters:
  - { from: 2026-07-01, to: 2026-09-30, issued: 2026-10-05 }
next: { type: 2, stage: observation, expected: 2027-08 }`;
const drawnOf = async (files: Record<string, string>, id: string) => {
  const { site } = await sortOf(mdx(files));
  const one = frameworks(site).find((each) => each.id === id);
  return one ? drawing(site, one) : null;
};

describe('the numbers of a drawing', () => {
  it('are those of the sentences: every bar and mark is told by the one it names', async () => {
    const drawn = await drawnOf({ 'compliance/soc-2': soc2(REPORTS) }, 'soc-2');
    const sentence = (number: number | null) => drawn?.sentences[(number ?? 0) - 1];
    expect(drawn?.signs.map(({ kind, number }) => [kind, sentence(number)?.slice(0, 23)])).toEqual([
      ['as-of', 'Type 1 report as of 29 '],
      ['issued', 'Type 1 report as of 29 '],
      ['issued', 'Type 2 report: covers 1'],
      ['issued', 'Type 2 report: covers 1'],
      ['letter', 'Bridge letter from our '],
      ['next', 'Next: a Type 2 report, '],
    ]);
    expect(drawn?.signs.map(({ number }) => number)).toEqual([1, 1, 2, 3, 4, 6]);
    expect(drawn?.bars.map(({ look, number }) => [look, number])).toEqual([
      ['period-past', 2],
      ['period', 3],
      ['bridge', 4],
      ['holds-past', 1],
      ['holds-past', 2],
      ['holds', 3],
    ]);
    expect(sentence(drawn?.today.number ?? null)).toBe('As of 21 November 2026: current.');
  });

  it('stand on the other side of a mark where today’s line would cross them', () => {
    const model = timeline(northwindSoc2, '2026-11-21');
    const sides = (today: string) =>
      signs(claims, model, model.marks, today).map(({ kind, side }) => `${kind} ${side}`);
    expect(sides('2026-11-21')).toContain('letter start');
    expect(sides('2025-01-01')).toContain('letter end');
  });

  it('stand apart: marks that would touch are in rows of their own', () => {
    const model = timeline(northwindSoc2, '2026-11-21');
    const drawn = signs(claims, model, model.marks, '2026-11-21');
    for (const one of drawn)
      for (const other of drawn)
        if (one !== other && one.row === other.row)
          expect(Math.abs(Number.parseFloat(one.x) - Number.parseFloat(other.x))).toBeGreaterThanOrEqual(8.4);
  });
});

describe('the key', () => {
  it('has every look and every shape that is drawn, each once', async () => {
    const drawn = await drawnOf({ 'compliance/soc-2': soc2(REPORTS) }, 'soc-2');
    expect(drawn?.key.map(({ bar, mark }) => bar ?? mark)).toEqual([
      'period',
      'period-past',
      'holds',
      'holds-past',
      'bridge',
      'as-of',
      'issued',
      'letter',
      'next',
    ]);
    const model = timeline(northwindIso, '2026-11-21');
    expect(keyOf(claims, [], signs(claims, model, model.marks, '2026-11-21')).map(({ text }) => text)).toEqual([
      'Issued',
      'Surveillance audit due',
    ]);
  });

  it('has no two marks of one shape', () => {
    const shapes = Object.values(MARK_SHAPES).map(({ path, isSolid }) => `${path} ${isSolid}`);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

it('what has lapsed is nowhere said to hold', async () => {
  const old = '  - { type: 2, period: { from: 2023-01-01, to: 2023-12-31 }, criteria: security, issued: 2024-02-01 }';
  const drawn = await drawnOf(
    {
      'compliance/soc-2': soc2(old),
      'compliance/iso': ISO.replace('2025-09-12', '2021-09-12').replace('2028-09-11', '2024-09-11'),
    },
    'soc-2',
  );
  const said = [...(drawn?.bars ?? []), ...(drawn?.key ?? [])].map(({ text }) => text).filter(Boolean);
  expect(said).toEqual(['Type 2', 'Ended', 'Period of an earlier report', 'No longer current or valid', 'Issued']);
});

describe('where one date says it all', () => {
  const TEST =
    'name: Penetration test\nkind: assessment\nsummary: A test.\ncompleted: 2026-09-18\nby: Example Offensive Ltd';
  const PLANNED =
    'name: SOC 2\nkind: attestation\nsummary: A report.\nnext: { type: 2, stage: planned, expected: 2027-08 }';
  it('nothing is drawn, and the page says it as facts', async () => {
    for (const [id, text] of [
      ['pentest', TEST],
      ['soc-2', PLANNED],
    ] as const)
      expect(await drawnOf({ [`compliance/${id}`]: text }, id), id).toBeNull();
    const { page } = await sortOf(mdx({ 'compliance/pentest': TEST, 'compliance/soc-2': PLANNED }));
    expect(page('/compliance/pentest/')).toContain('- **Due again by:** 18 September 2027');
    expect(page('/compliance/pentest/')).not.toContain('## Completed');
    expect(page('/compliance/soc-2/')).toContain('- **Next:** A Type 2 report, planned, expected in August 2027');
    const old = await sortOf(mdx({ 'compliance/pentest': TEST }), '2028-01-01');
    expect(old.page('/compliance/pentest/')).toContain('- **Was due again by:** 18 September 2027');
  });
  it('it has no row on the overview', async () => {
    const { site } = await sortOf(mdx({ 'compliance/pentest': TEST, 'compliance/iso': ISO }));
    expect(band(site)?.rows.map(({ name }) => name)).toEqual(['ISO/IEC 27001:2022']);
    expect(band((await sortOf(mdx({ 'compliance/pentest': TEST }))).site)).toBeNull();
  });
});

it('names of rows begin where lines of the language do', async () => {
  const { tree } = await readContent('.');
  if (!tree) throw new Error('the demo cannot be read');
  const open = (language: 'en' | 'ar-XB') => openSite({ tree, today: '2026-11-21', language, base: '' });
  expect([band(open('en'))?.direction, band(open('ar-XB'))?.direction]).toEqual(['ltr', 'rtl']);
  const { bars } = band(open('en'))?.rows[0] ?? { bars: [] };
  expect(band(open('ar-XB'))?.rows[0]?.bars.map(({ x }) => x)).toEqual(bars.map(({ x }) => x));
});

describe('outlines', () => {
  const css = (file: string) => readFileSync(`src/styles/${file}.css`, 'utf8');
  const tokens = new Map(
    [...css('tokens').matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
      ([, name = '', light = '', dark = '']) => [name, { light, dark }],
    ),
  );
  it('stand 3:1 against both papers, whatever they go around', () => {
    const paper = tokens.get('paper');
    const [drawn = ''] = css('drawings').split('@media');
    const strokes = [
      ...drawn.matchAll(
        /\.timeline [^{]*\b(?:rect|path|period|holds|bridge|gap)\b[^{]*\{[^}]*stroke: var\(--([\w-]+)\)/g,
      ),
    ].map(([, name = '']) => name);
    expect(strokes.length).toBeGreaterThan(5);
    for (const name of strokes) {
      const color = tokens.get(name);
      expect(wcagContrast(color?.light ?? '', paper?.light ?? ''), `${name}, light`).toBeGreaterThanOrEqual(3);
      expect(wcagContrast(color?.dark ?? '', paper?.dark ?? ''), `${name}, dark`).toBeGreaterThanOrEqual(3);
    }
    expect(drawn).not.toMatch(/stroke: none/);
  });
});
