import { type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { type CrossReference, type Place, readDict, streamBytes } from './cross-reference.ts';
import { Damaged } from './damaged.ts';
import { readNumber, scanObject, skipSpace } from './scan-object.ts';

const HEADER = /(?<![0-9])\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/g;

/**
 * For a file whose cross-reference is damaged: looks for its objects from the beginning, as viewers then do. Throws `Damaged` when an
 * object is there twice, for nobody can say which one viewers will show, or `fault` when nothing tells where the document begins.
 */
export function rebuildReference(bytes: Uint8Array, fault: unknown): CrossReference {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const places = new Map<number, Place>();
  const holders: number[] = [];
  let trailer: PDFDict | undefined;
  HEADER.lastIndex = 0;
  for (let match = HEADER.exec(file); match; match = HEADER.exec(file)) {
    const span = scanObject(bytes, match.index);
    if (!span) continue;
    if (places.has(span.number)) throw new Damaged('twice', span.number);
    places.set(span.number, { kind: 'offset', offset: match.index, generation: span.generation, section: 0 });
    HEADER.lastIndex = Math.max(HEADER.lastIndex, span.to);
    if (span.stream === null) continue;
    const stated = span.length ? readNumber(bytes, skipSpace(bytes, span.length.from)) : null;
    const contents = streamBytes(bytes, span, stated?.value ?? null);
    if (contents) HEADER.lastIndex = span.stream + contents.length;
    if (span.type === 'ObjStm') holders.push(span.number);
    if (span.type === 'XRef') trailer = withRoot(bytes, span.from, span.to) ?? trailer;
  }
  for (let at = file.indexOf('trailer'); at >= 0; at = file.indexOf('trailer', at + 1))
    trailer = withRoot(bytes, at + 'trailer'.length) ?? trailer;
  if (!trailer || holders.length > 0) throw fault;
  return { places, trailer };
}

function withRoot(bytes: Uint8Array, from: number, to?: number): PDFDict | null {
  try {
    const dict = readDict(bytes, from, to);
    return dict.has(PDFName.of('Root')) && !(dict.get(PDFName.of('Root')) instanceof PDFNumber) ? dict : null;
  } catch {
    return null;
  }
}
