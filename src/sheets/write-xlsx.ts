import type { Workbook } from './read-xlsx.ts';
import { SheetFault } from './sheet.ts';
import { type CellTexts, writtenSheetXml } from './xlsx-write.ts';
import { type Entry, patchedZip } from './zip.ts';

/** A part's text and the way back to its bytes, in the encoding that it has. */
function textOf(part: Uint8Array): { text: string; back: (text: string) => Uint8Array } {
  const wide = part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(part);
    return {
      text,
      back: wide ? (changed) => utf16(changed, wide === 'utf-16le') : (one) => new TextEncoder().encode(one),
    };
  } catch {
    throw new SheetFault('damaged');
  }
}

export function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

/** The same workbook with these texts in its cells, by the sheet's index; every part but the sheets that change stays to the byte. */
export function writtenXlsx(workbook: Workbook, texts: ReadonlyMap<number, CellTexts>): Uint8Array {
  const contents = new Map<Entry, Uint8Array>();
  for (const [index, cells] of texts) {
    const place = workbook.places[index] ?? '';
    const entry = workbook.entries.get(place);
    const part = workbook.part(place);
    if (!entry || !part || cells.size === 0) continue;
    const { text, back } = textOf(part);
    const changed = writtenSheetXml(text, cells);
    if (changed !== text) contents.set(entry, back(changed));
  }
  return patchedZip(workbook.archive, contents);
}
