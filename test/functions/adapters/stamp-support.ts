import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import { whyUnstampable } from '../../../functions/acts/why-unstampable.ts';
import { StampRefused } from '../../../functions/domain/stamp-refused.ts';
import type { StampRefusal } from '../../../src/schemas/stamp-refusal.ts';

import { documentFaultWords } from '../../../src/words/document-faults.ts';

export const STAMP = {
  name: 'Łucja 山田 Ивановић Ελένη',
  company: 'Żółw & Sons <b>',
  email: 'lucja.office@buyer.example',
  at: '21 Nov 2026, 14:03 UTC',
  reference: 'VS-7F3K-92QM',
  title: 'SOC 2 Type 2 report 2026',
};

/** A plain document: each page says its number. */
export async function plain(pages: number, size: [number, number] = [595, 842]): Promise<PDFDocument> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number++) {
    doc.addPage(size).drawText(`Own words of page ${number}.`, { x: 60, y: 60, size: 10, font });
  }
  return doc;
}

/** The text of each page, as a viewer's search finds it. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text;
}

export const squeezed = (text: string): string => text.replace(/\s+/g, '');

export async function refusal(work: Promise<unknown>): Promise<{ reason: StampRefusal; message: string }> {
  const fault = await work.then(
    () => expect.unreachable('it was stamped'),
    (thrown: unknown) => thrown,
  );
  expect(fault).toBeInstanceOf(StampRefused);
  const { reason } = fault as StampRefused;
  return { reason, message: whyUnstampable(fault, STAMP.title, documentFaultWords.en) };
}
