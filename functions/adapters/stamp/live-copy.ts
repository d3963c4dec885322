import { type PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { type CrossReference, type Place, readCrossReference, readDict, streamBytes } from './cross-reference.ts';
import { Damaged } from './damaged.ts';
import { rebuildReference } from './rebuild.ts';
import { type ObjectSpan, readNumber, scanObject, skipSpace } from './scan-object.ts';
import { unpack } from './unpack.ts';

export interface LiveCopy {
  bytes: Uint8Array;
  /** The number and generation of each object that the cross-reference names: whatever else the library comes upon is none. */
  live: Map<number, number>;
}

const END = Buffer.from('\nendobj\n');
const END_STREAM = Buffer.from('\nendstream\nendobj\n');
const WORD_STREAM = Buffer.from('\nstream\n');

/**
 * Writes a file anew with nothing in it but the objects that its cross-reference names, each once, and each stream with its length as a
 * number. The library reads a file from its beginning, takes the last of several definitions and looks for the word that ends a stream;
 * of such a copy it can read nothing wrong. What is encrypted stays so. Throws `Damaged`.
 */
export function liveCopy(bytes: Uint8Array): LiveCopy {
  try {
    return copyOf(bytes, readCrossReference(bytes));
  } catch (fault) {
    return copyOf(bytes, rebuildReference(bytes, fault));
  }
}

function copyOf(bytes: Uint8Array, reference: CrossReference): LiveCopy {
  const { places, trailer } = reference;
  const encrypted = trailer.has(PDFName.of('Encrypt'));
  const reader = new Reader(bytes, reference);
  const parts: Uint8Array[] = [Buffer.from(`${version(bytes)}\n`)];
  const live = new Map<number, number>();
  const add = (number: number, generation: number, ...body: Uint8Array[]): void => {
    live.set(number, generation);
    parts.push(Buffer.from(`${number} ${generation} obj\n`), ...body);
  };

  const holders = new Set<number>();
  for (const place of places.values()) if (place.kind === 'packed') holders.add(place.stream);
  // Streams of objects first, the oldest first: what a later update defines anew is then read later.
  const order = encrypted ? [...holders].sort((a, b) => sectionOf(places, b) - sectionOf(places, a)) : [];
  for (const number of order) {
    const { span, contents } = reader.stream(number);
    add(number, span.generation, ...withLength(bytes, span, contents));
  }
  for (const [number, place] of places) {
    if (place.kind === 'packed' && encrypted) live.set(number, 0);
    else if (place.kind === 'packed') {
      const body = reader.packed(place.stream, place.index, number);
      if (body) add(number, 0, body, END);
    } else if (place.kind === 'offset' && !holders.has(number)) {
      const span = reader.span(number, place);
      // Written anew by the library; an old one would say nothing true of the new file.
      if (span.stream !== null && (span.type === 'XRef' || span.type === 'ObjStm')) continue;
      if (span.stream === null) add(number, span.generation, bytes.subarray(span.from, span.to), END);
      else add(number, span.generation, ...withLength(bytes, span, reader.contents(span)));
    }
  }
  parts.push(Buffer.from(trailerText(trailer)));
  return { bytes: Buffer.concat(parts), live };
}

const sectionOf = (places: Map<number, Place>, number: number): number => {
  const place = places.get(number);
  return place && place.kind !== 'free' ? place.section : 0;
};

function version(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /%PDF-\d\.\d/.exec(head)?.[0] ?? '%PDF-1.7';
}

function trailerText(trailer: PDFDict): string {
  const entries = ['Root', 'Info', 'Encrypt', 'ID', 'Size'].flatMap((key) => {
    const value = trailer.get(PDFName.of(key));
    return value === undefined ? [] : [`/${key} ${value.toString()}`];
  });
  // Old programs leave it out; the key of an encrypted file is then made without it.
  if (!trailer.has(PDFName.of('ID'))) entries.push('/ID [<> <>]');
  return `trailer\n<< ${entries.join(' ')} >>\nstartxref\n0\n%%EOF\n`;
}

/** The object's dictionary with its length as a number, and its stream. */
function withLength(bytes: Uint8Array, { from, to, length }: ObjectSpan, contents: Uint8Array): Uint8Array[] {
  const stated = Buffer.from(` ${contents.length} `);
  const dict = length
    ? [bytes.subarray(from, length.from), stated, bytes.subarray(length.to, to)]
    : [bytes.subarray(from, bytes.lastIndexOf(62, to) - 1), Buffer.from(`/Length ${contents.length} >>`)];
  return [...dict, WORD_STREAM, contents, END_STREAM];
}

/** Reads objects by their number, once each where others lie in them. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #reference: CrossReference;
  readonly #unpacked = new Map<
    number,
    { text: Uint8Array; heads: [number: number, offset: number][]; first: number }
  >();

  constructor(bytes: Uint8Array, reference: CrossReference) {
    this.#bytes = bytes;
    this.#reference = reference;
  }

  span(number: number, { offset, generation }: Place & { kind: 'offset' }): ObjectSpan {
    const span = scanObject(this.#bytes, offset);
    if (span?.number !== number || span.generation !== generation) throw new Damaged('object', number);
    return span;
  }

  stream(number: number): { span: ObjectSpan; contents: Uint8Array } {
    const place = this.#reference.places.get(number);
    if (place?.kind !== 'offset') throw new Damaged('object', number);
    const span = this.span(number, place);
    return { span, contents: this.contents(span) };
  }

  contents(span: ObjectSpan): Uint8Array {
    const contents = streamBytes(this.#bytes, span, this.#length(span));
    if (!contents) throw new Damaged('object', span.number);
    return contents;
  }

  #length({ length }: ObjectSpan): number | null {
    if (!length) return null;
    const direct = readNumber(this.#bytes, skipSpace(this.#bytes, length.from));
    if (!direct) return null;
    const generation = readNumber(this.#bytes, skipSpace(this.#bytes, direct.end));
    if (!generation || generation.end > length.to) return direct.value;
    const place = this.#reference.places.get(direct.value);
    if (place?.kind === 'offset') {
      const span = scanObject(this.#bytes, place.offset);
      return span?.number === direct.value
        ? (readNumber(this.#bytes, skipSpace(this.#bytes, span.from))?.value ?? null)
        : null;
    }
    if (place?.kind !== 'packed' || this.#reference.trailer.has(PDFName.of('Encrypt'))) return null;
    const body = this.packed(place.stream, place.index, direct.value);
    return body ? (readNumber(body, skipSpace(body, 0))?.value ?? null) : null;
  }

  /** One object out of a stream of them (§7.5.7); null when it is not there, which makes it nothing. */
  packed(holder: number, index: number, number: number): Uint8Array | null {
    const { text, heads, first } = this.#open(holder);
    const at = heads[index]?.[0] === number ? index : heads.findIndex(([one]) => one === number);
    const head = heads[at];
    if (!head) return null;
    return text.subarray(first + head[1], first + (heads[at + 1]?.[1] ?? text.length - first));
  }

  #open(holder: number) {
    const known = this.#unpacked.get(holder);
    if (known) return known;
    // It cannot hold itself, nor what says how long it is.
    this.#unpacked.set(holder, { text: new Uint8Array(), heads: [], first: 0 });
    const { span, contents } = this.stream(holder);
    const dict = readDict(this.#bytes, span.from, span.to);
    const [first, count] = [dict.get(PDFName.of('First')), dict.get(PDFName.of('N'))];
    if (!(first instanceof PDFNumber && count instanceof PDFNumber)) throw new Damaged('object', holder);
    const text = unpack(PDFRawStream.of(dict, contents));
    const heads: [number, number][] = [];
    let at = 0;
    for (let index = 0; index < count.asNumber(); index++) {
      const number = readNumber(text, skipSpace(text, at));
      const offset = number && readNumber(text, skipSpace(text, number.end));
      if (!number || !offset) break;
      heads.push([number.value, offset.value]);
      at = offset.end;
    }
    const opened = { text, heads, first: first.asNumber() };
    this.#unpacked.set(holder, opened);
    return opened;
  }
}
