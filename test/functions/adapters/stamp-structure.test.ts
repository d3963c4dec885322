import { PDFArray, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { stampPdf } from '../../../functions/adapters/stamp/stamp-pdf.ts';
import { grayByPdfium, textByPdfium } from './by-pdfium.ts';
import { CATALOG, FONT, objectStream, onePage, PAGES, page, RawPdf, stream, words } from './raw-pdf.ts';
import { pagesOf, plain, refusal, STAMP, squeezed } from './stamp-support.ts';

/** The text of the first page as two readers find it: the one that the gate uses, and PDFium. */
async function read(bytes: Uint8Array, ...wanted: string[]): Promise<string> {
  const texts = [(await pagesOf(bytes)).join('\n'), (await textByPdfium(bytes)).join('\n')];
  for (const one of texts)
    for (const part of [...wanted, STAMP.email, STAMP.reference]) expect(squeezed(one)).toContain(squeezed(part));
  return texts.join('\n');
}

/** The gray of one pixel of the first page, at 72 dpi from the upper left corner. */
async function pixel(bytes: Uint8Array, x: number, y: number): Promise<number | undefined> {
  const { width, gray } = await grayByPdfium(bytes, 72);
  return gray[y * width + x];
}
/** How many pixels of the strip at the foot of the first page are dark: the stamp's letters. */
async function inkAtFoot(bytes: Uint8Array): Promise<number> {
  const { width, gray } = await grayByPdfium(bytes, 144);
  const rows = Array.from({ length: 30 }, (_, at) =>
    gray.subarray((1540 + at) * width + 100, (1540 + at) * width + 1100),
  );
  return rows.flatMap((row) => [...row]).filter((one) => one < 140).length;
}

describe('an object is what the cross-reference says', () => {
  it('an update takes the place of what it replaces, even where the old one stands later', async () => {
    const bytes = onePage(words('Never shown.'))
      .table()
      .add(4, stream(words('Words of the update.')))
      .stray(`4 0 obj\n${stream(words('Left over from a draft.'))}\nendobj\n`)
      .table()
      .bytes();
    const text = await read((await stampPdf(bytes, STAMP)).bytes, 'Words of the update.');
    expect(text).not.toMatch(/Never shown|Left over/);
  });

  it('a number that is used again in another generation is another object', async () => {
    const bytes = onePage(words('Never shown.'))
      .table()
      .add(3, page().replace('4 0 R', '4 1 R'))
      .add(4, stream(words('Of the second generation.')), 1)
      .table()
      .bytes();
    const text = await read((await stampPdf(bytes, STAMP)).bytes, 'Of the second generation.');
    expect(text).not.toContain('Never shown');
  });

  it.each([false, true])(
    'objects in streams are taken from the stream that is named (rows predicted: %s)',
    async (predicted) => {
      const other = page().replace('4 0 R', '6 0 R');
      const bytes = new RawPdf()
        .add(4, stream(words('The right page.')))
        .add(6, stream(words('The wrong page.')))
        .add(5, FONT)
        .add(10, objectStream({ 1: CATALOG, 2: PAGES, 3: page() }))
        .add(11, objectStream({ 3: other }))
        .stream(12, { 1: [10, 0], 2: [10, 1], 3: [10, 2] }, predicted)
        .bytes();
      const text = await read((await stampPdf(bytes, STAMP)).bytes, 'The right page.');
      expect(text).not.toContain('The wrong page');
    },
  );

  it('what nothing leads to is not handed out', async () => {
    const bytes = onePage(words('Own words.')).add(9, stream('an old draft')).table().bytes();
    const { bytes: stamped } = await stampPdf(bytes, STAMP);
    await read(stamped, 'Own words.');
    expect(Buffer.from(stamped).toString('latin1')).not.toContain('an old draft');
  });

  it.each<[string, string]>([
    ['endstream', '% up to endstream\n'],
    ['stream', '% a stream\n'],
    ['endobj', '% endobj 7 0 obj\n'],
    ['all of them', '% stream endstream endobj\n% endstream\n% endobj\n'],
  ])('a stream is as long as it says, with the word %s in it', async (_what, before) => {
    const content = `${before}${words('First line.')} ${words('Second line.', 650)}`;
    const bytes = new RawPdf()
      .add(1, CATALOG)
      .add(2, PAGES)
      .add(3, page())
      .add(4, stream(content, '', '6 0 R'))
      .add(5, FONT)
      .add(6, String(content.length))
      .table()
      .bytes();
    await read((await stampPdf(bytes, STAMP)).bytes, 'First line.', 'Second line.');
  });

  it('a damaged cross-reference is made anew when each object is there once, and refused when it is not', async () => {
    const good = Buffer.from(onePage(words('Own words.')).table().bytes()).toString('latin1');
    const lost = good.replace(/startxref\n\d+/, 'startxref\n3');
    await read((await stampPdf(new Uint8Array(Buffer.from(lost, 'latin1')), STAMP)).bytes, 'Own words.');
    const twice = lost.replace('xref\n0 1', `4 0 obj\n${stream(words('Or these.'))}\nendobj\nxref\n0 1`);
    const { reason, message } = await refusal(stampPdf(new Uint8Array(Buffer.from(twice, 'latin1')), STAMP));
    expect([reason, message]).toEqual(['broken', expect.stringContaining('object 4 is there twice')]);
  });
});

describe('what viewers make of a page', () => {
  it.each<[string, string]>([
    ['an operator without what it needs', '/F1 Tf'],
    ['an operator that nobody knows', '1 2 frobnicate'],
    ['a string without an end', '(no end Tj'],
    ['a string without a beginning', 'no beginning) Tj'],
    ['a dictionary without an end', '/P << /MCID 0 BDC'],
    ['an inline image without an end', 'BI /W 1 /H 1 ID \u0001\u0002'],
    ['a path without an end', '0 0 m 612 0 l 612 792 l 0 792 l'],
    ['letters that are not drawn', '3 Tr'],
    ['a clip that leaves nothing', '0 0 1 1 re W n'],
  ])('the stamp is drawn after %s', async (_what, odd) => {
    const bytes = onePage(`${words('Own words.')}\n${odd}\n`)
      .table()
      .bytes();
    const { bytes: stamped } = await stampPdf(bytes, STAMP);
    await read(stamped, 'Own words.');
    expect(await inkAtFoot(stamped)).toBeGreaterThan(300);
  });

  it('a page of nothing, packed, is empty', async () => {
    const bytes = new RawPdf()
      .add(1, CATALOG)
      .add(2, PAGES)
      .add(3, page())
      .add(4, '<< /Length 0 /Filter /FlateDecode >>\nstream\nendstream')
      .add(5, FONT)
      .table()
      .bytes();
    await read((await stampPdf(bytes, STAMP)).bytes);
  });

  it('the width of a border near a cross-reference is no reason to refuse', async () => {
    const bytes = onePage(words('Own words.'), '/Annots [6 0 R]')
      .add(
        6,
        '<< /Type /Annot /Subtype /Ink /Rect [100 500 200 520] /InkList [[100 510 200 510]] /BS << /W 12 >> /F 4 >>',
      )
      .stream(7)
      .bytes();
    await read((await stampPdf(bytes, STAMP)).bytes, 'Own words.');
  });

  const WHITE = '1 1 1 rg 0 0 612 60 re f';
  const look = (more: string): string => stream(`${WHITE} ${more}`, '/Type /XObject /Subtype /Form /BBox [0 0 612 60]');
  it.each<[string, string, Record<number, string>]>([
    ['a text box', '<< /Type /Annot /Subtype /FreeText /Rect [0 0 612 60] /F 4 /AP << /N 7 0 R >> >>', { 7: look('') }],
    [
      'a form field',
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (x) /Rect [0 0 612 60] /F 4 /AP << /N 7 0 R >> >>',
      { 7: look('') },
    ],
    [
      'a box that is ticked',
      '<< /Type /Annot /Subtype /Widget /FT /Btn /T (a) /AS /On /V /On /Rect [0 0 612 60] /F 4 /AP << /N << /On 7 0 R >> >> >>',
      { 7: look('') },
    ],
    [
      'a square that viewers draw themselves',
      '<< /Type /Annot /Subtype /Square /Rect [0 0 612 60] /IC [1 1 1] /C [1 1 1] /F 4 >>',
      {},
    ],
  ])('the stamp is above %s', async (_what, annotation, objects) => {
    const file = onePage(words('Own words.'), '/Annots [6 0 R]').add(6, annotation);
    for (const [number, body] of Object.entries(objects)) file.add(Number(number), body);
    const { bytes: stamped } = await stampPdf(file.table().bytes(), STAMP);
    await read(stamped, 'Own words.');
    expect(await inkAtFoot(stamped)).toBeGreaterThan(300);
  });

  it('a text box keeps its words and its place when it becomes a part of the page', async () => {
    const bytes = onePage(words('Own words.'), '/Annots [6 0 R 8 0 R]')
      .add(6, '<< /Type /Annot /Subtype /FreeText /Rect [200 0 400 100] /F 4 /AP << /N 7 0 R >> >>')
      .add(7, stream('0 g 0 0 10 10 re f', '/BBox [0 0 10 10] /Matrix [2 0 0 2 5 5]'))
      .add(
        8,
        '<< /Type /Annot /Subtype /Link /Rect [0 0 612 60] /Border [0 0 0] /A << /S /URI /URI (https://buyer.example/) >> >>',
      )
      .table()
      .bytes();
    const { bytes: stamped } = await stampPdf(bytes, STAMP);
    await read(stamped, 'Own words.');
    for (const [x, y, black] of [
      [205, 695, true],
      [395, 740, true],
      [195, 740, false],
      [405, 740, false],
      [300, 685, false],
    ] as const) {
      expect([x, y, ((await pixel(stamped, x, y)) ?? 255) < 60]).toEqual([x, y, black]);
    }
    const annots = (await PDFDocument.load(stamped)).getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
    expect(annots.size()).toBe(1);
  });

  it('a filled field without a look of its own is refused where the stamp goes, and let be elsewhere', async () => {
    const field = (rect: string) =>
      onePage(words('Own words.'), '/Annots [6 0 R]')
        .add(6, `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (filled) /Rect [${rect}] /F 4 >>`)
        .table()
        .bytes();
    expect((await refusal(stampPdf(field('0 0 612 60'), STAMP))).reason).toBe('covered');
    await read((await stampPdf(field('0 300 612 360'), STAMP)).bytes, 'Own words.');
  });
});

describe('what a stamp would not reach is refused', () => {
  const FILE = stream('secret', '/Type /EmbeddedFile');
  it.each<[string, string, string, string]>([
    [
      'portfolio',
      '/Names << /EmbeddedFiles << /Names [(a) 8 0 R] >> >> /Collection << /View /D >>',
      '',
      'it is a portfolio',
    ],
    ['attachments', '/Names << /EmbeddedFiles << /Names [(a) 8 0 R] >> >>', '', 'it has attached files'],
    [
      'attachments',
      '',
      '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [9 300 20 320] /FS 8 0 R >>]',
      'it has attached files',
    ],
    ['attachments', '/AF [8 0 R]', '', 'it has attached files'],
    ['xfa', '/NeedsRendering true /AcroForm << /Fields [3 0 R] /XFA [(a) 9 0 R] >>', '', 'it is an XFA form'],
    ['xfa', '/AcroForm << /Fields [] /XFA [(a) 9 0 R] >>', '', 'it is an XFA form'],
  ])('%s: %s%s', async (reason, catalog, more, message) => {
    const bytes = onePage(words('Own words.'), more, CATALOG.replace('>>', `${catalog} >>`))
      .add(8, '<< /Type /Filespec /F (a.pdf) /EF << /F 9 0 R >> >>')
      .add(9, FILE)
      .table()
      .bytes();
    expect(await refusal(stampPdf(bytes, STAMP))).toEqual({ reason, message: expect.stringContaining(message) });
  });

  it('a file whose catalog is something else is refused in words, not with a fault of the library', async () => {
    const bytes = onePage(words('Own words.'), '', '<< /Type /Outlines >>').table().bytes();
    const { reason, message } = await refusal(stampPdf(bytes, STAMP));
    expect([reason, message]).toEqual(['broken', expect.not.stringMatching(/function|undefined|catalog\./)]);
  });

  it('an attachment that was removed, and is only left over in the file, is no reason, and does not go out', async () => {
    const bytes = onePage(words('Own words.'))
      .add(8, '<< /Type /Filespec /F (a.pdf) /EF << /F 9 0 R >> >>')
      .add(9, FILE)
      .table()
      .bytes();
    const { bytes: stamped } = await stampPdf(bytes, STAMP);
    await read(stamped, 'Own words.');
    expect(Buffer.from(stamped).toString('latin1')).not.toContain('secret');
  });
});

it('time grows with the number of objects', async () => {
  const many = async (count: number): Promise<number> => {
    const doc = await plain(1);
    const list = Array.from({ length: count }, (_, at) =>
      doc.context.register(doc.context.obj({ Type: 'StructElem', S: 'Span', Alt: PDFString.of(`Element ${at}`) })),
    );
    doc.catalog.set(
      PDFName.of('StructTreeRoot'),
      doc.context.register(doc.context.obj({ Type: 'StructTreeRoot', K: list })),
    );
    const bytes = await doc.save({ useObjectStreams: false });
    const started = process.cpuUsage();
    await stampPdf(bytes, STAMP);
    const { user, system } = process.cpuUsage(started);
    return user + system;
  };
  await many(2000);
  const [few, more] = [await many(3000), await many(24_000)];
  // Eight times the objects took sixty-four times as long where each was looked for among all others.
  expect(more / few).toBeLessThan(16);
}, 60_000);
