import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { STAMP_MAX_BYTES, STAMP_MAX_PAGES } from '../../../functions/adapters/stamp/limits.ts';
import { openPdf } from '../../../functions/adapters/stamp/open-pdf.ts';
import { stampPdf } from '../../../functions/adapters/stamp/stamp-pdf.ts';
import { plain, refusal, STAMP } from './stamp-support.ts';

const ABOUT = '“SOC 2 Type 2 report 2026” was not sent: ';

/** A document whose one form field holds a signature, as signing programs leave it. */
async function signed(): Promise<Uint8Array> {
  const doc = await plain(1);
  const { context } = doc;
  const value = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, 100, 200, 300],
  });
  value.set(PDFName.of('Contents'), PDFString.of('0'.repeat(64)));
  const field = context.register(context.obj({ FT: 'Sig', T: PDFString.of('Signature'), V: context.register(value) }));
  doc.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }));
  return doc.save();
}

async function locked(): Promise<Uint8Array> {
  const doc = await plain(2);
  await doc.encrypt({ userPassword: 'open sesame', ownerPassword: 'owner' });
  return doc.save();
}

/** The page tree says three pages; one leaf has lost its type, and only viewers would show it. */
async function unmarkedLeaf(): Promise<Uint8Array> {
  const doc = await plain(3);
  doc.getPage(1).node.delete(PDFName.of('Type'));
  return doc.save({ useObjectStreams: false });
}

async function withContent(content: string): Promise<Uint8Array> {
  const doc = await plain(1);
  doc.getPage(0).node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(content)));
  return doc.save();
}

async function noPages(): Promise<Uint8Array> {
  return (await PDFDocument.create()).save({ addDefaultPage: false });
}

describe('what cannot be stamped', () => {
  it('a page whose content unpacks without end is refused before it is unpacked', async () => {
    const bytes = await withContent(' '.repeat(65 * 2 ** 20));
    expect(bytes.byteLength).toBeLessThan(200_000);
    const { reason, message } = await refusal(stampPdf(bytes, STAMP));
    expect(reason).toBe('broken');
    expect(message).toContain('unpacks to more than 64.0 MB');
  });

  it('a file that wants a password is refused as encrypted', async () => {
    const { reason, message } = await refusal(stampPdf(await locked(), STAMP));
    expect(reason).toBe('encrypted');
    expect(message).toContain(
      `${ABOUT}it needs a password to be opened, so it cannot be stamped. Save it without a password`,
    );
  });

  it('a signed file is refused', async () => {
    const bytes = await signed();
    const { reason, message } = await refusal(stampPdf(bytes, STAMP));
    expect(reason).toBe('signed');
    expect(message).toBe(
      `${ABOUT}it carries a digital signature, which a stamp would break. Put a printed or flattened copy into the vault and keep the signed one aside.`,
    );
    expect((await openPdf(bytes)).obstacle).toBe('signed');
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['no PDF at all', async () => Buffer.from('<!doctype html><title>Not found</title>')],
    ['a header alone', async () => Buffer.from('%PDF-1.7\n%%EOF')],
    ['a file cut short', async () => (await (await plain(20)).save()).slice(0, 2000)],
    ['a leaf that the library would skip', unmarkedLeaf],
    [
      'a page whose content is missing',
      async () => {
        const doc = await plain(1);
        doc.getPage(0).node.set(PDFName.of('Contents'), doc.context.nextRef());
        return doc.save();
      },
    ],
    [
      'a page without an area',
      async () => {
        const doc = await plain(1);
        doc.getPage(0).setMediaBox(10, 10, 0, 500);
        return doc.save();
      },
    ],
    [
      'content with a filter nobody knows',
      async () => {
        const doc = await plain(1);
        const stream = doc.context.stream('q Q', { Filter: 'Mystery' });
        doc.getPage(0).node.set(PDFName.of('Contents'), doc.context.register(stream));
        return doc.save();
      },
    ],
  ])('%s is refused as broken', async (_what, make) => {
    const { reason, message } = await refusal(stampPdf(await make(), STAMP));
    expect(reason).toBe('broken');
    expect(message).toContain(`${ABOUT}it cannot be read as a PDF. Open it in a PDF editor and export it again.`);
  });

  it('no bytes and no pages are refused as empty', async () => {
    expect((await refusal(stampPdf(new Uint8Array(), STAMP))).reason).toBe('empty');
    expect(await refusal(stampPdf(await noPages(), STAMP))).toEqual({
      reason: 'empty',
      message: `${ABOUT}it has no pages. Put the finished document into the vault.`,
    });
  });

  it('a file beyond the limit is refused before it is read', async () => {
    const { reason, message } = await refusal(stampPdf(new Uint8Array(STAMP_MAX_BYTES + 1), STAMP));
    expect(reason).toBe('too-large');
    expect(message).toContain('(the limit is 64.0 MB)');
  });

  it('too many pages are refused', async () => {
    const doc = await PDFDocument.create();
    for (let page = 0; page <= STAMP_MAX_PAGES; page++) doc.addPage([100, 100]);
    const { reason, message } = await refusal(stampPdf(await doc.save(), STAMP));
    expect(reason).toBe('too-many-pages');
    expect(message).toContain('(the limit is 2,000 pages)');
  });
});
