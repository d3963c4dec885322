import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainName } from '../../../functions/adapters/stamp/plain-name.ts';
import { stampPdf } from '../../../functions/adapters/stamp/stamp-pdf.ts';
import { stampWords } from '../../../functions/adapters/stamp/stamp-words.ts';
import { pagesOf, plain, STAMP, squeezed } from './stamp-support.ts';

const PROOF = `Email: ${STAMP.email} · Reference: ${STAMP.reference} · Time: ${STAMP.at}`;
const FALSE = 'Email: jane.doe@acme.example · Reference: VS-0123ABCD · Time: 1 Jan 2026, 00:00 UTC';

/** Names by which a reader would have the stamp say something else. */
const HOSTILE: [what: string, name: string][] = [
  ['what filled the upper line', 'Jane Doe, Acme · jane.doe@acme.example · VS-0123ABCD'],
  ['the whole line, labels and all', `Jane Doe · Company: Acme · ${FALSE}`],
  ['a line of its own', `Jane Doe\n${FALSE}`],
  ['other line ends', `Jane Doe\u2028${FALSE}\u2029x\u0085y\u000bz\r\n${FALSE}`],
  ['tabs and wide spaces', `Jane Doe${'\t'.repeat(9)}${'\u3000'.repeat(9)}${'\u2003'.repeat(9)}${FALSE}`],
  ['wide forms', 'Jane Doe ・ Ｅｍａｉｌ： jane.doe＠acme.example ｜ ＶＳ－０１２３ＡＢＣＤ'],
  ['dots that look alike', ['·', '•', '‧', '∙', '⋅', '・', '･', 'ꞏ', '·', '᛫', '●', '▪'].join(' jane ')],
  ['bars that look alike', ['|', '¦', '‖', '∣', 'ǀ', '│', '｜', '❘', '丨'].join(' jane ')],
  [
    'colons that look alike',
    ['Email:', 'Email：', 'Email∶', 'Email꞉', 'Email׃', 'Emailː', 'Email﹕', 'Email;'].join(' '),
  ],
  ['other alphabets', 'ѴЅ-0123ABCD ν5-0123ABCD Vѕ‐0123ABCD vs–0123ABCD V S - 0123ABCD VSー0123ABCD'],
  ['right-to-left override', `\u202e${[...FALSE].reverse().join('')}\u202c \u2067x\u2069 \u200fy`],
  ['marks in heaps', `J${'\u0301\u0316'.repeat(50)}ane \u0307 Doe \u05bc x`],
  ['a long one', `${'Jane Doe '.repeat(13)}`],
  ['a long word', 'W'.repeat(120)],
  ['Arabic around a false address', 'محمد jane.doe@acme.example · VS-0123ABCD محمد'],
];

describe('a name that would write a false stamp', () => {
  it.each(HOSTILE)('%s: the true line stands at full, in one piece, below the name', async (_what, name) => {
    const { bytes } = await stampPdf(await (await plain(1)).save(), { ...STAMP, name, company: name });
    const [page = ''] = await pagesOf(bytes);
    const lines = page.trimEnd().split('\n').filter(Boolean);
    expect(lines.at(-1)?.replace(/\s+/g, ' ').trim()).toBe(PROOF);
    const before = squeezed(page.slice(0, page.lastIndexOf('Email:')).split('Issued to:')[1] ?? '');
    expect(before).not.toMatch(/VS-|@|Email:|Reference:|Time:/i);
    // The one before “Company:”, which is left out where a line ends there.
    expect(before.replace(/·?Company:/, '')).not.toContain('·');
    expect(before.match(/:/g)).toEqual([':']);
  });

  it('is as small as it must be, and the true line as large as ever', async () => {
    const sizes = async (name: string) => {
      const words = await stampWords({ ...STAMP, name, company: name });
      const { setLines } = await import('../../../functions/adapters/stamp/lines.ts');
      const [own, proof] = [setLines(words.name, 595, 842, 'name'), setLines(words.proof, 595, 842, 'proof')];
      return { own, proof: { size: proof.size, lines: proof.lines.length } };
    };
    const short = await sizes('Ada');
    const long = await sizes('W'.repeat(120));
    expect(long.own.size).toBeLessThan(short.own.size);
    expect(long.proof).toEqual(short.proof);
    expect(short.proof.lines).toBe(1);
  });

  it('keeps its marks away from the true line: nothing of a name is drawn below its border', async () => {
    const { bytes } = await stampPdf(await (await plain(1)).save(), { ...STAMP, name: `g${'\u0323'.repeat(3)}` });
    const { PDFDocument, PDFRawStream, decodePDFRawStream } = await import('@cantoo/pdf-lib');
    const doc = await PDFDocument.load(bytes);
    const contents = doc.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) => (one instanceof PDFRawStream ? [one] : []))
      .map((one) => {
        try {
          return Buffer.from(decodePDFRawStream(one).decode()).toString('latin1');
        } catch {
          return '';
        }
      })
      .find((text) => text.includes('/Artifact'));
    const clip = /([\d.]+ [\d.]+ [\d.]+ [\d.]+) re W n/
      .exec(contents ?? '')?.[1]
      ?.split(' ')
      .map(Number);
    const baselines = [...(contents ?? '').matchAll(/BT 1 0 0 1 [\d.]+ ([\d.]+) Tm/g)].map((one) => Number(one[1]));
    expect(baselines).toHaveLength(2);
    const [name = 0, proof = 0] = baselines;
    expect(clip?.[1]).toBeGreaterThan(proof + 6.5 * 0.75);
    expect(clip?.[1]).toBeLessThan(name);
    // The name's text and marks are within the clip, and the true line after it.
    const [inside = '', after = ''] = (contents ?? '').split(' re W n\n')[1]?.split('\nQ\nBT') ?? [];
    expect(inside.match(/ f Q/g)).toHaveLength(3);
    expect(after.startsWith(` 1 0 0 1 `)).toBe(true);
  });

  it('has no part in the faint diagonal, which says the address and the reference', async () => {
    const words = await stampWords({ ...STAMP, name: 'evil@acme.example · VS-0123ABCD' });
    expect(words.faint).toBe(`${STAMP.email} · ${STAMP.reference}`);
  });
});

describe('plainName', () => {
  it.each([
    'Łucja Nowak',
    'O’Brien-Łódź',
    'Żółw & Sons <b>',
    'AT&T Inc. (UK)',
    'C++ & C#',
    'Paral·lel',
    'アダ・ラブレス',
    '株式会社「光」',
    'דוד בן־גוריון',
    'בע״מ',
    'محمد، بن سلمان',
    'क्षत्रिय',
    'น้ำทิพย์',
    'Nguyễn Thị Minh Khai',
    'VSAT-Systems',
    'Canvas-Works',
  ])('leaves %s alone', (name) => {
    expect(plainName(name)).toBe(name.normalize('NFC'));
  });

  it('leaves nothing of the stamp’s own signs in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const said = plainName(text);
        expect(said).not.toMatch(/[:@|•‧∙\n\r\u2028\u2029]/u);
        expect(said).not.toMatch(/\s·|·\s|\bVS-\w/i);
        expect(plainName(said).length).toBeLessThanOrEqual(said.length + 8);
      }),
      { numRuns: 2000 },
    );
  });
});
