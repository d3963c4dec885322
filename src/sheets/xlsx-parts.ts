import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SheetFault } from './sheet.ts';
import { type Archive, type Entry, openZip, unzipped } from './zip.ts';

/** What a workbook may unzip to, as its own directory states: a zip of some kilobytes can hold petabytes. */
const MAX_UNZIPPED_BYTES = 200_000_000;
/** Handed to the XML reader at once. */
const CHUNK_BYTES = 1 << 16;

/** Compound files (https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb): `.xls`, and workbooks behind a password. */
const isCompound = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
const holds = (bytes: Uint8Array, text: string): boolean => {
  const wide = [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0] ?? 0); at !== -1; at = bytes.indexOf(wide[0] ?? 0, at + 1))
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
};

/** A part's own name may differ in case from how others name it (ECMA-376 part 2, 6.2.2.3). */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** A workbook's parts. Those that nobody asks for (pictures, caches, macros) stay zipped. */
export interface Package {
  archive: Archive;
  /** By `partName`. */
  entries: ReadonlyMap<string, Entry>;
  /** Unzipped when asked for. @throws SheetFault */
  part(name: string): Uint8Array | undefined;
}

export function openPackage(bytes: Uint8Array): Package {
  if (isCompound(bytes)) throw new SheetFault(holds(bytes, 'EncryptedPackage') ? 'protected' : 'old-format');
  const archive = openZip(bytes);
  const entries = new Map(archive.entries.map((entry) => [partName(entry.name), entry]));
  let total = 0;
  const part = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    total += entry?.size ?? 0;
    if (total > MAX_UNZIPPED_BYTES) throw new SheetFault('too-large');
    return entry && unzipped(archive, entry);
  };
  return { archive, entries, part };
}

export interface Handlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML as a stream. No entity is declared and none is looked up; names lose their prefix. */
export function readXml(part: Uint8Array, { open, text, close }: Handlers): void {
  const parser = new SaxesParser();
  let fault: Error | undefined;
  parser.on('error', (error) => {
    fault ??= error;
  });
  if (open)
    parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
      open(localName(name), attributes);
    });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  const decoder = new TextDecoder(part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8');
  for (let at = 0; at < part.length && !fault; at += CHUNK_BYTES)
    parser.write(decoder.decode(part.subarray(at, at + CHUNK_BYTES), { stream: true }));
  if (!fault) parser.close();
  if (fault) throw new SheetFault('damaged');
}

/** An attribute by its name without prefix, as `r:id` is written with any prefix. Asked for every cell, so it makes no lists. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  for (const key in attributes)
    if (key.length > name.length && key.endsWith(name) && key[key.length - name.length - 1] === ':')
      return attributes[key];
  return undefined;
}
