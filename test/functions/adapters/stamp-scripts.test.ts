import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { facesFor } from '../../../functions/adapters/stamp/faces.ts';
import { FONTS, type FontName } from '../../../functions/adapters/stamp/font-files.ts';
import { shape } from '../../../functions/adapters/stamp/shape.ts';
import { shownText } from '../../../functions/adapters/stamp/shown.ts';
import { stampPdf } from '../../../functions/adapters/stamp/stamp-pdf.ts';
import { textByPdfium } from './by-pdfium.ts';
import { pagesOf, plain, STAMP } from './stamp-support.ts';

const NAMES: [script: string, name: string, faces: FontName[]][] = [
  ['Latin', 'Łucja Nguyễn', ['sans']],
  ['Greek and Cyrillic', 'Ελένη Ивановић', ['sans']],
  ['Korean', '김민준', ['sans', 'hangul']],
  ['Korean, decomposed', '김민준'.normalize('NFD'), ['sans', 'hangul']],
  ['Chinese', '张伟', ['sans', 'chinese']],
  ['Chinese, a rare one', '陈翀喆', ['sans', 'chinese']],
  ['Japanese', '田中', ['sans', 'japanese']],
  ['Japanese with kana', 'アダ・ラブレス 山田はな', ['sans', 'japanese']],
  ['Arabic', 'محمد بن سلمان', ['sans', 'arabic']],
  ['Arabic, letters of one shape', 'بتثنبت', ['sans', 'arabic']],
  ['Arabic, joined', 'الأمان لله', ['sans', 'arabic']],
  ['Arabic with vowels', 'مُحَمَّد', ['sans', 'arabic']],
  ['Persian', 'گیتی پژوهش', ['sans', 'arabic']],
  ['Urdu', 'ٹیپو ڈھاکہ', ['sans', 'arabic']],
  ['Hebrew', 'דוד לוי', ['sans', 'hebrew']],
  ['Hebrew with points', 'בֶּן־גּוּרִיוֹן', ['sans', 'hebrew']],
  ['Thai', 'น้ำทิพย์ ปู่ญี่', ['sans', 'thai']],
  ['Hindi', 'क्षत्रिय हिन्दी र्किं', ['sans']],
  ['Marathi', 'श्रीकृष्ण द्वितीय', ['sans']],
];
const MIXED: [name: string, seen: string][] = [
  ['Anna محمد 张伟 김민준', 'Anna محمد 张伟 김민준'],
  ['Öko דוד Ltd.', 'Öko דוד Ltd.'],
];
const flat = (text: string): string =>
  text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC');

