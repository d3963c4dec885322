import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import type { Glyph } from 'fontkit';
import type { Face } from './faces.ts';

/** A face in a document: glyphs are asked for while text is set, and written when all is set. */
export interface EmbeddedFace {
  ref: PDFRef;
  /** The code of a glyph that says a text and is so wide, in parts of the size. Without a glyph: a blank. */
  code(glyph: Glyph | null, text: string, advance: number): string;
  write(): void;
}

const SUBSET_TAG = 'VOUCHS+';
const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
const utf16 = (text: string): string => [...Array(text.length).keys()].map((at) => hex4(text.charCodeAt(at))).join('');

/**
 * A composite font with the glyphs that are used (ISO 32000-2 §9.7). A code is not a glyph but a glyph and what it says there: the
 * same vowel sign stands for different letters of different words, so that what is read back is the name as it was typed (§9.10.3).
 */
export function embedFace(doc: PDFDocument, { font }: Face): EmbeddedFace {
  const { context } = doc;
  const ref = context.nextRef();
  const subset = font.createSubset();
  const blank = font.glyphForCodePoint(0x20).id;
  const codes = new Map<string, number>();
  const entries: { glyph: number; text: string; width: number }[] = [];
  const scale = (value: number): number => Math.round((value * 1000) / font.unitsPerEm);

  const write = (): void => {
    // Code 0 is the missing glyph, which nothing uses.
    const glyphs = new Uint8Array(2 * (entries.length + 1));
    for (const [at, { glyph }] of entries.entries()) new DataView(glyphs.buffer).setUint16(2 * (at + 1), glyph);
    const name = PDFName.of(SUBSET_TAG + font.postscriptName);
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor: PDFDict = context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: it has characters outside of the standard Latin set.
      Flags: 4,
      FontBBox: [minX, minY, maxX, maxY].map(scale),
      ItalicAngle: 0,
      Ascent: scale(font.ascent),
      Descent: scale(font.descent),
      CapHeight: scale(font.capHeight || font.ascent),
      StemV: 80,
      FontFile2: context.register(context.flateStream(subset.encode())),
    });
    const descendant: PDFDict = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFHexString.of(Buffer.from('Adobe').toString('hex')),
        Ordering: PDFHexString.of(Buffer.from('Identity').toString('hex')),
        Supplement: 0,
      },
      FontDescriptor: context.register(descriptor),
      W: [PDFNumber.of(1), entries.map(({ width }) => width)],
      CIDToGIDMap: context.register(context.flateStream(glyphs)),
    });
    const dict: PDFDict = context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode(entries.map(({ text }) => text)))),
    });
    context.assign(ref, dict);
  };
  return {
    ref,
    code(glyph, text, advance) {
      const width = Math.round(advance * 1000);
      const key = `${glyph?.id ?? 'blank'} ${width} ${text}`;
      const code = codes.get(key) ?? entries.push({ glyph: subset.includeGlyph(glyph?.id ?? blank), text, width });
      codes.set(key, code);
      return hex4(code);
    },
    write,
  };
}

/** Codes from 1 on to text, a hundred a block at most (ISO 32000-2 §9.10.3; Adobe Technical Note 5411). */
function toUnicode(texts: readonly string[]): string {
  const rows = texts.map((text, at) => `<${hex4(at + 1)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