describe('names in their own script', () => {
  it.each(NAMES)('%s: %s is read back as it was typed', async (_script, name) => {
    const { bytes } = await stampPdf(await (await plain(1)).save(), { ...STAMP, name, company: 'Acme' });
    expect(flat((await pagesOf(bytes))[0] ?? '')).toContain(`Issued to: ${name.normalize('NFC')} · Company: Acme`);
    // PDFium keeps the letters of a word from right to left in order, not the words.
    const second = flat((await textByPdfium(bytes)).join(' '));
    for (const word of name.normalize('NFC').split(/[ ・]/)) expect(second).toContain(word);
  });

  it.each(MIXED)('%s keeps the order of its parts', async (name, seen) => {
    const { bytes } = await stampPdf(await (await plain(1)).save(), { ...STAMP, name, company: 'Acme' });
    expect(flat((await pagesOf(bytes))[0] ?? '')).toContain(`Issued to: ${seen} · Company: Acme`);
  });

  it('a name from right to left turns neither the labels nor the company', async () => {
    const { bytes } = await stampPdf(await (await plain(1)).save(), { ...STAMP, name: 'דוד', company: 'לוי 42' });
    const text = flat((await pagesOf(bytes))[0] ?? '');
    expect(text).toMatch(/Issued to: דוד · Company: (לוי 42|42 לוי) Email: /);
  });

  it.each(NAMES)('%s: %s loads no font that it does not need', async (_script, name, faces) => {
    expect((await facesFor(`Issued to: ${name} ·`)).map((face) => face.name)).toEqual(faces);
  });

  it('loads nothing but Latin for a Latin name, in a process of its own', () => {
    const script = `
      import { facesFor, loadFontsBy } from '${new URL('../../../functions/adapters/stamp/faces.ts', import.meta.url)}';
      import { readFileSync } from 'node:fs';
      import { createRequire } from 'node:module';
      const asked = [];
      const require = createRequire('${import.meta.url}');
      loadFontsBy(async (file) => { asked.push(file); return new Uint8Array(readFileSync(require.resolve(file))); });
      await facesFor('Jane Doe ·'); await facesFor('김민준');
      console.log(asked.join(' '));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script]).toString().trim();
    expect(said).toBe(`${FONTS.sans.file} ${FONTS.hangul.file}`);
  });

  it('sets ideographs alone in one face', async () => {
    const faces = await facesFor('张伟田中');
    expect(faces.map(({ name }) => name)).toEqual(['sans', 'chinese']);
  });
});

describe('what no font has', () => {
  it.each([
    ['Bengali', 'বাংলা', '[U+09AC U+09BE U+0982 U+09B2 U+09BE]'],
    ['an emoji', 'Ada 👩‍💻 x', 'Ada [U+1F469 U+200D U+1F4BB] x'],
    ['a control', 'a\u202eb\u0000', 'a[U+202E]b[U+0000]'],
    ['what is never seen', 'a\u2060\u3164\u2800\u00ad', 'a[U+2060 U+3164 U+2800 U+00AD]'],
    ['a joiner where nothing joins', 'a\u200db', 'a[U+200D]b'],
    ['half a character', 'a\ud800', 'a[U+D800]'],
  ])('%s is written by code points', async (_what, text, shown) => {
    expect(shownText(text, await facesFor(text))).toBe(shown.normalize('NFC'));
  });

  it('a joiner in a Persian word is a part of it', async () => {
    const name = 'می‌خواهم';
    expect(shownText(name, await facesFor(name))).toBe(name);
  });
});

describe('shaping, against HarfBuzz', () => {
  const require = createRequire(import.meta.url);
  const shapers = new Map<FontName, hb.Font>();
  const shaperOf = (name: FontName): hb.Font => {
    const known =
      shapers.get(name) ??
      new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(readFileSync(require.resolve(FONTS[name].file))).buffer)));
    shapers.set(name, known);
    return known;
  };

  it.each<[FontName, string]>([
    ['arabic', 'محمد'],
    ['arabic', 'سلمان'],
    ['arabic', 'الأمان'],
    ['arabic', 'بتثنبت'],
    ['arabic', 'مُحَمَّد'],
    ['arabic', 'پژوهش'],
    ['arabic', 'عبدالله'],
    ['hebrew', 'גּוּרִיוֹן'],
    ['thai', 'น้ำทิพย์'],
    ['thai', 'ญี่'],
    ['thai', 'กิ๊ฟ'],
    ['sans', 'क्षत्रिय'],
    ['sans', 'हिन्दी'],
    ['sans', 'र्किं'],
    ['sans', 'श्रीकृष्ण'],
    ['sans', 'द्वितीय'],
  ])('%s: %s has the same glyphs in the same places', async (name, text) => {
    const rightToLeft = name === 'arabic' || name === 'hebrew';
    const face = (await facesFor(text)).find((one) => one.name === name);
    if (!face) return expect.unreachable();
    const buffer = new hb.Buffer();
    buffer.addText(text.normalize('NFC'));
    buffer.guessSegmentProperties();
    hb.shape(
      shaperOf(name),
      buffer,
      ['-liga', '-clig', '-dlig'].flatMap((one) => hb.Feature.fromString(one) ?? []),
    );
    const positions = buffer.getGlyphPositions();
    let pen = 0;
    const theirs = buffer.getGlyphInfos().map(({ codepoint }, at) => {
      const { xAdvance, xOffset, yOffset } = positions[at] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      const place = [codepoint, pen + xOffset, yOffset];
      pen += xAdvance;
      return place;
    });
    let ownPen = 0;
    const unit = face.font.unitsPerEm;
    const ours = shape(face, text.normalize('NFC'), rightToLeft).map(({ glyph, advance, dx, dy }) => {
      const place = [glyph.id, Math.round((ownPen + dx) * unit), Math.round(dy * unit)];
      ownPen += advance;
      return place;
    });
    expect(ours).toEqual(theirs);
  });
});
